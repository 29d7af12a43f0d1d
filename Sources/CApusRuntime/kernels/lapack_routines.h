// LAPACK calls for one element type, over a range of the batch: included by lapack.c with T, R (its real type), TYPE (row of the function
// table) and IS_COMPLEX. Fortran wants column-major matrices; every matrix is transposed into scratch memory and back, except where the
// transposed problem is one that the routine solves as well (Cholesky, triangular solve).

#define NAME(X) PASTE(PASTE(X, _), TYPE)
#define FUNCTION(WHICH, SIGNATURE) \
  ((void(*) SIGNATURE)atomic_load_explicit(&functions[TYPE][WHICH], memory_order_acquire))
// The lengths of strings come last, as size_t.
typedef const char *NAME(flag);

// y, columns x rows, becomes the transpose of x, rows x columns.
static void NAME(turn)(const T *x, int64_t rows, int64_t columns, T *y) {
  enum { BLOCK = 16 };
  for (int64_t i = 0; i < rows; i += BLOCK) {
    int64_t i_end = smaller(i + BLOCK, rows);
    for (int64_t j = 0; j < columns; j += BLOCK) {
      int64_t j_end = smaller(j + BLOCK, columns);
      for (int64_t a = i; a < i_end; a++) {
        for (int64_t b = j; b < j_end; b++) y[b * rows + a] = x[a * columns + b];
      }
    }
  }
}

static void NAME(fill_nan)(void *x, int64_t count_of_reals) {
  R *reals = x;
  for (int64_t i = 0; i < count_of_reals; i++) reals[i] = (R)__builtin_nan("");
}

static int NAME(is_finite)(const T *x, int64_t count) {
  const R *reals = (const R *)x;
  R sum = 0;
  for (int64_t i = 0; i < count * (1 + IS_COMPLEX); i++) sum += reals[i] * 0;
  return sum == 0;
}

#if IS_COMPLEX
#define REAL_PART(X) ((X).re)
#define PARTS 2
#else
#define REAL_PART(X) (X)
#define PARTS 1
#endif

// Number i of an operand or result whose items have `count` elements.
#define OPERAND(AT, COUNT) ((const T *)p->operands[AT] + i * (COUNT))
#define RESULT(AT, COUNT) ((T *)p->results[AT] + i * (COUNT))
#define REAL_RESULT(AT, COUNT) ((R *)p->results[AT] + i * (COUNT))
#define INT_RESULT(AT, COUNT) ((int32_t *)p->results[AT] + i * (COUNT))

static int NAME(cholesky)(const apus_lapack_problem *p, int64_t begin, int64_t end) {
  int n = (int)p->n;
  int64_t count = p->n * p->n;
  for (int64_t i = begin; i < end; i++) {
    T *a = RESULT(0, count);
    if (a != OPERAND(0, count)) memcpy(a, OPERAND(0, count), (size_t)count * sizeof(T));
    int info = 0, leading = n > 1 ? n : 1;
    // Seen by columns the matrix is its transpose, whose upper factor is the transpose of the lower one.
    if (n > 0) FUNCTION(POTRF, (NAME(flag), int *, T *, int *, int *, size_t))(p->lower ? "U" : "L", &n, a, &leading, &info, 1);
    if (info != 0) NAME(fill_nan)(a, count * PARTS);
    for (int64_t row = 0; p->clean && info == 0 && row < n; row++) {
      for (int64_t column = 0; column < n; column++) {
        if (p->lower ? column > row : column < row) memset(&a[row * n + column], 0, sizeof(T));
      }
    }
    if (p->results[1]) *INT_RESULT(1, 1) = info;
  }
  return 0;
}

