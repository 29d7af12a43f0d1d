// The commonest functions of complex numbers of floats, a block at a time, by the kernels of doubles: in double precision textbook
// formulas neither overflow nor lose what a float shows. Elements whose result is not finite are left to the careful functions.

enum { BLOCK = 128 };

typedef struct {
  double a[BLOCK], b[BLOCK], p[BLOCK], q[BLOCK], r[BLOCK], s[BLOCK];
} block_c64;

static inline void run_kernel(int32_t function, const double *x, double *y, int64_t n) {
  apus_current_kernels()->unary[function][APUS_FLOAT64](x, y, n, false);
}

#define BLOCK_FUNCTION(FUNCTION, PREPARE, REAL, IMAGINARY) \
  static void FUNCTION##_blocks(const void *re, const void *im, void *out_re, void *out_im, int64_t count) { \
    block_c64 w; \
    for (int64_t first = 0; first < count; first += BLOCK) { \
      const float *x = (const float *)re + first, *y = (const float *)im + first; \
      float *u = (float *)out_re + first, *v = (float *)out_im + first; \
      int64_t n = apus_min(BLOCK, count - first), strange = 0; \
      for (int64_t i = 0; i < n; i++) w.a[i] = x[i], w.b[i] = y[i]; \
      PREPARE \
      for (int64_t i = 0; i < n; i++) { \
        double a = w.a[i], b = w.b[i], p = w.p[i], q = w.q[i], r = w.r[i], s = w.s[i]; \
        (void)a, (void)b, (void)p, (void)q, (void)r, (void)s; \
        u[i] = (float)(REAL); \
        v[i] = (float)(IMAGINARY); \
        strange |= !(u[i] - u[i] + (v[i] - v[i]) == 0); \
      } \
      for (int64_t i = 0; i < n && strange; i++) { \
        if (isfinite(u[i]) && isfinite(v[i])) continue; \
        float real = (float)w.a[i], imaginary = (float)w.b[i]; \
        FUNCTION##_each_c64(&real, &imaginary, u + i, v + i, 1); \
      } \
    } \
  }
#define EVERY(...) for (int64_t i = 0; i < n; i++) { __VA_ARGS__; }

BLOCK_FUNCTION(abs, EVERY(w.p[i] = w.q[i] = w.r[i] = w.s[i] = 0), sqrt(a * a + b * b), 0)
BLOCK_FUNCTION(exp,
  run_kernel(APUS_EXP, w.a, w.p, n);
  run_kernel(APUS_COS, w.b, w.q, n);
  run_kernel(APUS_SIN, w.b, w.r, n);
  EVERY(w.s[i] = 0),
  p * q, p * r)
BLOCK_FUNCTION(sin,
  run_kernel(APUS_SIN, w.a, w.p, n);
  run_kernel(APUS_COS, w.a, w.q, n);
  run_kernel(APUS_COSH, w.b, w.r, n);
  run_kernel(APUS_SINH, w.b, w.s, n);,
  p * r, q * s)
BLOCK_FUNCTION(cos,
  run_kernel(APUS_SIN, w.a, w.p, n);
  run_kernel(APUS_COS, w.a, w.q, n);
  run_kernel(APUS_COSH, w.b, w.r, n);
  run_kernel(APUS_SINH, w.b, w.s, n);,
  q * r, -(p * s))
BLOCK_FUNCTION(sinh,
  run_kernel(APUS_SIN, w.b, w.p, n);
  run_kernel(APUS_COS, w.b, w.q, n);
  run_kernel(APUS_COSH, w.a, w.r, n);
  run_kernel(APUS_SINH, w.a, w.s, n);,
  s * q, r * p)
BLOCK_FUNCTION(cosh,
  run_kernel(APUS_SIN, w.b, w.p, n);
  run_kernel(APUS_COS, w.b, w.q, n);
  run_kernel(APUS_COSH, w.a, w.r, n);
  run_kernel(APUS_SINH, w.a, w.s, n);,
  r * q, s * p)
// Over sinh² a + cos² b, a sum of squares, so that the poles keep their digits.
BLOCK_FUNCTION(tanh,
  run_kernel(APUS_SIN, w.b, w.p, n);
  run_kernel(APUS_COS, w.b, w.q, n);
  run_kernel(APUS_COSH, w.a, w.r, n);
  run_kernel(APUS_SINH, w.a, w.s, n);,
  s * r / (s * s + q * q), p * q / (s * s + q * q))
BLOCK_FUNCTION(log,
  EVERY(w.r[i] = w.a[i] * w.a[i] + w.b[i] * w.b[i]; w.s[i] = 0);
  run_kernel(APUS_LOG, w.r, w.p, n);
  apus_current_kernels()->binary[APUS_ATAN2][APUS_FLOAT64](w.b, w.a, w.q, n, APUS_BOTH_ARRAYS, false);,
  0.5 * p, q)
// sqrt((|z| + |a|) / 2) is one part, b over twice that the other.
BLOCK_FUNCTION(sqrt,
  EVERY(w.p[i] = sqrt(0.5 * (sqrt(w.a[i] * w.a[i] + w.b[i] * w.b[i]) + fabs(w.a[i]))); w.q[i] = w.r[i] = w.s[i] = 0);,
  a >= 0 ? p : fabs(b / (2 * p)), a >= 0 ? b / (2 * p) : copysign(p, b))

static const apus_complex_unary_kernel blocks_c64[APUS_UNARY_COUNT] = {
  [APUS_ABS] = abs_blocks, [APUS_SQRT] = sqrt_blocks, [APUS_EXP] = exp_blocks, [APUS_LOG] = log_blocks, [APUS_SIN] = sin_blocks,
  [APUS_COS] = cos_blocks, [APUS_SINH] = sinh_blocks, [APUS_COSH] = cosh_blocks, [APUS_TANH] = tanh_blocks,
};

#undef BLOCK_FUNCTION
