// Reductions of contiguous rows to one element, and of rows of columns to one row.

// Sums are of blocks of SUM_LENGTH elements a lane of eight vectors, in the elements' precision, and then of the blocks, in double
// precision, so that the error does not grow with the length.
enum { SUM_LENGTH = 32, COLUMN_BLOCK = 64, COLUMN_CHUNK = 512 };

#define SUM_ROWS(T, NAME) \
  static double sum_block_##NAME(const T *x, int64_t count) { \
    NAME##v s0 = 0, s1 = 0, s2 = 0, s3 = 0, s4 = 0, s5 = 0, s6 = 0, s7 = 0; \
    enum { L = LANES(T) }; \
    int64_t i = 0; \
    for (; i + 8 * L <= count; i += 8 * L) { \
      s0 += LOAD(NAME, x + i), s1 += LOAD(NAME, x + i + L), s2 += LOAD(NAME, x + i + 2 * L), s3 += LOAD(NAME, x + i + 3 * L); \
      s4 += LOAD(NAME, x + i + 4 * L), s5 += LOAD(NAME, x + i + 5 * L), s6 += LOAD(NAME, x + i + 6 * L); \
      s7 += LOAD(NAME, x + i + 7 * L); \
    } \
    for (; i + L <= count; i += L) s0 += LOAD(NAME, x + i); \
    s0 = ((s0 + s1) + (s2 + s3)) + ((s4 + s5) + (s6 + s7)); \
    double sum = 0; \
    for (; i < count; i++) sum += x[i]; \
    for (int lane = 0; lane < L; lane++) sum += s0[lane]; \
    return sum; \
  } \
  static void fold_sum_##NAME(const void *source, int64_t count, void *target) { \
    const T *x = source; \
    /* Kahan's compensation, as the blocks of a double have no wider type. */ \
    double sum = 0, carry = 0; \
    const int64_t block = 8 * LANES(T) * SUM_LENGTH; \
    for (int64_t i = 0; i < count; i += block) { \
      double next = sum_block_##NAME(x + i, apus_min(block, count - i)) - carry; \
      double total = sum + next; \
      carry = (total - sum) - next; \
      if (!(carry - carry == 0)) carry = 0; \
      sum = total; \
    } \
    *(T *)target = (T)sum; \
  }
SUM_ROWS(float, f32)
SUM_ROWS(double, f64)

// Four accumulators of vectors.
#define FOLD_ROWS(FOLD, T, NAME, IDENTITY, COMBINE) \
  static void fold_##FOLD##_##NAME(const void *source, int64_t count, void *target) { \
    const T *x = source; \
    enum { L = LANES(T) }; \
    NAME##v s0 = IDENTITY, s1 = IDENTITY, s2 = IDENTITY, s3 = IDENTITY; \
    int64_t i = 0; \
    for (; i + 4 * L <= count; i += 4 * L) { \
      s0 = COMBINE(s0, LOAD(NAME, x + i)), s1 = COMBINE(s1, LOAD(NAME, x + i + L)); \
      s2 = COMBINE(s2, LOAD(NAME, x + i + 2 * L)), s3 = COMBINE(s3, LOAD(NAME, x + i + 3 * L)); \
    } \
    for (; i + L <= count; i += L) s0 = COMBINE(s0, LOAD(NAME, x + i)); \
    if (i < count) { \
      NAME##v rest = IDENTITY; \
      memcpy(&rest, x + i, (size_t)(count - i) * sizeof(T)); \
      s1 = COMBINE(s1, rest); \
    } \
    s0 = COMBINE(COMBINE(s0, s1), COMBINE(s2, s3)); \
    T lanes[L]; \
    memcpy(lanes, &s0, sizeof lanes); \
    for (int half = L / 2; half > 0; half /= 2) { \
      for (int lane = 0; lane < half; lane++) { \
        NAME##v a = lanes[lane], b = lanes[lane + half]; \
        lanes[lane] = COMBINE(a, b)[0]; \
      } \
    } \
    *(T *)target = lanes[0]; \
  }
