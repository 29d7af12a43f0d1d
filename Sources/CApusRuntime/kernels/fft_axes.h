// Transforms along the axes of arrays, of one precision: included by fft_isa.h with T, SUFFIX and WIDE_LANES after fft_lines.h, both for
// one lane and for WIDE_LANES of them.

#define NAME(X) PASTE(PASTE(X, _), SUFFIX)
#define C NAME(complex)

typedef struct {
  NAME(line) *lines[APUS_FFT_RANK];
  C *half_roots;
} NAME(tables);

static void NAME(free_tables)(NAME(tables) *tables) {
  if (!tables) return;
  for (int axis = 0; axis < APUS_FFT_RANK; axis++) NAME(free_line)(tables->lines[axis]);
  free(tables->half_roots);
  free(tables);
}

static NAME(tables) *NAME(make_tables)(int kind, int rank, const int64_t *lengths) {
  int is_real = kind == APUS_FFT_REAL || kind == APUS_FFT_REAL_INVERSE;
  NAME(tables) *tables = calloc(1, sizeof *tables);
  for (int axis = 0; tables && axis < rank; axis++) {
    int64_t n = lengths[axis];
    int is_halved = is_real && axis == rank - 1 && n % 2 == 0;
    tables->lines[axis] = NAME(make_line)(is_halved ? n / 2 : n);
    if (!tables->lines[axis]) goto failed;
    if (!is_halved) continue;
    unit_roots roots;
    tables->half_roots = malloc((size_t)(n / 4 + 1) * sizeof(C));
    if (!tables->half_roots || !apus_fft_make_roots(&roots, n)) goto failed;
    for (int64_t k = 0; k <= n / 4; k++) tables->half_roots[k] = NAME(root)(&roots, k);
    apus_fft_free_roots(&roots);
  }
  return tables;
failed:
  NAME(free_tables)(tables);
  return NULL;
}

// `lines` transforms of an array of shape outer x length x inner.
static void NAME(run_axis)(
  const NAME(tables) *tables, int axis, int task, int64_t length, int64_t outer, int64_t inner, int is_inverse, double scale,
  const void *x, void *y, _Atomic int *failed
) {
  enum { WORK = 32768, WIDE_BYTES = 1 << 20 };
  static const apus_task tasks[2][3] = {
    {PASTE(NAME(complex_task), _1), PASTE(NAME(real_task), _1), PASTE(NAME(real_inverse_task), _1)},
    {PASTE(PASTE(NAME(complex_task), _), WIDE_LANES), PASTE(PASTE(NAME(real_task), _), WIDE_LANES),
     PASTE(PASTE(NAME(real_inverse_task), _), WIDE_LANES)},
  };
  int64_t lines = outer * inner;
  // Lines side by side where there are enough of them, and they stay in the cache.
  int is_wide = lines > WIDE_LANES / 2 && length < WIDE_BYTES / (int64_t)(2 * WIDE_LANES * sizeof(C));
  int64_t lanes = is_wide ? WIDE_LANES : 1, units = (lines + lanes - 1) / lanes, per_task = WORK / (length * lanes);
  NAME(job) job = {tables->lines[axis], tables->half_roots, length, inner, lines, per_task < 1 ? 1 : per_task, is_inverse, (T)scale,
                   x, y, failed};
  apus_parallel_for(tasks[is_wide][task], &job, (units + job.per_task - 1) / job.per_task);
}

static int NAME(run_plan)(const NAME(tables) *tables, int kind, int rank, const int64_t *lengths, int64_t batch, const void *x, void *y) {
  _Atomic int failed = 0;
  int last = rank - 1, is_inverse = kind == APUS_FFT_INVERSE || kind == APUS_FFT_REAL_INVERSE;
  int64_t row = kind == APUS_FFT_FORWARD || kind == APUS_FFT_INVERSE ? lengths[last] : lengths[last] / 2 + 1, rows = batch;
  double total = 1;
  for (int axis = 0; axis < rank; axis++) {
    total *= (double)lengths[axis];
    if (axis != last) rows *= lengths[axis];
  }
  void *complex_array = y;
  const void *source = x;
  if (kind == APUS_FFT_REAL) {
    NAME(run_axis)(tables, last, REAL, lengths[last], rows, 1, 0, 1, x, y, &failed);
    source = y;
  } else if (kind == APUS_FFT_REAL_INVERSE && rank > 1) {
    complex_array = malloc((size_t)(rows * row) * sizeof(C));
    if (!complex_array) return 1;
  }
  // Whichever transform comes last divides.
  int first_axis = kind == APUS_FFT_FORWARD || kind == APUS_FFT_INVERSE ? last : last - 1;
  for (int axis = first_axis; axis >= 0; axis--) {
    int64_t inner = row, outer = batch;
    for (int other = axis + 1; other < last; other++) inner *= lengths[other];
    for (int other = 0; other < axis; other++) outer *= lengths[other];
    if (axis == last) inner = 1;
    int divides = axis == 0 && kind == APUS_FFT_INVERSE;
    NAME(run_axis)(
      tables, axis, COMPLEX, lengths[axis], outer, inner, is_inverse, divides ? 1 / total : 1, source, complex_array, &failed);
    source = complex_array;
  }
  if (kind == APUS_FFT_REAL_INVERSE) {
    NAME(run_axis)(tables, last, REAL_INVERSE, lengths[last], rows, 1, 1, 1 / total, source, y, &failed);
    if (rank > 1) free(complex_array);
  }
  return atomic_load_explicit(&failed, memory_order_relaxed);
}

#undef C
#undef NAME