static int NAME(triangular_solve)(const apus_lapack_problem *p, int64_t begin, int64_t end) {
  int m = (int)p->m, n = (int)p->n, side = p->left ? m : n, leading_a = side > 1 ? side : 1, leading_b = n > 1 ? n : 1;
  int64_t count = p->m * p->n, square = (int64_t)side * side;
  if (count == 0) return 0;
  T one;
  memset(&one, 0, sizeof one);
  REAL_PART(one) = 1;
  const char *transposes[] = {"N", "T", "C"};
  for (int64_t i = begin; i < end; i++) {
    T *x = RESULT(0, count);
    if (x != OPERAND(1, count)) memcpy(x, OPERAND(1, count), (size_t)count * sizeof(T));
    // By columns it is the transposed equation: the other side, the other triangle.
    FUNCTION(
      TRSM, (NAME(flag), NAME(flag), NAME(flag), NAME(flag), int *, int *, T *, const T *, int *, T *, int *, size_t, size_t, size_t,
             size_t))
    (p->left ? "R" : "L", p->lower ? "U" : "L", transposes[p->transpose], p->unit_diagonal ? "U" : "N", &n, &m, &one, OPERAND(0, square),
     &leading_a, x, &leading_b, 1, 1, 1, 1);
  }
  return 0;
}

static int NAME(lu)(const apus_lapack_problem *p, int64_t begin, int64_t end) {
  int m = (int)p->m, n = (int)p->n, leading = m > 1 ? m : 1;
  int64_t count = p->m * p->n, least = smaller(p->m, p->n);
  scratch memory = {{0}, 0, 0};
  T *a = take(&memory, count, sizeof(T));
  for (int64_t i = begin; i < end && !memory.failed; i++) {
    int info = 0;
    if (count > 0) {
      NAME(turn)(OPERAND(0, count), m, n, a);
      FUNCTION(GETRF, (int *, int *, T *, int *, int *, int *))(&m, &n, a, &leading, INT_RESULT(1, least), &info);
      NAME(turn)(a, n, m, RESULT(0, count));
    }
    *INT_RESULT(2, 1) = info;
  }
  return release(&memory);
}

static int NAME(qr)(const apus_lapack_problem *p, int64_t begin, int64_t end) {
  int m = (int)p->m, n = (int)p->n, leading = m > 1 ? m : 1, info = 0, query = -1;
  int64_t count = p->m * p->n, least = smaller(p->m, p->n);
  if (count == 0) return 0;
  scratch memory = {{0}, 0, 0};
  T *a = take(&memory, count, sizeof(T));
  T size;
  memset(&size, 0, sizeof size);
  FUNCTION(GEQRF, (int *, int *, T *, int *, T *, T *, int *, int *))(&m, &n, a, &leading, &size, &size, &query, &info);
  int length = work_size(&memory, REAL_PART(size));
  T *work = take(&memory, length, sizeof(T));
  for (int64_t i = begin; i < end && !memory.failed; i++) {
    NAME(turn)(OPERAND(0, count), m, n, a);
    FUNCTION(GEQRF, (int *, int *, T *, int *, T *, T *, int *, int *))(&m, &n, a, &leading, RESULT(1, least), work, &length, &info);
    NAME(turn)(a, n, m, RESULT(0, count));
  }
  return release(&memory);
}

