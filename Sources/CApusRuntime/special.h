// Scalar functions that the C library lacks or computes with too large an error. They are computed in `long double` and rounded
// once, so that doubles get full precision where it has more digits than they.
#pragma once

double apus_cbrt(double x);
double apus_erfc(double x);

// The logarithm of |gamma(x)|; infinite at the poles.
double apus_lgamma(double x);
// The logarithmic derivative of the gamma function; NaN at the poles.
double apus_digamma(double x);
// The n-th derivative of digamma; NaN unless n is a natural number.
double apus_polygamma(double n, double x);
// Hurwitz' zeta function, the sum of (q + k)^-s over k = 0, 1, ...; NaN for s < 1, infinite for s = 1. Negative q is admitted with
// whole s; at its poles, q = 0, -1, ..., it is infinite for even s and NaN for odd s.
double apus_zeta(double s, double q);
// e^-|x| times the modified Bessel function of the first kind and order 1.
double apus_bessel_i1e(double x);
