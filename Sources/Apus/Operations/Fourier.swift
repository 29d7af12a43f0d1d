// Discrete Fourier transforms along the last axes or any one axis, of any length. Forward transforms are sums; inverse ones divide by the
// number of elements. Real and integer tensors count as complex with imaginary part 0.

/// The transform along an axis: of x, the sums of x[k] exp(-2πi jk / n).
public func fft(_ x: Tensor, axis: Int = -1) -> Tensor { transformed(.fft, complexed(x), axis, nil, "fft") }

/// The inverse of `fft`.
public func ifft(_ x: Tensor, axis: Int = -1) -> Tensor { transformed(.ifft, complexed(x), axis, nil, "ifft") }

/// The first n/2 + 1 elements of the transform of a real tensor; the others are their conjugates.
public func rfft(_ x: Tensor, axis: Int = -1) -> Tensor { transformed(.rfft, realSingle(x), axis, nil, "rfft") }

/// The inverse of `rfft`: the real tensor of which `x` is the first half of the transform.
///
/// - Parameter count: the result's extent along the axis, of which the input has count / 2 + 1; by default the even one.
public func irfft(_ x: Tensor, count: Int? = nil, axis: Int = -1) -> Tensor {
  transformed(.irfft, complexed(x), axis, count, "irfft")
}

/// The transform along several axes; by default all.
public func fftn(_ x: Tensor, axes: [Int]? = nil) -> Tensor {
  checked(x) { try x.shape.axes(axes, "fftn").reduce(complexed(x)) { fft($0, axis: $1) } }
}

/// The inverse of `fftn`.
public func ifftn(_ x: Tensor, axes: [Int]? = nil) -> Tensor {
  checked(x) { try x.shape.axes(axes, "ifftn").reduce(complexed(x)) { ifft($0, axis: $1) } }
}

private func complexed(_ x: Tensor) -> Tensor {
  if x.dtype.isComplex { return x }
  return x.converted(to: x.dtype == .float64 ? .complex128 : .complex64)
}

private func realSingle(_ x: Tensor) -> Tensor {
  x.dtype == .float64 || x.dtype.isComplex ? x : x.converted(to: .float32)
}

private func transformed(_ kind: FFTKind, _ x: Tensor, _ axis: Int, _ count: Int?, _ name: String) -> Tensor {
  checked(x) {
    let axis = try x.shape.axis(axis, name), last = x.rank - 1
    let length = kind == .irfft ? count ?? Swift.max(2 * (x.shape[axis] - 1), 0) : x.shape[axis]
    if axis == last { return applyOne(.fft(kind, lengths: [length]), x, as: name) }
    var order = Array(0..<x.rank)
    order.swapAt(axis, last)
    return applyOne(.fft(kind, lengths: [length]), x.withAxes(order), as: name).withAxes(order)
  }
}
