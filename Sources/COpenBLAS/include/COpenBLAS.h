// OpenBLAS, found when the program runs: nothing of it is needed to build or link.
#pragma once

#ifdef __cplusplus
extern "C" {
#endif

enum { APUS_BLAS_ROW_MAJOR = 101, APUS_BLAS_COLUMN_MAJOR = 102 };
enum { APUS_BLAS_NO_TRANSPOSE = 111, APUS_BLAS_TRANSPOSE = 112, APUS_BLAS_CONJUGATE_TRANSPOSE = 113 };

// The library's functions, with CBLAS's signatures (enumerations are ints).
typedef struct apus_blas_functions {
  void (*sgemm)(int, int, int, int, int, int, float, const float *, int, const float *, int, float, float *, int);
  void (*dgemm)(int, int, int, int, int, int, double, const double *, int, const double *, int, double, double *, int);
  void (*cgemm)(int, int, int, int, int, int, const void *, const void *, int, const void *, int, const void *, void *, int);
  void (*zgemm)(int, int, int, int, int, int, const void *, const void *, int, const void *, int, const void *, void *, int);
  void (*sgemv)(int, int, int, int, float, const float *, int, const float *, int, float, float *, int);
  void (*dgemv)(int, int, int, int, double, const double *, int, const double *, int, double, double *, int);
  void (*cgemv)(int, int, int, int, const void *, const void *, int, const void *, int, const void *, void *, int);
  void (*zgemv)(int, int, int, int, const void *, const void *, int, const void *, int, const void *, void *, int);
} apus_blas_functions;

// Loads the library, single-threaded, once per process; later calls repeat the first one's answer. Returns 0 on success.
// Safe to call from many threads.
int apus_blas_load(void);

// The functions after a successful load, and NULL before.
const apus_blas_functions *apus_blas(void);

// Why loading failed; empty before and after a successful load. Lives as long as the process.
const char *apus_blas_error(void);

// The library's own description of itself (version, kernels chosen for this processor); empty before a successful load.
const char *apus_blas_description(void);

// Any other symbol of the loaded library, or NULL.
void *apus_blas_symbol(const char *name);

#ifdef __cplusplus
}
#endif
