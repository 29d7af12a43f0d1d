import ApusIR

/// Einstein's summation: `einsum("bhtd,bhsd->bhts", q, k)`.
///
/// Each operand's axes are named by letters. Axes of one name run together; those that the output does not name are summed over.
/// Without `->` the output has the names that occur once, in alphabetical order. A name twice in one operand takes its diagonal.
/// `...` stands for any further axes, which broadcast. Several operands are contracted in pairs, those with the smallest result
/// first.
///
/// - Throws: (when read) `ShapeError` where the expression is malformed or does not fit the operands.
public func einsum(_ expression: String, _ operands: Tensor...) -> Tensor {
  checked(operands) { try Einsum(expression, promoted(operands)).evaluate() }
}

private struct Einsum {
  /// An operand and the names of its axes.
  struct Term {
    var tensor: Tensor
    var names: [Name]
  }
  /// A letter, or an axis of the ellipsis counted from the last one.
  enum Name: Hashable { case letter(Character), ellipsis(Int) }

  private let expression: String
  private var terms: [Term] = []
  private var output: [Name] = []

  init(_ expression: String, _ operands: [Tensor]) throws {
    self.expression = expression
    let text = expression.filter { $0 != " " }
    let sides = text.split(separator: ">", omittingEmptySubsequences: false)
    let isExplicit = sides.count == 2 && sides[0].hasSuffix("-")
    if sides.count > 2 || (sides.count == 2 && !isExplicit) { throw Self.malformed(expression, "it has no clear arrow") }
    let inputs = (isExplicit ? sides[0].dropLast() : sides[0]).split(separator: ",", omittingEmptySubsequences: false)
    if inputs.count != operands.count {
      throw Self.malformed(expression, "it names \(inputs.count) operands, got \(operands.count)")
    }
    var ellipsisRank = 0
    for (input, operand) in zip(inputs, operands) {
      let names = try Self.names(String(input), rank: operand.rank, expression)
      ellipsisRank = Swift.max(ellipsisRank, names.count { if case .ellipsis = $0 { true } else { false } })
      if names.count != operand.rank {
        throw Self.malformed(expression, "'\(input)' names \(names.count) axes of shape \(operand.shape)")
      }
      terms.append(Term(tensor: operand, names: names))
    }
    if isExplicit {
      output = try Self.names(String(sides[1]), ellipsis: ellipsisRank, expression)
      if Set(output).count != output.count { throw Self.malformed(expression, "the output repeats a name") }
      for name in output where !terms.contains(where: { $0.names.contains(name) }) {
        throw Self.malformed(expression, "the output names an axis that no operand has")
      }
    } else {
      let letters = terms.flatMap(\.names).compactMap { if case .letter(let letter) = $0 { letter } else { nil } }
      let once = Dictionary(grouping: letters, by: { $0 }).filter { $0.value.count == 1 }.keys.sorted()
      output = (0..<ellipsisRank).reversed().map { .ellipsis($0) } + once.map { .letter($0) }
    }
    try checkExtents()
  }

  private static func malformed(_ expression: String, _ detail: String) -> ShapeError {
    ShapeError("einsum", "\"\(expression)\": \(detail)")
  }

  private static func names(_ text: String, rank: Int, _ expression: String) throws -> [Name] {
    let letters = text.filter { $0 != "." }.count
    return try names(text, ellipsis: Swift.max(rank - letters, 0), expression)
  }

  private static func names(_ text: String, ellipsis: Int, _ expression: String) throws -> [Name] {
    let parts = text.split(separator: "...", omittingEmptySubsequences: false)
    if parts.count > 2 { throw malformed(expression, "more than one ellipsis in '\(text)'") }
    let letters = try parts.map { part in
      try part.map { character -> Name in
        guard character.isLetter else { throw malformed(expression, "'\(character)' is no letter") }
        return .letter(character)
      }
    }
    return parts.count == 1 ? letters[0] : letters[0] + (0..<ellipsis).reversed().map { .ellipsis($0) } + letters[1]
  }

