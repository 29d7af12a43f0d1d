import ApusIR

// Tensors from Swift arrays. Doubles become `float32` and Ints `int32` unless a dtype is given; other elements keep their own.

extension Tensor {
  /// A vector of the elements.
  public init<Element: TensorElement>(_ elements: [Element], dtype: DType? = nil) {
    self.init(elements, shape: [elements.count], dtype: dtype)
  }

  /// A tensor of the elements in row-major order.
  ///
  /// - Throws: (when read) `ShapeError` where their number is not that of the shape; `DTypeError` where an Int does not fit `int32`
  ///   and no dtype was given.
  public init<Element: TensorElement>(_ elements: [Element], shape: Shape, dtype: DType? = nil) {
    let target = dtype ?? (Element.self == Double.self ? .float32 : Element.self == Int.self ? .int32 : Element.dtype)
    self = checked([], guess: TensorType(target, shape)) {
      if elements.count != (try shape.validated("Tensor")).elementCount {
        throw ShapeError("Tensor", "\(elements.count) elements do not make shape \(shape) (\(shape.elementCount))")
      }
      if target == .float32, let doubles = elements as? [Double] {
        return Tensor(try DenseArray(doubles.map(Float.init), shape: shape))
      }
      if target == .int32, let integers = elements as? [Int] {
        let narrow = integers.map(Int32.init(truncatingIfNeeded:))
        if dtype == nil, let index = integers.indices.first(where: { Int(narrow[$0]) != integers[$0] }) {
          throw DTypeError("Tensor", "\(integers[index]) does not fit int32; give dtype: .int64")
        }
        return Tensor(try DenseArray(narrow, shape: shape))
      }
      return Tensor(try DenseArray(elements, shape: shape)).converted(to: target)
    }
  }

  /// A matrix of rows.
  ///
  /// - Throws: (when read) `ShapeError` where the rows differ in length.
  public init<Element: TensorElement>(_ rows: [[Element]], dtype: DType? = nil) {
    let shape: Shape = [rows.count, rows.first?.count ?? 0]
    self.init(nested: Array(rows.joined()), shape, isEven: rows.allSatisfy { $0.count == shape[1] }, dtype)
  }

  /// A tensor of three axes.
  public init<Element: TensorElement>(_ blocks: [[[Element]]], dtype: DType? = nil) {
    let shape: Shape = [blocks.count, blocks.first?.count ?? 0, blocks.first?.first?.count ?? 0]
    let isEven = blocks.allSatisfy { $0.count == shape[1] && $0.allSatisfy { $0.count == shape[2] } }
    self.init(nested: Array(blocks.joined().joined()), shape, isEven: isEven, dtype)
  }

  /// A tensor of four axes.
  public init<Element: TensorElement>(_ blocks: [[[[Element]]]], dtype: DType? = nil) {
    let shape: Shape = [
      blocks.count, blocks.first?.count ?? 0, blocks.first?.first?.count ?? 0, blocks.first?.first?.first?.count ?? 0,
    ]
    let isEven = blocks.allSatisfy {
      $0.count == shape[1] && $0.allSatisfy { $0.count == shape[2] && $0.allSatisfy { $0.count == shape[3] } }
    }
    self.init(nested: Array(blocks.joined().joined().joined()), shape, isEven: isEven, dtype)
  }

  private init<Element: TensorElement>(nested elements: [Element], _ shape: Shape, isEven: Bool, _ dtype: DType?) {
    if isEven {
      self.init(elements, shape: shape, dtype: dtype)
    } else {
      self = failed(
        ShapeError("Tensor", "the nested arrays differ in length"), [], guess: TensorType(dtype ?? Element.dtype, shape))
    }
  }

  /// A scalar of a given dtype.
  public init(_ value: Double, dtype: DType) { self = .constant(value, dtype) }
  /// A scalar of a given dtype.
  public init(_ value: Int, dtype: DType) { self = .constant(value, dtype) }
}
