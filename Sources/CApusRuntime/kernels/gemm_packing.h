// Operands brought to the form that tiles read, for elements of type T.
#include "lanes.h"

// out[l * stride + i] = in[place of i + l] for LANES x LANES elements; places are in a table or, where that is NULL, `ld` apart.
INLINE void NAME(transpose)(const T *in, const int64_t *places, int64_t ld, T *out, int64_t stride) {
  VECTOR rows[LANES];
#pragma clang loop unroll(full)
  for (int i = 0; i < LANES; i++) rows[i] = load(in + (places ? places[i] : i * ld));
  TURN(rows)
#pragma clang loop unroll(full)
  for (int i = 0; i < LANES; i++) store(out + i * stride, rows[i]);
}
// k rows of n columns of B as strips of TILE_COLUMNS, the last one filled up with zeros.
static void NAME(pack_b)(bool transposed, const T *b, int64_t ldb, int64_t k, int64_t n, T *out) {
  enum { WIDTH = NAME(TILE_COLUMNS) };
  for (int64_t j = 0; j < n; j += WIDTH, out += k * WIDTH) {
    int64_t width = n - j < WIDTH ? n - j : WIDTH;
    if (!transposed) {
      const T *in = b + j;
      if (width == WIDTH) for (int64_t l = 0; l < k; l++) {
        __builtin_prefetch(in + (l + 16) * ldb);
        __builtin_prefetch(in + (l + 16) * ldb + WIDTH - 1);
        memcpy(out + l * WIDTH, in + l * ldb, WIDTH * sizeof(T));
      }
      else for (int64_t l = 0; l < k; l++) {
        memcpy(out + l * WIDTH, in + l * ldb, (size_t)width * sizeof(T));
        memset(out + l * WIDTH + width, 0, (size_t)(WIDTH - width) * sizeof(T));
      }
      continue;
    }
    for (int64_t first = 0; first < WIDTH; first += LANES) {
      const T *in = b + (j + first) * ldb;
      int64_t l = 0;
      if (first + LANES <= width) for (; l + LANES <= k; l += LANES) NAME(transpose)(in + l, NULL, ldb, out + l * WIDTH + first, WIDTH);
      for (; l < k; l++) for (int64_t i = 0; i < LANES; i++) out[l * WIDTH + first + i] = first + i < width ? in[i * ldb + l] : 0;
    }
  }
}

// Asks for a part of what pack_a will read.
INLINE void NAME(prefetch_a)(bool transposed, const T *a, int64_t lda, int rows, int64_t k, int64_t part, int64_t parts) {
  if (rows <= 0) return;
  if (transposed) {
    for (int64_t l = k * part / parts; l < k * (part + 1) / parts; l++) {
      __builtin_prefetch(a + l * lda, 0, 2);
      __builtin_prefetch(a + l * lda + rows - 1, 0, 2);
    }
    return;
  }
  enum { LINE = 64 / sizeof(T) };
  int64_t lines = (k + LINE - 1) / LINE, end = lines * (part + 1) / parts;
  for (int64_t line = lines * part / parts; line < end; line++) {
    for (int i = 0; i < rows; i++) __builtin_prefetch(a + i * lda + line * LINE, 0, 2);
  }
}

// `rows` rows of k columns of A: row by row where that is how they lie, and else column by column.
static void NAME(pack_a)(bool transposed, const T *a, int64_t lda, int rows, int64_t k, T *out) {
  if (!transposed) for (int i = 0; i < rows; i++) memcpy(out + i * NAME(ROW_STRIDE), a + i * lda, (size_t)k * sizeof(T));
  else if (rows == TILE_ROWS) for (int64_t l = 0; l < k; l++) memcpy(out + l * TILE_ROWS, a + l * lda, TILE_ROWS * sizeof(T));
  else for (int64_t l = 0; l < k; l++) memcpy(out + l * TILE_ROWS, a + l * lda, (size_t)rows * sizeof(T));
}
