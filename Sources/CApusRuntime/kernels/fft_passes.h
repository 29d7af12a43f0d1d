// One-dimensional complex transforms, LANES of them side by side: included by fft_isa.h with T, SUFFIX, LANES and V, a vector of LANES
// numbers of type T, after fft_tables.h.
//
// Stockham's autosort form by decimation in frequency: a pass of radix r takes, for every p < m = n / r and q < s, the elements
// x[q + s (p + m k)], k < r, to the bins y[q + s (r p + j)], j < r, times w^(p j), w = exp(-2 pi i / n); then n becomes m and s becomes
// s r. Lengths with a large prime factor are convolutions of a good length (Bluestein).

#define NAME(X) PASTE(PASTE(X, _), SUFFIX)
#define LANED(X) PASTE(PASTE(NAME(X), _), LANES)
#define C NAME(complex)
typedef struct { V re, im; } LANED(complexes);
#define L LANED(complexes)

static inline L LANED(times)(L a, C b) { return (L){a.re * b.re - a.im * b.im, a.re * b.im + a.im * b.re}; }

static void LANED(pass2)(int64_t m, int64_t s, const L *restrict x, L *restrict y, const C *w) {
  for (int64_t p = 0; p < m; p++) {
    C w1 = w[p];
    const L *a = x + s * p, *b = a + s * m;
    L *c = y + s * 2 * p, *d = c + s;
    for (int64_t q = 0; q < s; q++) {
      L difference = {a[q].re - b[q].re, a[q].im - b[q].im};
      c[q] = (L){a[q].re + b[q].re, a[q].im + b[q].im};
      d[q] = LANED(times)(difference, w1);
    }
  }
}

static void LANED(pass4)(int64_t m, int64_t s, const L *restrict x, L *restrict y, const C *w) {
  for (int64_t p = 0; p < m; p++) {
    C w1 = w[3 * p], w2 = w[3 * p + 1], w3 = w[3 * p + 2];
    const L *a0 = x + s * p, *a1 = a0 + s * m, *a2 = a1 + s * m, *a3 = a2 + s * m;
    L *y0 = y + s * 4 * p, *y1 = y0 + s, *y2 = y1 + s, *y3 = y2 + s;
    for (int64_t q = 0; q < s; q++) {
      L b0 = {a0[q].re + a2[q].re, a0[q].im + a2[q].im}, b1 = {a0[q].re - a2[q].re, a0[q].im - a2[q].im};
      L b2 = {a1[q].re + a3[q].re, a1[q].im + a3[q].im}, b3 = {a1[q].im - a3[q].im, a3[q].re - a1[q].re};
      y0[q] = (L){b0.re + b2.re, b0.im + b2.im};
      y1[q] = LANED(times)((L){b1.re + b3.re, b1.im + b3.im}, w1);
      y2[q] = LANED(times)((L){b0.re - b2.re, b0.im - b2.im}, w2);
      y3[q] = LANED(times)((L){b1.re - b3.re, b1.im - b3.im}, w3);
    }
  }
}

// An odd radix: the bins j and r - j share the sums and differences of the elements k and r - k.
static inline __attribute__((always_inline)) void LANED(pass_odd)(
  int r, int64_t m, int64_t s, const L *restrict x, L *restrict y, const C *w, const C *roots
) {
  int half = (r - 1) / 2;
  for (int64_t p = 0; p < m; p++) {
    const L *from = x + s * p;
    const C *turn = w + p * (r - 1);
    L *to = y + s * r * p;
    for (int64_t q = 0; q < s; q++) {
      L first = from[q], sums[MAX_RADIX / 2], differences[MAX_RADIX / 2], total = first;
      for (int k = 1; k <= half; k++) {
        L a = from[q + s * m * k], b = from[q + s * m * (r - k)];
        sums[k - 1] = (L){a.re + b.re, a.im + b.im};
        differences[k - 1] = (L){a.re - b.re, a.im - b.im};
        total = (L){total.re + sums[k - 1].re, total.im + sums[k - 1].im};
      }
      to[q] = total;
      for (int j = 1; j <= half; j++) {
        L even = first, odd;
        memset(&odd, 0, sizeof odd);
        for (int k = 1; k <= half; k++) {
          // exp(-2 pi i j k / r) = c + i d: the pair gives c sum + i d difference.
          C root = roots[(j * k) % r];
          even.re += root.re * sums[k - 1].re;
          even.im += root.re * sums[k - 1].im;
          odd.re -= root.im * differences[k - 1].im;
          odd.im += root.im * differences[k - 1].re;
        }
        to[q + s * j] = LANED(times)((L){even.re + odd.re, even.im + odd.im}, turn[j - 1]);
        to[q + s * (r - j)] = LANED(times)((L){even.re - odd.re, even.im - odd.im}, turn[r - j - 1]);
      }
    }
  }
}

// Transforms `x` in place; `scratch` has room for scratch_count elements.
static void LANED(run_line)(const NAME(line) *line, void *x, void *scratch);

static void LANED(run_bluestein)(const NAME(line) *line, L *x, L *scratch) {
  // sum_k x_k w^(j k) = c_j sum_k (x_k c_k) conj(c_(j - k)), as 2 j k = j^2 + k^2 - (j - k)^2.
  int64_t n = line->length, length = line->inner->length;
  L *z = scratch;
  for (int64_t k = 0; k < n; k++) z[k] = LANED(times)(x[k], line->chirp[k]);
  memset(z + n, 0, (size_t)(length - n) * sizeof(L));
  LANED(run_line)(line->inner, z, scratch + length);
  // The inverse transform is the forward one with real and imaginary parts exchanged, before and after.
  for (int64_t k = 0; k < length; k++) {
    L product = LANED(times)(z[k], line->chirp_transform[k]);
    z[k] = (L){product.im, product.re};
  }
  LANED(run_line)(line->inner, z, scratch + length);
  for (int64_t j = 0; j < n; j++) x[j] = LANED(times)((L){z[j].im, z[j].re}, line->chirp[j]);
}

static void LANED(run_line)(const NAME(line) *line, void *x, void *scratch) {
  if (line->inner) {
    LANED(run_bluestein)(line, x, scratch);
    return;
  }
  L *from = x, *to = scratch;
  int64_t m = line->length, s = 1;
  for (int i = 0; i < line->pass_count; i++) {
    int r = line->radices[i];
    const C *w = line->twiddles[i], *roots = line->roots[i];
    m /= r;
    switch (r) {
      case 2: LANED(pass2)(m, s, from, to, w); break;
      case 4: LANED(pass4)(m, s, from, to, w); break;
      case 3: LANED(pass_odd)(3, m, s, from, to, w, roots); break;
      case 5: LANED(pass_odd)(5, m, s, from, to, w, roots); break;
      case 7: LANED(pass_odd)(7, m, s, from, to, w, roots); break;
      default: LANED(pass_odd)(r, m, s, from, to, w, roots);
    }
    s *= r;
    L *other = from;
    from = to;
    to = other;
  }
  if (from != x) memcpy(x, from, (size_t)line->length * sizeof(L));
}

#undef L
#undef C
#undef LANED
#undef NAME
