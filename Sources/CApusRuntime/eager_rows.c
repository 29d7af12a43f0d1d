// Rows of a table that indices name: taking them and writing or adding to them.
#include "eager.h"

// MARK: Taking

typedef struct take_loop {
  const char *x;
  char *y;
  int64_t size, run, count, runs;
  const int64_t *starts;
} take_loop;

#define TAKE(T) \
  do { \
    for (int64_t i = first; i < last; i++) ((T *)w->y)[i] = ((const T *)w->x)[w->starts[i]]; \
  } while (0)

static void take_task(void *context, int64_t task) {
  const take_loop *w = context;
  int64_t first = task * w->runs, last = apus_min(first + w->runs, w->count), bytes = w->run * w->size;
  if (w->run == 1 && w->size == 4) TAKE(uint32_t);
  else if (w->run == 1 && w->size == 8) TAKE(uint64_t);
  else for (int64_t i = first; i < last; i++) memcpy(w->y + i * bytes, w->x + w->starts[i] * w->size, (size_t)bytes);
}

void apus_eager_take(const void *x, int64_t size, int64_t run, const int64_t *starts, int64_t count, void *y) {
  if (run == 0 || count == 0) return;
  take_loop w = {x, y, size, run, count, apus_max(1, 4 * APUS_CHUNK / (run * size)), starts};
  apus_parallel_for(take_task, &w, apus_divide_up(count, w.runs));
}

// MARK: Writing and adding

// Each task owns a part of the columns, or of the table's rows, so that updates of an element are applied in the order of the
// indices.
typedef struct scatter_loop {
  int32_t dtype;
  apus_binary_kernel combine;  // NULL where updates replace
  char *table;
  const char *updates;
  const int64_t *indices;
  int64_t table_rows, columns, count, size, first_column_step, row_step;
} scatter_loop;

enum { ROW_BLOCK = 4096 };

// Combines rows by way of a copy, as the kernels' results do not overlap their operands.
static void combine_row(apus_binary_kernel combine, char *target, const char *update, int64_t size, int64_t columns) {
  _Alignas(64) char block[ROW_BLOCK];
  for (int64_t first = 0; first < columns * size; first += ROW_BLOCK) {
    int64_t bytes = apus_min(ROW_BLOCK, columns * size - first);
    combine(target + first, update + first, block, bytes / size, APUS_BOTH_ARRAYS, false);
    memcpy(target + first, block, (size_t)bytes);
  }
}

static void scatter_task(void *context, int64_t task) {
  const scatter_loop *w = context;
  int64_t first_row = 0, last_row = w->table_rows, first_column = 0, columns = w->columns;
  if (w->first_column_step > 0) {
    first_column = task * w->first_column_step;
    columns = apus_min(w->first_column_step, w->columns - first_column);
  } else {
    first_row = task * w->row_step;
    last_row = apus_min(first_row + w->row_step, w->table_rows);
  }
  for (int64_t i = 0; i < w->count; i++) {
    int64_t row = w->indices[i];
    if (row < first_row || row >= last_row) continue;
    char *target = w->table + (row * w->columns + first_column) * w->size;
    const char *update = w->updates + (i * w->columns + first_column) * w->size;
    if (w->combine) combine_row(w->combine, target, update, w->size, columns);
    else memcpy(target, update, (size_t)(columns * w->size));
  }
}

int apus_eager_scatter_rows(
  int32_t function, int32_t dtype, void *table, int64_t table_rows, int64_t columns, const int64_t *rows, const void *updates,
  int64_t count
) {
  apus_binary_kernel combine = function < 0 ? NULL : apus_current_kernels()->binary[function][dtype];
  if (function >= 0 && !combine) return 0;
  if (columns == 0 || count == 0 || table_rows == 0) return 1;
  scatter_loop w = {dtype, combine, table, updates, rows, table_rows, columns, count, apus_sizes[dtype], 0, table_rows};
  int64_t tasks = 1;
  if (count * columns >= APUS_SPLIT && columns >= 256) {
    w.first_column_step = 64 * apus_divide_up(columns, 64 * 8);
    tasks = apus_divide_up(columns, w.first_column_step);
  } else if (count * columns >= APUS_SPLIT) {
    w.row_step = apus_divide_up(table_rows, 8);
    tasks = apus_divide_up(table_rows, w.row_step);
  }
  apus_parallel_for(scatter_task, &w, tasks);
  return 1;
}
