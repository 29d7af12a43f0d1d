// Sorting lines of arrays: what entries they become, how work is cut into tasks, and moving elements to the places of their entries.
#include "sort.h"

#include <stdatomic.h>

// What a line's entries are.
typedef enum entry_kind { KEYS32, KEYS64, PAIRS, WIDE } entry_kind;

enum {
  LONG_LINE = 1 << 16,          // lines from which on several threads sort one of them
  BLOCK_COLUMNS = 16,           // lines across memory that are laid along it together
  LONG_BLOCK_COLUMNS = 4,
  TASK_ELEMENTS = 8192, TASKS_MOST = 64, CHUNK = 1 << 15, BATCH = 512,
};

typedef struct sort_plan {
  const apus_sort_problem *problem;
  sort_windows windows;
  entry_kind kind, careful_kind;  // the second where some key does not tell its element
  bool is_long, is_across;
  int64_t lines, columns, blocks, tasks, blocks_per_task;
  int64_t all[2];
  // Bytes of a task's memory, and where in it the pointers to operands and results, and their lines, are.
  int64_t task_bytes, pointers_at, lines_at;
} sort_plan;

static int64_t rounded(int64_t bytes) { return apus_divide_up(bytes, 64) * 64; }

static int64_t entry_bytes(entry_kind kind) { return kind == KEYS32 ? 4 : kind == WIDE ? sizeof(sort_wide) : 8; }

static bool is_float(int32_t dtype) { return dtype >= APUS_FLOAT16 && dtype <= APUS_FLOAT64; }

static void make_plan(const apus_sort_problem *p, sort_plan *w) {
  *w = (sort_plan){.problem = p, .all = {0, p->length}};
  w->windows = p->window_count > 0 ? (sort_windows){p->windows, p->window_count} : (sort_windows){w->all, 1};
  bool moves = false;
  for (int32_t i = 1; i < p->operand_count; i++) moves |= p->results[i] != NULL;
  bool narrow = apus_sizes[p->dtypes[0]] <= 4;
  entry_kind with_position = narrow && p->length <= UINT32_MAX ? PAIRS : WIDE;
  w->kind = p->key_count > 1 ? WIDE : moves ? with_position : narrow ? KEYS32 : KEYS64;
  w->careful_kind = p->key_count == 1 && is_float(p->dtypes[0]) ? with_position : w->kind;
  w->is_long = p->length >= LONG_LINE;
  w->is_across = p->inner > 1;
  w->lines = p->rows * p->inner;
  w->columns = w->is_across ? apus_min(p->inner, w->is_long ? LONG_BLOCK_COLUMNS : BLOCK_COLUMNS) : 1;
  w->blocks = p->rows * apus_divide_up(p->inner, w->columns);
  int64_t tasks = w->is_long ? 1 : apus_min(TASKS_MOST, apus_max(1, w->lines * p->length / TASK_ELEMENTS));
  w->blocks_per_task = apus_divide_up(w->blocks, tasks);
  w->tasks = apus_divide_up(w->blocks, w->blocks_per_task);
  int64_t entries = apus_max(entry_bytes(w->kind), entry_bytes(w->careful_kind));
  w->pointers_at = 2 * rounded(p->length * entries);
  w->lines_at = w->pointers_at + rounded(2 * p->operand_count * (int64_t)sizeof(void *));
  w->task_bytes = w->lines_at;
  for (int32_t i = 0; i < p->operand_count && w->is_across; i++) {
    w->task_bytes += 2 * rounded(w->columns * p->length * apus_sizes[p->dtypes[i]]);
  }
}

// MARK: One line

// A line as it is sorted; its operands and results are dense.
typedef struct sort_line {
  const sort_plan *plan;
  const void *const *operands;
  void *const *results;
  void *entries, *spare;
  entry_kind kind;
  int32_t key;     // the operand whose keys are loaded
  bool is_again;   // whether positions are those of a sort by a later key
  int64_t chunk;
  _Atomic bool is_strange;
} sort_line;

