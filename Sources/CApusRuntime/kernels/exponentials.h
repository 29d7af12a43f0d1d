// Exponentials and logarithms, where the mathematical library's vector forms err by three units in the last place or more.

// e to the x: reduction by multiples of ln 2 in two parts (Cody and Waite) and the Taylor series up to the 13th power. Scaling by 2^n
// in two steps gives subnormal results and infinity without special cases.
static inline f64v exp_f64v(f64v x) {
  const double magic = 0x1.8p52;  // adding it rounds to an integer in the low bits
  f64v bounded = x > 710.0 ? (f64v)710.0 : x;
  bounded = bounded < -746.0 ? (f64v)-746.0 : bounded;
  f64v shifted = bounded * 0x1.71547652b82fep0 + magic, n = shifted - magic;
  // The high part has 11 trailing zeros, so that its product with n is exact.
  f64v r = bounded - n * 0x1.62e42fefa38p-1 - n * 0x1.ef35793c7673p-45;
  f64v p = 1.0 / 6227020800;
  p = p * r + 1.0 / 479001600;
  p = p * r + 1.0 / 39916800;
  p = p * r + 1.0 / 3628800;
  p = p * r + 1.0 / 362880;
  p = p * r + 1.0 / 40320;
  p = p * r + 1.0 / 5040;
  p = p * r + 1.0 / 720;
  p = p * r + 1.0 / 120;
  p = p * r + 1.0 / 24;
  p = p * r + 1.0 / 6;
  p = p * r + 0.5;
  p = p * (r * r) + r + 1.0;
  i64v exponent = (i64v)shifted - 0x4338000000000000, half = exponent >> 1, rest = exponent - half;
  return p * (f64v)((half + 1023) << 52) * (f64v)((rest + 1023) << 52);
}

// The exponential of what is left of x without n times log 2, with the Cephes polynomial.
static inline f32v exp_of_rest_f32v(f32v x, f32v n) {
  f32v r = x - n * 0.693359375f + n * 2.12194440e-4f, p = 1.9875691500e-4f;
  p = p * r + 1.3981999507e-3f;
  p = p * r + 8.3334519073e-3f;
  p = p * r + 4.1665795894e-2f;
  p = p * r + 1.6666665459e-1f;
  p = p * r + 5.0000001201e-1f;
  return p * (r * r) + r + 1.0f;
}

// The same in single precision.
static inline f32v exp_f32v(f32v x) {
  const float magic = 0x1.8p23f;
  f32v bounded = x > 89.0f ? (f32v)89.0f : x;
  bounded = bounded < -104.0f ? (f32v)-104.0f : bounded;
  f32v shifted = bounded * 0x1.715476p0f + magic, n = shifted - magic;
  f32v p = exp_of_rest_f32v(bounded, n);
  i32v exponent = (i32v)shifted - 0x4b400000, half = exponent >> 1, rest = exponent - half;
  return p * (f32v)((half + 127) << 23) * (f32v)((rest + 127) << 23);
}

// The same for -60 < x < 60, where neither bounds nor subnormal numbers matter.
static inline f32v moderate_exp_f32v(f32v x) {
  const float magic = 0x1.8p23f;
  f32v shifted = x * 0x1.715476p0f + magic, n = shifted - magic;
  return exp_of_rest_f32v(x, n) * (f32v)(((i32v)shifted << 23) + 0x3f800000);
}

// The natural logarithm: x = 2^e m with m in [sqrt(1/2), sqrt 2), and the Cephes polynomial in m - 1.
static inline f32v log_f32v(f32v x) {
  // Subnormal numbers are scaled up first.
  i32v is_small = x < 0x1p-126f;
  f32v normal = is_small ? x * 0x1p23f : x;
  i32v bits = (i32v)normal - 0x3f3504f3;  // subtracting the bits of sqrt(1/2) makes the exponent field that of m
  f32v e = __builtin_convertvector(bits >> 23, f32v) + (is_small ? (f32v)-23.0f : (f32v)0.0f);
  f32v m = (f32v)((bits & 0x007fffff) + 0x3f3504f3) - 1.0f;
  f32v p = 7.0376836292e-2f;
  p = p * m - 1.1514610310e-1f;
  p = p * m + 1.1676998740e-1f;
  p = p * m - 1.2420140846e-1f;
  p = p * m + 1.4249322787e-1f;
  p = p * m - 1.6668057665e-1f;
  p = p * m + 2.0000714765e-1f;
  p = p * m - 2.4999993993e-1f;
  p = p * m + 3.3333331174e-1f;
  f32v square = m * m, y = p * m * square;
  y = e * -2.12194440e-4f + y;
  y = square * -0.5f + y;
  f32v value = e * 0.693359375f + (m + y);
  value = x == (float)INFINITY ? x : value;
  value = x == 0 ? (f32v)(float)-INFINITY : value;
  return x >= 0 ? value : (f32v)(float)NAN;
}
