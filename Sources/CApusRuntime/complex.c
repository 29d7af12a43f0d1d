// Functions of complex numbers, whose real and imaginary parts stand in arrays of their own. Parts are computed in a wider type and
// rounded once: floats as doubles, doubles as `long double`, where products neither overflow nor lose digits that the result needs.
// Branch cuts and values at infinity are those of C99's annex G.
#include <complex.h>
#include <math.h>
#include <stdbool.h>

#include "eager.h"

#define CONCATENATE_(A, B) A##B
#define CONCATENATE(A, B) CONCATENATE_(A, B)

// For doubles, the powers whose logarithm times exponent is large, so that its imaginary part, an angle, needs more digits than
// `long double` has.
#if defined(__x86_64__) && defined(__linux__) && defined(__GLIBC__)
typedef _Complex __float128 quad_complex;
extern quad_complex clogf128(quad_complex), cexpf128(quad_complex);

static long double _Complex precise_power(long double _Complex x, long double _Complex y) {
  quad_complex exponent = (quad_complex)y * clogf128(x);
  return (long double _Complex)cexpf128(exponent);
}
#else
static long double _Complex precise_power(long double _Complex x, long double _Complex y) { return cexpl(y * clogl(x)); }
#endif

#define PART float
#define WIDE double
#define SUFFIX
#define NAME c64
#include "kernels/complex_functions.h"
#undef PART
#undef WIDE
#undef SUFFIX
#undef NAME

#include "kernels/complex_blocks.h"

#define PART double
#define WIDE long double
#define SUFFIX l
#define NAME c128
#include "kernels/complex_functions.h"
#undef PART
#undef WIDE
#undef SUFFIX
#undef NAME

apus_complex_unary_kernel apus_complex_unary(int32_t function, int32_t dtype) {
  if (function < 0 || function >= APUS_UNARY_COUNT) return NULL;
  if (dtype == APUS_COMPLEX64 && blocks_c64[function]) return blocks_c64[function];
  return dtype == APUS_COMPLEX64 ? unary_c64[function] : dtype == APUS_COMPLEX128 ? unary_c128[function] : NULL;
}

apus_complex_binary_kernel apus_complex_binary(int32_t function, int32_t dtype) {
  if (function < 0 || function >= APUS_BINARY_COUNT) return NULL;
  return dtype == APUS_COMPLEX64 ? binary_c64[function] : dtype == APUS_COMPLEX128 ? binary_c128[function] : NULL;
}

// MARK: Arrays of complex numbers

enum { COMPLEX_BLOCK = 256 };

#define SPLIT(T) \
  for (int64_t i = 0; i < n; i++) { \
    ((T *)real)[i] = ((const T *)source)[2 * i]; \
    ((T *)imaginary)[i] = ((const T *)source)[2 * i + 1]; \
  }
#define JOIN(T) \
  for (int64_t i = 0; i < n; i++) { \
    ((T *)target)[2 * i] = ((const T *)real)[i]; \
    ((T *)target)[2 * i + 1] = ((const T *)imaginary)[i]; \
  }

static void split(int32_t dtype, const char *source, void *real, void *imaginary, int64_t n) {
  if (dtype == APUS_COMPLEX64) {
    SPLIT(float)
  } else {
    SPLIT(double)
  }
}

static void join(int32_t dtype, const void *real, const void *imaginary, char *target, int64_t n) {
  if (dtype == APUS_COMPLEX64) {
    JOIN(float)
  } else {
    JOIN(double)
  }
}

typedef struct complex_loop {
  apus_complex_unary_kernel unary;
  apus_complex_binary_kernel binary;
  int32_t dtype;
  bool is_real;
  const char *a, *b;
  char *y;
  int64_t count;
} complex_loop;

static void complex_block(void *context, int64_t index) {
  const complex_loop *w = context;
  double parts[6][COMPLEX_BLOCK];
  int64_t first = index * COMPLEX_BLOCK, n = apus_min(COMPLEX_BLOCK, w->count - first), size = apus_sizes[w->dtype];
  split(w->dtype, w->a + first * size, parts[0], parts[1], n);
  if (w->unary) {
    w->unary(parts[0], parts[1], parts[4], parts[5], n);
  } else {
    split(w->dtype, w->b + first * size, parts[2], parts[3], n);
    w->binary(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5], n);
  }
  if (w->is_real) memcpy(w->y + first * size / 2, parts[4], (size_t)(n * size / 2));
  else join(w->dtype, parts[4], parts[5], w->y + first * size, n);
}

int apus_eager_complex_unary(int32_t function, int32_t dtype, const void *x, void *y, int64_t count) {
  complex_loop w = {
    .unary = apus_complex_unary(function, dtype), .dtype = dtype, .is_real = function == APUS_ABS, .a = x, .y = y, .count = count};
  if (!w.unary) return 0;
  apus_parallel_for(complex_block, &w, apus_divide_up(count, COMPLEX_BLOCK));
  return 1;
}

int apus_eager_complex_binary(int32_t function, int32_t dtype, const void *a, const void *b, void *y, int64_t count) {
  complex_loop w = {.binary = apus_complex_binary(function, dtype), .dtype = dtype, .a = a, .b = b, .y = y, .count = count};
  if (!w.binary) return 0;
  apus_parallel_for(complex_block, &w, apus_divide_up(count, COMPLEX_BLOCK));
  return 1;
}
