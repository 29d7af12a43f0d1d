#include <stdbool.h>
#include <stddef.h>
#include <string.h>

#include "apus_oracle.h"
#include "wide.h"

typedef wide_complex C;

static C product(C x, C y) { return join(re(x) * re(y) - im(x) * im(y), re(x) * im(y) + im(x) * re(y)); }
static C quotient(C x, C y) {
  wide size = re(y) * re(y) + im(y) * im(y);
  return join((re(x) * re(y) + im(x) * im(y)) / size, (im(x) * re(y) - re(x) * im(y)) / size);
}
static C sum(C x, C y) { return join(re(x) + re(y), im(x) + im(y)); }
static C difference(C x, C y) { return join(re(x) - re(y), im(x) - im(y)); }
static C scaled(C x, wide factor) { return join(re(x) * factor, im(x) * factor); }

static C modulus(C z) { return join(W(hypot)(re(z), im(z)), 0); }
static C sign(C z) {
  wide size = W(hypot)(re(z), im(z));
  return size == 0 ? join(0, 0) : scaled(z, 1 / size);
}
static C square(C z) { return product(z, z); }
static C rsqrt(C z) { return quotient(join(1, 0), W(csqrt)(z)); }
static C expm1_of(C z) {
  wide sine = W(sin)(im(z) / 2);
  return join(W(expm1)(re(z)) * W(cos)(im(z)) - 2 * sine * sine, W(exp)(re(z)) * W(sin)(im(z)));
}
static C log1p_of(C z) {
  wide a = re(z), b = im(z), size = W(hypot)(1 + a, b);
  return join(size < (wide)0.5 || size > 3 ? W(log)(size) : W(log1p)(a * (a + 2) + b * b) / 2, W(atan2)(b, 1 + a));
}
static C logistic(C z) {
  if (re(z) > 100) return quotient(join(1, 0), sum(join(1, 0), W(cexp)(scaled(z, -1))));
  if (re(z) < -100) {
    C power = W(cexp)(z);
    return quotient(power, sum(join(1, 0), power));
  }
  C half = scaled(z, (wide)0.5);
  return quotient(W(cexp)(half), scaled(W(ccosh)(half), 2));
}
static C cbrt_of(C z) {
  wide size = W(cbrt)(W(hypot)(re(z), im(z))), angle = W(atan2)(im(z), re(z)) / 3;
  return join(size * W(cos)(angle), size * W(sin)(angle));
}
static C power(C x, C y) { return W(cexp)(product(y, W(clog)(x))); }

typedef struct {
  const char *name;
  C (*value)(C);
} unary_row;
static const unary_row unary_rows[] = {
  {"abs", modulus}, {"sign", sign}, {"square", square}, {"sqrt", W(csqrt)}, {"rsqrt", rsqrt}, {"cbrt", cbrt_of},
  {"exponential", W(cexp)}, {"exponential_minus_one", expm1_of}, {"log", W(clog)}, {"log_plus_one", log1p_of}, {"logistic", logistic},
  {"sine", W(csin)}, {"cosine", W(ccos)}, {"tan", W(ctan)}, {"asin", W(casin)}, {"acos", W(cacos)}, {"atan", W(catan)},
  {"sinh", W(csinh)}, {"cosh", W(ccosh)}, {"tanh", W(ctanh)}, {"asinh", W(casinh)}, {"acosh", W(cacosh)}, {"atanh", W(catanh)},
};

typedef struct {
  const char *name;
  C (*value)(C, C);
} binary_row;
static const binary_row binary_rows[] = {
  {"add", sum}, {"subtract", difference}, {"multiply", product}, {"divide", quotient}, {"power", power},
};

static void put(wide value, double *high, double *low) {
  *high = (double)value;
  *low = isfinite(*high) ? (double)(value - *high) : 0;
}

int apus_oracle_complex(const char *name, const double *x, const double *y, double *high, double *low, int64_t count) {
  for (size_t r = 0; !y && r < sizeof unary_rows / sizeof *unary_rows; r++) {
    if (strcmp(unary_rows[r].name, name) != 0) continue;
    for (int64_t i = 0; i < count; i++) {
      C value = unary_rows[r].value(join(x[2 * i], x[2 * i + 1]));
      put(re(value), high + 2 * i, low + 2 * i);
      put(im(value), high + 2 * i + 1, low + 2 * i + 1);
    }
    return 1;
  }
  for (size_t r = 0; y && r < sizeof binary_rows / sizeof *binary_rows; r++) {
    if (strcmp(binary_rows[r].name, name) != 0) continue;
    for (int64_t i = 0; i < count; i++) {
      C value = binary_rows[r].value(join(x[2 * i], x[2 * i + 1]), join(y[2 * i], y[2 * i + 1]));
      put(re(value), high + 2 * i, low + 2 * i);
      put(im(value), high + 2 * i + 1, low + 2 * i + 1);
    }
    return 1;
  }
  return 0;
}
