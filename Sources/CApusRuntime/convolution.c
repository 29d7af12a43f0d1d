// Convolutions without matrix products: how the work is cut, which depends on the extents only.
#include "convolution.h"

#include <stdlib.h>
#include <string.h>

#include "apus_dtype.h"
#include "apus_pool.h"
#include "eager.h"
#include "gemm.h"

static const apus_convolution_kernels *current_kernels(void) {
#if defined(__x86_64__)
  if (apus_isa_level() == 4) return apus_convolution_kernels_v4();
  if (apus_isa_level() == 3) return apus_convolution_kernels_v3();
#endif
  return apus_convolution_kernels_baseline();
}

// Products that a task has at the least, and parts of sums at the most.
enum { TASK_PRODUCTS = 1 << 17, MOST_PARTS = 16, MOST_SUM_BYTES = 1 << 24 };

static window_span span_of(const apus_convolution_axis *axis, int64_t output) {
  int64_t place = output * axis->stride - axis->low, length = (axis->input - 1) * axis->spacing + 1;
  window_span s = {.step = 1};
  // Elements of the window meet elements of the input every so often.
  int64_t first = place < 0 ? (-place + axis->dilation - 1) / axis->dilation : 0, tries = 0;
  while (tries < axis->spacing && (place + first * axis->dilation) % axis->spacing != 0) first++, tries++;
  if (tries == axis->spacing) return s;
  int64_t x = axis->spacing, y = axis->dilation;
  while (y != 0) {
    int64_t rest = x % y;
    x = y;
    y = rest;
  }
  s.step = axis->spacing / x;
  s.dx = axis->dilation / x;
  int64_t end = length - 1 - place < 0 ? 0 : (length - 1 - place) / axis->dilation + 1;
  if (end > axis->window) end = axis->window;
  if (first >= end) return s;
  s.first = first;
  s.count = (end - first + s.step - 1) / s.step;
  s.x = (place + first * axis->dilation) / axis->spacing;
  return s;
}

size_t apus_convolution_line_bytes(const convolution_plan *plan, int64_t size, int64_t vector_bytes) {
  const apus_convolution_axis *last = &plan->problem.axes[2];
  int64_t lanes = vector_bytes / size, reach = (last->window - 1) * last->dilation;
  int64_t outputs = last->stride * (CONVOLUTION_STRIP + reach / last->stride + 1);
  int64_t sums = last->dilation * (tiled(last->window, lanes) + (last->output - 1) * last->stride / last->dilation + 1);
  if (!plan->sums) return (size_t)(tiled(outputs, 16) * size + last->window * 8);
  return (size_t)(plan->results * vector_bytes + (tiled(sums, lanes) + tiled(last->window, lanes)) * size);
}

typedef struct convolution_job {
  const convolution_plan *plan;
  convolution_task *task;
} convolution_job;

static void run_share(void *context, int64_t index) {
  const convolution_job *job = context;
  int64_t first = index * job->plan->per_task;
  job->task(job->plan, first, smaller(first + job->plan->per_task, job->plan->count), index);
}

static void run_shares(const convolution_plan *w, convolution_task *task) {
  convolution_job job = {w, task};
  apus_parallel_for(run_share, &job, divide_up(w->count, w->per_task));
}

// The same, in shares of some size, `work` being the products for each of what is counted: not too many, as neighbouring lines of the result
// read the same lines of the input.
static void run(convolution_plan *w, int64_t work, convolution_task *task) {
  w->per_task = larger(larger(1, TASK_PRODUCTS / larger(1, work)), w->count / (8 * apus_machine_width()));
  run_shares(w, task);
}

