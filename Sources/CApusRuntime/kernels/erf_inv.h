// The inverse of the error function: polynomials in the variables of Giles, "Approximating the erfinv function" (2010), refined by a
// step of Halley's method for doubles. A block at a time, so that what lies between the steps stays in the nearest cache.
enum { ERF_INV_BLOCK = 256 };

static const double central_coefficients[9] = {
  5.654811729982612e-09, 3.821145924121083e-07, -3.3204660212504677e-06, -4.681587142840726e-06, 0.00021799035312142223,
  -0.001253113616257906, -0.0041771139949560165, 0.2466404289007187, 1.5014092922210693,
};
static const double tail_coefficients[9] = {
  -0.00020397694606799632, 0.00010751839727163315, 0.0013521714136004448, -0.003680224297568202, 0.005738853942602873,
  -0.00762043846771121, 0.009438958019018173, 1.001673936843872, 2.832976818084717,
};
// In x², below 0.65, where y / x is nearly flat.
static const double inner_coefficients[9] = {
  0.24292242527008057, -0.1951964795589447, 0.15963074564933777, 0.0194426067173481, 0.07004573941230774, 0.08610986173152924,
  0.12757523357868195, 0.23201335966587067, 0.8862269520759583,
};
// Beyond what floats reach, in sqrt(w) - 5; a fit to the inverse function where w is between 15 and 37.
static const double far_coefficients[9] = {
  3.720241947502023e-07, -1.2999902257990969e-06, 4.3515649870052865e-06, -1.9351078421752858e-05, 7.607978598084192e-05,
  -0.00021515326514311403, -0.0001387342361730585, 1.0103004769206885, 4.8499064018664555,
};

// Maclaurin's series in x², below 1/16, of y / (x sqrt(pi) / 2) - 1 without its factor x².
static const double series_coefficients[6] = {
  0.04833606317017824, 0.05837250087858452, 0.07329907936638087, 0.09766361950392057,
  0.1439317308492198, 0.26179938779914946,
};

// y holds log(1 - x^2) and becomes the approximation for |x|.
#define APPROXIMATE_ERF_INV(T, NAME) \
  static void approximate_erf_inv_##NAME(const T *x, T *y, int64_t count) { \
    for (int64_t i = 0; i < count; i += LANES(T)) { \
      NAME##v m = __builtin_elementwise_abs(LOAD(NAME, x + i)), w = -LOAD(NAME, y + i); \
      NAME##v central = w - (T)2.5, tail = __builtin_elementwise_sqrt(w) - 3, p = (T)central_coefficients[0]; \
      NAME##v q = (T)tail_coefficients[0], far = tail - 2, s = (T)far_coefficients[0]; \
      NAME##v z = m * m, t = (T)inner_coefficients[0]; \
      for (int k = 1; k < 9; k++) { \
        p = p * central + (T)central_coefficients[k]; \
        q = q * tail + (T)tail_coefficients[k]; \
        s = s * far + (T)far_coefficients[k]; \
        t = t * z + (T)inner_coefficients[k]; \
      } \
      STORE(NAME, y + i, (m < (T)0.65 ? t : w < 5 ? p : w < 16 ? q : s) * m); \
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
    // Near 0 the series rounds less often than the function that would be inverted.
    double line = 0.886226925452758 * m, z = m * m, p = series_coefficients[0];
    for (int k = 1; k < 6; k++) p = p * z + series_coefficients[k];
    y[i] = m < 0.0625 ? line + line * (z * p) : y[i] - step / (1 + y[i] * step);
  }
}

// Floats are computed as doubles, which need no refinement.
#define ERF_INV_KERNEL(T, NAME, REFINE) \
  static void unary_erf_inv_##NAME(const void *source, void *target, int64_t count, bool stream) { \
    (void)stream; \
    double x[ERF_INV_BLOCK], y[ERF_INV_BLOCK]; \
    for (int64_t first = 0; first < count; first += ERF_INV_BLOCK) { \
      int64_t n = apus_min(ERF_INV_BLOCK, count - first), whole = (n + LANES(double) - 1) / LANES(double) * LANES(double); \
      for (int64_t i = 0; i < n; i++) x[i] = ((const T *)source)[first + i]; \
      for (int64_t i = n; i < whole; i++) x[i] = 0; \
      for (int64_t i = 0; i < whole; i++) y[i] = (1 - x[i]) * (1 + x[i]); \
      unary_log_f64(y, y, whole, false); \
      approximate_erf_inv_f64(x, y, whole); \
      REFINE; \
      finish_erf_inv_f64(x, y, n); \
      for (int64_t i = 0; i < n; i++) ((T *)target)[first + i] = (T)y[i]; \
    } \
  }
ERF_INV_KERNEL(float, f32, (void)0)
ERF_INV_KERNEL(double, f64, refine_erf_inv(x, y, whole))
