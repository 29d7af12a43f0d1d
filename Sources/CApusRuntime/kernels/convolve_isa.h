// The direct convolutions of one instruction set. A file that includes this defines CONVOLUTION_KERNELS, the name of the function that
// returns them, and APUS_VECTOR_BYTES, and switches the target on.
#include <string.h>

#include "../convolution.h"
#include "../gemm.h"

#define PASTE_(A, B) A##B
#define PASTE(A, B) PASTE_(A, B)
#define INLINE static inline __attribute__((always_inline))

#define T float
#define NAME(N) PASTE(N, _f32)
#define LANES (APUS_VECTOR_BYTES / 4)
#include "convolve_groups.h"
#include "convolve_lines.h"
#undef T
#undef NAME
#undef LANES

#define T double
#define NAME(N) PASTE(N, _f64)
#define LANES (APUS_VECTOR_BYTES / 8)
#include "convolve_groups.h"
#include "convolve_lines.h"

const apus_convolution_kernels *CONVOLUTION_KERNELS(void) {
  static const apus_convolution_kernels kernels = {
    .groups_f32 = groups_f32, .groups_f64 = groups_f64, .group_sums_f32 = group_sums_f32, .group_sums_f64 = group_sums_f64,
    .lines_f32 = lines_f32, .lines_f64 = lines_f64, .line_sums_f32 = line_sums_f32, .line_sums_f64 = line_sums_f64,
    .vector_bytes = APUS_VECTOR_BYTES,
  };
  return &kernels;
}