// The parts added up, in their order.
#define ADD_UP(NAME, T) \
  static void NAME(const convolution_plan *w, int64_t vector_bytes) { \
    const apus_convolution *p = &w->problem; \
    const T *sums = (const T *)w->sums; \
    int64_t lanes = vector_bytes / (int64_t)sizeof(T), width = apus_convolution_sum_width(p->groups, lanes); \
    int64_t whole = p->groups < lanes ? p->groups : p->groups / lanes * lanes; \
    for (int64_t r = 0; r < w->results; r++) { \
      int64_t at2 = r % p->axes[2].output, rest = r / p->axes[2].output, at1 = rest % p->axes[1].output; \
      rest /= p->axes[1].output; \
      int64_t at0 = rest % p->axes[0].output; \
      rest /= p->axes[0].output; \
      T *y = (T *)p->y + rest / p->outputs * p->y_batch + rest % p->outputs * p->y_output; \
      y += at0 * p->axes[0].y + at1 * p->axes[1].y + at2 * p->axes[2].y; \
      for (int64_t g = 0; g < p->groups; g++) { \
        const T *at = sums + r * width + (g < whole ? g : g + width - p->groups); \
        T sum = *at; \
        for (int64_t part = 1; part < w->parts; part++) sum += at[part * w->results * width]; \
        y[g * p->y_group] = sum; \
      } \
    } \
  }
ADD_UP(add_up_f32, float)
ADD_UP(add_up_f64, double)

// One result after the other, for extents that the kernels' memory does not suffice for.
#define PLAIN(NAME, T) \
  static void NAME(const convolution_plan *w, int64_t first, int64_t end, int64_t part) { \
    const apus_convolution *p = &w->problem; \
    (void)part; \
    for (int64_t r = first; r < end; r++) { \
      int64_t at2 = r % p->axes[2].output, rest = r / p->axes[2].output, at1 = rest % p->axes[1].output; \
      rest /= p->axes[1].output; \
      int64_t at0 = rest % p->axes[0].output; \
      rest /= p->axes[0].output; \
      int64_t o = rest % p->outputs, n = rest / p->outputs; \
      const window_span *s0 = w->spans[0] + at0, *s1 = w->spans[1] + at1, *s2 = w->spans[2] + at2; \
      T *y = (T *)p->y + n * p->y_batch + o * p->y_output + at0 * p->axes[0].y + at1 * p->axes[1].y + at2 * p->axes[2].y; \
      for (int64_t g = 0; g < p->groups; g++) { \
        T sum = 0; \
        for (int64_t f = 0; f < p->features; f++) { \
          for (int64_t i = 0; i < s0->count; i++) for (int64_t j = 0; j < s1->count; j++) for (int64_t l = 0; l < s2->count; l++) { \
            const T *x = (const T *)p->x + n * p->x_batch + g * p->x_group + f * p->x_feature, *k = (const T *)p->k + g * p->k_group; \
            x += (s0->x + i * s0->dx) * p->axes[0].x + (s1->x + j * s1->dx) * p->axes[1].x + (s2->x + l * s2->dx) * p->axes[2].x; \
            k += f * p->k_feature + o * p->k_output + (s0->first + i * s0->step) * p->axes[0].k; \
            k += (s1->first + j * s1->step) * p->axes[1].k + (s2->first + l * s2->step) * p->axes[2].k; \
            sum += *x * *k; \
          } \
        } \
        y[g * p->y_group] = sum; \
      } \
    } \
  }
PLAIN(plain_f32, float)
PLAIN(plain_f64, double)

// The kernel with its groups side by side, [features, outputs, window, groups], in memory that the caller frees; NULL where there is none.
static void *with_dense_groups(apus_convolution *p, int64_t size) {
  apus_convolution_axis *axes = p->axes;
  int64_t window = axes[0].window * axes[1].window * axes[2].window;
  char *dense = malloc((size_t)(p->features * p->outputs * window * p->groups * size)), *to = dense;
  if (!dense) return NULL;
  for (int64_t f = 0; f < p->features; f++) for (int64_t o = 0; o < p->outputs; o++) for (int64_t l = 0; l < window; l++) {
    int64_t l2 = l % axes[2].window, l1 = l / axes[2].window % axes[1].window, l0 = l / axes[2].window / axes[1].window;
    int64_t at = f * p->k_feature + o * p->k_output + l0 * axes[0].k + l1 * axes[1].k + l2 * axes[2].k;
    const char *from = (const char *)p->k + at * size;
    for (int64_t g = 0; g < p->groups; g++, to += size) memcpy(to, from + g * p->k_group * size, (size_t)size);
  }
  p->k = dense;
  p->k_group = 1;
  axes[2].k = p->groups;
  axes[1].k = axes[2].k * axes[2].window;
  axes[0].k = axes[1].k * axes[1].window;
  p->k_output = axes[0].k * axes[0].window;
  p->k_feature = p->k_output * p->outputs;
  return dense;
}

