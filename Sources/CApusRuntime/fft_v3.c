// The transforms for processors with AVX2 and fused multiplication and addition.
#if defined(__x86_64__)
#define APUS_FFT_KERNELS apus_fft_kernels_v3
#define APUS_VECTOR_BYTES 32
#define LANES_f 8
#define LANES_d 4
#pragma clang attribute push(__attribute__((target("avx2,fma,bmi,bmi2,f16c,lzcnt,popcnt,movbe"))), apply_to = function)
#include "kernels/fft_isa.h"
#pragma clang attribute pop
#endif
