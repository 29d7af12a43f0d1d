import Apus
import Testing

/// Uses that have to type-check without annotations; most is shown by this file compiling.
@Suite struct SignatureTests {
  struct Model: ParameterTree {
    var w: Tensor, b: Tensor
    static let fields = Fields(\Model.w, \.b)
    func callAsFunction(_ x: Tensor) -> Tensor { w * x + b }
    @Sendable func loss(_ x: Tensor, _ y: Tensor) -> Tensor { (self(x) * y).sum() }
    @Sendable static func staticLoss(_ m: Model, _ x: Tensor) -> Tensor { m(x).sum() }
  }
  enum Failure: Error { case bad }
  let m = Model(w: 2, b: 3), x = vector(1, 2, 3), y = vector(1, 1, 1)

  @Sendable static func f(_ m: Model, _ x: Tensor, _ y: Tensor) -> Tensor { m.loss(x, y) }
  @Sendable static func sq(_ x: Tensor) -> Tensor { x * x }
  @Sendable static func cube(_ x: Tensor) -> Tensor { x * x * x }
  @Sendable static func f2(_ x: Tensor, _ y: Tensor) -> Tensor { x * y }
  @Sendable static func tup(_ x: Tensor, _ y: Tensor) -> (Tensor, [Tensor]) { (x, [y]) }
  @Sendable static func gen<T: ParameterTree>(_ t: T, _ x: Tensor) -> T { t }
  @Sendable static func thr(_ x: Tensor) throws(Failure) -> Tensor { x }

  @Test func compositions() throws {
    let a = jit(grad(Self.f))
    let r: Model = a(m, x, y)
    expectClose([try r.w.item()], [6])
    let b = jit(vmap(grad(Self.sq)))
    expectClose(try b(x).array(), [2, 4, 6])
    let c = jit(vmap(grad(Self.f2), inAxes: (0, nil)))
    expectClose(try c(x, 5).array(), [5, 5, 5])
    let d = jit(valueAndGrad(Self.f))
    expectClose([try d(m, x, y).1.b.item(), try d(m, x, y).0.item()], [3, 21])
    let (l, g) = d(m, x, y)
    let _: (Tensor, Model) = (l, g)
    let e = jit(vmap(vmap(grad(grad(grad(Self.cube))))))
    expectClose(try e(Tensor([[1.0, 2]])).array(), [6, 6])
    let h = jit(vmap(valueAndGrad { (m: Model, x: Tensor) in
      let h = m(x)
      let k = h * h + x
      return (k * h).sum()
    }, inAxes: (nil, 0)))
    #expect(h(m, x).1.w.shape == [3])
    let i = jit(m.loss)
    expectClose([try i(x, y).item()], [21])
    let j = grad(Model.staticLoss)
    expectClose([try j(m, x).w.item()], [6])
    let _: Model = jit(Self.gen as @Sendable (Model, Tensor) -> Model)(m, x)
    let k = jit { () in Tensor(1.0) * 2 }
    expectClose([try k().item()], [2])
  }

  @Test func closures() throws {
    let a = jit { (x: Tensor) in x * x }
    let _: Tensor = a(x)
    let b = jit { (x: Tensor, y: Tensor) in (x + y, [x, y]) }
    let (s, list) = b(x, y)
    let _: (Tensor, [Tensor]) = (s, list)
    let c = jit { (m: Model, x: Tensor) in
      let h = m(x)
      let z = h * h
      return (z.sum(), m)
    }
    let _: (Tensor, Model) = c(m, x)
    let d: (Tensor, Tensor) -> Tensor = jit { x, y in x + y }
    _ = d(x, y)
    let e: (Tensor) -> Tensor = jit { $0 * $0 }
    _ = e(x)
    let scale = 2.0
    let g = jit { (x: Tensor) in x * Tensor(scale) }
    _ = g(x)
    let h = jit { (m: Model, x: Tensor) throws in
      let (l, d) = valueAndGrad(Model.staticLoss)(m, x)
      if l.shape.rank == 7 { throw Failure.bad }
      return (l, d)
    }
    let r = try h(m, x)
    let _: Model = r.1
  }

  @Test func generics() throws {
    func step<M: ParameterTree>(_ loss: @escaping @Sendable (M, Tensor) -> Tensor, _ m: M, _ x: Tensor) -> M { grad(loss)(m, x) }
    func made<M: ParameterTree>(_ loss: @escaping @Sendable (M, Tensor) -> Tensor) -> (M, Tensor) -> (value: Tensor, grad: M) {
      jit(valueAndGrad(loss))
    }
    expectClose([try step(Model.staticLoss, m, x).w.item()], [6])
    expectClose([try made(Model.staticLoss)(m, x).grad.w.item()], [6])
  }

  @Test func typedThrowsPassThrough() throws {
    let g = jit(Self.thr)
    do throws(Failure) { _ = try g(x) } catch { Issue.record("\(error)") }
    let h = grad { (x: Tensor) throws(Failure) -> Tensor in if x.rank > 0 { throw .bad }; return x }
    #expect(throws: Failure.bad) { try h(x) }
  }

  @Test func tasks() async throws {
    let g = jit(grad(Self.f))
    let (m, x, y) = (m, x, y)
    let task = Task { try g(m, x, y).w.item() }
    expectClose([try await task.value], [6])
    let detached: @Sendable (Tensor) -> Tensor = jit(vmap(grad(Self.sq)))
    let values = try await Task.detached { try detached(x).array() as [Double] }.value
    expectClose(values, [2, 4, 6])
  }

  @Test func literalsStayNumbers() {
    let a = 1 << 20, b = 7 % 3, c = 5 & 3, d = 2 * 3 + 1, e = 1.5 * 2
    let _: (Int, Int, Int, Int, Double) = (a, b, c, d, e)
  }
}
