import ApusIR

extension Program {
  /// - Throws: `AllocationError` where no memory could hold a value, here or in a region.
  func requireAddressable() throws {
    for type in types where !type.isAddressable { throw AllocationError(byteCount: type.byteCount) }
    for operation in operations { for region in operation.primitive.regions { try region.requireAddressable() } }
  }
}
