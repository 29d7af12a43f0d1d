// Sorting of entries: few by networks, many by dividing the range of their keys into equal parts, each of which is then sorted by itself.
// A division makes the range smaller by a factor that depends on how many entries there are, so that there are few of them whatever
// the keys; and parts of which no place is wanted are left as they are.
#include "sort.h"

const apus_sort_kernels *apus_current_sort_kernels(void) {
#if defined(__x86_64__)
  if (apus_isa_level() == 4) return apus_sort_kernels_v4();
  if (apus_isa_level() == 3) return apus_sort_kernels_v3();
#endif
  return apus_sort_kernels_baseline();
}

// Entries that a network sorts. Beyond, dividing them first is faster.
enum { MOST32 = 4096, MOST64 = 2048 };
enum { PARTS_MOST = 2048, CHUNKS_MOST = 16, CHUNK_LEAST = 32768 };
_Static_assert(sizeof(int64_t) * PARTS_MOST * CHUNKS_MOST <= SORT_TABLE_BYTES, "the table of places");

// Whether any of these places is wanted.
static bool is_wanted(sort_windows windows, int64_t first, int64_t last) {
  for (int32_t i = 0; i < windows.count; i++) {
    if (apus_max(first, windows.bounds[2 * i]) < apus_min(last, windows.bounds[2 * i + 1])) return true;
  }
  return false;
}

static int bit_width(uint64_t x) { return x == 0 ? 0 : 64 - __builtin_clzll(x); }

// The number of parts, a power of two: some 128 entries each, as they will not be even.
static int part_bits(int64_t count) {
  int bits = bit_width((uint64_t)count / 128);
  return bits < 4 ? 4 : bits > 11 ? 11 : bits;
}

// MARK: Few

// Sorts `in` into `out`, which may be the same.
static __attribute__((noinline)) void network_32(const apus_sort_kernels *kernels, const uint32_t *in, uint32_t *out, int64_t count) {
  uint32_t x[MOST32] __attribute__((aligned(64)));
  memcpy(x, in, (size_t)count * 4);
  int64_t vectors = apus_divide_up(count, kernels->lanes32);
  for (int64_t i = count; i < vectors * kernels->lanes32; i++) x[i] = UINT32_MAX;
  kernels->network32(x, vectors);
  memcpy(out, x, (size_t)count * 4);
}

static __attribute__((noinline)) void network_64(const apus_sort_kernels *kernels, const uint64_t *in, uint64_t *out, int64_t count) {
  uint64_t x[MOST64] __attribute__((aligned(64)));
  memcpy(x, in, (size_t)count * 8);
  int64_t vectors = apus_divide_up(count, kernels->lanes64);
  for (int64_t i = count; i < vectors * kernels->lanes64; i++) x[i] = UINT64_MAX;
  kernels->network64(x, vectors);
  memcpy(out, x, (size_t)count * 8);
}

// Each returns false where the entries need dividing.
static bool few_32(const apus_sort_kernels *kernels, const uint32_t *in, uint32_t *out, int64_t count) {
  if (count > MOST32) return false;
  network_32(kernels, in, out, count);
  return true;
}

static bool few_64(const apus_sort_kernels *kernels, const uint64_t *in, uint64_t *out, int64_t count) {
  if (count > MOST64) return false;
  network_64(kernels, in, out, count);
  return true;
}

static void find_range_wide(const sort_wide *x, int64_t count, uint64_t *least, uint64_t *greatest) {
  uint64_t low = UINT64_MAX, high = 0;
  for (int64_t i = 0; i < count; i++) {
    low = x[i].key < low ? x[i].key : low;
    high = x[i].key > high ? x[i].key : high;
  }
  *least = low;
  *greatest = high;
}

