import Apus
import Testing

/// Custom rules of functions with arguments that have no derivative: keys, indices, bounds, configuration.
@Suite struct CustomArgumentTests {
  struct Options: ParameterTree {
    var rate: Tensor, name: String
    static let fields = Fields(\Options.rate, configuration: \Options.name)
  }

  /// A dropout whose way back draws its mask again. The key has no cotangent.
  static let dropout = customVJP(
    { (x: Tensor, key: Key) in x * mask(key, x) }, forward: { x, key in (x * mask(key, x), key) },
    backward: { key, dy in (dy * mask(key, dy) * 10, nil) })

  static func mask(_ key: Key, _ x: Tensor) -> Tensor { Tensor.bernoulli(x.shape, key: key).converted(to: x.dtype) }

  static let lookup = customVJP(
    { (table: Tensor, index: Tensor, scale: Tensor) in table[index] * scale },
    forward: { table, index, scale in (table[index] * scale, Pair(a: index, b: .zeros(like: table))) },
    backward: { saved, dy in (saved.b.adding(dy * 100, at: saved.a), nil, nil) })

  struct Pair: ParameterTree {
    var a: Tensor, b: Tensor
    static let fields = Fields(\Pair.a, \.b)
  }

  let x = vector(1, 2, 3, 4)

  @Test func keys() throws {
    let key = Key(7)
    let kept = try Self.mask(key, x).array()
    #expect(kept.contains(0) && kept.contains(1))
    let loss = { @Sendable (x: Tensor, key: Key) in (Self.dropout(x, key) * x).sum() }
    // d(m x · x) = m x + 10 m x.
    let expected = try zip(kept, x.array()).map { $0 * $1 * 11 }
    for g in [grad(loss), jit(grad(loss))] { expectClose(try g(x, key).array(), expected) }
    let keys = key.split(stacked: 3)
    let each = vmap(grad(loss), inAxes: (nil, 0))(x, keys)
    for (index, key) in key.split(3).enumerated() {
      expectClose(try each[index].array(), try zip(Self.mask(key, x).array(), x.array()).map { $0 * $1 * 11 })
    }
    // By the key there is nothing, and no mistake.
    let (dx, dkey) = grad(loss, wrt: .all)(x, key)
    expectClose(try dx.array(), expected)
    #expect(try dkey.data.array() == [0, 0])
    let diagonal = (0..<16).map { $0 % 5 == 0 ? kept[$0 / 5] * 11 : 0 }
    expectClose(try hessian(loss)(x, key).array(), diagonal)
  }

  /// `nil` is zero of any tree, also where a derivative is asked for.
  @Test func nothingIsZero() throws {
    let loss = { @Sendable (table: Tensor, index: Tensor, scale: Tensor) in square(Self.lookup(table, index, scale)).sum() }
    let index = Tensor([Int32(1), 1, 3])
    let (d, i, s) = jit(grad(loss, wrt: .all))(x, index, vector(1, 1, 2))
    expectClose(try d.array(), [0, 800, 0, 1600])
    #expect(try i.array(as: Int32.self) == [0, 0, 0])
    expectClose(try s.array(), [0, 0, 0])
    let ofTree = customVJP(
      { (x: Tensor, tree: Options) in x * tree.rate }, forward: { x, tree in (x * tree.rate, tree) },
      backward: { tree, dy in
        if tree.name == "on" { return (dy * tree.rate, nil) }
        return (nil, Options(rate: dy.sum(), name: "off"))
      })
    let sum: @Sendable (Tensor, Options) -> Tensor = { x, tree in ofTree(x, tree).sum() }
    for (name, expected) in [("on", [3, 3, 3, 3, 0.0]), ("off", [0, 0, 0, 0, 4])] {
      let (dx, tree) = grad(sum, wrt: .all)(x, Options(rate: 3, name: name))
      expectClose(try dx.array() + [tree.rate.item()], expected)
    }
    let several = customVJP(
      { (a: Tensor, b: Tensor) in Self.both(a, b) }, forward: { a, b in (Self.both(a, b), b) },
      backward: { b, d0, d1 in
        let da = d0 * b + d1
        return (da, nil)
      })
    let product: @Sendable (Tensor, Tensor) -> Tensor = { a, b in
      let (product, sum) = several(a, b)
      return product * sum
    }
    let (da, db) = grad(product, wrt: .all)(2, 3)
    expectClose([try da.item(), try db.item()], [5 * 3 + 6, 0])
  }

