// Threefry-2x32 with 20 rounds: Salmon, Moraes, Dror, Shaw, "Parallel random numbers: as easy as 1, 2, 3" (2011).

static inline uint32_t rotate_left(uint32_t x, int bits) { return x << bits | x >> (32 - bits); }

#define FOUR_ROUNDS(R0, R1, R2, R3, K0, K1, N) \
  x += y, y = rotate_left(y, R0) ^ x; \
  x += y, y = rotate_left(y, R1) ^ x; \
  x += y, y = rotate_left(y, R2) ^ x; \
  x += y, y = rotate_left(y, R3) ^ x; \
  x += K0, y += K1 + N

static void threefry(
  const uint32_t *key0, const uint32_t *key1, const uint32_t *x0, const uint32_t *x1, uint32_t *restrict y0, uint32_t *restrict y1,
  int64_t count
) {
  for (int64_t i = 0; i < count; i++) {
    uint32_t k0 = key0[i], k1 = key1[i], k2 = 0x1BD11BDA ^ k0 ^ k1;
    uint32_t x = x0[i] + k0, y = x1[i] + k1;
    FOUR_ROUNDS(13, 15, 26, 6, k1, k2, 1);
    FOUR_ROUNDS(17, 29, 16, 24, k2, k0, 2);
    FOUR_ROUNDS(13, 15, 26, 6, k0, k1, 3);
    FOUR_ROUNDS(17, 29, 16, 24, k1, k2, 4);
    FOUR_ROUNDS(13, 15, 26, 6, k2, k0, 5);
    y0[i] = x;
    y1[i] = y;
  }
}
