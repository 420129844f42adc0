/* One element of a tensor as a number of C. */
#include "tensor/element.h"
#include "tensor/half.h"
#include "tensor/tensor.h"

double element_double(const sl_tensor *tensor, int64_t index) {
  const void *data = sl_tensor_data(tensor);
  switch (sl_tensor_dtype(tensor)) {
  case SL_FLOAT16: return half_shortest(((const uint16_t *)data)[index]);
  case SL_COMPLEX64:
  case SL_FLOAT32: return (double)((const float *)data)[index];
  default: return ((const double *)data)[index];
  }
}

int64_t element_int(const sl_tensor *tensor, int64_t index) {
  const void *data = sl_tensor_data(tensor);
  switch (sl_tensor_dtype(tensor)) {
  case SL_INT64: return ((const int64_t *)data)[index];
  case SL_INT32: return ((const int32_t *)data)[index];
  case SL_INT16: return ((const int16_t *)data)[index];
  case SL_UINT16: return ((const uint16_t *)data)[index];
  case SL_INT8: return ((const int8_t *)data)[index];
  default: return ((const uint8_t *)data)[index];
  }
}

bool element_is_single(const sl_tensor *tensor) {
  return sl_tensor_dtype(tensor) == SL_FLOAT32 || sl_tensor_dtype(tensor) == SL_COMPLEX64;
}
