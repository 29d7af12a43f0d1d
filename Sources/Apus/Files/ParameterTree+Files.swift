extension ParameterTree {
  /// The leaves by the names they have in files: `blocks.3.attention.projection.weight` for the leaf at
  /// `blocks[3].attention.projection.weight`. A lone tensor's name is empty.
  ///
  /// - Throws: `TreeError` where the type's `fields` forget a stored property, or two leaves would have one name.
  public func namedLeaves() throws -> [(name: String, leaf: Tensor)] {
    let names = leafPaths.map(fileName)
    let leaves = try flatten().leaves
    var seen: Set<String> = []
    if let twice = names.first(where: { !seen.insert($0).inserted }) {
      throw located(TreeError("two leaves of a \(Self.self) have the name \"\(twice)\""))
    }
    return Array(zip(names, leaves)).map { (name: $0, leaf: $1) }
  }

  /// The same tree with the tensors of their names.
  ///
  /// - Parameters:
  ///   - tensors: one for every leaf, by the names of `namedLeaves()`.
  ///   - converting: whether tensors of another dtype are converted to that of the leaf, rather than refused.
  /// - Throws: `LoadError`, which lists what is missing, unexpected or of another type; `TreeError` as `namedLeaves()`.
  public func loading(_ tensors: [String: Tensor], converting: Bool = false) throws -> Self {
    try loading(tensors, converting: converting, path: nil)
  }

  /// The same tree with the tensors of a safetensors file, which stay in the file until they are used.
  ///
  /// - Throws: `FileError` where the file cannot be read; `LoadError` and `TreeError` as `loading(_:converting:)`.
  public func loading(safetensors path: String, converting: Bool = false) throws -> Self {
    try loading(loadSafetensors(path), converting: converting, path: path)
  }

  /// The same tree with the tensors of a .npz file.
  ///
  /// - Throws: `FileError` where the file cannot be read; `LoadError` and `TreeError` as `loading(_:converting:)`.
  public func loading(npz path: String, converting: Bool = false) throws -> Self {
    try loading(loadNPZ(path), converting: converting, path: path)
  }

  /// Replaces the tensors by those of a safetensors file. On an error the tree stays as it is.
  public mutating func load(safetensors path: String, converting: Bool = false) throws {
    self = try loading(safetensors: path, converting: converting)
  }

  /// Writes the leaves to a safetensors file, by the names of `namedLeaves()`. Equal trees give equal files; a file that is there
  /// is replaced in one step.
  ///
  /// - Parameter metadata: text to keep beside the tensors.
  /// - Throws: `FileError` where the file cannot be written or a leaf is complex128; what made a leaf fail; `TracerError` inside
  ///   a trace.
  public func save(safetensors path: String, metadata: [String: String] = [:]) throws {
    try SafetensorsWriter.write(concreteLeaves(), metadata: metadata, to: path)
  }

  /// Writes the leaves to a .npz file, by the names of `namedLeaves()`. A file that is there is replaced in one step.
  ///
  /// - Throws: `FileError` where the file cannot be written; what made a leaf fail; `TracerError` inside a trace.
  public func save(npz path: String) throws { try NPZ.write(concreteLeaves(), to: path) }

  private func concreteLeaves() throws -> [(name: String, array: DenseArray)] {
    try namedLeaves().map { ($0.name, try $0.leaf.concrete()) }
  }

  private func loading(_ tensors: [String: Tensor], converting: Bool, path: String?) throws -> Self {
    let leaves = try namedLeaves()
    var rest = tensors
    var error = LoadError(tree: "\(Self.self)", path: path, missing: [], unexpected: [], mismatched: [])
    var loaded: [Tensor] = []
    for (name, leaf) in leaves {
      guard var tensor = rest.removeValue(forKey: name) else {
        error.missing.append(name)
        continue
      }
      if let poison = tensor.poison { throw poison.error }
      if converting, tensor.shape == leaf.shape { tensor = tensor.converted(to: leaf.dtype) }
      if tensor.type != leaf.type {
        error.mismatched.append(LoadError.Mismatch(name: name, expected: leaf.type, found: tensor.type))
      }
      loaded.append(tensor)
    }
    error.unexpected = rest.keys.sorted()
    guard error.missing.isEmpty, error.unexpected.isEmpty, error.mismatched.isEmpty else { throw error }
    return try rebuilt(with: loaded)
  }
}

/// The tensors of a safetensors file by name; their elements stay in the file until they are used.
///
/// - Throws: `FileError` where it cannot be read, breaks the format's rules or has dtypes that Apus has not.
public func loadSafetensors(_ path: String) throws -> [String: Tensor] {
  let file = try SafetensorsFile(path: path)
  var tensors: [String: Tensor] = [:]
  for name in file.names { tensors[name] = try file.tensor(name) }
  return tensors
}

/// The tensors of a .npz file by name. What is stored uncompressed stays in the file until it is used.
///
/// - Throws: `FileError` where it cannot be read, breaks the format's rules or has element types that Apus has not.
public func loadNPZ(_ path: String) throws -> [String: Tensor] {
  Dictionary(uniqueKeysWithValues: try NPZ.read(path: path).map { ($0.name, Tensor($0.array)) })
}

extension Tensor {
  /// The tensor of a .npy file: of any version, byte order and order of elements. `|V2` is read as bfloat16, which others store
  /// so.
  ///
  /// - Throws: `FileError` where it cannot be read, breaks the format's rules or has an element type that Apus has not.
  public init(npy path: String) throws { self.init(try NPY.read(path: path)) }

  /// Writes a .npy file; one that is there is replaced in one step.
  ///
  /// - Throws: `FileError` where it cannot be written; what made the tensor fail; `TracerError` inside a trace.
  public func save(npy path: String) throws { try NPY.write(concrete(), to: path) }
}

/// A leaf's path as a name in a file: dots between all parts, no brackets, no quotes.
private func fileName(_ path: String) -> String {
  var name = ""
  var rest = Substring(path)
  while let first = rest.first {
    if first == "[", let close = closingBracket(rest) {
      var part = rest[rest.index(after: rest.startIndex)..<close]
      if part.hasPrefix("\""), part.hasSuffix("\""), part.count >= 2 { part = part.dropFirst().dropLast() }
      name += name.isEmpty ? String(part) : "." + part
      rest = rest[rest.index(after: close)...]
    } else {
      name.append(first)
      rest = rest.dropFirst()
    }
  }
  return name
}

/// The bracket that closes the one at the beginning; keys of dictionaries are quoted and may hold brackets themselves.
private func closingBracket(_ text: Substring) -> Substring.Index? {
  if text.hasPrefix("[\""), let end = text.firstRange(of: "\"]") { return text.index(after: end.lowerBound) }
  return text.firstIndex(of: "]")
}
