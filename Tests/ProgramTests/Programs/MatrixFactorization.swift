import Apus

/// A matrix approximated by one of rank two, from its singular value decomposition, with a price on its singular values.
enum MatrixFactorization: WholeProgram {
  struct Factors: ParameterTree {
    var left: Tensor, right: Tensor, offset: Tensor
    static let fields = Fields(\Factors.left, \.right, \.offset)

    func approximation(rank: Int) -> (matrix: Tensor, singularValues: Tensor) {
      let (u, s, vh) = svd(left.matmul(right) + offset)
      return ((u[.all, ..<rank] * s[..<rank]).matmul(vh[..<rank]), s)
    }
  }

  static let name = "matrix_factorization"
  static let parameters = Factors(left: .doubles(6, 4), right: .doubles(4, 5), offset: .doubles(6, 5))

  static func loss(_ factors: Factors, _ data: Inputs) -> Tensor {
    let (low, s) = factors.approximation(rank: 2)
    let error = select(data["seen"], low - data["ratings"], 0)
    return square(error).sum() / data["seen"].sum() + 0.05 * s.sum() + 0.1 * log(s).sum()
  }

  static func outputs(_ factors: Factors, _ data: Inputs) -> [String: Tensor] {
    let (low, s) = factors.approximation(rank: 2)
    return ["approximation": low, "singularValues": s]
  }
}
