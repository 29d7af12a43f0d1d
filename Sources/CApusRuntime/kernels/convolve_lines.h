// Convolutions whose last axis is the innermost in memory, for elements of type T: vectors are of places. Lines of the input are copied
// with their padding, and apart by the remainders of places by how far a vector's elements are from each other, so that these lie side by
// side.

// x[from + i] for i < count as out[i % apart][i / apart], `length` from one remainder to the next; zeros outside the line and between its
// elements, which are `spacing` apart.
static void NAME(copy_line)(
  const T *x, int64_t extent, int64_t step, int64_t spacing, int64_t from, int64_t count, int64_t apart, int64_t length, T *out
) {
  memset(out, 0, (size_t)(apart * length) * sizeof(T));
  int64_t first = from <= 0 ? 0 : (from + spacing - 1) / spacing, end = from + count <= 0 ? 0 : (from + count - 1) / spacing + 1;
  if (end > extent) end = extent;
  if (first >= end) return;
  if (step == 1 && spacing == 1 && apart == 1) {
    memcpy(out + first - from, x + first, (size_t)(end - first) * sizeof(T));
    return;
  }
  for (int64_t i = first, at = first * spacing - from, remainder = at % apart, place = at / apart; i < end; i++) {
    out[remainder * length + place] = x[i * step];
    for (remainder += spacing; remainder >= apart; remainder -= apart) place++;
  }
}

static void NAME(lines)(const convolution_plan *w, int64_t first, int64_t end, int64_t part) {
  (void)part;
  const apus_convolution *p = &w->problem;
  const apus_convolution_axis *axes = p->axes, *last = axes + 2;
  T *line = apus_gemm_scratch(apus_convolution_line_bytes(w, sizeof(T), APUS_VECTOR_BYTES));
  int64_t reach = (last->window - 1) * last->dilation, length = CONVOLUTION_STRIP + reach / last->stride + 1;
  T sums[CONVOLUTION_STRIP] __attribute__((aligned(64)));
  if (!line) {
    atomic_store(w->failed, 1);
    return;
  }
  // Where in a line the element is that meets the first output, for each of the window.
  int64_t *offsets = (int64_t *)(line + tiled(last->stride * length, 16));
  for (int64_t l = 0; l < last->window; l++) offsets[l] = l * last->dilation % last->stride * length + l * last->dilation / last->stride;
  for (int64_t index = first; index < end; index++) {
    int64_t at1 = index % axes[1].output, rest = index / axes[1].output, at0 = rest % axes[0].output;
    rest /= axes[0].output;
    int64_t o = rest % p->outputs;
    rest /= p->outputs;
    int64_t g = rest % p->groups, n = rest / p->groups;
    const window_span *s0 = w->spans[0] + at0, *s1 = w->spans[1] + at1;
    const T *x = (const T *)p->x + n * p->x_batch + g * p->x_group, *k = (const T *)p->k + g * p->k_group + o * p->k_output;
    T *y = (T *)p->y + n * p->y_batch + g * p->y_group + o * p->y_output + at0 * axes[0].y + at1 * axes[1].y;
    for (int64_t left = 0; left < last->output; left += CONVOLUTION_STRIP) {
      int64_t width = smaller(last->output - left, CONVOLUTION_STRIP), vectors = (width + LANES - 1) / LANES;
      memset(sums, 0, sizeof(sums));
      for (int64_t f = 0; f < p->features; f++) {
        for (int64_t i = 0; i < s0->count; i++) {
          for (int64_t j = 0; j < s1->count; j++) {
            const T *in = x + f * p->x_feature + (s0->x + i * s0->dx) * axes[0].x + (s1->x + j * s1->dx) * axes[1].x;
            const T *weights = k + f * p->k_feature + (s0->first + i * s0->step) * axes[0].k + (s1->first + j * s1->step) * axes[1].k;
            int64_t begin = left * last->stride - last->low, count = (width - 1) * last->stride + reach + 1;
            NAME(copy_line)(in, last->input, last->x, last->spacing, begin, count, last->stride, length, line);
            int64_t v = 0;
            for (; v + 4 <= vectors; v += 4) {
              VECTOR s[4];
#pragma clang loop unroll(full)
              for (int q = 0; q < 4; q++) s[q] = load(sums + (v + q) * LANES);
              for (int64_t l = 0; l < last->window; l++) {
                const T *from = line + offsets[l] + v * LANES;
                VECTOR weight = weights[l * last->k] - (VECTOR){0};
#pragma clang loop unroll(full)
                for (int q = 0; q < 4; q++) s[q] = MULTIPLY_ADD(weight, load(from + q * LANES), s[q]);
              }
#pragma clang loop unroll(full)
              for (int q = 0; q < 4; q++) store(sums + (v + q) * LANES, s[q]);
            }
            for (; v < vectors; v++) {
              VECTOR s = load(sums + v * LANES);
              for (int64_t l = 0; l < last->window; l++) {
                const T *from = line + offsets[l] + v * LANES;
                s = MULTIPLY_ADD(weights[l * last->k] - (VECTOR){0}, load(from), s);
              }
              store(sums + v * LANES, s);
            }
          }
        }
      }
      T *out = y + left * last->y;
      if (last->y == 1) memcpy(out, sums, (size_t)width * sizeof(T));
      else for (int64_t i = 0; i < width; i++) out[i * last->y] = sums[i];
    }
  }
}

