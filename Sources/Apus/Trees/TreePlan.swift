import ApusStorage
import Synchronization

/// How to take a type's values apart: its fields, compiled once per type to byte offsets.
final class TreePlan: Sendable {
  typealias Flatten = @Sendable (UnsafeRawPointer, inout TreeWriter) -> Void
  typealias Assign = @Sendable (UnsafeMutableRawPointer, inout TreeReader) -> Void

  /// A piece of a value at an offset: nested structs are dissolved into theirs.
  struct Step: Sendable {
    enum Kind: Sendable {
      case leaf
      case tree(Flatten, Assign)
      case word(@Sendable (UnsafeRawPointer) -> UInt)
      case configuration(@Sendable (UnsafeRawPointer) -> AnyHashable)
    }
    let offset: Int
    let role: LeafRole
    let kind: Kind
  }

  /// Leaves at known offsets, and then a part of which only running its own code says how many leaves it has.
  private struct Run: Sendable {
    var leafOffsets: [Int] = []
    var roles: [LeafRole] = []
    var tree: (offset: Int, role: LeafRole, flatten: Flatten, assign: Assign)?
  }

  /// A property as written, for names and for the check.
  struct Member: Sendable {
    let name: String?
    let offset: Int
    let role: LeafRole
    let kind: Step.Kind
    /// Checks the property's own type, given a pointer to the property.
    let check: (@Sendable (UnsafeRawPointer) -> TreeError?)?
  }

  private let tag: UInt
  private let steps: [Step]
  private let runs: [Run]
  private let words: [(offset: Int, read: @Sendable (UnsafeRawPointer) -> UInt)]
  private let configurations: [(offset: Int, read: @Sendable (UnsafeRawPointer) -> AnyHashable)]
  private let members: [Member]
  /// Leaves at known offsets.
  let leafCount: Int
  private let typeName: String
  /// Whether flattening is the type's own affair.
  private let isByHand: Bool
  private let verdict = Locked<Verdict>(.unchecked)
  private let isSound = Atomic(false)

  private enum Verdict { case unchecked, sound, unsound(TreeError) }

  private init(tag: UInt, typeName: String, members: [Member], steps: [Step], isByHand: Bool) {
    self.tag = tag
    self.typeName = typeName
    self.members = members
    self.steps = steps
    self.isByHand = isByHand
    var runs = [Run()]
    var words: [(offset: Int, read: @Sendable (UnsafeRawPointer) -> UInt)] = []
    var configurations: [(offset: Int, read: @Sendable (UnsafeRawPointer) -> AnyHashable)] = []
    for step in steps {
      switch step.kind {
      case .leaf:
        runs[runs.count - 1].leafOffsets.append(step.offset)
        runs[runs.count - 1].roles.append(step.role)
      case .tree(let flatten, let assign):
        runs[runs.count - 1].tree = (step.offset, step.role, flatten, assign)
        runs.append(Run())
      case .word(let read): words.append((step.offset, read))
      case .configuration(let read): configurations.append((step.offset, read))
      }
    }
    self.runs = runs
    self.words = words
    self.configurations = configurations
    leafCount = runs.reduce(0) { $0 + $1.leafOffsets.count }
  }

  // MARK: The plans of all types

  private static let plans = Locked<[ObjectIdentifier: TreePlan]>([:])

  static func of<Root: ParameterTree>(_ type: Root.Type) -> TreePlan {
    let id = ObjectIdentifier(type)
    if let plan = plans.withLock({ $0[id] }) { return plan }
    // Made outside the lock: fields of nested types are looked up meanwhile.
    let plan = make(type)
    return plans.withLock { plans in
      if let other = plans[id] { return other }
      plans[id] = plan
      return plan
    }
  }

  private static func make<Root: ParameterTree>(_ type: Root.Type) -> TreePlan {
    let tag = UInt(bitPattern: ObjectIdentifier(type).hashValue)
    let name = String(describing: type)
    guard case .properties(let properties) = Root.fields.content else {
      return TreePlan(tag: tag, typeName: name, members: [], steps: [], isByHand: true)
    }
    var members: [Member] = []
    var steps: [Step] = []
    for property in properties {
      let offset = property.offset ?? 0
      let kind: Step.Kind
      var check: (@Sendable (UnsafeRawPointer) -> TreeError?)?
      switch property.kind {
      case .leaf: kind = .leaf
      case .word(let read): kind = .word(read)
      case .configuration(let read): kind = .configuration(read)
      case .tree(let tree, let flatten, let assign, let atRoot):
        kind = .tree(flatten, assign)
        let nested = plan(of: tree)
        if !atRoot, !nested.isByHand {
          check = checker(of: tree)
          steps += nested.steps.map { Step(offset: offset + $0.offset, role: $0.role.within(property.role), kind: $0.kind) }
          members.append(Member(name: property.name, offset: offset, role: property.role, kind: kind, check: check))
          continue
        }
      }
      steps.append(Step(offset: offset, role: property.role, kind: kind))
      members.append(Member(name: property.name, offset: offset, role: property.role, kind: kind, check: nil))
    }
    return TreePlan(tag: tag, typeName: name, members: members, steps: steps, isByHand: false)
  }

