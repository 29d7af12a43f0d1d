#pragma once

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

enum { APUS_GEMM_BATCH_RANK = 4 };

// C = op(A) op(B), or C += op(A) op(B), for row-major matrices and a batch of them.
typedef struct apus_gemm_problem {
  // APUS_FLOAT32, APUS_FLOAT64, APUS_COMPLEX64, APUS_COMPLEX128 or, where the processor can, APUS_BFLOAT16
  int32_t dtype;
  int32_t transpose_a;  // 0: A is stored as m x k; 1: as k x m, and its transpose is taken
  int32_t transpose_b;  // 0: B is stored as k x n; 1: as n x k
  int32_t accumulate;   // 0: C is written; 1: the product is added to C
  int64_t m, n, k;
  const void *a;
  const void *b;
  void *c;
  int64_t lda, ldb, ldc;  // elements from one stored row to the next
  int32_t batch_rank;     // 0 ... APUS_GEMM_BATCH_RANK
  int64_t batch_extent[APUS_GEMM_BATCH_RANK];
  int64_t batch_stride_a[APUS_GEMM_BATCH_RANK];  // elements; 0 repeats the matrix
  int64_t batch_stride_b[APUS_GEMM_BATCH_RANK];
  int64_t batch_stride_c[APUS_GEMM_BATCH_RANK];
} apus_gemm_problem;

// Computes the products on the pool. The split of the work depends on the problem's extents, the machine and the library, never on
// the number of threads, and so do the result's bits. Those of float32 and float64 do not depend on the split either, only on k (and
// on whether it is two vectors that are multiplied).
void apus_gemm(const apus_gemm_problem *problem);

// Whether apus_gemm takes bfloat16. Its products are summed in float32, denormal numbers taken for zeros, and rounded once.
int apus_multiplies_bf16(void);

// A BLAS's level-3 and level-2 functions with CBLAS's signatures, each running on the calling thread only.
typedef struct apus_gemm_functions {
  void (*sgemm)(int, int, int, int, int, int, float, const float *, int, const float *, int, float, float *, int);
  void (*dgemm)(int, int, int, int, int, int, double, const double *, int, const double *, int, double, double *, int);
  void (*cgemm)(int, int, int, int, int, int, const void *, const void *, int, const void *, int, const void *, void *, int);
  void (*zgemm)(int, int, int, int, int, int, const void *, const void *, int, const void *, int, const void *, void *, int);
  void (*sgemv)(int, int, int, int, float, const float *, int, const float *, int, float, float *, int);
  void (*dgemv)(int, int, int, int, double, const double *, int, const double *, int, double, double *, int);
  void (*cgemv)(int, int, int, int, const void *, const void *, int, const void *, int, const void *, void *, int);
  void (*zgemv)(int, int, int, int, const void *, const void *, int, const void *, int, const void *, void *, int);
} apus_gemm_functions;

// Gives apus_gemm its library, for what it has no kernels of its own for: complex numbers, and processors without AVX2. `functions` must live on. Until then, apus_gemm computes these with plain loops.
void apus_gemm_set_functions(const apus_gemm_functions *functions);

#ifdef __cplusplus
}
#endif
