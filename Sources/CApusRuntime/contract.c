// Contractions over tuples of axes: the work is cut into blocks of rows and columns that depend on the extents only.
#include "contract.h"

#include <stdlib.h>

#include "apus_dtype.h"
#include "apus_pool.h"

typedef struct plan {
  const apus_contraction *contraction;
  const apus_gemm_kernels *kernels;
  int64_t rows, columns, depth, batch;
  int64_t block_rows, block_columns, row_blocks, column_blocks;
  // Parts of the depth that are summed by themselves, `sums` having a result for each; 1 where C takes the sums.
  int64_t parts, part_depth;
  char *sums;
} plan;

static int64_t steps(const apus_contraction_axis *axes, int32_t rank) {
  int64_t count = 1;
  for (int32_t axis = 0; axis < rank; axis++) count *= axes[axis].extent;
  return count;
}

#define PLAIN(NAME, T) \
  static void NAME(const apus_contraction *p, contraction_block x) { \
    axis_walk row = walk_from(p->rows, p->row_rank, x.first_row); \
    for (int64_t i = 0; i < x.rows; i++, walk_on(&row)) { \
      axis_walk column = walk_from(p->columns, p->column_rank, x.first_column); \
      for (int64_t j = 0; j < x.columns; j++, walk_on(&column)) { \
        axis_walk depth = walk_from(p->depth, p->depth_rank, x.first_depth); \
        T sum = 0; \
        for (int64_t l = 0; l < x.depth; l++, walk_on(&depth)) { \
          sum += ((const T *)x.a)[row.a + depth.a] * ((const T *)x.b)[column.b + depth.b]; \
        } \
        ((T *)x.c)[row.c + column.c] = sum; \
      } \
    } \
  }
PLAIN(plain_f32, float)
PLAIN(plain_f64, double)

static void run_block(void *context, int64_t index) {
  const plan *w = context;
  const apus_contraction *p = w->contraction;
  int64_t blocks = w->row_blocks * w->column_blocks, within = index % blocks, part = index / blocks % w->parts;
  axis_walk batch = walk_from(p->batch, p->batch_rank, index / blocks / w->parts);
  int64_t row = within / w->column_blocks * w->block_rows, column = within % w->column_blocks * w->block_columns;
  bool is_double = p->dtype == APUS_FLOAT64;
  int64_t size = is_double ? 8 : 4;
  contraction_block x = {
    .a = (const char *)p->a + batch.a * size, .b = (const char *)p->b + batch.b * size, .c = (char *)p->c + batch.c * size,
    .first_row = row, .rows = smaller(w->block_rows, w->rows - row), .first_column = column,
    .columns = smaller(w->block_columns, w->columns - column), .first_depth = part * w->part_depth,
    .depth = smaller(w->part_depth, w->depth - part * w->part_depth),
  };
  if (w->sums) x.c = w->sums + part * w->rows * w->columns * size;
  void *memory = w->kernels && w->depth > 0 ? apus_gemm_scratch(w->kernels->scratch_bytes) : NULL;
  if (memory) (is_double ? w->kernels->contract_f64 : w->kernels->contract_f32)(p, x, memory);
  else (is_double ? plain_f64 : plain_f32)(p, x);
}

// Floating-point operations that a task has at the least.
static const double TASK_FLOPS = 1 << 19;

// Rows are split before columns: B, packed anew for each block, is the smaller operand as a rule.
static void split(plan *w) {
  double flops = 2 * (double)w->rows * (double)w->columns * (double)(w->depth + 1);
  w->block_rows = w->rows;
  w->block_columns = w->columns;
  int64_t pieces = smaller((int64_t)(flops / TASK_FLOPS), divide_up(4 * apus_machine_width(), w->batch));
  if (pieces > 1 && w->kernels) {
    int64_t size = w->contraction->dtype == APUS_FLOAT64 ? 8 : 4, tile_columns = w->kernels->tile_bytes / size;
    int64_t by_rows = smaller(pieces, divide_up(w->rows, 8 * w->kernels->tile_rows));
    int64_t by_columns = smaller(divide_up(pieces, by_rows), divide_up(w->columns, 2 * tile_columns));
    w->block_rows = tiled(divide_up(w->rows, by_rows), w->kernels->tile_rows);
    w->block_columns = tiled(divide_up(w->columns, by_columns), tile_columns);
  }
  w->parts = 1;
  w->part_depth = w->depth;
  w->row_blocks = divide_up(w->rows, w->block_rows);
  w->column_blocks = divide_up(w->columns, w->block_columns);
}

