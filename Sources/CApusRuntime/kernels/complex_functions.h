// The functions for one size of parts. A file that includes this defines PART, WIDE (the type computed in), SUFFIX (that of the C
// library's functions of it) and NAME.

#define F(FUNCTION) CONCATENATE(FUNCTION, SUFFIX)
#define N(FUNCTION) CONCATENATE(CONCATENATE(FUNCTION, _), NAME)
#define C WIDE _Complex

static inline C N(make)(WIDE real, WIDE imaginary) {
  C z;
  ((WIDE *)&z)[0] = real;
  ((WIDE *)&z)[1] = imaginary;
  return z;
}
#define RE(Z) F(creal)(Z)
#define IM(Z) F(cimag)(Z)

// Division by a number whose square neither overflows nor underflows in the wide type; by zero, by the parts.
static inline C N(quotient)(C x, C y) {
  WIDE a = RE(x), b = IM(x), c = RE(y), d = IM(y), size = c * c + d * d;
  if (c == 0 && d == 0) return N(make)(a / F(fabs)(c), b / F(fabs)(c));
  if (isinf(size) && isfinite(a) && isfinite(b) && !isnan(c) && !isnan(d)) return N(make)(a * F(copysign)(0, c), -b * F(copysign)(0, d));
  return N(make)((a * c + b * d) / size, (b * c - a * d) / size);
}

static inline C N(sign)(C z) {
  if (isnan(RE(z)) || isnan(IM(z))) return N(make)(NAN, NAN);
  WIDE size = F(hypot)(RE(z), IM(z));
  return size == 0 ? N(make)(0, 0) : N(make)(RE(z) / size, IM(z) / size);
}

// e^a cos b - 1 = expm1(a) cos b - 2 sin²(b/2)
static inline C N(expm1)(C z) {
  WIDE a = RE(z), b = IM(z);
  if (b == 0) return N(make)(F(expm1)(a), b);
  if (!isfinite(a) || !isfinite(b)) return F(cexp)(z) - 1;
  WIDE sine = F(sin)(b / 2);
  return N(make)(F(expm1)(a) * F(cos)(b) - 2 * sine * sine, F(exp)(a) * F(sin)(b));
}

// log|1 + z| = log1p(a (a + 2) + b²) / 2, but near the pole, where 1 + a is exact.
static inline C N(log1p)(C z) {
  WIDE a = RE(z), b = IM(z), angle = F(atan2)(b, 1 + a);
  if (isnan(a) || isnan(b) || isinf(a) || isinf(b) || F(fabs)(1 + a) < (WIDE)0.5) return N(make)(F(log)(F(hypot)(1 + a, b)), angle);
  if (F(fabs)(a) > 4 || F(fabs)(b) > 4) return N(make)(F(log)(F(hypot)(1 + a, b)), angle);
  return N(make)(F(log1p)(a * (a + 2) + b * b) / 2, angle);
}

// Around the poles e^(z/2) / (2 cosh(z/2)) keeps the digits that 1 + e^-z would lose.
static inline C N(logistic)(C z) {
  if (F(fabs)(RE(z)) <= 40) return N(quotient)(F(cexp)(z / 2), 2 * F(ccosh)(z / 2));
  if (RE(z) < 0) {
    C power = F(cexp)(z);
    return N(quotient)(power, 1 + power);
  }
  return N(quotient)(1, 1 + F(cexp)(-z));
}

static inline C N(cbrt)(C z) {
  WIDE size = F(cbrt)(F(hypot)(RE(z), IM(z))), angle = F(carg)(z) / 3;
  if (angle == 0) return N(make)(size, angle);
  return N(make)(size * F(cos)(angle), size * F(sin)(angle));
}

static inline C N(power)(C x, C y) {
  if (y == 0) return 1;
  if (x == 0) return RE(y) > 0 && IM(y) == 0 ? N(make)(0, 0) : N(make)(NAN, NAN);
  C logarithm = F(clog)(x);
  WIDE a = RE(logarithm), b = IM(logarithm), c = RE(y), d = IM(y);
  C exponent = N(make)(c * a - d * b, c * b + d * a);
  WIDE size = F(fabs)(IM(exponent));
  if (size > 64 && isfinite(size)) return (C)precise_power(x, y);
  return F(cexp)(exponent);
}

