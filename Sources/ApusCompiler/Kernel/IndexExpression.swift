/// A loop of a kernel.
struct LoopID: Hashable, Sendable, Comparable {
  let index: Int
  static func < (a: LoopID, b: LoopID) -> Bool { a.index < b.index }
}

/// An expression of a kernel, by its place in the kernel's table.
struct ExpressionID: Hashable, Sendable, Comparable {
  let index: Int
  static func < (a: ExpressionID, b: ExpressionID) -> Bool { a.index < b.index }
}

/// An integer: a constant plus multiples of loop variables, and of quotients and remainders of such where a reshape needs them.
/// Everything that says where an element lies is one of these; fusing operations composes them.
struct IndexExpression: Hashable, Sendable {
  var constant: Int
  /// Sorted by atom; coefficients are not 0.
  private(set) var terms: [Term]

  struct Term: Hashable, Sendable {
    var atom: Atom
    var coefficient: Int
  }

  indirect enum Atom: Hashable, Sendable {
    case loop(LoopID)
    /// Where the block of a loop's iterations begins that a unit runs.
    case base(LoopID)
    /// Floor division and the remainder of a non-negative expression.
    case quotient(IndexExpression, Int)
    case remainder(IndexExpression, Int)
    /// The value of an integer expression, for indices known only at run time, with its inclusive bounds.
    case value(ExpressionID, ClosedRange<Int>)
  }

  init(_ constant: Int) {
    self.constant = constant
    terms = []
  }

  init(_ loop: LoopID) {
    constant = 0
    terms = [Term(atom: .loop(loop), coefficient: 1)]
  }

  init(_ atom: Atom) {
    constant = 0
    terms = [Term(atom: atom, coefficient: 1)]
  }

  static func + (a: IndexExpression, b: IndexExpression) -> IndexExpression {
    if a.terms.isEmpty { return b.adding(a.constant) }
    if b.terms.isEmpty { return a.adding(b.constant) }
    var result = IndexExpression(a.constant + b.constant)
    result.terms = a.terms
    for term in b.terms {
      if let at = result.terms.firstIndex(where: { $0.atom == term.atom }) {
        result.terms[at].coefficient += term.coefficient
        if result.terms[at].coefficient == 0 { result.terms.remove(at: at) }
      } else {
        result.terms.append(term)
      }
    }
    result.terms.sort { $0.atom.precedes($1.atom) }
    return result
  }

  static func - (a: IndexExpression, b: IndexExpression) -> IndexExpression { a + b * -1 }

  static func * (a: IndexExpression, factor: Int) -> IndexExpression {
    if factor == 0 { return IndexExpression(0) }
    var result = a
    result.constant *= factor
    for index in result.terms.indices { result.terms[index].coefficient *= factor }
    return result
  }

  func adding(_ value: Int) -> IndexExpression {
    var result = self
    result.constant += value
    return result
  }

  var isConstant: Bool { terms.isEmpty }

  /// The smallest and largest values, given how far loops run.
  func range(_ extents: [Int]) -> ClosedRange<Int> {
    var (low, high) = (constant, constant)
    for term in terms {
      let bounds = term.atom.range(extents)
      let (a, b) = (bounds.lowerBound * term.coefficient, bounds.upperBound * term.coefficient)
      low += min(a, b)
      high += max(a, b)
    }
    return low...high
  }

  /// Floor division and remainder by a positive divisor, for an expression that is never negative; affine wherever the terms that
  /// the divisor does not divide stay below it.
  func divided(by divisor: Int, extents: [Int]) -> (quotient: IndexExpression, remainder: IndexExpression) {
    if divisor == 1 { return (self, IndexExpression(0)) }
    var whole = IndexExpression(0), rest = IndexExpression(0)
    for term in terms {
      if term.coefficient % divisor == 0 {
        whole.terms.append(Term(atom: term.atom, coefficient: term.coefficient / divisor))
      } else {
        rest.terms.append(term)
      }
    }
    let floor = constant >= 0 ? constant / divisor : -((-constant + divisor - 1) / divisor)
    whole.constant = floor
    rest.constant = constant - floor * divisor
    let bounds = rest.range(extents)
    if bounds.lowerBound >= 0 && bounds.upperBound < divisor { return (whole, rest) }
    if bounds.lowerBound >= 0 {
      return (whole + IndexExpression(.quotient(rest, divisor)), IndexExpression(.remainder(rest, divisor)))
    }
    return (IndexExpression(.quotient(self, divisor)), IndexExpression(.remainder(self, divisor)))
  }

  /// The loops it depends on, and the run-time values.
  func visit(loop: (LoopID) -> Void, value: (ExpressionID) -> Void) {
    for term in terms { term.atom.visit(loop: loop, value: value) }
  }

  /// The same with other atoms in place of its own.
  func mapAtoms(_ transform: (Atom) -> IndexExpression) -> IndexExpression {
    terms.reduce(IndexExpression(constant)) { $0 + transform($1.atom) * $1.coefficient }
  }

  /// The coefficient of a loop variable that appears in no quotient, remainder or value; nil where it appears in one.
  func linearCoefficient(of loop: LoopID) -> Int? {
    var coefficient = 0
    for term in terms {
      if case .loop(let other) = term.atom {
        if other == loop { coefficient = term.coefficient }
        continue
      }
      var found = false
      term.atom.visit(loop: { found = found || $0 == loop }, value: { _ in })
      if found { return nil }
    }
    return coefficient
  }
}

extension IndexExpression.Atom {
  func range(_ extents: [Int]) -> ClosedRange<Int> {
    switch self {
    case .loop(let loop), .base(let loop): return 0...max(extents[loop.index] - 1, 0)
    case .quotient(let inner, let divisor):
      let bounds = inner.range(extents)
      return max(bounds.lowerBound, 0) / divisor...max(bounds.upperBound, 0) / divisor
    case .remainder(_, let divisor): return 0...(divisor - 1)
    case .value(_, let bounds): return bounds
    }
  }

  func visit(loop: (LoopID) -> Void, value: (ExpressionID) -> Void) {
    switch self {
    case .loop(let id): loop(id)
    case .base: break
    case .quotient(let inner, _), .remainder(let inner, _): inner.visit(loop: loop, value: value)
    case .value(let id, _): value(id)
    }
  }

  /// A fixed order, so that equal sums are equal values.
  func precedes(_ other: IndexExpression.Atom) -> Bool {
    func rank(_ atom: IndexExpression.Atom) -> (Int, Int) {
      switch atom {
      case .loop(let id): (0, id.index)
      case .quotient(let inner, let divisor): (1, divisor &+ inner.constant &* 31 &+ inner.weight &* 7)
      case .remainder(let inner, let divisor): (2, divisor &+ inner.constant &* 31 &+ inner.weight &* 7)
      case .value(let id, _): (3, id.index)
      case .base(let id): (4, id.index)
      }
    }
    return rank(self) < rank(other)
  }
}

extension IndexExpression {
  /// A number that tells different expressions apart well enough to order them.
  fileprivate var weight: Int {
    terms.reduce(constant) { sum, term in
      let atom: Int =
        switch term.atom {
        case .loop(let id): id.index &+ 1
        case .quotient(let inner, let divisor): divisor &* 3 &+ inner.weight
        case .remainder(let inner, let divisor): divisor &* 5 &+ inner.weight
        case .value(let id, _): id.index &* 11 &+ 2
        case .base(let id): id.index &* 17 &+ 3
        }
      return sum &+ term.coefficient &* (atom &+ 13)
    }
  }
}
