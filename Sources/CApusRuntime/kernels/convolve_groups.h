// Convolutions of groups that lie side by side, for elements of type T: vectors are of groups, and no place of the window knows of another.
#define VECTOR NAME(vector)
#define LOOSE NAME(loose)
#define load NAME(load)
#define store NAME(store)

typedef T VECTOR __attribute__((vector_size(APUS_VECTOR_BYTES)));
typedef T LOOSE __attribute__((vector_size(APUS_VECTOR_BYTES), aligned(sizeof(T))));

INLINE VECTOR load(const T *p) { return *(const LOOSE *)p; }
INLINE void store(T *p, VECTOR v) { *(LOOSE *)p = v; }

#ifndef MULTIPLY_ADD
#if defined(__x86_64__) && APUS_VECTOR_BYTES == 16
#define MULTIPLY_ADD(X, Y, Z) ((X) * (Y) + (Z))
#else
#define MULTIPLY_ADD(X, Y, Z) __builtin_elementwise_fma(X, Y, Z)
#endif
#endif

// `vectors` neighbouring vectors of groups (or one group, where there are fewer than LANES) of `many` neighbouring outputs, whose windows
// meet the input alike.
INLINE void NAME(add_window)(
  const convolution_plan *w, const int vectors, const int many, const bool one, const T *x, const T *k, const window_span *s0,
  const window_span *s1, const window_span *s2, T *y
) {
  const apus_convolution *p = &w->problem;
  const apus_convolution_axis *axes = p->axes;
  VECTOR sums[4][2];
  T single = 0;
#pragma clang loop unroll(full)
  for (int q = 0; q < many; q++) for (int v = 0; v < vectors; v++) sums[q][v] = (VECTOR){0};
  int64_t step_x = s2->dx * axes[2].x, step_k = s2->step * axes[2].k, next = many > 1 ? 4 * (s2[1].x - s2[0].x) * axes[2].x : 0;
  for (int64_t f = 0; f < p->features; f++) {
    for (int64_t i = 0; i < s0->count; i++) {
      for (int64_t j = 0; j < s1->count; j++) {
        const T *in = x + f * p->x_feature + (s0->x + i * s0->dx) * axes[0].x + (s1->x + j * s1->dx) * axes[1].x;
        const T *from = k + f * p->k_feature + (s0->first + i * s0->step) * axes[0].k + (s1->first + j * s1->step) * axes[1].k;
        from += s2->first * axes[2].k;
        const T *at[4];
#pragma clang loop unroll(full)
        for (int q = 0; q < many; q++) {
          at[q] = in + s2[q].x * axes[2].x;
          // What the next outputs begin with: rows of the input lie too far apart for the processor to guess.
#pragma clang loop unroll(full)
          for (int v = 0; v < vectors && many > 1; v++) __builtin_prefetch(at[q] + next + (s2->count - 1) * step_x + v * LANES);
        }
#pragma clang loop unroll(disable)
        for (int64_t l = 0; l < s2->count; l++, from += step_k) {
          if (one) {
            single = MULTIPLY_ADD(*from, at[0][l * step_x], single);
            continue;
          }
          VECTOR weights[2];
#pragma clang loop unroll(full)
          for (int v = 0; v < vectors; v++) weights[v] = load(from + v * LANES);
#pragma clang loop unroll(full)
          for (int q = 0; q < many; q++) {
#pragma clang loop unroll(full)
            for (int v = 0; v < vectors; v++) sums[q][v] = MULTIPLY_ADD(weights[v], load(at[q] + l * step_x + v * LANES), sums[q][v]);
          }
        }
      }
    }
  }
  if (one) {
    *y = single;
    return;
  }
#pragma clang loop unroll(full)
  for (int q = 0; q < many; q++) {
#pragma clang loop unroll(full)
    for (int v = 0; v < vectors; v++) {
      T *out = y + q * axes[2].y + v * LANES * p->y_group;
      if (p->y_group == 1) store(out, sums[q][v]);
      else for (int i = 0; i < LANES; i++) out[i * p->y_group] = sums[q][v][i];
    }
  }
}

static void NAME(groups)(const convolution_plan *w, int64_t first, int64_t end, int64_t part) {
  (void)part;
  const apus_convolution *p = &w->problem;
  const apus_convolution_axis *axes = p->axes;
  for (int64_t line = first; line < end; line++) {
    int64_t at1 = line % axes[1].output, rest = line / axes[1].output, at0 = rest % axes[0].output;
    rest /= axes[0].output;
    int64_t o = rest % p->outputs, n = rest / p->outputs;
    const window_span *s0 = w->spans[0] + at0, *s1 = w->spans[1] + at1, *s2 = w->spans[2];
    const T *x = (const T *)p->x + n * p->x_batch, *k = (const T *)p->k + o * p->k_output;
    T *y = (T *)p->y + n * p->y_batch + o * p->y_output + at0 * axes[0].y + at1 * axes[1].y;
    for (int64_t at = 0; at < axes[2].output;) {
      int64_t many = axes[2].output - at >= 4 ? 4 : 1;
      for (int64_t q = 1; q < many; q++) {
        if (s2[at + q].first != s2[at].first || s2[at + q].count != s2[at].count) many = 1;
      }
      T *out = y + at * axes[2].y;
      // The last vector may overlap the one before it.
      for (int64_t g = 0, wide; g < p->groups && p->groups >= LANES; g += wide) {
        wide = p->groups - g >= 2 * LANES ? 2 * LANES : LANES;
        if (g + wide > p->groups) g = p->groups - LANES;
        T *to = out + g * p->y_group;
        if (many == 4 && wide > LANES) NAME(add_window)(w, 2, 4, false, x + g, k + g, s0, s1, s2 + at, to);
        else if (many == 4) NAME(add_window)(w, 1, 4, false, x + g, k + g, s0, s1, s2 + at, to);
        else if (wide > LANES) NAME(add_window)(w, 2, 1, false, x + g, k + g, s0, s1, s2 + at, to);
        else NAME(add_window)(w, 1, 1, false, x + g, k + g, s0, s1, s2 + at, to);
      }
      for (int64_t g = 0; g < p->groups && p->groups < LANES; g++) {
        for (int64_t q = 0; q < many; q++) {
          NAME(add_window)(w, 1, 1, true, x + g, k + g, s0, s1, s2 + at + q, out + q * axes[2].y + g * p->y_group);
        }
      }
      at += many;
    }
  }
}

