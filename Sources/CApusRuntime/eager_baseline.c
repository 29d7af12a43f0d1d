// The kernels for any processor.
#define APUS_VECTOR_BYTES 16
#define APUS_ISA_LETTER 'b'
#define APUS_KERNELS apus_kernels_baseline
#include "kernels/isa.h"
