/*
 * Element types. See tensor/dtype.h. Source: types.proto and types.cc of TensorFlow.
 */
#include "tensor/dtype.h"

#include <string.h>

typedef enum dtype_family { FAMILY_OTHER, FAMILY_FLOATING, FAMILY_INTEGER, FAMILY_COMPLEX } dtype_family;

typedef struct dtype_row {
  int32_t dtype;
  dtype_family family;
  bool tensors; /* tensors of it exist here */
  size_t size;
  const char *name, *ref_name;           /* of Python's DType */
  const char *enum_name, *ref_enum_name; /* in a GraphDef */
  const char *runtime_name;              /* in messages of the C++ runtime */
} dtype_row;

/* clang-format off */
#define DTYPE(number, family, tensors, size, name, enum_name, runtime_name) \
  {number, family, tensors, size, name, name "_ref", enum_name, enum_name "_REF", runtime_name}
static const dtype_row dtype_rows[] = {
  DTYPE(SL_FLOAT32,    FAMILY_FLOATING, true,  4,  "float32",    "DT_FLOAT",      "float"),
  DTYPE(SL_FLOAT64,    FAMILY_FLOATING, true,  8,  "float64",    "DT_DOUBLE",     "double"),
  DTYPE(SL_INT32,      FAMILY_INTEGER,  true,  4,  "int32",      "DT_INT32",      "int32"),
  DTYPE(SL_UINT8,      FAMILY_INTEGER,  true,  1,  "uint8",      "DT_UINT8",      "uint8"),
  DTYPE(SL_INT16,      FAMILY_INTEGER,  true,  2,  "int16",      "DT_INT16",      "int16"),
  DTYPE(SL_INT8,       FAMILY_INTEGER,  true,  1,  "int8",       "DT_INT8",       "int8"),
  DTYPE(SL_STRING,     FAMILY_OTHER,    true,  sizeof(sl_string), "string", "DT_STRING", "string"),
  DTYPE(SL_COMPLEX64,  FAMILY_COMPLEX,  true,  8,  "complex64",  "DT_COMPLEX64",  "complex64"),
  DTYPE(SL_INT64,      FAMILY_INTEGER,  true,  8,  "int64",      "DT_INT64",      "int64"),
  DTYPE(SL_BOOL,       FAMILY_OTHER,    true,  1,  "bool",       "DT_BOOL",       "bool"),
  DTYPE(SL_BFLOAT16,   FAMILY_FLOATING, false, 2,  "bfloat16",   "DT_BFLOAT16",   "bfloat16"),
  DTYPE(SL_UINT16,     FAMILY_INTEGER,  true,  2,  "uint16",     "DT_UINT16",     "uint16"),
  DTYPE(SL_COMPLEX128, FAMILY_COMPLEX,  true,  16, "complex128", "DT_COMPLEX128", "complex128"),
  DTYPE(SL_FLOAT16,    FAMILY_FLOATING, true,  2,  "float16",    "DT_HALF",       "half"),
  DTYPE(SL_RESOURCE,   FAMILY_OTHER,    false, 1,  "resource",   "DT_RESOURCE",   "resource"),
};
/* clang-format on */

enum { DTYPE_COUNT = sizeof dtype_rows / sizeof *dtype_rows };

static const dtype_row *dtype_find(int32_t dtype) {
  int32_t base = dtype_base(dtype);
  for (size_t i = 0; i < DTYPE_COUNT; i++) {
    if (dtype_rows[i].dtype == base) return &dtype_rows[i];
  }
  return NULL;
}

static bool dtype_is(int32_t dtype, dtype_family family) {
  const dtype_row *row = dtype_find(dtype);
  return row != NULL && row->family == family;
}

bool dtype_exists(int32_t dtype) { return dtype_find(dtype) != NULL; }

bool dtype_has_tensors(int32_t dtype) {
  const dtype_row *row = dtype_find(dtype);
  return row != NULL && row->tensors && !dtype_is_ref(dtype);
}

bool dtype_is_floating(int32_t dtype) { return dtype_is(dtype, FAMILY_FLOATING); }

bool dtype_is_integer(int32_t dtype) { return dtype_is(dtype, FAMILY_INTEGER); }

bool dtype_is_complex(int32_t dtype) { return dtype_is(dtype, FAMILY_COMPLEX); }

const char *dtype_enum_name(int32_t dtype) {
  const dtype_row *row = dtype_find(dtype);
  if (row == NULL) return "DT_INVALID";
  return dtype_is_ref(dtype) ? row->ref_enum_name : row->enum_name;
}

const char *dtype_runtime_name(int32_t dtype) {
  const dtype_row *row = dtype_find(dtype);
  return row == NULL ? "INVALID" : row->runtime_name;
}

const char *sl_dtype_name(int32_t dtype) {
  const dtype_row *row = dtype_find(dtype);
  if (row == NULL) return NULL;
  return dtype_is_ref(dtype) ? row->ref_name : row->name;
}

int32_t sl_dtype_find(const char *name) {
  if (name == NULL) return SL_DTYPE_NONE;
  for (size_t i = 0; i < DTYPE_COUNT; i++) {
    if (strcmp(dtype_rows[i].name, name) == 0) return dtype_rows[i].dtype;
    if (strcmp(dtype_rows[i].ref_name, name) == 0) return dtype_ref(dtype_rows[i].dtype);
  }
  return SL_DTYPE_NONE;
}

size_t sl_dtype_size(int32_t dtype) {
  const dtype_row *row = dtype_find(dtype);
  return row == NULL ? 0 : row->size;
}
