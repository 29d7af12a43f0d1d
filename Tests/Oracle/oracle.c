#include "apus_oracle.h"

#include <float.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <string.h>

#include "wide.h"

int apus_oracle_is_wide(void) { return LDBL_MANT_DIG > DBL_MANT_DIG; }

typedef long double ext;

// MARK: Special functions, in the widest type of all


static wide bernoulli(int k) {
  static const double numerators[] = {
    1, -1, 1, -1, 5, -691, 7, -3617, 43867, -174611, 854513, -236364091, 8553103, -23749461029.0, 8615841276005.0};
  static const double denominators[] = {6, 30, 42, 30, 66, 2730, 6, 510, 798, 330, 138, 2730, 6, 870, 14322};
  return (wide)numerators[k - 1] / (wide)denominators[k - 1];
}
enum { BERNOULLI_COUNT = 15 };

static bool is_pole(double x) { return x <= 0 && floor(x) == x; }

static wide positive_digamma(wide x) {
  wide sum = 0;
  for (; x < 60; x += 1) sum -= 1 / x;
  wide power = x * x;
  sum += W(log)(x) - 1 / (2 * x);
  for (int k = 1; k <= BERNOULLI_COUNT; k++, power *= x * x) sum -= bernoulli(k) / (2 * k * power);
  return sum;
}

static wide digamma(double x) {
  if (isnan(x) || is_pole(x)) return (wide)NAN;
  if (isinf(x)) return (wide)x;
  if (x > 0) return positive_digamma(x);
  wide t = PI * (wide)(x - round(x));
  return positive_digamma(1 - (wide)x) - PI * W(cos)(t) / W(sin)(t);
}

static wide positive_zeta(wide s, wide q) {
  wide sum = 0;
  for (; q < 50 || q < s + 20; q += 1) {
    wide term = W(pow)(q, -s);
    sum += term;
    if (!(term * (1 + q / (s - 1)) > sum * (wide)0x1p-110)) return sum;
  }
  wide power = W(pow)(q, -s), rising = s, factorial = 2, scale = 1 / q, tail = (wide)0.5;
  for (int k = 1; k <= BERNOULLI_COUNT; k++) {
    tail += bernoulli(k) / factorial * rising * scale;
    rising *= (s + (2 * k - 1)) * (s + 2 * k);
    factorial *= (2 * k + 1) * (2 * k + 2);
    scale /= q * q;
  }
  return sum + power * (q / (s - 1) + tail);
}

static wide zeta(wide s, double q) {
  if (!(s >= 1) || isnan(q)) return (wide)NAN;
  if (s == 1) return (wide)INFINITY;
  if (q == INFINITY) return 0;
  if (q > 0) return positive_zeta(s, q);
  double order = (double)s;
  bool is_whole = floor(order) == order, is_odd = fabs(fmod(order, 2)) == 1;
  if (floor(q) == q) return is_whole && fmod(order, 2) == 0 ? (wide)INFINITY : (wide)NAN;
  if (!is_whole) return (wide)NAN;
  // Term by term up to the positive ones, where those are few; else by the sum over all whole numbers.
  if (q > -200) {
    wide sum = 0, term = q;
    for (; term < 0; term += 1) {
      wide power = W(pow)(-term, -s);
      sum += is_odd ? -power : power;
    }
    return sum + positive_zeta(s, term);
  }
  wide distance = (wide)(q - round(q)), sign = is_odd ? -1 : 1;
  wide nearest = W(pow)(W(fabs)(distance), -s) * (is_odd && distance < 0 ? -1 : 1);
  return nearest + positive_zeta(s, 1 + distance) + sign * (positive_zeta(s, 1 - distance) - positive_zeta(s, 1 - (wide)q));
}

static wide polygamma(double n, double x) {
  if (isnan(n) || isnan(x) || n < 0 || floor(n) != n) return (wide)NAN;
  if (n == 0) return digamma(x);
  wide value = W(tgamma)((wide)n + 1) * zeta((wide)n + 1, x);
  return fmod(n, 2) == 1 ? value : -value;
}

static wide lgamma_of(double x) { return isinf(x) || is_pole(x) ? (wide)INFINITY : W(lgamma)(x); }

// The power series up to 60, whose terms are positive, and the asymptotic one beyond.
static wide bessel_i1e(double x) {
  if (!isfinite(x)) return (wide)(isnan(x) ? x : 0);
  wide size = fabs(x), sum = 0, term = 1;
  if (size < 60) {
    for (int k = 1; term > sum * (wide)0x1p-115; k++) {
      sum += term;
      term *= size * size / ((wide)(4 * k) * (k + 1));
    }
    sum *= size / 2 * W(exp)(-size);
  } else {
    for (int k = 1; W(fabs)(term) > (wide)0x1p-115 && k < 80; k++) {
      sum += term;
      term *= ((wide)(2 * k - 1) * (2 * k - 1) - 4) / (8 * k * size);
    }
    sum /= W(sqrt)(2 * PI * size);
  }
  return x < 0 ? -sum : sum;
}