  /// Axes of one name have one extent. Those of the ellipsis may be 1 and are then left out of the operand.
  private mutating func checkExtents() throws {
    var extents: [Name: Int] = [:]
    for term in terms {
      for (name, extent) in zip(term.names, term.tensor.shape) {
        guard let known = extents[name], known != extent else {
          extents[name] = extent
          continue
        }
        if case .ellipsis = name, known == 1 || extent == 1 {
          extents[name] = known == 1 ? extent : known
        } else {
          let shapes = terms.map { "\($0.tensor.shape)" }.joined(separator: " and ")
          throw Self.malformed(expression, "axes of one name differ in extent (\(known) and \(extent)) in shapes \(shapes)")
        }
      }
    }
    for index in terms.indices {
      let stretched = terms[index].names.indices.filter {
        if case .ellipsis = terms[index].names[$0] {
          terms[index].tensor.shape[$0] != extents[terms[index].names[$0]]
        } else {
          false
        }
      }
      if stretched.isEmpty { continue }
      terms[index].tensor = terms[index].tensor.dropping(stretched)
      terms[index].names = terms[index].names.indices.filter { !stretched.contains($0) }.map { terms[index].names[$0] }
    }
  }

  func evaluate() -> Tensor {
    var terms = terms.map(takingDiagonals)
    while terms.count > 1 {
      let (i, j) = cheapestPair(terms)
      let others = terms.indices.filter { $0 != i && $0 != j }.flatMap { terms[$0].names }
      let product = contract(terms[i], terms[j], keeping: Set(others + output))
      terms.remove(at: j)
      terms[i] = product
    }
    let last = summed(terms[0], keeping: Set(output))
    return last.tensor.withAxes(output.compactMap { name in last.names.firstIndex(of: name) })
  }

  /// The operand with each of its names once.
  private func takingDiagonals(_ term: Term) -> Term {
    var term = term
    while let repeated = term.names.first(where: { name in term.names.count { $0 == name } > 1 }) {
      let places = term.names.indices.filter { term.names[$0] == repeated }
      term.tensor = term.tensor.diagonal(axes: (places[0], places[1]))
      term.names.remove(at: places[1])
      term.names.remove(at: places[0])
      term.names.append(repeated)
    }
    return term
  }

  /// The pair of operands whose product is smallest, the first of them where several are.
  private func cheapestPair(_ terms: [Term]) -> (Int, Int) {
    if terms.count == 2 { return (0, 1) }
    var best = (pair: (0, 1), cost: Double.infinity)
    for i in terms.indices {
      for j in terms.indices where j > i {
        let others = Set(terms.indices.filter { $0 != i && $0 != j }.flatMap { terms[$0].names } + output)
        var extents: [Name: Int] = [:]
        for term in [terms[i], terms[j]] { for (name, extent) in zip(term.names, term.tensor.shape) { extents[name] = extent } }
        let cost = extents.filter { others.contains($0.key) }.values.reduce(1.0) { $0 * Double($1) }
        if cost < best.cost { best = ((i, j), cost) }
      }
    }
    return best.pair
  }

  /// Sums over the names nobody else needs.
  private func summed(_ term: Term, keeping kept: Set<Name>) -> Term {
    let axes = term.names.indices.filter { !kept.contains(term.names[$0]) }
    if axes.isEmpty { return term }
    return Term(tensor: reduced(.sum, term.tensor, axes, keepDims: false), names: term.names.filter { kept.contains($0) })
  }

  private func contract(_ a: Term, _ b: Term, keeping kept: Set<Name>) -> Term {
    let lhs = summed(a, keeping: kept.union(b.names)), rhs = summed(b, keeping: kept.union(a.names))
    let shared = lhs.names.filter { rhs.names.contains($0) }
    let batch = shared.filter { kept.contains($0) }, contracting = shared.filter { !kept.contains($0) }
    let dimensions = DotDimensions(
      lhsBatch: batch.compactMap { lhs.names.firstIndex(of: $0) }, rhsBatch: batch.compactMap { rhs.names.firstIndex(of: $0) },
      lhsContracting: contracting.compactMap { lhs.names.firstIndex(of: $0) },
      rhsContracting: contracting.compactMap { rhs.names.firstIndex(of: $0) })
    let tensor = applyOne(.dotGeneral(dimensions), lhs.tensor, rhs.tensor, as: "einsum")
    return Term(
      tensor: tensor, names: batch + lhs.names.filter { !shared.contains($0) } + rhs.names.filter { !shared.contains($0) })
  }
}
