// What the files of the eager kernels share.
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "apus_eager.h"
#include "apus_pool.h"

enum { APUS_DTYPE_COUNT = 15 };

// Element sizes in bytes, by dtype.
extern const int32_t apus_sizes[APUS_DTYPE_COUNT];

// y[i] = f(x[i]); `stream` stores past the cache.
typedef void (*apus_unary_kernel)(const void *x, void *y, int64_t count, bool stream);

// Which operand of a binary kernel is one element for all.
enum { APUS_BOTH_ARRAYS, APUS_SCALAR_A, APUS_SCALAR_B };
typedef void (*apus_binary_kernel)(const void *a, const void *b, void *y, int64_t count, int mode, bool stream);

typedef void (*apus_select_kernel)(const uint8_t *predicate, const void *a, const void *b, void *y, int64_t count);

// Folds `count` contiguous elements into one.
typedef void (*apus_row_fold_kernel)(const void *x, int64_t count, void *y);
// Folds `count` rows, `stride` elements apart, of `columns` elements into one row.
typedef void (*apus_column_fold_kernel)(const void *x, int64_t stride, int64_t count, int64_t columns, void *y);

typedef void (*apus_arg_columns_kernel)(const void *x, int64_t stride, int64_t count, int64_t columns, int64_t *y);

enum { APUS_FOLD_COUNT = 7 };

// The kernels compiled for one instruction set. Missing ones are NULL.
typedef struct apus_kernels {
  apus_unary_kernel unary[APUS_UNARY_COUNT][APUS_DTYPE_COUNT];
  apus_binary_kernel binary[APUS_BINARY_COUNT][APUS_DTYPE_COUNT];
  apus_unary_kernel convert[APUS_DTYPE_COUNT][APUS_DTYPE_COUNT];
  apus_select_kernel select[17];  // by element size
  apus_row_fold_kernel row_fold[APUS_FOLD_COUNT][APUS_DTYPE_COUNT];
  apus_column_fold_kernel column_fold[APUS_FOLD_COUNT][APUS_DTYPE_COUNT];
  // The index of the first greatest or least element of a contiguous row.
  int64_t (*arg_greatest[APUS_DTYPE_COUNT])(const void *x, int64_t count);
  int64_t (*arg_least[APUS_DTYPE_COUNT])(const void *x, int64_t count);
  // The same for every column of `count` rows, `stride` elements apart.
  apus_arg_columns_kernel arg_greatest_columns[APUS_DTYPE_COUNT], arg_least_columns[APUS_DTYPE_COUNT];
  // Transposes a block: y[j * y_stride + i] = x[i * x_stride + j].
  void (*transpose[17])(const void *x, int64_t x_stride, void *y, int64_t y_stride, int64_t rows, int64_t columns);
  void (*threefry)(
    const uint32_t *key0, const uint32_t *key1, const uint32_t *x0, const uint32_t *x1, uint32_t *y0, uint32_t *y1, int64_t count);
} apus_kernels;

// The kernels for this processor.
const apus_kernels *apus_current_kernels(void);

// What kernels this process runs: 4 for those with AVX-512, 3 for AVX2 and fused multiplication and addition, 1 for any processor's.
int apus_isa_level(void);

// The index of a fold in the tables, or -1.
int apus_fold_index(int32_t op);

// Each fills its table anew.
#if defined(__x86_64__)
const apus_kernels *apus_kernels_v4(void);
const apus_kernels *apus_kernels_v3(void);
#endif
const apus_kernels *apus_kernels_baseline(void);

// Vector functions of the system's mathematical library: the symbol `_ZGV<isa>N<lanes>v_<name>`, or NULL.
void *apus_vector_function(char isa, int lanes, int operands, const char *name);

// Elements in a task of a cheap elementwise loop, and the number from which a loop is split at all.
enum { APUS_CHUNK = 32768, APUS_SPLIT = 65536 };
// Results of this many bytes and more do not stay in the caches anyway.
static const int64_t APUS_STREAM_BYTES = 8 << 20;

static inline int64_t apus_min(int64_t a, int64_t b) { return a < b ? a : b; }
static inline int64_t apus_max(int64_t a, int64_t b) { return a > b ? a : b; }
static inline int64_t apus_divide_up(int64_t a, int64_t b) { return (a + b - 1) / b; }

// A loop over the elements of up to three strided arrays, the first of them the target. Strides are in bytes.
typedef struct apus_nest {
  int32_t rank, operands;
  int64_t extents[APUS_MAX_RANK];
  int64_t strides[3][APUS_MAX_RANK];
} apus_nest;

// Adds an axis inside those there are, merging it with the last one where it can be, and leaving it out where its extent is 1.
// Returns false where there are too many.
bool apus_nest_add(apus_nest *nest, int64_t extent, const int64_t *strides);
