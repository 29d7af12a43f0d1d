/// An error that names the user's line.
package protocol LocatedError: Error {
  var location: SourceLocation? { get set }
}

extension ShapeError: LocatedError {}
extension DTypeError: LocatedError {}
extension ProgramError: LocatedError {}
extension TransformError: LocatedError {}
extension AxisError: LocatedError {}

/// The error with the caller's line, for errors thrown on the spot.
func located(_ error: any Error) -> any Error {
  guard var located = error as? any LocatedError, located.location == nil else { return error }
  located.location = CallSite.capture()?.location
  return located
}
