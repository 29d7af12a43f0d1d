// Values of elementwise functions to more digits than doubles have, for measuring errors. A result is the sum of two doubles, `high`
// and `low`. Names are those of StableHLO and CHLO. Functions return 0 where they do not know the name.
#pragma once

#include <stdint.h>

// Whether this platform has wider floating-point types than double, without which values are no better than those measured.
int apus_oracle_is_wide(void);

// Functions of real numbers; `y` is the second operand or NULL. With `fast` set, elementary functions are good to about 52 bits only,
// which is enough for results of 24 bits or fewer.
int apus_oracle_real(const char *name, int fast, const double *x, const double *y, double *high, double *low, int64_t count);

// Functions of complex numbers, as pairs (real, imaginary).
int apus_oracle_complex(const char *name, const double *x, const double *y, double *high, double *low, int64_t count);
