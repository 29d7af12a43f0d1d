// Elements as unsigned integers of the same order, and back.

#define FLOAT_KEYS(KEY, WIDTH, INFINITE) \
  KEY sign = (KEY)1 << (WIDTH - 1), magnitude = v & (sign - 1); \
  strange |= magnitude > (KEY)INFINITE || v == sign; \
  KEY key = v & sign ? (sign - 1) & ~v : v | sign; \
  out[i] = magnitude > (KEY)INFINITE ? (sign - 1) | sign : magnitude == 0 ? sign : key;
#define KEY_LOOP(T, OUT, STATEMENT) \
  { \
    OUT strange = 0; \
    for (int64_t i = 0; i < count; i++) { \
      OUT v = ((const T *)keys)[i]; \
      STATEMENT \
    } \
    return strange != 0; \
  }

static bool load_keys32(int32_t dtype, const void *keys, int64_t count, uint32_t *restrict out) {
  switch (dtype) {
    case APUS_BOOL: case APUS_UINT8: KEY_LOOP(uint8_t, uint32_t, out[i] = v;)
    case APUS_UINT16: KEY_LOOP(uint16_t, uint32_t, out[i] = v;)
    case APUS_UINT32: KEY_LOOP(uint32_t, uint32_t, out[i] = v;)
    case APUS_INT8: KEY_LOOP(uint8_t, uint32_t, out[i] = v ^ 0x80;)
    case APUS_INT16: KEY_LOOP(uint16_t, uint32_t, out[i] = v ^ 0x8000;)
    case APUS_INT32: KEY_LOOP(uint32_t, uint32_t, out[i] = v ^ 0x80000000u;)
    case APUS_FLOAT16: KEY_LOOP(uint16_t, uint32_t, FLOAT_KEYS(uint32_t, 16, 0x7C00))
    case APUS_BFLOAT16: KEY_LOOP(uint16_t, uint32_t, FLOAT_KEYS(uint32_t, 16, 0x7F80))
    default: KEY_LOOP(uint32_t, uint32_t, FLOAT_KEYS(uint32_t, 32, 0x7F800000))
  }
}

static bool load_keys64(int32_t dtype, const void *keys, int64_t count, uint64_t *restrict out) {
  switch (dtype) {
    case APUS_UINT64: KEY_LOOP(uint64_t, uint64_t, out[i] = v;)
    case APUS_INT64: KEY_LOOP(uint64_t, uint64_t, out[i] = v ^ 1ull << 63;)
    default: KEY_LOOP(uint64_t, uint64_t, FLOAT_KEYS(uint64_t, 64, 0x7FF0000000000000u))
  }
}
#undef KEY_LOOP
#undef FLOAT_KEYS

#define ELEMENT_LOOP(T, EXPRESSION) \
  for (int64_t i = 0; i < count; i++) ((T *)out)[i] = (T)(EXPRESSION); \
  break
#define FLOAT_OF(SIGN) keys[i] & SIGN ? keys[i] ^ SIGN : ~keys[i]

static void store_keys32(int32_t dtype, const uint32_t *restrict keys, int64_t count, void *restrict out) {
  switch (dtype) {
    case APUS_BOOL: case APUS_UINT8: ELEMENT_LOOP(uint8_t, keys[i]);
    case APUS_UINT16: ELEMENT_LOOP(uint16_t, keys[i]);
    case APUS_UINT32: ELEMENT_LOOP(uint32_t, keys[i]);
    case APUS_INT8: ELEMENT_LOOP(uint8_t, keys[i] ^ 0x80);
    case APUS_INT16: ELEMENT_LOOP(uint16_t, keys[i] ^ 0x8000);
    case APUS_INT32: ELEMENT_LOOP(uint32_t, keys[i] ^ 0x80000000u);
    case APUS_FLOAT16: case APUS_BFLOAT16: ELEMENT_LOOP(uint16_t, FLOAT_OF(0x8000u));
    default: ELEMENT_LOOP(uint32_t, FLOAT_OF(0x80000000u));
  }
}

static void store_keys64(int32_t dtype, const uint64_t *restrict keys, int64_t count, void *restrict out) {
  switch (dtype) {
    case APUS_UINT64: ELEMENT_LOOP(uint64_t, keys[i]);
    case APUS_INT64: ELEMENT_LOOP(uint64_t, keys[i] ^ 1ull << 63);
    default: ELEMENT_LOOP(uint64_t, FLOAT_OF(1ull << 63));
  }
}
#undef ELEMENT_LOOP
#undef FLOAT_OF

#define RANGE(NAME, T) \
  static void NAME(const T *x, int64_t count, uint64_t *least, uint64_t *greatest) { \
    T low = x[0], high = x[0]; \
    for (int64_t i = 1; i < count; i++) { \
      low = x[i] < low ? x[i] : low; \
      high = x[i] > high ? x[i] : high; \
    } \
    *least = low; \
    *greatest = high; \
  }
RANGE(find_range32, uint32_t)
RANGE(find_range64, uint64_t)
#undef RANGE
