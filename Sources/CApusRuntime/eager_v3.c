// The kernels for processors with AVX2 and fused multiplication and addition.
#if defined(__x86_64__)
#define APUS_VECTOR_BYTES 32
#define APUS_ISA_LETTER 'd'
#define APUS_KERNELS apus_kernels_v3
#pragma clang attribute push(__attribute__((target("avx2,fma,bmi,bmi2,f16c,lzcnt,popcnt,movbe"))), apply_to = function)
#include "kernels/isa.h"
#pragma clang attribute pop
#endif
