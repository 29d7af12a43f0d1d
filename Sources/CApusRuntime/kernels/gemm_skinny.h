// Products of a few rows and a matrix that is read once, at the speed of memory, for elements of type T. Sums are those of `multiply`, term
// by term and part by part, so that a row has the same bits alone as among others.

enum { NAME(STRIP) = STRIP_BYTES / sizeof(T) };

// sums[r, j] += x[r, 0 ..< steps] B[0 ..< steps, j] for `rows` rows and n columns; from 0 on where it is the `first` time. What lies
// `ahead` is read next: rows' starts are too far apart for the processor to guess.
INLINE void NAME(add_steps)(
  const int rows, const int steps, bool first, int64_t n, const T *x, int64_t ldx, const T *b, int64_t ldb, int64_t ahead, T *sums,
  int64_t ld
) {
  int64_t j = 0;
#pragma clang loop unroll(disable)
  for (; j + LANES <= n; j += LANES) {
    VECTOR y[4], s[SKINNY];
#pragma clang loop unroll(full)
    for (int l = 0; l < steps; l++) {
      y[l] = load(b + l * ldb + j);
      __builtin_prefetch(b + l * ldb + ahead + j);
    }
#pragma clang loop unroll(full)
    for (int r = 0; r < rows; r++) {
      s[r] = first ? (VECTOR){0} : load(sums + r * ld + j);
#pragma clang loop unroll(full)
      for (int l = 0; l < steps; l++) s[r] = __builtin_elementwise_fma(x[r * ldx + l] - (VECTOR){0}, y[l], s[r]);
      store(sums + r * ld + j, s[r]);
    }
  }
  for (; j < n; j++) {
    for (int r = 0; r < rows; r++) {
      T s = first ? 0 : sums[r * ld + j];
      for (int l = 0; l < steps; l++) s = __builtin_elementwise_fma(x[r * ldx + l], b[l * ldb + j], s);
      sums[r * ld + j] = s;
    }
  }
}

// sums[r, j] = x[r, 0 ..< k] B[0 ..< k, j], B being stored row by row. What comes from memory is read one row after the other, as memory is
// fastest that way; what lies in the caches four at a time, which moves sums less often.
INLINE void NAME(combine_rows)(
  const int rows, bool one_by_one, int64_t k, int64_t n, const T *x, int64_t ldx, const T *b, int64_t ldb, T *sums, int64_t ld
) {
  int64_t l = 0, ahead = (AHEAD_BYTES / (int64_t)sizeof(T) + ldb - 1) / ldb * ldb;
  for (; l + 4 <= k && !one_by_one; l += 4) NAME(add_steps)(rows, 4, l == 0, n, x + l, ldx, b + l * ldb, ldb, 4 * ldb, sums, ld);
  for (; l < k; l++) NAME(add_steps)(rows, 1, l == 0, n, x + l, ldx, b + l * ldb, ldb, ahead, sums, ld);
}

// The same for B stored column by column: LANES columns at a time are turned in registers. `whole` steps of depth lie in memory from b on,
// and `before` ahead of it. Where the next columns follow these in memory, they are fetched meanwhile from `next` on, in the order in which
// they lie.
INLINE void NAME(combine_columns)(
  const int rows, int64_t k, int64_t n, const T *x, int64_t ldx, const T *b, int64_t ldb, int64_t before, int64_t whole,
  const T *next, T *sums, int64_t ld
) {
  for (int64_t j = 0; j < n; j += LANES) {
    int64_t last = n - j - 1;
    VECTOR s[SKINNY];
#pragma clang loop unroll(full)
    for (int r = 0; r < rows; r++) s[r] = (VECTOR){0};
    const T *in = b + j * ldb;
    for (int64_t l = 0; l < k; l += LANES) {
      // Near the end of the memory earlier steps are read again, and not used.
      int64_t start = l + LANES <= whole ? l : whole - LANES, skipped = l - start;
      VECTOR columns[LANES];
      if (start >= -before) {
#pragma clang loop unroll(full)
        for (int i = 0; i < LANES; i++) {
          const T *column = in + (i < last ? i : last) * ldb;
          columns[i] = load(column + start);
          __builtin_prefetch(next ? next + (l + i) * LANES : column + start + 4 * LANES);
        }
        TURN(columns)
      } else {
        start = l;
        skipped = 0;
        T elements[LANES] = {0};
        for (int64_t t = 0; t < LANES && l + t < k; t++) {
          for (int i = 0; i < LANES; i++) elements[i] = in[(i < last ? i : last) * ldb + l + t];
          columns[t] = load(elements);
        }
      }
      if (skipped == 0 && l + LANES <= k) {
#pragma clang loop unroll(full)
        for (int t = 0; t < LANES; t++) {
#pragma clang loop unroll(full)
          for (int r = 0; r < rows; r++) {
            s[r] = __builtin_elementwise_fma(x[r * ldx + l + t] - (VECTOR){0}, columns[t], s[r]);
          }
        }
        continue;
      }
      T turned[LANES * LANES];
      for (int t = 0; t < LANES; t++) store(turned + t * LANES, columns[t]);
      for (int64_t t = skipped; t < LANES && start + t < k; t++) {
        VECTOR y = load(turned + t * LANES);
#pragma clang loop unroll(full)
        for (int r = 0; r < rows; r++) s[r] = __builtin_elementwise_fma(x[r * ldx + start + t] - (VECTOR){0}, y, s[r]);
      }
    }
#pragma clang loop unroll(full)
    for (int r = 0; r < rows; r++) store(sums + r * ld + j, s[r]);
  }
}

