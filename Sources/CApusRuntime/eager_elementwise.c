// Elementwise operations: loops over contiguous runs, split over the pool in chunks of a fixed size.
#include "eager.h"

// MARK: One operand

typedef struct unary_loop {
  apus_unary_kernel kernel;
  const char *x;
  char *y;
  int64_t x_size, y_size, count;
  bool stream;
} unary_loop;

static void unary_chunk(void *context, int64_t index) {
  const unary_loop *w = context;
  int64_t first = index * APUS_CHUNK;
  w->kernel(w->x + first * w->x_size, w->y + first * w->y_size, apus_min(APUS_CHUNK, w->count - first), w->stream);
}

static int run_unary(apus_unary_kernel kernel, int32_t from, int32_t to, const void *x, void *y, int64_t count, int64_t split) {
  if (!kernel) return 0;
  int64_t bytes = count * apus_sizes[to];
  unary_loop w = {kernel, x, y, apus_sizes[from], apus_sizes[to], count, bytes >= APUS_STREAM_BYTES};
  if (count < split) kernel(x, y, count, false);
  else apus_parallel_for(unary_chunk, &w, apus_divide_up(count, APUS_CHUNK));
  return 1;
}

int apus_eager_unary(int32_t function, int32_t dtype, const void *x, void *y, int64_t count) {
  // Functions of the mathematical library are worth splitting earlier.
  int64_t split = function >= APUS_RSQRT && function <= APUS_BESSEL_I1E ? APUS_CHUNK + 1 : APUS_SPLIT;
  int32_t result = function == APUS_IS_FINITE ? APUS_BOOL : dtype;
  return run_unary(apus_current_kernels()->unary[function][dtype], dtype, result, x, y, count, split);
}

int apus_eager_convert(int32_t from, int32_t to, const void *x, void *y, int64_t count) {
  return run_unary(apus_current_kernels()->convert[from][to], from, to, x, y, count, APUS_SPLIT);
}

// MARK: Two operands

typedef struct binary_loop {
  apus_binary_kernel kernel;
  const char *a, *b;
  char *y;
  apus_nest nest;  // target, a, b
  int64_t count, chunk, x_size, y_size;
  int mode;
  bool stream;
} binary_loop;

// The elements from `first` on, in row-major order of the result.
static void binary_range(const binary_loop *w, int64_t first, int64_t count) {
  const apus_nest *nest = &w->nest;
  int32_t inner = nest->rank - 1;
  int64_t index[APUS_MAX_RANK], position = first, a = 0, b = 0;
  for (int32_t axis = inner; axis >= 0; axis--) {
    index[axis] = position % nest->extents[axis];
    position /= nest->extents[axis];
    a += index[axis] * nest->strides[1][axis];
    b += index[axis] * nest->strides[2][axis];
  }
  char *y = w->y + first * w->y_size;
  while (count > 0) {
    int64_t run = apus_min(count, nest->extents[inner] - index[inner]);
    w->kernel(w->a + a, w->b + b, y, run, w->mode, w->stream);
    y += run * w->y_size;
    count -= run;
    a -= index[inner] * nest->strides[1][inner];
    b -= index[inner] * nest->strides[2][inner];
    index[inner] = 0;
    for (int32_t axis = inner - 1; axis >= 0; axis--) {
      a += nest->strides[1][axis];
      b += nest->strides[2][axis];
      if (++index[axis] < nest->extents[axis]) break;
      a -= index[axis] * nest->strides[1][axis];
      b -= index[axis] * nest->strides[2][axis];
      index[axis] = 0;
    }
  }
}

static void binary_chunk(void *context, int64_t index) {
  const binary_loop *w = context;
  int64_t first = index * APUS_CHUNK;
  binary_range(w, first, apus_min(APUS_CHUNK, w->count - first));
}