int apus_convolve(const apus_convolution *convolution) {
  _Atomic int failed = 0;
  convolution_plan w = {.problem = *convolution, .failed = &failed};
  apus_convolution *p = &w.problem;
  apus_convolution_axis *axes = p->axes;
  bool is_double = p->dtype == APUS_FLOAT64;
  int64_t size = is_double ? 8 : 4, outputs = axes[0].output * axes[1].output * axes[2].output;
  int64_t window = axes[0].window * axes[1].window * axes[2].window;
  if (p->batch * p->groups * p->outputs * outputs <= 0) return 0;
  window_span *spans = malloc((size_t)(axes[0].output + axes[1].output + axes[2].output) * sizeof(window_span)), *next = spans;
  if (!spans) return 1;
  for (int axis = 0; axis < 3; axis++) {
    w.spans[axis] = next;
    for (int64_t output = 0; output < axes[axis].output; output++) *next++ = span_of(&axes[axis], output);
  }
  const apus_convolution_kernels *kernels = current_kernels();
  w.results = p->batch * p->outputs * outputs;
  bool is_sum = w.results * 4 <= p->features * window, by_groups = p->x_group == 1 && p->groups > 1;
  int64_t width = apus_convolution_sum_width(p->groups, kernels->vector_bytes / size), products = p->features * window;
  int64_t lines = p->batch * p->outputs * axes[0].output * axes[1].output;
  void *dense = NULL;
  if (by_groups && is_sum && w.results * width * size <= MOST_SUM_BYTES) {
    w.count = p->features * axes[0].window * axes[1].window;
    int64_t parts = smaller(smaller(MOST_PARTS, MOST_SUM_BYTES / (w.results * width * size)), w.count);
    parts = larger(1, smaller(parts, w.results * p->groups * products / TASK_PRODUCTS));
    w.per_task = divide_up(w.count, parts);
    w.parts = divide_up(w.count, w.per_task);
    w.sums = malloc((size_t)(w.parts * w.results * width * size));
    if (w.sums) {
      run_shares(&w, is_double ? kernels->group_sums_f64 : kernels->group_sums_f32);
      if (is_double) add_up_f64(&w, kernels->vector_bytes);
      else add_up_f32(&w, kernels->vector_bytes);
      free(w.sums);
      free(spans);
      return 0;
    }
  }
  if (by_groups && (p->k_group == 1 || (dense = with_dense_groups(p, size)))) {
    w.count = lines;
    run(&w, products * axes[2].output * p->groups, is_double ? kernels->groups_f64 : kernels->groups_f32);
    free(dense);
    free(spans);
    return 0;
  }
  // Lines of memory for the sums of results are asked for by this.
  w.sums = is_sum ? (char *)spans : NULL;
  size_t bytes = apus_convolution_line_bytes(&w, size, kernels->vector_bytes);
  if (bytes <= 1 << 20 && apus_gemm_scratch(bytes)) {
    w.count = is_sum ? p->groups : lines * p->groups;
    int64_t work = is_sum ? products * w.results : products * axes[2].output;
    if (is_sum) run(&w, work, is_double ? kernels->line_sums_f64 : kernels->line_sums_f32);
    else run(&w, work, is_double ? kernels->lines_f64 : kernels->lines_f32);
  } else {
    w.count = w.results;
    run(&w, products * p->groups, is_double ? plain_f64 : plain_f32);
  }
  free(spans);
  return failed;
}
