// Matrix products: the work is cut into pieces that depend on the problem's extents only, and each piece is one call of a
// single-threaded BLAS.
#include "apus_gemm.h"

#include <limits.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>
#include <string.h>

#include "apus_dtype.h"
#include "apus_pool.h"

enum { ROW_MAJOR = 101, NO_TRANSPOSE = 111, TRANSPOSE = 112 };

static _Atomic(const apus_gemm_functions *) library;

void apus_gemm_set_functions(const apus_gemm_functions *functions) { atomic_store(&library, functions); }

static inline int64_t smaller(int64_t x, int64_t y) { return x < y ? x : y; }
static inline int64_t larger(int64_t x, int64_t y) { return x > y ? x : y; }
static inline int64_t divide_up(int64_t x, int64_t y) { return (x + y - 1) / y; }

static size_t element_size(int32_t dtype) {
  switch (dtype) {
    case APUS_FLOAT32: return 4;
    case APUS_COMPLEX128: return 16;
    default: return 8;
  }
}

// MARK: One block

// A block of one product, with pointers to its own first elements.
typedef struct block {
  const char *a, *b;
  char *c;
  int64_t m, n;
} block;

#define PLAIN_GEMM(NAME, TYPE) \
  static void NAME(const apus_gemm_problem *p, block x) { \
    const TYPE *a = (const TYPE *)x.a, *b = (const TYPE *)x.b; \
    TYPE *c = (TYPE *)x.c; \
    for (int64_t i = 0; i < x.m; i++) { \
      TYPE *row = c + i * p->ldc; \
      if (!p->accumulate) memset(row, 0, (size_t)x.n * sizeof(TYPE)); \
      for (int64_t l = 0; l < p->k; l++) { \
        TYPE scale = p->transpose_a ? a[l * p->lda + i] : a[i * p->lda + l]; \
        if (p->transpose_b) for (int64_t j = 0; j < x.n; j++) row[j] += scale * b[j * p->ldb + l]; \
        else for (int64_t j = 0; j < x.n; j++) row[j] += scale * b[l * p->ldb + j]; \
      } \
    } \
  }
PLAIN_GEMM(plain_gemm_f32, float)
PLAIN_GEMM(plain_gemm_f64, double)
PLAIN_GEMM(plain_gemm_c64, _Complex float)
PLAIN_GEMM(plain_gemm_c128, _Complex double)

static void plain_gemm(const apus_gemm_problem *p, block x) {
  switch (p->dtype) {
    case APUS_FLOAT32: plain_gemm_f32(p, x); break;
    case APUS_FLOAT64: plain_gemm_f64(p, x); break;
    case APUS_COMPLEX64: plain_gemm_c64(p, x); break;
    default: plain_gemm_c128(p, x); break;
  }
}

// op(B)^T op(A)^T for a single row, op(A) op(B) for a single column: a matrix, `rows` x `columns` as stored, times a vector.
static void library_gemv(
  const apus_gemm_functions *f, int32_t dtype, bool transposed, int rows, int columns, const void *matrix, int ld, const void *x,
  int incx, bool accumulate, void *y, int incy
) {
  int op = transposed ? TRANSPOSE : NO_TRANSPOSE;
  const float one32[2] = {1, 0}, beta32[2] = {accumulate ? 1 : 0, 0};
  const double one64[2] = {1, 0}, beta64[2] = {accumulate ? 1 : 0, 0};
  switch (dtype) {
    case APUS_FLOAT32: f->sgemv(ROW_MAJOR, op, rows, columns, 1, matrix, ld, x, incx, beta32[0], y, incy); break;
    case APUS_FLOAT64: f->dgemv(ROW_MAJOR, op, rows, columns, 1, matrix, ld, x, incx, beta64[0], y, incy); break;
    case APUS_COMPLEX64: f->cgemv(ROW_MAJOR, op, rows, columns, one32, matrix, ld, x, incx, beta32, y, incy); break;
    default: f->zgemv(ROW_MAJOR, op, rows, columns, one64, matrix, ld, x, incx, beta64, y, incy); break;
  }
}

static void library_gemm(const apus_gemm_functions *f, const apus_gemm_problem *p, block x) {
  int ta = p->transpose_a ? TRANSPOSE : NO_TRANSPOSE, tb = p->transpose_b ? TRANSPOSE : NO_TRANSPOSE;
  int m = (int)x.m, n = (int)x.n, k = (int)p->k, lda = (int)p->lda, ldb = (int)p->ldb, ldc = (int)p->ldc;
  bool accumulate = p->accumulate;
  if (n == 1) {
    bool t = p->transpose_a;
    library_gemv(f, p->dtype, t, t ? k : m, t ? m : k, x.a, lda, x.b, p->transpose_b ? 1 : ldb, accumulate, x.c, ldc);
    return;
  }
  if (m == 1) {
    bool t = p->transpose_b;
    library_gemv(f, p->dtype, !t, t ? n : k, t ? k : n, x.b, ldb, x.a, p->transpose_a ? lda : 1, accumulate, x.c, 1);
    return;
  }
  const float one32[2] = {1, 0}, beta32[2] = {accumulate ? 1 : 0, 0};
  const double one64[2] = {1, 0}, beta64[2] = {accumulate ? 1 : 0, 0};
  switch (p->dtype) {
    case APUS_FLOAT32:
      f->sgemm(ROW_MAJOR, ta, tb, m, n, k, 1, (const float *)x.a, lda, (const float *)x.b, ldb, beta32[0], (float *)x.c, ldc);
      break;
    case APUS_FLOAT64:
      f->dgemm(ROW_MAJOR, ta, tb, m, n, k, 1, (const double *)x.a, lda, (const double *)x.b, ldb, beta64[0], (double *)x.c, ldc);
      break;
    case APUS_COMPLEX64: f->cgemm(ROW_MAJOR, ta, tb, m, n, k, one32, x.a, lda, x.b, ldb, beta32, x.c, ldc); break;
    default: f->zgemm(ROW_MAJOR, ta, tb, m, n, k, one64, x.a, lda, x.b, ldb, beta64, x.c, ldc); break;
  }
}

