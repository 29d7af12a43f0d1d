// Conversions. Floating-point numbers truncate and saturate to integers, NaN giving 0; integers wrap; bool is whether not 0.

#include "../small_floats.h"

#define CONVERT_LOOP(FROM, FROM_NAME, TO, TO_NAME, EXPRESSION) \
  static void convert_##FROM_NAME##_##TO_NAME(const void *source, void *target, int64_t count, bool stream) { \
    (void)stream; \
    const FROM *x = source; \
    TO *restrict y = target; \
    for (int64_t i = 0; i < count; i++) { \
      FROM v = x[i]; \
      y[i] = (TO)(EXPRESSION); \
    } \
  }

#define FOR_INTEGERS(X) \
  X(int8_t, i8) X(int16_t, i16) X(int32_t, i32) X(int64_t, i64) X(uint8_t, u8) X(uint16_t, u16) X(uint32_t, u32) X(uint64_t, u64)

// Every integer type's conversions to one type.
#define FROM_I8(TO, TO_NAME) CONVERT_LOOP(int8_t, i8, TO, TO_NAME, v)
#define FROM_I16(TO, TO_NAME) CONVERT_LOOP(int16_t, i16, TO, TO_NAME, v)
#define FROM_I32(TO, TO_NAME) CONVERT_LOOP(int32_t, i32, TO, TO_NAME, v)
#define FROM_I64(TO, TO_NAME) CONVERT_LOOP(int64_t, i64, TO, TO_NAME, v)
#define FROM_U8(TO, TO_NAME) CONVERT_LOOP(uint8_t, u8, TO, TO_NAME, v)
#define FROM_U16(TO, TO_NAME) CONVERT_LOOP(uint16_t, u16, TO, TO_NAME, v)
#define FROM_U32(TO, TO_NAME) CONVERT_LOOP(uint32_t, u32, TO, TO_NAME, v)
#define FROM_U64(TO, TO_NAME) CONVERT_LOOP(uint64_t, u64, TO, TO_NAME, v)
FOR_INTEGERS(FROM_I8)
FOR_INTEGERS(FROM_I16)
FOR_INTEGERS(FROM_I32)
FOR_INTEGERS(FROM_I64)
FOR_INTEGERS(FROM_U8)
FOR_INTEGERS(FROM_U16)
FOR_INTEGERS(FROM_U32)
FOR_INTEGERS(FROM_U64)

#define INTEGER_TO_OTHERS(FROM, NAME) \
  CONVERT_LOOP(FROM, NAME, float, f32, v) \
  CONVERT_LOOP(FROM, NAME, double, f64, v) \
  CONVERT_LOOP(FROM, NAME, uint8_t, bool, v != 0)
FOR_INTEGERS(INTEGER_TO_OTHERS)

// The bounds are exact in both types, or one beyond the range.
#define FLOAT_TO_INTEGER(FROM, NAME, TO, TO_NAME, LOW, HIGH) \
  CONVERT_LOOP(FROM, NAME, TO, TO_NAME, v != v ? 0 : v <= (FROM)LOW ? LOW : v >= (FROM)HIGH ? HIGH : (TO)v)
#define FLOAT_TO_OTHERS(FROM, NAME) \
  FLOAT_TO_INTEGER(FROM, NAME, int8_t, i8, INT8_MIN, INT8_MAX) \
  FLOAT_TO_INTEGER(FROM, NAME, int16_t, i16, INT16_MIN, INT16_MAX) \
  FLOAT_TO_INTEGER(FROM, NAME, int32_t, i32, INT32_MIN, INT32_MAX) \
  FLOAT_TO_INTEGER(FROM, NAME, int64_t, i64, INT64_MIN, INT64_MAX) \
  FLOAT_TO_INTEGER(FROM, NAME, uint8_t, u8, 0, UINT8_MAX) \
  FLOAT_TO_INTEGER(FROM, NAME, uint16_t, u16, 0, UINT16_MAX) \
  FLOAT_TO_INTEGER(FROM, NAME, uint32_t, u32, 0, UINT32_MAX) \
  FLOAT_TO_INTEGER(FROM, NAME, uint64_t, u64, 0, UINT64_MAX) \
  CONVERT_LOOP(FROM, NAME, uint8_t, bool, v != 0)
FLOAT_TO_OTHERS(float, f32)
FLOAT_TO_OTHERS(double, f64)
CONVERT_LOOP(float, f32, double, f64, v)
CONVERT_LOOP(double, f64, float, f32, v)

static inline float float_of_f16(uint16_t half) {
  // Shifted into place, the exponent is short by 112; a multiplication sets that right for subnormal numbers too.
  uint32_t sign = (uint32_t)(half & 0x8000) << 16, magnitude = (uint32_t)(half & 0x7FFF) << 13;
  uint32_t scaled = bits_of(float_of(magnitude) * 0x1p112f);
  return float_of(sign | ((half & 0x7C00) == 0x7C00 ? magnitude | 0x7F800000 : scaled));
}

static inline uint16_t f16_of(float value) {
  uint32_t bits = bits_of(value), sign = bits >> 16 & 0x8000, magnitude = bits & 0x7FFFFFFF;
  // Below 2^-14 the result is subnormal: adding 0.5 leaves its bits, correctly rounded, at the end of the significand.
  uint32_t subnormal = bits_of(float_of(magnitude) + 0.5f) - 0x3F000000;
  uint32_t normal = (magnitude - 0x38000000 + 0xFFF + (magnitude >> 13 & 1)) >> 13;
  uint32_t half = magnitude < 0x38800000 ? subnormal : normal < 0x7C00 ? normal : 0x7C00;
  half = magnitude > 0x7F800000 ? 0x7E00 | (magnitude >> 13 & 0x3FF) : magnitude >= 0x477FF000 ? 0x7C00 : half;
  return (uint16_t)(sign | half);
}

CONVERT_LOOP(uint16_t, f16, float, f32, float_of_f16(v))
CONVERT_LOOP(uint16_t, bf16, float, f32, float_of_bf16(v))
CONVERT_LOOP(float, f32, uint16_t, f16, f16_of(v))
CONVERT_LOOP(float, f32, uint16_t, bf16, bf16_of(v))

// Rounded to odd, so that the second rounding gives what a single one would: Boldo and Melquiond, "When double rounding is odd" (2004).
static inline float odd_float_of(double value) {
  float nearest = (float)value;
  uint32_t bits = bits_of(nearest);
  double distance = (double)nearest - value;
  bool inexact = distance - distance == 0 && distance != 0 && (bits & 1) == 0;
  bool beyond = value < 0 ? (double)nearest < value : (double)nearest > value;
  return float_of(inexact ? (beyond ? bits - 1 : bits | 1) : bits);
}
CONVERT_LOOP(double, f64, uint16_t, f16, f16_of(odd_float_of(v)))
CONVERT_LOOP(double, f64, uint16_t, bf16, bf16_of(odd_float_of(v)))
