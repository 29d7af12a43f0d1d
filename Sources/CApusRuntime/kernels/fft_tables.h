// Roots of unity and plans of one-dimensional transforms in one precision: included by fft_isa.h with T and SUFFIX.

#define NAME(X) PASTE(PASTE(X, _), SUFFIX)
typedef struct { T re, im; } NAME(complex);
#define C NAME(complex)

typedef struct NAME(line) {
  int64_t length;
  int pass_count;
  int radices[MAX_PASSES];
  C *twiddles[MAX_PASSES];  // of each pass, w^(p j) at [p (r - 1) + j - 1]
  C *roots[MAX_PASSES];     // of a pass of odd radix r, exp(-2 pi i k / r)
  // Bluestein's: exp(-pi i k^2 / n), the transform of its conjugate, extended, over `inner`'s length, and the transform to use.
  C *chirp, *chirp_transform;
  struct NAME(line) *inner;
} NAME(line);

static void NAME(free_line)(NAME(line) *line) {
  if (!line) return;
  for (int i = 0; i < line->pass_count; i++) {
    free(line->twiddles[i]);
    free(line->roots[i]);
  }
  free(line->chirp);
  free(line->chirp_transform);
  NAME(free_line)(line->inner);
  free(line);
}

static int64_t NAME(scratch_count)(const NAME(line) *line) {
  return line->inner ? line->inner->length + NAME(scratch_count)(line->inner) : line->length;
}

static C NAME(root)(const unit_roots *roots, int64_t k) {
  root z = unit_root(roots, k);
  return (C){(T)z.re, (T)z.im};
}

static NAME(line) *NAME(make_bluestein)(NAME(line) *line);
// Of fft_passes.h, for one line at a time.
static void PASTE(NAME(run_line), _1)(const NAME(line) *line, void *x, void *scratch);

static NAME(line) *NAME(make_line)(int64_t n) {
  NAME(line) *line = calloc(1, sizeof *line);
  if (!line) return NULL;
  line->length = n;
  int64_t rest = n;
  int radices[MAX_PASSES], count = 0;
  while (rest % 4 == 0) radices[count++] = 4, rest /= 4;
  while (rest % 2 == 0) radices[count++] = 2, rest /= 2;
  for (int r = 3; r <= MAX_RADIX; r += 2) {
    while (rest % r == 0) radices[count++] = r, rest /= r;
  }
  if (rest != 1) return NAME(make_bluestein)(line);
  int64_t m = n;
  for (int i = 0; i < count; i++) {
    int r = radices[i];
    line->radices[i] = r;
    line->pass_count = i + 1;
    unit_roots roots;
    if (!apus_fft_make_roots(&roots, m)) goto failed;
    int64_t next = m / r;
    line->twiddles[i] = malloc((size_t)(next * (r - 1)) * sizeof(C));
    line->roots[i] = malloc((size_t)r * sizeof(C));
    if (line->twiddles[i] && line->roots[i]) {
      for (int64_t p = 0; p < next; p++) {
        for (int j = 1; j < r; j++) line->twiddles[i][p * (r - 1) + j - 1] = NAME(root)(&roots, p * j);
      }
      for (int k = 0; k < r; k++) line->roots[i][k] = NAME(root)(&roots, next * k);
    }
    apus_fft_free_roots(&roots);
    if (!line->twiddles[i] || !line->roots[i]) goto failed;
    m = next;
  }
  return line;
failed:
  NAME(free_line)(line);
  return NULL;
}

static NAME(line) *NAME(make_bluestein)(NAME(line) *line) {
  int64_t n = line->length, length = apus_fft_good_length(2 * n - 1);
  line->inner = NAME(make_line)(length);
  line->chirp = malloc((size_t)n * sizeof(C));
  line->chirp_transform = calloc((size_t)length, sizeof(C));
  C *scratch = line->inner ? malloc((size_t)NAME(scratch_count)(line->inner) * sizeof(C)) : NULL;
  unit_roots roots;
  if (!scratch || !line->chirp || !line->chirp_transform || !apus_fft_make_roots(&roots, 2 * n)) {
    free(scratch);
    NAME(free_line)(line);
    return NULL;
  }
  // k^2 modulo 2 n, by the odd numbers between squares.
  int64_t square = 0;
  for (int64_t k = 0; k < n; k++) {
    C z = NAME(root)(&roots, square);
    line->chirp[k] = z;
    C conjugate = {z.re / (T)length, -z.im / (T)length};
    line->chirp_transform[k] = conjugate;
    if (k > 0) line->chirp_transform[length - k] = conjugate;
    square = (square + 2 * k + 1) % (2 * n);
  }
  apus_fft_free_roots(&roots);
  PASTE(NAME(run_line), _1)(line->inner, line->chirp_transform, scratch);
  free(scratch);
  return line;
}

// What a task along one axis of an array of shape outer x length x inner needs.
typedef struct {
  const NAME(line) *line;
  const C *half_roots;  // of an even real transform: exp(-2 pi i k / length), k <= length / 4
  int64_t length, inner, lines, per_task;  // a task takes so many units of neighbouring lines
  int is_inverse;
  T scale;
  const void *x;
  void *y;
  _Atomic int *failed;
} NAME(job);

#undef C
#undef NAME
