#pragma once

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

enum { APUS_CONVOLUTION_RANK = 3 };

// A spatial axis of a convolution. Extents, then how many places of the input are between neighbouring outputs (stride), between
// neighbouring elements of the window (dilation) and between neighbouring elements of the input itself (spacing), how many lie before its
// first (low), and what a step is in each array, in elements.
typedef struct apus_convolution_axis {
  int64_t input, window, output;
  int64_t stride, dilation, spacing, low;
  int64_t x, k, y;
} apus_convolution_axis;

// y[n, g, o, p] = sum over features f and windows w of x[n, g, f, p * stride + w * dilation - low] k[g, f, o, w], where x is zero outside
// itself and between its elements.
typedef struct apus_convolution {
  int32_t dtype;  // APUS_FLOAT32 or APUS_FLOAT64
  int64_t batch, groups, features, outputs;
  int64_t x_batch, y_batch, x_group, k_group, y_group, x_feature, k_feature, k_output, y_output;  // elements from one to the next
  apus_convolution_axis axes[APUS_CONVOLUTION_RANK];  // the innermost axis last; those that are not there have extents of 1
  const void *x;
  const void *k;
  void *y;
} apus_convolution;

// Computes convolutions of many groups with few features and outputs each on the pool, without a matrix product: in vectors of groups where
// these lie side by side, and else of places along the last axis. The bits do not depend on the number of threads.
// Returns 0, or 1 where there is no memory to work in.
int apus_convolve(const apus_convolution *convolution);

#ifdef __cplusplus
}
#endif
