// Reductions, whole or of prefixes, of the middle axis of outer x extent x inner arrays.
#include <math.h>
#include <stdlib.h>

#include "eager.h"

// The longest part of the middle axis that one task folds where results are few, the parts' results being folded after them; and
// the columns that a task takes.
enum { ROW_PART = 65536, COLUMN_TASK = 512 };

typedef struct fold_loop {
  apus_row_fold_kernel rows;
  apus_column_fold_kernel columns;
  const char *x;
  char *y;
  int64_t size, outer, extent, inner;
  // The middle axis is cut into `parts` of `part` elements; a task takes `lines` results' rows, or one block of columns.
  int64_t parts, part, lines, block, blocks;
} fold_loop;

static void fold_rows(void *context, int64_t task) {
  const fold_loop *w = context;
  int64_t last = apus_min((task + 1) * w->lines, w->outer * w->parts);
  for (int64_t line = task * w->lines; line < last; line++) {
    int64_t first = line % w->parts * w->part;
    const char *x = w->x + (line / w->parts * w->extent + first) * w->size;
    w->rows(x, apus_min(w->part, w->extent - first), w->y + line * w->size);
  }
}

static void fold_columns(void *context, int64_t task) {
  const fold_loop *w = context;
  int64_t last = apus_min((task + 1) * w->lines, w->outer * w->parts * w->blocks);
  for (int64_t line = task * w->lines; line < last; line++) {
    int64_t column = line % w->blocks * w->block, row = line / w->blocks, first = row % w->parts * w->part;
    const char *x = w->x + ((row / w->parts * w->extent + first) * w->inner + column) * w->size;
    char *y = w->y + (row * w->inner + column) * w->size;
    w->columns(x, w->inner, apus_min(w->part, w->extent - first), apus_min(w->block, w->inner - column), y);
  }
}

static void fill_identity(apus_row_fold_kernel fold, int64_t size, void *y, int64_t count) {
  uint64_t nothing[2], value[2];
  fold(nothing, 0, value);
  apus_eager_fill((int32_t)size, value, y, count);
}

int apus_eager_reduce(int32_t op, int32_t dtype, int64_t outer, int64_t extent, int64_t inner, const void *x, void *y) {
  int index = apus_fold_index(op);
  if (index < 0) return 0;
  const apus_kernels *kernels = apus_current_kernels();
  fold_loop w = {
    .rows = kernels->row_fold[index][dtype], .columns = kernels->column_fold[index][dtype], .x = x, .y = y,
    .size = apus_sizes[dtype], .outer = outer, .extent = extent, .inner = inner, .parts = 1, .part = extent, .lines = 1,
  };
  if (!w.rows || !w.columns) return 0;
  int64_t results = outer * inner, count = results * extent;
  if (count == 0) {
    fill_identity(w.rows, w.size, y, results);
    return 1;
  }
  // Parts where there are too few results to share out; by extents only, as all else here.
  int64_t wanted = inner == 1 ? ROW_PART : apus_max(256, ROW_PART / inner);
  int64_t tasks = inner == 1 ? outer : outer * apus_divide_up(inner, COLUMN_TASK);
  bool in_parts = count >= 4 * ROW_PART && tasks < 32 && extent > 2 * wanted;
  if (in_parts) {
    w.part = wanted;
    w.parts = apus_divide_up(extent, wanted);
    w.y = malloc((size_t)(results * w.parts * w.size));
    if (!w.y) {
      w.y = y;
      w.parts = 1;
      w.part = extent;
    }
  }
  if (inner == 1) {
    w.lines = count < APUS_SPLIT ? outer * w.parts : apus_max(1, APUS_CHUNK / w.part);
    apus_parallel_for(fold_rows, &w, apus_divide_up(outer * w.parts, w.lines));
  } else {
    w.block = COLUMN_TASK;
    w.blocks = apus_divide_up(inner, w.block);
    int64_t total = outer * w.parts * w.blocks;
    w.lines = count < APUS_SPLIT ? total : apus_max(1, APUS_CHUNK / (w.part * apus_min(inner, w.block)));
    apus_parallel_for(fold_columns, &w, apus_divide_up(total, w.lines));
  }
  if (w.y == (char *)y) return 1;
  int done = apus_eager_reduce(op, dtype, outer, w.parts, inner, w.y, y);
  free(w.y);
  return done;
}

// MARK: Indices of extremes