// Of a long depth and few results, the depth is cut: nothing is packed twice then, and the parts come out even.
enum { LEAST_PART = 1024, MOST_PARTS = 8, MOST_SUM_BYTES = 1 << 22 };

static int64_t parts_of_depth(const plan *w, int64_t size) {
  int64_t parts = smaller(MOST_PARTS, smaller(w->depth / LEAST_PART, MOST_SUM_BYTES / larger(1, w->rows * w->columns * size)));
  double flops = 2 * (double)w->rows * (double)w->columns * (double)w->depth;
  return w->kernels && w->batch == 1 ? smaller(parts, (int64_t)(flops / TASK_FLOPS)) : 1;
}

#define ADD_PARTS(NAME, T) \
  static void NAME(const plan *w) { \
    const apus_contraction *p = w->contraction; \
    const T *sums = (const T *)w->sums; \
    axis_walk row = walk_from(p->rows, p->row_rank, 0); \
    for (int64_t i = 0; i < w->rows; i++, walk_on(&row)) { \
      axis_walk column = walk_from(p->columns, p->column_rank, 0); \
      for (int64_t j = 0; j < w->columns; j++, walk_on(&column), sums++) { \
        T sum = *sums; \
        for (int64_t part = 1; part < w->parts; part++) sum += sums[part * w->rows * w->columns]; \
        ((T *)p->c)[row.c + column.c] = sum; \
      } \
    } \
  }
ADD_PARTS(add_parts_f32, float)
ADD_PARTS(add_parts_f64, double)

// Steps in a dense result, the last axis innermost.
static int64_t make_dense(apus_contraction_axis *axes, int32_t rank, int64_t step) {
  for (int32_t axis = rank; axis-- > 0;) {
    axes[axis].c = step;
    step *= axes[axis].extent;
  }
  return step;
}

// Runs the parts of the depth into sums of their own and adds these up, in their order; false where there is no memory.
static bool run_parts(plan *w, int64_t parts, int64_t size) {
  apus_contraction dense = *w->contraction;
  const apus_contraction *contraction = w->contraction;
  w->part_depth = divide_up(w->depth, parts);
  w->parts = divide_up(w->depth, w->part_depth);
  w->sums = malloc((size_t)(w->parts * w->rows * w->columns * size));
  if (!w->sums) return false;
  w->block_rows = w->rows;
  w->block_columns = w->columns;
  w->row_blocks = w->column_blocks = 1;
  make_dense(dense.rows, dense.row_rank, make_dense(dense.columns, dense.column_rank, 1));
  w->contraction = &dense;
  apus_parallel_for(run_block, w, w->parts);
  w->contraction = contraction;
  if (size == 4) add_parts_f32(w);
  else add_parts_f64(w);
  free(w->sums);
  return true;
}

void apus_contract(const apus_contraction *p) {
  plan w = {
    .contraction = p, .kernels = apus_current_gemm_kernels(), .rows = steps(p->rows, p->row_rank),
    .columns = steps(p->columns, p->column_rank), .depth = steps(p->depth, p->depth_rank), .batch = steps(p->batch, p->batch_rank),
  };
  if (w.rows <= 0 || w.columns <= 0 || w.batch <= 0) return;
  int64_t size = p->dtype == APUS_FLOAT64 ? 8 : 4, parts = parts_of_depth(&w, size);
  if (parts > 1 && run_parts(&w, parts, size)) return;
  w.sums = NULL;
  split(&w);
  apus_parallel_for(run_block, &w, w.batch * w.row_blocks * w.column_blocks);
}
