// The part of the runtime that links without Swift: what compiled code and the executor call while a program runs.
#pragma once

#include "apus_dtype.h"
#include "apus_eager.h"
#include "apus_fft.h"
#include "apus_contract.h"
#include "apus_convolution.h"
#include "apus_gemm.h"
#include "apus_lapack.h"
#include "apus_pool.h"
#include "apus_sort.h"
#include "apus_stack.h"
