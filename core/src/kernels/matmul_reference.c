/* The plain matrix product of matmul.h, in single and double precision. */
#include "kernels/matmul.h"

#define real float
#define matmul_reference_real matmul_reference
#include "kernels/matmul_reference.inc"
#undef real
#undef matmul_reference_real

#define real double
#define matmul_reference_real matmul_reference_f64
#include "kernels/matmul_reference.inc"
