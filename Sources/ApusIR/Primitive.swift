/// What an operation computes: the operator with its static attributes. Operands and results are values of the Program.
///
/// Semantics are those of the StableHLO operation of the same name unless said otherwise. Cases are grouped by op family; in every
/// layer a file of the family's name holds its rules, and switches over primitives are exhaustive.
public enum Primitive: Hashable, Sendable {
  // Elementwise
  case unary(UnaryFunction)
  /// Operands of one type.
  case binary(BinaryFunction)
  /// (lhs, rhs) of one type -> bool.
  case compare(ComparisonDirection)
  /// (predicate: bool of the operands' shape or a scalar, onTrue, onFalse).
  case select
  /// (minimum, operand, maximum); the bounds are scalars or of the operand's shape.
  case clamp
  case convert(DType)
  /// Reinterprets the bits; a size change adds or removes a last axis.
  case bitcastConvert(DType)
  /// Rounds to the floating-point format of so many bits, to nearest and ties to even, and back.
  case reducePrecision(exponentBits: Int, mantissaBits: Int)

  // Movement
  /// A small literal (`Program.literalByteLimit`); larger values are parameters.
  case constant(DenseArray)
  case iota(TensorType, dimension: Int)
  /// Operand axis `i` becomes axis `dimensions[i]` of the result; an extent of 1 may stretch.
  case broadcastInDim(Shape, dimensions: [Int])
  case reshape(Shape)
  /// Result axis `i` is operand axis `permutation[i]`.
  case transpose([Int])
  case slice(starts: [Int], limits: [Int], strides: [Int])
  /// (operand, one scalar integer start per axis); starts are clamped so that the slice fits.
  case dynamicSlice(sizes: [Int])
  /// (operand, update, one scalar integer start per axis); starts are clamped.
  case dynamicUpdateSlice
  /// (operand, scalar padding value). Negative edge padding crops.
  case pad(low: [Int], high: [Int], interior: [Int])
  case concatenate(dimension: Int)
  case reverse([Int])

  // Reduction
  /// Reduces the axes with a monoid; an empty reduction gives the monoid's identity.
  case reduce(Monoid, dimensions: [Int])
  /// The index, along an axis, of the first greatest or least element (a NaN wins). The axis must not be empty.
  case argReduce(ArgReduction, dimension: Int, DType)
  /// Inclusive prefix reduction along an axis.
  case cumulative(Monoid, dimension: Int, reverse: Bool)
  /// (operands..., scalar initial values...) -> a result for every operand.
  case reduceRegion(RegionReduction)
  /// (operands..., scalar initial values...) -> a result for every operand.
  case reduceWindow(WindowReduction)
  /// (operand, source with an element for every window, scalar initial value) -> an element for every element of the operand.
  case selectAndScatter(SelectAndScatter)

  // Contraction
  case dotGeneral(DotDimensions)
  /// (input, kernel).
  case convolution(Convolution)

  // Indexing
  /// (operand, start indices). Out-of-range starts are clamped.
  case gather(GatherDimensions, sliceSizes: [Int])
  /// (operand, scatter indices, updates). Updates out of range are dropped.
  case scatter(ScatterDimensions, ScatterCombiner)
  /// (inputs..., scatter indices, updates...) -> inputs. The body takes (elements..., updates...) and gives elements.
  case scatterRegion(ScatterDimensions, body: Program)

  // Ordering
  /// Sorts all operands together along an axis, ascending by the first `keyCount` of them in lexicographic order
  /// (-0 = 0, NaN last), stably.
  case sort(dimension: Int, keyCount: Int)
  /// Sorts all operands together along an axis, stably. The comparator takes two elements of each operand, (a0, b0, a1, b1, ...), and
  /// says whether the a's come before the b's.
  case sortBy(comparator: Program, dimension: Int)

  // Linear algebra, over the last two axes
  /// The factor of a Hermitian positive-definite matrix, of which one triangle is read; zeros in the other triangle. NaN where the
  /// matrix is not positive definite.
  case cholesky(lower: Bool)
  /// (a, b) -> x.
  case triangularSolve(TriangularSolve)
  /// The transform over the last `lengths.count` axes, of these lengths.
  case fft(FFTKind, lengths: [Int])
  case factorization(Factorization)
  case matrix(MatrixOperation)

  // Control
  /// (index: int32 scalar, operands...): runs one branch; an index out of range selects the last one.
  case branch([Program])
  /// (invariants..., carry...) -> carry.
  case whileLoop(WhileLoop)
  /// (invariants..., carry..., xs...) -> (carry..., ys...).
  case scan(ScanLoop)
  /// The results of a program, kept as a call.
  case call(Program, name: String)
  /// The results of a program, with rules for its derivatives.
  case custom(CustomFunction)
  /// The identity on all its operands, across which nothing is moved or merged.
  case optimizationBarrier

  // Random
  /// (key0, key1, x0, x1), uint32 of one shape -> (y0, y1): Threefry-2x32 with 20 rounds (Salmon et al., 2011).
  case threefry2x32
  /// (state) -> (next state, uniform bits of the type).
  case rngBitGenerator(RandomAlgorithm, TensorType)
  /// () -> a state for a bit generator, two of `uint64`, that the system draws anew each time.
  case randomSeed

  // Collective
  case collective(Collective)
  /// () -> the number, a `uint32` scalar, of the device that runs the program along an axis of the grid.
  case deviceIndex(DeviceAxis)
  /// () -> the number, an `int32` scalar, of the element of a batch for which the program is run. Bound by `vmap`, as a collective.
  case axisIndex(NamedAxis)

  // Effect
  /// (actual, expected) -> (): fails the run where they differ.
  case check(Check)
}
