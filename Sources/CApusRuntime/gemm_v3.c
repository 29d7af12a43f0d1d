// The matrix products for processors with AVX2 and fused multiplication and addition.
#if defined(__x86_64__)
#define APUS_GEMM_KERNELS apus_gemm_kernels_v3
#define APUS_VECTOR_BYTES 32
#define TILE_ROWS 6
#pragma clang attribute push(__attribute__((target("avx2,fma,bmi,bmi2,f16c,lzcnt,popcnt,movbe"))), apply_to = function)
#include "kernels/gemm_isa.h"
#pragma clang attribute pop
#endif
