// Products of bfloat16 with AVX512_BF16: the scheme of `gemm_block.h` with pairs of k for elements, as `vdpbf16ps` adds two products to a sum
// of float32. It takes denormal numbers for zeros, and rounds to nearest even. Sums of all of k are rounded to bfloat16 once.
#define LANES 16
#define VECTOR pair_vector
#include "lanes.h"

typedef uint32_t VECTOR __attribute__((vector_size(64)));
typedef uint32_t loose_pairs __attribute__((vector_size(64), aligned(2)));
typedef uint16_t half_vector __attribute__((vector_size(64)));
typedef uint16_t loose_halves __attribute__((vector_size(64), aligned(2)));
typedef uint16_t loose_short __attribute__((vector_size(32), aligned(2)));
typedef float sum_vector __attribute__((vector_size(64)));

enum {
  TILE_ROWS = 12, WIDTH = 32, PAIRS = 320, PAIR_STRIDE = PAIRS + 16, PANEL = 256, ROWS = 480,
  SCRATCH_BYTES = 4 * (PAIRS * PANEL + TILE_ROWS * PAIR_STRIDE + ROWS * PANEL + 16),
};

// MARK: Packing

#define ZIP16(E) (E) / 2 + ((E) & 1) * 32
#define ZIP16_HIGH(E) (E) / 2 + ((E) & 1) * 32 + 16
#define EIGHT(F, E) F(E), F(E + 1), F(E + 2), F(E + 3), F(E + 4), F(E + 5), F(E + 6), F(E + 7)
#define THIRTY_TWO(F) EIGHT(F, 0), EIGHT(F, 8), EIGHT(F, 16), EIGHT(F, 24)

// WIDTH columns of two rows side by side, the second of which may be missing.
INLINE void zip_rows(const uint16_t *first, const uint16_t *second, int64_t width, uint32_t *out) {
  half_vector x = {0}, y = {0};
  if (width == WIDTH) {
    x = *(const loose_halves *)first;
    if (second) y = *(const loose_halves *)second;
  } else {
    memcpy(&x, first, (size_t)width * 2);
    if (second) memcpy(&y, second, (size_t)width * 2);
  }
  *(loose_halves *)out = __builtin_shufflevector(x, y, THIRTY_TWO(ZIP16));
  *(loose_halves *)(out + 16) = __builtin_shufflevector(x, y, THIRTY_TWO(ZIP16_HIGH));
}

// k steps of n columns of B as strips of WIDTH columns of pairs, the last one filled up with zeros; `k` is odd at B's end only.
static void pack_b_bf16(bool transposed, const uint16_t *b, int64_t ldb, int64_t k, int64_t n, uint32_t *out) {
  int64_t pairs = (k + 1) / 2;
  for (int64_t j = 0; j < n; j += WIDTH, out += pairs * WIDTH) {
    int64_t width = n - j < WIDTH ? n - j : WIDTH;
    if (!transposed) {
      for (int64_t l = 0; l < pairs; l++) {
        const uint16_t *row = b + 2 * l * ldb + j;
        zip_rows(row, 2 * l + 1 < k ? row + ldb : NULL, width, out + l * WIDTH);
      }
      continue;
    }
    for (int64_t first = 0; first < WIDTH; first += LANES) {
      int64_t l = 0;
      for (; l + LANES <= k / 2 && first < width; l += LANES) {
        VECTOR rows[LANES];
#pragma clang loop unroll(full)
        for (int i = 0; i < LANES; i++) {
          int64_t column = first + i < width ? first + i : width - 1;
          rows[i] = *(const loose_pairs *)(b + (j + column) * ldb + 2 * l);
        }
        TURN(rows)
#pragma clang loop unroll(full)
        for (int i = 0; i < LANES; i++) *(loose_pairs *)(out + (l + i) * WIDTH + first) = rows[i];
      }
      for (; l < pairs; l++) {
        for (int64_t i = 0; i < LANES; i++) {
          const uint16_t *pair = b + (j + (first + i < width ? first + i : 0)) * ldb + 2 * l;
          out[l * WIDTH + first + i] = pair[0] | (2 * l + 1 < k ? (uint32_t)pair[1] << 16 : 0);
        }
      }
    }
  }
}

// Rows of A: row by row, PAIR_STRIDE apart, or step by step, TILE_ROWS apart.
static void pack_a_bf16(bool transposed, const uint16_t *a, int64_t lda, int rows, int64_t k, bool has_more, uint32_t *out) {
  if (!transposed) {
    for (int i = 0; i < rows; i++) {
      if (k & 1) out[i * PAIR_STRIDE + k / 2] = 0;
      memcpy(out + i * PAIR_STRIDE, a + i * lda, (size_t)k * 2);
    }
    return;
  }
  for (int64_t l = 0; l < k; l += 2, out += TILE_ROWS) {
    const uint16_t *first = a + l * lda, *second = first + lda;
    if (has_more && l + 1 < k) {
      // Sixteen rows are read and written, the last of which the next step writes over.
      VECTOR x = __builtin_convertvector(*(const loose_short *)first, VECTOR), y = __builtin_convertvector(*(const loose_short *)second, VECTOR);
      *(loose_pairs *)out = x | y << 16;
    } else {
      for (int i = 0; i < rows; i++) out[i] = first[i] | (l + 1 < k ? (uint32_t)second[i] << 16 : 0);
    }
  }
}

