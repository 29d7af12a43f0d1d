// Transforms along the axes of arrays, of one precision: included by fft.c with T and SUFFIX after fft_passes.h.

#define NAME(X) PASTE(PASTE(X, _), SUFFIX)
#define C NAME(complex)

// One axis of an array of shape outer x length x inner.
typedef struct {
  const NAME(line) *line;
  const C *half_roots;  // of an even real transform: exp(-2 pi i k / length), k <= length / 4
  int64_t length, inner, units, per_task, width;  // units of `width` neighbouring lines
  int is_inverse;
  T scale;
  const void *x;
  void *y;
  _Atomic int *failed;
} NAME(job);

// Complex to complex; x and y may be one array.
static void NAME(complex_task)(void *context, int64_t index) {
  const NAME(job) *job = context;
  int64_t n = job->length, inner = job->inner, width = job->width, columns = (inner + width - 1) / width;
  C *lines = malloc((size_t)(n * width + NAME(scratch_count)(job->line)) * sizeof(C));
  if (!lines) {
    atomic_store_explicit(job->failed, 1, memory_order_relaxed);
    return;
  }
  C *scratch = lines + n * width;
  int64_t begin = index * job->per_task, end = begin + job->per_task < job->units ? begin + job->per_task : job->units;
  for (int64_t unit = begin; unit < end; unit++) {
    int64_t column = unit % columns * width, count = inner - column < width ? inner - column : width;
    int64_t start = unit / columns * n * inner + column;
    const C *x = (const C *)job->x + start;
    C *y = (C *)job->y + start;
    for (int64_t i = 0; i < n; i++) {
      for (int64_t j = 0; j < count; j++) {
        C value = x[i * inner + j];
        lines[j * n + i] = job->is_inverse ? (C){value.im, value.re} : value;
      }
    }
    for (int64_t j = 0; j < count; j++) NAME(run_line)(job->line, lines + j * n, scratch);
    for (int64_t i = 0; i < n; i++) {
      for (int64_t j = 0; j < count; j++) {
        C value = lines[j * n + i];
        y[i * inner + j] = job->is_inverse ? (C){value.im * job->scale, value.re * job->scale} : value;
      }
    }
  }
  free(lines);
}

// Rows of reals to the first half of their spectrum and back. An even row is a complex one of half the length: z_k = x_2k + i x_(2k+1).
static void NAME(real_task)(void *context, int64_t index) {
  const NAME(job) *job = context;
  int64_t n = job->length, bins = n / 2 + 1, half = n / 2;
  int is_even = n % 2 == 0;
  C *z = malloc((size_t)((is_even ? half + 1 : n) + NAME(scratch_count)(job->line)) * sizeof(C));
  if (!z) {
    atomic_store_explicit(job->failed, 1, memory_order_relaxed);
    return;
  }
  C *scratch = z + (is_even ? half + 1 : n);
  int64_t begin = index * job->per_task, end = begin + job->per_task < job->units ? begin + job->per_task : job->units;
  for (int64_t unit = begin; unit < end; unit++) {
    const T *reals = (const T *)job->x + unit * n;
    C *spectrum = (C *)job->y + unit * bins;
    if (!is_even) {
      for (int64_t k = 0; k < n; k++) z[k] = (C){reals[k], 0};
      NAME(run_line)(job->line, z, scratch);
      memcpy(spectrum, z, (size_t)bins * sizeof(C));
      spectrum[0].im = 0;
      continue;
    }
    for (int64_t k = 0; k < half; k++) z[k] = (C){reals[2 * k], reals[2 * k + 1]};
    NAME(run_line)(job->line, z, scratch);
    spectrum[0] = (C){z[0].re + z[0].im, 0};
    spectrum[half] = (C){z[0].re - z[0].im, 0};
    for (int64_t k = 1; 2 * k <= half; k++) {
      // The even elements' spectrum is (z_k + conj z_(h-k)) / 2, the odd ones' (z_k - conj z_(h-k)) / 2i.
      C a = z[k], b = z[half - k];
      C even = {(a.re + b.re) / 2, (a.im - b.im) / 2}, odd = {(a.im + b.im) / 2, (b.re - a.re) / 2};
      C turned = NAME(times)(odd, job->half_roots[k]);
      spectrum[k] = (C){even.re + turned.re, even.im + turned.im};
      spectrum[half - k] = (C){even.re - turned.re, turned.im - even.im};
    }
  }
  free(z);
}

