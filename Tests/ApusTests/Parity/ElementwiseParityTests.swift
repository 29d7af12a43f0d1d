import Apus
import ApusTesting
import Testing

@Suite struct ElementwiseParityTests {
  static let functions: [(String, @Sendable (Tensor) -> Tensor)] = [
    ("exp", { exp($0) }), ("expm1", { expm1($0) }), ("log", { log($0) }), ("log1p", { log1p($0) }), ("sqrt", { sqrt($0) }),
    ("rsqrt", { rsqrt($0) }), ("cbrt", { cbrt($0) }), ("sin", { sin($0) }), ("cos", { cos($0) }), ("tan", { tan($0) }),
    ("asin", { asin($0) }), ("acos", { acos($0) }), ("atan", { atan($0) }), ("sinh", { sinh($0) }), ("cosh", { cosh($0) }),
    ("tanh", { tanh($0) }), ("asinh", { asinh($0) }), ("atanh", { atanh($0) }), ("sigmoid", { sigmoid($0) }),
    ("softplus", { softplus($0) }), ("relu", { relu($0) }), ("silu", { silu($0) }), ("gelu", { gelu($0) }),
    ("geluExact", { gelu($0, approximate: false) }), ("erf", { erf($0) }), ("square", { square($0) }), ("abs", { abs($0) }),
  ]

  @Test(arguments: functions) func valueAndGradient(_ name: String, _ function: @escaping @Sendable (Tensor) -> Tensor) throws {
    let golden = try Golden("../../Goldens/elementwise.npz")
    let kind = try (golden["kind.\(name)"] as Tensor).item(as: Int.self)
    let x: Tensor = golden["argument.\(["any", "positive", "unit"][kind])"]
    let gradient = grad { (x: Tensor) in function(x).sum() }
    try expectClose(function(x), golden["value.\(name)"])
    try expectClose(jit(function)(x), golden["value.\(name)"])
    try expectClose(gradient(x), golden["gradient.\(name)"])
    try expectClose(jit(gradient)(x), golden["gradient.\(name)"])
  }

  @Test func everyFunctionOfTheGoldenIsTested() throws {
    let names = try Golden("../../Goldens/elementwise.npz").names.filter { $0.hasPrefix("value.") }.map { String($0.dropFirst(6)) }
    #expect(names == Self.functions.map(\.0).sorted())
  }
}
