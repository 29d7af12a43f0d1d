// Matrix products: the work is cut into pieces that depend on the problem's extents only, and each piece is one call of a kernel of ours
// or of a single-threaded BLAS.
#include "gemm.h"

#include <limits.h>
#include <stdatomic.h>
#include <string.h>

#include "apus_dtype.h"
#include "apus_pool.h"
#include "small_floats.h"

enum { ROW_MAJOR = 101, NO_TRANSPOSE = 111, TRANSPOSE = 112 };

static _Atomic(const apus_gemm_functions *) library;

void apus_gemm_set_functions(const apus_gemm_functions *functions) { atomic_store(&library, functions); }

static size_t element_size(int32_t dtype) {
  switch (dtype) {
    case APUS_BFLOAT16: return 2;
    case APUS_FLOAT32: return 4;
    case APUS_COMPLEX128: return 16;
    default: return 8;
  }
}

// MARK: One block

#define PLAIN_GEMM(NAME, TYPE) \
  static void NAME(const apus_gemm_problem *p, gemm_block x) { \
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

void apus_plain_gemm(const apus_gemm_problem *p, gemm_block x) {
  switch (p->dtype) {
    case APUS_FLOAT32: plain_gemm_f32(p, x); break;
    case APUS_FLOAT64: plain_gemm_f64(p, x); break;
    case APUS_COMPLEX64: plain_gemm_c64(p, x); break;
    default: plain_gemm_c128(p, x); break;
  }
}

// A matrix, `rows` x `columns` as stored, or its transpose, times a vector.
static void library_gemv(
  const apus_gemm_functions *f, const apus_gemm_problem *p, bool transposed, int64_t rows, int64_t columns, const void *matrix,
  int64_t ld, const void *x, int64_t incx, void *y, int64_t incy
) {
  // The result is cleared here, as some versions multiply what it held by 0.
  int64_t count = transposed ? columns : rows;
  size_t size = element_size(p->dtype);
  if (!p->accumulate && incy == 1) memset(y, 0, (size_t)count * size);
  else if (!p->accumulate) for (int64_t i = 0; i < count; i++) memset((char *)y + (size_t)(i * incy) * size, 0, size);
  int op = transposed ? TRANSPOSE : NO_TRANSPOSE, m = (int)rows, n = (int)columns, step = (int)larger(ld, columns);
  int xstep = (int)larger(incx, 1), ystep = (int)larger(incy, 1);
  const float one32[2] = {1, 0};
  const double one64[2] = {1, 0};
  switch (p->dtype) {
    case APUS_FLOAT32: f->sgemv(ROW_MAJOR, op, m, n, 1, matrix, step, x, xstep, 1, y, ystep); break;
    case APUS_FLOAT64: f->dgemv(ROW_MAJOR, op, m, n, 1, matrix, step, x, xstep, 1, y, ystep); break;
    case APUS_COMPLEX64: f->cgemv(ROW_MAJOR, op, m, n, one32, matrix, step, x, xstep, one32, y, ystep); break;
    default: f->zgemv(ROW_MAJOR, op, m, n, one64, matrix, step, x, xstep, one64, y, ystep); break;
  }
}

static void library_gemm(const apus_gemm_functions *f, const apus_gemm_problem *p, gemm_block x) {
  bool ta = p->transpose_a, tb = p->transpose_b;
  if (x.n == 1) {
    library_gemv(f, p, ta, ta ? p->k : x.m, ta ? x.m : p->k, x.a, p->lda, x.b, tb ? 1 : p->ldb, x.c, p->ldc);
    return;
  }
  if (x.m == 1) {
    // The row of C is op(B)^T times the row of op(A).
    library_gemv(f, p, !tb, tb ? x.n : p->k, tb ? p->k : x.n, x.b, p->ldb, x.a, ta ? p->lda : 1, x.c, 1);
    return;
  }
  int opa = ta ? TRANSPOSE : NO_TRANSPOSE, opb = tb ? TRANSPOSE : NO_TRANSPOSE, m = (int)x.m, n = (int)x.n, k = (int)p->k;
  // The distance between the rows of a matrix that has but one means nothing, yet the library checks it.
  int lda = (int)larger(p->lda, ta ? m : k), ldb = (int)larger(p->ldb, tb ? k : n), ldc = (int)p->ldc;
  const float one32[2] = {1, 0}, beta32[2] = {p->accumulate ? 1 : 0, 0};
  const double one64[2] = {1, 0}, beta64[2] = {p->accumulate ? 1 : 0, 0};
  switch (p->dtype) {
    case APUS_FLOAT32:
      f->sgemm(ROW_MAJOR, opa, opb, m, n, k, 1, (const float *)x.a, lda, (const float *)x.b, ldb, beta32[0], (float *)x.c, ldc);
      break;
    case APUS_FLOAT64:
      f->dgemm(ROW_MAJOR, opa, opb, m, n, k, 1, (const double *)x.a, lda, (const double *)x.b, ldb, beta64[0], (double *)x.c, ldc);
      break;
    case APUS_COMPLEX64: f->cgemm(ROW_MAJOR, opa, opb, m, n, k, one32, x.a, lda, x.b, ldb, beta32, x.c, ldc); break;
    default: f->zgemm(ROW_MAJOR, opa, opb, m, n, k, one64, x.a, lda, x.b, ldb, beta64, x.c, ldc); break;
  }
}

// MARK: The whole problem

typedef struct plan {
  const apus_gemm_problem *problem;
  const apus_gemm_kernels *kernels;      // NULL where the library does it
  const apus_gemm_functions *functions;  // NULL where the plain loops do it
  size_t size;
  int64_t batch;
  // A task takes `products` whole products, or, where that is 1, one of `row_blocks` x `column_blocks` blocks of a product.
  int64_t products, block_rows, block_columns, row_blocks, column_blocks;
} plan;

// One element after the other, in the absence of memory.
static void plain_gemm_bf16(const apus_gemm_problem *p, gemm_block x) {
  const uint16_t *a = (const uint16_t *)x.a, *b = (const uint16_t *)x.b;
  for (int64_t i = 0; i < x.m; i++) {
    for (int64_t j = 0; j < x.n; j++) {
      uint16_t *c = (uint16_t *)x.c + i * p->ldc + j;
      float sum = p->accumulate ? float_of_bf16(*c) : 0;
      for (int64_t l = 0; l < p->k; l++) {
        sum += float_of_bf16(p->transpose_a ? a[l * p->lda + i] : a[i * p->lda + l]) * float_of_bf16(p->transpose_b ? b[j * p->ldb + l] : b[l * p->ldb + j]);
      }
      *c = bf16_of(sum);
    }
  }
}

static void run_bf16(const plan *w, gemm_block x) {
  const apus_bf16_kernel *kernel = w->problem->k > 0 ? apus_current_bf16_kernel() : NULL;
  void *memory = kernel ? apus_gemm_scratch(kernel->scratch_bytes) : NULL;
  if (memory) kernel->multiply(w->problem, x, memory);
  else plain_gemm_bf16(w->problem, x);
}

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
  gemm_block x = {
    (const char *)p->a + a * (int64_t)w->size, (const char *)p->b + b * (int64_t)w->size, (char *)p->c + c * (int64_t)w->size,
    smaller(w->block_rows, p->m - row), smaller(w->block_columns, p->n - column),
  };
  if (p->dtype == APUS_BFLOAT16) {
    run_bf16(w, x);
    return;
  }
  void *memory = w->kernels ? apus_gemm_scratch(w->kernels->scratch_bytes) : NULL;
  if (memory) (p->dtype == APUS_FLOAT32 ? w->kernels->f32 : w->kernels->f64)(p, x, memory);
  else if (w->functions) library_gemm(w->functions, p, x);
  else apus_plain_gemm(p, x);
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

// Floating-point operations from which a problem is worth splitting, and that a task has at the least.
static const double SPLIT_FLOPS = 1 << 20, TASK_FLOPS = 1 << 19;

static double between(double low, double x, double high) { return x < low ? low : x > high ? high : x; }

static void set_blocks(plan *w, int64_t rows, int64_t columns) {
  w->products = 1;
  w->block_rows = smaller(larger(rows, 1), w->problem->m);
  w->block_columns = smaller(larger(columns, 1), w->problem->n);
  w->row_blocks = divide_up(w->problem->m, w->block_rows);
  w->column_blocks = divide_up(w->problem->n, w->block_columns);
}

static bool is_skinny(const plan *w) { return w->kernels && (w->problem->m <= w->kernels->skinny || w->problem->n <= w->kernels->skinny); }

// Bytes read from which a product that memory bounds is worth splitting, and that a task has at the least.
static const double SPLIT_BYTES = 1 << 19, TASK_BYTES = 1 << 18;

// Along the longer side, into parts whose pieces of a row are long enough to be read at memory's speed.
static void split_skinny(plan *w) {
  const apus_gemm_problem *p = w->problem;
  double bytes = ((double)p->m + (double)p->n) * (double)p->k * (double)w->size, total = bytes * (double)w->batch;
  set_blocks(w, p->m, p->n);
  w->products = w->batch;
  if (total < SPLIT_BYTES) return;
  int64_t width = apus_machine_width();
  if (w->batch >= 2 * width) {
    w->products = larger(1, (int64_t)((double)w->batch / between(2, total / TASK_BYTES, (double)(16 * width))));
    return;
  }
  int64_t pieces = (int64_t)between(1, bytes / TASK_BYTES, (double)(2 * width)), tile = w->kernels->tile_bytes / (int64_t)w->size;
  if (p->m > p->n) set_blocks(w, tiled(divide_up(p->m, pieces), tile), p->n);
  else set_blocks(w, p->m, tiled(divide_up(p->n, pieces), tile));
}

// Operands are packed anew for every block, so blocks are as large as an even distribution over the processors allows.
static void split(plan *w, double flops) {
  const apus_gemm_problem *p = w->problem;
  int64_t m = p->m, n = p->n;
  set_blocks(w, m, n);
  w->products = w->batch;
  double total = flops * (double)w->batch;
  if (total < SPLIT_FLOPS) return;
  int64_t width = apus_machine_width();
  if (w->batch >= 4 * width || (w->batch > 1 && flops < 4 * TASK_FLOPS)) {
    double tasks = between(2, total / (2 * TASK_FLOPS), (double)(16 * width));
    w->products = larger(1, (int64_t)((double)w->batch / tasks));
    return;
  }
  int64_t tile_rows = w->kernels ? w->kernels->tile_rows : 8;
  int64_t tile_columns = w->kernels ? w->kernels->tile_bytes / (int64_t)w->size : 64;
  int64_t pieces = (int64_t)between(2, flops / TASK_FLOPS, (double)width);
  if (2 * m >= n) {
    // More and smaller pieces even out what else the processors do, where packing B more often costs little.
    if (m / (2 * pieces) >= (w->kernels ? 256 : 1024)) pieces *= 2;
    set_blocks(w, tiled(divide_up(m, pieces), tile_rows), n);
  } else {
    set_blocks(w, m, tiled(divide_up(n, pieces), tile_columns));
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
  if (problem->k > 0 && problem->dtype != APUS_BFLOAT16 && fits_library(problem)) w.functions = atomic_load_explicit(&library, memory_order_acquire);
  // Of bfloat16 the split is that of float32.
  if (problem->k > 0 && (problem->dtype == APUS_BFLOAT16 || problem->dtype == APUS_FLOAT32 || problem->dtype == APUS_FLOAT64)) w.kernels = apus_current_gemm_kernels();
  double flops = 2 * (double)problem->m * (double)problem->n * (double)larger(problem->k, 1);
  if (problem->dtype == APUS_COMPLEX64 || problem->dtype == APUS_COMPLEX128) flops *= 4;
  if (is_skinny(&w) && w.batch == 1 && apus_gemm_by_parts(problem, w.kernels)) return;
  if (is_skinny(&w)) split_skinny(&w);
  else split(&w, flops);
  int64_t tasks = w.row_blocks * w.column_blocks > 1 ? w.batch * w.row_blocks * w.column_blocks : divide_up(w.batch, w.products);
  apus_parallel_for(run_task, &w, tasks);
}
