// The table of all kernels.

static apus_kernels kernels;

static void fill_unary(void) {
#define ROW(CODE, FUNCTION) \
  kernels.unary[CODE][APUS_FLOAT32] = unary_##FUNCTION##_f32; \
  kernels.unary[CODE][APUS_FLOAT64] = unary_##FUNCTION##_f64;
  ROW(APUS_NEGATE, negate) ROW(APUS_ABS, abs) ROW(APUS_SIGN, sign) ROW(APUS_SQUARE, square) ROW(APUS_CEIL, ceil)
  ROW(APUS_FLOOR, floor) ROW(APUS_ROUND_EVEN, round_even) ROW(APUS_ROUND_AWAY, round_away) ROW(APUS_SQRT, sqrt)
  ROW(APUS_RSQRT, rsqrt) ROW(APUS_EXP, exp) ROW(APUS_EXPM1, expm1) ROW(APUS_LOG, log) ROW(APUS_LOG1P, log1p)
  ROW(APUS_LOGISTIC, logistic) ROW(APUS_CBRT, cbrt) ROW(APUS_SIN, sin) ROW(APUS_COS, cos) ROW(APUS_TAN, tan) ROW(APUS_ASIN, asin)
  ROW(APUS_ACOS, acos) ROW(APUS_ATAN, atan) ROW(APUS_SINH, sinh) ROW(APUS_COSH, cosh) ROW(APUS_TANH, tanh) ROW(APUS_ASINH, asinh)
  ROW(APUS_ACOSH, acosh) ROW(APUS_ATANH, atanh) ROW(APUS_ERF, erf) ROW(APUS_ERFC, erfc) ROW(APUS_ERF_INV, erf_inv)
  ROW(APUS_IS_FINITE, is_finite) ROW(APUS_LGAMMA, lgamma) ROW(APUS_DIGAMMA, digamma) ROW(APUS_BESSEL_I1E, bessel_i1e)
#undef ROW
  kernels.unary[APUS_IS_FINITE][APUS_FLOAT16] = unary_is_finite_f16;
  kernels.unary[APUS_IS_FINITE][APUS_BFLOAT16] = unary_is_finite_bf16;
#define INTEGERS(DTYPE, NAME) \
  kernels.unary[APUS_NEGATE][DTYPE] = unary_negate_##NAME; \
  kernels.unary[APUS_SQUARE][DTYPE] = unary_square_##NAME; \
  kernels.unary[APUS_NOT][DTYPE] = unary_not_##NAME; \
  kernels.unary[APUS_POPULATION_COUNT][DTYPE] = unary_population_count_##NAME; \
  kernels.unary[APUS_LEADING_ZEROS][DTYPE] = unary_leading_zeros_##NAME;
#define SIGNED(DTYPE, NAME) \
  INTEGERS(DTYPE, NAME) \
  kernels.unary[APUS_ABS][DTYPE] = unary_abs_##NAME; \
  kernels.unary[APUS_SIGN][DTYPE] = unary_sign_##NAME;
  SIGNED(APUS_INT8, i8) SIGNED(APUS_INT16, i16) SIGNED(APUS_INT32, i32) SIGNED(APUS_INT64, i64)
  INTEGERS(APUS_UINT8, u8) INTEGERS(APUS_UINT16, u16) INTEGERS(APUS_UINT32, u32) INTEGERS(APUS_UINT64, u64)
#undef SIGNED
#undef INTEGERS
  kernels.unary[APUS_NOT][APUS_BOOL] = unary_not_bool;
}

