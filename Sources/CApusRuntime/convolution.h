// What the files of the direct convolutions share.
#pragma once

#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "apus_convolution.h"

// The elements of the window that meet the input at one output's place along an axis: `count` of them, `step` apart from `first` on, which
// meet the input's elements `dx` apart from `x` on.
typedef struct window_span {
  int64_t first, count, step, x, dx;
} window_span;

typedef struct convolution_plan {
  apus_convolution problem;     // with the kernel of each feature and output dense over the groups, where they are the vectors
  const window_span *spans[3];  // for every output along each axis
  // Where sums are long and few: their parts, one after the other, [part][batch, outputs, places][groups].
  char *sums;
  int64_t parts, results;
  // A task's share: lines of results, of products, or groups.
  int64_t count, per_task;
  // Set where a thread has no memory to work in.
  _Atomic int *failed;
} convolution_plan;

typedef void convolution_task(const convolution_plan *plan, int64_t first, int64_t end, int64_t part);

typedef struct apus_convolution_kernels {
  // Results [batch, outputs, places but along the last axis] from `first` to `end`, in vectors of groups.
  convolution_task *groups_f32, *groups_f64;
  // Part `part` of all results: products along lines [features, window but along the last axis] of the kernel, in vectors of groups.
  convolution_task *group_sums_f32, *group_sums_f64;
  // Results [batch, groups, outputs, places but along the last axis], in vectors of places.
  convolution_task *lines_f32, *lines_f64;
  // Results of groups, each summed in vectors along the window.
  convolution_task *line_sums_f32, *line_sums_f64;
  int64_t vector_bytes;
} apus_convolution_kernels;

#if defined(__x86_64__)
const apus_convolution_kernels *apus_convolution_kernels_v4(void);
const apus_convolution_kernels *apus_convolution_kernels_v3(void);
#endif
const apus_convolution_kernels *apus_convolution_kernels_baseline(void);

// Elements of a line of the input, and of a line of the kernel, that the kernels keep in a thread's scratch memory: bytes.
size_t apus_convolution_line_bytes(const convolution_plan *plan, int64_t size, int64_t vector_bytes);

// How many elements a result's sums over groups have: whole vectors, unless there is not one.
static inline int64_t apus_convolution_sum_width(int64_t groups, int64_t lanes) {
  return groups < lanes ? groups : (groups + lanes - 1) / lanes * lanes;
}

// Outputs along the last axis that are computed from one such line.
enum { CONVOLUTION_STRIP = 256 };
