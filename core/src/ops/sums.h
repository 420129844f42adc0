/*
 * What a reduction has so far: a sum, product, largest or smallest of elements of any numeric type, kept in a wide one
 * (ops/elements.h).
 */
#ifndef OPS_SUMS_H
#define OPS_SUMS_H

#include "ops/elements.h"

typedef enum reduction {
  REDUCTION_SUM,
  REDUCTION_MEAN,
  REDUCTION_MAX,
  REDUCTION_MIN,
  REDUCTION_PROD,
  REDUCTION_ALL,
  REDUCTION_ANY
} reduction;

typedef union sum {
  double f;
  int64_t i;
} sum;

/* Of nothing. */
sum sum_start(reduction which, int32_t dtype);
/* Takes element `at` of x in. */
void sum_take(reduction which, const sl_tensor *x, int64_t at, sum *so_far);
/* Makes it element `at` of y; a mean is that of `count` elements, not 0. */
void sum_write(reduction which, sum so_far, int64_t count, sl_tensor *y, int64_t at);

#endif