static void fill_binary(void) {
#define COMPARED(DTYPE, NAME) \
  kernels.binary[APUS_EQUAL][DTYPE] = binary_equal_##NAME; \
  kernels.binary[APUS_NOT_EQUAL][DTYPE] = binary_not_equal_##NAME; \
  kernels.binary[APUS_LESS][DTYPE] = binary_less_##NAME; \
  kernels.binary[APUS_LESS_OR_EQUAL][DTYPE] = binary_less_or_equal_##NAME; \
  kernels.binary[APUS_GREATER][DTYPE] = binary_greater_##NAME; \
  kernels.binary[APUS_GREATER_OR_EQUAL][DTYPE] = binary_greater_or_equal_##NAME;
#define ORDERED(DTYPE, NAME) \
  COMPARED(DTYPE, NAME) \
  kernels.binary[APUS_ADD][DTYPE] = binary_add_##NAME; \
  kernels.binary[APUS_SUBTRACT][DTYPE] = binary_subtract_##NAME; \
  kernels.binary[APUS_MULTIPLY][DTYPE] = binary_multiply_##NAME; \
  kernels.binary[APUS_DIVIDE][DTYPE] = binary_divide_##NAME; \
  kernels.binary[APUS_REMAINDER][DTYPE] = binary_remainder_##NAME; \
  kernels.binary[APUS_MAXIMUM][DTYPE] = binary_maximum_##NAME; \
  kernels.binary[APUS_MINIMUM][DTYPE] = binary_minimum_##NAME;
#define FLOATING(DTYPE, NAME) \
  ORDERED(DTYPE, NAME) \
  kernels.binary[APUS_POWER][DTYPE] = binary_power_##NAME; \
  kernels.binary[APUS_ATAN2][DTYPE] = binary_atan2_##NAME; \
  kernels.binary[APUS_NEXT_AFTER][DTYPE] = binary_next_after_##NAME; \
  kernels.binary[APUS_ZETA][DTYPE] = binary_zeta_##NAME; \
  kernels.binary[APUS_POLYGAMMA][DTYPE] = binary_polygamma_##NAME;
#define INTEGERS(DTYPE, NAME) \
  ORDERED(DTYPE, NAME) \
  kernels.binary[APUS_AND][DTYPE] = binary_and_##NAME; \
  kernels.binary[APUS_OR][DTYPE] = binary_or_##NAME; \
  kernels.binary[APUS_XOR][DTYPE] = binary_xor_##NAME; \
  kernels.binary[APUS_SHIFT_LEFT][DTYPE] = binary_shift_left_##NAME; \
  kernels.binary[APUS_SHIFT_RIGHT_ARITHMETIC][DTYPE] = binary_shift_right_arithmetic_##NAME; \
  kernels.binary[APUS_SHIFT_RIGHT_LOGICAL][DTYPE] = binary_shift_right_logical_##NAME;
  FLOATING(APUS_FLOAT32, f32) FLOATING(APUS_FLOAT64, f64)
  INTEGERS(APUS_INT8, i8) INTEGERS(APUS_INT16, i16) INTEGERS(APUS_INT32, i32) INTEGERS(APUS_INT64, i64)
  INTEGERS(APUS_UINT8, u8) INTEGERS(APUS_UINT16, u16) INTEGERS(APUS_UINT32, u32) INTEGERS(APUS_UINT64, u64)
  COMPARED(APUS_BOOL, u8)
#undef INTEGERS
#undef FLOATING
#undef ORDERED
#undef COMPARED
  kernels.binary[APUS_NEXT_AFTER][APUS_FLOAT16] = binary_next_after_f16;
  kernels.binary[APUS_NEXT_AFTER][APUS_BFLOAT16] = binary_next_after_bf16;
  kernels.binary[APUS_ADD][APUS_BOOL] = kernels.binary[APUS_OR][APUS_BOOL] = kernels.binary[APUS_MAXIMUM][APUS_BOOL] = binary_or_u8;
  kernels.binary[APUS_MULTIPLY][APUS_BOOL] = kernels.binary[APUS_AND][APUS_BOOL] = binary_and_u8;
  kernels.binary[APUS_MINIMUM][APUS_BOOL] = binary_and_u8;
  kernels.binary[APUS_XOR][APUS_BOOL] = binary_xor_u8;
  kernels.binary[APUS_MULTIPLY][APUS_COMPLEX64] = binary_multiply_c64;
  kernels.binary[APUS_MULTIPLY][APUS_COMPLEX128] = binary_multiply_c128;
}