typedef struct arg_loop {
  int64_t (*find)(const void *x, int64_t count);
  apus_arg_columns_kernel find_columns;
  const char *x;
  int64_t *y;
  int64_t size, outer, extent, inner, lines, blocks;
} arg_loop;

static void find_lines(void *context, int64_t task) {
  const arg_loop *w = context;
  int64_t last = apus_min((task + 1) * w->lines, w->outer);
  for (int64_t line = task * w->lines; line < last; line++) w->y[line] = w->find(w->x + line * w->extent * w->size, w->extent);
}

static void find_columns(void *context, int64_t task) {
  const arg_loop *w = context;
  int64_t last = apus_min((task + 1) * w->lines, w->outer * w->blocks);
  for (int64_t line = task * w->lines; line < last; line++) {
    int64_t outer = line / w->blocks, column = line % w->blocks * COLUMN_TASK;
    w->find_columns(
      w->x + (outer * w->extent * w->inner + column) * w->size, w->inner, w->extent, apus_min(COLUMN_TASK, w->inner - column),
      w->y + outer * w->inner + column);
  }
}

// One long line: the winners of its parts, then the winner of those. A NaN wins there too, and the first of equals.
static int find_in_parts(const arg_loop *w) {
  int64_t parts = apus_divide_up(w->extent, ROW_PART), *winners = malloc((size_t)(parts * 8));
  char *values = malloc((size_t)(parts * w->size));
  int done = winners && values;
  if (done) {
    // Whole parts first, then the rest.
    arg_loop whole = {w->find, NULL, w->x, winners, w->size, w->extent / ROW_PART, ROW_PART, 1, 1, 1};
    apus_parallel_for(find_lines, &whole, whole.outer);
    int64_t rest = w->extent % ROW_PART;
    if (rest) winners[parts - 1] = w->find(w->x + (w->extent - rest) * w->size, rest);
    for (int64_t i = 0; i < parts; i++) {
      winners[i] += i * ROW_PART;
      memcpy(values + i * w->size, w->x + winners[i] * w->size, (size_t)w->size);
    }
    w->y[0] = winners[w->find(values, parts)];
  }
  free(values);
  free(winners);
  return done;
}

int apus_eager_arg_reduce(int32_t least, int32_t dtype, int64_t outer, int64_t extent, int64_t inner, const void *x, int64_t *y) {
  const apus_kernels *kernels = apus_current_kernels();
  arg_loop w = {
    .find = least ? kernels->arg_least[dtype] : kernels->arg_greatest[dtype],
    .find_columns = least ? kernels->arg_least_columns[dtype] : kernels->arg_greatest_columns[dtype], .x = x, .y = y,
    .size = apus_sizes[dtype], .outer = outer, .extent = extent, .inner = inner,
  };
  if (!w.find || extent > INT32_MAX) return 0;
  int64_t lines = outer * inner;
  if (lines == 0) return 1;
  if (lines == 1 && extent >= 4 * ROW_PART) return find_in_parts(&w);
  w.blocks = inner == 1 ? 1 : apus_divide_up(inner, COLUMN_TASK);
  int64_t total = outer * w.blocks;
  w.lines = lines * extent < APUS_SPLIT ? total : apus_max(1, APUS_CHUNK / (extent * apus_min(inner, COLUMN_TASK)));
  apus_parallel_for(inner == 1 ? find_lines : find_columns, &w, apus_divide_up(total, w.lines));
  return 1;
}

// MARK: Prefixes

typedef struct scan_loop {
  const void *x;
  void *y;
  int64_t outer, extent, inner, lines, blocks;
  int32_t op, dtype;
  bool reverse;
} scan_loop;

// A line, or a block of neighbouring lines across memory; `A` is the type results are carried in, and COMBINE(a, b) goes on from a.
enum { SCAN_COLUMNS = 256 };
#define SCAN(T, A, IDENTITY, COMBINE) \
  do { \
    const T *x = (const T *)w->x + start; \
    T *y = (T *)w->y + start; \
    A carried[SCAN_COLUMNS]; \
    for (int64_t i = 0; i < columns; i++) carried[i] = IDENTITY; \
    for (int64_t e = 0; e < w->extent; e++) { \
      int64_t row = (w->reverse ? w->extent - 1 - e : e) * w->inner; \
      const T *from = x + row; \
      T *restrict to = y + row; \
      for (int64_t i = 0; i < columns; i++) { \
        A a = carried[i], b = (A)from[i]; \
        carried[i] = COMBINE(a, b); \
        to[i] = (T)carried[i]; \
      } \
    } \
  } while (0)
