// The parts of sorting for one instruction set. A file that includes this defines APUS_SORT_KERNELS, the name of the function that returns
// them, and APUS_VECTOR_BYTES, and switches the target on.
#include "../sort.h"

#define PASTE_(A, B) A##B
#define PASTE(A, B) PASTE_(A, B)
#define INLINE static inline __attribute__((always_inline))

#include "sort_keys.h"

#define T uint32_t
#define NAME(N) PASTE(N, _u32)
#define LANES (APUS_VECTOR_BYTES / 4)
#include "sort_network.h"
#undef T
#undef NAME
#undef LANES

#define T uint64_t
#define NAME(N) PASTE(N, _u64)
#define LANES (APUS_VECTOR_BYTES / 8)
#include "sort_network.h"
#undef T
#undef NAME
#undef LANES

const apus_sort_kernels *APUS_SORT_KERNELS(void) {
  static const apus_sort_kernels kernels = {
    .network32 = sort_network_u32, .network64 = sort_network_u64, .lanes32 = APUS_VECTOR_BYTES / 4, .lanes64 = APUS_VECTOR_BYTES / 8,
    .range32 = find_range32, .range64 = find_range64, .load32 = load_keys32, .load64 = load_keys64, .store32 = store_keys32, .store64 = store_keys64,
  };
  return &kernels;
}