// MARK: The whole problem

typedef struct plan {
  const apus_gemm_problem *problem;
  const apus_gemm_functions *functions;  // NULL where the plain loops do it
  size_t size;
  int64_t batch;
  // A task takes `products` whole products, or, where that is 1, one of `row_blocks` x `column_blocks` blocks of a product.
  int64_t products, block_rows, block_columns, row_blocks, column_blocks;
} plan;

static void run_product(const plan *w, int64_t product, int64_t row, int64_t column) {
  const apus_gemm_problem *p = w->problem;
  int64_t a = 0, b = 0, c = 0;
  for (int32_t axis = p->batch_rank; axis-- > 0;) {
    int64_t i = product % p->batch_extent[axis];
    product /= p->batch_extent[axis];
    a += i * p->batch_stride_a[axis];
    b += i * p->batch_stride_b[axis];
    c += i * p->batch_stride_c[axis];
  }
  a += p->transpose_a ? row : row * p->lda;
  b += p->transpose_b ? column * p->ldb : column;
  c += row * p->ldc + column;
  block x = {
    (const char *)p->a + a * (int64_t)w->size, (const char *)p->b + b * (int64_t)w->size, (char *)p->c + c * (int64_t)w->size,
    smaller(w->block_rows, p->m - row), smaller(w->block_columns, p->n - column),
  };
  if (w->functions) library_gemm(w->functions, p, x);
  else plain_gemm(p, x);
}

static void run_task(void *context, int64_t index) {
  const plan *w = context;
  int64_t blocks = w->row_blocks * w->column_blocks;
  if (blocks > 1) {
    int64_t within = index % blocks;
    run_product(w, index / blocks, within / w->column_blocks * w->block_rows, within % w->column_blocks * w->block_columns);
  } else {
    int64_t end = smaller((index + 1) * w->products, w->batch);
    for (int64_t product = index * w->products; product < end; product++) run_product(w, product, 0, 0);
  }
}

// Multiplications and additions below which a problem, and a task of one, is not worth splitting.
static const double INLINE_FLOPS = 65536, TASK_FLOPS = 1 << 20;

static void split(plan *w, double flops) {
  const apus_gemm_problem *p = w->problem;
  w->products = w->batch;
  w->block_rows = p->m;
  w->block_columns = p->n;
  w->row_blocks = w->column_blocks = 1;
  double total = flops * (double)w->batch;
  if (total < INLINE_FLOPS) return;
  if (w->batch >= 8 || (w->batch > 1 && flops < TASK_FLOPS)) {
    // At least two tasks for problems above the limit, at most 64 for huge ones of small products.
    double tasks = total / TASK_FLOPS;
    tasks = tasks < 2 ? 2 : tasks > 64 ? 64 : tasks;
    w->products = larger(1, (int64_t)((double)w->batch / tasks));
    return;
  }
  w->products = 1;
  double pieces = flops / TASK_FLOPS;
  pieces = pieces < 2 ? 2 : pieces > 8 ? 8 : pieces;
  if (p->m >= 16) {
    w->block_rows = divide_up(larger(8, divide_up(p->m, (int64_t)pieces)), 8) * 8;
    w->row_blocks = divide_up(p->m, w->block_rows);
  } else {
    w->block_columns = divide_up(larger(64, divide_up(p->n, (int64_t)pieces)), 64) * 64;
    w->column_blocks = divide_up(p->n, w->block_columns);
  }
}

static bool fits_library(const apus_gemm_problem *p) {
  return p->m <= INT_MAX && p->n <= INT_MAX && p->k <= INT_MAX && p->lda <= INT_MAX && p->ldb <= INT_MAX && p->ldc <= INT_MAX;
}

void apus_gemm(const apus_gemm_problem *problem) {
  plan w = {.problem = problem, .size = element_size(problem->dtype), .batch = 1};
  for (int32_t axis = 0; axis < problem->batch_rank; axis++) w.batch *= problem->batch_extent[axis];
  if (problem->m <= 0 || problem->n <= 0 || w.batch <= 0) return;
  if (problem->k <= 0 && problem->accumulate) return;
  if (problem->k > 0 && fits_library(problem)) w.functions = atomic_load_explicit(&library, memory_order_acquire);
  double flops = 2 * (double)problem->m * (double)problem->n * (double)larger(problem->k, 1);
  if (problem->dtype == APUS_COMPLEX64 || problem->dtype == APUS_COMPLEX128) flops *= 4;
  split(&w, flops);
  int64_t tasks = w.row_blocks * w.column_blocks > 1 ? w.batch * w.row_blocks * w.column_blocks : divide_up(w.batch, w.products);
  apus_parallel_for(run_task, &w, tasks);
}