static int NAME(pivoted_qr)(const apus_lapack_problem *p, int64_t begin, int64_t end) {
  int m = (int)p->m, n = (int)p->n, leading = m > 1 ? m : 1, info = 0, query = -1;
  int64_t count = p->m * p->n, least = smaller(p->m, p->n);
  for (int64_t i = begin; i < end; i++) {
    const int32_t *wanted = (const int32_t *)p->operands[1] + i * n;
    memcpy(INT_RESULT(1, n), wanted, (size_t)n * sizeof(int32_t));
    for (int64_t j = 0; m == 0 && j < n; j++) INT_RESULT(1, n)[j] = (int32_t)(j + 1);
  }
  if (count == 0) return 0;
  scratch memory = {{0}, 0, 0};
  T *a = take(&memory, count, sizeof(T));
  R *reals = take(&memory, 2 * p->n, sizeof(R));
  T size;
  memset(&size, 0, sizeof size);
  int none = 0;
#if IS_COMPLEX
#define CALL(PIVOTS, TAUS, WORK, LENGTH)                                                                       \
  FUNCTION(GEQP3, (int *, int *, T *, int *, int *, T *, T *, int *, R *, int *))                              \
  (&m, &n, a, &leading, PIVOTS, TAUS, WORK, LENGTH, reals, &info)
#else
#define CALL(PIVOTS, TAUS, WORK, LENGTH) \
  FUNCTION(GEQP3, (int *, int *, T *, int *, int *, T *, T *, int *, int *))(&m, &n, a, &leading, PIVOTS, TAUS, WORK, LENGTH, &info)
#endif
  CALL(&none, &size, &size, &query);
  int length = work_size(&memory, REAL_PART(size));
  T *work = take(&memory, length, sizeof(T));
  for (int64_t i = begin; i < end && !memory.failed; i++) {
    NAME(turn)(OPERAND(0, count), m, n, a);
    CALL(INT_RESULT(1, n), RESULT(2, least), work, &length);
    NAME(turn)(a, n, m, RESULT(0, count));
  }
#undef CALL
  (void)reals;
  return release(&memory);
}

static int NAME(householder_product)(const apus_lapack_problem *p, int64_t begin, int64_t end) {
  int m = (int)p->m, n = (int)p->n, k = (int)p->k, leading = m > 1 ? m : 1, info = 0, query = -1;
  int64_t count = p->m * p->n;
  if (count == 0) return 0;
  scratch memory = {{0}, 0, 0};
  T *a = take(&memory, count, sizeof(T));
  T size;
  memset(&size, 0, sizeof size);
  FUNCTION(ORGQR, (int *, int *, int *, T *, int *, const T *, T *, int *, int *))(&m, &n, &k, a, &leading, &size, &size, &query, &info);
  int length = work_size(&memory, REAL_PART(size));
  T *work = take(&memory, length, sizeof(T));
  for (int64_t i = begin; i < end && !memory.failed; i++) {
    NAME(turn)(OPERAND(0, count), m, n, a);
    FUNCTION(ORGQR, (int *, int *, int *, T *, int *, const T *, T *, int *, int *))
    (&m, &n, &k, a, &leading, OPERAND(1, k), work, &length, &info);
    NAME(turn)(a, n, m, RESULT(0, count));
  }
  return release(&memory);
}

static int NAME(householder_multiply)(const apus_lapack_problem *p, int64_t begin, int64_t end) {
  int m = (int)p->m, n = (int)p->n, k = (int)p->k, rows = p->left ? m : n, leading_a = rows > 1 ? rows : 1, leading_c = m > 1 ? m : 1;
  int info = 0, query = -1;
  int64_t count = p->m * p->n, packed = (int64_t)rows * p->columns;
  if (count == 0) return 0;
  const char *side = p->left ? "L" : "R", *transpose = p->transpose ? (IS_COMPLEX ? "C" : "T") : "N";
  scratch memory = {{0}, 0, 0};
  T *a = take(&memory, packed, sizeof(T));
  T *c = take(&memory, count, sizeof(T));
  T size;
  memset(&size, 0, sizeof size);
#define CALL(TAUS, WORK, LENGTH)                                                                                                           \
  FUNCTION(ORMQR, (NAME(flag), NAME(flag), int *, int *, int *, T *, int *, const T *, T *, int *, T *, int *, int *, size_t, size_t))     \
  (side, transpose, &m, &n, &k, a, &leading_a, TAUS, c, &leading_c, WORK, LENGTH, &info, 1, 1)
  if (!memory.failed) CALL(&size, &size, &query);
  int length = work_size(&memory, REAL_PART(size));
  T *work = take(&memory, length, sizeof(T));
  for (int64_t i = begin; i < end && !memory.failed; i++) {
    NAME(turn)(OPERAND(0, packed), rows, p->columns, a);
    NAME(turn)(OPERAND(2, count), m, n, c);
    CALL(OPERAND(1, k), work, &length);
    NAME(turn)(c, n, m, RESULT(0, count));
  }
#undef CALL
  return release(&memory);
}

