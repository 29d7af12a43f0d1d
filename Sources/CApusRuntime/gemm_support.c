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

static pthread_key_t scratch_key;
static void make_scratch_key(void) { pthread_key_create(&scratch_key, free); }

void *apus_gemm_scratch(size_t bytes) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, make_scratch_key);
  void *memory = pthread_getspecific(scratch_key);
  if (!memory && posix_memalign(&memory, 4096, bytes) == 0) pthread_setspecific(scratch_key, memory);
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
