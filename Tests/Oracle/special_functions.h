// Special functions of a floating-point type: T, with S(name) the names of functions here, M(name) those of the C library's, and SMALL what
// may be neglected beside 1. Included once for each type. Arguments are doubles, if in a wider type.
static T S(bernoulli)(int k) {
  static const double numerators[] = {
    1, -1, 1, -1, 5, -691, 7, -3617, 43867, -174611, 854513, -236364091, 8553103, -23749461029.0, 8615841276005.0};
  static const double denominators[] = {6, 30, 42, 30, 66, 2730, 6, 510, 798, 330, 138, 2730, 6, 870, 14322};
  return (T)numerators[k - 1] / (T)denominators[k - 1];
}

static T S(positive_digamma)(T x) {
  T sum = 0;
  for (; x < 20; x += 1) sum -= 1 / x;
  T power = x * x;
  sum += M(log)(x) - 1 / (2 * x);
  for (int k = 1; k <= 15; k++, power *= x * x) sum -= S(bernoulli)(k) / (2 * k * power);
  return sum;
}

static T S(digamma)(T x) {
  if (isnan(x) || is_pole(x)) return (T)NAN;
  if (isinf(x)) return x;
  if (x > 0) return S(positive_digamma)(x);
  T t = (T)PI * (x - M(round)(x));
  return S(positive_digamma)(1 - x) - (T)PI * M(cos)(t) / M(sin)(t);
}

static T S(lgamma_of)(T x) { return isinf(x) || is_pole(x) ? (T)INFINITY : M(lgamma)(x); }

// The power series up to 60, whose terms are positive, and the asymptotic one beyond.
static T S(bessel_i1e)(T x) {
  if (!isfinite(x)) return isnan(x) ? x : 0;
  T size = M(fabs)(x), sum = 0, term = 1;
  if (size < 60) {
    for (int k = 1; term > sum * SMALL; k++) {
      sum += term;
      term *= size * size / ((T)(4 * k) * (k + 1));
    }
    sum *= size / 2 * M(exp)(-size);
  } else {
    for (int k = 1; M(fabs)(term) > SMALL && k < 80; k++) {
      sum += term;
      term *= ((T)(2 * k - 1) * (2 * k - 1) - 4) / (8 * k * size);
    }
    sum /= M(sqrt)(2 * (T)PI * size);
  }
  return x < 0 ? -sum : sum;
}

// Winitzki's approximation and Halley's method.
static T S(erf_inv)(T x) {
  T size = M(fabs)(x);
  if (!(size < 1)) return size == 1 ? x * (T)INFINITY : (T)NAN;
  const T half_root = (T)0.886226925452758013649083741670572591L;
  if (size < 1e-8) return x * half_root * (1 + (T)PI * x * x / 12);
  T l = M(log1p)(-size * size), t = 2 / ((T)PI * (T)0.147L) + l / 2, y = M(sqrt)(M(sqrt)(t * t - l / (T)0.147L) - t);
  for (int i = 0; i < 4; i++) {
    T error = size < 0.5 ? M(erf)(y) - size : (1 - size) - M(erfc)(y);
    T step = error * half_root * M(exp)(y * y);
    y -= step / (1 + y * step);
  }
  return x < 0 ? -y : y;
}

static T S(logistic)(T x) {
  T e = M(exp)(-M(fabs)(x));
  return (x < 0 ? e : 1) / (1 + e);
}

#undef T
#undef S
#undef M
#undef SMALL
