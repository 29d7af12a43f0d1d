// The inverse of the error function: Giles, "Approximating the erfinv function" (2010), refined by a step of Halley's method in
// double precision. A block at a time, so that what lies between the steps stays in the nearest cache.
enum { ERF_INV_BLOCK = 256 };

static const double central_coefficients[9] = {
  2.81022636e-08, 3.43273939e-07, -3.5233877e-06, -4.39150654e-06, 0.00021858087, -0.00125372503, -0.00417768164, 0.246640727,
  1.50140941,
};
static const double tail_coefficients[9] = {
  -0.000200214257, 0.000100950558, 0.00134934322, -0.00367342844, 0.00573950773, -0.0076224613, 0.00943887047, 1.00167406, 2.83297682,
};

// y holds log(1 - x^2) and becomes the approximation for |x|.
#define APPROXIMATE_ERF_INV(T, NAME) \
  static void approximate_erf_inv_##NAME(const T *x, T *y, int64_t count) { \
    for (int64_t i = 0; i < count; i += LANES(T)) { \
      NAME##v m = __builtin_elementwise_abs(LOAD(NAME, x + i)), w = -LOAD(NAME, y + i); \
      NAME##v central = w - (T)2.5, tail = __builtin_elementwise_sqrt(w) - 3, p = (T)central_coefficients[0]; \
      NAME##v q = (T)tail_coefficients[0]; \
      for (int k = 1; k < 9; k++) { \
        p = p * central + (T)central_coefficients[k]; \
        q = q * tail + (T)tail_coefficients[k]; \
      } \
      STORE(NAME, y + i, (w < 5 ? p : q) * m); \
    } \
  } \
  /* Signs, and the ends of the domain. */ \
  static void finish_erf_inv_##NAME(const T *x, T *y, int64_t count) { \
    for (int64_t i = 0; i < count; i++) { \
      T m = x[i] < 0 ? -x[i] : x[i], value = x[i] < 0 ? -y[i] : y[i]; \
      value = m == 1 ? x[i] * (T)INFINITY : m == 0 ? x[i] : value; \
      y[i] = m <= 1 ? value : (T)NAN; \
    } \
  }
APPROXIMATE_ERF_INV(float, f32)
APPROXIMATE_ERF_INV(double, f64)

static void refine_erf_inv(const double *x, double *y, int64_t count) {
  double erfs[ERF_INV_BLOCK], complements[ERF_INV_BLOCK], slopes[ERF_INV_BLOCK];
  unary_erf_f64(y, erfs, count, false);
  unary_erfc_f64(y, complements, count, false);
  for (int64_t i = 0; i < count; i++) slopes[i] = -y[i] * y[i];
  unary_exp_f64(slopes, slopes, count, false);
  for (int64_t i = 0; i < count; i++) {
    // Near 1 the complement keeps the digits that the function itself has lost; 1 - m is exact there.
    double m = x[i] < 0 ? -x[i] : x[i], error = m < 0.5 ? erfs[i] - m : (1 - m) - complements[i];
    double step = error / (1.1283791670955126 * slopes[i]);
    y[i] -= step / (1 + y[i] * step);
  }
}

#define ERF_INV_KERNEL(T, NAME, REFINE) \
  static void unary_erf_inv_##NAME(const void *source, void *target, int64_t count, bool stream) { \
    (void)stream; \
    T x[ERF_INV_BLOCK], y[ERF_INV_BLOCK]; \
    for (int64_t first = 0; first < count; first += ERF_INV_BLOCK) { \
      int64_t n = apus_min(ERF_INV_BLOCK, count - first), whole = (n + LANES(T) - 1) / LANES(T) * LANES(T); \
      memcpy(x, (const T *)source + first, (size_t)n * sizeof(T)); \
      for (int64_t i = n; i < whole; i++) x[i] = 0; \
      for (int64_t i = 0; i < whole; i++) y[i] = (1 - x[i]) * (1 + x[i]); \
      unary_log_##NAME(y, y, whole, false); \
      approximate_erf_inv_##NAME(x, y, whole); \
      REFINE; \
      finish_erf_inv_##NAME(x, y, n); \
      memcpy((T *)target + first, y, (size_t)n * sizeof(T)); \
    } \
  }
ERF_INV_KERNEL(float, f32, (void)0)
ERF_INV_KERNEL(double, f64, refine_erf_inv(x, y, whole))
