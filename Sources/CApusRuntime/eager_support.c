// The choice of kernels for this processor, and loops over strided arrays.
#include <dlfcn.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>

#include "eager.h"

const int32_t apus_sizes[APUS_DTYPE_COUNT] = {1, 1, 2, 4, 8, 1, 2, 4, 8, 2, 2, 4, 8, 8, 16};

// The processor's level; APUS_ISA=v3 or APUS_ISA=baseline asks for a lesser one, to compare results.
static int find_isa_level(void) {
#if defined(__x86_64__)
  const char *limit = getenv("APUS_ISA");
  if (limit && strcmp(limit, "baseline") == 0) return 1;
  __builtin_cpu_init();
  bool v3 = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma") && __builtin_cpu_supports("bmi2");
  bool v4 = v3 && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512cd")
    && __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl");
  if (limit && strcmp(limit, "v3") == 0) v4 = false;
  if (v4) return 4;
  if (v3) return 3;
#endif
  return 1;
}

int apus_isa_level(void) {
  static _Atomic int level;
  int known = atomic_load_explicit(&level, memory_order_relaxed);
  if (known == 0) atomic_store_explicit(&level, known = find_isa_level(), memory_order_relaxed);
  return known;
}

// Makes the table: once only.
static const apus_kernels *choose(void) {
#if defined(__x86_64__)
  if (apus_isa_level() == 4) return apus_kernels_v4();
  if (apus_isa_level() == 3) return apus_kernels_v3();
#endif
  return apus_kernels_baseline();
}

const apus_kernels *apus_current_kernels(void) {
  static _Atomic(const apus_kernels *) current;
  const apus_kernels *kernels = atomic_load_explicit(&current, memory_order_acquire);
  if (!kernels) {
    static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
    pthread_mutex_lock(&mutex);
    kernels = atomic_load_explicit(&current, memory_order_acquire);
    if (!kernels) atomic_store_explicit(&current, kernels = choose(), memory_order_release);
    pthread_mutex_unlock(&mutex);
  }
  return kernels;
}

void *apus_vector_function(char isa, int lanes, int operands, const char *name) {
#if defined(__linux__) && defined(__x86_64__)
  // Called with the lock of apus_current_kernels held.
  static void *library;
  static bool sought;
  if (!sought) library = dlopen("libmvec.so.1", RTLD_NOW | RTLD_LOCAL);
  sought = true;
  if (!library) return NULL;
  char symbol[64];
  snprintf(symbol, sizeof symbol, "_ZGV%cN%dv%s_%s", isa, lanes, operands == 2 ? "v" : "", name);
  return dlsym(library, symbol);
#else
  (void)isa, (void)lanes, (void)operands, (void)name;
  return NULL;
#endif
}

int apus_fold_index(int32_t op) {
  switch (op) {
    case APUS_ADD: return 0;
    case APUS_MULTIPLY: return 1;
    case APUS_MAXIMUM: return 2;
    case APUS_MINIMUM: return 3;
    case APUS_AND: return 4;
    case APUS_OR: return 5;
    case APUS_XOR: return 6;
    default: return -1;
  }
}

bool apus_nest_add(apus_nest *nest, int64_t extent, const int64_t *strides) {
  if (extent == 1) return true;
  int32_t last = nest->rank - 1;
  bool merges = nest->rank > 0;
  for (int32_t i = 0; i < nest->operands && merges; i++) merges = nest->strides[i][last] == strides[i] * extent;
  if (merges) {
    nest->extents[last] *= extent;
  } else {
    if (nest->rank == APUS_MAX_RANK) return false;
    last = nest->rank++;
    nest->extents[last] = extent;
  }
  for (int32_t i = 0; i < nest->operands; i++) nest->strides[i][last] = strides[i];
  return true;
}
