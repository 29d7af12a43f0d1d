// The widest type with functions of its own: 113 bits on x86-64 with glibc, elsewhere `long double`.
#pragma once

#include <complex.h>
#include <math.h>

#if defined(__x86_64__) && defined(__linux__) && defined(__GLIBC__)
typedef __float128 wide;
typedef _Complex __float128 wide_complex;
#define W(FUNCTION) FUNCTION##f128
#define PI ((wide)3.14159265358979323846L + (wide)-5.0165576126683320235e-20L)

extern wide W(log)(wide), W(exp)(wide), W(expm1)(wide), W(log1p)(wide), W(sin)(wide), W(cos)(wide), W(pow)(wide, wide), W(tgamma)(wide),
  W(lgamma)(wide), W(erf)(wide), W(erfc)(wide), W(sqrt)(wide), W(fabs)(wide), W(hypot)(wide, wide), W(atan2)(wide, wide), W(cbrt)(wide);
extern wide_complex W(cexp)(wide_complex), W(clog)(wide_complex), W(csqrt)(wide_complex), W(csin)(wide_complex), W(ccos)(wide_complex),
  W(ctan)(wide_complex), W(casin)(wide_complex), W(cacos)(wide_complex), W(catan)(wide_complex), W(csinh)(wide_complex),
  W(ccosh)(wide_complex), W(ctanh)(wide_complex), W(casinh)(wide_complex), W(cacosh)(wide_complex), W(catanh)(wide_complex);
#else
typedef long double wide;
typedef long double _Complex wide_complex;
#define W(FUNCTION) FUNCTION##l
#define PI 3.14159265358979323846264338327950288L
#endif

static inline wide_complex join(wide re, wide im) {
  wide_complex z;
  ((wide *)&z)[0] = re;
  ((wide *)&z)[1] = im;
  return z;
}
static inline wide re(wide_complex z) { return ((wide *)&z)[0]; }
static inline wide im(wide_complex z) { return ((wide *)&z)[1]; }
