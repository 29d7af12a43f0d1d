// A block of a contraction, for elements of type T: what `multiply` does for matrices, with the places of rows, columns and depth in tables.

static bool NAME(are_side_by_side)(int64_t count, const int64_t *places) {
  bool result = true;
  for (int64_t i = 1; i < count; i++) result &= places[i] == places[0] + i;
  return result;
}

// A panel of `n` columns by k steps of depth as strips of TILE_COLUMNS, the last one filled up with zeros. `runs` says from each step of depth
// on how many lie side by side in B.
static void NAME(pack_columns)(
  const T *b, int64_t n, const int64_t *columns, int64_t k, const int64_t *depth, const int64_t *runs, T *out
) {
  enum { WIDTH = NAME(TILE_COLUMNS) };
  for (int64_t j = 0; j < n; j += WIDTH, columns += WIDTH, out += k * WIDTH) {
    int64_t width = n - j < WIDTH ? n - j : WIDTH;
    if (NAME(are_side_by_side)(width, columns)) {
      const T *in = b + columns[0];
      if (width == WIDTH) for (int64_t l = 0; l < k; l++) memcpy(out + l * WIDTH, in + depth[l], WIDTH * sizeof(T));
      else for (int64_t l = 0; l < k; l++) {
        memcpy(out + l * WIDTH, in + depth[l], (size_t)width * sizeof(T));
        memset(out + l * WIDTH + width, 0, (size_t)(WIDTH - width) * sizeof(T));
      }
      continue;
    }
    for (int64_t first = 0; first < WIDTH; first += LANES) {
      for (int64_t l = 0; l < k;) {
        if (first + LANES <= width && runs[l] >= LANES) {
          NAME(transpose)(b + depth[l], columns + first, 0, out + l * WIDTH + first, WIDTH);
          l += LANES;
          continue;
        }
        for (int64_t i = 0; i < LANES; i++) out[l * WIDTH + first + i] = first + i < width ? b[columns[first + i] + depth[l]] : 0;
        l++;
      }
    }
  }
}

// Copies of a few elements, which a call would cost more than.
INLINE void NAME(copy_run)(T *out, const T *in, int64_t count) {
  int64_t i = 0;
  for (; i + LANES <= count; i += LANES) store(out + i, load(in + i));
#pragma clang loop vectorize(disable) unroll(disable)
  for (; i < count; i++) out[i] = in[i];
}

// Rows of A: row by row, in runs of depth, or step by step of depth, in runs of rows.
static void NAME(pack_rows)(
  bool by_rows, const T *a, int rows, const int64_t *places, int64_t k, const int64_t *depth, const int64_t *runs, T *out
) {
  if (by_rows) {
    for (int i = 0; i < rows; i++) {
      const T *in = a + places[i];
      T *row = out + i * NAME(ROW_STRIDE);
      for (int64_t l = 0; l < k; l += runs[l]) NAME(copy_run)(row + l, in + depth[l], l + runs[l] < k ? runs[l] : k - l);
    }
    return;
  }
  for (int i = 0; i < rows;) {
    int run = 1;
    while (i + run < rows && places[i + run] == places[i] + run) run++;
    const T *in = a + places[i];
    if (run == TILE_ROWS) for (int64_t l = 0; l < k; l++) memcpy(out + l * TILE_ROWS, in + depth[l], TILE_ROWS * sizeof(T));
    else for (int64_t l = 0; l < k; l++) NAME(copy_run)(out + l * TILE_ROWS + i, in + depth[l], run);
    i += run;
  }
}