#define TIMES(a, b) ((a) * (b))
FOLD_ROWS(product, float, f32, 1, TIMES)
FOLD_ROWS(product, double, f64, 1, TIMES)
FOLD_ROWS(maximum, float, f32, -INFINITY, maximum_f32v)
FOLD_ROWS(maximum, double, f64, -INFINITY, maximum_f64v)
FOLD_ROWS(minimum, float, f32, INFINITY, minimum_f32v)
FOLD_ROWS(minimum, double, f64, INFINITY, minimum_f64v)

// Columns, a chunk at a time, so that the row of results stays in the nearest cache, and four rows at a time.
#define FOLD_COLUMNS(FOLD, T, NAME, COMBINE) \
  static inline void combine_##FOLD##_##NAME(T *y, const T *line, int64_t count) { \
    int64_t i = 0; \
    for (; i + LANES(T) <= count; i += LANES(T)) { \
      NAME##v a = LOAD(NAME, y + i), b = LOAD(NAME, line + i); \
      STORE(NAME, y + i, COMBINE(a, b)); \
    } \
    if (i == count) return; \
    NAME##v a = 0, b = 0; \
    memcpy(&a, y + i, (size_t)(count - i) * sizeof(T)); \
    memcpy(&b, line + i, (size_t)(count - i) * sizeof(T)); \
    a = COMBINE(a, b); \
    memcpy(y + i, &a, (size_t)(count - i) * sizeof(T)); \
  } \
  static void columns_##FOLD##_##NAME(const void *source, int64_t stride, int64_t count, int64_t columns, void *target) { \
    for (int64_t first = 0; first < columns; first += COLUMN_CHUNK) { \
      const T *x = (const T *)source + first; \
      T *y = (T *)target + first; \
      int64_t n = apus_min(COLUMN_CHUNK, columns - first), row = 1; \
      memcpy(y, x, (size_t)n * sizeof(T)); \
      for (; row + 4 <= count; row += 4) { \
        const T *l0 = x + row * stride, *l1 = l0 + stride, *l2 = l1 + stride, *l3 = l2 + stride; \
        int64_t i = 0; \
        for (; i + LANES(T) <= n; i += LANES(T)) { \
          NAME##v a = LOAD(NAME, l0 + i), b = LOAD(NAME, l1 + i), c = LOAD(NAME, l2 + i), d = LOAD(NAME, l3 + i); \
          a = COMBINE(a, b), c = COMBINE(c, d); \
          a = COMBINE(a, c), b = LOAD(NAME, y + i); \
          STORE(NAME, y + i, COMBINE(b, a)); \
        } \
        combine_##FOLD##_##NAME(y + i, l0 + i, n - i), combine_##FOLD##_##NAME(y + i, l1 + i, n - i); \
        combine_##FOLD##_##NAME(y + i, l2 + i, n - i), combine_##FOLD##_##NAME(y + i, l3 + i, n - i); \
      } \
      for (; row < count; row++) combine_##FOLD##_##NAME(y, x + row * stride, n); \
    } \
  }
FOLD_COLUMNS(product, float, f32, TIMES)
FOLD_COLUMNS(product, double, f64, TIMES)
FOLD_COLUMNS(maximum, float, f32, maximum_f32v)
FOLD_COLUMNS(maximum, double, f64, maximum_f64v)
FOLD_COLUMNS(minimum, float, f32, minimum_f32v)
FOLD_COLUMNS(minimum, double, f64, minimum_f64v)

