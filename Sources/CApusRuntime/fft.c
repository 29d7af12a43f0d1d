#include "include/apus_fft.h"

#include <math.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

#include "include/apus_pool.h"

// Radices that are summed directly, at most; at most so many passes, as 2^63 has 32 factors of 4.
enum { MAX_RADIX = 47, MAX_PASSES = 64 };

typedef long double wide;
typedef struct { double re, im; } root;
typedef struct { wide re, im; } wide_root;

// exp(-2 pi i k / n) for all k < n as a product of two from tables of about sqrt(n) entries, in the widest type: rounded once.
typedef struct {
  int64_t step;
  wide_root *fine, *coarse;
} unit_roots;

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

static int make_unit_roots(unit_roots *roots, int64_t n) {
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

static void free_unit_roots(unit_roots *roots) {
  free(roots->fine);
  free(roots->coarse);
}

// Number k < count.
static root unit_root(const unit_roots *roots, int64_t k) {
  wide_root a = roots->coarse[k / roots->step], b = roots->fine[k % roots->step];
  return (root){(double)(a.re * b.re - a.im * b.im), (double)(a.re * b.im + a.im * b.re)};
}

// The least number from `least` on whose prime factors are 2, 3, 5 and 7.
static int64_t good_length(int64_t least) {
  for (int64_t n = least;; n++) {
    int64_t rest = n;
    while (rest % 2 == 0) rest /= 2;
    while (rest % 3 == 0) rest /= 3;
    while (rest % 5 == 0) rest /= 5;
    while (rest % 7 == 0) rest /= 7;
    if (rest == 1) return n;
  }
}

#define PASTE_(A, B) A##B
#define PASTE(A, B) PASTE_(A, B)

#define T float
#define SUFFIX f
#include "kernels/fft_passes.h"
#include "kernels/fft_axes.h"
#undef T
#undef SUFFIX

#define T double
#define SUFFIX d
#include "kernels/fft_passes.h"
#include "kernels/fft_axes.h"
#undef T
#undef SUFFIX

struct apus_fft_plan {
  int32_t kind, is_double, rank;
  int64_t lengths[APUS_FFT_RANK];
  tables_f single_tables;
  tables_d double_tables;
};

apus_fft_plan *apus_fft_make_plan(int32_t kind, int32_t is_double, int32_t rank, const int64_t *lengths) {
  apus_fft_plan *plan = calloc(1, sizeof *plan);
  if (!plan) return NULL;
  plan->kind = kind;
  plan->is_double = is_double;
  plan->rank = rank;
  for (int axis = 0; axis < rank; axis++) plan->lengths[axis] = lengths[axis];
  int is_made = is_double ? make_tables_d(&plan->double_tables, kind, rank, lengths)
                          : make_tables_f(&plan->single_tables, kind, rank, lengths);
  if (is_made) return plan;
  apus_fft_free_plan(plan);
  return NULL;
}

void apus_fft_free_plan(apus_fft_plan *plan) {
  if (!plan) return;
  free_tables_f(&plan->single_tables);
  free_tables_d(&plan->double_tables);
  free(plan);
}

int apus_fft_run(const apus_fft_plan *plan, int64_t batch, const void *x, void *y) {
  if (batch <= 0) return 0;
  return plan->is_double ? run_plan_d(&plan->double_tables, plan->kind, plan->rank, plan->lengths, batch, x, y)
                         : run_plan_f(&plan->single_tables, plan->kind, plan->rank, plan->lengths, batch, x, y);
}