// Adds the products along a line to the sums of `vectors` neighbouring vectors of groups, or of one group.
INLINE void NAME(add_line)(
  const int vectors, int64_t count, const T *x, int64_t step_x, const T *k, int64_t step_k, int64_t k_group, T *sums
) {
  VECTOR s[4];
#pragma clang loop unroll(full)
  for (int v = 0; v < vectors; v++) s[v] = load(sums + v * LANES);
#pragma clang loop unroll(disable)
  for (int64_t l = 0; l < count; l++, x += step_x, k += step_k) {
#pragma clang loop unroll(full)
    for (int v = 0; v < vectors; v++) {
      VECTOR weight;
      if (k_group == 1) weight = load(k + v * LANES);
      else for (int i = 0; i < LANES; i++) weight[i] = k[(v * LANES + i) * k_group];
      s[v] = MULTIPLY_ADD(weight, load(x + v * LANES), s[v]);
    }
  }
#pragma clang loop unroll(full)
  for (int v = 0; v < vectors; v++) store(sums + v * LANES, s[v]);
}

// The products of lines [features, first and second axis of the window] from `first` to `end`, added to a part of its own. The last
// vector of a part's sums is of the last groups: it may overlap the one before it.
static void NAME(group_sums)(const convolution_plan *w, int64_t first, int64_t end, int64_t part) {
  const apus_convolution *p = &w->problem;
  const apus_convolution_axis *axes = p->axes;
  int64_t width = apus_convolution_sum_width(p->groups, LANES);
  T *sums = (T *)w->sums + part * w->results * width;
  memset(sums, 0, (size_t)(w->results * width) * sizeof(T));
  for (int64_t line = first; line < end; line++) {
    int64_t l1 = line % axes[1].window, rest = line / axes[1].window, l0 = rest % axes[0].window, f = rest / axes[0].window;
    int64_t result = 0;
    for (int64_t n = 0; n < p->batch; n++) {
      for (int64_t o = 0; o < p->outputs; o++) {
        const T *k = (const T *)p->k + f * p->k_feature + o * p->k_output + l0 * axes[0].k + l1 * axes[1].k;
        for (int64_t at0 = 0; at0 < axes[0].output; at0++) {
          for (int64_t at1 = 0; at1 < axes[1].output; at1++, result += axes[2].output) {
            const window_span *s0 = w->spans[0] + at0, *s1 = w->spans[1] + at1;
            int64_t i = l0 - s0->first, j = l1 - s1->first;
            if (i < 0 || j < 0 || i % s0->step || j % s1->step || i >= s0->count * s0->step || j >= s1->count * s1->step) continue;
            const T *x = (const T *)p->x + n * p->x_batch + f * p->x_feature;
            x += (s0->x + i / s0->step * s0->dx) * axes[0].x + (s1->x + j / s1->step * s1->dx) * axes[1].x;
            for (int64_t at2 = 0; at2 < axes[2].output; at2++) {
              const window_span *s2 = w->spans[2] + at2;
              const T *in = x + s2->x * axes[2].x, *from = k + s2->first * axes[2].k;
              int64_t step_x = s2->dx * axes[2].x, step_k = s2->step * axes[2].k, g = 0;
              T *to = sums + (result + at2) * width;
              for (; g + 4 * LANES <= p->groups && p->k_group == 1; g += 4 * LANES) {
                NAME(add_line)(4, s2->count, in + g, step_x, from + g, step_k, 1, to + g);
              }
              for (; g < p->groups && p->groups >= LANES; g += LANES) {
                T *slot = to + g;
                if (g + LANES > p->groups) g = p->groups - LANES;
                const T *weights = from + g * p->k_group;
                if (p->k_group == 1) NAME(add_line)(1, s2->count, in + g, step_x, weights, step_k, 1, slot);
                else NAME(add_line)(1, s2->count, in + g, step_x, weights, step_k, p->k_group, slot);
              }
              for (; g < p->groups; g++) {
                T sum = to[g];
                for (int64_t l = 0; l < s2->count; l++) sum = MULTIPLY_ADD(from[g * p->k_group + l * step_k], in[g + l * step_x], sum);
                to[g] = sum;
              }
            }
          }
        }
      }
    }
  }
}