int apus_eager_binary(
  int32_t function, int32_t dtype, int32_t rank, const int64_t *extents, const void *a, const int64_t *strides_a, const void *b,
  const int64_t *strides_b, void *y
) {
  apus_binary_kernel kernel = apus_current_kernels()->binary[function][dtype];
  if (!kernel) return 0;
  int64_t x_size = apus_sizes[dtype], y_size = function >= APUS_EQUAL ? 1 : x_size;
  binary_loop w = {.kernel = kernel, .a = a, .b = b, .y = y, .nest = {.operands = 3}, .count = 1, .x_size = x_size, .y_size = y_size};
  for (int32_t axis = 0; axis < rank; axis++) w.count *= extents[axis];
  if (w.count == 0) return 1;
  int64_t step = w.count;
  for (int32_t axis = 0; axis < rank; axis++) {
    step /= extents[axis];
    int64_t strides[3] = {step * y_size, strides_a[axis] * x_size, strides_b[axis] * x_size};
    if (!apus_nest_add(&w.nest, extents[axis], strides)) return 0;
  }
  if (w.nest.rank == 0) {
    kernel(a, b, y, 1, APUS_BOTH_ARRAYS, false);
    return 1;
  }
  int32_t inner = w.nest.rank - 1;
  bool a_moves = w.nest.strides[1][inner] != 0, b_moves = w.nest.strides[2][inner] != 0;
  if ((a_moves && w.nest.strides[1][inner] != x_size) || (b_moves && w.nest.strides[2][inner] != x_size)) return 0;
  if (!a_moves && !b_moves) return 0;
  w.mode = !a_moves ? APUS_SCALAR_A : !b_moves ? APUS_SCALAR_B : APUS_BOTH_ARRAYS;
  w.stream = w.count * y_size >= APUS_STREAM_BYTES;
  if (w.count < APUS_SPLIT) binary_range(&w, 0, w.count);
  else apus_parallel_for(binary_chunk, &w, apus_divide_up(w.count, APUS_CHUNK));
  return 1;
}

void *apus_eager_unary_kernel(int32_t function, int32_t dtype) { return (void *)apus_current_kernels()->unary[function][dtype]; }
void *apus_eager_binary_kernel(int32_t function, int32_t dtype) { return (void *)apus_current_kernels()->binary[function][dtype]; }

// MARK: Selection

typedef struct select_loop {
  apus_select_kernel kernel;
  const uint8_t *predicate;
  const char *a, *b;
  char *y;
  int64_t size, count;
} select_loop;

static void select_chunk(void *context, int64_t index) {
  const select_loop *w = context;
  int64_t first = index * APUS_CHUNK, offset = first * w->size;
  w->kernel(w->predicate + first, w->a + offset, w->b + offset, w->y + offset, apus_min(APUS_CHUNK, w->count - first));
}

int apus_eager_select(int32_t size, const uint8_t *predicate, const void *a, const void *b, void *y, int64_t count) {
  select_loop w = {apus_current_kernels()->select[size], predicate, a, b, y, size, count};
  if (!w.kernel) return 0;
  if (count < APUS_SPLIT) w.kernel(predicate, a, b, y, count);
  else apus_parallel_for(select_chunk, &w, apus_divide_up(count, APUS_CHUNK));
  return 1;
}

// MARK: Threefry

typedef struct threefry_loop {
  const uint32_t *key0, *key1, *x0, *x1;
  uint32_t *y0, *y1;
  int64_t count;
} threefry_loop;

static void threefry_chunk(void *context, int64_t index) {
  const threefry_loop *w = context;
  int64_t i = index * APUS_CHUNK;
  apus_current_kernels()->threefry(
    w->key0 + i, w->key1 + i, w->x0 + i, w->x1 + i, w->y0 + i, w->y1 + i, apus_min(APUS_CHUNK, w->count - i));
}

void apus_eager_threefry(
  const uint32_t *key0, const uint32_t *key1, const uint32_t *x0, const uint32_t *x1, uint32_t *y0, uint32_t *y1, int64_t count
) {
  threefry_loop w = {key0, key1, x0, x1, y0, y1, count};
  apus_parallel_for(threefry_chunk, &w, apus_divide_up(count, APUS_CHUNK));
}
