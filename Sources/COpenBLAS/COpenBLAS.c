#include "COpenBLAS.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static pthread_once_t once = PTHREAD_ONCE_INIT;
static void *handle;
static apus_blas_functions functions;
static _Atomic(const apus_blas_functions *) loaded;
static char error[512];
static char description[256];

static const char *const names[] = {
#if defined(__APPLE__)
  "libopenblas.dylib", "libopenblas.0.dylib",
#else
  "libopenblas.so.0", "libopenblas.so",
#endif
};

static const struct {
  const char *name;
  size_t offset;
} symbols[] = {
#define ENTRY(NAME) {"cblas_" #NAME, offsetof(apus_blas_functions, NAME)}
  ENTRY(sgemm), ENTRY(dgemm), ENTRY(cgemm), ENTRY(zgemm), ENTRY(sgemv), ENTRY(dgemv), ENTRY(cgemv), ENTRY(zgemv),
#undef ENTRY
};

// Sets an environment variable that is not set. Returns its name where it did, for `unset`.
static const char *set_default(const char *name, const char *value) {
  if (!value || getenv(name)) return NULL;
  setenv(name, value, 0);
  return name;
}

static void unset(const char *name) {
  if (name) unsetenv(name);
}

// Versions older than the processor take newer AMD cores for ones without AVX-512, at half the speed.
static const char *core_type(void) {
#if defined(__x86_64__) && (defined(__clang__) || defined(__GNUC__))
  __builtin_cpu_init();
  if (!__builtin_cpu_is("amd")) return NULL;
  if (!__builtin_cpu_supports("avx512f") || !__builtin_cpu_supports("avx512dq") || !__builtin_cpu_supports("avx512bw")
      || !__builtin_cpu_supports("avx512vl")) return NULL;
  return __builtin_cpu_supports("avx512bf16") ? "Cooperlake" : "SkylakeX";
#else
  return NULL;
#endif
}

static void open_library(void) {
  // Its threads are started while it loads and would spin against ours.
  const char *threads = set_default("OPENBLAS_NUM_THREADS", "1");
  const char *core = set_default("OPENBLAS_CORETYPE", core_type());
  for (size_t i = 0; i < sizeof names / sizeof *names && !handle; i++) handle = dlopen(names[i], RTLD_NOW | RTLD_LOCAL);
  if (!handle) {
    const char *reason = dlerror();
    snprintf(error, sizeof error, "%s", reason ? reason : "not found");
  }
  unset(threads);
  unset(core);
}

static void load(void) {
  open_library();
  if (!handle) return;
  for (size_t i = 0; i < sizeof symbols / sizeof *symbols; i++) {
    void *address = dlsym(handle, symbols[i].name);
    if (!address) {
      snprintf(error, sizeof error, "the library has no function %s", symbols[i].name);
      return;
    }
    *(void **)((char *)&functions + symbols[i].offset) = address;
  }
  void (*set_threads)(int) = (void (*)(int))dlsym(handle, "openblas_set_num_threads");
  if (set_threads) set_threads(1);
  char *(*config)(void) = (char *(*)(void))dlsym(handle, "openblas_get_config");
  if (config) snprintf(description, sizeof description, "%s", config());
  atomic_store_explicit(&loaded, &functions, memory_order_release);
}

int apus_blas_load(void) {
  pthread_once(&once, load);
  return apus_blas() ? 0 : 1;
}

const apus_blas_functions *apus_blas(void) { return atomic_load_explicit(&loaded, memory_order_acquire); }
const char *apus_blas_error(void) { return error; }
const char *apus_blas_description(void) { return apus_blas() ? description : ""; }
void *apus_blas_symbol(const char *name) { return apus_blas() ? dlsym(handle, name) : NULL; }
