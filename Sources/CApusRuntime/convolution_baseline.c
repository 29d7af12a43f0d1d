// The direct convolutions for any processor.
#define CONVOLUTION_KERNELS apus_convolution_kernels_baseline
#define APUS_VECTOR_BYTES 16
#include "kernels/convolve_isa.h"