// MARK: Tiles

INLINE void tile_bf16(
  const int rows, const int vectors, const bool by_rows, int64_t pairs, const uint32_t *a, const uint32_t *b, float *c, bool add
) {
  sum_vector sums[TILE_ROWS][2];
#pragma clang loop unroll(full)
  for (int i = 0; i < rows; i++) {
#pragma clang loop unroll(full)
    for (int j = 0; j < vectors; j++) sums[i][j] = add ? *(const sum_vector *)(c + i * PANEL + j * LANES) : (sum_vector){0};
  }
#pragma clang loop unroll(disable)
  for (int64_t l = 0; l < pairs; l++) {
    VECTOR y[2];
#pragma clang loop unroll(full)
    for (int j = 0; j < vectors; j++) y[j] = *(const VECTOR *)(b + j * LANES);
#pragma clang loop unroll(full)
    for (int i = 0; i < rows; i++) {
      VECTOR x = (by_rows ? a[i * PAIR_STRIDE] : a[i]) - (VECTOR){0};
#pragma clang loop unroll(full)
      for (int j = 0; j < vectors; j++) {
        sums[i][j] = (sum_vector)_mm512_dpbf16_ps((__m512)sums[i][j], (__m512bh)x, (__m512bh)y[j]);
      }
    }
    a += by_rows ? 1 : TILE_ROWS;
    b += WIDTH;
  }
#pragma clang loop unroll(full)
  for (int i = 0; i < rows; i++) {
#pragma clang loop unroll(full)
    for (int j = 0; j < vectors; j++) *(sum_vector *)(c + i * PANEL + j * LANES) = sums[i][j];
  }
}

#define TILE(COUNT) \
  case COUNT: \
    if (vectors == 2 && by_rows) tile_bf16(COUNT, 2, true, pairs, a, b, c, add); \
    else if (vectors == 2) tile_bf16(COUNT, 2, false, pairs, a, b, c, add); \
    else if (by_rows) tile_bf16(COUNT, 1, true, pairs, a, b, c, add); \
    else tile_bf16(COUNT, 1, false, pairs, a, b, c, add); \
    break;
static void any_tile_bf16(
  int rows, int vectors, bool by_rows, int64_t pairs, const uint32_t *a, const uint32_t *b, float *c, bool add
) {
  switch (rows) {
    TILE(1) TILE(2) TILE(3) TILE(4) TILE(5) TILE(6) TILE(7) TILE(8) TILE(9) TILE(10) TILE(11) TILE(12)
  }
}
#undef TILE

static void round_row(const float *sums, int64_t count, bool accumulate, uint16_t *c) {
  for (int64_t j = 0; j < count; j++) c[j] = bf16_of(accumulate ? sums[j] + float_of_bf16(c[j]) : sums[j]);
}

static void multiply_bf16(const apus_gemm_problem *p, gemm_block x, void *scratch) {
  const uint16_t *a = x.a, *b = x.b;
  uint16_t *c = x.c;
  uint32_t *panel = scratch, *rows_of_a = panel + PAIRS * PANEL;
  float *sums = (float *)(rows_of_a + TILE_ROWS * PAIR_STRIDE + 16);
  bool ta = p->transpose_a, tb = p->transpose_b;
  int64_t all = (p->k + 1) / 2, parts = (all + PAIRS - 1) / PAIRS, depth = 2 * ((all + parts - 1) / parts);
  for (int64_t left = 0; left < x.n; left += PANEL) {
    int64_t n = x.n - left < PANEL ? x.n - left : PANEL;
    for (int64_t top = 0; top < x.m; top += ROWS) {
      int64_t m = x.m - top < ROWS ? x.m - top : ROWS;
      for (int64_t first = 0; first < p->k; first += depth) {
        int64_t k = p->k - first < depth ? p->k - first : depth, pairs = (k + 1) / 2;
        // The only part stays packed for all rows.
        if (top == 0 || parts > 1) pack_b_bf16(tb, tb ? b + left * p->ldb + first : b + first * p->ldb + left, p->ldb, k, n, panel);
        for (int64_t i = 0; i < m; i += TILE_ROWS) {
          int rows = m - i < TILE_ROWS ? (int)(m - i) : TILE_ROWS;
          const uint16_t *from = ta ? a + first * p->lda + top + i : a + (top + i) * p->lda + first;
          pack_a_bf16(ta, from, p->lda, rows, k, top + i + 16 <= x.m, rows_of_a);
          for (int64_t j = 0; j < n; j += WIDTH) {
            any_tile_bf16(rows, n - j > LANES ? 2 : 1, !ta, pairs, rows_of_a, panel + j * pairs, sums + i * PANEL + j, first > 0);
          }
        }
      }
      for (int64_t i = 0; i < m; i++) round_row(sums + i * PANEL, n, p->accumulate, c + (top + i) * p->ldc + left);
    }
  }
}