static int NAME(eigh)(const apus_lapack_problem *p, int64_t begin, int64_t end) {
  int n = (int)p->n, leading = n > 1 ? n : 1, info = 0, query = -1;
  int64_t count = p->n * p->n;
  const char *mode = p->left_vectors ? "V" : "N", *triangle = p->lower ? "L" : "U";
  scratch memory = {{0}, 0, 0};
  T *a = take(&memory, count, sizeof(T));
  T size;
  memset(&size, 0, sizeof size);
  R real_size = 0;
  int int_size = 1;
#if IS_COMPLEX
#define CALL(VALUES, WORK, LENGTH, REALS, REAL_LENGTH, INTS, INT_LENGTH)                                                           \
  FUNCTION(SYEVD, (NAME(flag), NAME(flag), int *, T *, int *, R *, T *, int *, R *, int *, int *, int *, int *, size_t, size_t))   \
  (mode, triangle, &n, a, &leading, VALUES, WORK, LENGTH, REALS, REAL_LENGTH, INTS, INT_LENGTH, &info, 1, 1)
#else
#define CALL(VALUES, WORK, LENGTH, REALS, REAL_LENGTH, INTS, INT_LENGTH)                                                 \
  FUNCTION(SYEVD, (NAME(flag), NAME(flag), int *, T *, int *, R *, T *, int *, int *, int *, int *, size_t, size_t))     \
  (mode, triangle, &n, a, &leading, VALUES, WORK, LENGTH, INTS, INT_LENGTH, &info, 1, 1)
#endif
  if (n > 0) CALL(&real_size, &size, &query, &real_size, &query, &int_size, &query);
  int length = work_size(&memory, REAL_PART(size)), real_length = work_size(&memory, real_size);
  T *work = take(&memory, length, sizeof(T));
  R *reals = take(&memory, real_length, sizeof(R));
  int *ints = take(&memory, int_size, sizeof(int));
  for (int64_t i = begin; i < end && !memory.failed; i++) {
    info = NAME(is_finite)(OPERAND(0, count), count) ? 0 : -4;
    if (n > 0 && info == 0) {
      NAME(turn)(OPERAND(0, count), n, n, a);
      CALL(REAL_RESULT(1, n), work, &length, reals, &real_length, ints, &int_size);
      NAME(turn)(a, n, n, RESULT(0, count));
      if (!p->left_vectors) memset(RESULT(0, count), 0, (size_t)count * sizeof(T));
    }
    if (info != 0) {
      NAME(fill_nan)(RESULT(0, count), count * PARTS);
      NAME(fill_nan)(REAL_RESULT(1, n), n);
    }
    *INT_RESULT(2, 1) = info;
  }
#undef CALL
  (void)reals, (void)real_length;
  return release(&memory);
}

