// Functions of integers; bools are bytes of 0 and 1. Arithmetic wraps. Division by zero gives all bits set, and the remainder of it
// the dividend; shifts by more than the width, or by a negative number, move all bits out.

#define UNARY_LOOP(FUNCTION, T, NAME, EXPRESSION) \
  static void unary_##FUNCTION##_##NAME(const void *source, void *target, int64_t count, bool stream) { \
    (void)stream; \
    const T *x = source; \
    T *restrict y = target; \
    for (int64_t i = 0; i < count; i++) { \
      T v = x[i]; \
      y[i] = (T)(EXPRESSION); \
    } \
  }

// T is the type, U its unsigned twin, W the unsigned type that arithmetic is done in, at least as wide as int.
#define INTEGER_KERNELS(T, U, W, NAME, BITS) \
  UNARY_LOOP(negate, T, NAME, 0 - (W)v) \
  UNARY_LOOP(square, T, NAME, (W)v * (W)v) \
  UNARY_LOOP(not, T, NAME, ~v) \
  UNARY_LOOP(population_count, T, NAME, __builtin_popcountll((U)v)) \
  UNARY_LOOP(leading_zeros, T, NAME, v == 0 ? BITS : __builtin_clzll((U)v) - (64 - BITS)) \
  BINARY_LOOP(add, T, NAME, T, (T)((W)l + (W)r)) \
  BINARY_LOOP(subtract, T, NAME, T, (T)((W)l - (W)r)) \
  BINARY_LOOP(multiply, T, NAME, T, (T)((W)l * (W)r)) \
  BINARY_LOOP(maximum, T, NAME, T, (T)(l > r ? l : r)) \
  BINARY_LOOP(minimum, T, NAME, T, (T)(l < r ? l : r)) \
  BINARY_LOOP(and, T, NAME, T, (T)(l & r)) \
  BINARY_LOOP(or, T, NAME, T, (T)(l | r)) \
  BINARY_LOOP(xor, T, NAME, T, (T)(l ^ r)) \
  BINARY_LOOP(shift_left, T, NAME, T, (T)((U)r < BITS ? (W)l << ((U)r & (BITS - 1)) : 0)) \
  BINARY_LOOP(shift_right_logical, T, NAME, T, (T)((U)r < BITS ? (U)l >> ((U)r & (BITS - 1)) : 0))

#define SIGNED_KERNELS(T, U, W, NAME, BITS) \
  INTEGER_KERNELS(T, U, W, NAME, BITS) \
  UNARY_LOOP(abs, T, NAME, v < 0 ? 0 - (W)v : (W)v) \
  UNARY_LOOP(sign, T, NAME, (v > 0) - (v < 0)) \
  BINARY_LOOP(divide, T, NAME, T, (T)(r == 0 ? (T)-1 : r == -1 ? (T)(0 - (W)l) : (T)(l / r))) \
  BINARY_LOOP(remainder, T, NAME, T, (T)(r == 0 ? l : r == -1 ? 0 : l % r)) \
  BINARY_LOOP(shift_right_arithmetic, T, NAME, T, (T)(l >> ((U)r < BITS ? (U)r : BITS - 1)))

#define UNSIGNED_KERNELS(T, S, W, NAME, BITS) \
  INTEGER_KERNELS(T, T, W, NAME, BITS) \
  BINARY_LOOP(divide, T, NAME, T, (T)(r == 0 ? (T)~(T)0 : l / r)) \
  BINARY_LOOP(remainder, T, NAME, T, (T)(r == 0 ? l : l % r)) \
  BINARY_LOOP(shift_right_arithmetic, T, NAME, T, (T)((S)l >> (r < BITS ? r : BITS - 1)))

SIGNED_KERNELS(int8_t, uint8_t, uint32_t, i8, 8)
SIGNED_KERNELS(int16_t, uint16_t, uint32_t, i16, 16)
SIGNED_KERNELS(int32_t, uint32_t, uint32_t, i32, 32)
SIGNED_KERNELS(int64_t, uint64_t, uint64_t, i64, 64)
UNSIGNED_KERNELS(uint8_t, int8_t, uint32_t, u8, 8)
UNSIGNED_KERNELS(uint16_t, int16_t, uint32_t, u16, 16)
UNSIGNED_KERNELS(uint32_t, int32_t, uint32_t, u32, 32)
UNSIGNED_KERNELS(uint64_t, int64_t, uint64_t, u64, 64)

UNARY_LOOP(not, uint8_t, bool, v ^ 1)
