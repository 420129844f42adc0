/*
 * One element of a tensor as a number of C's widest types. The index counts elements in row-major order; a complex
 * element i has its real part at 2i and its imaginary one at 2i + 1.
 */
#ifndef TENSOR_ELEMENT_H
#define TENSOR_ELEMENT_H

#include "scopelab.h"

#include <stdbool.h>
#include <stdint.h>

/* Of a floating-point or complex tensor; a half float becomes the shortest decimal that it stands for. */
double element_double(const sl_tensor *tensor, int64_t index);

/* Of a tensor of integers or bools. */
int64_t element_int(const sl_tensor *tensor, int64_t index);

/* Whether the element, or a part of a complex one, is a float32: it has fewer digits to tell. */
bool element_is_single(const sl_tensor *tensor);

#endif
