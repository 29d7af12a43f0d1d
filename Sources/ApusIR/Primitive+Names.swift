extension Primitive {
  /// The operation's name, as errors and printed programs show it.
  public var name: String {
    switch self {
    case .unary(let function): function.rawValue
    case .binary(let function): function.rawValue
    case .compare: "compare"
    case .select: "select"
    case .clamp: "clamp"
    case .convert: "convert"
    case .bitcastConvert: "bitcast_convert"
    case .reducePrecision: "reduce_precision"
    case .constant: "constant"
    case .iota: "iota"
    case .broadcastInDim: "broadcast_in_dim"
    case .reshape: "reshape"
    case .transpose: "transpose"
    case .slice: "slice"
    case .dynamicSlice: "dynamic_slice"
    case .dynamicUpdateSlice: "dynamic_update_slice"
    case .pad: "pad"
    case .concatenate: "concatenate"
    case .reverse: "reverse"
    case .reduce: "reduce"
    case .argReduce(let kind, _, _): kind.rawValue
    case .cumulative: "cumulative"
    case .reduceRegion: "reduce"
    case .reduceWindow: "reduce_window"
    case .selectAndScatter: "select_and_scatter"
    case .dotGeneral: "dot_general"
    case .convolution: "convolution"
    case .gather: "gather"
    case .scatter, .scatterRegion: "scatter"
    case .sort, .sortBy: "sort"
    case .cholesky: "cholesky"
    case .triangularSolve: "triangular_solve"
    case .fft: "fft"
    case .factorization(let routine): routine.name
    case .matrix(let operation): operation.name
    case .branch: "case"
    case .whileLoop: "while"
    case .scan: "scan"
    case .call: "call"
    case .custom(let function): function.name
    case .optimizationBarrier: "optimization_barrier"
    case .threefry2x32: "threefry2x32"
    case .rngBitGenerator: "rng_bit_generator"
    case .randomSeed: "random_seed"
    case .collective(let collective): collective.name
    case .deviceIndex(.replica): "replica_id"
    case .deviceIndex(.partition): "partition_id"
    case .axisIndex: "axis_index"
    case .check(let check): check.name
    }
  }
}
