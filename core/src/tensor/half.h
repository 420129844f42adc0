/*
 * Half-precision numbers: one sign bit, five of exponent, ten of fraction (IEEE 754 binary16).
 */
#ifndef TENSOR_HALF_H
#define TENSOR_HALF_H

#include <stdint.h>

double half_widen(uint16_t half);
/* The nearest half, of two the even one; what is too large is infinite. */
uint16_t half_narrow(double value);
/* The number with the fewest digits that is nearest to this half and to no other: what NumPy prints. */
double half_shortest(uint16_t half);

#endif
