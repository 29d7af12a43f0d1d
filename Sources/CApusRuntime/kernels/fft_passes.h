// One-dimensional complex transforms of one precision: included by fft.c with T and SUFFIX.
//
// Stockham's autosort form by decimation in frequency: a pass of radix r takes, for every p < m = n / r and q < s, the elements
// x[q + s (p + m k)], k < r, to the bins y[q + s (r p + j)], j < r, times w^(p j), w = exp(-2 pi i / n); then n becomes m and s becomes
// s r. Lengths with a large prime factor are convolutions of a good length (Bluestein).

#define NAME(X) PASTE(PASTE(X, _), SUFFIX)
typedef struct { T re, im; } NAME(complex);
#define C NAME(complex)

static inline C NAME(times)(C a, C b) { return (C){a.re * b.re - a.im * b.im, a.re * b.im + a.im * b.re}; }

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

static void NAME(pass2)(int64_t m, int64_t s, const C *restrict x, C *restrict y, const C *w) {
  for (int64_t p = 0; p < m; p++) {
    C w1 = w[p];
    const C *a = x + s * p, *b = a + s * m;
    C *c = y + s * 2 * p, *d = c + s;
    for (int64_t q = 0; q < s; q++) {
      C difference = {a[q].re - b[q].re, a[q].im - b[q].im};
      c[q] = (C){a[q].re + b[q].re, a[q].im + b[q].im};
      d[q] = NAME(times)(difference, w1);
    }
  }
}

static void NAME(pass4)(int64_t m, int64_t s, const C *restrict x, C *restrict y, const C *w) {
  for (int64_t p = 0; p < m; p++) {
    C w1 = w[3 * p], w2 = w[3 * p + 1], w3 = w[3 * p + 2];
    const C *a0 = x + s * p, *a1 = a0 + s * m, *a2 = a1 + s * m, *a3 = a2 + s * m;
    C *y0 = y + s * 4 * p, *y1 = y0 + s, *y2 = y1 + s, *y3 = y2 + s;
    for (int64_t q = 0; q < s; q++) {
      C b0 = {a0[q].re + a2[q].re, a0[q].im + a2[q].im}, b1 = {a0[q].re - a2[q].re, a0[q].im - a2[q].im};
      C b2 = {a1[q].re + a3[q].re, a1[q].im + a3[q].im}, b3 = {a1[q].im - a3[q].im, a3[q].re - a1[q].re};
      y0[q] = (C){b0.re + b2.re, b0.im + b2.im};
      y1[q] = NAME(times)((C){b1.re + b3.re, b1.im + b3.im}, w1);
      y2[q] = NAME(times)((C){b0.re - b2.re, b0.im - b2.im}, w2);
      y3[q] = NAME(times)((C){b1.re - b3.re, b1.im - b3.im}, w3);
    }
  }
}

// An odd radix: the bins j and r - j share the sums and differences of the elements k and r - k.
static inline __attribute__((always_inline)) void NAME(pass_odd)(
  int r, int64_t m, int64_t s, const C *restrict x, C *restrict y, const C *w, const C *roots
) {
  int half = (r - 1) / 2;
  for (int64_t p = 0; p < m; p++) {
    const C *from = x + s * p, *turn = w + p * (r - 1);
    C *to = y + s * r * p;
    for (int64_t q = 0; q < s; q++) {
      C first = from[q], sums[MAX_RADIX / 2], differences[MAX_RADIX / 2], total = first;
      for (int k = 1; k <= half; k++) {
        C a = from[q + s * m * k], b = from[q + s * m * (r - k)];
        sums[k - 1] = (C){a.re + b.re, a.im + b.im};
        differences[k - 1] = (C){a.re - b.re, a.im - b.im};
        total = (C){total.re + sums[k - 1].re, total.im + sums[k - 1].im};
      }
      to[q] = total;
      for (int j = 1; j <= half; j++) {
        C even = first, odd = {0, 0};
        for (int k = 1; k <= half; k++) {
          // exp(-2 pi i j k / r) = c + i d: the pair gives c sum + i d difference.
          C root = roots[(j * k) % r];
          even.re += root.re * sums[k - 1].re;
          even.im += root.re * sums[k - 1].im;
          odd.re -= root.im * differences[k - 1].im;
          odd.im += root.im * differences[k - 1].re;
        }
        to[q + s * j] = NAME(times)((C){even.re + odd.re, even.im + odd.im}, turn[j - 1]);
        to[q + s * (r - j)] = NAME(times)((C){even.re - odd.re, even.im - odd.im}, turn[r - j - 1]);
      }
    }
  }
}

