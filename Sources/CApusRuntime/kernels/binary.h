// Functions of two operands, and comparisons.

#define BINARY_VECTOR_LOOP(T, NAME, LEFT, RIGHT, EXPRESSION, PUT) \
  for (; i + LANES(T) <= count; i += LANES(T)) { \
    NAME##v l = LEFT, r = RIGHT; \
    PUT(NAME, y + i, EXPRESSION); \
  }

// A kernel that computes `EXPRESSION` of vectors `l` and `r`.
#define BINARY_KERNEL(FUNCTION, T, NAME, EXPRESSION) \
  static void binary_##FUNCTION##_##NAME( \
    const void *first, const void *second, void *target, int64_t count, int mode, bool stream \
  ) { \
    const T *a = first, *b = second; \
    T *y = target; \
    int64_t i = 0; \
    NAME##v one = mode == APUS_SCALAR_A ? a[0] : b[0]; \
    if (stream && is_aligned(y)) { \
      if (mode == APUS_BOTH_ARRAYS) { \
        BINARY_VECTOR_LOOP(T, NAME, LOAD(NAME, a + i), LOAD(NAME, b + i), EXPRESSION, STORE_PAST_CACHE) \
      } else if (mode == APUS_SCALAR_A) { \
        BINARY_VECTOR_LOOP(T, NAME, one, LOAD(NAME, b + i), EXPRESSION, STORE_PAST_CACHE) \
      } else { \
        BINARY_VECTOR_LOOP(T, NAME, LOAD(NAME, a + i), one, EXPRESSION, STORE_PAST_CACHE) \
      } \
    } else if (mode == APUS_BOTH_ARRAYS) { \
      BINARY_VECTOR_LOOP(T, NAME, LOAD(NAME, a + i), LOAD(NAME, b + i), EXPRESSION, STORE) \
    } else if (mode == APUS_SCALAR_A) { \
      BINARY_VECTOR_LOOP(T, NAME, one, LOAD(NAME, b + i), EXPRESSION, STORE) \
    } else { \
      BINARY_VECTOR_LOOP(T, NAME, LOAD(NAME, a + i), one, EXPRESSION, STORE) \
    } \
    if (i < count) { \
      size_t rest = (size_t)(count - i) * sizeof(T); \
      NAME##v l = one, r = one; \
      if (mode != APUS_SCALAR_A) memcpy(&l, a + i, rest); \
      if (mode != APUS_SCALAR_B) memcpy(&r, b + i, rest); \
      l = EXPRESSION; \
      memcpy(y + i, &l, rest); \
    } \
  }

#define BOTH_FLOATS(FUNCTION, EXPRESSION) \
  BINARY_KERNEL(FUNCTION, float, f32, EXPRESSION) \
  BINARY_KERNEL(FUNCTION, double, f64, EXPRESSION)

BOTH_FLOATS(add, l + r)
BOTH_FLOATS(subtract, l - r)
BOTH_FLOATS(multiply, l * r)
BOTH_FLOATS(divide, l / r)

// The greater and the lesser of IEEE 754-2019: a NaN wins, and +0 is greater than -0.
#define EXTREMES(NAME, BITS) \
  static inline NAME##v maximum_##NAME##v(NAME##v l, NAME##v r) { \
    NAME##v greater = l > r ? l : r; \
    greater = l == r ? (NAME##v)((BITS)l & (BITS)r) : greater; \
    return l != l ? l : greater; \
  } \
  static inline NAME##v minimum_##NAME##v(NAME##v l, NAME##v r) { \
    NAME##v lesser = l < r ? l : r; \
    lesser = l == r ? (NAME##v)((BITS)l | (BITS)r) : lesser; \
    return l != l ? l : lesser; \
  }
EXTREMES(f32, u32v)
EXTREMES(f64, u64v)
BINARY_KERNEL(maximum, float, f32, maximum_f32v(l, r))
BINARY_KERNEL(maximum, double, f64, maximum_f64v(l, r))
BINARY_KERNEL(minimum, float, f32, minimum_f32v(l, r))
BINARY_KERNEL(minimum, double, f64, minimum_f64v(l, r))

