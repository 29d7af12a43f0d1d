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
#define LIBRARY_FUNCTION(NAME) \
  static f32v (*vector_##NAME##f)(f32v); \
  static f64v (*vector_##NAME)(f64v); \
  static inline f32v call_##NAME##_f32(f32v v) { \
    if (vector_##NAME##f) return vector_##NAME##f(v); \
    for (int i = 0; i < LANES(float); i++) v[i] = NAME##f(v[i]); \
    return v; \
  } \
  static inline f64v call_##NAME##_f64(f64v v) { \
    if (vector_##NAME) return vector_##NAME(v); \
    for (int i = 0; i < LANES(double); i++) v[i] = NAME(v[i]); \
    return v; \
  }
#define LIBRARY_UNARY(NAME) \
  LIBRARY_FUNCTION(NAME) \
  UNARY_KERNEL(NAME, float, f32, call_##NAME##_f32(v)) \
  UNARY_KERNEL(NAME, double, f64, call_##NAME##_f64(v))

#define FOR_LIBRARY_FUNCTIONS(X) \
  X(exp) X(expm1) X(log) X(log1p) X(cbrt) X(sin) X(cos) X(tan) X(asin) X(acos) X(atan) X(sinh) X(cosh) X(tanh) X(asinh) X(acosh) \
  X(atanh) X(erf) X(erfc)
FOR_LIBRARY_FUNCTIONS(LIBRARY_UNARY)

UNARY_KERNEL(logistic, float, f32, 1 / (1 + call_exp_f32(-v)))
UNARY_KERNEL(logistic, double, f64, 1 / (1 + call_exp_f64(-v)))

static void find_unary_functions(void) {
#define FIND(NAME) \
  vector_##NAME##f = (f32v (*)(f32v))apus_vector_function(APUS_ISA_LETTER, LANES(float), 1, #NAME "f"); \
  vector_##NAME = (f64v (*)(f64v))apus_vector_function(APUS_ISA_LETTER, LANES(double), 1, #NAME);
  FOR_LIBRARY_FUNCTIONS(FIND)
#undef FIND
}

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
