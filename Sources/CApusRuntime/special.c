// Gamma, zeta and Bessel functions, one number at a time.
#include "special.h"

#include <math.h>
#include <stdbool.h>

typedef long double wide;

static const wide pi = 3.14159265358979323846264338327950288L;

// B_2k for k = 1, 2, ...
enum { BERNOULLI_COUNT = 14 };
static const wide bernoulli[BERNOULLI_COUNT] = {
  1.0L / 6, -1.0L / 30, 1.0L / 42, -1.0L / 30, 5.0L / 66, -691.0L / 2730, 7.0L / 6, -3617.0L / 510, 43867.0L / 798,
  -174611.0L / 330, 854513.0L / 138, -236364091.0L / 2730, 8553103.0L / 6, -23749461029.0L / 870,
};

double apus_cbrt(double x) {
  wide y = cbrt(x);
  // One step of Newton's method on an approximation of nearly full precision.
  return isfinite(x) && x != 0 ? (double)(y - (y * y * y - x) / (3 * y * y)) : (double)y;
}

double apus_erfc(double x) { return (double)erfcl(x); }

// MARK: Gamma

static bool is_whole(double x) { return x == floor(x); }

// log gamma(2 + z) = (1 - Euler's constant) z + the sum of these times z^k, (-1)^k (zeta(k) - 1) / k, k from 2 on.
enum { NEAR_TWO_COUNT = 34 };
static const wide near_two[NEAR_TWO_COUNT] = {
  3.22467033424113218236208e-1L, -6.73523010531980951332461e-2L, 2.05808084277845478790009e-2L, -7.3855510286739852662731e-3L,
  2.89051033074152328575299e-3L, -1.19275391170326097711394e-3L, 5.09669524743042422335655e-4L, -2.23154758453579379761419e-4L,
  9.94575127818085337145959e-5L, -4.49262367381331417002075e-5L, 2.05072127756706915531665e-5L, -9.43948827526839590398743e-6L,
  4.37486678990748780418179e-6L, -2.0392157538013662367819e-6L, 9.55141213040741983285718e-7L, -4.49246919876456604329429e-7L,
  2.12071848055546658692314e-7L, -1.00432248239680996087208e-7L, 4.76981016936398056576019e-8L, -2.271109460894316491032e-8L,
  1.08386592148969540910749e-8L, -5.18347504197004665512125e-9L, 2.48367454380247831718501e-9L, -1.19214014058609120744255e-9L,
  5.73136724167886201333019e-10L, -2.75952288512423314517815e-10L, 1.33047643742444894814972e-10L, -6.42296456383810002208245e-11L,
  3.10442477473222727623922e-11L, -1.5021384080754142170933e-11L, 7.27597448023907966250455e-12L, -3.52774247657591508361507e-12L,
  1.71199179055961790860108e-12L, -8.31538584142028481979836e-13L,
};

static wide lgamma_near_two(wide z) {
  wide sum = 0;
  for (int k = NEAR_TWO_COUNT - 1; k >= 0; k--) sum = (sum + near_two[k]) * z;
  return (sum + 0.422784335098467139393487909917597569L) * z;
}

// log gamma(x) for x > 0: Stirling's series, after moving up to where it converges; around the roots at 1 and 2 Taylor's, which keeps
// the digits there.
static wide positive_lgamma(wide x) {
  if (x >= 0.5L && x <= 2.5L) return x < 1.5L ? lgamma_near_two(x - 1) - log1pl(x - 1) : lgamma_near_two(x - 2);
  wide product = 1;
  for (; x < 20; x += 1) product *= x;
  wide square = 1 / (x * x), sum = 0;
  for (int k = BERNOULLI_COUNT - 1; k > 0; k--) sum = (sum + bernoulli[k] / ((2 * k + 2) * (2 * k + 1))) * square;
  sum = (sum + bernoulli[0] / 2) / x;
  const wide half_log_two_pi = 0.918938533204672741780329736405617640L;
  return (x - 0.5L) * logl(x) - x + half_log_two_pi + sum - logl(product);
}

double apus_lgamma(double x) {
  if (isnan(x)) return x;
  if (isinf(x) || (x <= 0 && is_whole(x))) return INFINITY;
  if (x > 0) return (double)positive_lgamma(x);
  // The reflection formula, with the sine of the exact distance to the nearest whole number.
  wide distance = (wide)x - roundl(x);
  return (double)(logl(pi / fabsl(x * sinl(pi * distance))) - positive_lgamma(-(wide)x));
}

