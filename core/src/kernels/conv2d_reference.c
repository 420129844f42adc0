/* The plain convolution of conv2d.h, in single and double precision. */
#include "kernels/conv2d.h"

#define real float
#define conv2d_reference_real conv2d_reference
#include "kernels/conv2d_reference.inc"
#undef real
#undef conv2d_reference_real

#define real double
#define conv2d_reference_real conv2d_reference_f64
#include "kernels/conv2d_reference.inc"
