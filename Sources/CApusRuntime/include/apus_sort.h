#pragma once

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

// A stable sort of the lines along the middle axis of dense arrays of shape rows x length x inner, ascending by the first `key_count`
// operands in turn (at least one). -0 equals 0, and NaN comes last.
typedef struct apus_sort_problem {
  int32_t operand_count, key_count;
  const int32_t *dtypes;
  int64_t rows, length, inner;
  // The places in order of which results are wanted, as pairs of a first one and one past the last, ascending and apart; what lies
  // elsewhere in the results is left as it was. None stand for all places.
  int32_t window_count;
  const int64_t *windows;
  const void *const *operands;
  void *const *results;  // NULL where one is not wanted
} apus_sort_problem;

// The memory that `apus_sort` works in. It depends on the problem but for its pointers.
int64_t apus_sort_scratch_bytes(const apus_sort_problem *problem);

// Sorts on the pool. A stable order is the only one there is: the results do not depend on the number of threads.
void apus_sort(const apus_sort_problem *problem, void *scratch);

#ifdef __cplusplus
}
#endif
