// Softmax along contiguous rows: the passes over a row follow each other while it lies in the nearest cache.
#include "eager.h"

// Rows shorter than a vector or longer than the nearest cache holds are left to whole passes.
enum { SOFTMAX_LEAST = 8, SOFTMAX_MOST = 16384 };

typedef struct softmax_loop {
  apus_row_fold_kernel maximum, sum;
  apus_binary_kernel subtract, divide;
  apus_unary_kernel exp, log;
  const char *x;
  char *y;
  int64_t size, rows, columns, lines;
  bool logarithm;
} softmax_loop;

static void softmax_lines(void *context, int64_t task) {
  const softmax_loop *w = context;
  int64_t last = apus_min((task + 1) * w->lines, w->rows);
  // An element of either type; and the exponentials whose logarithm only their sum has a part in.
  union { float f32; double f64; } greatest, sum;
  double scratch[SOFTMAX_MOST];
  for (int64_t row = task * w->lines; row < last; row++) {
    const char *x = w->x + row * w->columns * w->size;
    char *y = w->y + row * w->columns * w->size;
    void *exponentials = w->logarithm ? (void *)scratch : y;
    w->maximum(x, w->columns, &greatest);
    w->subtract(x, &greatest, y, w->columns, APUS_SCALAR_B, false);
    w->exp(y, exponentials, w->columns, false);
    w->sum(exponentials, w->columns, &sum);
    if (w->logarithm) {
      w->log(&sum, &sum, 1, false);
      w->subtract(y, &sum, y, w->columns, APUS_SCALAR_B, false);
    } else {
      w->divide(y, &sum, y, w->columns, APUS_SCALAR_B, false);
    }
  }
}

int apus_eager_softmax(int32_t dtype, int32_t logarithm, int64_t rows, int64_t columns, const void *x, void *y) {
  if ((dtype != APUS_FLOAT32 && dtype != APUS_FLOAT64) || columns < SOFTMAX_LEAST || columns > SOFTMAX_MOST) return 0;
  const apus_kernels *kernels = apus_current_kernels();
  softmax_loop w = {
    .maximum = kernels->row_fold[apus_fold_index(APUS_MAXIMUM)][dtype], .sum = kernels->row_fold[apus_fold_index(APUS_ADD)][dtype],
    .subtract = kernels->binary[APUS_SUBTRACT][dtype], .divide = kernels->binary[APUS_DIVIDE][dtype],
    .exp = kernels->unary[APUS_EXP][dtype], .log = kernels->unary[APUS_LOG][dtype], .x = x, .y = y, .size = apus_sizes[dtype],
    .rows = rows, .columns = columns, .logarithm = logarithm != 0,
  };
  if (!w.maximum || !w.sum || !w.subtract || !w.divide || !w.exp || !w.log) return 0;
  w.lines = rows * columns <= APUS_CHUNK ? rows : apus_max(1, APUS_CHUNK / columns);
  apus_parallel_for(softmax_lines, &w, w.lines ? apus_divide_up(rows, w.lines) : 0);
  return 1;
}
