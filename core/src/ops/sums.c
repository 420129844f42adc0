/*
 * Sums of reductions. See ops/sums.h.
 */
#include "ops/sums.h"

#include <math.h>

static int64_t lowest(int32_t dtype) {
  switch (dtype) {
  case SL_INT8: return INT8_MIN;
  case SL_INT16: return INT16_MIN;
  case SL_INT32: return INT32_MIN;
  case SL_INT64: return INT64_MIN;
  default: return 0;
  }
}

static int64_t highest(int32_t dtype) {
  switch (dtype) {
  case SL_INT8: return INT8_MAX;
  case SL_UINT8: return UINT8_MAX;
  case SL_INT16: return INT16_MAX;
  case SL_UINT16: return UINT16_MAX;
  case SL_INT32: return INT32_MAX;
  default: return INT64_MAX;
  }
}

sum sum_start(reduction which, int32_t dtype) {
  const bool real = elements_are_real(dtype);
  switch (which) {
  case REDUCTION_MAX: return real ? (sum){.f = (double)-INFINITY} : (sum){.i = lowest(dtype)};
  case REDUCTION_MIN: return real ? (sum){.f = (double)INFINITY} : (sum){.i = highest(dtype)};
  case REDUCTION_PROD: return real ? (sum){.f = 1} : (sum){.i = 1};
  case REDUCTION_ALL: return (sum){.i = 1};
  default: return real ? (sum){.f = 0} : (sum){.i = 0};
  }
}

static void take_f64(reduction which, sum *so_far, double x) {
  switch (which) {
  case REDUCTION_MAX: so_far->f = so_far->f < x ? x : so_far->f; break;
  case REDUCTION_MIN: so_far->f = x < so_far->f ? x : so_far->f; break;
  case REDUCTION_PROD: so_far->f *= x; break;
  default: so_far->f += x; break;
  }
}

static void take_i64(reduction which, sum *so_far, int64_t x) {
  switch (which) {
  case REDUCTION_MAX: so_far->i = so_far->i < x ? x : so_far->i; break;
  case REDUCTION_MIN: so_far->i = x < so_far->i ? x : so_far->i; break;
  case REDUCTION_PROD: so_far->i = (int64_t)((uint64_t)so_far->i * (uint64_t)x); break;
  case REDUCTION_ALL: so_far->i = so_far->i && x; break;
  case REDUCTION_ANY: so_far->i = so_far->i || x; break;
  default: so_far->i = (int64_t)((uint64_t)so_far->i + (uint64_t)x); break;
  }
}

void sum_take(reduction which, const sl_tensor *x, int64_t at, sum *so_far) {
  sum value;
  if (elements_are_real(x->dtype)) {
    elements_read_f64(x->dtype, x->data, at, 1, 1, &value.f);
    take_f64(which, so_far, value.f);
  } else {
    elements_read_i64(x->dtype, x->data, at, 1, 1, &value.i);
    take_i64(which, so_far, value.i);
  }
}

void sum_write(reduction which, sum so_far, int64_t count, sl_tensor *y, int64_t at) {
  const bool mean = which == REDUCTION_MEAN;
  if (elements_are_real(y->dtype)) {
    if (mean) so_far.f /= (double)count;
    elements_write_f64(y->dtype, y->data, at, 1, &so_far.f);
  } else {
    if (mean) so_far.i /= count;
    elements_write_i64(y->dtype, y->data, at, 1, &so_far.i);
  }
}
