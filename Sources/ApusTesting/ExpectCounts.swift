import Apus
import Testing

/// Expects `body` to compile exactly as many programs as said; those found in a cache do not count.
@discardableResult
public func expectCompilations<R, E: Error>(
  _ expected: Int, sourceLocation: Testing.SourceLocation = #_sourceLocation, _ body: () throws(E) -> R
) throws(E) -> R {
  let (result, counts) = try withCounts(body)
  if counts.compilations != expected {
    Issue.record("\(counts.compilations) compilations, expected \(expected)", sourceLocation: sourceLocation)
  }
  return result
}

/// Expects `body` to trace exactly as many functions as said.
@discardableResult
public func expectTraces<R, E: Error>(
  _ expected: Int, sourceLocation: Testing.SourceLocation = #_sourceLocation, _ body: () throws(E) -> R
) throws(E) -> R {
  let (result, counts) = try withCounts(body)
  if counts.traces != expected {
    Issue.record("\(counts.traces) traces, expected \(expected)", sourceLocation: sourceLocation)
  }
  return result
}
