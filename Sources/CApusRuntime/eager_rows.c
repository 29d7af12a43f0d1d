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
  bool adds;
  char *table;
  const char *updates;
  const int64_t *indices;
  int64_t table_rows, columns, count, size, first_column_step, row_step;
} scatter_loop;

#define ADD_ROW(T) \
  do { \
    T *y = (T *)target; \
    const T *x = (const T *)update; \
    for (int64_t i = 0; i < columns; i++) y[i] = (T)(y[i] + x[i]); \
  } while (0)

static void add_row(int32_t dtype, char *restrict target, const char *restrict update, int64_t columns) {
  switch (dtype) {
    case APUS_INT8: case APUS_UINT8: ADD_ROW(uint8_t); break;
    case APUS_INT16: case APUS_UINT16: ADD_ROW(uint16_t); break;
    case APUS_INT32: case APUS_UINT32: ADD_ROW(uint32_t); break;
    case APUS_INT64: case APUS_UINT64: ADD_ROW(uint64_t); break;
    case APUS_FLOAT32: ADD_ROW(float); break;
    default: ADD_ROW(double); break;
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
    if (w->adds) add_row(w->dtype, target, update, columns);
    else memcpy(target, update, (size_t)(columns * w->size));
  }
}

int apus_eager_scatter_rows(
  int32_t adds, int32_t dtype, void *table, int64_t table_rows, int64_t columns, const int64_t *rows, const void *updates, int64_t count
) {
  bool known = dtype != APUS_BOOL && dtype != APUS_FLOAT16 && dtype != APUS_BFLOAT16 && dtype <= APUS_FLOAT64;
  if (adds && !known) return 0;
  if (columns == 0 || count == 0 || table_rows == 0) return 1;
  scatter_loop w = {dtype, adds != 0, table, updates, rows, table_rows, columns, count, apus_sizes[dtype], 0, table_rows};
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