// Numbers hold the upper bits of keys and, beneath them, places. Where that leaves out lower bits, few neighbours are in the wrong order as a
// rule; where they are many, the entries need dividing.
static __attribute__((noinline)) bool few_wide(const apus_sort_kernels *kernels, const sort_wide *in, sort_wide *out, int64_t count) {
  if (count > MOST64) return false;
  uint64_t least, greatest, x[MOST64] __attribute__((aligned(64)));
  find_range_wide(in, count, &least, &greatest);
  int bits = bit_width((uint64_t)count - 1), lost = bit_width(greatest - least) + bits - 64;
  if (lost < 0) lost = 0;
  for (int64_t i = 0; i < count; i++) x[i] = (in[i].key - least) >> lost << bits | (uint64_t)i;
  int64_t vectors = apus_divide_up(count, kernels->lanes64);
  for (int64_t i = count; i < vectors * kernels->lanes64; i++) x[i] = UINT64_MAX;
  kernels->network64(x, vectors);
  sort_wide copy[MOST64];
  memcpy(copy, in, (size_t)count * sizeof(sort_wide));
  for (int64_t i = 0; i < count; i++) out[i] = copy[x[i] & ((1ull << bits) - 1)];
  int64_t moves = 0;
  for (int64_t i = 1; i < count && lost > 0; i++) {
    sort_wide entry = out[i];
    int64_t j = i;
    for (; j > 0 && out[j - 1].key > entry.key; j--) out[j] = out[j - 1];
    out[j] = entry;
    moves += i - j;
    if (moves <= 2 * count) continue;
    if (out == in) memcpy(out, copy, (size_t)count * sizeof(sort_wide));
    return false;
  }
  return true;
}

// MARK: Many

typedef struct division {
  const apus_sort_kernels *kernels;
  sort_windows windows;
  void *x, *spare;
  int64_t count, chunk, parts, parts_per_task;
  uint64_t least;
  int shift;
  int64_t *places;  // of each chunk, where each part's next entry goes
  int64_t *starts;  // of each part, and the end
  uint64_t ranges[CHUNKS_MOST][2];
} division;

// Turns counts to places, in the order of parts and then of chunks.
static void find_places(const division *w, int64_t chunks) {
  int64_t next = 0;
  for (int64_t part = 0; part < w->parts; part++) {
    w->starts[part] = next;
    for (int64_t chunk = 0; chunk < chunks; chunk++) {
      int64_t size = w->places[chunk * w->parts + part];
      w->places[chunk * w->parts + part] = next;
      next += size;
    }
  }
  w->starts[w->parts] = next;
}

