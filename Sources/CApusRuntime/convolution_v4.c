// The direct convolutions for processors with AVX-512.
#if defined(__x86_64__)
#define CONVOLUTION_KERNELS apus_convolution_kernels_v4
#define APUS_VECTOR_BYTES 64
#pragma clang attribute push( \
  __attribute__((target("avx2,fma,bmi,bmi2,f16c,lzcnt,popcnt,movbe,avx512f,avx512bw,avx512cd,avx512dq,avx512vl"))), apply_to = function)
#include "kernels/convolve_isa.h"
#pragma clang attribute pop
#endif