// Groups from `first` to `end`: each result is summed in the lanes of a vector of its own, over all lines of the kernel, and its lanes at
// the end.
static void NAME(line_sums)(const convolution_plan *w, int64_t first, int64_t end, int64_t part) {
  (void)part;
  const apus_convolution *p = &w->problem;
  const apus_convolution_axis *axes = p->axes, *last = axes + 2;
  int64_t reach = (last->output - 1) * last->stride, length = (last->window + LANES - 1) / LANES * LANES + reach / last->dilation + 1;
  int64_t vectors = (last->window + LANES - 1) / LANES;
  VECTOR *sums = apus_gemm_scratch(apus_convolution_line_bytes(w, sizeof(T), APUS_VECTOR_BYTES));
  if (!sums) {
    atomic_store(w->failed, 1);
    return;
  }
  T *line = (T *)(sums + w->results), *weights = line + (last->dilation * length + LANES - 1) / LANES * LANES;
  for (int64_t g = first; g < end; g++) {
    for (int64_t r = 0; r < w->results; r++) sums[r] = (VECTOR){0};
    for (int64_t f = 0; f < p->features; f++) {
      for (int64_t l0 = 0; l0 < axes[0].window; l0++) {
        for (int64_t l1 = 0; l1 < axes[1].window; l1++) {
          for (int64_t n = 0; n < p->batch; n++) {
            for (int64_t places = 0; places < axes[0].output * axes[1].output; places++) {
              int64_t at0 = places / axes[1].output, at1 = places % axes[1].output;
              const window_span *s0 = w->spans[0] + at0, *s1 = w->spans[1] + at1;
              int64_t i = l0 - s0->first, j = l1 - s1->first;
              if (i < 0 || j < 0 || i % s0->step || j % s1->step || i >= s0->count * s0->step || j >= s1->count * s1->step) continue;
              const T *x = (const T *)p->x + n * p->x_batch + g * p->x_group + f * p->x_feature;
              x += (s0->x + i / s0->step * s0->dx) * axes[0].x + (s1->x + j / s1->step * s1->dx) * axes[1].x;
              NAME(copy_line)(
                x, last->input, last->x, last->spacing, -last->low, reach + (last->window - 1) * last->dilation + 1, last->dilation, length,
                line);
              for (int64_t o = 0; o < p->outputs; o++) {
                const T *k = (const T *)p->k + g * p->k_group + f * p->k_feature + o * p->k_output + l0 * axes[0].k + l1 * axes[1].k;
                for (int64_t l = 0; l < last->window; l++) weights[l] = k[l * last->k];
                for (int64_t l = last->window; l < vectors * LANES; l++) weights[l] = 0;
                VECTOR *to = sums + ((n * p->outputs + o) * axes[0].output * axes[1].output + places) * last->output;
                for (int64_t at2 = 0; at2 < last->output; at2++) {
                  int64_t place = at2 * last->stride;
                  const T *from = line + place % last->dilation * length + place / last->dilation;
                  VECTOR s = to[at2];
                  for (int64_t v = 0; v < vectors; v++) s = MULTIPLY_ADD(load(weights + v * LANES), load(from + v * LANES), s);
                  to[at2] = s;
                }
              }
            }
          }
        }
      }
    }
    for (int64_t r = 0; r < w->results; r++) {
      int64_t at2 = r % last->output, rest = r / last->output, at1 = rest % axes[1].output;
      rest /= axes[1].output;
      int64_t at0 = rest % axes[0].output;
      rest /= axes[0].output;
      T lanes[LANES];
      store(lanes, sums[r]);
      for (int half = LANES / 2; half > 0; half /= 2) for (int i = 0; i < half; i++) lanes[i] += lanes[i + half];
      T *y = (T *)p->y + rest / p->outputs * p->y_batch + rest % p->outputs * p->y_output + g * p->y_group;
      y[at0 * axes[0].y + at1 * axes[1].y + at2 * last->y] = lanes[0];
    }
  }
}
