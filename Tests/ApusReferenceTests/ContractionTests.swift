import ApusIR
import ApusReference
import Testing

@Suite struct ContractionTests {
  /// Contracts by the definition, one result element at a time.
  static func dot(_ x: [Double], _ xs: Shape, _ y: [Double], _ ys: Shape, _ d: DotDimensions) -> [Double] {
    let (xf, yf) = (d.lhsFree(rank: xs.rank), d.rhsFree(rank: ys.rank))
    func indices(_ extents: [Int]) -> [[Int]] {
      extents.reduce([[]]) { partial, n in partial.flatMap { p in (0..<n).map { p + [$0] } } }
    }
    func offset(_ shape: Shape, _ parts: [([Int], [Int])]) -> Int {
      parts.reduce(0) { sum, part in sum + zip(part.0, part.1).reduce(0) { $0 + shape.rowMajorStrides[$1.0] * $1.1 } }
    }
    return indices(d.lhsBatch.map { xs[$0] }).flatMap { b in
      indices(xf.map { xs[$0] }).flatMap { i in
        indices(yf.map { ys[$0] }).map { j in
          indices(d.lhsContracting.map { xs[$0] }).reduce(0.0) { sum, k in
            sum + x[offset(xs, [(d.lhsBatch, b), (xf, i), (d.lhsContracting, k)])]
              * y[offset(ys, [(d.rhsBatch, b), (yf, j), (d.rhsContracting, k)])]
          }
        }
      }
    }
  }

  @Test func contractionsMatchTheirDefinition() throws {
    var random = SplitMix64(state: 2)
    for _ in 0..<60 {
      func extents(_ most: Int, from least: Int) -> [Int] {
        (0..<Int.random(in: 0...most, using: &random)).map { _ in Int.random(in: least...3, using: &random) }
      }
      let (batch, contracted) = (extents(2, from: 1), extents(2, from: 0))
      func operand(_ free: [Int]) -> (Shape, batch: [Int], contracting: [Int], [Double]) {
        let extents = batch + contracted + free
        let order = Array(extents.indices).shuffled(using: &random)
        let shape = Shape(order.map { extents[$0] })
        let place = extents.indices.map { axis in order.firstIndex(of: axis)! }
        let values = (0..<shape.elementCount).map { _ in Double(Int.random(in: -3...3, using: &random)) }
        return (shape, Array(place.prefix(batch.count)), Array(place[batch.count..<(batch.count + contracted.count)]), values)
      }
      let (x, y) = (operand(extents(2, from: 0)), operand(extents(2, from: 1)))
      let d = DotDimensions(lhsBatch: x.batch, rhsBatch: y.batch, lhsContracting: x.contracting, rhsContracting: y.contracting)
      let expected = Self.dot(x.3, x.0, y.3, y.0, d)
      for dtype in [DType.float64, .float32, .bfloat16, .int32, .complex64] {
        let (a, b) = (try evaluateOne(.convert(dtype), array(x.3, x.0)), try evaluateOne(.convert(dtype), array(y.3, y.0)))
        let result = try evaluateOne(.convert(.float64), evaluateOne(.dotGeneral(d), a, b))
        #expect(result.elements(as: Double.self) == expected, "\(x.0) x \(y.0), \(d), \(dtype)")
      }
    }
  }

  @Test func dtypes() throws {
    let inner = DotDimensions(lhsContracting: [0], rhsContracting: [0])
    let halves = try array([Float16](repeating: 1, count: 3000))
    #expect(try evaluate(.dotGeneral(inner), halves, halves) == [Float16(3000)])
    let wrapping = try array([100, 100] as [Int8])
    #expect(try evaluate(.dotGeneral(inner), wrapping, wrapping) == [Int8(truncatingIfNeeded: 20000)])
    let bools = try array([true, false])
    #expect(try evaluate(.dotGeneral(inner), bools, array([false, true])) == [false])
    #expect(try evaluate(.dotGeneral(inner), bools, bools) == [true])
    let z = try array([Complex(1.0, 2), Complex(0.0, 1)])
    #expect(try evaluate(.dotGeneral(inner), z, z) == [Complex(-4.0, 4)])
    let empty = try array([] as [Float])
    #expect(try evaluate(.dotGeneral(inner), empty, empty) == [Float(0)])
    // Products of floats are exact in double precision, so cancellation loses nothing in long sums. Short ones round like a library's.
    let rest = [Float](repeating: 0, count: 40)
    let a = try array([1e7, 1, -1e7] + rest), b = try array([1e7, 1, 1e7] + rest)
    #expect(try evaluate(.dotGeneral(inner), a, b) == [Float(1)])
    let terms: [Float] = [1e7, 1, -1e7]
    let chain = Float(0).addingProduct(1e7, 1e7).addingProduct(1, 1).addingProduct(-1e7, 1e7)
    #expect(try evaluate(.dotGeneral(inner), array(terms), array([1e7, 1, 1e7] as [Float])) == [chain])
  }
}
