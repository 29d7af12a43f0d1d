// Sorting in registers, for unsigned elements of type T: Batcher's networks ("Sorting networks and their applications", 1968), odd-even
// ones down the columns of LANES vectors, then bitonic merges of ever longer runs. What lies past the end counts as the greatest element;
// a comparison never moves that to the left, so that comparisons with it are left out.
#include "lanes.h"

#define VECTOR NAME(sort_vector)
typedef T VECTOR __attribute__((vector_size(APUS_VECTOR_BYTES)));
typedef T NAME(sort_loose) __attribute__((vector_size(APUS_VECTOR_BYTES), aligned(sizeof(T))));

INLINE VECTOR NAME(get)(const T *x, int64_t vector) { return *(const NAME(sort_loose) *)(x + vector * LANES); }
INLINE void NAME(put)(T *x, int64_t vector, VECTOR v) { *(NAME(sort_loose) *)(x + vector * LANES) = v; }
#define LESSER(A, B) __builtin_elementwise_min(A, B)
#define GREATER(A, B) __builtin_elementwise_max(A, B)
#define COMPARE(A, B) \
  do { \
    VECTOR least_ = LESSER(A, B); \
    B = GREATER(A, B); \
    A = least_; \
  } while (0)

#define BACKWARD(S, E) (LANES - 1 - (E))
INLINE VECTOR NAME(reversed)(VECTOR v) { return __builtin_shufflevector(v, v, EACH(BACKWARD, 0)); }