static wide positive_digamma(wide x) {
  wide sum = 0;
  for (; x < 20; x += 1) sum += 1 / x;
  wide square = 1 / (x * x), series = 0;
  for (int k = BERNOULLI_COUNT - 1; k >= 0; k--) series = (series + bernoulli[k] / (2 * k + 2)) * square;
  return logl(x) - 0.5L / x - series - sum;
}

double apus_digamma(double x) {
  if (isnan(x)) return x;
  if (x <= 0 && is_whole(x)) return NAN;
  if (x > 0) return isinf(x) ? x : (double)positive_digamma(x);
  wide distance = (wide)x - roundl(x);
  return (double)(positive_digamma(1 - (wide)x) - pi / tanl(pi * distance));
}

// MARK: Zeta

// For s > 1 and q > 0: the Euler-Maclaurin formula from where it converges, or the sum itself where that is short.
static wide positive_zeta(wide s, wide q) {
  if (isinf(q)) return 0;
  wide sum = 0;
  const wide start = s + 12;
  for (; q < start; q += 1) {
    wide term = powl(q, -s);
    sum += term;
    if (term * (1 + q / (s - 1)) <= sum * 0x1p-70L) return sum;
  }
  wide power = powl(q, -s), factor = s / q, square = 1 / (q * q), series = 0.5L, factorial = 2;
  for (int k = 0; k < BERNOULLI_COUNT; k++) {
    series += bernoulli[k] / factorial * factor;
    factor *= (s + (2 * k + 1)) * (s + (2 * k + 2)) * square;
    factorial *= (2 * k + 3) * (2 * k + 4);
  }
  return sum + power * (q / (s - 1) + series);
}

static wide any_zeta(wide s, double q) {
  if (isnan(s) || isnan(q)) return NAN;
  if (s < 1) return NAN;
  if (s == 1) return INFINITY;
  if (q > 0) return positive_zeta(s, q);
  bool is_odd = fmodl(s, 2) == 1;
  if (is_whole(q)) return fmodl(s, 2) == 0 ? INFINITY : NAN;
  if (s != floorl(s)) return NAN;
  // All terms of the sum over every whole k, which depends on the distance of q to a whole number only, but for those below q.
  wide distance = (wide)q - roundl(q), r = fabsl(distance), below = positive_zeta(s, 1 - (wide)q);
  if (!is_odd) return powl(r, -s) + positive_zeta(s, 1 + r) + positive_zeta(s, 1 - r) - below;
  // For odd s terms cancel in pairs as r nears a half: r^-s - (1 - r)^-s is the larger pair.
  wide other = powl(1 - r, -s), nearest = r < 0.25L ? powl(r, -s) - other : other * expm1l(-s * log1pl((2 * r - 1) / (1 - r)));
  wide all = nearest + (positive_zeta(s, 1 + r) - positive_zeta(s, 2 - r));
  return (distance < 0 ? -all : all) + below;
}

double apus_zeta(double s, double q) { return (double)any_zeta(s, q); }

double apus_polygamma(double n, double x) {
  if (isnan(n) || isnan(x) || n < 0 || !is_whole(n)) return NAN;
  if (n == 0) return apus_digamma(x);
  wide zeta = any_zeta((wide)n + 1, x), factorial = tgammal((wide)n + 1), sign = fmod(n, 2) == 1 ? 1 : -1;
  // Where n! is beyond all bounds, so is x, or the result: n! zeta(n + 1, x) is near gamma(n) x^-n.
  if (isinf(factorial) && zeta == 0) return (double)(sign * expl(lgammal(n) - n * logl(x)));
  return (double)(sign * factorial * zeta);
}

// MARK: Bessel

double apus_bessel_i1e(double x) {
  wide size = fabs(x), value;
  if (size < 40) {
    // x/2 sum (x²/4)^k / (k! (k+1)!), of positive terms.
    wide quarter = size * size / 4, term = 1, sum = 1;
    for (int k = 1; term > sum * 0x1p-66L; k++) {
      term *= quarter / ((wide)k * (k + 1));
      sum += term;
    }
    value = expl(-size) * size / 2 * sum;
  } else {
    // The asymptotic series 1 - 3/(8x) - 15/(2! (8x)²) - ...
    wide term = 1, sum = 1;
    for (int k = 1; fabsl(term) > 0x1p-66L && k < 60; k++) {
      wide odd = 2 * k - 1;
      term *= -(4 - odd * odd) / (k * 8 * size);
      sum += term;
    }
    value = isinf(size) ? 0 : sum / sqrtl(2 * pi * size);
  }
  return (double)copysignl(value, x);
}
