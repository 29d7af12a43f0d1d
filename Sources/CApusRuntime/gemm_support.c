// What products and contractions need of the machine: kernels, memory, and how many processors to split work for.
#include "gemm.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <unistd.h>

#include "eager.h"

const apus_gemm_kernels *apus_current_gemm_kernels(void) {
#if defined(__x86_64__)
  if (apus_isa_level() == 4) return apus_gemm_kernels_v4();
  if (apus_isa_level() == 3) return apus_gemm_kernels_v3();
#endif
  return NULL;
}

const apus_bf16_kernel *apus_current_bf16_kernel(void) {
#if defined(__x86_64__)
  // Asked for before every product; the processor does not change.
  static _Atomic int known;
  int state = atomic_load_explicit(&known, memory_order_relaxed);
  if (state == 0) {
    __builtin_cpu_init();
    state = apus_isa_level() == 4 && __builtin_cpu_supports("avx512bf16") ? 2 : 1;
    atomic_store_explicit(&known, state, memory_order_relaxed);
  }
  if (state == 2) return apus_bf16_kernel_v4();
#endif
  return NULL;
}

int apus_multiplies_bf16(void) { return apus_current_bf16_kernel() != NULL; }

static pthread_key_t scratch_key;
static void make_scratch_key(void) { pthread_key_create(&scratch_key, free); }

// Enough for any of the kernels.
enum { APUS_SCRATCH_BYTES = 1 << 20 };

void *apus_gemm_scratch(size_t bytes) {
  if (bytes > APUS_SCRATCH_BYTES) return NULL;
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, make_scratch_key);
  void *memory = pthread_getspecific(scratch_key);
  if (!memory && posix_memalign(&memory, 4096, APUS_SCRATCH_BYTES) == 0) pthread_setspecific(scratch_key, memory);
  return memory;
}

int64_t apus_machine_width(void) {
  static _Atomic int64_t count;
  int64_t known = atomic_load_explicit(&count, memory_order_relaxed);
  if (known == 0) {
    known = sysconf(_SC_NPROCESSORS_CONF);
    atomic_store_explicit(&count, known = known > 2 ? known : 2, memory_order_relaxed);
  }
  return known;
}
