/// A generator of random bits from a state, as StableHLO's `rng_bit_generator`; the raw values are its names.
///
/// States are `uint64` vectors: (key, counter) for Threefry; (key, counter) or (key, counter, upper half of the counter) for Philox, the
/// key standing for an upper half that is not there. The default is Philox, as XLA's is on CPUs. Elements narrower than 32 bits take the
/// lower bits of a word; all elements are the generated bits, whatever their dtype.
public enum RandomAlgorithm: String, CaseIterable, Hashable, Sendable {
  case standard = "DEFAULT", threeFry = "THREE_FRY", philox = "PHILOX"
}