static int NAME(eig)(const apus_lapack_problem *p, int64_t begin, int64_t end) {
  int n = (int)p->n, leading = n > 1 ? n : 1, info = 0, query = -1;
  int64_t count = p->n * p->n;
  const char *left = p->left_vectors ? "V" : "N", *right = p->right_vectors ? "V" : "N";
  // Where the vectors are among the results; C is the complex type.
  enum { LEFT = IS_COMPLEX ? 1 : 2, RIGHT = LEFT + 1, INFO = LEFT + 2 };
  scratch memory = {{0}, 0, 0};
  T *a = take(&memory, count, sizeof(T)), *vl = take(&memory, count, sizeof(T)), *vr = take(&memory, count, sizeof(T));
  T size;
  memset(&size, 0, sizeof size);
#if IS_COMPLEX
  R *reals = take(&memory, 2 * p->n, sizeof(R));
#define CALL(WORK, LENGTH)                                                                                                         \
  FUNCTION(GEEV, (NAME(flag), NAME(flag), int *, T *, int *, T *, T *, int *, T *, int *, T *, int *, R *, int *, size_t, size_t)) \
  (left, right, &n, a, &leading, RESULT(0, n), vl, &leading, vr, &leading, WORK, LENGTH, reals, &info, 1, 1)
#else
#define CALL(WORK, LENGTH)                                                                                                         \
  FUNCTION(GEEV, (NAME(flag), NAME(flag), int *, T *, int *, T *, T *, T *, int *, T *, int *, T *, int *, int *, size_t, size_t)) \
  (left, right, &n, a, &leading, RESULT(0, n), RESULT(1, n), vl, &leading, vr, &leading, WORK, LENGTH, &info, 1, 1)
#endif
  int64_t i = begin;
  if (n > 0 && !memory.failed) CALL(&size, &query);
  int length = work_size(&memory, REAL_PART(size));
  T *work = take(&memory, length, sizeof(T));
  for (; i < end && !memory.failed; i++) {
    info = NAME(is_finite)(OPERAND(0, count), count) ? 0 : -4;
    if (n > 0 && info == 0) {
      NAME(turn)(OPERAND(0, count), n, n, a);
      CALL(work, &length);
    }
    for (int side = 0; side < 2; side++) {
      R *target = (R *)p->results[side == 0 ? LEFT : RIGHT] + i * 2 * count;
      if (info != 0) {
        NAME(fill_nan)(target, 2 * count);
        continue;
      }
      if (side == 0 ? !p->left_vectors : !p->right_vectors) {
        memset(target, 0, (size_t)(2 * count) * sizeof(R));
        continue;
      }
      T *v = side == 0 ? vl : vr;
#if IS_COMPLEX
      NAME(turn)(v, n, n, (T *)target);
#else
      // A pair of conjugate eigenvalues has the real and the imaginary parts of its vectors in two columns.
      const T *imaginary = RESULT(1, n);
      for (int64_t j = 0; j < n; j++) {
        int is_pair = imaginary[j] > 0 && j + 1 < n;
        for (int64_t row = 0; row < n; row++) {
          T re = v[j * n + row], im = is_pair ? v[(j + 1) * n + row] : 0;
          target[2 * (row * n + j)] = re;
          target[2 * (row * n + j) + 1] = im;
          if (is_pair) {
            target[2 * (row * n + j + 1)] = re;
            target[2 * (row * n + j + 1) + 1] = -im;
          }
        }
        if (is_pair) j++;
      }
#endif
    }
    if (info != 0) {
      NAME(fill_nan)(RESULT(0, n), (int64_t)n * PARTS);
      if (!IS_COMPLEX) NAME(fill_nan)(RESULT(1, n), n);
    }
    *INT_RESULT(INFO, 1) = info;
  }
#undef CALL
  return release(&memory);
}

