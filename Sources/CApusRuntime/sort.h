// What the files of sorting share. Keys become unsigned integers of the same order; what is sorted are entries of one of three types: keys
// alone, keys of up to 32 bits with 32 bits of payload beneath them, or keys of 64 bits with their positions.
#pragma once

#include "apus_sort.h"
#include "eager.h"

typedef struct sort_wide { uint64_t key, position; } sort_wide;

// The parts that are compiled for one instruction set.
typedef struct apus_sort_kernels {
  // Sort whole vectors of elements.
  void (*network32)(uint32_t *x, int64_t vectors);
  void (*network64)(uint64_t *x, int64_t vectors);
  int32_t lanes32, lanes64;
  // The least and the greatest of at least one number.
  void (*range32)(const uint32_t *x, int64_t count, uint64_t *least, uint64_t *greatest);
  void (*range64)(const uint64_t *x, int64_t count, uint64_t *least, uint64_t *greatest);
  // Keys of `count` elements; return whether there is one whose bits the key does not tell: -0 or NaN.
  bool (*load32)(int32_t dtype, const void *keys, int64_t count, uint32_t *out);
  bool (*load64)(int32_t dtype, const void *keys, int64_t count, uint64_t *out);
  // Elements of keys.
  void (*store32)(int32_t dtype, const uint32_t *keys, int64_t count, void *out);
  void (*store64)(int32_t dtype, const uint64_t *keys, int64_t count, void *out);
} apus_sort_kernels;

const apus_sort_kernels *apus_sort_kernels_baseline(void);
#if defined(__x86_64__)
const apus_sort_kernels *apus_sort_kernels_v3(void);
const apus_sort_kernels *apus_sort_kernels_v4(void);
#endif
const apus_sort_kernels *apus_current_sort_kernels(void);

// Places wanted, ascending, as pairs.
typedef struct sort_windows {
  const int64_t *bounds;
  int32_t count;
} sort_windows;

// Each sorts `count` entries, whose keys are all that counts; only places in windows need be right. Entries with the same key keep their
// order if they have positions. With a `table` of SORT_TABLE_BYTES they run on the pool.
enum { SORT_TABLE_BYTES = 1 << 18 };
void apus_sort_entries_32(uint32_t *x, uint32_t *spare, int64_t count, sort_windows windows, int64_t *table);
void apus_sort_entries_64(uint64_t *x, uint64_t *spare, int64_t count, sort_windows windows, int64_t *table);
void apus_sort_entries_wide(sort_wide *x, sort_wide *spare, int64_t count, sort_windows windows, int64_t *table);
