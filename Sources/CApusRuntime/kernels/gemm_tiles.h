// A tile of C in registers, for elements of type T. Defined for each type: vectors, and the sums over k.
#define VECTOR NAME(vector)
#define LOOSE NAME(loose)
#define load NAME(load)
#define store NAME(store)
enum { NAME(TILE_COLUMNS) = TILE_VECTORS * LANES, NAME(DEPTH) = DEPTH_BYTES / sizeof(T), NAME(ROW_STRIDE) = (DEPTH_BYTES + 64) / sizeof(T) };

typedef T VECTOR __attribute__((vector_size(APUS_VECTOR_BYTES)));
typedef T LOOSE __attribute__((vector_size(APUS_VECTOR_BYTES), aligned(sizeof(T))));

// What is summed at once of k: parts of about the same length, of whole cache lines as columns lie.
INLINE int64_t NAME(depth)(int64_t k) {
  int64_t parts = (k + NAME(DEPTH) - 1) / NAME(DEPTH), line = 64 / sizeof(T);
  return parts == 0 ? line : ((k + parts - 1) / parts + line - 1) / line * line;
}

INLINE VECTOR load(const T *p) { return *(const LOOSE *)p; }
INLINE void store(T *p, VECTOR v) { *(LOOSE *)p = v; }

// rows x (vectors * LANES) elements of C, from rows of A or columns, `lda` apart, and rows of B. `add` adds to what C holds.
INLINE void NAME(tile)(
  const int rows, const int vectors, const bool by_rows, int64_t k, const T *a, int64_t lda, const T *b, int64_t ldb, T *c, int64_t ldc, bool add
) {
  VECTOR sums[TILE_ROWS][TILE_VECTORS];
#pragma clang loop unroll(full)
  for (int i = 0; i < rows; i++) {
#pragma clang loop unroll(full)
    for (int j = 0; j < vectors; j++) sums[i][j] = (VECTOR){0};
  }
  // C is far away more often than not; it is here when the sums are.
#pragma clang loop unroll(full)
  for (int i = 0; i < rows; i++) {
#pragma clang loop unroll(full)
    for (int j = 0; j < vectors; j++) __builtin_prefetch(c + i * ldc + j * LANES, 1);
  }
  // Three rows are read from each of these.
  const T *threes[(TILE_ROWS + 2) / 3];
#pragma clang loop unroll(full)
  for (int i = 0; i < (rows + 2) / 3; i++) threes[i] = a + 3 * i * lda;
#pragma clang loop unroll(disable)
  for (int64_t l = 0; l < k; l++) {
    VECTOR y[TILE_VECTORS];
#pragma clang loop unroll(full)
    for (int j = 0; j < vectors; j++) y[j] = load(b + j * LANES);
#pragma clang loop unroll(full)
    for (int i = 0; i < rows; i++) {
      VECTOR x = (by_rows ? threes[i / 3][i % 3 * lda] : a[i]) - (VECTOR){0};
#pragma clang loop unroll(full)
      for (int j = 0; j < vectors; j++) sums[i][j] = __builtin_elementwise_fma(x, y[j], sums[i][j]);
    }
    a += lda;
#pragma clang loop unroll(full)
    for (int i = 0; i < (rows + 2) / 3; i++) threes[i]++;
    b += ldb;
  }
#pragma clang loop unroll(full)
  for (int i = 0; i < rows; i++) {
#pragma clang loop unroll(full)
    for (int j = 0; j < vectors; j++) {
      T *p = c + i * ldc + j * LANES;
      store(p, add ? load(p) + sums[i][j] : sums[i][j]);
    }
  }
}

#define TILE(ROWS) \
  case ROWS: \
    if (vectors == 2 && by_rows) NAME(tile)(ROWS, 2, true, k, a, lda, b, ldb, c, ldc, add); \
    else if (vectors == 2) NAME(tile)(ROWS, 2, false, k, a, lda, b, ldb, c, ldc, add); \
    else if (by_rows) NAME(tile)(ROWS, 1, true, k, a, lda, b, ldb, c, ldc, add); \
    else NAME(tile)(ROWS, 1, false, k, a, lda, b, ldb, c, ldc, add); \
    break;

static void NAME(any_tile)(
  int rows, int vectors, bool by_rows, int64_t k, const T *a, int64_t lda, const T *b, int64_t ldb, T *c, int64_t ldc, bool add
) {
  switch (rows) {
    TILE(1) TILE(2) TILE(3) TILE(4) TILE(5) TILE(6)
#if TILE_ROWS == 12
    TILE(7) TILE(8) TILE(9) TILE(10) TILE(11) TILE(12)
#endif
  }
}

// A tile at C's right edge, of `columns` columns; B is packed and filled up with zeros.
static void NAME(edge_tile)(
  int rows, int64_t columns, bool by_rows, int64_t k, const T *a, int64_t lda, const T *b, int64_t ldb, T *c, int64_t ldc, bool add
) {
  int vectors = columns > LANES ? 2 : 1;
  if (columns == vectors * LANES) {
    NAME(any_tile)(rows, vectors, by_rows, k, a, lda, b, ldb, c, ldc, add);
    return;
  }
  T whole[TILE_ROWS * TILE_VECTORS * LANES] __attribute__((aligned(64)));
  int64_t stride = vectors * LANES;
  NAME(any_tile)(rows, vectors, by_rows, k, a, lda, b, ldb, whole, stride, false);
  for (int i = 0; i < rows; i++) {
    if (!add) memcpy(c + i * ldc, whole + i * stride, (size_t)columns * sizeof(T));
    else for (int64_t j = 0; j < columns; j++) c[i * ldc + j] += whole[i * stride + j];
  }
}
#undef TILE
