// What the files of the Fourier transforms share.
#pragma once

#include <math.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "apus_fft.h"
#include "apus_pool.h"

// Radices that are summed directly, at most; at most so many passes, as 2^63 has 32 factors of 4.
enum { MAX_RADIX = 47, MAX_PASSES = 64 };

typedef long double wide;
typedef struct { double re, im; } root;
typedef struct { wide re, im; } wide_root;

// exp(-2 pi i k / n) for all k < n as a product of two from tables of about sqrt(n) entries, in the widest type: rounded once.
typedef struct {
  int64_t step;
  wide_root *fine, *coarse;
} unit_roots;

// 0 where memory is short.
int apus_fft_make_roots(unit_roots *roots, int64_t n);
void apus_fft_free_roots(unit_roots *roots);

// Number k < n.
static inline root unit_root(const unit_roots *roots, int64_t k) {
  wide_root a = roots->coarse[k / roots->step], b = roots->fine[k % roots->step];
  return (root){(double)(a.re * b.re - a.im * b.im), (double)(a.re * b.im + a.im * b.re)};
}

// The least number from `least` on whose prime factors are 2, 3, 5 and 7.
int64_t apus_fft_good_length(int64_t least);

// The transforms compiled for one instruction set. Tables are those of one plan, NULL where memory is short.
typedef struct apus_fft_kernels {
  void *(*make_tables)(bool is_double, int kind, int rank, const int64_t *lengths);
  void (*free_tables)(bool is_double, void *tables);
  int (*run)(bool is_double, const void *tables, int kind, int rank, const int64_t *lengths, int64_t batch, const void *x, void *y);
} apus_fft_kernels;

#if defined(__x86_64__)
const apus_fft_kernels *apus_fft_kernels_v4(void);
const apus_fft_kernels *apus_fft_kernels_v3(void);
#endif
const apus_fft_kernels *apus_fft_kernels_baseline(void);
