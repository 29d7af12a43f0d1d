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

// The mathematical library's functions, one vector at a time or, where the system has none for vectors, one element at a time.
#define LIBRARY_KERNEL(FUNCTION, T, NAME, SCALAR) \
  static void *vector_##FUNCTION##_##NAME; \
  static void unary_##FUNCTION##_##NAME(const void *source, void *target, int64_t count, bool stream) { \
    const T *x = source; \
    T *y = target; \
    if (vector_##FUNCTION##_##NAME) map_elements_##NAME(vector_##FUNCTION##_##NAME, x, y, count, stream); \
    else for (int64_t i = 0; i < count; i++) y[i] = SCALAR(x[i]); \
  }
#define LIBRARY_KERNELS(FUNCTION) \
  LIBRARY_KERNEL(FUNCTION, float, f32, FUNCTION##f) \
  LIBRARY_KERNEL(FUNCTION, double, f64, FUNCTION)

#define FOR_LIBRARY_FUNCTIONS(X) \
  X(exp) X(expm1) X(log) X(log1p) X(cbrt) X(sin) X(cos) X(tan) X(asin) X(acos) X(atan) X(sinh) X(cosh) X(tanh) X(asinh) X(acosh) \
  X(atanh) X(erf) X(erfc)
FOR_LIBRARY_FUNCTIONS(LIBRARY_KERNELS)

static void find_unary_functions(void) {
#define FIND(FUNCTION) \
  vector_##FUNCTION##_f32 = apus_vector_function(APUS_ISA_LETTER, LANES(float), 1, #FUNCTION "f"); \
  vector_##FUNCTION##_f64 = apus_vector_function(APUS_ISA_LETTER, LANES(double), 1, #FUNCTION);
  FOR_LIBRARY_FUNCTIONS(FIND)
#undef FIND
}

// The logistic function, a block at a time, so that the exponentials stay in the nearest cache.
enum { LOGISTIC_BLOCK = 512 };
UNARY_KERNEL(logistic_of_exp, float, f32, 1 / (1 + v))
UNARY_KERNEL(logistic_of_exp, double, f64, 1 / (1 + v))
#define LOGISTIC_KERNEL(T, NAME) \
  static void unary_logistic_##NAME(const void *source, void *target, int64_t count, bool stream) { \
    T block[LOGISTIC_BLOCK]; \
    for (int64_t i = 0; i < count; i += LOGISTIC_BLOCK) { \
      int64_t n = apus_min(LOGISTIC_BLOCK, count - i); \
      unary_negate_##NAME((const T *)source + i, block, n, false); \
      unary_exp_##NAME(block, block, n, false); \
      unary_logistic_of_exp_##NAME(block, (T *)target + i, n, stream); \
    } \
  }
LOGISTIC_KERNEL(float, f32)
LOGISTIC_KERNEL(double, f64)

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
