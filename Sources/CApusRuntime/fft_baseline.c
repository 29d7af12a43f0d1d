// The transforms for any processor.
#define APUS_FFT_KERNELS apus_fft_kernels_baseline
#define APUS_VECTOR_BYTES 16
#define LANES_f 4
#define LANES_d 2
#include "kernels/fft_isa.h"