static void fill_convert(void) {
#define FROM(FROM_DTYPE, FROM_NAME) \
  kernels.convert[FROM_DTYPE][APUS_INT8] = convert_##FROM_NAME##_i8; \
  kernels.convert[FROM_DTYPE][APUS_INT16] = convert_##FROM_NAME##_i16; \
  kernels.convert[FROM_DTYPE][APUS_INT32] = convert_##FROM_NAME##_i32; \
  kernels.convert[FROM_DTYPE][APUS_INT64] = convert_##FROM_NAME##_i64; \
  kernels.convert[FROM_DTYPE][APUS_UINT8] = convert_##FROM_NAME##_u8; \
  kernels.convert[FROM_DTYPE][APUS_UINT16] = convert_##FROM_NAME##_u16; \
  kernels.convert[FROM_DTYPE][APUS_UINT32] = convert_##FROM_NAME##_u32; \
  kernels.convert[FROM_DTYPE][APUS_UINT64] = convert_##FROM_NAME##_u64;
#define FROM_INTEGER(FROM_DTYPE, FROM_NAME) \
  FROM(FROM_DTYPE, FROM_NAME) \
  kernels.convert[FROM_DTYPE][APUS_FLOAT32] = convert_##FROM_NAME##_f32; \
  kernels.convert[FROM_DTYPE][APUS_FLOAT64] = convert_##FROM_NAME##_f64;
  FROM_INTEGER(APUS_INT8, i8) FROM_INTEGER(APUS_INT16, i16) FROM_INTEGER(APUS_INT32, i32) FROM_INTEGER(APUS_INT64, i64)
  FROM_INTEGER(APUS_UINT8, u8) FROM_INTEGER(APUS_UINT16, u16) FROM_INTEGER(APUS_UINT32, u32) FROM_INTEGER(APUS_UINT64, u64)
  FROM_INTEGER(APUS_BOOL, u8)
  FROM(APUS_FLOAT32, f32) FROM(APUS_FLOAT64, f64)
#undef FROM_INTEGER
#undef FROM
#define TO_BOOL(FROM_DTYPE, FROM_NAME) kernels.convert[FROM_DTYPE][APUS_BOOL] = convert_##FROM_NAME##_bool;
  TO_BOOL(APUS_INT8, i8) TO_BOOL(APUS_INT16, i16) TO_BOOL(APUS_INT32, i32) TO_BOOL(APUS_INT64, i64)
  TO_BOOL(APUS_UINT8, u8) TO_BOOL(APUS_UINT16, u16) TO_BOOL(APUS_UINT32, u32) TO_BOOL(APUS_UINT64, u64)
  TO_BOOL(APUS_FLOAT32, f32) TO_BOOL(APUS_FLOAT64, f64)
#undef TO_BOOL
  kernels.convert[APUS_FLOAT32][APUS_FLOAT64] = convert_f32_f64;
  kernels.convert[APUS_FLOAT64][APUS_FLOAT32] = convert_f64_f32;
  kernels.convert[APUS_FLOAT16][APUS_FLOAT32] = convert_f16_f32;
  kernels.convert[APUS_BFLOAT16][APUS_FLOAT32] = convert_bf16_f32;
  kernels.convert[APUS_FLOAT32][APUS_FLOAT16] = convert_f32_f16;
  kernels.convert[APUS_FLOAT32][APUS_BFLOAT16] = convert_f32_bf16;
  kernels.convert[APUS_FLOAT64][APUS_FLOAT16] = convert_f64_f16;
  kernels.convert[APUS_FLOAT64][APUS_BFLOAT16] = convert_f64_bf16;
}

static void fill_folds(void) {
#define FOLD(INDEX, FOLD_NAME, DTYPE, NAME) \
  kernels.row_fold[INDEX][DTYPE] = fold_##FOLD_NAME##_##NAME; \
  kernels.column_fold[INDEX][DTYPE] = columns_##FOLD_NAME##_##NAME;
#define NUMBERS(DTYPE, NAME) \
  FOLD(0, sum, DTYPE, NAME) FOLD(1, product, DTYPE, NAME) FOLD(2, maximum, DTYPE, NAME) FOLD(3, minimum, DTYPE, NAME) \
  kernels.arg_greatest[DTYPE] = arg_greatest_##NAME; \
  kernels.arg_least[DTYPE] = arg_least_##NAME; \
  kernels.arg_greatest_columns[DTYPE] = arg_greatest_columns_##NAME; \
  kernels.arg_least_columns[DTYPE] = arg_least_columns_##NAME;
#define INTEGERS(DTYPE, NAME) \
  NUMBERS(DTYPE, NAME) FOLD(4, and, DTYPE, NAME) FOLD(5, or, DTYPE, NAME) FOLD(6, xor, DTYPE, NAME)
  NUMBERS(APUS_FLOAT32, f32) NUMBERS(APUS_FLOAT64, f64)
  INTEGERS(APUS_INT8, i8) INTEGERS(APUS_INT16, i16) INTEGERS(APUS_INT32, i32) INTEGERS(APUS_INT64, i64)
  INTEGERS(APUS_UINT8, u8) INTEGERS(APUS_UINT16, u16) INTEGERS(APUS_UINT32, u32) INTEGERS(APUS_UINT64, u64)
  FOLD(0, or, APUS_BOOL, u8) FOLD(1, and, APUS_BOOL, bool) FOLD(2, or, APUS_BOOL, u8) FOLD(3, and, APUS_BOOL, bool)
  FOLD(4, and, APUS_BOOL, bool) FOLD(5, or, APUS_BOOL, u8) FOLD(6, xor, APUS_BOOL, u8)
  kernels.arg_greatest[APUS_BOOL] = arg_greatest_u8;
  kernels.arg_least[APUS_BOOL] = arg_least_u8;
  kernels.arg_greatest_columns[APUS_BOOL] = arg_greatest_columns_u8;
  kernels.arg_least_columns[APUS_BOOL] = arg_least_columns_u8;
#undef INTEGERS
#undef NUMBERS
#undef FOLD
}

const apus_kernels *APUS_KERNELS(void) {
  find_unary_functions();
  find_binary_functions();
  fill_unary();
  fill_binary();
  fill_convert();
  fill_folds();
  kernels.select[1] = select_1, kernels.select[2] = select_2, kernels.select[4] = select_4, kernels.select[8] = select_8;
  kernels.select[16] = select_16;
  kernels.transpose[1] = transpose_1, kernels.transpose[2] = transpose_2, kernels.transpose[4] = transpose_4;
  kernels.transpose[8] = transpose_8, kernels.transpose[16] = transpose_16;
  kernels.threefry = threefry;
  return &kernels;
}