static const void *element(const void *x, int64_t index, int32_t dtype) { return (const char *)x + index * apus_sizes[dtype]; }

#define TAKE(T, INDEX) \
  for (int64_t i = 0; i < count; i++) ((T *)y)[i] = ((const T *)x)[INDEX]; \
  break
typedef struct { uint64_t low, high; } two_words;
// y[i] = x[position of entries[i]].
#define TAKE_BY(INDEX) \
  switch (apus_sizes[dtype]) { \
    case 1: TAKE(uint8_t, INDEX); \
    case 2: TAKE(uint16_t, INDEX); \
    case 4: TAKE(uint32_t, INDEX); \
    case 8: TAKE(uint64_t, INDEX); \
    default: TAKE(two_words, INDEX); \
  }
static void take_by_pairs(int32_t dtype, const void *x, const uint64_t *entries, int64_t count, void *y) { TAKE_BY((uint32_t)entries[i]) }
static void take_by_wide(int32_t dtype, const void *x, const sort_wide *entries, int64_t count, void *y) { TAKE_BY(entries[i].position) }

// The keys of `count` elements as numbers of 64 bits.
static bool load_batch(int32_t dtype, const void *x, int64_t count, uint64_t *keys) {
  const apus_sort_kernels *kernels = apus_current_sort_kernels();
  if (apus_sizes[dtype] == 8) return kernels->load64(dtype, x, count, keys);
  uint32_t narrow[BATCH];
  bool strange = kernels->load32(dtype, x, count, narrow);
  for (int64_t i = 0; i < count; i++) keys[i] = narrow[i];
  return strange;
}

static void load_chunk(void *context, int64_t chunk) {
  sort_line *w = context;
  const apus_sort_problem *p = w->plan->problem;
  const apus_sort_kernels *kernels = apus_current_sort_kernels();
  int64_t first = chunk * w->chunk, last = apus_min(first + w->chunk, p->length);
  int32_t dtype = p->dtypes[w->key];
  const void *operand = w->operands[w->key], *x = element(operand, first, dtype);
  bool strange = false;
  if (w->kind == KEYS32) strange = kernels->load32(dtype, x, last - first, (uint32_t *)w->entries + first);
  if (w->kind == KEYS64) strange = kernels->load64(dtype, x, last - first, (uint64_t *)w->entries + first);
  for (int64_t i = first; i < last && (w->kind == PAIRS || w->kind == WIDE); i += BATCH) {
    uint64_t keys[BATCH], elements[BATCH];
    int64_t count = apus_min(BATCH, last - i);
    sort_wide *wide = (sort_wide *)w->entries + i;
    if (w->is_again) {
      take_by_wide(dtype, operand, wide, count, elements);
      load_batch(dtype, elements, count, keys);
      for (int64_t j = 0; j < count; j++) wide[j].key = keys[j];
      continue;
    }
    strange |= load_batch(dtype, element(operand, i, dtype), count, keys);
    if (w->kind == PAIRS) for (int64_t j = 0; j < count; j++) ((uint64_t *)w->entries)[i + j] = keys[j] << 32 | (uint64_t)(i + j);
    else for (int64_t j = 0; j < count; j++) wide[j] = (sort_wide){keys[j], (uint64_t)(i + j)};
  }
  if (strange) atomic_store_explicit(&w->is_strange, true, memory_order_relaxed);
}

// The elements of the first key at places `first` ..< `last`, from the keys themselves where those tell them.
static void store_keys(const sort_line *w, int64_t first, int64_t last) {
  const apus_sort_kernels *kernels = apus_current_sort_kernels();
  int32_t dtype = w->plan->problem->dtypes[0];
  char *y = (char *)w->results[0];
  if (w->kind == KEYS32) kernels->store32(dtype, (uint32_t *)w->entries + first, last - first, y + first * apus_sizes[dtype]);
  if (w->kind == KEYS64) kernels->store64(dtype, (uint64_t *)w->entries + first, last - first, y + first * apus_sizes[dtype]);
  for (int64_t i = first; i < last && w->kind == PAIRS; i += BATCH) {
    uint32_t keys[BATCH];
    int64_t count = apus_min(BATCH, last - i);
    for (int64_t j = 0; j < count; j++) keys[j] = (uint32_t)(((uint64_t *)w->entries)[i + j] >> 32);
    kernels->store32(dtype, keys, count, y + i * apus_sizes[dtype]);
  }
}

