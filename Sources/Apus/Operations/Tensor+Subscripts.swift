// The subscripts of a tensor, for up to six indices, of which one may be `...`. Reading gives the elements named; assigning makes
// this variable a tensor in which they are replaced. See `TensorIndex`.

extension Tensor {
  public subscript<A: TensorIndex>(_ a: A) -> Tensor {
    get { elements(at: [a.indexing]) }
    set { self = updated(.replace, [a.indexing], newValue) }
  }
  public subscript<A: TensorIndex, B: TensorIndex>(_ a: A, _ b: B) -> Tensor {
    get { elements(at: [a.indexing, b.indexing]) }
    set { self = updated(.replace, [a.indexing, b.indexing], newValue) }
  }
  public subscript<A: TensorIndex, B: TensorIndex, C: TensorIndex>(_ a: A, _ b: B, _ c: C) -> Tensor {
    get { elements(at: [a.indexing, b.indexing, c.indexing]) }
    set { self = updated(.replace, [a.indexing, b.indexing, c.indexing], newValue) }
  }
  public subscript<A: TensorIndex, B: TensorIndex, C: TensorIndex, D: TensorIndex>(_ a: A, _ b: B, _ c: C, _ d: D) -> Tensor {
    get { elements(at: [a.indexing, b.indexing, c.indexing, d.indexing]) }
    set { self = updated(.replace, [a.indexing, b.indexing, c.indexing, d.indexing], newValue) }
  }
  public subscript<A: TensorIndex, B: TensorIndex, C: TensorIndex, D: TensorIndex, E: TensorIndex>(_ a: A, _ b: B, _ c: C, _ d: D,
    _ e: E
  ) -> Tensor {
    get { elements(at: [a.indexing, b.indexing, c.indexing, d.indexing, e.indexing]) }
    set { self = updated(.replace, [a.indexing, b.indexing, c.indexing, d.indexing, e.indexing], newValue) }
  }
  public subscript<A: TensorIndex, B: TensorIndex, C: TensorIndex, D: TensorIndex, E: TensorIndex, F: TensorIndex>(_ a: A, _ b: B,
    _ c: C, _ d: D, _ e: E, _ f: F
  ) -> Tensor {
    get { elements(at: [a.indexing, b.indexing, c.indexing, d.indexing, e.indexing, f.indexing]) }
    set { self = updated(.replace, [a.indexing, b.indexing, c.indexing, d.indexing, e.indexing, f.indexing], newValue) }
  }
}

// With `...` in first to fourth place.
extension Tensor {
  public subscript(_ dots: UnboundedRange) -> Tensor {
    get { elements(at: [.ellipsis]) }
    set { self = updated(.replace, [.ellipsis], newValue) }
  }
  public subscript<A: TensorIndex>(_ dots: UnboundedRange, _ a: A) -> Tensor {
    get { elements(at: [.ellipsis, a.indexing]) }
    set { self = updated(.replace, [.ellipsis, a.indexing], newValue) }
  }
  public subscript<A: TensorIndex, B: TensorIndex>(_ dots: UnboundedRange, _ a: A, _ b: B) -> Tensor {
    get { elements(at: [.ellipsis, a.indexing, b.indexing]) }
    set { self = updated(.replace, [.ellipsis, a.indexing, b.indexing], newValue) }
  }
  public subscript<A: TensorIndex, B: TensorIndex, C: TensorIndex>(_ dots: UnboundedRange, _ a: A, _ b: B, _ c: C) -> Tensor {
    get { elements(at: [.ellipsis, a.indexing, b.indexing, c.indexing]) }
    set { self = updated(.replace, [.ellipsis, a.indexing, b.indexing, c.indexing], newValue) }
  }
  public subscript<A: TensorIndex, B: TensorIndex, C: TensorIndex, D: TensorIndex>(_ dots: UnboundedRange, _ a: A, _ b: B, _ c: C,
    _ d: D
  ) -> Tensor {
    get { elements(at: [.ellipsis, a.indexing, b.indexing, c.indexing, d.indexing]) }
    set { self = updated(.replace, [.ellipsis, a.indexing, b.indexing, c.indexing, d.indexing], newValue) }
  }
  public subscript<A: TensorIndex>(_ a: A, _ dots: UnboundedRange) -> Tensor {
    get { elements(at: [a.indexing, .ellipsis]) }
    set { self = updated(.replace, [a.indexing, .ellipsis], newValue) }
  }
  public subscript<A: TensorIndex, B: TensorIndex>(_ a: A, _ dots: UnboundedRange, _ b: B) -> Tensor {
    get { elements(at: [a.indexing, .ellipsis, b.indexing]) }
    set { self = updated(.replace, [a.indexing, .ellipsis, b.indexing], newValue) }
  }
  public subscript<A: TensorIndex, B: TensorIndex, C: TensorIndex>(_ a: A, _ dots: UnboundedRange, _ b: B, _ c: C) -> Tensor {
    get { elements(at: [a.indexing, .ellipsis, b.indexing, c.indexing]) }
    set { self = updated(.replace, [a.indexing, .ellipsis, b.indexing, c.indexing], newValue) }
  }
  public subscript<A: TensorIndex, B: TensorIndex, C: TensorIndex, D: TensorIndex>(_ a: A, _ dots: UnboundedRange, _ b: B, _ c: C,
    _ d: D
  ) -> Tensor {
    get { elements(at: [a.indexing, .ellipsis, b.indexing, c.indexing, d.indexing]) }
    set { self = updated(.replace, [a.indexing, .ellipsis, b.indexing, c.indexing, d.indexing], newValue) }
  }
  public subscript<A: TensorIndex, B: TensorIndex>(_ a: A, _ b: B, _ dots: UnboundedRange) -> Tensor {
    get { elements(at: [a.indexing, b.indexing, .ellipsis]) }
    set { self = updated(.replace, [a.indexing, b.indexing, .ellipsis], newValue) }
  }
  public subscript<A: TensorIndex, B: TensorIndex, C: TensorIndex>(_ a: A, _ b: B, _ dots: UnboundedRange, _ c: C) -> Tensor {
    get { elements(at: [a.indexing, b.indexing, .ellipsis, c.indexing]) }
    set { self = updated(.replace, [a.indexing, b.indexing, .ellipsis, c.indexing], newValue) }
  }
  public subscript<A: TensorIndex, B: TensorIndex, C: TensorIndex, D: TensorIndex>(_ a: A, _ b: B, _ dots: UnboundedRange, _ c: C,
    _ d: D
  ) -> Tensor {
    get { elements(at: [a.indexing, b.indexing, .ellipsis, c.indexing, d.indexing]) }
    set { self = updated(.replace, [a.indexing, b.indexing, .ellipsis, c.indexing, d.indexing], newValue) }
  }
  public subscript<A: TensorIndex, B: TensorIndex, C: TensorIndex>(_ a: A, _ b: B, _ c: C, _ dots: UnboundedRange) -> Tensor {
    get { elements(at: [a.indexing, b.indexing, c.indexing, .ellipsis]) }
    set { self = updated(.replace, [a.indexing, b.indexing, c.indexing, .ellipsis], newValue) }
  }
  public subscript<A: TensorIndex, B: TensorIndex, C: TensorIndex, D: TensorIndex>(_ a: A, _ b: B, _ c: C, _ dots: UnboundedRange,
    _ d: D
  ) -> Tensor {
    get { elements(at: [a.indexing, b.indexing, c.indexing, .ellipsis, d.indexing]) }
    set { self = updated(.replace, [a.indexing, b.indexing, c.indexing, .ellipsis, d.indexing], newValue) }
  }
}
