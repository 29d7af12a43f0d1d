// Transposes of matrices.

#define TRANSPOSE_LOOP(T, SIZE) \
  static void transpose_##SIZE(const void *source, int64_t x_stride, void *target, int64_t y_stride, int64_t rows, int64_t columns) { \
    const T *x = source; \
    T *y = target; \
    for (int64_t i0 = 0; i0 < rows; i0 += 16) { \
      int64_t i1 = apus_min(i0 + 16, rows); \
      for (int64_t j = 0; j < columns; j++) for (int64_t i = i0; i < i1; i++) y[j * y_stride + i] = x[i * x_stride + j]; \
    } \
  }
TRANSPOSE_LOOP(uint8_t, 1)
TRANSPOSE_LOOP(uint16_t, 2)
TRANSPOSE_LOOP(two_words, 16)

#if APUS_VECTOR_BYTES == 64
#define LOW_HALVES_4 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23
#define HIGH_HALVES_4 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31
#define LOW_HALVES_8 0, 8, 1, 9, 2, 10, 3, 11
#define HIGH_HALVES_8 4, 12, 5, 13, 6, 14, 7, 15
#elif APUS_VECTOR_BYTES == 32
#define LOW_HALVES_4 0, 8, 1, 9, 2, 10, 3, 11
#define HIGH_HALVES_4 4, 12, 5, 13, 6, 14, 7, 15
#define LOW_HALVES_8 0, 4, 1, 5
#define HIGH_HALVES_8 2, 6, 3, 7
#else
#define LOW_HALVES_4 0, 4, 1, 5
#define HIGH_HALVES_4 2, 6, 3, 7
#define LOW_HALVES_8 0, 2
#define HIGH_HALVES_8 1, 3
#endif

// Square tiles of vectors: interleaving row i with row i + L/2, log2(L) times, transposes a tile.
#define TRANSPOSE_TILES(T, NAME, SIZE) \
  static inline void interleave_##SIZE(const NAME##v *x, NAME##v *y) { \
    enum { L = LANES(T) }; \
    for (int i = 0; i < L / 2; i++) { \
      y[2 * i] = __builtin_shufflevector(x[i], x[i + L / 2], LOW_HALVES_##SIZE); \
      y[2 * i + 1] = __builtin_shufflevector(x[i], x[i + L / 2], HIGH_HALVES_##SIZE); \
    } \
  } \
  static void transpose_##SIZE(const void *source, int64_t x_stride, void *target, int64_t y_stride, int64_t rows, int64_t columns) { \
    enum { L = LANES(T) }; \
    const T *x = source; \
    T *y = target; \
    bool past_cache = rows * columns * SIZE >= APUS_STREAM_BYTES && is_aligned(y) && y_stride % L == 0; \
    int64_t i = 0; \
    for (; i + L <= rows; i += L) { \
      int64_t j = 0; \
      for (; j + L <= columns; j += L) { \
        NAME##v a[L], b[L]; \
        for (int k = 0; k < L; k++) a[k] = LOAD(NAME, x + (i + k) * x_stride + j); \
        interleave_##SIZE(a, b); \
        if (L > 2) interleave_##SIZE(b, a); \
        if (L > 4) interleave_##SIZE(a, b); \
        if (L > 8) interleave_##SIZE(b, a); \
        const NAME##v *tile = L == 2 || L == 8 ? b : a; \
        T *line = y + j * y_stride + i; \
        if (past_cache) for (int k = 0; k < L; k++) STORE_PAST_CACHE(NAME, line + k * y_stride, tile[k]); \
        else for (int k = 0; k < L; k++) STORE(NAME, line + k * y_stride, tile[k]); \
      } \
      for (; j < columns; j++) for (int64_t k = i; k < i + L; k++) y[j * y_stride + k] = x[k * x_stride + j]; \
    } \
    for (int64_t j = 0; j < columns; j++) for (int64_t k = i; k < rows; k++) y[j * y_stride + k] = x[k * x_stride + j]; \
  }
TRANSPOSE_TILES(uint32_t, u32, 4)
TRANSPOSE_TILES(uint64_t, u64, 8)
