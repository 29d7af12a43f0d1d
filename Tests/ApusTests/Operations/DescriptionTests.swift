import Apus
import Testing

@Suite struct DescriptionTests {
  @Test func numbersAlign() {
    #expect("\(Tensor([1.0, 2.5, 3.25]))" == "Tensor([1.  , 2.5 , 3.25], float32)")
    #expect("\(Tensor([[1, -20], [300, 4]]))" == "Tensor([[  1, -20],\n        [300,   4]], int32)")
    #expect("\(Tensor([true, false]))" == "Tensor([ true, false], bool)")
    #expect("\(Tensor([0.1, 1, .nan, -.infinity] as [Double]))" == "Tensor([ 0.1,  1. ,  nan, -inf], float32)")
    #expect("\(Tensor([1e-5, 1] as [Double]))" == "Tensor([1.e-05, 1.e+00], float32)")
    #expect("\(Tensor([1.5e10]))" == "Tensor([1.5e+10], float32)")
    #expect("\(Tensor([123456.0, 0.5]))" == "Tensor([1.23456e+05, 5.00000e-01], float32)")
    #expect("\(Tensor([1.0 / 3, 2.0 / 3]))" == "Tensor([0.33333334, 0.6666667 ], float32)")
    #expect("\(Tensor([1.0 / 3], dtype: .float64))" == "Tensor([0.33333333], float64)")
    #expect("\(Tensor([0.1, 1.0 / 3], dtype: .bfloat16))" == "Tensor([0.1  , 0.334], bfloat16)")
    #expect("\(Tensor([999.999999999], dtype: .float64))" == "Tensor([1000.], float64)")
    #expect("\(complex(Tensor([1.0, -2]), Tensor([0.5, -1])))" == "Tensor([ 1.+0.5i, -2.-1.i ], complex64)")
  }

  @Test func scalarsAndEmptyTensors() {
    #expect("\(Tensor([1.5]).sum())" == "Tensor(1.5, float32)")
    #expect("\(Tensor([3]).sum())" == "Tensor(3, int32)")
    #expect("\(Tensor.zeros([0, 3]))" == "Tensor([], shape: [0, 3], float32)")
    #expect("\(Tensor(2.5))" == "Tensor(2.5)")
  }

  @Test func higherRanksAndLongRows() {
    let cube = Tensor.arange(8).reshape([2, 2, 2])
    #expect("\(cube)" == "Tensor([[[0, 1],\n         [2, 3]],\n\n        [[4, 5],\n         [6, 7]]], int32)")
    let row = "\(Tensor.arange(100, 130))"
    #expect(row.split(separator: "\n").count == 3)
    #expect(row.split(separator: "\n").allSatisfy { $0.count <= 90 })
    #expect("\(Tensor.arange(2000))" == "Tensor([   0,    1,    2, ..., 1997, 1998, 1999], int32)")
    let wide = "\(Tensor.zeros([100, 100]))"
    #expect(wide.contains("[0., 0., 0., ..., 0., 0., 0.],\n        ...,\n"))
  }

  @Test func failuresShowTheirError() {
    #expect("\(Tensor([1]).reshape([2]))".hasPrefix("Tensor(failed: reshape: cannot reshape [1]"))
  }
}
