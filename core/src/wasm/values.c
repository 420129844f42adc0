/*
 * Entry points for memory, contexts, errors, locations and tensors.
 *
 * Source: core/include/scopelab.h; the conventions are in export.h.
 */
#include <stdlib.h>

#include "wasm/export.h"

/* ---- Memory of the caller: where JavaScript puts texts, records and out-parameters --------------------- */

WASM_EXPORT(void *, allocate, size_t size) { return malloc(size); }

WASM_EXPORT(void, release, void *block) { free(block); }

/* ---- Contexts ------------------------------------------------------------------------------------------ */

WASM_EXPORT(sl_code, context_new, size_t limit, sl_context **context) {
  return sl_context_new(NULL, limit, context);
}

WASM_EXPORT(void, context_free, sl_context *context) { sl_context_free(context); }

WASM_EXPORT(size_t, context_bytes, const sl_context *context) { return sl_context_bytes(context); }

WASM_EXPORT(size_t, context_peak, const sl_context *context) { return sl_context_peak(context); }

WASM_EXPORT(void, context_peak_reset, sl_context *context) { sl_context_peak_reset(context); }

/** record: class_name, key, message and facts as addresses, then the operation. Returns the code. */
WASM_EXPORT(sl_code, context_error, const sl_context *context, const void **record, int32_t *op) {
  const sl_error *error = sl_context_error(context);
  record[0] = error->class_name;
  record[1] = error->key;
  record[2] = error->message;
  record[3] = error->facts;
  *op = error->op;
  return error->code;
}

WASM_EXPORT(sl_code, context_fail, sl_context *context, const char *key, const char *const *arguments,
            size_t count) {
  return sl_context_fail(context, key, arguments, count);
}

WASM_EXPORT(size_t, error_table_size, void) { return sl_error_table_size(); }

WASM_EXPORT(void, error_table_row, size_t index, const char **record) {
  sl_error_table_row(index, &record[0], &record[1], &record[2]);
}

WASM_EXPORT(sl_code, location_new, sl_context *context, const sl_frame *frames, size_t count,
            int32_t *location) {
  return sl_location_new(context, frames, count, location);
}

/** JavaScript lays out an sl_frame as four words: file, line, function, source. */
_Static_assert(sizeof(void *) != 4 || sizeof(sl_frame) == 16, "an sl_frame is four words in wasm32");

/* ---- Element types and tensors ------------------------------------------------------------------------- */

WASM_EXPORT(const char *, dtype_name, int32_t dtype) { return sl_dtype_name(dtype); }

WASM_EXPORT(int32_t, dtype_find, const char *name) { return sl_dtype_find(name); }

WASM_EXPORT(size_t, dtype_size, int32_t dtype) { return sl_dtype_size(dtype); }

WASM_EXPORT(sl_code, tensor_new, sl_context *context, int32_t dtype, int32_t rank, const double *dims,
            sl_tensor **tensor) {
  const sl_shape shape = wasm_shape(rank, dims);
  return sl_tensor_new(context, dtype, rank, shape.dims, tensor);
}

WASM_EXPORT(sl_tensor *, tensor_retain, sl_tensor *tensor) { return sl_tensor_retain(tensor); }

WASM_EXPORT(void, tensor_release, sl_tensor *tensor) { sl_tensor_release(tensor); }

WASM_EXPORT(int32_t, tensor_dtype, const sl_tensor *tensor) { return sl_tensor_dtype(tensor); }

/** dims: room for SL_MAX_RANK. Returns the rank. */
WASM_EXPORT(int32_t, tensor_shape, const sl_tensor *tensor, double *dims) {
  return wasm_dims(sl_tensor_shape(tensor), dims);
}

WASM_EXPORT(double, tensor_size, const sl_tensor *tensor) { return (double)sl_tensor_size(tensor); }

WASM_EXPORT(size_t, tensor_bytes, const sl_tensor *tensor) { return sl_tensor_bytes(tensor); }

WASM_EXPORT(void *, tensor_data, const sl_tensor *tensor) { return sl_tensor_data(tensor); }

WASM_EXPORT(void, tensor_set_given, sl_tensor *tensor, double given) {
  sl_tensor_set_given(tensor, (int64_t)given);
}

WASM_EXPORT(sl_code, tensor_string_set, sl_tensor *tensor, double index, const char *bytes, size_t length) {
  return sl_tensor_string_set(tensor, (int64_t)index, bytes, length);
}

WASM_EXPORT(const char *, tensor_string, const sl_tensor *tensor, double index, size_t *length) {
  return sl_tensor_string(tensor, (int64_t)index, length);
}

WASM_EXPORT(sl_code, tensor_text, sl_context *context, const sl_tensor *tensor, int32_t repr, char **text) {
  return sl_tensor_text(context, tensor, repr != 0, text);
}

WASM_EXPORT(sl_code, tensor_json, sl_context *context, const sl_tensor *tensor, char **text) {
  return sl_tensor_json(context, tensor, text);
}

WASM_EXPORT(void, text_free, sl_context *context, char *text) { sl_text_free(context, text); }
