// The kernels of one instruction set. A file that includes this defines APUS_VECTOR_BYTES, APUS_ISA_LETTER (the letter of the
// vector function ABI) and APUS_KERNELS (the name of the function that returns the table), and switches the target on.
#include "../eager.h"
#include "../special.h"

#include <math.h>

#include "vectors.h"

#include "map.h"

#include "unary.h"

#include "erf_inv.h"

#include "binary.h"

#include "integers.h"

#include "convert.h"

#include "folds.h"

#include "arg_folds.h"

#include "transposes.h"

#include "threefry.h"

#include "table.h"
