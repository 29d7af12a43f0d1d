// Functions of one floating-point operand.

// A kernel that computes `EXPRESSION` of a vector `v`. Lanes beyond the end hold 1.
#define UNARY_KERNEL(FUNCTION, T, NAME, EXPRESSION) \
  static void unary_##FUNCTION##_##NAME(const void *source, void *target, int64_t count, bool stream) { \
    const T *x = source; \
    T *y = target; \
    int64_t i = 0; \
    if (stream && is_aligned(y)) { \
      for (; i + LANES(T) <= count; i += LANES(T)) { \
        NAME##v v = LOAD(NAME, x + i); \
        STORE_PAST_CACHE(NAME, y + i, EXPRESSION); \
      } \
    } else { \
      for (; i + LANES(T) <= count; i += LANES(T)) { \
        NAME##v v = LOAD(NAME, x + i); \
        STORE(NAME, y + i, EXPRESSION); \
      } \
    } \
    if (i < count) { \
      NAME##v v = 1; \
      memcpy(&v, x + i, (size_t)(count - i) * sizeof(T)); \
      v = EXPRESSION; \
      memcpy(y + i, &v, (size_t)(count - i) * sizeof(T)); \
    } \
  }

#define BOTH_TYPES(FUNCTION, EXPRESSION) \
  UNARY_KERNEL(FUNCTION, float, f32, EXPRESSION) \
  UNARY_KERNEL(FUNCTION, double, f64, EXPRESSION)

BOTH_TYPES(negate, -v)
BOTH_TYPES(abs, __builtin_elementwise_abs(v))
BOTH_TYPES(sign, v > 0 ? 1 : v < 0 ? -1 : v)
BOTH_TYPES(square, v * v)
BOTH_TYPES(ceil, __builtin_elementwise_ceil(v))
BOTH_TYPES(floor, __builtin_elementwise_floor(v))
BOTH_TYPES(round_even, __builtin_elementwise_rint(v))
BOTH_TYPES(round_away, __builtin_elementwise_round(v))
BOTH_TYPES(sqrt, __builtin_elementwise_sqrt(v))
BOTH_TYPES(rsqrt, 1 / __builtin_elementwise_sqrt(v))

// The mathematical library's functions, one vector at a time or, where the system has none for vectors, one element at a time. Those
// of its vector forms that err by three units in the last place or more are written out below.
#define LIBRARY_KERNEL(FUNCTION, T, NAME, SCALAR) \
  static void *vector_##FUNCTION##_##NAME; \
  static void unary_##FUNCTION##_##NAME(const void *source, void *target, int64_t count, bool stream) { \
    const T *x = source; \
    T *y = target; \
    if (vector_##FUNCTION##_##NAME) map_elements_##NAME(vector_##FUNCTION##_##NAME, x, y, count, stream); \
    else for (int64_t i = 0; i < count; i++) y[i] = SCALAR(x[i]); \
  }

#define FOR_LIBRARY_F32(X) \
  X(expm1, expm1f) X(log1p, log1pf) X(cbrt, cbrtf) X(sin, sinf) X(cos, cosf) X(acos, acosf) X(atan, atanf) X(sinh, sinhf) \
  X(cosh, coshf) X(tanh, tanhf) X(asinh, asinhf) X(acosh, acoshf) X(atanh, atanhf) X(erfc, erfcf)
#define FOR_LIBRARY_F64(X) \
  X(expm1, expm1) X(log, log) X(log1p, log1p) X(cbrt, apus_cbrt) X(asin, asin) X(acos, acos) X(atan, atan) X(sinh, sinh) \
  X(cosh, cosh) X(tanh, tanh) X(asinh, asinh) X(acosh, acosh) X(atanh, atanh) X(erf, erf) X(erfc, apus_erfc)
#define KERNEL(FUNCTION, SCALAR) LIBRARY_KERNEL(FUNCTION, float, f32, SCALAR)
FOR_LIBRARY_F32(KERNEL)
#undef KERNEL
#define KERNEL(FUNCTION, SCALAR) LIBRARY_KERNEL(FUNCTION, double, f64, SCALAR)
FOR_LIBRARY_F64(KERNEL)
#undef KERNEL

