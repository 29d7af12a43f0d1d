/// Names the argument that `grad`, `jacrev`, `hessian` and their kin differentiate by, for instance `wrt: .second`.
public struct FirstArgument: Sendable { public static var first: FirstArgument { FirstArgument() } }
public struct SecondArgument: Sendable { public static var second: SecondArgument { SecondArgument() } }
public struct ThirdArgument: Sendable { public static var third: ThirdArgument { ThirdArgument() } }
public struct FourthArgument: Sendable { public static var fourth: FourthArgument { FourthArgument() } }
public struct FifthArgument: Sendable { public static var fifth: FifthArgument { FifthArgument() } }
public struct SixthArgument: Sendable { public static var sixth: SixthArgument { SixthArgument() } }
/// Differentiates by all arguments: the gradient is a tuple.
public struct AllArguments: Sendable { public static var all: AllArguments { AllArguments() } }
