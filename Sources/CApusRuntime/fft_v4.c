// The transforms for processors with AVX-512.
#if defined(__x86_64__)
#define APUS_FFT_KERNELS apus_fft_kernels_v4
#define APUS_VECTOR_BYTES 64
#define LANES_f 16
#define LANES_d 8
#pragma clang attribute push( \
  __attribute__((target("avx2,fma,bmi,bmi2,f16c,lzcnt,popcnt,movbe,avx512f,avx512bw,avx512cd,avx512dq,avx512vl"))), apply_to = function)
#include "kernels/fft_isa.h"
#pragma clang attribute pop
#endif