// Each element meets that whose number differs in the bits X, and is the greater of the two where its own has the bit B.
#define PARTNER_1(S, E) ((E) ^ 1)
#define PARTNER_2(S, E) ((E) ^ 2)
#define PARTNER_3(S, E) ((E) ^ 3)
#define PARTNER_4(S, E) ((E) ^ 4)
#define PARTNER_7(S, E) ((E) ^ 7)
#define PARTNER_15(S, E) ((E) ^ 15)
#define CHOSEN(B, E) ((E) & B ? LANES + (E) : (E))
#define WITHIN(V, X, B) \
  do { \
    VECTOR other_ = __builtin_shufflevector(V, V, EACH(PARTNER_##X, 0)), least_ = LESSER(V, other_), most_ = GREATER(V, other_); \
    V = __builtin_shufflevector(least_, most_, EACH(CHOSEN, B)); \
  } while (0)

// Sorts the elements of one vector.
INLINE VECTOR NAME(sort_one)(VECTOR v) {
  WITHIN(v, 1, 1);
#if LANES >= 4
  WITHIN(v, 3, 2);
  WITHIN(v, 1, 1);
#endif
#if LANES >= 8
  WITHIN(v, 7, 4);
  WITHIN(v, 2, 2);
  WITHIN(v, 1, 1);
#endif
#if LANES >= 16
  WITHIN(v, 15, 8);
  WITHIN(v, 4, 4);
  WITHIN(v, 2, 2);
  WITHIN(v, 1, 1);
#endif
  return v;
}

// Sorts two vectors whose elements are bitonic sequences each. Exchanging a bit of the element's number with the vector's brings the
// partners of each step to the same place of two vectors.
#define MERGE_STEP(S) \
  do { \
    VECTOR x_ = __builtin_shufflevector(*a, *b, EACH(LOW, S)), y_ = __builtin_shufflevector(*a, *b, EACH(HIGH, S)); \
    *a = LESSER(x_, y_); \
    *b = GREATER(x_, y_); \
  } while (0)
#define ZIP(S, E) (((E) & 1 ? LANES : 0) + (E) / 2 + S)
INLINE void NAME(merge_within)(VECTOR *a, VECTOR *b) {
#if LANES >= 16
  MERGE_STEP(8);
#endif
#if LANES >= 8
  MERGE_STEP(4);
#endif
#if LANES >= 4
  MERGE_STEP(2);
#endif
  MERGE_STEP(1);
  VECTOR x = *a, y = *b;
  *a = __builtin_shufflevector(x, y, EACH(ZIP, 0));
  *b = __builtin_shufflevector(x, y, EACH(ZIP, (LANES / 2)));
}

// Odd-even merge sort of LANES elements.
static const uint8_t NAME(odd_even)[][2] = {
#if LANES == 16
  {0, 1}, {2, 3}, {4, 5}, {6, 7}, {8, 9}, {10, 11}, {12, 13}, {14, 15}, {0, 2}, {1, 3}, {4, 6}, {5, 7}, {8, 10}, {9, 11}, {12, 14},
  {13, 15}, {1, 2}, {5, 6}, {9, 10}, {13, 14}, {0, 4}, {1, 5}, {2, 6}, {3, 7}, {8, 12}, {9, 13}, {10, 14}, {11, 15}, {2, 4}, {3, 5},
  {10, 12}, {11, 13}, {1, 2}, {3, 4}, {5, 6}, {9, 10}, {11, 12}, {13, 14}, {0, 8}, {1, 9}, {2, 10}, {3, 11}, {4, 12}, {5, 13}, {6, 14},
  {7, 15}, {4, 8}, {5, 9}, {6, 10}, {7, 11}, {2, 4}, {3, 5}, {6, 8}, {7, 9}, {10, 12}, {11, 13}, {1, 2}, {3, 4}, {5, 6}, {7, 8}, {9, 10},
  {11, 12}, {13, 14},
#elif LANES == 8
  {0, 1}, {2, 3}, {4, 5}, {6, 7}, {0, 2}, {1, 3}, {4, 6}, {5, 7}, {1, 2}, {5, 6}, {0, 4}, {1, 5}, {2, 6}, {3, 7}, {2, 4}, {3, 5}, {1, 2},
  {3, 4}, {5, 6},
#elif LANES == 4
  {0, 1}, {2, 3}, {0, 2}, {1, 3}, {1, 2},
#else
  {0, 1},
#endif
};

// LANES vectors become sorted ones.
INLINE void NAME(sort_columns)(T *x) {
  VECTOR rows[LANES];
#pragma clang loop unroll(full)
  for (int i = 0; i < LANES; i++) rows[i] = NAME(get)(x, i);
#pragma clang loop unroll(full)
  for (int i = 0; i < (int)(sizeof NAME(odd_even) / 2); i++) COMPARE(rows[NAME(odd_even)[i][0]], rows[NAME(odd_even)[i][1]]);
  TURN(rows)
#pragma clang loop unroll(full)
  for (int i = 0; i < LANES; i++) NAME(put)(x, i, rows[i]);
}

// The last steps of a merge, at distances of 2 vectors, of 1 and within them, for up to four vectors.
INLINE void NAME(merge_four)(T *x, int64_t count) {
  VECTOR v[4];
#pragma clang loop unroll(full)
  for (int i = 0; i < 4; i++) v[i] = i < count ? NAME(get)(x, i) : ~(VECTOR){0};
  COMPARE(v[0], v[2]);
  COMPARE(v[1], v[3]);
  COMPARE(v[0], v[1]);
  COMPARE(v[2], v[3]);
  NAME(merge_within)(&v[0], &v[1]);
  NAME(merge_within)(&v[2], &v[3]);
#pragma clang loop unroll(full)
  for (int i = 0; i < 4; i++) if (i < count) NAME(put)(x, i, v[i]);
}

// One run of `run` sorted vectors and the next one are turned into two bitonic sequences of the lesser and the greater elements; of both
// together there are `count` vectors.
INLINE void NAME(meet)(T *x, int64_t run, int64_t count) {
  for (int64_t i = 2 * run - count; i < run; i++) {
    VECTOR a = NAME(get)(x, i), b = NAME(reversed)(NAME(get)(x, 2 * run - 1 - i));
    COMPARE(a, b);
    NAME(put)(x, i, a);
    NAME(put)(x, 2 * run - 1 - i, NAME(reversed)(b));
  }
}

static void NAME(merge_runs)(T *x, int64_t run, int64_t count) {
  if (run == 1) {
    VECTOR a = NAME(get)(x, 0), b = NAME(reversed)(NAME(get)(x, 1));
    COMPARE(a, b);
    NAME(merge_within)(&a, &b);
    NAME(put)(x, 0, a);
    NAME(put)(x, 1, b);
    return;
  }
  NAME(meet)(x, run, count);
  int64_t distance = run / 2;
  // Two steps at once: vectors that lie `distance` and half of it apart.
  for (; distance >= 8; distance /= 4) {
    int64_t half = distance / 2;
    for (int64_t first = 0; first < count; first += 2 * distance) {
      for (int64_t i = first; i < first + half && i < count; i++) {
        if (i + 3 * half < count) {
          VECTOR a = NAME(get)(x, i), b = NAME(get)(x, i + half), c = NAME(get)(x, i + distance), d = NAME(get)(x, i + distance + half);
          COMPARE(a, c);
          COMPARE(b, d);
          COMPARE(a, b);
          COMPARE(c, d);
          NAME(put)(x, i, a);
          NAME(put)(x, i + half, b);
          NAME(put)(x, i + distance, c);
          NAME(put)(x, i + distance + half, d);
          continue;
        }
        VECTOR most = ~(VECTOR){0}, a = NAME(get)(x, i), b = i + half < count ? NAME(get)(x, i + half) : most;
        VECTOR c = i + distance < count ? NAME(get)(x, i + distance) : most;
        COMPARE(a, c);
        COMPARE(a, b);
        NAME(put)(x, i, a);
        if (i + half < count) NAME(put)(x, i + half, b);
        if (i + distance < count) NAME(put)(x, i + distance, c);
      }
    }
  }
  if (distance == 4) {
    for (int64_t first = 0; first < count; first += 8) {
      for (int64_t i = first; i < first + 4 && i + 4 < count; i++) {
        VECTOR a = NAME(get)(x, i), b = NAME(get)(x, i + 4);
        COMPARE(a, b);
        NAME(put)(x, i, a);
        NAME(put)(x, i + 4, b);
      }
    }
  }
  int64_t i = 0;
  for (; i + 4 <= count; i += 4) NAME(merge_four)(x + i * LANES, 4);
  if (i < count) NAME(merge_four)(x + i * LANES, count - i);
}

// Sorts `vectors` vectors of elements.
static void NAME(sort_network)(T *x, int64_t vectors) {
  int64_t i = 0;
  for (; i + LANES <= vectors; i += LANES) NAME(sort_columns)(x + i * LANES);
  for (; i < vectors; i++) NAME(put)(x, i, NAME(sort_one)(NAME(get)(x, i)));
  for (int64_t run = 1; run < vectors; run *= 2) {
    for (int64_t first = 0; first + run < vectors; first += 2 * run) {
      NAME(merge_runs)(x + first * LANES, run, vectors - first < 2 * run ? vectors - first : 2 * run);
    }
  }
}
