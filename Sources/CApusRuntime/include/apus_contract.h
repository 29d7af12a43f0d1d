#pragma once

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

enum { APUS_CONTRACTION_RANK = 6 };

// An axis of a contraction: how many steps, and what a step is in each array, in elements; 0 where an array does not have the axis.
typedef struct apus_contraction_axis {
  int64_t extent, a, b, c;
} apus_contraction_axis;

// C[batch, row, column] = sum over depth of A[batch, row, depth] B[batch, depth, column], where each of batch, row, column and depth
// is a tuple of axes with strides of any kind, also negative and overlapping ones: a convolution is one, its windows being axes of depth
// that step through A as its rows do. Elements of C must not overlap.
typedef struct apus_contraction {
  int32_t dtype;  // APUS_FLOAT32 or APUS_FLOAT64
  int32_t batch_rank, row_rank, column_rank, depth_rank;
  apus_contraction_axis batch[APUS_CONTRACTION_RANK], rows[APUS_CONTRACTION_RANK], columns[APUS_CONTRACTION_RANK],
    depth[APUS_CONTRACTION_RANK];  // the innermost axis last
  const void *a;
  const void *b;
  void *c;
} apus_contraction;

// Computes it on the pool; the bits do not depend on the number of threads. It is fast where the innermost axis of depth or of rows steps by 1
// in A, that of depth or of columns in B, and that of columns in C.
void apus_contract(const apus_contraction *contraction);

#ifdef __cplusplus
}
#endif
