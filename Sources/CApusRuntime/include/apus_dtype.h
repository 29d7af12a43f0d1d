#pragma once

#include <stdint.h>

// Element types; the values are those of ApusStorage's DType.
enum {
  APUS_BOOL = 0,
  APUS_INT8 = 1,
  APUS_INT16 = 2,
  APUS_INT32 = 3,
  APUS_INT64 = 4,
  APUS_UINT8 = 5,
  APUS_UINT16 = 6,
  APUS_UINT32 = 7,
  APUS_UINT64 = 8,
  APUS_FLOAT16 = 9,
  APUS_BFLOAT16 = 10,
  APUS_FLOAT32 = 11,
  APUS_FLOAT64 = 12,
  APUS_COMPLEX64 = 13,
  APUS_COMPLEX128 = 14,
};
