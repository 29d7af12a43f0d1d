// Products of a few rows and a large matrix that lies row by row, cut along k: each thread reads rows from end to end, one stream, which
// memory serves faster than pieces of rows.
#include "gemm.h"

#include "apus_dtype.h"
#include "apus_pool.h"

// Bytes of the matrix from which it is worth it, and that a task reads at the least.
enum { LEAST_BYTES = 1 << 20, TASK_BYTES = 1 << 18 };
// Of the calling thread's scratch memory: what the kernels use of it, and what is left for the sums of parts.
enum { KERNEL_BYTES = 1 << 17, PARTS_BYTES = (1 << 20) - KERNEL_BYTES };
// Pieces of rows that are shorter are left to the cut along them, as are more rows of the small matrix: they move more sums than is won.
enum { LEAST_ROW_BYTES = 4096, MOST_ROWS = 2 };

typedef struct plan {
  const apus_gemm_problem *problem;  // of one panel
  const apus_gemm_kernels *kernels;
  bool is_turned;                    // the matrix is A, and the few rows are B's columns
  char *sums;                        // m x n of each part
  int64_t size, depth;
  // The parts at hand: `sums` holds no more.
  int64_t first, parts;
  // Of these a task takes `run` parts or, from `whole` parts on, one of `cuts` pieces of a part.
  int64_t run, whole, cuts;
} plan;

// As much of a part as lies between two of the long side's places.
static void run_part(const plan *w, int64_t part, int64_t from, int64_t to) {
  apus_gemm_problem p = *w->problem;
  int64_t first = (w->first + part) * w->depth, a = first * (p.transpose_a ? p.lda : 1), b = first * (p.transpose_b ? 1 : p.ldb);
  int64_t at = part * p.m * p.n;
  if (w->is_turned) {
    a += from;
    at += from * p.n;
    p.m = to - from;
  } else {
    b += from;
    at += from;
  }
  p.k = smaller(w->depth, p.k - first);
  p.accumulate = 0;
  p.ldc = w->problem->n;
  if (!w->is_turned) p.n = to - from;
  gemm_block block = {(const char *)p.a + a * w->size, (const char *)p.b + b * w->size, w->sums + at * w->size, p.m, p.n};
  void *memory = apus_gemm_scratch(KERNEL_BYTES);
  if (memory) (p.dtype == APUS_FLOAT32 ? w->kernels->f32 : w->kernels->f64)(&p, block, memory);
  else apus_plain_gemm(&p, block);
}

static void run_task(void *context, int64_t index) {
  const plan *w = context;
  int64_t length = w->is_turned ? w->problem->m : w->problem->n;
  if (index * w->run < w->whole) {
    int64_t end = smaller((index + 1) * w->run, w->whole);
    for (int64_t part = index * w->run; part < end; part++) run_part(w, part, 0, length);
    return;
  }
  int64_t piece = index - w->whole, tile = w->kernels->tile_bytes / w->size, width = tiled(divide_up(length, w->cuts), tile);
  int64_t from = piece % w->cuts * width, to = smaller(from + width, length);
  if (from < to) run_part(w, w->whole + piece / w->cuts, from, to);
}

#define ADD_PARTS(NAME, T) \
  static void NAME(const plan *w) { \
    const apus_gemm_problem *p = w->problem; \
    for (int64_t part = 0; part < w->parts; part++) { \
      bool add = p->accumulate || w->first + part > 0; \
      for (int64_t i = 0; i < p->m; i++) { \
        const T *sum = (const T *)w->sums + (part * p->m + i) * p->n; \
        T *row = (T *)p->c + i * p->ldc; \
        for (int64_t j = 0; j < p->n; j++) row[j] = add ? row[j] + sum[j] : sum[j]; \
      } \
    } \
  }
ADD_PARTS(add_parts_f32, float)
ADD_PARTS(add_parts_f64, double)

static int64_t common_divisor(int64_t x, int64_t y) { return y == 0 ? x : common_divisor(y, x % y); }

static void run_some(plan *w) {
  const apus_gemm_problem *p = w->problem;
  int64_t bytes = w->depth * larger(p->m, p->n) * w->size, width = apus_machine_width(), rest = 0;
  w->run = larger(divide_up(TASK_BYTES, bytes), w->parts / (4 * width));
  w->whole = w->parts;
  w->cuts = 1;
  if (w->run == 1) {
    // What does not come out even is cut smaller.
    rest = w->parts % width;
    w->cuts = larger(1, smaller(rest ? width / common_divisor(rest, width) : 1, bytes / TASK_BYTES));
    if (w->cuts > 1) w->whole -= rest;
    else rest = 0;
  }
  apus_parallel_for(run_task, w, divide_up(w->whole, w->run) + rest * w->cuts);
  if (p->dtype == APUS_FLOAT32) add_parts_f32(w);
  else add_parts_f64(w);
}

bool apus_gemm_by_parts(const apus_gemm_problem *problem, const apus_gemm_kernels *kernels) {
  const apus_gemm_problem *p = problem;
  bool is_turned = p->m > p->n;
  int64_t size = p->dtype == APUS_FLOAT32 ? 4 : 8, length = larger(p->m, p->n), rows = smaller(p->m, p->n);
  if (!kernels || (p->dtype != APUS_FLOAT32 && p->dtype != APUS_FLOAT64)) return false;
  if (rows > MOST_ROWS || (is_turned ? !p->transpose_a : p->transpose_b)) return false;
  int64_t depth = p->dtype == APUS_FLOAT32 ? kernels->depth_f32(p->k) : kernels->depth_f64(p->k), parts = divide_up(p->k, depth);
  if (parts < 2 || length * p->k * size < LEAST_BYTES) return false;
  int64_t least = smaller(parts, 4 * apus_machine_width()), panel = smaller(length, PARTS_BYTES / (least * rows * size) / 64 * 64);
  if (panel < length && panel * size < LEAST_ROW_BYTES) return false;
  char *memory = apus_gemm_scratch(KERNEL_BYTES + PARTS_BYTES);
  if (!memory) return false;
  plan w = {.kernels = kernels, .is_turned = is_turned, .sums = memory + KERNEL_BYTES, .size = size, .depth = depth};
  for (int64_t left = 0; left < length; left += panel) {
    apus_gemm_problem x = *p;
    int64_t width = smaller(panel, length - left);
    if (is_turned) x.m = width;
    else x.n = width;
    if (is_turned) x.a = (const char *)p->a + left * size;
    else x.b = (const char *)p->b + left * size;
    x.c = (char *)p->c + left * (is_turned ? p->ldc : 1) * size;
    w.problem = &x;
    int64_t some = PARTS_BYTES / (rows * width * size);
    for (w.first = 0; w.first < parts; w.first += some) {
      w.parts = smaller(some, parts - w.first);
      run_some(&w);
    }
  }
  return true;
}