#define PLUS(a, b) ((a) + (b))
#define TIMES(a, b) ((a) * (b))
#define GREATER(a, b) ((a) > (b) ? (a) : (b))
#define LESSER(a, b) ((a) < (b) ? (a) : (b))
// A NaN wins, and +0 is greater than -0.
#define MAXIMUM(a, b) ((a) != (a) ? (a) : (b) > (a) || (b) != (b) || ((b) == (a) && signbit(a)) ? (b) : (a))
#define MINIMUM(a, b) ((a) != (a) ? (a) : (b) < (a) || (b) != (b) || ((b) == (a) && signbit(b)) ? (b) : (a))

#define SCAN_INTEGERS(T, A, LEAST, GREATEST) \
  switch (w->op) { \
    case APUS_ADD: SCAN(T, A, 0, PLUS); break; \
    case APUS_MULTIPLY: SCAN(T, A, 1, TIMES); break; \
    case APUS_MAXIMUM: SCAN(T, T, LEAST, GREATER); break; \
    default: SCAN(T, T, GREATEST, LESSER); break; \
  } \
  break
#define SCAN_FLOATS(T) \
  switch (w->op) { \
    case APUS_ADD: SCAN(T, double, 0, PLUS); break; \
    case APUS_MULTIPLY: SCAN(T, double, 1, TIMES); break; \
    case APUS_MAXIMUM: SCAN(T, T, -INFINITY, MAXIMUM); break; \
    default: SCAN(T, T, INFINITY, MINIMUM); break; \
  } \
  break

static void scan_lines(void *context, int64_t task) {
  const scan_loop *w = context;
  int64_t last = apus_min((task + 1) * w->lines, w->outer * w->blocks);
  for (int64_t line = task * w->lines; line < last; line++) {
    int64_t column = line % w->blocks * SCAN_COLUMNS, columns = apus_min(SCAN_COLUMNS, w->inner - column);
    int64_t start = line / w->blocks * w->extent * w->inner + column;
    switch (w->dtype) {
      case APUS_INT8: SCAN_INTEGERS(int8_t, uint32_t, INT8_MIN, INT8_MAX);
      case APUS_INT16: SCAN_INTEGERS(int16_t, uint32_t, INT16_MIN, INT16_MAX);
      case APUS_INT32: SCAN_INTEGERS(int32_t, uint32_t, INT32_MIN, INT32_MAX);
      case APUS_INT64: SCAN_INTEGERS(int64_t, uint64_t, INT64_MIN, INT64_MAX);
      case APUS_UINT8: SCAN_INTEGERS(uint8_t, uint32_t, 0, UINT8_MAX);
      case APUS_UINT16: SCAN_INTEGERS(uint16_t, uint32_t, 0, UINT16_MAX);
      case APUS_UINT32: SCAN_INTEGERS(uint32_t, uint32_t, 0, UINT32_MAX);
      case APUS_UINT64: SCAN_INTEGERS(uint64_t, uint64_t, 0, UINT64_MAX);
      case APUS_FLOAT32: SCAN_FLOATS(float);
      default: SCAN_FLOATS(double);
    }
  }
}

int apus_eager_cumulative(
  int32_t op, int32_t dtype, int64_t outer, int64_t extent, int64_t inner, int32_t reverse, const void *x, void *y
) {
  if (dtype == APUS_BOOL || dtype == APUS_FLOAT16 || dtype == APUS_BFLOAT16 || dtype > APUS_FLOAT64) return 0;
  if (op != APUS_ADD && op != APUS_MULTIPLY && op != APUS_MAXIMUM && op != APUS_MINIMUM) return 0;
  if (outer == 0 || extent == 0 || inner == 0) return 1;
  scan_loop w = {x, y, outer, extent, inner, 1, apus_divide_up(inner, SCAN_COLUMNS), op, dtype, reverse != 0};
  int64_t total = outer * w.blocks;
  w.lines = outer * extent * inner < APUS_SPLIT ? total : apus_max(1, APUS_CHUNK / (extent * apus_min(inner, SCAN_COLUMNS)));
  apus_parallel_for(scan_lines, &w, apus_divide_up(total, w.lines));
  return 1;
}