// A whole tile from rows of A where they lie, `lda` apart: for few columns copying them takes longer. `places` are those of the steps of depth.
INLINE void NAME(direct_tile)(int64_t k, const T *a, int64_t lda, const int64_t *places, const T *b, T *c, int64_t ldc, bool add) {
  VECTOR sums[TILE_ROWS][TILE_VECTORS];
#pragma clang loop unroll(full)
  for (int i = 0; i < TILE_ROWS; i++) {
#pragma clang loop unroll(full)
    for (int j = 0; j < TILE_VECTORS; j++) {
      sums[i][j] = (VECTOR){0};
      __builtin_prefetch(c + i * ldc + j * LANES, 1);
    }
  }
#pragma clang loop unroll(disable)
  for (int64_t l = 0; l < k; l++, b += NAME(TILE_COLUMNS)) {
    const T *at = a + places[l];
    VECTOR y[TILE_VECTORS];
#pragma clang loop unroll(full)
    for (int j = 0; j < TILE_VECTORS; j++) y[j] = load(b + j * LANES);
#pragma clang loop unroll(full)
    for (int i = 0; i < TILE_ROWS; i++) {
      // Three rows are read from each address.
      const T *third = at + i / 3 * 3 * lda;
#pragma clang loop unroll(full)
      for (int j = 0; j < TILE_VECTORS; j++) sums[i][j] = __builtin_elementwise_fma(third[i % 3 * lda] - (VECTOR){0}, y[j], sums[i][j]);
    }
  }
#pragma clang loop unroll(full)
  for (int i = 0; i < TILE_ROWS; i++) {
#pragma clang loop unroll(full)
    for (int j = 0; j < TILE_VECTORS; j++) {
      T *to = c + i * ldc + j * LANES;
      store(to, add ? load(to) + sums[i][j] : sums[i][j]);
    }
  }
}

// A tile whose rows or columns lie in C anyhow.
static void NAME(scattered_tile)(
  int rows, int64_t columns, bool by_rows, int64_t k, const T *a, const T *b, T *c, const int64_t *row_places, const int64_t *column_places,
  bool add
) {
  enum { WIDTH = NAME(TILE_COLUMNS) };
  T whole[TILE_ROWS * WIDTH] __attribute__((aligned(64)));
  NAME(any_tile)(rows, TILE_VECTORS, by_rows, k, a, by_rows ? NAME(ROW_STRIDE) : TILE_ROWS, b, WIDTH, whole, WIDTH, false);
  for (int i = 0; i < rows; i++) {
    for (int64_t j = 0; j < columns; j++) {
      T *at = c + row_places[i] + column_places[j];
      *at = add ? *at + whole[i * WIDTH + j] : whole[i * WIDTH + j];
    }
  }
}

// From each step on, how many follow that are one apart.
static void NAME(find_runs)(int64_t count, const int64_t *places, int64_t *runs) {
  for (int64_t i = count; i-- > 0;) runs[i] = i + 1 < count && places[i + 1] == places[i] + 1 ? runs[i + 1] + 1 : 1;
}

