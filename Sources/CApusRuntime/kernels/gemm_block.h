// A block of C, for elements of type T, after Goto and van de Geijn, "Anatomy of high-performance matrix multiplication" (2008): a panel of
// B stays in the second cache while rows of A pass through the first.
static void NAME(multiply)(const apus_gemm_problem *p, gemm_block x, void *scratch) {
  enum { WIDTH = NAME(TILE_COLUMNS) };
  if (p->m == 1 && p->n == 1) {
    NAME(multiply_vectors)(p, x, scratch);
    return;
  }
  if ((x.m <= SKINNY && x.n >= LANES) || (x.n <= SKINNY && x.m >= LANES)) {
    NAME(multiply_skinny)(p, x, scratch);
    return;
  }
  const T *a = x.a, *b = x.b;
  T *c = x.c, *rows_of_a = scratch, *panel = rows_of_a + TILE_ROWS * NAME(ROW_STRIDE);
  bool ta = p->transpose_a, tb = p->transpose_b;
  int64_t depth = NAME(depth)(p->k);
  // Few rows use the panel too seldom to pay for packing it.
  bool packs = tb || x.m > 5 * TILE_ROWS;
  // And few columns the rows of A, unless these fall upon each other in the first cache.
  bool copies = x.n > 3 * WIDTH || p->lda * sizeof(T) % 4096 == 0;
  for (int64_t left = 0; left < x.n; left += PANEL_COLUMNS) {
    int64_t n = x.n - left < PANEL_COLUMNS ? x.n - left : PANEL_COLUMNS, whole = n / WIDTH * WIDTH;
    for (int64_t first = 0; first < p->k; first += depth) {
      int64_t k = p->k - first < depth ? p->k - first : depth;
      bool add = p->accumulate || first > 0;
      const T *from = tb ? b + left * p->ldb + first : b + first * p->ldb + left;
      if (packs) NAME(pack_b)(tb, from, p->ldb, k, n, panel);
      else NAME(pack_b)(tb, from + whole, p->ldb, k, n - whole, panel + whole * k);
      for (int64_t top = 0; top < x.m; top += TILE_ROWS) {
        int rows = x.m - top < TILE_ROWS ? (int)(x.m - top) : TILE_ROWS;
        const T *from_a = ta ? a + first * p->lda + top : a + top * p->lda + first;
        int64_t stride = !copies ? p->lda : ta ? TILE_ROWS : NAME(ROW_STRIDE);
        if (copies) {
          NAME(pack_a)(ta, from_a, p->lda, rows, k, rows_of_a);
          from_a = rows_of_a;
        }
        T *out = c + top * p->ldc + left;
        int next = x.m - top - rows < TILE_ROWS ? (int)(x.m - top - rows) : TILE_ROWS;
        const T *next_rows = ta ? a + first * p->lda + top + rows : a + (top + rows) * p->lda + first;
        for (int64_t j = 0; j < whole; j += WIDTH) {
          NAME(prefetch_a)(ta, next_rows, p->lda, next, k, j / WIDTH, whole / WIDTH);
          NAME(any_tile)(
            rows, 2, !ta, k, from_a, stride, packs ? panel + j * k : from + j, packs ? WIDTH : p->ldb, out + j, p->ldc, add);
        }
        if (whole < n) NAME(edge_tile)(rows, n - whole, !ta, k, from_a, stride, panel + whole * k, WIDTH, out + whole, p->ldc, add);
      }
    }
  }
}