#define BY_RANGE(NAME, ENTRY, KEY_TYPE, KEY, FIND_RANGE) \
  static void count_##NAME(const ENTRY *x, int64_t count, KEY_TYPE least, int shift, int64_t parts, int64_t *counts) { \
    memset(counts, 0, (size_t)parts * sizeof(int64_t)); \
    for (int64_t i = 0; i < count; i++) counts[(KEY(x[i]) - least) >> shift]++; \
  } \
  static void move_##NAME(const ENTRY *x, int64_t count, KEY_TYPE least, int shift, int64_t *places, ENTRY *y) { \
    for (int64_t i = 0; i < count; i++) { \
      ENTRY entry = x[i]; \
      y[places[(KEY(entry) - least) >> shift]++] = entry; \
    } \
  } \
  static void sort_many_##NAME( \
    const apus_sort_kernels *kernels, sort_windows windows, ENTRY *x, ENTRY *spare, int64_t base, int64_t count \
  ); \
  /* Sorts a part, which lies in `in`, to `out`. */ \
  static void sort_part_##NAME( \
    const apus_sort_kernels *kernels, sort_windows windows, ENTRY *in, ENTRY *out, int64_t base, int64_t count, bool is_one_key \
  ) { \
    if (count == 0 || !is_wanted(windows, base, base + count)) return; \
    if (count == 1) { \
      out[0] = in[0]; \
      return; \
    } \
    if (!is_one_key && few_##NAME(kernels, in, out, count)) return; \
    if (!is_one_key) sort_many_##NAME(kernels, windows, in, out, base, count); \
    memcpy(out, in, (size_t)count * sizeof(ENTRY)); \
  } \
  static void sort_many_##NAME( \
    const apus_sort_kernels *kernels, sort_windows windows, ENTRY *x, ENTRY *spare, int64_t base, int64_t count \
  ) { \
    uint64_t least, greatest; \
    FIND_RANGE(x, count, &least, &greatest); \
    if (least == greatest) return; \
    int bits = part_bits(count), shift = bit_width(greatest - least) - bits; \
    if (shift < 0) shift = 0; \
    int64_t places[PARTS_MOST], parts = (int64_t)((greatest - least) >> shift) + 1, first = 0; \
    count_##NAME(x, count, (KEY_TYPE)least, shift, parts, places); \
    for (int64_t part = 0; part < parts; part++) { \
      int64_t size = places[part]; \
      places[part] = first; \
      first += size; \
    } \
    move_##NAME(x, count, (KEY_TYPE)least, shift, places, spare); \
    /* Now each place is where the next part starts. */ \
    for (int64_t part = 0; part < parts; part++) { \
      int64_t start = part == 0 ? 0 : places[part - 1]; \
      sort_part_##NAME(kernels, windows, spare + start, x + start, base + start, places[part] - start, shift == 0); \
    } \
  } \
  static void find_chunk_range_##NAME(void *context, int64_t chunk) { \
    division *w = context; \
    int64_t first = chunk * w->chunk; \
    FIND_RANGE((const ENTRY *)w->x + first, apus_min(w->chunk, w->count - first), &w->ranges[chunk][0], &w->ranges[chunk][1]); \
  } \
  static void count_chunk_##NAME(void *context, int64_t chunk) { \
    const division *w = context; \
    int64_t first = chunk * w->chunk; \
    count_##NAME( \
      (const ENTRY *)w->x + first, apus_min(w->chunk, w->count - first), (KEY_TYPE)w->least, w->shift, w->parts, \
      w->places + chunk * w->parts); \
  } \
  static void move_chunk_##NAME(void *context, int64_t chunk) { \
    const division *w = context; \
    int64_t first = chunk * w->chunk; \
    move_##NAME( \
      (const ENTRY *)w->x + first, apus_min(w->chunk, w->count - first), (KEY_TYPE)w->least, w->shift, w->places + chunk * w->parts, \
      w->spare); \
  } \
  static void sort_parts_##NAME(void *context, int64_t task) { \
    const division *w = context; \
    int64_t last = apus_min((task + 1) * w->parts_per_task, w->parts); \
    for (int64_t part = task * w->parts_per_task; part < last; part++) { \
      int64_t start = w->starts[part]; \
      sort_part_##NAME( \
        w->kernels, w->windows, (ENTRY *)w->spare + start, (ENTRY *)w->x + start, start, w->starts[part + 1] - start, w->shift == 0); \
    } \
  } \
  static void sort_in_parallel_##NAME( \
    const apus_sort_kernels *kernels, sort_windows windows, ENTRY *x, ENTRY *spare, int64_t count, int64_t *table \
  ) { \
    int64_t starts[PARTS_MOST + 1]; \
    division w = {.kernels = kernels, .windows = windows, .x = x, .spare = spare, .count = count, .places = table, .starts = starts}; \
    w.chunk = apus_max(CHUNK_LEAST, apus_divide_up(count, CHUNKS_MOST)); \
    int64_t chunks = apus_divide_up(count, w.chunk); \
    apus_parallel_for(find_chunk_range_##NAME, &w, chunks); \
    uint64_t greatest = w.ranges[0][1]; \
    w.least = w.ranges[0][0]; \
    for (int64_t chunk = 1; chunk < chunks; chunk++) { \
      if (w.ranges[chunk][0] < w.least) w.least = w.ranges[chunk][0]; \
      if (w.ranges[chunk][1] > greatest) greatest = w.ranges[chunk][1]; \
    } \
    if (w.least == greatest) return; \
    w.shift = bit_width(greatest - w.least) - part_bits(count); \
    if (w.shift < 0) w.shift = 0; \
    w.parts = (int64_t)((greatest - w.least) >> w.shift) + 1; \
    apus_parallel_for(count_chunk_##NAME, &w, chunks); \
    find_places(&w, chunks); \
    apus_parallel_for(move_chunk_##NAME, &w, chunks); \
    w.parts_per_task = 8; \
    apus_parallel_for(sort_parts_##NAME, &w, apus_divide_up(w.parts, w.parts_per_task)); \
  } \
  void apus_sort_entries_##NAME(ENTRY *x, ENTRY *spare, int64_t count, sort_windows windows, int64_t *table) { \
    const apus_sort_kernels *kernels = apus_current_sort_kernels(); \
    if (count <= 1 || few_##NAME(kernels, x, x, count)) return; \
    if (table) sort_in_parallel_##NAME(kernels, windows, x, spare, count, table); \
    else sort_many_##NAME(kernels, windows, x, spare, 0, count); \
  }

#define ITSELF(ENTRY) (ENTRY)
#define KEY_OF(ENTRY) (ENTRY).key
BY_RANGE(32, uint32_t, uint32_t, ITSELF, apus_current_sort_kernels()->range32)
BY_RANGE(64, uint64_t, uint64_t, ITSELF, apus_current_sort_kernels()->range64)
BY_RANGE(wide, sort_wide, uint64_t, KEY_OF, find_range_wide)
