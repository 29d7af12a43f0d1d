// Precompiled kernels for single operations on dense arrays. Every function that returns int returns 1 when it has done the work
// and 0 where there is no kernel for the operation or element type. Semantics are those of the IR's operations. Operands are
// aligned to their element size and results do not overlap them.
#pragma once

#include <stdint.h>

#include "apus_dtype.h"

#ifdef __cplusplus
extern "C" {
#endif

enum {
  APUS_NEGATE, APUS_ABS, APUS_SIGN, APUS_SQUARE, APUS_CEIL, APUS_FLOOR, APUS_ROUND_EVEN, APUS_ROUND_AWAY, APUS_SQRT, APUS_RSQRT,
  APUS_EXP, APUS_EXPM1, APUS_LOG, APUS_LOG1P, APUS_LOGISTIC, APUS_CBRT, APUS_SIN, APUS_COS, APUS_TAN, APUS_ASIN, APUS_ACOS, APUS_ATAN,
  APUS_SINH, APUS_COSH, APUS_TANH, APUS_ASINH, APUS_ACOSH, APUS_ATANH, APUS_ERF, APUS_ERFC, APUS_ERF_INV,
  APUS_LGAMMA, APUS_DIGAMMA, APUS_BESSEL_I1E, APUS_NOT, APUS_POPULATION_COUNT,
  APUS_LEADING_ZEROS, APUS_IS_FINITE,
  APUS_UNARY_COUNT
};

enum {
  APUS_ADD, APUS_SUBTRACT, APUS_MULTIPLY, APUS_DIVIDE, APUS_REMAINDER, APUS_POWER, APUS_ATAN2, APUS_MAXIMUM, APUS_MINIMUM,
  APUS_NEXT_AFTER, APUS_ZETA, APUS_POLYGAMMA,
  APUS_AND, APUS_OR, APUS_XOR, APUS_SHIFT_LEFT, APUS_SHIFT_RIGHT_ARITHMETIC, APUS_SHIFT_RIGHT_LOGICAL,
  APUS_EQUAL, APUS_NOT_EQUAL, APUS_LESS, APUS_LESS_OR_EQUAL, APUS_GREATER, APUS_GREATER_OR_EQUAL,
  APUS_BINARY_COUNT
};

// Axes that are left when neighbouring ones are merged, at the most.
enum { APUS_MAX_RANK = 16 };

// y[i] = function(x[i]).
int apus_eager_unary(int32_t function, int32_t dtype, const void *x, void *y, int64_t count);

// y = function(a, b), dense of shape `extents`. The operands are read with strides in elements, each 0 or that of a dense array
// once broadcast axes are left out. Comparisons give bools.
int apus_eager_binary(
  int32_t function, int32_t dtype, int32_t rank, const int64_t *extents, const void *a, const int64_t *strides_a, const void *b,
  const int64_t *strides_b, void *y);

// The kernels themselves, for code that calls them on its own arrays; NULL where there is none. A kernel of one operand takes (x, y,
// count, stream), one of two operands (a, b, y, count, mode, stream); `mode` and `stream` are 0 for arrays in the cache.
void *apus_eager_unary_kernel(int32_t function, int32_t dtype);
void *apus_eager_binary_kernel(int32_t function, int32_t dtype);

// Functions of complex numbers as arrays of their parts; NULL where there is none. The modulus leaves zeros as imaginary parts.
typedef void (*apus_complex_unary_kernel)(const void *re, const void *im, void *out_re, void *out_im, int64_t count);
typedef void (*apus_complex_binary_kernel)(
  const void *a_re, const void *a_im, const void *b_re, const void *b_im, void *out_re, void *out_im, int64_t count);
apus_complex_unary_kernel apus_complex_unary(int32_t function, int32_t dtype);
apus_complex_binary_kernel apus_complex_binary(int32_t function, int32_t dtype);

// The same on arrays of complex numbers; the modulus is real.
int apus_eager_complex_unary(int32_t function, int32_t dtype, const void *x, void *y, int64_t count);
int apus_eager_complex_binary(int32_t function, int32_t dtype, const void *a, const void *b, void *y, int64_t count);

// y[i] = predicate[i] ? a[i] : b[i] for elements of `size` bytes.
int apus_eager_select(int32_t size, const uint8_t *predicate, const void *a, const void *b, void *y, int64_t count);

// y[i] = the nearest value to x[i] of another type.
int apus_eager_convert(int32_t from, int32_t to, const void *x, void *y, int64_t count);

// Copies elements of `size` bytes between strided arrays; strides are in elements and may be 0 or negative in the source. The
// target's strides are those of distinct elements.
int apus_eager_copy(
  int32_t size, int32_t rank, const int64_t *extents, const void *source, const int64_t *source_strides, void *target,
  const int64_t *target_strides);

// y[i] = the `size` bytes at `value`.
void apus_eager_fill(int32_t size, const void *value, void *y, int64_t count);

// y[o, e, i] = e for a dense array of shape outer x extent x inner.
int apus_eager_iota(int32_t dtype, int64_t outer, int64_t extent, int64_t inner, void *y);

// y[o, i] = x[o, 0, i] op x[o, 1, i] op ... for x of shape outer x extent x inner; op is ADD, MULTIPLY, MAXIMUM, MINIMUM, AND, OR
// or XOR. An empty reduction gives the identity.
int apus_eager_reduce(int32_t op, int32_t dtype, int64_t outer, int64_t extent, int64_t inner, const void *x, void *y);

// y[o, i] = the index of the first greatest (or least) element; a NaN is beyond all.
int apus_eager_arg_reduce(int32_t least, int32_t dtype, int64_t outer, int64_t extent, int64_t inner, const void *x, int64_t *y);

// y[o, e, i] = x[o, 0, i] op ... op x[o, e, i], or from the end; op is ADD, MULTIPLY, MAXIMUM or MINIMUM.
int apus_eager_cumulative(
  int32_t op, int32_t dtype, int64_t outer, int64_t extent, int64_t inner, int32_t reverse, const void *x, void *y);

// y[r, c] = exp(x[r, c]) / the sum of exp(x[r, ...]), or the logarithm of that, without overflow.
int apus_eager_softmax(int32_t dtype, int32_t logarithm, int64_t rows, int64_t columns, const void *x, void *y);

// y[i] = the `run` elements of `size` bytes from element starts[i] of x on.
void apus_eager_take(const void *x, int64_t size, int64_t run, const int64_t *starts, int64_t count, void *y);

// table[rows[i]] = function(table[rows[i]], updates[i]), or = updates[i] where `function` is negative, in the order of i, for rows of
// `columns` elements. Rows out of range are left out.
int apus_eager_scatter_rows(
  int32_t function, int32_t dtype, void *table, int64_t table_rows, int64_t columns, const int64_t *rows, const void *updates,
  int64_t count);

// Threefry-2x32 with 20 rounds on corresponding elements.
void apus_eager_threefry(
  const uint32_t *key0, const uint32_t *key1, const uint32_t *x0, const uint32_t *x1, uint32_t *y0, uint32_t *y1, int64_t count);

#ifdef __cplusplus
}
#endif
