/*
 * Element types: names, sizes and what TensorFlow calls them elsewhere. The table is the one place that knows
 * them.
 */
#ifndef TENSOR_DTYPE_H
#define TENSOR_DTYPE_H

#include "base/status.h"

/* One element of a string tensor: a block of length bytes of its own with a zero byte behind; NULL for "". */
typedef struct sl_string {
  char *bytes;
  size_t length;
} sl_string;

static inline bool dtype_is_ref(int32_t dtype) { return dtype >= SL_REF; }
static inline int32_t dtype_base(int32_t dtype) { return dtype >= SL_REF ? dtype - SL_REF : dtype; }
static inline int32_t dtype_ref(int32_t dtype) { return dtype_base(dtype) + SL_REF; }

bool dtype_exists(int32_t dtype);      /* a dtype of TensorFlow, references included */
bool dtype_has_tensors(int32_t dtype); /* one that tensors here can have */
bool dtype_is_floating(int32_t dtype); /* float16, bfloat16, float32, float64; references as their base */
bool dtype_is_integer(int32_t dtype);
bool dtype_is_complex(int32_t dtype);
/* "DT_FLOAT", "DT_FLOAT_REF": as a GraphDef writes it; "DT_INVALID" for no dtype. */
const char *dtype_enum_name(int32_t dtype);
/* "float", "double", "int32", "string": as the C++ runtime prints it. */
const char *dtype_runtime_name(int32_t dtype);

#endif
