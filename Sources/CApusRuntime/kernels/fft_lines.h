// Tasks that transform LANES neighbouring lines of an array at a time: included by fft_isa.h like fft_passes.h, and after it. Real parts of
// the lines lie side by side, and so do imaginary parts.

#define NAME(X) PASTE(PASTE(X, _), SUFFIX)
#define LANED(X) PASTE(PASTE(NAME(X), _), LANES)
#define C NAME(complex)
#define L LANED(complexes)

// Where each of a unit's lines starts, in elements of its own array; lines that do not exist repeat the last one. Returns how many exist.
static int LANED(starts)(const NAME(job) *job, int64_t unit, int64_t row, int64_t *starts) {
  int64_t first = unit * LANES, count = job->lines - first < LANES ? job->lines - first : LANES;
  for (int64_t lane = 0; lane < LANES; lane++) {
    int64_t at = first + (lane < count ? lane : count - 1);
    starts[lane] = at / job->inner * row * job->inner + at % job->inner;
  }
  return (int)count;
}

static L *LANED(scratch)(const NAME(job) *job, int64_t length) {
  L *lines = aligned_alloc(64, (size_t)(length + NAME(scratch_count)(job->line)) * sizeof(L) / 64 * 64 + 64);
  if (!lines) atomic_store_explicit(job->failed, 1, memory_order_relaxed);
  return lines;
}

static int64_t LANED(end)(const NAME(job) *job, int64_t begin) {
  int64_t units = (job->lines + LANES - 1) / LANES, end = begin + job->per_task;
  return end < units ? end : units;
}

// Complex to complex; x and y may be one array.
static void LANED(complex_task)(void *context, int64_t index) {
  const NAME(job) *job = context;
  int64_t n = job->length, inner = job->inner, begin = index * job->per_task, end = LANED(end)(job, begin), starts[LANES];
  L *z = LANED(scratch)(job, n);
  if (!z) return;
  // An inverse transform is the forward one with real and imaginary parts exchanged, before and after.
  int re = job->is_inverse ? LANES : 0, im = LANES - re;
  for (int64_t unit = begin; unit < end; unit++) {
    int count = LANED(starts)(job, unit, n, starts);
    for (int64_t i = 0; i < n; i++) {
      T *parts = (T *)(z + i);
      for (int lane = 0; lane < LANES; lane++) {
        C value = ((const C *)job->x)[starts[lane] + i * inner];
        parts[re + lane] = value.re;
        parts[im + lane] = value.im;
      }
    }
    LANED(run_line)(job->line, z, z + n);
    for (int64_t i = 0; i < n; i++) {
      const T *parts = (const T *)(z + i);
      for (int lane = 0; lane < count; lane++) {
        ((C *)job->y)[starts[lane] + i * inner] = (C){parts[re + lane] * job->scale, parts[im + lane] * job->scale};
      }
    }
  }
  free(z);
}

