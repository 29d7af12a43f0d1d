// The error function of floats: an odd polynomial below 1, and 1 - exp(p(|x|)) beyond, where p approximates log erfc.
static inline f32v erf_f32v(f32v x) {
  f32v size = __builtin_elementwise_abs(x), z = x * x, near = 7.85409928e-5f;
  near = near * z - 8.01027170e-4f;
  near = near * z + 5.18833753e-3f;
  near = near * z - 2.68538184e-2f;
  near = near * z + 1.12835854e-1f;
  near = near * z - 3.76126260e-1f;
  near = near * z + 1.12837911f;
  f32v t = size > 4.0f ? (f32v)4.0f : size, p = 1.87973696e-4f;
  p = p * t - 2.96402513e-3f;
  p = p * t + 2.19065491e-2f;
  p = p * t - 1.03256352e-1f;
  p = p * t - 6.37964845e-1f;
  p = p * t - 1.12720239f;
  p = p * t - 3.12446937e-4f;
  f32v far = 1.0f - moderate_exp_f32v(p);
  far = (f32v)((i32v)far | ((i32v)x & INT32_MIN));
  return size < 1.0f ? near * x : far;
}
UNARY_KERNEL(erf, float, f32, erf_f32v(v))
