// Sorting for processors with AVX2.
#if defined(__x86_64__)
#define APUS_SORT_KERNELS apus_sort_kernels_v3
#define APUS_VECTOR_BYTES 32
#pragma clang attribute push(__attribute__((target("avx2,fma,bmi,bmi2,f16c,lzcnt,popcnt,movbe"))), apply_to = function)
#include "kernels/sort_isa.h"
#pragma clang attribute pop
#endif
