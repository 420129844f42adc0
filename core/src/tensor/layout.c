/* How the elements of a printed array stand, and each of them in its columns. */
#include "tensor/layout.h"
#include "base/decimal.h"
#include "tensor/dtype.h"
#include "tensor/element.h"
#include "tensor/tensor.h"

#include <math.h>
#include <string.h>

enum {
  SUMMARY_THRESHOLD = 1000, /* more elements than that: the middle is left out */
  PRECISION = 8
};

/* ---- One element ---- */

bool layout_is_floating(int32_t dtype) {
  return dtype == SL_FLOAT32 || dtype == SL_FLOAT64 || dtype == SL_FLOAT16;
}

static const char *special_name(double value) {
  if (isnan(value)) return "nan";
  return value > 0 ? "inf" : "-inf";
}

/* "0.+1.j" */
static void add_complex(text *out, const sl_tensor *tensor, int64_t index) {
  for (int part = 0; part < 2; part++) {
    char number[DECIMAL_TEXT_SIZE];
    const double value = element_double(tensor, 2 * index + part);
    if (part == 1 && !signbit(value)) text_add_char(out, '+');
    if (!isfinite(value)) {
      text_add(out, special_name(value));
      continue;
    }
    const decimal digits = decimal_from(value, element_is_single(tensor), DECIMAL_FRACTION, PRECISION);
    decimal_positional(&digits, 0, number);
    text_add(out, number);
  }
  text_add_char(out, 'j');
}

static void add_spaces(text *out, int32_t count) {
  for (; count > 0; count--) text_add_char(out, ' ');
}

/* The bytes of a string as Python writes a bytes literal. */
static void add_bytes_literal(text *out, const sl_tensor *tensor, int64_t index) {
  static const char hex[] = "0123456789abcdef";
  size_t length;
  const char *bytes = sl_tensor_string(tensor, index, &length);
  char quote = memchr(bytes, '\'', length) != NULL && memchr(bytes, '"', length) == NULL ? '"' : '\'';
  text_add_char(out, 'b');
  text_add_char(out, quote);
  for (size_t i = 0; i < length; i++) {
    unsigned char c = (unsigned char)bytes[i];
    if (c == (unsigned char)quote || c == '\\') text_add_char(out, '\\');
    if (c == '\n')
      text_add(out, "\\n");
    else if (c == '\r')
      text_add(out, "\\r");
    else if (c == '\t')
      text_add(out, "\\t");
    else if (c < 32 || c > 126) {
      text_add(out, "\\x");
      text_add_char(out, hex[c >> 4]);
      text_add_char(out, hex[c & 15]);
    } else
      text_add_char(out, (char)c);
  }
  text_add_char(out, quote);
}

void layout_add(text *out, const layout *form, int64_t index) {
  const sl_tensor *tensor = form->tensor;
  if (form->dtype == SL_STRING) {
    add_bytes_literal(out, tensor, index);
    return;
  }
  if (form->dtype == SL_BOOL) {
    text_add(out, ((const uint8_t *)sl_tensor_data(tensor))[index] != 0 ? " True" : "False");
    return;
  }
  if (dtype_is_complex(form->dtype)) {
    add_complex(out, tensor, index);
    return;
  }
  if (!layout_is_floating(form->dtype)) {
    char buffer[TEXT_INT_CAPACITY];
    const char *number = text_int(buffer, element_int(tensor, index));
    add_spaces(out, form->width - (int32_t)strlen(number));
    text_add(out, number);
    return;
  }
  double value = element_double(tensor, index);
  if (!isfinite(value)) {
    const char *name = special_name(value);
    add_spaces(out, form->left + form->right + 1 - (int32_t)strlen(name));
    text_add(out, name);
    return;
  }
  char number[DECIMAL_TEXT_SIZE];
  if (form->exponent) {
    decimal digits = decimal_from(value, element_is_single(tensor), DECIMAL_TOTAL, PRECISION + 1);
    decimal_scientific(&digits, form->fraction, true, form->exponent_digits, number);
  } else {
    decimal digits = decimal_from(value, element_is_single(tensor), DECIMAL_FRACTION, PRECISION);
    decimal_positional(&digits, 0, number);
  }
  int32_t point = (int32_t)(strchr(number, '.') - number);
  add_spaces(out, form->left - point);
  text_add(out, number);
  if (!form->exponent) add_spaces(out, form->right - ((int32_t)strlen(number) - point - 1));
}

void layout_add_number(text *out, double value, bool single) {
  if (!isfinite(value)) {
    text_add(out, special_name(value));
    return;
  }
  char number[DECIMAL_TEXT_SIZE];
  decimal digits = decimal_from(value, single, DECIMAL_SHORTEST, 0);
  double size = fabs(value);
  if (size != 0 && (size < 1e-4 || size >= 1e16))
    decimal_scientific(&digits, 0, false, 2, number);
  else
    decimal_positional(&digits, 1, number);
  text_add(out, number);
}

