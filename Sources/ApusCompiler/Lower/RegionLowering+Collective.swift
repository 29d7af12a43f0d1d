import ApusIR
import ApusTransforms

extension RegionLowering {
  func lowerCollective(_ operation: Operation, _ collective: Collective) throws {
    let types = operation.operands.map { program.type(of: $0) }
    let operands = try operation.operands.map { try dense($0).reference }
    let results = try operation.results.map { try allocate($0).reference }
    var fold = CollectiveStep.Fold()
    if let body = collective.regions.first {
      // One member's operands after the other are added to what has been added up.
      for type in types {
        let places = (0..<3).map { _ in plan.addTemporary(TensorType(type.dtype, [type.elementCount])) }
        fold.totals.append(places[0].reference)
        fold.incoming.append(places[1].reference)
        if type.elementCount == 0 { continue }
        let many = try batch(body, batched: [true, true], size: type.elementCount, allResults: true).program
        let simple = simplify(try Normalizer.normalize(simplify(inlineCalls(many))))
        fold.steps += try RegionLowering.lower(simple, plan: plan, depth: depth, parameters: Array(places.prefix(2)), results: [places[2]])
        fold.steps.append(.copy(CopyCall(source: places[2].reference, target: places[0].reference, byteCount: type.byteCount)))
      }
    }
    steps.append(.collective(CollectiveStep(
      collective: collective, operandTypes: types, resultTypes: operation.results.map { program.type(of: $0) }, operands: operands,
      results: results, fold: fold)))
  }

  func lowerDeviceIndex(_ operation: Operation, _ axis: DeviceAxis) throws {
    steps.append(.deviceIndex(axis, try allocate(operation.results[0]).reference))
  }
}
