#pragma once

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

// Routines over batches of row-major matrices; in brackets the operands and the results, as ApusIR's Factorization says them. Where a
// routine fails (info is not 0; for LU that is no failure), its floating-point results are NaN.
enum {
  APUS_CHOLESKY,          // [a n*n] -> [a n*n, info]; `clean`: zeros in the other triangle
  APUS_TRIANGULAR_SOLVE,  // [a k*k, b m*n] -> [x m*n], k = m where `left`, else n
  APUS_LU,                // [a m*n] -> [lu m*n, pivots, info]
  APUS_QR,                // [a m*n] -> [packed m*n, taus]
  APUS_PIVOTED_QR,        // [a m*n, pivots n] -> [packed m*n, pivots n, taus]
  APUS_HOUSEHOLDER_PRODUCT,   // [packed m*n, taus k] -> [q m*n]
  APUS_HOUSEHOLDER_MULTIPLY,  // [packed r*columns, taus k, c m*n] -> [c m*n], r = m where `left`, else n
  APUS_EIGH,              // [a n*n] -> [vectors n*n, values n, info]
  APUS_EIG,               // [a n*n] -> [real n, imaginary n, left n*n, right n*n, info]; complex: [values n, left, right, info]
  APUS_SVD,               // [a m*n] -> [a m*n, s, u m*p, vt q*n, info], p and q the smaller extent, or m and n where `full`
  APUS_TRIDIAGONAL_SOLVE,  // [dl n, d n, du n, b n*k] -> [dl, d, du, x, info]
  APUS_HESSENBERG,        // [a n*n] -> [packed n*n, taus n - 1, info]
  APUS_SCHUR,             // [a n*n] -> [t, vectors, real, imaginary, selected, info]; complex: [t, vectors, values, selected, info]
  APUS_TRIDIAGONAL_REDUCTION,  // [a n*n] -> [packed n*n, d n, e n - 1, taus n - 1, info]
};

enum { APUS_LAPACK_OPERANDS = 4, APUS_LAPACK_RESULTS = 6 };

typedef struct apus_lapack_problem {
  int32_t routine;
  int32_t dtype;            // APUS_FLOAT32, APUS_FLOAT64, APUS_COMPLEX64 or APUS_COMPLEX128
  int64_t batch;            // matrices, one after the other
  int64_t m, n, k;
  int64_t columns;          // of the packed reflectors in APUS_HOUSEHOLDER_MULTIPLY
  int64_t low, high;        // rows and columns to reduce in APUS_HESSENBERG, counted from 1
  int32_t lower, left, unit_diagonal, clean, full;
  int32_t transpose;        // 0: no, 1: transpose, 2: adjoint; in APUS_HOUSEHOLDER_MULTIPLY 0 or not 0
  int32_t left_vectors, right_vectors;  // which vectors to compute; the others are zeros. Symmetric ones and SVD look at the first
  const void *operands[APUS_LAPACK_OPERANDS];
  void *results[APUS_LAPACK_RESULTS];
} apus_lapack_problem;

enum { APUS_LAPACK_OK = 0, APUS_LAPACK_NO_MEMORY = 1, APUS_LAPACK_TOO_LARGE = 2 };

// Runs a routine for every matrix of the batch, on the pool; one matrix on one thread. Returns APUS_LAPACK_OK, or what went wrong: then
// the results are undefined. Empty matrices are allowed.
int apus_lapack(const apus_lapack_problem *problem);

// Finds LAPACK's functions (Fortran conventions, 32-bit integers) by name, each running on the calling thread only. Returns NULL, or the
// name of the first that is missing. To be called before apus_lapack; safe to call again.
const char *apus_lapack_load(void *(*find)(const char *name));

#ifdef __cplusplus
}
#endif
