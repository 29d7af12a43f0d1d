// Plans of Fourier transforms: roots of unity, and the choice of kernels for this processor.
#include "fft.h"

#include "eager.h"

// Accurate for every k: the angle is taken within an eighth of the circle.
static wide_root exact_root(int64_t k, int64_t n) {
  int64_t eighths = k * 8 / n;
  // Distance to the nearest multiple of a quarter, at most n / 8 away, from which sine and cosine are small angles'.
  int64_t quarter = (eighths + 1) / 2;
  wide angle = (wide)(k * 4 - quarter * n) / (wide)(2 * n) * 3.141592653589793238462643383279502884L;
  wide c = cosl(angle), s = sinl(angle);
  switch (quarter & 3) {
    case 0: return (wide_root){c, -s};
    case 1: return (wide_root){-s, -c};
    case 2: return (wide_root){-c, s};
    default: return (wide_root){s, c};
  }
}

int apus_fft_make_roots(unit_roots *roots, int64_t n) {
  int64_t step = 1;
  while (step * step < n) step *= 2;
  int64_t rows = (n + step - 1) / step;
  roots->step = step;
  roots->fine = malloc((size_t)step * sizeof(wide_root));
  roots->coarse = malloc((size_t)rows * sizeof(wide_root));
  if (!roots->fine || !roots->coarse) {
    free(roots->fine);
    free(roots->coarse);
    return 0;
  }
  for (int64_t k = 0; k < step; k++) roots->fine[k] = exact_root(k % n, n);
  for (int64_t k = 0; k < rows; k++) roots->coarse[k] = exact_root(k * step, n);
  return 1;
}

void apus_fft_free_roots(unit_roots *roots) {
  free(roots->fine);
  free(roots->coarse);
}

int64_t apus_fft_good_length(int64_t least) {
  for (int64_t n = least;; n++) {
    int64_t rest = n;
    while (rest % 2 == 0) rest /= 2;
    while (rest % 3 == 0) rest /= 3;
    while (rest % 5 == 0) rest /= 5;
    while (rest % 7 == 0) rest /= 7;
    if (rest == 1) return n;
  }
}

static const apus_fft_kernels *current_kernels(void) {
#if defined(__x86_64__)
  if (apus_isa_level() == 4) return apus_fft_kernels_v4();
  if (apus_isa_level() == 3) return apus_fft_kernels_v3();
#endif
  return apus_fft_kernels_baseline();
}

struct apus_fft_plan {
  const apus_fft_kernels *kernels;
  int32_t kind, rank;
  bool is_double;
  int64_t lengths[APUS_FFT_RANK];
  void *tables;
};

apus_fft_plan *apus_fft_make_plan(int32_t kind, int32_t is_double, int32_t rank, const int64_t *lengths) {
  apus_fft_plan *plan = calloc(1, sizeof *plan);
  if (!plan) return NULL;
  plan->kernels = current_kernels();
  plan->kind = kind;
  plan->is_double = is_double;
  plan->rank = rank;
  for (int axis = 0; axis < rank; axis++) plan->lengths[axis] = lengths[axis];
  plan->tables = plan->kernels->make_tables(is_double, kind, rank, lengths);
  if (plan->tables) return plan;
  apus_fft_free_plan(plan);
  return NULL;
}

void apus_fft_free_plan(apus_fft_plan *plan) {
  if (!plan) return;
  if (plan->tables) plan->kernels->free_tables(plan->is_double, plan->tables);
  free(plan);
}

int apus_fft_run(const apus_fft_plan *plan, int64_t batch, const void *x, void *y) {
  if (batch <= 0) return 0;
  return plan->kernels->run(plan->is_double, plan->tables, plan->kind, plan->rank, plan->lengths, batch, x, y);
}