#define LIBRARY_BINARY_KERNEL(FUNCTION, T, NAME, SCALAR) \
  static void *vector_##FUNCTION##_##NAME; \
  static void binary_##FUNCTION##_##NAME( \
    const void *first, const void *second, void *target, int64_t count, int mode, bool stream \
  ) { \
    (void)stream; \
    const T *a = first, *b = second; \
    T *y = target; \
    if (vector_##FUNCTION##_##NAME) map_pairs_##NAME(vector_##FUNCTION##_##NAME, a, b, y, count, mode); \
    else for (int64_t i = 0; i < count; i++) y[i] = SCALAR(a[mode == APUS_SCALAR_A ? 0 : i], b[mode == APUS_SCALAR_B ? 0 : i]); \
  }
LIBRARY_BINARY_KERNEL(power, float, f32, powf)
LIBRARY_BINARY_KERNEL(power, double, f64, pow)
LIBRARY_BINARY_KERNEL(atan2, double, f64, atan2)

static void find_binary_functions(void) {
  vector_power_f32 = apus_vector_function(APUS_ISA_LETTER, LANES(float), 2, "powf");
  vector_power_f64 = apus_vector_function(APUS_ISA_LETTER, LANES(double), 2, "pow");
  vector_atan2_f64 = apus_vector_function(APUS_ISA_LETTER, LANES(double), 2, "atan2");
}

// By way of doubles, since the library's vector form for floats errs by more than three units in the last place.
static void binary_atan2_f32(const void *first, const void *second, void *target, int64_t count, int mode, bool stream) {
  (void)stream;
  double a[WIDENED_BLOCK], b[WIDENED_BLOCK];
  for (int64_t done = 0; done < count; done += WIDENED_BLOCK) {
    int64_t n = apus_min(WIDENED_BLOCK, count - done);
    const float *l = (const float *)first + (mode == APUS_SCALAR_A ? 0 : done);
    const float *r = (const float *)second + (mode == APUS_SCALAR_B ? 0 : done);
    for (int64_t i = 0; i < n; i++) a[i] = l[mode == APUS_SCALAR_A ? 0 : i];
    for (int64_t i = 0; i < n; i++) b[i] = r[mode == APUS_SCALAR_B ? 0 : i];
    binary_atan2_f64(a, b, a, n, APUS_BOTH_ARRAYS, false);
    for (int64_t i = 0; i < n; i++) ((float *)target)[done + i] = (float)a[i];
  }
}

// A kernel that computes `EXPRESSION` of elements `l` and `r`, left to the compiler to vectorise.
#define BINARY_LOOP(FUNCTION, T, NAME, R, EXPRESSION) \
  static void binary_##FUNCTION##_##NAME( \
    const void *first, const void *second, void *target, int64_t count, int mode, bool stream \
  ) { \
    (void)stream; \
    const T *a = first, *b = second; \
    R *restrict y = target; \
    if (mode == APUS_BOTH_ARRAYS) { \
      for (int64_t i = 0; i < count; i++) { \
        T l = a[i], r = b[i]; \
        y[i] = EXPRESSION; \
      } \
    } else if (mode == APUS_SCALAR_A) { \
      T l = a[0]; \
      for (int64_t i = 0; i < count; i++) { \
        T r = b[i]; \
        y[i] = EXPRESSION; \
      } \
    } else { \
      T r = b[0]; \
      for (int64_t i = 0; i < count; i++) { \
        T l = a[i]; \
        y[i] = EXPRESSION; \
      } \
    } \
  }
BINARY_LOOP(remainder, float, f32, float, fmodf(l, r))
BINARY_LOOP(remainder, double, f64, double, fmod(l, r))
BINARY_LOOP(zeta, float, f32, float, (float)apus_zeta(l, r))
BINARY_LOOP(zeta, double, f64, double, apus_zeta(l, r))
BINARY_LOOP(polygamma, float, f32, float, (float)apus_polygamma(l, r))
BINARY_LOOP(polygamma, double, f64, double, apus_polygamma(l, r))

// The next number from `l` towards `r`, on the bits: numbers of one sign are ordered as their bits are. U holds the bits, of which
// those of INFINITE are set in an infinity.
#define NEXT_AFTER(NAME, U, INFINITE) \
  static inline U next_##NAME(U l, U r) { \
    const U sign = (U)((U)1 << (8 * sizeof(U) - 1)), x = l & (U)~sign, y = r & (U)~sign; \
    if (x > INFINITE) return l; \
    if (y > INFINITE || l == r || (x | y) == 0) return r; \
    if (x == 0) return (U)((r & sign) | 1); \
    return (U)(((l ^ r) & sign) || x > y ? l - 1 : l + 1); \
  } \
  BINARY_LOOP(next_after, U, NAME, U, next_##NAME(l, r))
NEXT_AFTER(f16, uint16_t, 0x7C00u)
NEXT_AFTER(bf16, uint16_t, 0x7F80u)
NEXT_AFTER(f32, uint32_t, 0x7F800000u)
NEXT_AFTER(f64, uint64_t, 0x7FF0000000000000u)

// Complex numbers, by their parts.
typedef struct { float real, imaginary; } complex64;
typedef struct { double real, imaginary; } complex128;
#define COMPLEX_PRODUCT(T) ((T){l.real * r.real - l.imaginary * r.imaginary, l.real * r.imaginary + l.imaginary * r.real})
BINARY_LOOP(multiply, complex64, c64, complex64, COMPLEX_PRODUCT(complex64))
BINARY_LOOP(multiply, complex128, c128, complex128, COMPLEX_PRODUCT(complex128))

#define COMPARISONS(T, NAME) \
  BINARY_LOOP(equal, T, NAME, uint8_t, l == r) \
  BINARY_LOOP(not_equal, T, NAME, uint8_t, l != r) \
  BINARY_LOOP(less, T, NAME, uint8_t, l < r) \
  BINARY_LOOP(less_or_equal, T, NAME, uint8_t, l <= r) \
  BINARY_LOOP(greater, T, NAME, uint8_t, l > r) \
  BINARY_LOOP(greater_or_equal, T, NAME, uint8_t, l >= r)
COMPARISONS(float, f32)
COMPARISONS(double, f64)
COMPARISONS(int8_t, i8)
COMPARISONS(int16_t, i16)
COMPARISONS(int32_t, i32)
COMPARISONS(int64_t, i64)
COMPARISONS(uint8_t, u8)
COMPARISONS(uint16_t, u16)
COMPARISONS(uint32_t, u32)
COMPARISONS(uint64_t, u64)

#define SELECT_KERNEL(T, SIZE) \
  static void select_##SIZE(const uint8_t *predicate, const void *first, const void *second, void *target, int64_t count) { \
    const T *a = first, *b = second; \
    T *restrict y = target; \
    for (int64_t i = 0; i < count; i++) { \
      T l = a[i], r = b[i]; \
      y[i] = predicate[i] ? l : r; \
    } \
  }
typedef struct { uint64_t low, high; } two_words;
SELECT_KERNEL(uint8_t, 1)
SELECT_KERNEL(uint16_t, 2)
SELECT_KERNEL(uint32_t, 4)
SELECT_KERNEL(uint64_t, 8)
SELECT_KERNEL(two_words, 16)