static int NAME(svd)(const apus_lapack_problem *p, int64_t begin, int64_t end) {
  int m = (int)p->m, n = (int)p->n, leading = m > 1 ? m : 1, info = 0, query = -1;
  int64_t count = p->m * p->n, least = smaller(p->m, p->n);
  int rank_u = p->full ? m : (int)least, rank_v = p->full ? n : (int)least, leading_v = rank_v > 1 ? rank_v : 1;
  const char *mode = !p->left_vectors ? "N" : p->full ? "A" : "S";
  int64_t count_u = (int64_t)m * rank_u, count_v = (int64_t)rank_v * n;
  scratch memory = {{0}, 0, 0};
  T *a = take(&memory, count, sizeof(T)), *u = take(&memory, count_u, sizeof(T)), *v = take(&memory, count_v, sizeof(T));
  int *ints = take(&memory, 8 * least, sizeof(int));
  T size;
  memset(&size, 0, sizeof size);
#if IS_COMPLEX
  int64_t most = larger(p->m, p->n);
  R *reals = take(&memory, least * larger(5 * least + 7, 2 * most + 2 * least + 1), sizeof(R));
#define CALL(VALUES, WORK, LENGTH)                                                                                              \
  FUNCTION(GESDD, (NAME(flag), int *, int *, T *, int *, R *, T *, int *, T *, int *, T *, int *, R *, int *, int *, size_t))   \
  (mode, &m, &n, a, &leading, VALUES, u, &leading, v, &leading_v, WORK, LENGTH, reals, ints, &info, 1)
#else
#define CALL(VALUES, WORK, LENGTH)                                                                                         \
  FUNCTION(GESDD, (NAME(flag), int *, int *, T *, int *, R *, T *, int *, T *, int *, T *, int *, int *, int *, size_t))   \
  (mode, &m, &n, a, &leading, VALUES, u, &leading, v, &leading_v, WORK, LENGTH, ints, &info, 1)
#endif
  int64_t i = begin;
  if (count > 0 && !memory.failed) CALL(REAL_RESULT(1, least), &size, &query);
  int length = work_size(&memory, REAL_PART(size));
  T *work = take(&memory, length, sizeof(T));
  for (; i < end && !memory.failed; i++) {
    if (RESULT(0, count) != OPERAND(0, count)) memcpy(RESULT(0, count), OPERAND(0, count), (size_t)count * sizeof(T));
    info = NAME(is_finite)(OPERAND(0, count), count) ? 0 : -4;
    memset(RESULT(2, count_u), 0, (size_t)count_u * sizeof(T));
    memset(RESULT(3, count_v), 0, (size_t)count_v * sizeof(T));
    if (count > 0 && info == 0) {
      NAME(turn)(OPERAND(0, count), m, n, a);
      CALL(REAL_RESULT(1, least), work, &length);
      if (info == 0 && p->left_vectors) {
        NAME(turn)(u, rank_u, m, RESULT(2, count_u));
        NAME(turn)(v, n, rank_v, RESULT(3, count_v));
      }
    } else if (info == 0 && p->left_vectors) {
      // An empty matrix has no singular values, and any bases: the unit vectors.
      for (int64_t j = 0; j < smaller(m, rank_u); j++) REAL_PART(RESULT(2, count_u)[j * rank_u + j]) = 1;
      for (int64_t j = 0; j < smaller(n, rank_v); j++) REAL_PART(RESULT(3, count_v)[j * n + j]) = 1;
    }
    if (info != 0) {
      NAME(fill_nan)(REAL_RESULT(1, least), least);
      NAME(fill_nan)(RESULT(2, count_u), count_u * PARTS);
      NAME(fill_nan)(RESULT(3, count_v), count_v * PARTS);
    }
    *INT_RESULT(4, 1) = info;
  }
#undef CALL
  return release(&memory);
}

static int NAME(tridiagonal_solve)(const apus_lapack_problem *p, int64_t begin, int64_t end) {
  // Without right-hand sides, LAPACK writes one all the same.
  int n = (int)p->n, k = p->k > 0 ? (int)p->k : 1, leading = n > 1 ? n : 1;
  int64_t count = p->n * p->k;
  scratch memory = {{0}, 0, 0};
  T *b = take(&memory, (int64_t)n * k, sizeof(T));
  for (int64_t i = begin; i < end && !memory.failed; i++) {
    T *lines[3];
    for (int at = 0; at < 3; at++) {
      lines[at] = RESULT(at, n);
      if (lines[at] != OPERAND(at, n)) memcpy(lines[at], OPERAND(at, n), (size_t)n * sizeof(T));
    }
    int info = 0;
    if (count > 0) NAME(turn)(OPERAND(3, count), n, k, b);
    else memset(b, 0, (size_t)(n * (int64_t)k) * sizeof(T));
    // The first element of the lower diagonal is not used.
    if (n > 0) {
      FUNCTION(GTSV, (int *, int *, T *, T *, T *, T *, int *, int *))(&n, &k, lines[0] + 1, lines[1], lines[2], b, &leading, &info);
    }
    if (count > 0) NAME(turn)(b, k, n, RESULT(3, count));
    if (info != 0) {
      for (int at = 0; at < 3; at++) NAME(fill_nan)(lines[at], (int64_t)n * PARTS);
      NAME(fill_nan)(RESULT(3, count), count * PARTS);
    }
    *INT_RESULT(4, 1) = info;
  }
  return release(&memory);
}

