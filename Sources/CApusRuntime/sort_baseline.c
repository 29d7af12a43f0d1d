// Sorting for any processor.
#define APUS_SORT_KERNELS apus_sort_kernels_baseline
#define APUS_VECTOR_BYTES 16
#include "kernels/sort_isa.h"
