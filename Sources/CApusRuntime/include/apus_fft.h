#pragma once

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

enum { APUS_FFT_FORWARD, APUS_FFT_INVERSE, APUS_FFT_REAL, APUS_FFT_REAL_INVERSE };
enum { APUS_FFT_RANK = 3 };

// Discrete Fourier transforms of any length over the last `rank` axes, of extents `lengths`; of a real transform they are those of the
// real array, and the complex one has lengths[rank - 1] / 2 + 1 elements in its last axis. Inverse transforms divide by the product of
// the lengths. `is_double`: elements of double precision.
typedef struct apus_fft_plan apus_fft_plan;

// Tables for such transforms: roots of unity, accurate to the last place. NULL where memory is short. Lengths are positive.
apus_fft_plan *apus_fft_make_plan(int32_t kind, int32_t is_double, int32_t rank, const int64_t *lengths);
void apus_fft_free_plan(apus_fft_plan *plan);

// Transforms `batch` dense arrays at x into y, on the pool. Safe from many threads with one plan. x and y do not overlap. Returns 0, or 1
// where memory is short: then y is undefined.
int apus_fft_run(const apus_fft_plan *plan, int64_t batch, const void *x, void *y);

#ifdef __cplusplus
}
#endif
