import ApusIR

/// Linear algebra on small floats, computed in `float32` and rounded: libraries have nothing smaller.
func expandedToFloat32(_ primitive: Primitive, _ types: [TensorType]) -> Program? {
  guard let dtype = types.first?.dtype, dtype == .float16 || dtype == .bfloat16 else { return nil }
  let b = ProgramBuilder()
  let wide = types.map { b.convert(b.addParameter($0), to: .float32) }
  return b.finish(b.emit(primitive, wide).map { b.convert($0, to: dtype) })
}