static void NAME(contract)(const apus_contraction *p, contraction_block x, void *scratch) {
  enum { WIDTH = NAME(TILE_COLUMNS), DEPTH = NAME(DEPTH), MOST_DEPTH = 2048 };
  const T *a = x.a, *b = x.b;
  T *c = x.c, *rows_of_a = scratch, *panel = rows_of_a + TILE_ROWS * NAME(ROW_STRIDE);
  int64_t parts = (x.depth + DEPTH - 1) / DEPTH, chunk = (x.depth + parts - 1) / parts;
  bool by_rows = p->depth_rank > 0 && (p->depth[p->depth_rank - 1].a == 1 || p->row_rank == 0 || p->rows[p->row_rank - 1].a != 1);
  int64_t stride = by_rows ? NAME(ROW_STRIDE) : TILE_ROWS;
  // Where the whole depth fits the panel, rows of A and C are met once, and not again for each part.
  int64_t padded = (x.columns < PANEL_COLUMNS ? x.columns + WIDTH - 1 : PANEL_COLUMNS) / WIDTH * WIDTH;
  int64_t deep = x.depth <= MOST_DEPTH && x.depth * padded <= DEPTH * PANEL_COLUMNS ? x.depth : chunk;
  int64_t columns_b[PANEL_COLUMNS], columns_c[PANEL_COLUMNS], depth_a[MOST_DEPTH], depth_b[MOST_DEPTH];
  int64_t runs_a[MOST_DEPTH], runs_b[MOST_DEPTH];
  bool is_dense[PANEL_COLUMNS / WIDTH];
  for (int64_t left = 0; left < x.columns; left += PANEL_COLUMNS) {
    int64_t n = x.columns - left < PANEL_COLUMNS ? x.columns - left : PANEL_COLUMNS;
    axis_walk columns = walk_from(p->columns, p->column_rank, x.first_column + left);
    for (int64_t j = 0; j < n; j++, walk_on(&columns)) {
      columns_b[j] = columns.b;
      columns_c[j] = columns.c;
    }
    for (int64_t j = 0; j < n; j += WIDTH) is_dense[j / WIDTH] = NAME(are_side_by_side)(n - j < WIDTH ? n - j : WIDTH, columns_c + j);
    axis_walk depth = walk_from(p->depth, p->depth_rank, x.first_depth);
    for (int64_t from = 0; from < x.depth; from += deep) {
      int64_t end = x.depth - from < deep ? x.depth - from : deep;
      for (int64_t l = 0; l < end; l++, walk_on(&depth)) {
        depth_a[l] = depth.a;
        depth_b[l] = depth.b;
      }
      for (int64_t first = 0; first < end; first += chunk) {
        int64_t k = end - first < chunk ? end - first : chunk;
        NAME(find_runs)(k, depth_a + first, runs_a + first);
        NAME(find_runs)(k, depth_b + first, runs_b + first);
        NAME(pack_columns)(b, n, columns_b, k, depth_b + first, runs_b + first, panel + first * padded);
      }
      axis_walk rows = walk_from(p->rows, p->row_rank, x.first_row);
      for (int64_t top = 0; top < x.rows; top += TILE_ROWS) {
        int count = x.rows - top < TILE_ROWS ? (int)(x.rows - top) : TILE_ROWS;
        int64_t places_a[TILE_ROWS], places_c[TILE_ROWS];
        for (int i = 0; i < count; i++, walk_on(&rows)) {
          places_a[i] = rows.a;
          places_c[i] = rows.c;
        }
        int64_t ldc = count > 1 ? places_c[1] - places_c[0] : 0;
        bool is_even = true;
        for (int i = 2; i < count; i++) is_even &= places_c[i] == places_c[0] + i * ldc;
        int64_t lda = count > 1 ? places_a[1] - places_a[0] : 1;
        bool is_direct = n <= 2 * WIDTH && n % WIDTH == 0 && is_dense[0] && is_dense[(n - 1) / WIDTH];
        is_direct = is_direct && count == TILE_ROWS && is_even && lda * sizeof(T) % 4096 != 0;
        for (int i = 2; i < count; i++) is_direct &= places_a[i] == places_a[0] + i * lda;
        for (int64_t first = 0; first < end; first += chunk) {
          int64_t k = end - first < chunk ? end - first : chunk;
          bool add = from + first > 0;
          if (is_direct) {
            for (int64_t j = 0; j < n; j += WIDTH) {
              T *out = c + places_c[0] + columns_c[j];
              const T *strip = panel + first * padded + j * k, *rows_at = a + places_a[0];
              if (lda == 1) NAME(direct_tile)(k, rows_at, 1, depth_a + first, strip, out, ldc, add);
              else NAME(direct_tile)(k, rows_at, lda, depth_a + first, strip, out, ldc, add);
            }
            continue;
          }
          NAME(pack_rows)(by_rows, a, count, places_a, k, depth_a + first, runs_a + first, rows_of_a);
          for (int64_t j = 0; j < n; j += WIDTH) {
            int64_t width = n - j < WIDTH ? n - j : WIDTH;
            const T *strip = panel + first * padded + j * k;
            if (is_even && is_dense[j / WIDTH]) {
              T *out = c + places_c[0] + columns_c[j];
              if (width == WIDTH) NAME(any_tile)(count, TILE_VECTORS, by_rows, k, rows_of_a, stride, strip, WIDTH, out, ldc, add);
              else NAME(edge_tile)(count, width, by_rows, k, rows_of_a, stride, strip, WIDTH, out, ldc, add);
            } else {
              NAME(scattered_tile)(count, width, by_rows, k, rows_of_a, strip, c, places_c, columns_c + j, add);
            }
          }
        }
      }
    }
  }
}