static void store_chunk(void *context, int64_t chunk) {
  sort_line *w = context;
  const sort_plan *plan = w->plan;
  const apus_sort_problem *p = plan->problem;
  bool tells = w->kind != WIDE && !atomic_load_explicit(&w->is_strange, memory_order_relaxed);
  for (int32_t window = 0; window < plan->windows.count; window++) {
    int64_t first = apus_max(chunk * w->chunk, plan->windows.bounds[2 * window]);
    int64_t last = apus_min(apus_min((chunk + 1) * w->chunk, p->length), plan->windows.bounds[2 * window + 1]);
    if (first >= last) continue;
    for (int32_t i = 0; i < p->operand_count; i++) {
      if (!p->results[i]) continue;
      char *y = (char *)w->results[i] + first * apus_sizes[p->dtypes[i]];
      if (i == 0 && tells) store_keys(w, first, last);
      else if (w->kind == PAIRS) take_by_pairs(p->dtypes[i], w->operands[i], (uint64_t *)w->entries + first, last - first, y);
      else take_by_wide(p->dtypes[i], w->operands[i], (sort_wide *)w->entries + first, last - first, y);
    }
  }
}

static void sort_entries(sort_line *w, sort_windows windows, int64_t *table) {
  int64_t n = w->plan->problem->length;
  switch (w->kind) {
    case KEYS32: apus_sort_entries_32(w->entries, w->spare, n, windows, table); break;
    case KEYS64: case PAIRS: apus_sort_entries_64(w->entries, w->spare, n, windows, table); break;
    case WIDE: apus_sort_entries_wide(w->entries, w->spare, n, windows, table); break;
  }
}

static void sort_one_line(const sort_plan *plan, const void *const *operands, void *const *results, char *scratch, int64_t *table) {
  const apus_sort_problem *p = plan->problem;
  sort_line w = {.plan = plan, .operands = operands, .results = results, .entries = scratch, .spare = scratch + plan->pointers_at / 2};
  w.kind = plan->kind;
  w.chunk = table ? CHUNK : p->length;
  int64_t chunks = apus_divide_up(p->length, w.chunk);
  // Stable sorts by the keys, the last one first, are a sort by all of them.
  for (w.key = p->key_count - 1; w.key > 0; w.key--) {
    apus_parallel_for(load_chunk, &w, chunks);
    sort_entries(&w, (sort_windows){plan->all, 1}, table);
    w.is_again = true;
  }
  apus_parallel_for(load_chunk, &w, chunks);
  if (atomic_load(&w.is_strange) && w.kind != plan->careful_kind) {
    w.kind = plan->careful_kind;
    apus_parallel_for(load_chunk, &w, chunks);
  }
  sort_entries(&w, plan->windows, table);
  apus_parallel_for(store_chunk, &w, chunks);
}

// MARK: All lines

// Copies lines across memory to lines along it, or those back, for the places `first` ..< `last`.
typedef struct turn {
  int64_t size, columns, length, inner, first, last;
  char *across, *along;
  bool back;
} turn;

static void turn_chunk(void *context, int64_t chunk) {
  const turn *w = context;
  int64_t first = w->first + chunk * CHUNK, count = apus_min(CHUNK, w->last - first);
  char *across = w->across + first * w->inner * w->size, *along = w->along + first * w->size;
  void (*transpose)(const void *, int64_t, void *, int64_t, int64_t, int64_t) = apus_current_kernels()->transpose[w->size];
  if (w->back) transpose(along, w->length, across, w->inner, w->columns, count);
  else transpose(across, w->inner, along, w->length, count, w->columns);
}

