#include "include/apus_lapack.h"

#include <limits.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

#include "include/apus_dtype.h"
#include "include/apus_pool.h"

enum { POTRF, TRSM, GETRF, GEQRF, GEQP3, ORGQR, ORMQR, SYEVD, GEEV, GESDD, GTSV, GEHRD, GEES, SYTRD, ROUTINE_COUNT };

typedef void (*routine)(void);

static const char *const names[4][ROUTINE_COUNT] = {
#define REAL_NAMES(P)                                                                                                          \
  {#P "potrf_", #P "trsm_", #P "getrf_", #P "geqrf_", #P "geqp3_", #P "orgqr_", #P "ormqr_", #P "syevd_", #P "geev_", #P "gesdd_", \
   #P "gtsv_", #P "gehrd_", #P "gees_", #P "sytrd_"}
#define COMPLEX_NAMES(P)                                                                                                       \
  {#P "potrf_", #P "trsm_", #P "getrf_", #P "geqrf_", #P "geqp3_", #P "ungqr_", #P "unmqr_", #P "heevd_", #P "geev_", #P "gesdd_", \
   #P "gtsv_", #P "gehrd_", #P "gees_", #P "hetrd_"}
  REAL_NAMES(s), REAL_NAMES(d), COMPLEX_NAMES(c), COMPLEX_NAMES(z),
#undef REAL_NAMES
#undef COMPLEX_NAMES
};

static _Atomic(routine) functions[4][ROUTINE_COUNT];

const char *apus_lapack_load(void *(*find)(const char *name)) {
  for (int type = 0; type < 4; type++) {
    for (int which = 0; which < ROUTINE_COUNT; which++) {
      void *address = find(names[type][which]);
      if (!address) return names[type][which];
      atomic_store_explicit(&functions[type][which], (routine)address, memory_order_release);
    }
  }
  return NULL;
}

// Memory of one task, freed together. After a failure all that is asked for is NULL, and `failed` says why.
typedef struct {
  void *blocks[16];
  int count;
  int failed;
} scratch;

static void *take(scratch *memory, int64_t count, int64_t size) {
  int64_t bytes;
  if (memory->failed) return NULL;
  if (__builtin_mul_overflow(count < 1 ? 1 : count, size, &bytes) || memory->count == 16) {
    memory->failed = APUS_LAPACK_TOO_LARGE;
    return NULL;
  }
  void *block = malloc((size_t)bytes);
  if (!block) {
    memory->failed = APUS_LAPACK_NO_MEMORY;
    return NULL;
  }
  return memory->blocks[memory->count++] = block;
}

static int release(scratch *memory) {
  for (int i = 0; i < memory->count; i++) free(memory->blocks[i]);
  return memory->failed;
}

// The workspace a routine asked for, as a count of elements.
static int work_size(scratch *memory, double asked) {
  // A float cannot hold every count; the next one up is enough.
  double size = asked * (1 + 1e-6) + 1;
  if (!(size < (double)INT_MAX)) {
    memory->failed = APUS_LAPACK_TOO_LARGE;
    return 1;
  }
  return size < 1 ? 1 : (int)size;
}

static int64_t smaller(int64_t a, int64_t b) { return a < b ? a : b; }
static int64_t larger(int64_t a, int64_t b) { return a > b ? a : b; }

#define PASTE_(A, B) A##B
#define PASTE(A, B) PASTE_(A, B)

#define T float
#define R float
#define TYPE 0
#define IS_COMPLEX 0
#include "kernels/lapack_routines.h"
#undef T
#undef R
#undef TYPE
#undef IS_COMPLEX

#define T double
#define R double
#define TYPE 1
#define IS_COMPLEX 0
#include "kernels/lapack_routines.h"
#undef T
#undef R
#undef TYPE
#undef IS_COMPLEX

typedef struct { float re, im; } complex64;
typedef struct { double re, im; } complex128;

#define T complex64
#define R float
#define TYPE 2
#define IS_COMPLEX 1
#include "kernels/lapack_routines.h"
#undef T
#undef R
#undef TYPE
#undef IS_COMPLEX

#define T complex128
#define R double
#define TYPE 3
#define IS_COMPLEX 1
#include "kernels/lapack_routines.h"
#undef T
#undef R
#undef TYPE
#undef IS_COMPLEX

typedef struct {
  const apus_lapack_problem *problem;
  int64_t per_task;
  _Atomic int failed;
} job;

static void run_task(void *context, int64_t index) {
  job *work = context;
  const apus_lapack_problem *p = work->problem;
  int64_t begin = index * work->per_task, end = smaller(begin + work->per_task, p->batch);
  int result;
  switch (p->dtype) {
    case APUS_FLOAT32: result = run_range_0(p, begin, end); break;
    case APUS_FLOAT64: result = run_range_1(p, begin, end); break;
    case APUS_COMPLEX64: result = run_range_2(p, begin, end); break;
    default: result = run_range_3(p, begin, end); break;
  }
  if (result) atomic_store_explicit(&work->failed, result, memory_order_relaxed);
}

int apus_lapack(const apus_lapack_problem *p) {
  if (p->m > INT_MAX || p->n > INT_MAX || p->k > INT_MAX || p->columns > INT_MAX) return APUS_LAPACK_TOO_LARGE;
  if (p->batch <= 0) return APUS_LAPACK_OK;
  // Some thousand operations a task at least; small matrices go many to a task.
  int64_t side = larger(larger(p->m, p->n), larger(p->k, 1));
  int64_t each = side > 1000 ? INT64_MAX / 2 : side * side * side * 10;
  job work = {p, larger(1, smaller(p->batch, 100000 / each)), 0};
  apus_parallel_for(run_task, &work, (p->batch + work.per_task - 1) / work.per_task);
  return atomic_load_explicit(&work.failed, memory_order_relaxed);
}