// Transforms `x` in place; `scratch` has room for scratch_count elements.
static void NAME(run_line)(const NAME(line) *line, C *x, C *scratch);

static int64_t NAME(scratch_count)(const NAME(line) *line) {
  return line->inner ? line->inner->length + NAME(scratch_count)(line->inner) : line->length;
}

static void NAME(run_bluestein)(const NAME(line) *line, C *x, C *scratch) {
  // sum_k x_k w^(j k) = c_j sum_k (x_k c_k) conj(c_(j - k)), as 2 j k = j^2 + k^2 - (j - k)^2.
  int64_t n = line->length, length = line->inner->length;
  C *z = scratch;
  for (int64_t k = 0; k < n; k++) z[k] = NAME(times)(x[k], line->chirp[k]);
  memset(z + n, 0, (size_t)(length - n) * sizeof(C));
  NAME(run_line)(line->inner, z, scratch + length);
  // The inverse transform is the forward one with real and imaginary parts exchanged, before and after.
  for (int64_t k = 0; k < length; k++) {
    C product = NAME(times)(z[k], line->chirp_transform[k]);
    z[k] = (C){product.im, product.re};
  }
  NAME(run_line)(line->inner, z, scratch + length);
  for (int64_t j = 0; j < n; j++) x[j] = NAME(times)((C){z[j].im, z[j].re}, line->chirp[j]);
}

static void NAME(run_line)(const NAME(line) *line, C *x, C *scratch) {
  if (line->inner) {
    NAME(run_bluestein)(line, x, scratch);
    return;
  }
  C *from = x, *to = scratch;
  int64_t m = line->length, s = 1;
  for (int i = 0; i < line->pass_count; i++) {
    int r = line->radices[i];
    const C *w = line->twiddles[i], *roots = line->roots[i];
    m /= r;
    switch (r) {
      case 2: NAME(pass2)(m, s, from, to, w); break;
      case 4: NAME(pass4)(m, s, from, to, w); break;
      case 3: NAME(pass_odd)(3, m, s, from, to, w, roots); break;
      case 5: NAME(pass_odd)(5, m, s, from, to, w, roots); break;
      case 7: NAME(pass_odd)(7, m, s, from, to, w, roots); break;
      default: NAME(pass_odd)(r, m, s, from, to, w, roots);
    }
    s *= r;
    C *other = from;
    from = to;
    to = other;
  }
  if (from != x) memcpy(x, from, (size_t)line->length * sizeof(C));
}

static C NAME(root)(const unit_roots *roots, int64_t k) {
  root z = unit_root(roots, k);
  return (C){(T)z.re, (T)z.im};
}

static NAME(line) *NAME(make_bluestein)(NAME(line) *line);

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
    if (!make_unit_roots(&roots, m)) goto failed;
    int64_t next = m / r;
    line->twiddles[i] = malloc((size_t)(next * (r - 1)) * sizeof(C));
    line->roots[i] = malloc((size_t)r * sizeof(C));
    if (line->twiddles[i] && line->roots[i]) {
      for (int64_t p = 0; p < next; p++) {
        for (int j = 1; j < r; j++) line->twiddles[i][p * (r - 1) + j - 1] = NAME(root)(&roots, p * j);
      }
      for (int k = 0; k < r; k++) line->roots[i][k] = NAME(root)(&roots, next * k);
    }
    free_unit_roots(&roots);
    if (!line->twiddles[i] || !line->roots[i]) goto failed;
    m = next;
  }
  return line;
failed:
  NAME(free_line)(line);
  return NULL;
}

static NAME(line) *NAME(make_bluestein)(NAME(line) *line) {
  int64_t n = line->length, length = good_length(2 * n - 1);
  line->inner = NAME(make_line)(length);
  line->chirp = malloc((size_t)n * sizeof(C));
  line->chirp_transform = calloc((size_t)length, sizeof(C));
  C *scratch = line->inner ? malloc((size_t)NAME(scratch_count)(line->inner) * sizeof(C)) : NULL;
  unit_roots roots;
  if (!scratch || !line->chirp || !line->chirp_transform || !make_unit_roots(&roots, 2 * n)) {
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
  free_unit_roots(&roots);
  NAME(run_line)(line->inner, line->chirp_transform, scratch);
  free(scratch);
  return line;
}

#undef C
#undef NAME
