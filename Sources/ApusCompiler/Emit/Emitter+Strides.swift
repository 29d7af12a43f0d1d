import ApusIR

/// Vectors of elements that lie at small steps from each other, as contiguous loads and stores with shuffles: pairs of complex numbers,
/// reversed rows, every other element.
extension Emitter {
  /// Loads lanes at a step that contiguous loads serve; nil where a gather is better.
  func loadSteps(
    _ buffer: Int, _ index: IndexExpression, _ step: Int, _ dtype: DType, _ vector: VectorContext, _ mask: String?, _ scope: Int
  ) throws -> Register? {
    guard vector.lanes > 1 else { return nil }
    let lanes = vector.lanes, isPlain = !dtype.isComplex
    guard step == 1 || (isPlain && step == -1) || (isPlain && 2...4 ~= step && mask == nil && vector.lanes >= step) else { return nil }
    let offset = try scalarIndex(index)
    cursor = max(offset.scope, vector.scope, scope)
    if !isPlain {
      let pairs = loadContiguous(buffer, scaled(offset, 2), dtype, 2 * lanes, mask.map { doubled($0, lanes) })
      let element = dtype.memoryType
      let (real, imaginary) = (0..<lanes).reduce(into: ([Int](), [Int]())) {
        $0.0.append(2 * $1)
        $0.1.append(2 * $1 + 1)
      }
      return Register(
        text: shuffle(pairs, pairs, element, 2 * lanes, real), imaginary: shuffle(pairs, pairs, element, 2 * lanes, imaginary), dtype: dtype,
        lanes: lanes, scope: cursor)
    }
    if step == 1 { return fromMemory(loadContiguous(buffer, offset, dtype, lanes, mask), dtype, lanes) }
    let element = dtype.memoryType
    func moved(_ elements: Int) -> Register {
      Register(text: instruction("add nsw i64 \(offset.text), \(elements)"), dtype: .int64, lanes: 1, scope: cursor)
    }
    if step == -1 {
      let backwards = Array((0..<lanes).reversed())
      let reversedMask = mask.map { shuffle($0, $0, "i1", lanes, backwards) }
      let loaded = loadContiguous(buffer, moved(1 - lanes), dtype, lanes, reversedMask)
      return fromMemory(shuffle(loaded, loaded, element, lanes, backwards), dtype, lanes)
    }
    // As many vectors as the step, the last of them ending with the last lane's element; what each has goes into the result's lanes.
    var result: String?
    for piece in 0..<step {
      let start = piece == step - 1 ? piece * lanes - (step - 1) : piece * lanes
      let loaded = loadContiguous(buffer, piece == 0 ? offset : moved(start), dtype, lanes, nil)
      let order = (0..<lanes).map { lane in
        let place = lane * step - start
        return 0..<lanes ~= place && (piece == step - 1 || lane * step < (piece + 1) * lanes) && lane * step >= piece * lanes
          ? lanes + place : lane
      }
      result = shuffle(result ?? loaded, loaded, element, lanes, order)
    }
    return fromMemory(result!, dtype, lanes)
  }

  /// Stores neighbouring complex numbers.
  func storePairs(_ buffer: Int, _ offset: Register, _ value: Register, _ dtype: DType, _ mask: String?, _ isStreamed: Bool) {
    let lanes = value.lanes
    let pairs = shuffle(value.text, value.imaginary!, dtype.memoryType, lanes, (0..<lanes).flatMap { [$0, lanes + $0] })
    storeContiguous(buffer, scaled(offset, 2), pairs, dtype, 2 * lanes, mask.map { doubled($0, lanes) }, isStreamed)
  }

  private func scaled(_ offset: Register, _ factor: Int) -> Register {
    Register(text: instruction("mul nsw i64 \(offset.text), \(factor)"), dtype: .int64, lanes: 1, scope: cursor)
  }

  /// A mask with every lane twice.
  private func doubled(_ mask: String, _ lanes: Int) -> String {
    shuffle(mask, mask, "i1", lanes, (0..<lanes).flatMap { [$0, $0] })
  }

  private func shuffle(_ a: String, _ b: String, _ element: String, _ lanes: Int, _ order: [Int]) -> String {
    let type = vectorType(element, lanes), indices = order.map { "i32 \($0)" }.joined(separator: ", ")
    return instruction("shufflevector \(type) \(a), \(type) \(b), <\(order.count) x i32> <\(indices)>")
  }
}
