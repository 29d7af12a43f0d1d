// The index of the first greatest or least element of a row. The extreme value is found first, then where it is: two vector loops
// over a row that the cache still holds beat one that drags indices along.

#define FIRST_WHERE(T, NAME) \
  static int64_t first_equal_##NAME(const T *x, int64_t count, T value) { \
    int64_t i = 0; \
    for (; i + 256 <= count; i += 256) { \
      int found = 0; \
      for (int k = 0; k < 256; k++) found |= x[i + k] == value; \
      if (found) break; \
    } \
    for (; i < count; i++) if (x[i] == value) return i; \
    return 0; \
  }
// The same for columns, row by row. `BEATS` says whether an element b beats the best one so far, a.
enum { ARG_CHUNK = 256 };
#define ARG_COLUMNS(KIND, T, NAME, BEATS) \
  static void arg_##KIND##_columns_##NAME(const void *source, int64_t stride, int64_t count, int64_t columns, int64_t *y) { \
    for (int64_t first = 0; first < columns; first += ARG_CHUNK) { \
      const T *x = (const T *)source + first; \
      int64_t n = apus_min(ARG_CHUNK, columns - first); \
      T best[ARG_CHUNK]; \
      int32_t at[ARG_CHUNK]; \
      for (int64_t i = 0; i < n; i++) best[i] = x[i], at[i] = 0; \
      for (int64_t row = 1; row < count; row++) { \
        const T *line = x + row * stride; \
        for (int64_t i = 0; i < n; i++) { \
          T a = best[i], b = line[i]; \
          int beats = BEATS; \
          best[i] = beats ? b : a; \
          at[i] = beats ? (int32_t)row : at[i]; \
        } \
      } \
      for (int64_t i = 0; i < n; i++) y[first + i] = at[i]; \
    } \
  }

#define ARG_FOLDS(T, NAME) \
  ARG_COLUMNS(greatest, T, NAME, b > a) \
  ARG_COLUMNS(least, T, NAME, b < a) \
  FIRST_WHERE(T, NAME) \
  static int64_t arg_greatest_##NAME(const void *x, int64_t count) { \
    T value; \
    fold_maximum_##NAME(x, count, &value); \
    return first_equal_##NAME(x, count, value); \
  } \
  static int64_t arg_least_##NAME(const void *x, int64_t count) { \
    T value; \
    fold_minimum_##NAME(x, count, &value); \
    return first_equal_##NAME(x, count, value); \
  }
ARG_FOLDS(int8_t, i8)
ARG_FOLDS(int16_t, i16)
ARG_FOLDS(int32_t, i32)
ARG_FOLDS(int64_t, i64)
ARG_FOLDS(uint8_t, u8)
ARG_FOLDS(uint16_t, u16)
ARG_FOLDS(uint32_t, u32)
ARG_FOLDS(uint64_t, u64)

#define ARG_FOLDS_OF_FLOATS(T, NAME) \
  ARG_COLUMNS(greatest, T, NAME, (b > a) | ((b != b) & (a == a))) \
  ARG_COLUMNS(least, T, NAME, (b < a) | ((b != b) & (a == a))) \
  FIRST_WHERE(T, NAME) \
  static int64_t first_nan_##NAME(const T *x, int64_t count) { \
    for (int64_t i = 0; i < count; i++) if (x[i] != x[i]) return i; \
    return 0; \
  } \
  static int64_t arg_greatest_##NAME(const void *x, int64_t count) { \
    T value; \
    fold_maximum_##NAME(x, count, &value); \
    return value != value ? first_nan_##NAME(x, count) : first_equal_##NAME(x, count, value); \
  } \
  static int64_t arg_least_##NAME(const void *x, int64_t count) { \
    T value; \
    fold_minimum_##NAME(x, count, &value); \
    return value != value ? first_nan_##NAME(x, count) : first_equal_##NAME(x, count, value); \
  }
ARG_FOLDS_OF_FLOATS(float, f32)
ARG_FOLDS_OF_FLOATS(double, f64)
