import ApusIR

extension ProgramBuilder {
  /// e^-|x| I₀(x), the modified Bessel function of order 0, which the derivative of order 1 needs: Chebyshev series in |x| / 4 - 1
  /// up to 8, and in 16 / |x| - 1 beyond, where they give the function times the root of |x|.
  func besselI0e(_ x: ValueID) -> ValueID {
    let dtype = dtype(of: x)
    if dtype == .float16 || dtype == .bfloat16 { return convert(besselI0e(convert(x, to: .float32)), to: dtype) }
    let size = unary(.abs, x), least = dtype == .float32 ? 1e-9 : 0
    let near = chebyshev(BesselCoefficients.near, least, subtract(scaled(size, by: 0.5), full(2, like: x)))
    let far = chebyshev(BesselCoefficients.far, least, subtract(divide(full(32, like: x), replacingZeros(size)), full(2, like: x)))
    let isNear = compare(.lessOrEqual, size, full(8, like: x))
    return select(isNear, near, divide(far, unary(.sqrt, replacingZeros(size))))
  }

  /// Half the first coefficient plus the sum of the others times Chebyshev polynomials at `x` / 2, by Clenshaw's recurrence.
  private func chebyshev(_ coefficients: [Double], _ least: Double, _ x: ValueID) -> ValueID {
    var (current, previous, before) = (full(0, like: x), full(0, like: x), full(0, like: x))
    for coefficient in coefficients.filter({ Swift.abs($0) > least }).reversed() {
      (before, previous) = (previous, current)
      current = add(subtract(multiply(x, previous), before), full(coefficient, like: x))
    }
    return scaled(subtract(current, before), by: 0.5)
  }
}

private enum BesselCoefficients {
  static let near: [Double] = [
    0.6767952744094761, -0.3046826723431984, 0.17162090152220877, -0.09490109704804764, 0.04930528423967071, -0.02373741480589947,
    0.010546460394594998, -0.004324309995050576, 0.0016394756169413357, -0.0005763755745385824, 0.00018850288509584165,
    -5.754195010082104e-05, 1.6448448070728896e-05, -4.4167383584587505e-06, 1.1173875391201037e-06, -2.670793853940612e-07,
    6.046995022541919e-08, -1.300025009986248e-08, 2.6598237246823866e-09, -5.189795601635263e-10, 9.675809035373237e-11,
    -1.726826291441556e-11, 2.95505266312964e-12, -4.856446783111929e-13, 7.676185498604936e-14, -1.1685332877993451e-14,
    1.715391285555133e-15, -2.431279846547955e-16, 3.3307945188222384e-17, -4.4153416464793395e-18,
  ]
  static let far: [Double] = [
    0.8044904110141088, 0.0033691164782556943, 6.889758346916825e-05, 2.8913705208347567e-06, 2.0489185894690638e-07,
    2.266668990498178e-08, 3.3962320257083865e-09, 4.94060238822497e-10, 1.1889147107846439e-11, -3.1499165279632416e-11,
    -1.3215811840447713e-11, -1.7941785315068062e-12, 7.180124451383666e-13, 3.8527783827421426e-13, 1.54008621752141e-14,
    -4.150569347287222e-14, -9.554846698828307e-15, 3.8116806693526224e-15, 1.7725601330565263e-15, -3.425485619677219e-16,
    -2.8276239805165836e-16, 3.461222867697461e-17, 4.46562142029676e-17, -4.830504485944182e-18, -7.233180487874754e-18,
  ]
}
