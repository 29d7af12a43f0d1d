// What the files of the contractions share.
#pragma once

#include "apus_contract.h"
#include "gemm.h"

// Where one is among the steps of axes.
typedef struct axis_walk {
  const apus_contraction_axis *axes;
  int32_t rank;
  int64_t index[APUS_CONTRACTION_RANK];
  int64_t a, b, c;
} axis_walk;

// Begins at a step, counted with the last axis running fastest.
static inline axis_walk walk_from(const apus_contraction_axis *axes, int32_t rank, int64_t first) {
  axis_walk walk = {.axes = axes, .rank = rank};
  for (int32_t axis = rank; axis-- > 0;) {
    int64_t i = first % axes[axis].extent;
    first /= axes[axis].extent;
    walk.index[axis] = i;
    walk.a += i * axes[axis].a;
    walk.b += i * axes[axis].b;
    walk.c += i * axes[axis].c;
  }
  return walk;
}

static inline void walk_on(axis_walk *walk) {
  for (int32_t axis = walk->rank; axis-- > 0;) {
    const apus_contraction_axis *x = &walk->axes[axis];
    walk->a += x->a;
    walk->b += x->b;
    walk->c += x->c;
    if (++walk->index[axis] < x->extent) return;
    walk->index[axis] = 0;
    walk->a -= x->extent * x->a;
    walk->b -= x->extent * x->b;
    walk->c -= x->extent * x->c;
  }
}
