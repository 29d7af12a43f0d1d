// Sine, cosine and tangent of doubles. Vectors are reduced by multiples of pi/2 in four parts (Cody and Waite), the error of the
// reduced argument carried along; the rare elements that are too large for this go to the C library.

// Multiples below 2^20 of parts of 33 bits are exact.
#define LARGEST_REDUCED_ANGLE 0x1p19

// x = n pi/2 + high + low.
typedef struct { f64v high, low; i64v n; } reduced_angle;

static inline reduced_angle reduce_f64v(f64v x) {
  const double magic = 0x1.8p52;
  f64v shifted = x * 0x1.45f306dc9c883p-1 + magic, n = shifted - magic;
  f64v a = x - n * 0x1.921fb544p0;
  f64v b = n * 0x1.0b4611a6p-34, r = a - b, away = a - r, error = (a - (r + away)) + (away - b);
  f64v c = n * 0x1.3198a2e0p-69, s = r - c;
  away = r - s;
  error += (r - (s + away)) + (away - c);
  error -= n * 0x1.b839a252049c1p-104;
  f64v high = s + error;
  return (reduced_angle){high, (s - high) + error, (i64v)shifted};
}

// The Taylor series up to the 17th and 18th power, on [-pi/4, pi/4].
static inline f64v near_sine(f64v x, f64v low) {
  f64v z = x * x, p = 1.0 / 355687428096000;
  p = p * z - 1.0 / 1307674368000;
  p = p * z + 1.0 / 6227020800;
  p = p * z - 1.0 / 39916800;
  p = p * z + 1.0 / 362880;
  p = p * z - 1.0 / 5040;
  p = p * z + 1.0 / 120;
  p = p * z - 1.0 / 6;
  return x + (x * z * p + low * (1.0 - 0.5 * z));
}

static inline f64v near_cosine(f64v x, f64v low) {
  f64v z = x * x, p = -1.0 / 6402373705728000;
  p = p * z + 1.0 / 20922789888000;
  p = p * z - 1.0 / 87178291200;
  p = p * z + 1.0 / 479001600;
  p = p * z - 1.0 / 3628800;
  p = p * z + 1.0 / 40320;
  p = p * z - 1.0 / 720;
  p = p * z + 1.0 / 24;
  f64v half = 0.5 * z, w = 1.0 - half;
  return w + (((1.0 - w) - half) + (z * z * p - x * low));
}

static inline f64v sin_f64v(f64v x) {
  reduced_angle r = reduce_f64v(x);
  f64v s = near_sine(r.high, r.low), c = near_cosine(r.high, r.low);
  f64v value = (r.n & 1) != 0 ? c : s;
  value = (f64v)((i64v)value ^ ((r.n & 2) << 62));
  return __builtin_elementwise_abs(x) < 0x1p-27 ? x : value;  // keeps -0
}

static inline f64v cos_f64v(f64v x) {
  reduced_angle r = reduce_f64v(x);
  f64v s = near_sine(r.high, r.low), c = near_cosine(r.high, r.low);
  f64v value = (r.n & 1) != 0 ? s : c;
  return (f64v)((i64v)value ^ (((r.n + 1) & 2) << 62));
}

static inline f64v tan_f64v(f64v x) {
  reduced_angle r = reduce_f64v(x);
  f64v s = near_sine(r.high, r.low), c = near_cosine(r.high, r.low);
  i64v odd = (r.n & 1) != 0;
  f64v value = (odd ? -c : s) / (odd ? s : c);
  return __builtin_elementwise_abs(x) < 0x1p-27 ? x : value;
}

#define ANGLE_KERNEL(FUNCTION) \
  static f64v FUNCTION##_of_all(f64v x) { \
    f64v y = FUNCTION##_f64v(x); \
    i64v is_far = (__builtin_elementwise_abs(x) < LARGEST_REDUCED_ANGLE) == 0; \
    if (__builtin_reduce_or(is_far)) { \
      for (int k = 0; k < LANES(double); k++) { \
        if (is_far[k]) y[k] = FUNCTION(x[k]); \
      } \
    } \
    return y; \
  } \
  UNARY_KERNEL(FUNCTION, double, f64, FUNCTION##_of_all(v))
ANGLE_KERNEL(sin)
ANGLE_KERNEL(cos)
ANGLE_KERNEL(tan)