static void find_unary_functions(void) {
#define FIND(FUNCTION, SCALAR) vector_##FUNCTION##_f32 = apus_vector_function(APUS_ISA_LETTER, LANES(float), 1, #FUNCTION "f");
  FOR_LIBRARY_F32(FIND)
#undef FIND
#define FIND(FUNCTION, SCALAR) vector_##FUNCTION##_f64 = apus_vector_function(APUS_ISA_LETTER, LANES(double), 1, #FUNCTION);
  FOR_LIBRARY_F64(FIND)
#undef FIND
}

#include "exponentials.h"

UNARY_KERNEL(exp, float, f32, exp_f32v(v))
UNARY_KERNEL(exp, double, f64, exp_f64v(v))
UNARY_KERNEL(log, float, f32, log_f32v(v))

#include "trigonometry.h"

#include "error_functions.h"

// Floats by way of doubles, a block at a time, so that these stay in the nearest cache.
enum { WIDENED_BLOCK = 256 };
#define WIDENED_KERNEL(FUNCTION) \
  static void unary_##FUNCTION##_f32(const void *source, void *target, int64_t count, bool stream) { \
    (void)stream; \
    double block[WIDENED_BLOCK]; \
    for (int64_t first = 0; first < count; first += WIDENED_BLOCK) { \
      const float *x = (const float *)source + first; \
      float *y = (float *)target + first; \
      int64_t n = apus_min(WIDENED_BLOCK, count - first); \
      for (int64_t i = 0; i < n; i++) block[i] = x[i]; \
      unary_##FUNCTION##_f64(block, block, n, false); \
      for (int64_t i = 0; i < n; i++) y[i] = (float)block[i]; \
    } \
  }
WIDENED_KERNEL(tan)
WIDENED_KERNEL(asin)

// 1 / (1 + e^-x), from e^-|x|, which does not overflow.
#define LOGISTIC(NAME) \
  static inline NAME##v logistic_##NAME##v(NAME##v x) { \
    NAME##v e = exp_##NAME##v(-__builtin_elementwise_abs(x)); \
    return (x < 0 ? e : 1) / (1 + e); \
  }
LOGISTIC(f32)
LOGISTIC(f64)
UNARY_KERNEL(logistic, float, f32, logistic_f32v(v))
UNARY_KERNEL(logistic, double, f64, logistic_f64v(v))

// Rare functions, one element at a time, in double precision or better.
#define SCALAR_KERNEL(FUNCTION, T, NAME) \
  static void unary_##FUNCTION##_##NAME(const void *source, void *target, int64_t count, bool stream) { \
    (void)stream; \
    const T *x = source; \
    T *y = target; \
    for (int64_t i = 0; i < count; i++) y[i] = (T)apus_##FUNCTION(x[i]); \
  }
SCALAR_KERNEL(lgamma, float, f32) SCALAR_KERNEL(lgamma, double, f64)
SCALAR_KERNEL(digamma, float, f32) SCALAR_KERNEL(digamma, double, f64)
SCALAR_KERNEL(bessel_i1e, float, f32) SCALAR_KERNEL(bessel_i1e, double, f64)

#define IS_FINITE_KERNEL(NAME, BITS, LIMIT) \
  static void unary_is_finite_##NAME(const void *source, void *target, int64_t count, bool stream) { \
    (void)stream; \
    const BITS *x = source; \
    uint8_t *y = target; \
    for (int64_t i = 0; i < count; i++) y[i] = (x[i] & (BITS)(LIMIT)) != (BITS)(LIMIT); \
  }
IS_FINITE_KERNEL(f32, uint32_t, 0x7F800000u)
IS_FINITE_KERNEL(f64, uint64_t, 0x7FF0000000000000u)
IS_FINITE_KERNEL(f16, uint16_t, 0x7C00u)
IS_FINITE_KERNEL(bf16, uint16_t, 0x7F80u)
