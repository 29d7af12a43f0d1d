// The matrix products and contractions of one instruction set. A file that includes this defines APUS_GEMM_KERNELS, the name of the function that returns
// them, APUS_VECTOR_BYTES and TILE_ROWS, and switches the target on.
#include <string.h>

#include "../contract.h"

#define PASTE_(A, B) A##B
#define PASTE(A, B) PASTE_(A, B)
#define INLINE static inline __attribute__((always_inline))

// Two vectors of C's columns by TILE_ROWS rows fill the registers, but for those that the operands need.
enum { TILE_VECTORS = 2 };
// Of A, rows of 1280 bytes of k: TILE_ROWS of them stay in the first cache while B, `PANEL_COLUMNS` wide, streams from the second.
enum { DEPTH_BYTES = 1280, PANEL_COLUMNS = 512, SCRATCH_BYTES = DEPTH_BYTES * PANEL_COLUMNS + TILE_ROWS * (DEPTH_BYTES + 64) };

// Products with at most SKINNY rows or columns are computed in strips of so many bytes of a row. Matrices of FAR_BYTES and more come from
// beyond the second cache; rows are asked for so many bytes before they are read.
enum { SKINNY = 8, STRIP_BYTES = 4096, FAR_BYTES = 1 << 19, AHEAD_BYTES = 2048 };

#define T float
#define NAME(N) PASTE(N, _f32)
#define LANES (APUS_VECTOR_BYTES / 4)
#include "gemm_tiles.h"
#include "gemm_packing.h"
#include "gemm_skinny.h"
#include "gemm_block.h"
#include "contract_block.h"
#undef T
#undef NAME
#undef LANES

#define T double
#define NAME(N) PASTE(N, _f64)
#define LANES (APUS_VECTOR_BYTES / 8)
#include "gemm_tiles.h"
#include "gemm_packing.h"
#include "gemm_skinny.h"
#include "gemm_block.h"
#include "contract_block.h"

const apus_gemm_kernels *APUS_GEMM_KERNELS(void) {
  static const apus_gemm_kernels kernels = {
    .f32 = multiply_f32, .f64 = multiply_f64, .contract_f32 = contract_f32, .contract_f64 = contract_f64, .scratch_bytes = SCRATCH_BYTES,
    .tile_rows = TILE_ROWS, .tile_bytes = TILE_VECTORS * APUS_VECTOR_BYTES, .skinny = SKINNY, .depth_f32 = depth_f32, .depth_f64 = depth_f64,
  };
  return &kernels;
}
