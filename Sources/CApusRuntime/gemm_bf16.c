// The matrix products of bfloat16 for processors with AVX512_BF16.
#if defined(__x86_64__)
#include <immintrin.h>
#include <string.h>

#include "gemm.h"
#include "small_floats.h"

#define INLINE static inline __attribute__((always_inline))
#pragma clang attribute push( \
  __attribute__((target("avx2,fma,bmi,bmi2,f16c,lzcnt,popcnt,movbe,avx512f,avx512bw,avx512cd,avx512dq,avx512vl,avx512bf16"))), \
  apply_to = function)
#include "kernels/gemm_bf16.h"
#pragma clang attribute pop

const apus_bf16_kernel *apus_bf16_kernel_v4(void) {
  static const apus_bf16_kernel kernel = {multiply_bf16, SCRATCH_BYTES};
  return &kernel;
}
#endif