static int NAME(hessenberg)(const apus_lapack_problem *p, int64_t begin, int64_t end) {
  int n = (int)p->n, low = (int)p->low, high = (int)p->high, leading = n > 1 ? n : 1, info = 0, query = -1;
  int64_t count = p->n * p->n, taus = p->n > 0 ? p->n - 1 : 0;
  scratch memory = {{0}, 0, 0};
  T *a = take(&memory, count, sizeof(T));
  T size, none;
  memset(&size, 0, sizeof size);
#define CALL(TAUS, WORK, LENGTH) \
  FUNCTION(GEHRD, (int *, int *, int *, T *, int *, T *, T *, int *, int *))(&n, &low, &high, a, &leading, TAUS, WORK, LENGTH, &info)
  if (n > 0 && !memory.failed) CALL(&none, &size, &query);
  int length = work_size(&memory, REAL_PART(size));
  T *work = take(&memory, length, sizeof(T));
  for (int64_t i = begin; i < end && !memory.failed; i++) {
    if (n > 0) {
      NAME(turn)(OPERAND(0, count), n, n, a);
      CALL(taus > 0 ? RESULT(1, taus) : &none, work, &length);
      NAME(turn)(a, n, n, RESULT(0, count));
    }
    *INT_RESULT(2, 1) = info;
  }
#undef CALL
  return release(&memory);
}

static int NAME(schur)(const apus_lapack_problem *p, int64_t begin, int64_t end) {
  int n = (int)p->n, leading = n > 1 ? n : 1, info = 0, query = -1, selected = 0;
  int64_t count = p->n * p->n;
  enum { SELECTED = IS_COMPLEX ? 3 : 4, INFO = SELECTED + 1 };
  const char *mode = p->left_vectors ? "V" : "N";
  scratch memory = {{0}, 0, 0};
  T *a = take(&memory, count, sizeof(T)), *v = take(&memory, count, sizeof(T));
  int *ints = take(&memory, n, sizeof(int));
  T size;
  memset(&size, 0, sizeof size);
#if IS_COMPLEX
  R *reals = take(&memory, n, sizeof(R));
#define CALL(WORK, LENGTH)                                                                                                              \
  FUNCTION(                                                                                                             \
    GEES, (NAME(flag), NAME(flag), void *, int *, T *, int *, int *, T *, T *, int *, T *, int *, R *, int *, int *, size_t, size_t)) \
  (mode, "N", NULL, &n, a, &leading, &selected, RESULT(2, n), v, &leading, WORK, LENGTH, reals, ints, &info, 1, 1)
#else
#define CALL(WORK, LENGTH)                                                                                                              \
  FUNCTION(                                                                                                             \
    GEES, (NAME(flag), NAME(flag), void *, int *, T *, int *, int *, T *, T *, T *, int *, T *, int *, int *, int *, size_t, size_t)) \
  (mode, "N", NULL, &n, a, &leading, &selected, RESULT(2, n), RESULT(3, n), v, &leading, WORK, LENGTH, ints, &info, 1, 1)
#endif
  int64_t i = begin;
  if (n > 0 && !memory.failed) CALL(&size, &query);
  int length = work_size(&memory, REAL_PART(size));
  T *work = take(&memory, length, sizeof(T));
  for (; i < end && !memory.failed; i++) {
    info = NAME(is_finite)(OPERAND(0, count), count) ? 0 : -4;
    if (n > 0 && info == 0) {
      NAME(turn)(OPERAND(0, count), n, n, a);
      CALL(work, &length);
      NAME(turn)(a, n, n, RESULT(0, count));
      NAME(turn)(v, n, n, RESULT(1, count));
      if (!p->left_vectors) memset(RESULT(1, count), 0, (size_t)count * sizeof(T));
    }
    if (info != 0) {
      NAME(fill_nan)(RESULT(0, count), count * PARTS);
      NAME(fill_nan)(RESULT(1, count), count * PARTS);
      NAME(fill_nan)(RESULT(2, n), (int64_t)n * PARTS);
      if (!IS_COMPLEX) NAME(fill_nan)(RESULT(3, n), n);
    }
    *INT_RESULT(SELECTED, 1) = 0;
    *INT_RESULT(INFO, 1) = info;
  }
#undef CALL
  return release(&memory);
}

