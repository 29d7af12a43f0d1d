// Moving elements: copies between strided arrays, of which transposes are the interesting ones, fills and iota.
#include "eager.h"

typedef struct copy_loop {
  apus_nest nest;  // target, source
  const char *source;
  char *target;
  int64_t size;
  // The axes inside the tasks: 1, a run, or 2, a matrix to transpose. A task copies `runs` of them.
  int32_t inner_axes;
  int64_t runs, total;
  // A run may be cut into pieces of so many steps along its outer axis, the last one shorter; each counts as a run then.
  int64_t piece, pieces;
} copy_loop;

// MARK: Runs

#define STRIDED_RUN(T) \
  do { \
    for (int64_t i = 0; i < count; i++) *(T *)(target + i * target_step) = *(const T *)(source + i * source_step); \
  } while (0)
typedef struct { uint64_t low, high; } two_words;

static void strided_run(char *target, int64_t target_step, const char *source, int64_t source_step, int64_t size, int64_t count) {
  switch (size) {
    case 1: STRIDED_RUN(uint8_t); break;
    case 2: STRIDED_RUN(uint16_t); break;
    case 4: STRIDED_RUN(uint32_t); break;
    case 8: STRIDED_RUN(uint64_t); break;
    default: STRIDED_RUN(two_words); break;
  }
}

void apus_eager_fill(int32_t size, const void *value, void *y, int64_t count) {
  strided_run(y, size, value, 0, size, count);
}

static void copy_run(char *target, int64_t target_step, const char *source, int64_t source_step, int64_t size, int64_t count) {
  if (target_step != size) strided_run(target, target_step, source, source_step, size, count);
  else if (source_step == size) memcpy(target, source, (size_t)(count * size));
  else if (source_step == 0) apus_eager_fill((int32_t)size, source, target, count);
  else strided_run(target, size, source, source_step, size, count);
}

static void copy_task(void *context, int64_t task) {
  const copy_loop *w = context;
  const apus_nest *nest = &w->nest;
  int32_t outer = nest->rank - w->inner_axes;
  int64_t first = task * w->runs, last = apus_min(first + w->runs, w->total), index[APUS_MAX_RANK], position = first / w->pieces;
  int64_t number = first % w->pieces;
  int64_t target = 0, source = 0;
  for (int32_t axis = outer - 1; axis >= 0; axis--) {
    index[axis] = position % nest->extents[axis];
    position /= nest->extents[axis];
    target += index[axis] * nest->strides[0][axis];
    source += index[axis] * nest->strides[1][axis];
  }
  for (int64_t run = first; run < last; run++) {
    int64_t start = number * w->piece, length = apus_min(w->piece, nest->extents[outer] - start);
    char *to = w->target + target + start * nest->strides[0][outer];
    const char *from = w->source + source + start * nest->strides[1][outer];
    if (w->inner_axes == 1) {
      copy_run(to, nest->strides[0][outer], from, nest->strides[1][outer], w->size, length);
    } else {
      // The last axis is the target's own, the one before it the source's.
      apus_current_kernels()->transpose[w->size](
        from, nest->strides[1][outer + 1] / w->size, to, nest->strides[0][outer] / w->size, nest->extents[outer + 1],
        length);
    }
    if (++number < w->pieces) continue;
    number = 0;
    for (int32_t axis = outer - 1; axis >= 0; axis--) {
      target += nest->strides[0][axis];
      source += nest->strides[1][axis];
      if (++index[axis] < nest->extents[axis]) break;
      target -= index[axis] * nest->strides[0][axis];
      source -= index[axis] * nest->strides[1][axis];
      index[axis] = 0;
    }
  }
}

// MARK: Planning

