#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The logarithm of a number that is no tensor.
func naturalLog(_ value: Double) -> Double { log(value) }