/* ---- What all elements that show need ---- */

typedef void element_visitor(layout *form, int64_t index, void *state);

static int32_t most(int32_t a, int32_t b) { return a > b ? a : b; }

/* Visits the elements that will be printed: all, or the edges of every axis. */
static void visit_shown(layout *form, int32_t axis, int64_t offset, element_visitor *visit, void *state) {
  const sl_shape *shape = sl_tensor_shape(form->tensor);
  if (axis == shape->rank) {
    visit(form, offset, state);
    return;
  }
  int64_t size = shape->dims[axis];
  for (int64_t i = 0; i < size; i++) {
    if (form->summary && size > 2 * LAYOUT_EDGE_ITEMS && i == LAYOUT_EDGE_ITEMS) i = size - LAYOUT_EDGE_ITEMS;
    visit_shown(form, axis + 1, offset + i * form->strides[axis], visit, state);
  }
}

typedef struct extremes {
  double least, largest; /* of the sizes of finite numbers other than zero */
  bool any, special, negative_infinity;
} extremes;

static void visit_extremes(layout *form, int64_t index, void *state) {
  extremes *seen = state;
  double value = element_double(form->tensor, index);
  if (!isfinite(value)) {
    seen->special = true;
    if (isinf(value) && value < 0) seen->negative_infinity = true;
    return;
  }
  if (value == 0) return;
  double size = fabs(value);
  if (!seen->any || size < seen->least) seen->least = size;
  if (!seen->any || size > seen->largest) seen->largest = size;
  seen->any = true;
}

static void visit_positional(layout *form, int64_t index, void *state) {
  (void)state;
  double value = element_double(form->tensor, index);
  if (!isfinite(value)) return;
  char number[DECIMAL_TEXT_SIZE];
  decimal digits = decimal_from(value, element_is_single(form->tensor), DECIMAL_FRACTION, PRECISION);
  int32_t length = decimal_positional(&digits, 0, number);
  int32_t point = (int32_t)(strchr(number, '.') - number);
  form->left = most(form->left, point);
  form->right = most(form->right, length - point - 1);
}

static void visit_exponent(layout *form, int64_t index, void *state) {
  (void)state;
  double value = element_double(form->tensor, index);
  if (!isfinite(value)) return;
  decimal digits = decimal_from(value, element_is_single(form->tensor), DECIMAL_TOTAL, PRECISION + 1);
  int32_t exponent = value == 0 ? 0 : digits.point - 1;
  form->fraction = most(form->fraction, digits.count - 1);
  form->left = most(form->left, digits.negative ? 2 : 1);
  if (exponent >= 100 || exponent <= -100) form->exponent_digits = 3;
}

static void visit_int(layout *form, int64_t index, void *state) {
  (void)state;
  char number[TEXT_INT_CAPACITY];
  form->width = most(form->width, (int32_t)strlen(text_int(number, element_int(form->tensor, index))));
}

static void layout_floating(layout *form) {
  extremes seen = {0};
  visit_shown(form, 0, 0, visit_extremes, &seen);
  form->exponent =
      seen.any && (seen.largest >= 1e8 || seen.least < 0.0001 || seen.largest / seen.least > 1000.0);
  if (form->exponent) {
    form->exponent_digits = 2;
    visit_shown(form, 0, 0, visit_exponent, NULL);
    form->right = form->fraction + form->exponent_digits + 2; /* fraction, "e", sign, digits */
  } else {
    visit_shown(form, 0, 0, visit_positional, NULL);
  }
  if (seen.special) { /* "nan" and "-inf" end where the numbers end */
    int32_t name = seen.negative_infinity ? 4 : 3;
    form->left = most(form->left, name - form->right - 1);
  }
}

layout layout_of(const sl_tensor *tensor) {
  const sl_shape *shape = sl_tensor_shape(tensor);
  layout form = {.tensor = tensor, .dtype = sl_tensor_dtype(tensor)};
  form.summary = sl_tensor_size(tensor) > SUMMARY_THRESHOLD;
  int64_t stride = 1;
  for (int32_t axis = shape->rank - 1; axis >= 0; axis--) {
    form.strides[axis] = stride;
    stride *= shape->dims[axis];
  }
  if (layout_is_floating(form.dtype))
    layout_floating(&form);
  else if (form.dtype != SL_STRING && form.dtype != SL_BOOL && !dtype_is_complex(form.dtype))
    visit_shown(&form, 0, 0, visit_int, NULL);
  return form;
}