static void swap_axes(apus_nest *nest, int32_t i, int32_t j) {
  int64_t extent = nest->extents[i];
  nest->extents[i] = nest->extents[j];
  nest->extents[j] = extent;
  for (int32_t operand = 0; operand < nest->operands; operand++) {
    int64_t stride = nest->strides[operand][i];
    nest->strides[operand][i] = nest->strides[operand][j];
    nest->strides[operand][j] = stride;
  }
}

// Rows of the result that one piece of a transpose has: those of a block of columns of the source, few enough to stay in the second cache while the
// lines they lie in are written.
enum { TRANSPOSE_ROWS = 256 };

int apus_eager_copy(
  int32_t size, int32_t rank, const int64_t *extents, const void *source, const int64_t *source_strides, void *target,
  const int64_t *target_strides
) {
  if (!apus_current_kernels()->transpose[size]) return 0;
  copy_loop w = {.nest = {.operands = 2}, .source = source, .target = target, .size = size};
  int64_t count = 1;
  for (int32_t axis = 0; axis < rank; axis++) {
    count *= extents[axis];
    int64_t strides[2] = {target_strides[axis] * size, source_strides[axis] * size};
    if (!apus_nest_add(&w.nest, extents[axis], strides)) return 0;
  }
  if (count == 0) return 1;
  if (w.nest.rank == 0) {
    memcpy(target, source, (size_t)size);
    return 1;
  }
  apus_nest *nest = &w.nest;
  int32_t last = nest->rank - 1;
  w.inner_axes = 1;
  if (nest->strides[0][last] == size && nest->strides[1][last] != size && nest->strides[1][last] > 0 && nest->rank > 1) {
    for (int32_t axis = 0; axis < last; axis++) {
      if (nest->strides[1][axis] != size || nest->extents[axis] < 4 || nest->extents[last] < 4) continue;
      swap_axes(nest, axis, last - 1);
      w.inner_axes = 2;
      break;
    }
  }
  int64_t inner = 1, split = APUS_SPLIT * 4 / size;
  for (int32_t axis = nest->rank - w.inner_axes; axis < nest->rank; axis++) inner *= nest->extents[axis];
  int64_t whole = inner, extent = nest->extents[nest->rank - w.inner_axes];
  w.piece = extent;
  w.pieces = 1;
  if (count >= 2 * split && inner >= split) {
    // Large runs are cut, so that there is something to share out. Pieces begin at multiples of 16, which lines and vectors divide.
    int64_t goal = apus_divide_up(extent, apus_max(inner / split, 1));
    if (w.inner_axes == 2) goal = apus_min(goal, TRANSPOSE_ROWS);
    w.piece = apus_min(extent, apus_divide_up(goal, 16) * 16);
    w.pieces = apus_divide_up(extent, w.piece);
    inner /= w.pieces;
  }
  w.total = count / whole * w.pieces;
  w.runs = count < 2 * split ? w.total : apus_max(1, split / inner);
  apus_parallel_for(copy_task, &w, apus_divide_up(w.total, w.runs));
  return 1;
}

// MARK: Iota

#define IOTA(T, CONVERSION) \
  do { \
    T *element = y; \
    for (int64_t o = 0; o < outer; o++) \
      for (int64_t e = 0; e < extent; e++) { \
        T value = (T)(CONVERSION); \
        for (int64_t i = 0; i < inner; i++) *element++ = value; \
      } \
  } while (0)

int apus_eager_iota(int32_t dtype, int64_t outer, int64_t extent, int64_t inner, void *y) {
  switch (dtype) {
    case APUS_INT8: case APUS_UINT8: IOTA(uint8_t, e); return 1;
    case APUS_INT16: case APUS_UINT16: IOTA(uint16_t, e); return 1;
    case APUS_INT32: case APUS_UINT32: IOTA(uint32_t, e); return 1;
    case APUS_INT64: case APUS_UINT64: IOTA(uint64_t, e); return 1;
    case APUS_FLOAT32: IOTA(float, e); return 1;
    case APUS_FLOAT64: IOTA(double, e); return 1;
    default: return 0;
  }
}
