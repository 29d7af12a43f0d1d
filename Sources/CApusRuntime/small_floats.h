// 16-bit floating-point numbers, as bits.
#pragma once

#include <stdint.h>
#include <string.h>

static inline uint32_t bits_of(float value) {
  uint32_t bits;
  memcpy(&bits, &value, sizeof bits);
  return bits;
}

static inline float float_of(uint32_t bits) {
  float value;
  memcpy(&value, &bits, sizeof value);
  return value;
}

static inline float float_of_bf16(uint16_t bits) { return float_of((uint32_t)bits << 16); }

// To nearest, ties to even; NaN stays one.
static inline uint16_t bf16_of(float value) {
  uint32_t bits = bits_of(value);
  return (uint16_t)(value != value ? bits >> 16 | 0x40 : (bits + 0x7FFF + (bits >> 16 & 1)) >> 16);
}
