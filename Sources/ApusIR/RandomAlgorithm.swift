/// A generator of random bits from a state, as StableHLO's `rng_bit_generator`; the raw values are its names.
///
/// States are `uint64` vectors: (key, counter) of two for Threefry, (key, counter low, counter high) of three for Philox, which takes two as
/// well. The default is XLA's on CPUs, Philox.
public enum RandomAlgorithm: String, CaseIterable, Hashable, Sendable {
  case standard = "DEFAULT", threeFry = "THREE_FRY", philox = "PHILOX"
}
