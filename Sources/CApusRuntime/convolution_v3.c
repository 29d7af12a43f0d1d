// The direct convolutions for processors with AVX2 and fused multiplication and addition.
#if defined(__x86_64__)
#define CONVOLUTION_KERNELS apus_convolution_kernels_v3
#define APUS_VECTOR_BYTES 32
#pragma clang attribute push( \
  __attribute__((target("avx2,fma,bmi,bmi2,f16c,lzcnt,popcnt,movbe"))), apply_to = function)
#include "kernels/convolve_isa.h"
#pragma clang attribute pop
#endif