// The product of two vectors, in lanes along k and parts of a few sums each, which are added up in a fixed order.
static T NAME(dot)(int64_t k, const T *x, const T *y) {
  VECTOR s[4] = {{0}};
  int64_t l = 0;
  for (; l + 4 * LANES <= k; l += 4 * LANES) {
#pragma clang loop unroll(full)
    for (int i = 0; i < 4; i++) s[i] = __builtin_elementwise_fma(load(x + l + i * LANES), load(y + l + i * LANES), s[i]);
  }
  for (; l + LANES <= k; l += LANES) s[0] = __builtin_elementwise_fma(load(x + l), load(y + l), s[0]);
  T lanes[LANES], rest = 0;
  store(lanes, (s[0] + s[1]) + (s[2] + s[3]));
  for (; l < k; l++) rest = __builtin_elementwise_fma(x[l], y[l], rest);
  for (int half = LANES / 2; half > 0; half /= 2) for (int i = 0; i < half; i++) lanes[i] += lanes[i + half];
  return lanes[0] + rest;
}

static void NAME(multiply_vectors)(const apus_gemm_problem *p, gemm_block block, T *copies) {
  const T *a = block.a, *b = block.b;
  int64_t step_a = p->transpose_a ? p->lda : 1, step_b = p->transpose_b ? 1 : p->ldb;
  int64_t depth = NAME(depth)(p->k);
  T sum = p->accumulate ? *(T *)block.c : 0;
  for (int64_t first = 0; first < p->k; first += depth, a += depth * step_a, b += depth * step_b) {
    int64_t k = p->k - first < depth ? p->k - first : depth;
    const T *x = a, *y = b;
    if (step_a != 1) {
      for (int64_t l = 0; l < k; l++) copies[l] = a[l * step_a];
      x = copies;
    }
    if (step_b != 1) {
      for (int64_t l = 0; l < k; l++) copies[NAME(DEPTH) + l] = b[l * step_b];
      y = copies + NAME(DEPTH);
    }
    sum += NAME(dot)(k, x, y);
  }
  *(T *)block.c = sum;
}

// A block with at most SKINNY rows or columns. In the second case it is its transpose that is computed: "rows" are then C's columns.
static void NAME(multiply_skinny)(const apus_gemm_problem *p, gemm_block block, void *scratch) {
  enum { STRIP = NAME(STRIP), X_STRIDE = NAME(ROW_STRIDE) };
  bool is_turned = block.m > block.n;
  const T *x = is_turned ? block.b : block.a, *b = is_turned ? block.a : block.b;
  T *c = block.c, *row_x = scratch, *sums = row_x + SKINNY * X_STRIDE;
  int64_t rows = is_turned ? block.n : block.m, n = is_turned ? block.m : block.n, ldb = is_turned ? p->lda : p->ldb;
  int64_t row_step = p->transpose_a ? 1 : p->lda, step = p->transpose_a ? p->lda : 1;
  if (is_turned) row_step = p->transpose_b ? p->ldb : 1, step = p->transpose_b ? 1 : p->ldb;
  int64_t c_row = is_turned ? 1 : p->ldc, c_column = is_turned ? p->ldc : 1;
  bool by_columns = is_turned ? !p->transpose_a : p->transpose_b;
  int64_t depth = NAME(depth)(p->k);
  // Columns are read from end to end before the next ones, unless rows of A have to be collected for each part.
  bool is_direct = step == 1;
  int64_t ld = SKINNY * STRIP / rows / LANES * LANES, strip = !by_columns ? ld : is_direct ? LANES : 4 * LANES;
  bool one_by_one = rows <= 2 && 2 * n >= ldb && p->k * n * (int64_t)sizeof(T) >= FAR_BYTES;
  bool follows = by_columns && strip == LANES && ldb == p->k && LANES * p->k * (int64_t)sizeof(T) <= FAR_BYTES;
  if (follows) for (int64_t l = 0; l < LANES * p->k; l += LANES) __builtin_prefetch(b + l);
  for (int64_t left = 0; left < n; left += strip) {
    int64_t width = n - left < strip ? n - left : strip;
    for (int64_t first = 0; first < p->k; first += depth) {
      int64_t k = p->k - first < depth ? p->k - first : depth;
      const T *in = is_direct ? x + first : row_x;
      int64_t ldx = is_direct ? row_step : X_STRIDE;
      for (int64_t r = 0; r < rows && !is_direct; r++) {
        for (int64_t l = 0; l < k; l++) row_x[r * X_STRIDE + l] = x[r * row_step + (first + l) * step];
      }
      const T *from = by_columns ? b + left * ldb + first : b + first * ldb + left;
      const T *next = follows ? b + (left + LANES) * ldb + first * LANES : NULL;
#define SOME_ROWS(COUNT) \
  case COUNT: \
    if (by_columns) NAME(combine_columns)(COUNT, k, width, in, ldx, from, ldb, first, p->k - first, next, sums, ld); \
    else NAME(combine_rows)(COUNT, one_by_one, k, width, in, ldx, from, ldb, sums, ld); \
    break;
      switch (rows) {
        SOME_ROWS(1) SOME_ROWS(2) SOME_ROWS(3) SOME_ROWS(4) SOME_ROWS(5) SOME_ROWS(6) SOME_ROWS(7) SOME_ROWS(8)
      }
#undef SOME_ROWS
      bool add = p->accumulate || first > 0;
      for (int64_t r = 0; r < rows; r++) {
        T *out = c + r * c_row + left * c_column;
        const T *sum = sums + r * ld;
        if (add) for (int64_t j = 0; j < width; j++) out[j * c_column] += sum[j];
        else if (c_column == 1) memcpy(out, sum, (size_t)width * sizeof(T));
        else for (int64_t j = 0; j < width; j++) out[j * c_column] = sum[j];
      }
    }
  }
}