// Four rows at a time into sums of a block of rows, and those into sums in double precision.
#define SUM_COLUMNS(T, NAME) \
  static void columns_sum_##NAME(const void *source, int64_t stride, int64_t count, int64_t columns, void *target) { \
    for (int64_t first = 0; first < columns; first += COLUMN_CHUNK) { \
      const T *x = (const T *)source + first; \
      T *y = (T *)target + first; \
      int64_t n = apus_min(COLUMN_CHUNK, columns - first); \
      T partial[COLUMN_CHUNK]; \
      double sum[COLUMN_CHUNK], carry[COLUMN_CHUNK]; \
      for (int64_t row = 0; row < count; row += COLUMN_BLOCK) { \
        const T *line = x + row * stride; \
        int64_t rows = apus_min(COLUMN_BLOCK, count - row), r = 0; \
        for (int64_t i = 0; i < n; i++) partial[i] = 0; \
        for (; r + 4 <= rows; r += 4, line += 4 * stride) { \
          const T *l1 = line + stride, *l2 = l1 + stride, *l3 = l2 + stride; \
          for (int64_t i = 0; i < n; i++) partial[i] += (line[i] + l1[i]) + (l2[i] + l3[i]); \
        } \
        for (; r < rows; r++, line += stride) for (int64_t i = 0; i < n; i++) partial[i] += line[i]; \
        if (count <= COLUMN_BLOCK) { \
          memcpy(y, partial, (size_t)n * sizeof(T)); \
        } else if (row == 0) { \
          for (int64_t i = 0; i < n; i++) sum[i] = partial[i], carry[i] = 0; \
        } else { \
          for (int64_t i = 0; i < n; i++) { \
            double next = partial[i] - carry[i], total = sum[i] + next, rest = (total - sum[i]) - next; \
            carry[i] = rest - rest == 0 ? rest : 0; \
            sum[i] = total; \
          } \
        } \
      } \
      if (count > COLUMN_BLOCK) for (int64_t i = 0; i < n; i++) y[i] = (T)sum[i]; \
    } \
  }
SUM_COLUMNS(float, f32)
SUM_COLUMNS(double, f64)

#define FOLD_INTEGERS(FOLD, T, NAME, IDENTITY, EXPRESSION) \
  static void fold_##FOLD##_##NAME(const void *source, int64_t count, void *target) { \
    const T *x = source; \
    T a = (T)(IDENTITY); \
    for (int64_t i = 0; i < count; i++) { \
      T b = x[i]; \
      a = (T)(EXPRESSION); \
    } \
    *(T *)target = a; \
  } \
  static void columns_##FOLD##_##NAME(const void *source, int64_t stride, int64_t count, int64_t columns, void *target) { \
    const T *x = source; \
    T *restrict y = target; \
    memcpy(y, x, (size_t)columns * sizeof(T)); \
    for (int64_t row = 1; row < count; row++) { \
      const T *line = x + row * stride; \
      for (int64_t i = 0; i < columns; i++) { \
        T a = y[i], b = line[i]; \
        y[i] = (T)(EXPRESSION); \
      } \
    } \
  }
#define INTEGER_FOLDS(T, W, NAME, LOW, HIGH) \
  FOLD_INTEGERS(sum, T, NAME, 0, (W)a + (W)b) \
  FOLD_INTEGERS(product, T, NAME, 1, (W)a * (W)b) \
  FOLD_INTEGERS(maximum, T, NAME, LOW, a > b ? a : b) \
  FOLD_INTEGERS(minimum, T, NAME, HIGH, a < b ? a : b) \
  FOLD_INTEGERS(and, T, NAME, ~(T)0, a & b) \
  FOLD_INTEGERS(or, T, NAME, 0, a | b) \
  FOLD_INTEGERS(xor, T, NAME, 0, a ^ b)
INTEGER_FOLDS(int8_t, uint32_t, i8, INT8_MIN, INT8_MAX)
INTEGER_FOLDS(int16_t, uint32_t, i16, INT16_MIN, INT16_MAX)
INTEGER_FOLDS(int32_t, uint32_t, i32, INT32_MIN, INT32_MAX)
INTEGER_FOLDS(int64_t, uint64_t, i64, INT64_MIN, INT64_MAX)
INTEGER_FOLDS(uint8_t, uint32_t, u8, 0, UINT8_MAX)
INTEGER_FOLDS(uint16_t, uint32_t, u16, 0, UINT16_MAX)
INTEGER_FOLDS(uint32_t, uint32_t, u32, 0, UINT32_MAX)
INTEGER_FOLDS(uint64_t, uint64_t, u64, 0, UINT64_MAX)
FOLD_INTEGERS(and, uint8_t, bool, 1, a & b)
