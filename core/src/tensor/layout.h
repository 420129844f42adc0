/*
 * How the elements of a printed array stand: one layout for all that show - positional or with exponent, how wide before
 * and behind the point. Source: NumPy's array2string with its default print options.
 */
#ifndef TENSOR_LAYOUT_H
#define TENSOR_LAYOUT_H

#include "base/text.h"
#include "scopelab.h"

#include <stdbool.h>
#include <stdint.h>

enum { LAYOUT_EDGE_ITEMS = 3 }; /* of an axis, at either end, where the middle is left out */

typedef struct layout {
  const sl_tensor *tensor;
  int32_t dtype;
  int64_t strides[SL_MAX_RANK];
  bool summary;
  /* floating point */
  bool exponent;
  int32_t fraction;        /* digits behind the point that every number shows, with exponent */
  int32_t exponent_digits; /* with exponent */
  int32_t left, right;     /* columns before and behind the point */
  /* everything else */
  int32_t width;
} layout;

/* Looks at every element that will show. */
layout layout_of(const sl_tensor *tensor);

/* The element at an index, filled up with spaces to the columns of the layout. */
void layout_add(text *out, const layout *form, int64_t index);

/* A number alone, with as many digits as tell it from its neighbours: str(np.float32(0.1)). */
void layout_add_number(text *out, double value, bool single);

/* Whether elements of the type have a point. */
bool layout_is_floating(int32_t dtype);

#endif