  private static func plan<Tree: ParameterTree>(of type: Tree.Type) -> TreePlan { of(type) }

  private static func checker<Tree: ParameterTree>(of _: Tree.Type) -> @Sendable (UnsafeRawPointer) -> TreeError? {
    { pointer in
      let plan = TreePlan.of(Tree.self)
      return plan.check(pointer.assumingMemoryBound(to: Tree.self).pointee)
    }
  }

  // MARK: Flattening

  func flatten<Root: ParameterTree>(_ root: Root, into writer: inout TreeWriter) {
    withUnsafePointer(to: root) { flatten(UnsafeRawPointer($0), as: Root.self, into: &writer) }
  }

  /// Flattens the value at a pointer, which is a `Root` or, where that is its own affair, asks it to.
  func flatten<Root: ParameterTree>(_ pointer: UnsafeRawPointer, as _: Root.Type, into writer: inout TreeWriter) {
    if isByHand { return pointer.assumingMemoryBound(to: Root.self).pointee.flatten(into: &writer) }
    if !isSound.load(ordering: .acquiring), let error = check(pointer.assumingMemoryBound(to: Root.self).pointee) {
      writer.fail(error)
      return
    }
    writer.words.append(tag)
    if writer.isDescribing { return describe(pointer, &writer) }
    for word in words { writer.words.append(word.read(pointer + word.offset)) }
    for configuration in configurations { writer.configurations.append(configuration.read(pointer + configuration.offset)) }
    let outer = writer.role
    for run in runs {
      for offset in run.leafOffsets { writer.leaves.append((pointer + offset).assumingMemoryBound(to: Tensor.self).pointee) }
      if outer == .trainable {
        writer.roles.append(contentsOf: run.roles)
      } else {
        writer.roles.append(contentsOf: repeatElement(outer, count: run.roles.count))
      }
      guard let tree = run.tree else { continue }
      writer.role = tree.role.within(outer)
      tree.flatten(pointer + tree.offset, &writer)
      writer.role = outer
    }
  }

  /// Flattens with names: property by property.
  private func describe(_ pointer: UnsafeRawPointer, _ writer: inout TreeWriter) {
    let outer = writer.role
    for (index, member) in members.enumerated() {
      let at = pointer + member.offset
      writer.role = member.role.within(outer)
      writer.withPath("." + (member.name ?? String(index))) { writer in
        switch member.kind {
        case .leaf: writer.append(at.assumingMemoryBound(to: Tensor.self).pointee, role: writer.role)
        case .tree(let flatten, _): flatten(at, &writer)
        case .word, .configuration: break  // names are asked for, not structure
        }
      }
    }
    writer.role = outer
  }

  func assign<Root: ParameterTree>(to root: inout Root, from reader: inout TreeReader) {
    withUnsafeMutablePointer(to: &root) { assign(UnsafeMutableRawPointer($0), as: Root.self, from: &reader) }
  }

  func assign<Root: ParameterTree>(_ pointer: UnsafeMutableRawPointer, as _: Root.Type, from reader: inout TreeReader) {
    if isByHand { return pointer.assumingMemoryBound(to: Root.self).pointee.assign(from: &reader) }
    for run in runs {
      for offset in run.leafOffsets { (pointer + offset).assumingMemoryBound(to: Tensor.self).pointee = reader.next() }
      if let tree = run.tree { tree.assign(pointer + tree.offset, &reader) }
    }
  }

  // MARK: The check

  /// Whether `fields` names every stored property, here and in nested types; found out once.
  private func check<Root: ParameterTree>(_ root: Root) -> TreeError? {
    switch verdict.withLock({ $0 }) {
    case .sound: return nil
    case .unsound(let error): return error
    case .unchecked: break
    }
    var error = forgotten(Mirror(reflecting: root))
    if error == nil {
      withUnsafePointer(to: root) { pointer in
        for member in members {
          guard let check = member.check, error == nil else { continue }
          error = check(UnsafeRawPointer(pointer) + member.offset)
        }
      }
    }
    verdict.withLock { $0 = error.map { .unsound($0) } ?? .sound }
    if error == nil { isSound.store(true, ordering: .releasing) }
    return error
  }

  private func forgotten(_ mirror: Mirror) -> TreeError? {
    let named = Set(members.compactMap(\.name))
    let missing = mirror.children.compactMap(\.label).map { $0.hasPrefix("_") ? String($0.dropFirst()) : $0 }
      .filter { !named.contains($0) && !named.contains("_" + $0) }
    // Properties with observers have no name that can be looked up.
    guard missing.count > members.count(where: { $0.name == nil }) else { return nil }
    let names = missing.map { "`\($0)`" }.joined(separator: ", ")
    return TreeError(
      "\(typeName).fields does not name the stored \(missing.count == 1 ? "property" : "properties") \(names); "
        + "add tensors and trees as key paths, and anything else as `configuration:`")
  }
}
