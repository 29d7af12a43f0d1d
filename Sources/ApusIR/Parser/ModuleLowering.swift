/// Makes Programs of a module's functions, callees first.
final class ModuleLowering {
  let text: UnsafeBufferPointer<UInt8>
  let syntax: ModuleSyntax
  let options: StableHLOModule.Options
  private var lowered: [LoweredFunction?]
  private let numbers: [String: Int]
  /// Where lines begin, for the lines of operations that state no location.
  private lazy var lineStarts: [Int] = text.indices.filter { $0 == 0 || text[$0 - 1] == UInt8(ascii: "\n") }

  /// How deep calls may nest: what walks programs recurses.
  static let callDepthLimit = 100

  init(_ syntax: ModuleSyntax, _ text: UnsafeBufferPointer<UInt8>, _ options: StableHLOModule.Options) throws(ParseError) {
    self.text = text
    self.syntax = syntax
    self.options = options
    lowered = [LoweredFunction?](repeating: nil, count: syntax.functions.count)
    var numbers: [String: Int] = [:]
    for (index, function) in syntax.functions.enumerated() where numbers.updateValue(index, forKey: function.name) != nil {
      throw ParseError(.syntax, "function @\(function.name) is defined twice", at: function.offset, in: text)
    }
    self.numbers = numbers
  }

  func error(_ detail: String, kind: ParseError.Kind = .syntax, at offset: Int) -> ParseError {
    ParseError(kind, detail, at: offset, in: text)
  }

  /// The functions that have bodies, in the order of the text.
  func lowerAll() throws(ParseError) -> [StableHLOModule.Function] {
    enum State { case new, open, done }
    var states = [State](repeating: .new, count: syntax.functions.count)
    var depths = [Int](repeating: 0, count: states.count)
    for root in syntax.functions.indices where states[root] == .new {
      // A stack of our own, as chains of calls may be long.
      var stack = [(function: root, next: 0)]
      states[root] = .open
      while let (index, next) = stack.last {
        let function = syntax.functions[index]
        if next < function.references.count {
          stack[stack.count - 1].next += 1
          let (name, offset) = function.references[next]
          guard let callee = numbers[name] else { continue }
          switch states[callee] {
          case .done: depths[index] = Swift.max(depths[index], depths[callee] + 1)
          case .open: throw error("@\(name) calls itself; recursion is not supported", kind: .unsupported, at: offset)
          case .new:
            states[callee] = .open
            stack[stack.count - 1].next -= 1
            stack.append((callee, 0))
          }
        } else {
          if depths[index] > Self.callDepthLimit {
            throw error("calls nest deeper than \(Self.callDepthLimit) levels", kind: .unsupported, at: function.offset)
          }
          if let body = function.body { lowered[index] = try lower(function, body) }
          states[index] = .done
          stack.removeLast()
        }
      }
    }
    return lowered.compactMap { $0?.function }
  }

  /// A function that has been lowered.
  func function(_ name: String, at offset: Int) throws(ParseError) -> LoweredFunction {
    guard let index = numbers[name] else { throw error("function @\(name) is not defined", at: offset) }
    guard let function = lowered[index] else { throw error("function @\(name) has no body", kind: .unsupported, at: offset) }
    return function
  }

  // MARK: Aliases and locations

  func attribute(_ name: String) -> AttributeSyntax? { syntax.attributeAliases[name] }

  /// Where the user wrote an operation: the innermost file and line of its location, or its line of the text where options name that.
  func location(_ operation: OperationSyntax, in function: String) -> SourceLocation? {
    if let location = operation.location, let found = resolve(location, function, Reader.depthLimit) { return found }
    guard let file = options.sourceName else { return nil }
    var low = 0, high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= operation.offset { low = middle } else { high = middle }
    }
    return SourceLocation(file: file, line: low + 1, function: function)
  }

  private func resolve(_ location: LocationSyntax, _ function: String, _ depth: Int) -> SourceLocation? {
    // Aliases may refer to each other in a circle.
    if depth == 0 { return nil }
    switch location {
    case .file(let file, let line): return SourceLocation(file: file, line: line, function: function)
    case .name(let name, let child): return child.flatMap { resolve($0, name, depth - 1) }
    case .call(let callee, let caller): return resolve(callee, function, depth - 1) ?? resolve(caller, function, depth - 1)
    case .fused(let parts):
      for part in parts.prefix(8) { if let found = resolve(part, function, depth - 1) { return found } }
      return nil
    case .alias(let name): return syntax.locations[name].flatMap { resolve($0, function, depth - 1) }
    case .unknown: return nil
    }
  }
}

/// A function and what calls of it need to know.
struct LoweredFunction {
  var syntax: FunctionSyntax
  var function: StableHLOModule.Function
}
