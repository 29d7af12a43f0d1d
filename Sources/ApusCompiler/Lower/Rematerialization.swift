import ApusIR

/// Which large values are made a second time for readers that come much later, contractions among them, and not kept until then: of a layer
/// between two matrix products the result, of a normalisation its scaled and shifted form.
///
/// Such a value is looked at where between two of its readers, in the program's order, steps touch more bytes than the cache holds. Kept, it is
/// written to memory and read from there again; made anew, it is written to the cache and read from it. So it is made anew where it follows
/// elementwise from values that have other readers then, and
///
///     its arithmetic, as bytes that move in that time  <=  2 x its bytes
///
/// `Recomputation` goes further for values that only kernels read: it writes them nowhere.
struct Rematerialization {
  private let program: Program
  private let definitions: [Int?]
  private let readers: [ValueID: [Int]]
  /// By operation, bytes that those before it touch that are no arithmetic.
  private let touched: [Int]
  /// By operation, the values that are made again right before it, and how.
  private var recipes: [Int: [Recipe]] = [:]
  private var remade: Set<ValueID> = [], anchors: Set<ValueID> = []

  private static let leastBytes = 1 << 20

  private struct Recipe {
    var value: ValueID
    /// What runs again.
    var operations: Set<Int> = []
    var anchors: Set<ValueID> = []
    var cost = 0.0
  }

  /// A program with what is made again.
  struct Result {
    var program: Program
    /// By operation that makes something again, where in the program: it is to run there, not with what made it the first time.
    var places: [Int: Int] = [:]
  }

  static func applied(to program: Program) -> Result {
    let choice = Rematerialization(program)
    return choice.recipes.isEmpty ? Result(program: program) : choice.rewritten()
  }

  private init(_ program: Program) {
    self.program = program
    definitions = program.definitions()
    var readers: [ValueID: [Int]] = [:], touched: [Int] = [], total = 0
    for (index, operation) in program.operations.enumerated() {
      touched.append(total)
      for operand in Set(operation.operands) { readers[operand, default: []].append(index) }
      guard Self.isStep(operation.primitive) else { continue }
      total += (operation.operands + operation.results).reduce(0) { $0 + program.type(of: $1).byteCount }
    }
    (self.readers, self.touched) = (readers, touched)
    // Most programs touch less than the cache holds.
    guard total > Plan.cacheBytes else { return }
    for (index, operation) in program.operations.enumerated() where Recomputation.cost(operation.primitive) != nil { consider(index) }
  }

  private static func isStep(_ primitive: Primitive) -> Bool { Recomputation.cost(primitive) == nil && !isIndexMap(primitive) }

  private static func isIndexMap(_ primitive: Primitive) -> Bool {
    switch primitive {
    case .constant, .iota, .broadcastInDim, .reshape: true
    default: false
    }
  }

  private mutating func consider(_ index: Int) {
    guard let value = program.operations[index].results.first, bytes(value) >= Self.leastBytes, !program.results.contains(value),
      !anchors.contains(value), let users = readers[value]
    else { return }
    let pairs = zip([index] + users, users)
    guard let first = pairs.first(where: { touched[$1] - touched[$0] > Plan.cacheBytes })?.1, first != users.first else { return }
    let late = users.filter { $0 >= first }.map { program.operations[$0].primitive }
    guard late.contains(where: Self.isStep), !late.contains(where: Self.isIndexMap), let recipe = recipe(for: value, at: first),
      recipe.cost * Double(program.type(of: value).elementCount) <= Double(2 * bytes(value))
    else { return }
    recipes[first, default: []].append(recipe)
    remade.insert(value)
    anchors.formUnion(recipe.anchors)
  }

  private func bytes(_ value: ValueID) -> Int { program.type(of: value).byteCount }

  /// How a value is made at a place from others that are read there or later, or are small: of such, from those that come first in the program,
  /// as what lies between is made again for others too.
  private func recipe(for value: ValueID, at place: Int) -> Recipe? {
    /// Operations that something does not follow from.
    var deadEnds: Set<Int> = []
    func parts(of operand: ValueID, _ recipe: Recipe) -> Recipe? {
      guard let index = definitions[operand] else { return recipe }
      if recipe.operations.contains(index) { return recipe }
      let operation = program.operations[index], cost = Recomputation.cost(operation.primitive)
      let isFree = Self.isIndexMap(operation.primitive), isSmall = !isFree && 8 * bytes(operand) <= bytes(value)
      if !isSmall, isFree || cost != nil, recipe.operations.count < 48, !deadEnds.contains(index) {
        var deeper = recipe
        deeper.operations.insert(index)
        deeper.cost += (cost ?? 0) * Double(program.type(of: operand).elementCount) / Double(program.type(of: value).elementCount)
        if let found = operation.operands.reduce(deeper, { (sum: Recipe?, next) in sum.flatMap { parts(of: next, $0) } }) { return found }
        deadEnds.insert(index)
      }
      guard operand != value, isSmall || (!isFree && !remade.contains(operand) && (readers[operand]?.last ?? 0) >= place) else { return nil }
      var found = recipe
      found.anchors.insert(operand)
      return found
    }
    return parts(of: value, Recipe(value: value))
  }

  // MARK: The program anew

  private func rewritten() -> Result {
    let builder = ProgramBuilder()
    var first = [ValueID?](repeating: nil, count: program.valueCount), count = 0, places: [Int: Int] = [:]
    for parameter in program.parameters { first[parameter] = builder.addParameter(program.type(of: parameter)) }
    var current = first
    func emit(_ operation: Operation, into values: inout [ValueID?]) {
      builder.site = operation.site
      let results = builder.emit(operation.primitive, operation.operands.map { values[$0]! })
      for (old, new) in zip(operation.results, results) { values[old] = new }
      count += 1
    }
    for (index, operation) in program.operations.enumerated() {
      if let recipes = recipes[index] {
        let place = count
        var again = current
        for index in recipes.reduce(into: Set<Int>(), { $0.formUnion($1.operations) }).sorted() {
          places[count] = place
          emit(program.operations[index], into: &again)
        }
        for recipe in recipes { current[recipe.value] = again[recipe.value] }
      }
      emit(operation, into: &current)
      for result in operation.results { first[result] = current[result] }
    }
    return Result(program: builder.finish(program.results.map { first[$0]! }), places: places)
  }
}
