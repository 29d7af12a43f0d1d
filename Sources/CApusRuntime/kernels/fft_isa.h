// The Fourier transforms of one instruction set. A file that includes this defines APUS_FFT_KERNELS, the name of the function that returns
// them, APUS_VECTOR_BYTES, and LANES_f and LANES_d, how many floats and doubles that is; and switches the target on.
#include "../fft.h"

#define PASTE_(A, B) A##B
#define PASTE(A, B) PASTE_(A, B)

typedef float wide_float __attribute__((vector_size(APUS_VECTOR_BYTES)));
typedef double wide_double __attribute__((vector_size(APUS_VECTOR_BYTES)));

// Kinds of tasks along an axis.
enum { COMPLEX, REAL, REAL_INVERSE };

#define T float
#define SUFFIX f
#define WIDE_LANES PASTE(LANES_, f)
#include "fft_tables.h"
#define LANES 1
#define V float
#include "fft_passes.h"
#include "fft_lines.h"
#undef LANES
#undef V
#define LANES WIDE_LANES
#define V wide_float
#include "fft_passes.h"
#include "fft_lines.h"
#undef LANES
#undef V
#include "fft_axes.h"
#undef T
#undef SUFFIX
#undef WIDE_LANES

#define T double
#define SUFFIX d
#define WIDE_LANES PASTE(LANES_, d)
#include "fft_tables.h"
#define LANES 1
#define V double
#include "fft_passes.h"
#include "fft_lines.h"
#undef LANES
#undef V
#define LANES WIDE_LANES
#define V wide_double
#include "fft_passes.h"
#include "fft_lines.h"
#undef LANES
#undef V
#include "fft_axes.h"
#undef T
#undef SUFFIX
#undef WIDE_LANES

static void *make_tables(bool is_double, int kind, int rank, const int64_t *lengths) {
  return is_double ? (void *)make_tables_d(kind, rank, lengths) : (void *)make_tables_f(kind, rank, lengths);
}

static void free_tables(bool is_double, void *tables) {
  if (is_double) free_tables_d(tables);
  else free_tables_f(tables);
}

static int run_plan(
  bool is_double, const void *tables, int kind, int rank, const int64_t *lengths, int64_t batch, const void *x, void *y
) {
  return is_double ? run_plan_d(tables, kind, rank, lengths, batch, x, y) : run_plan_f(tables, kind, rank, lengths, batch, x, y);
}

const apus_fft_kernels *APUS_FFT_KERNELS(void) {
  static const apus_fft_kernels kernels = {make_tables, free_tables, run_plan};
  return &kernels;
}
