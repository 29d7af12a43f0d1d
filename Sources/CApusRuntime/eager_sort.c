// Stable sorting: keys become unsigned integers of the same order, and those are sorted by their digits.
#include <stdatomic.h>
#include <stdlib.h>

#include "eager.h"

typedef struct entry32 { uint32_t key; int32_t position; } entry32;
typedef struct entry64 { uint64_t key; int32_t position; } entry64;

typedef struct sort_loop {
  int32_t dtype;
  const char *keys;
  int32_t *order;
  int64_t lines, extent, lines_per_task;
  _Atomic bool failed;
} sort_loop;

// MARK: Keys

static uint32_t float_key32(uint32_t bits, int width, uint32_t infinity) {
  uint32_t sign = 1u << (width - 1), magnitude = bits & (sign - 1);
  if (magnitude > infinity) return UINT32_MAX;
  if (magnitude == 0) bits = 0;
  return bits & sign ? sign - 1 - magnitude : sign + magnitude;
}

static uint64_t float_key64(uint64_t bits) {
  uint64_t sign = 1ull << 63, magnitude = bits & (sign - 1);
  if (magnitude > 0x7FF0000000000000u) return UINT64_MAX;
  if (magnitude == 0) bits = 0;
  return bits & sign ? sign - 1 - magnitude : sign + magnitude;
}

static void load_keys32(int32_t dtype, const char *keys, int64_t count, entry32 *entries) {
#define KEYS(T, EXPRESSION) \
  for (int64_t i = 0; i < count; i++) { \
    T v = ((const T *)keys)[i]; \
    entries[i] = (entry32){(uint32_t)(EXPRESSION), (int32_t)i}; \
  } \
  break
  switch (dtype) {
    case APUS_BOOL: case APUS_UINT8: KEYS(uint8_t, v);
    case APUS_UINT16: KEYS(uint16_t, v);
    case APUS_UINT32: KEYS(uint32_t, v);
    case APUS_INT8: KEYS(int8_t, (uint32_t)v ^ 0x80000000u);
    case APUS_INT16: KEYS(int16_t, (uint32_t)v ^ 0x80000000u);
    case APUS_INT32: KEYS(int32_t, (uint32_t)v ^ 0x80000000u);
    case APUS_FLOAT16: KEYS(uint16_t, float_key32(v, 16, 0x7C00));
    case APUS_BFLOAT16: KEYS(uint16_t, float_key32(v, 16, 0x7F80));
    default: KEYS(uint32_t, float_key32(v, 32, 0x7F800000));
  }
#undef KEYS
}

static void load_keys64(int32_t dtype, const char *keys, int64_t count, entry64 *entries) {
  for (int64_t i = 0; i < count; i++) {
    uint64_t v = ((const uint64_t *)keys)[i];
    entries[i] = (entry64){dtype == APUS_UINT64 ? v : dtype == APUS_INT64 ? v ^ 1ull << 63 : float_key64(v), (int32_t)i};
  }
}

// MARK: Sorting

enum { INSERTION_LIMIT = 48, DIGITS = 256 };

// Returns where the sorted entries are, in `x` or in `spare`.
#define SORT(ENTRY, KEY, BYTES) \
  static ENTRY *sort_##ENTRY(ENTRY *x, ENTRY *spare, int64_t count) { \
    if (count <= INSERTION_LIMIT) { \
      for (int64_t i = 1; i < count; i++) { \
        ENTRY entry = x[i]; \
        int64_t j = i; \
        for (; j > 0 && x[j - 1].key > entry.key; j--) x[j] = x[j - 1]; \
        x[j] = entry; \
      } \
      return x; \
    } \
    uint32_t counts[BYTES][DIGITS]; \
    memset(counts, 0, sizeof counts); \
    for (int64_t i = 0; i < count; i++) { \
      KEY key = x[i].key; \
      for (int byte = 0; byte < BYTES; byte++) counts[byte][key >> (8 * byte) & 255]++; \
    } \
    for (int byte = 0; byte < BYTES; byte++) { \
      /* A digit that is the same everywhere leaves the order as it is. */ \
      if (counts[byte][x[0].key >> (8 * byte) & 255] == (uint32_t)count) continue; \
      uint32_t start = 0, starts[DIGITS]; \
      for (int digit = 0; digit < DIGITS; digit++) { \
        starts[digit] = start; \
        start += counts[byte][digit]; \
      } \
      for (int64_t i = 0; i < count; i++) spare[starts[x[i].key >> (8 * byte) & 255]++] = x[i]; \
      ENTRY *sorted = spare; \
      spare = x; \
      x = sorted; \
    } \
    return x; \
  }