static void NAME(real_inverse_task)(void *context, int64_t index) {
  const NAME(job) *job = context;
  int64_t n = job->length, bins = n / 2 + 1, half = n / 2;
  int is_even = n % 2 == 0;
  C *z = malloc((size_t)((is_even ? half + 1 : n) + NAME(scratch_count)(job->line)) * sizeof(C));
  if (!z) {
    atomic_store_explicit(job->failed, 1, memory_order_relaxed);
    return;
  }
  C *scratch = z + (is_even ? half + 1 : n);
  T scale = job->scale;
  int64_t begin = index * job->per_task, end = begin + job->per_task < job->units ? begin + job->per_task : job->units;
  for (int64_t unit = begin; unit < end; unit++) {
    const C *spectrum = (const C *)job->x + unit * bins;
    T *reals = (T *)job->y + unit * n;
    // Real and imaginary parts are exchanged, which makes the forward transform the inverse one. Imaginary parts that a real array's
    // spectrum does not have are not read.
    if (!is_even) {
      z[0] = (C){0, spectrum[0].re};
      for (int64_t k = 1; k < bins; k++) {
        z[k] = (C){spectrum[k].im, spectrum[k].re};
        z[n - k] = (C){-spectrum[k].im, spectrum[k].re};
      }
      NAME(run_line)(job->line, z, scratch);
      for (int64_t k = 0; k < n; k++) reals[k] = z[k].im * scale;
      continue;
    }
    z[0] = (C){spectrum[0].re - spectrum[half].re, spectrum[0].re + spectrum[half].re};
    for (int64_t k = 1; 2 * k <= half; k++) {
      // Twice the even elements' spectrum and twice the odd ones'; z = even + i odd.
      C a = spectrum[k], b = spectrum[half - k], w = job->half_roots[k];
      C even = {a.re + b.re, a.im - b.im}, odd = NAME(times)((C){a.re - b.re, a.im + b.im}, (C){w.re, -w.im});
      C low = {even.re - odd.im, even.im + odd.re}, high = {even.re + odd.im, odd.re - even.im};
      z[k] = (C){low.im, low.re};
      z[half - k] = (C){high.im, high.re};
    }
    NAME(run_line)(job->line, z, scratch);
    for (int64_t k = 0; k < half; k++) {
      reals[2 * k] = z[k].im * scale;
      reals[2 * k + 1] = z[k].re * scale;
    }
  }
  free(z);
}

typedef struct {
  NAME(line) *lines[APUS_FFT_RANK];
  C *half_roots;
} NAME(tables);

static int NAME(make_tables)(NAME(tables) *tables, int kind, int rank, const int64_t *lengths) {
  int is_real = kind == APUS_FFT_REAL || kind == APUS_FFT_REAL_INVERSE;
  for (int axis = 0; axis < rank; axis++) {
    int64_t n = lengths[axis];
    int is_halved = is_real && axis == rank - 1 && n % 2 == 0;
    tables->lines[axis] = NAME(make_line)(is_halved ? n / 2 : n);
    if (!tables->lines[axis]) return 0;
    if (!is_halved) continue;
    unit_roots roots;
    tables->half_roots = malloc((size_t)(n / 4 + 1) * sizeof(C));
    if (!tables->half_roots || !make_unit_roots(&roots, n)) return 0;
    for (int64_t k = 0; k <= n / 4; k++) tables->half_roots[k] = NAME(root)(&roots, k);
    free_unit_roots(&roots);
  }
  return 1;
}

static void NAME(free_tables)(NAME(tables) *tables) {
  for (int axis = 0; axis < APUS_FFT_RANK; axis++) NAME(free_line)(tables->lines[axis]);
  free(tables->half_roots);
}

static void NAME(run_axis)(
  const NAME(tables) *tables, int axis, apus_task task, int64_t length, int64_t outer, int64_t inner, int is_inverse, double scale,
  const void *x, void *y, _Atomic int *failed
) {
  enum { WIDTH = 8, WORK = 32768 };
  int64_t width = inner < WIDTH ? inner : WIDTH, units = outer * ((inner + width - 1) / width);
  int64_t per_task = WORK / (length * width);
  NAME(job) job = {tables->lines[axis], tables->half_roots, length, inner, units, per_task < 1 ? 1 : per_task, width, is_inverse,
                   (T)scale, x, y, failed};
  apus_parallel_for(task, &job, (units + job.per_task - 1) / job.per_task);
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
    NAME(run_axis)(tables, last, NAME(real_task), lengths[last], rows, 1, 0, 1, x, y, &failed);
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
      tables, axis, NAME(complex_task), lengths[axis], outer, inner, is_inverse, divides ? 1 / total : 1, source, complex_array, &failed);
    source = complex_array;
  }
  if (kind == APUS_FFT_REAL_INVERSE) {
    NAME(run_axis)(tables, last, NAME(real_inverse_task), lengths[last], rows, 1, 1, 1 / total, source, y, &failed);
    if (rank > 1) free(complex_array);
  }
  return atomic_load_explicit(&failed, memory_order_relaxed);
}

#undef C
#undef NAME