// -i log((x + iy) / sqrt(x² + y²)), by way of the tangent of half the angle.
static inline C N(atan2)(C y, C x) {
  C radius = F(csqrt)(x * x + y * y), above = radius + x, below = radius - x;
  C tangent = F(cabs)(above) >= F(cabs)(below) ? N(quotient)(y, above) : N(quotient)(below, y);
  return 2 * F(catan)(tangent);
}

#define UNARY(FUNCTION, EXPRESSION) \
  static void N(FUNCTION##_each)(const void *re, const void *im, void *out_re, void *out_im, int64_t count) { \
    for (int64_t i = 0; i < count; i++) { \
      C z = N(make)(((const PART *)re)[i], ((const PART *)im)[i]), w = EXPRESSION; \
      ((PART *)out_re)[i] = (PART)RE(w); \
      ((PART *)out_im)[i] = (PART)IM(w); \
    } \
  }
UNARY(abs, N(make)(F(hypot)(RE(z), IM(z)), 0))
UNARY(sign, N(sign)(z))
UNARY(sqrt, F(csqrt)(z))
UNARY(rsqrt, N(quotient)(1, F(csqrt)(z)))
UNARY(exp, F(cexp)(z))
UNARY(expm1, N(expm1)(z))
UNARY(log, F(clog)(z))
UNARY(log1p, N(log1p)(z))
UNARY(logistic, N(logistic)(z))
UNARY(cbrt, N(cbrt)(z))
UNARY(sin, F(csin)(z))
UNARY(cos, F(ccos)(z))
UNARY(tan, F(ctan)(z))
UNARY(asin, F(casin)(z))
UNARY(acos, F(cacos)(z))
UNARY(atan, F(catan)(z))
UNARY(sinh, F(csinh)(z))
UNARY(cosh, F(ccosh)(z))
UNARY(tanh, F(ctanh)(z))
UNARY(asinh, F(casinh)(z))
UNARY(acosh, F(cacosh)(z))
UNARY(atanh, F(catanh)(z))

#define BINARY(FUNCTION, EXPRESSION) \
  static void N(FUNCTION##_pairs)( \
    const void *a_re, const void *a_im, const void *b_re, const void *b_im, void *out_re, void *out_im, int64_t count \
  ) { \
    for (int64_t i = 0; i < count; i++) { \
      C x = N(make)(((const PART *)a_re)[i], ((const PART *)a_im)[i]), y = N(make)(((const PART *)b_re)[i], ((const PART *)b_im)[i]); \
      C w = EXPRESSION; \
      ((PART *)out_re)[i] = (PART)RE(w); \
      ((PART *)out_im)[i] = (PART)IM(w); \
    } \
  }
BINARY(divide, N(quotient)(x, y))
BINARY(power, N(power)(x, y))
BINARY(atan2, N(atan2)(x, y))

static const apus_complex_unary_kernel N(unary)[APUS_UNARY_COUNT] = {
  [APUS_ABS] = N(abs_each), [APUS_SIGN] = N(sign_each), [APUS_SQRT] = N(sqrt_each), [APUS_RSQRT] = N(rsqrt_each),
  [APUS_EXP] = N(exp_each), [APUS_EXPM1] = N(expm1_each), [APUS_LOG] = N(log_each), [APUS_LOG1P] = N(log1p_each),
  [APUS_LOGISTIC] = N(logistic_each), [APUS_CBRT] = N(cbrt_each), [APUS_SIN] = N(sin_each), [APUS_COS] = N(cos_each),
  [APUS_TAN] = N(tan_each), [APUS_ASIN] = N(asin_each), [APUS_ACOS] = N(acos_each), [APUS_ATAN] = N(atan_each),
  [APUS_SINH] = N(sinh_each), [APUS_COSH] = N(cosh_each), [APUS_TANH] = N(tanh_each), [APUS_ASINH] = N(asinh_each),
  [APUS_ACOSH] = N(acosh_each), [APUS_ATANH] = N(atanh_each),
};
static const apus_complex_binary_kernel N(binary)[APUS_BINARY_COUNT] = {
  [APUS_DIVIDE] = N(divide_pairs), [APUS_POWER] = N(power_pairs), [APUS_ATAN2] = N(atan2_pairs),
};

#undef UNARY
#undef BINARY
#undef RE
#undef IM
#undef C
#undef N
#undef F