// Rows of reals to the first half of their spectrum. An even row is a complex one of half the length: z_k = x_2k + i x_(2k+1).
static void LANED(real_task)(void *context, int64_t index) {
  const NAME(job) *job = context;
  int64_t n = job->length, bins = n / 2 + 1, half = n / 2, begin = index * job->per_task, end = LANED(end)(job, begin);
  int64_t from[LANES], to[LANES];
  int is_even = n % 2 == 0;
  L *z = LANED(scratch)(job, is_even ? half + 1 : n);
  if (!z) return;
  L *scratch = z + (is_even ? half + 1 : n);
  const T *x = job->x;
  C *y = job->y;
  for (int64_t unit = begin; unit < end; unit++) {
    int count = LANED(starts)(job, unit, n, from);
    LANED(starts)(job, unit, bins, to);
    for (int64_t k = 0; k < (is_even ? half : n); k++) {
      T *parts = (T *)(z + k);
      for (int lane = 0; lane < LANES; lane++) {
        parts[lane] = is_even ? x[from[lane] + 2 * k] : x[from[lane] + k];
        parts[LANES + lane] = is_even ? x[from[lane] + 2 * k + 1] : 0;
      }
    }
    LANED(run_line)(job->line, z, scratch);
    if (is_even) {
      V sum = z[0].re + z[0].im, difference = z[0].re - z[0].im;
      memset(&z[half], 0, sizeof(L));
      memset(&z[0], 0, sizeof(L));
      z[0].re = sum;
      z[half].re = difference;
      for (int64_t k = 1; 2 * k <= half; k++) {
        // The even elements' spectrum is (z_k + conj z_(h-k)) / 2, the odd ones' (z_k - conj z_(h-k)) / 2i.
        L a = z[k], b = z[half - k];
        L even = {(a.re + b.re) * (T)0.5, (a.im - b.im) * (T)0.5}, odd = {(a.im + b.im) * (T)0.5, (b.re - a.re) * (T)0.5};
        L turned = LANED(times)(odd, job->half_roots[k]);
        z[k] = (L){even.re + turned.re, even.im + turned.im};
        z[half - k] = (L){even.re - turned.re, turned.im - even.im};
      }
    } else {
      V zero = z[0].re;
      memset(&z[0], 0, sizeof(L));
      z[0].re = zero;
    }
    for (int64_t k = 0; k < bins; k++) {
      const T *parts = (const T *)(z + k);
      for (int lane = 0; lane < count; lane++) y[to[lane] + k] = (C){parts[lane], parts[LANES + lane]};
    }
  }
  free(z);
}

// Half spectra to rows of reals. Real and imaginary parts are exchanged, which makes the forward transform the inverse one. Imaginary parts
// that a real array's spectrum does not have are not used.
static void LANED(real_inverse_task)(void *context, int64_t index) {
  const NAME(job) *job = context;
  int64_t n = job->length, bins = n / 2 + 1, half = n / 2, begin = index * job->per_task, end = LANED(end)(job, begin);
  int64_t from[LANES], to[LANES];
  int is_even = n % 2 == 0;
  L *z = LANED(scratch)(job, is_even ? half + 1 : n);
  if (!z) return;
  L *scratch = z + (is_even ? half + 1 : n);
  const C *x = job->x;
  T *y = job->y;
  for (int64_t unit = begin; unit < end; unit++) {
    int count = LANED(starts)(job, unit, bins, from);
    LANED(starts)(job, unit, n, to);
    for (int64_t k = 0; k < bins; k++) {
      T *parts = (T *)(z + k);
      for (int lane = 0; lane < LANES; lane++) {
        C value = x[from[lane] + k];
        parts[lane] = value.re;
        parts[LANES + lane] = value.im;
      }
    }
    if (is_even) {
      L first;
      first.re = z[0].re - z[half].re;
      first.im = z[0].re + z[half].re;
      z[0] = first;
      for (int64_t k = 1; 2 * k <= half; k++) {
        // Twice the even elements' spectrum and twice the odd ones'; z = even + i odd.
        L a = z[k], b = z[half - k];
        C w = {job->half_roots[k].re, -job->half_roots[k].im};
        L even = {a.re + b.re, a.im - b.im}, odd = LANED(times)((L){a.re - b.re, a.im + b.im}, w);
        L low = {even.re - odd.im, even.im + odd.re}, high = {even.re + odd.im, odd.re - even.im};
        z[k] = (L){low.im, low.re};
        z[half - k] = (L){high.im, high.re};
      }
    } else {
      V zero = z[0].re;
      memset(&z[0], 0, sizeof(L));
      z[0].im = zero;
      for (int64_t k = 1; k < bins; k++) {
        L value = z[k];
        z[k] = (L){value.im, value.re};
        z[n - k] = (L){-value.im, value.re};
      }
    }
    LANED(run_line)(job->line, z, scratch);
    for (int64_t k = 0; k < (is_even ? half : n); k++) {
      const T *parts = (const T *)(z + k);
      for (int lane = 0; lane < count; lane++) {
        if (is_even) {
          y[to[lane] + 2 * k] = parts[LANES + lane] * job->scale;
          y[to[lane] + 2 * k + 1] = parts[lane] * job->scale;
        } else {
          y[to[lane] + k] = parts[LANES + lane] * job->scale;
        }
      }
    }
  }
  free(z);
}

#undef L
#undef C
#undef LANED
#undef NAME