static int NAME(tridiagonal_reduction)(const apus_lapack_problem *p, int64_t begin, int64_t end) {
  int n = (int)p->n, leading = n > 1 ? n : 1, info = 0, query = -1;
  int64_t count = p->n * p->n, less = p->n > 0 ? p->n - 1 : 0;
  const char *triangle = p->lower ? "L" : "U";
  scratch memory = {{0}, 0, 0};
  T *a = take(&memory, count, sizeof(T));
  T size, none;
  R nothing;
  memset(&size, 0, sizeof size);
#define CALL(D, E, TAUS, WORK, LENGTH)                                                           \
  FUNCTION(SYTRD, (NAME(flag), int *, T *, int *, R *, R *, T *, T *, int *, int *, size_t))     \
  (triangle, &n, a, &leading, D, E, TAUS, WORK, LENGTH, &info, 1)
  if (n > 0 && !memory.failed) CALL(&nothing, &nothing, &none, &size, &query);
  int length = work_size(&memory, REAL_PART(size));
  T *work = take(&memory, length, sizeof(T));
  for (int64_t i = begin; i < end && !memory.failed; i++) {
    if (n > 0) {
      NAME(turn)(OPERAND(0, count), n, n, a);
      CALL(REAL_RESULT(1, n), less > 0 ? REAL_RESULT(2, less) : &nothing, less > 0 ? RESULT(3, less) : &none, work, &length);
      NAME(turn)(a, n, n, RESULT(0, count));
    }
    *INT_RESULT(4, 1) = info;
  }
#undef CALL
  return release(&memory);
}

static int NAME(run_range)(const apus_lapack_problem *p, int64_t begin, int64_t end) {
  switch (p->routine) {
    case APUS_CHOLESKY: return NAME(cholesky)(p, begin, end);
    case APUS_TRIANGULAR_SOLVE: return NAME(triangular_solve)(p, begin, end);
    case APUS_LU: return NAME(lu)(p, begin, end);
    case APUS_QR: return NAME(qr)(p, begin, end);
    case APUS_PIVOTED_QR: return NAME(pivoted_qr)(p, begin, end);
    case APUS_HOUSEHOLDER_PRODUCT: return NAME(householder_product)(p, begin, end);
    case APUS_HOUSEHOLDER_MULTIPLY: return NAME(householder_multiply)(p, begin, end);
    case APUS_EIGH: return NAME(eigh)(p, begin, end);
    case APUS_EIG: return NAME(eig)(p, begin, end);
    case APUS_SVD: return NAME(svd)(p, begin, end);
    case APUS_TRIDIAGONAL_SOLVE: return NAME(tridiagonal_solve)(p, begin, end);
    case APUS_HESSENBERG: return NAME(hessenberg)(p, begin, end);
    case APUS_SCHUR: return NAME(schur)(p, begin, end);
    default: return NAME(tridiagonal_reduction)(p, begin, end);
  }
}

#undef NAME
#undef FUNCTION
#undef OPERAND
#undef RESULT
#undef REAL_RESULT
#undef INT_RESULT
#undef REAL_PART
#undef PARTS