  static func both(_ a: Tensor, _ b: Tensor) -> (Tensor, Tensor) { (a * b, a + b) }

  /// By one argument alone: by any other there is an error.
  @Test func byOneArgument() throws {
    let scaled = customJVP(
      { (steps: Tensor, x: Tensor, options: Options) in x * (steps.converted(to: .float32) * options.rate) }, wrt: .second,
      jvp: { primals, dx in
        let (steps, x, options) = primals
        let scale = steps.converted(to: .float32) * options.rate
        #expect(options.name == "a")
        return (x * scale, dx * scale * 10)
      })
    let loss = { @Sendable (steps: Tensor, x: Tensor, options: Options) in scaled(steps, x, options).sum() }
    let (steps, options) = (Tensor([Int32(3)]), Options(rate: 2, name: "a"))
    for g in [grad(loss, wrt: .second), jit(grad(loss, wrt: .second))] { expectClose(try g(steps, x, options).array(), [60, 60, 60, 60]) }
    expectClose(try jvp({ (x: Tensor) in scaled(steps, x, options) }, at: x, along: x).tangent.array(), [60, 120, 180, 240])
    expectClose(try vmap(grad(loss, wrt: .second), inAxes: (nil, 0, nil))(steps, x, options).array(), [60, 60, 60, 60])
    let wrong = grad(loss, wrt: .third)(steps, x, options).rate
    #expect(message(wrong).contains("there is no derivative by operand 2"))
    let cube = customVJP(
      { (a: Tensor, b: Tensor, c: Tensor, d: Tensor, e: Tensor) in Self.volume(a, e) }, wrt: .fifth,
      forward: { a, b, c, d, e in (Self.volume(a, e), [a, e]) }, backward: { saved, dy in dy * saved[0] * saved[1] * 7 })
    #expect(try grad(cube, wrt: .fifth)(2.0, 0.0, 0.0, 0.0, 3.0).item() == 42)
    #expect(try hessian(cube, wrt: .fifth)(2.0, 0.0, 0.0, 0.0, 3.0).item() == 14)
    #expect(message(jvp({ cube($0, 0.0, 0.0, 0.0, 3.0) }, at: 2, along: 1).tangent).contains("there is no derivative by operand 0"))
  }

  static func volume(_ a: Tensor, _ e: Tensor) -> Tensor { e * e * e * a }

  /// Configuration that is no tree is captured: a function, made for each.
  @Test func capturedConfiguration() throws {
    @Sendable func power(_ x: Tensor, _ exponent: Int, by multiply: @escaping @Sendable (Tensor, Tensor) -> Tensor) -> Tensor {
      customVJP(
        { (x: Tensor) in (0..<exponent).reduce(Tensor.ones(like: x)) { y, _ in multiply(y, x) } },
        forward: { x in ((0..<exponent).reduce(Tensor.ones(like: x)) { y, _ in multiply(y, x) }, x) },
        backward: { x, dy in (1..<exponent).reduce(dy * Tensor(Double(exponent))) { y, _ in multiply(y, x) } }
      )(x)
    }
    for (exponent, slopes) in [(1, [1, 1, 1, 1.0]), (2, [2, 4, 6, 8]), (3, [3, 12, 27, 48])] {
      let gradient = grad { (x: Tensor) in power(x, exponent, by: { $0 * $1 }).sum() }
      expectClose(try gradient(x).array() + jit(gradient)(x).array(), slopes + slopes)
    }
  }
}
