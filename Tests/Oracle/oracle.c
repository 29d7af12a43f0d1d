#include "apus_oracle.h"

#include <float.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <string.h>

#include "wide.h"

int apus_oracle_is_wide(void) { return LDBL_MANT_DIG > DBL_MANT_DIG; }

typedef long double ext;

static bool is_pole(double x) { return x <= 0 && floor(x) == x; }

// In double, which is enough for results of 24 bits, and in the wider type.
#define T double
#define S(NAME) fast_##NAME
#define M(NAME) NAME
#define SMALL 0x1p-60
#include "special_functions.h"

#define T ext
#define S(NAME) exact_##NAME
#define M(NAME) NAME##l
#define SMALL 0x1p-80L
#include "special_functions.h"

// MARK: Zeta functions, whose terms may cancel where the argument is negative: those are in the widest type

// q to the power -s, by multiplications for the whole s that negative q have.
static wide inverse_power(wide q, wide s, bool is_wide) {
  if (!is_wide || s >= 4096) return (wide)powl((ext)q, -(ext)s);
  wide base = 1 / q, power = 1;
  for (int n = (int)s; n > 0; n >>= 1, base *= base) if (n & 1) power *= base;
  return power;
}

static wide positive_zeta(wide s, wide q, bool is_wide) {
  wide sum = 0;
  for (; q < 20 || q < s + 20; q += 1) {
    wide term = inverse_power(q, s, is_wide);
    sum += term;
    if (!(term * (1 + q / (s - 1)) > sum * (wide)0x1p-110)) return sum;
  }
  wide power = inverse_power(q, s, is_wide), rising = s, factorial = 2, scale = 1 / q, tail = (wide)0.5;
  for (int k = 1; k <= 15; k++) {
    tail += exact_bernoulli(k) / factorial * rising * scale;
    rising *= (s + (2 * k - 1)) * (s + 2 * k);
    factorial *= (2 * k + 1) * (2 * k + 2);
    scale /= q * q;
  }
  return sum + power * (q / (s - 1) + tail);
}

static wide wide_zeta(wide s, wide q) {
  double order = (double)s, place = (double)q;
  if (!(order >= 1) || isnan(place)) return (wide)NAN;
  if (order == 1) return (wide)INFINITY;
  if (place == INFINITY) return 0;
  if (place > 0) return positive_zeta(s, q, false);
  bool is_whole = floor(order) == order, is_odd = fmod(order, 2) == 1;
  if (floor(place) == place) return is_whole && !is_odd ? (wide)INFINITY : (wide)NAN;
  if (!is_whole) return (wide)NAN;
  // Term by term up to the positive ones, where those are few; else by the sum over all whole numbers.
  wide sum = 0, sign = is_odd ? -1 : 1;
  if (place > -200) {
    for (; q < 0; q += 1) sum += sign * inverse_power(-q, s, true);
    return sum + positive_zeta(s, q, true);
  }
  wide distance = (wide)(place - round(place));
  wide nearest = inverse_power(distance < 0 ? -distance : distance, s, true) * (is_odd && distance < 0 ? -1 : 1);
  return nearest + positive_zeta(s, 1 + distance, true)
    + sign * (positive_zeta(s, 1 - distance, true) - positive_zeta(s, 1 - q, true));
}

static ext zeta(ext s, ext q) { return (ext)wide_zeta(s, q); }

static ext polygamma(ext n, ext x) {
  if (isnan(n) || isnan(x) || n < 0 || floorl(n) != n) return (ext)NAN;
  if (n == 0) return exact_digamma(x);
  ext value = tgammal(n + 1) * zeta(n + 1, x);
  return fmodl(n, 2) == 1 ? value : -value;
}

// MARK: Rows

typedef struct {
  const char *name;
  double (*fast)(double);
  ext (*exact)(ext);
} unary_row;

static double fast_square(double x) { return x * x; }
static ext exact_square(ext x) { return x * x; }
static double fast_rsqrt(double x) { return 1 / sqrt(x); }
static ext exact_rsqrt(ext x) { return 1 / sqrtl(x); }

static const unary_row unary_rows[] = {
  {"square", fast_square, exact_square}, {"sqrt", sqrt, sqrtl}, {"rsqrt", fast_rsqrt, exact_rsqrt}, {"exponential", exp, expl},
  {"exponential_minus_one", expm1, expm1l}, {"log", log, logl}, {"log_plus_one", log1p, log1pl}, {"logistic", fast_logistic, exact_logistic},
  {"cbrt", cbrt, cbrtl}, {"sine", sin, sinl}, {"cosine", cos, cosl}, {"tan", tan, tanl}, {"asin", asin, asinl}, {"acos", acos, acosl},
  {"atan", atan, atanl}, {"sinh", sinh, sinhl}, {"cosh", cosh, coshl}, {"tanh", tanh, tanhl}, {"asinh", asinh, asinhl},
  {"acosh", acosh, acoshl}, {"atanh", atanh, atanhl}, {"erf", erf, erfl}, {"erfc", erfc, erfcl}, {"erf_inv", fast_erf_inv, exact_erf_inv},
  {"lgamma", fast_lgamma_of, exact_lgamma_of}, {"digamma", fast_digamma, exact_digamma}, {"bessel_i1e", fast_bessel_i1e, exact_bessel_i1e},
};

static ext add(ext x, ext y) { return x + y; }
static ext subtract(ext x, ext y) { return x - y; }
static ext multiply(ext x, ext y) { return x * y; }
static ext divide(ext x, ext y) { return x / y; }

typedef struct {
  const char *name;
  ext (*exact)(ext, ext);
} binary_row;

static const binary_row binary_rows[] = {
  {"add", add}, {"subtract", subtract}, {"multiply", multiply}, {"divide", divide}, {"remainder", fmodl}, {"power", powl},
  {"atan2", atan2l}, {"zeta", zeta}, {"polygamma", polygamma},
};

static void put(ext value, double *high, double *low) {
  *high = (double)value;
  *low = isfinite(*high) ? (double)(value - *high) : 0;
}

int apus_oracle_real(const char *name, int fast, const double *x, const double *y, double *high, double *low, int64_t count) {
  for (size_t r = 0; y && r < sizeof binary_rows / sizeof *binary_rows; r++) {
    if (strcmp(binary_rows[r].name, name) != 0) continue;
    for (int64_t i = 0; i < count; i++) put(binary_rows[r].exact(x[i], y[i]), high + i, low + i);
    return 1;
  }
  for (size_t r = 0; !y && r < sizeof unary_rows / sizeof *unary_rows; r++) {
    const unary_row *row = &unary_rows[r];
    if (strcmp(row->name, name) != 0) continue;
    for (int64_t i = 0; i < count; i++) {
      if (fast) high[i] = row->fast(x[i]), low[i] = 0;
      else put(row->exact(x[i]), high + i, low + i);
    }
    return 1;
  }
  return 0;
}