// Operands from lines across memory to those along it, or the wanted places of results back. `start` is the first line's first element.
static void turn_lines(const sort_plan *plan, int64_t start, int64_t columns, const void **operands, void **results, bool back) {
  const apus_sort_problem *p = plan->problem;
  const sort_windows whole = {plan->all, 1}, windows = back ? plan->windows : whole;
  for (int32_t i = 0; i < p->operand_count; i++) {
    if (!p->results[i] && (back || i >= p->key_count)) continue;
    int64_t size = apus_sizes[p->dtypes[i]];
    for (int32_t window = 0; window < windows.count; window++) {
      turn w = {.size = size, .columns = columns, .length = p->length, .inner = p->inner, .back = back};
      w.across = (back ? (char *)p->results[i] : (char *)p->operands[i]) + start * size;
      w.along = back ? (char *)results[i] : (char *)operands[i];
      w.first = windows.bounds[2 * window];
      w.last = windows.bounds[2 * window + 1];
      apus_parallel_for(turn_chunk, &w, apus_divide_up(w.last - w.first, CHUNK));
    }
  }
}

// Some lines side by side.
static void sort_block(const sort_plan *plan, int64_t block, char *scratch, int64_t *table) {
  const apus_sort_problem *p = plan->problem;
  int64_t blocks = apus_divide_up(p->inner, plan->columns), left = block % blocks * plan->columns;
  int64_t columns = apus_min(plan->columns, p->inner - left), start = block / blocks * p->length * p->inner + left;
  const void **operands = (const void **)(scratch + plan->pointers_at);
  void **results = (void **)(operands + p->operand_count);
  char *memory = scratch + plan->lines_at;
  for (int32_t i = 0; i < p->operand_count; i++) {
    int64_t size = apus_sizes[p->dtypes[i]], bytes = rounded(plan->columns * p->length * size);
    operands[i] = plan->is_across ? memory : element(p->operands[i], start, p->dtypes[i]);
    results[i] = !p->results[i] ? NULL : plan->is_across ? memory + bytes : (char *)p->results[i] + start * size;
    memory += 2 * bytes;
  }
  if (plan->is_across) turn_lines(plan, start, columns, operands, results, false);
  for (int64_t column = 0; column < columns; column++) {
    sort_one_line(plan, operands, results, scratch, table);
    for (int32_t i = 0; i < p->operand_count && plan->is_across; i++) {
      int64_t line = p->length * apus_sizes[p->dtypes[i]], back = column + 1 == columns ? column * line : -line;
      operands[i] = (const char *)operands[i] - back;
      if (results[i]) results[i] = (char *)results[i] - back;
    }
  }
  if (plan->is_across) turn_lines(plan, start, columns, operands, results, true);
}

typedef struct sort_loop {
  const sort_plan *plan;
  char *scratch;
} sort_loop;

static void sort_task(void *context, int64_t task) {
  const sort_loop *w = context;
  const sort_plan *plan = w->plan;
  int64_t last = apus_min((task + 1) * plan->blocks_per_task, plan->blocks);
  for (int64_t block = task * plan->blocks_per_task; block < last; block++) {
    sort_block(plan, block, w->scratch + task * plan->task_bytes, NULL);
  }
}

int64_t apus_sort_scratch_bytes(const apus_sort_problem *problem) {
  if (problem->rows * problem->length * problem->inner == 0) return 0;
  sort_plan plan;
  make_plan(problem, &plan);
  return 64 + plan.tasks * plan.task_bytes + (plan.is_long ? SORT_TABLE_BYTES : 0);
}

void apus_sort(const apus_sort_problem *problem, void *scratch) {
  if (problem->rows * problem->length * problem->inner == 0) return;
  sort_plan plan;
  make_plan(problem, &plan);
  char *memory = (char *)rounded((int64_t)scratch);
  if (plan.is_long) {
    int64_t *table = (int64_t *)(memory + plan.task_bytes);
    for (int64_t block = 0; block < plan.blocks; block++) sort_block(&plan, block, memory, table);
  } else {
    sort_loop w = {&plan, memory};
    apus_parallel_for(sort_task, &w, plan.tasks);
  }
}
