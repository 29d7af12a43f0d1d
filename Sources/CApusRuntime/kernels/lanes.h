// Moving elements between vectors of LANES elements: included again whenever LANES changes.
#undef EACH
#undef TURN

// Where an element of a pair of vectors goes when the bit S of its number changes places with which vector it is in.
#define LOW(S, E) ((E) & S ? LANES + (E) - S : (E))
#define HIGH(S, E) ((E) & S ? LANES + (E) : (E) + S)
#define FOUR(F, S, E) F(S, E), F(S, E + 1), F(S, E + 2), F(S, E + 3)
#if LANES == 16
#define EACH(F, S) FOUR(F, S, 0), FOUR(F, S, 4), FOUR(F, S, 8), FOUR(F, S, 12)
#elif LANES == 8
#define EACH(F, S) FOUR(F, S, 0), FOUR(F, S, 4)
#elif LANES == 4
#define EACH(F, S) FOUR(F, S, 0)
#else
#define EACH(F, S) F(S, 0), F(S, 1)
#endif
#define EXCHANGE(ROWS, S) \
  _Pragma("clang loop unroll(full)") for (int i = 0; i < LANES; i++) { \
    if (i & S) continue; \
    VECTOR x = ROWS[i], y = ROWS[i + S]; \
    ROWS[i] = __builtin_shufflevector(x, y, EACH(LOW, S)); \
    ROWS[i + S] = __builtin_shufflevector(x, y, EACH(HIGH, S)); \
  }

// Transposes LANES vectors.
#if LANES == 16
#define TURN(ROWS) EXCHANGE(ROWS, 1) EXCHANGE(ROWS, 2) EXCHANGE(ROWS, 4) EXCHANGE(ROWS, 8)
#elif LANES == 8
#define TURN(ROWS) EXCHANGE(ROWS, 1) EXCHANGE(ROWS, 2) EXCHANGE(ROWS, 4)
#elif LANES == 4
#define TURN(ROWS) EXCHANGE(ROWS, 1) EXCHANGE(ROWS, 2)
#else
#define TURN(ROWS) EXCHANGE(ROWS, 1)
#endif