SORT(entry32, uint32_t, 4)
SORT(entry64, uint64_t, 8)

static void sort_task(void *context, int64_t task) {
  sort_loop *w = context;
  int64_t last = apus_min((task + 1) * w->lines_per_task, w->lines), n = w->extent;
  bool wide = apus_sizes[w->dtype] == 8;
  size_t size = wide ? sizeof(entry64) : sizeof(entry32);
  char *scratch = malloc(2 * (size_t)n * size);
  if (!scratch) {
    atomic_store(&w->failed, true);
    return;
  }
  for (int64_t line = task * w->lines_per_task; line < last; line++) {
    const char *keys = w->keys + line * n * apus_sizes[w->dtype];
    int32_t *order = w->order + line * n;
    if (wide) {
      entry64 *entries = (entry64 *)scratch;
      load_keys64(w->dtype, keys, n, entries);
      entries = sort_entry64(entries, entries + n, n);
      for (int64_t i = 0; i < n; i++) order[i] = entries[i].position;
    } else {
      entry32 *entries = (entry32 *)scratch;
      load_keys32(w->dtype, keys, n, entries);
      entries = sort_entry32(entries, entries + n, n);
      for (int64_t i = 0; i < n; i++) order[i] = entries[i].position;
    }
  }
  free(scratch);
}

int apus_eager_sort_order(int32_t dtype, int64_t lines, int64_t extent, const void *keys, int32_t *order) {
  if (dtype > APUS_FLOAT64 || extent > INT32_MAX) return 0;
  if (lines == 0 || extent == 0) return 1;
  sort_loop w = {.dtype = dtype, .keys = keys, .order = order, .lines = lines, .extent = extent};
  w.lines_per_task = apus_max(1, 4096 / extent);
  apus_parallel_for(sort_task, &w, apus_divide_up(lines, w.lines_per_task));
  return !atomic_load(&w.failed);
}

// MARK: Permuting

typedef struct permute_loop {
  int64_t size, lines, extent, lines_per_task;
  const int32_t *order;
  const char *x;
  char *y;
} permute_loop;

typedef struct { uint64_t low, high; } two_words;
#define PERMUTE(T) \
  do { \
    const T *x = (const T *)w->x + start; \
    T *y = (T *)w->y + start; \
    for (int64_t i = 0; i < w->extent; i++) y[i] = x[order[i]]; \
  } while (0)

static void permute_task(void *context, int64_t task) {
  const permute_loop *w = context;
  int64_t last = apus_min((task + 1) * w->lines_per_task, w->lines);
  for (int64_t line = task * w->lines_per_task; line < last; line++) {
    int64_t start = line * w->extent;
    const int32_t *order = w->order + start;
    switch (w->size) {
      case 1: PERMUTE(uint8_t); break;
      case 2: PERMUTE(uint16_t); break;
      case 4: PERMUTE(uint32_t); break;
      case 8: PERMUTE(uint64_t); break;
      default: PERMUTE(two_words); break;
    }
  }
}

void apus_eager_permute(int32_t size, int64_t lines, int64_t extent, const int32_t *order, const void *x, void *y) {
  if (lines == 0 || extent == 0) return;
  permute_loop w = {size, lines, extent, apus_max(1, APUS_CHUNK / extent), order, x, y};
  apus_parallel_for(permute_task, &w, apus_divide_up(lines, w.lines_per_task));
}