// Winitzki's approximation and Halley's method.
static wide erf_inv(double x) {
  double size = fabs(x);
  if (!(size < 1)) return (wide)(size == 1 ? x * INFINITY : NAN);
  const wide half_root = (wide)0.886226925452758013649083741670572591L;
  if (size < 1e-8) return x * half_root * (1 + PI * (wide)x * x / 12);
  ext l = log1pl(-(ext)size * size), t = 2 / (3.14159265358979323846L * 0.147L) + l / 2;
  wide y = (wide)sqrtl(sqrtl(t * t - l / 0.147L) - t);
  for (int i = 0; i < 4; i++) {
    wide error = size < 0.5 ? W(erf)(y) - size : (1 - (wide)size) - W(erfc)(y);
    wide step = error * half_root * W(exp)(y * y);
    y -= step / (1 + y * step);
  }
  return x < 0 ? -y : y;
}

static wide logistic(double x) {
  wide e = W(exp)(-(wide)fabs(x));
  return (x < 0 ? e : 1) / (1 + e);
}

// MARK: Rows

typedef struct {
  const char *name;
  double (*fast)(double);
  ext (*exact)(ext);
  wide (*widest)(double);
} unary_row;

static double fast_square(double x) { return x * x; }
static ext ext_square(ext x) { return x * x; }
static double fast_rsqrt(double x) { return 1 / sqrt(x); }
static ext ext_rsqrt(ext x) { return 1 / sqrtl(x); }
static double fast_logistic(double x) {
  double e = exp(-fabs(x));
  return (x < 0 ? e : 1) / (1 + e);
}

static const unary_row unary_rows[] = {
  {"square", fast_square, ext_square, NULL}, {"sqrt", sqrt, sqrtl, NULL}, {"rsqrt", fast_rsqrt, ext_rsqrt, NULL},
  {"exponential", exp, expl, NULL}, {"exponential_minus_one", expm1, expm1l, NULL}, {"log", log, logl, NULL},
  {"log_plus_one", log1p, log1pl, NULL}, {"logistic", fast_logistic, NULL, logistic}, {"cbrt", cbrt, cbrtl, NULL},
  {"sine", sin, sinl, NULL}, {"cosine", cos, cosl, NULL}, {"tan", tan, tanl, NULL}, {"asin", asin, asinl, NULL},
  {"acos", acos, acosl, NULL}, {"atan", atan, atanl, NULL}, {"sinh", sinh, sinhl, NULL}, {"cosh", cosh, coshl, NULL},
  {"tanh", tanh, tanhl, NULL}, {"asinh", asinh, asinhl, NULL}, {"acosh", acosh, acoshl, NULL}, {"atanh", atanh, atanhl, NULL},
  {"erf", erf, erfl, NULL}, {"erfc", erfc, erfcl, NULL}, {"erf_inv", NULL, NULL, erf_inv}, {"lgamma", NULL, NULL, lgamma_of},
  {"digamma", NULL, NULL, digamma}, {"bessel_i1e", NULL, NULL, bessel_i1e},
};

static ext add(ext x, ext y) { return x + y; }
static ext subtract(ext x, ext y) { return x - y; }
static ext multiply(ext x, ext y) { return x * y; }
static ext divide(ext x, ext y) { return x / y; }
static wide widest_zeta(double s, double q) { return zeta(s, q); }

typedef struct {
  const char *name;
  ext (*exact)(ext, ext);
  wide (*widest)(double, double);
} binary_row;

static const binary_row binary_rows[] = {
  {"add", add, NULL}, {"subtract", subtract, NULL}, {"multiply", multiply, NULL}, {"divide", divide, NULL}, {"remainder", fmodl, NULL},
  {"power", powl, NULL}, {"atan2", atan2l, NULL}, {"zeta", NULL, widest_zeta}, {"polygamma", NULL, polygamma},
};

static void put(wide value, double *high, double *low) {
  *high = (double)value;
  *low = isfinite(*high) ? (double)(value - *high) : 0;
}

int apus_oracle_real(const char *name, int fast, const double *x, const double *y, double *high, double *low, int64_t count) {
  if (y) {
    for (size_t r = 0; r < sizeof binary_rows / sizeof *binary_rows; r++) {
      const binary_row *row = &binary_rows[r];
      if (strcmp(row->name, name) != 0) continue;
      for (int64_t i = 0; i < count; i++) put(row->exact ? (wide)row->exact(x[i], y[i]) : row->widest(x[i], y[i]), high + i, low + i);
      return 1;
    }
    return 0;
  }
  for (size_t r = 0; r < sizeof unary_rows / sizeof *unary_rows; r++) {
    const unary_row *row = &unary_rows[r];
    if (strcmp(row->name, name) != 0) continue;
    for (int64_t i = 0; i < count; i++) {
      if (fast && row->fast) high[i] = row->fast(x[i]), low[i] = 0;
      else if (row->exact) put((wide)row->exact(x[i]), high + i, low + i);
      else put(row->widest(x[i]), high + i, low + i);
    }
    return 1;
  }
  return 0;
}
