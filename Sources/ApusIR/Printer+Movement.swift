extension StableHLOWriter {
  func writeMovement(_ primitive: Primitive, _ operands: [String], _ types: [TensorType], _ result: TensorType) -> String {
    let list = operands.joined(separator: ", ")
    let signature = Self.signature(types, [result])
    switch primitive {
    case .constant(let literal): return constant(literal)
    case .iota(_, let dimension): return define("stablehlo.iota dim = \(dimension) : \(result.stableHLOText)")
    case .broadcastInDim(_, let dimensions):
      return define("stablehlo.broadcast_in_dim \(list), dims = \(Self.list(dimensions)) : \(signature)")
    case .reshape: return define("stablehlo.reshape \(list) : \(signature)")
    case .transpose(let permutation):
      return define("stablehlo.transpose \(list), dims = \(Self.list(permutation)) : \(signature)")
    case .slice(let starts, let limits, let strides):
      let ranges = starts.indices.map { "\(starts[$0]):\(limits[$0])" + (strides[$0] == 1 ? "" : ":\(strides[$0])") }
      return define("stablehlo.slice \(list) [\(ranges.joined(separator: ", "))] : \(signature)")
    case .dynamicSlice(let sizes): return define("stablehlo.dynamic_slice \(list), sizes = \(Self.list(sizes)) : \(signature)")
    case .dynamicUpdateSlice: return define("stablehlo.dynamic_update_slice \(list) : \(signature)")
    case .pad(let low, let high, let interior):
      return define(
        "stablehlo.pad \(list), low = \(Self.list(low)), high = \(Self.list(high)), interior = \(Self.list(interior)) : \(signature)"
      )
    case .concatenate(let dimension): return define("stablehlo.concatenate \(list), dim = \(dimension) : \(signature)")
    case .reverse(let dimensions):
      return define("stablehlo.reverse \(list), dims = \(Self.list(dimensions)) : \(result.stableHLOText)")
    default: preconditionFailure("not movement: \(primitive.name)")
    }
  }
}
