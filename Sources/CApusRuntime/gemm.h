// What the files of the matrix products share.
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "apus_contract.h"
#include "apus_gemm.h"

static inline int64_t smaller(int64_t x, int64_t y) { return x < y ? x : y; }
static inline int64_t larger(int64_t x, int64_t y) { return x > y ? x : y; }
static inline int64_t divide_up(int64_t x, int64_t y) { return (x + y - 1) / y; }
// Rounded up to whole tiles.
static inline int64_t tiled(int64_t x, int64_t tile) { return divide_up(x, tile) * tile; }

// A block of one product, with pointers to its own first elements.
typedef struct gemm_block {
  const void *a, *b;
  void *c;
  int64_t m, n;
} gemm_block;

// A block of a contraction, for one element of its batch.
typedef struct contraction_block {
  const void *a, *b;
  void *c;
  int64_t first_row, rows, first_column, columns, first_depth, depth;
} contraction_block;

// The products compiled for one instruction set. Every element of C is a sum in the order of k, in parts whose lengths depend on k only:
// its bits do not depend on how a product is cut into blocks.
typedef struct apus_gemm_kernels {
  // `scratch` has `scratch_bytes`, aligned to cache lines.
  void (*f32)(const apus_gemm_problem *problem, gemm_block block, void *scratch);
  void (*f64)(const apus_gemm_problem *problem, gemm_block block, void *scratch);
  void (*contract_f32)(const apus_contraction *contraction, contraction_block block, void *scratch);
  void (*contract_f64)(const apus_contraction *contraction, contraction_block block, void *scratch);
  size_t scratch_bytes;
  // Of C, what is computed in registers at once: blocks are best multiples of it.
  int64_t tile_rows, tile_bytes;
  // Products with no more rows or columns read the other operand once: memory's speed is theirs.
  int64_t skinny;
  // How much of k is summed at once.
  int64_t (*depth_f32)(int64_t k), (*depth_f64)(int64_t k);
} apus_gemm_kernels;

#if defined(__x86_64__)
const apus_gemm_kernels *apus_gemm_kernels_v4(void);
const apus_gemm_kernels *apus_gemm_kernels_v3(void);
#endif

// Products of bfloat16, summed in float32.
typedef struct apus_bf16_kernel {
  void (*multiply)(const apus_gemm_problem *problem, gemm_block block, void *scratch);
  size_t scratch_bytes;
} apus_bf16_kernel;

#if defined(__x86_64__)
const apus_bf16_kernel *apus_bf16_kernel_v4(void);
#endif

// NULL where the processor lacks the instructions.
const apus_bf16_kernel *apus_current_bf16_kernel(void);

// The best kernels that the processor runs, NULL where there are none.
const apus_gemm_kernels *apus_current_gemm_kernels(void);

// A block by plain loops, of any dtype but bfloat16.
void apus_plain_gemm(const apus_gemm_problem *problem, gemm_block block);

// One product of a few rows, in parts along k; false where that is not what the problem is like. Batches are the caller's affair.
bool apus_gemm_by_parts(const apus_gemm_problem *problem, const apus_gemm_kernels *kernels);

// The calling thread's memory for packed operands, kept for its life, aligned to pages; NULL where memory is short.
void *apus_gemm_scratch(size_t bytes);

// The processors of the machine, whether or not the process may use them: a constant that the split of work may depend on.
int64_t apus_machine_width(void);
