/*
 * Tensors as text: as NumPy prints arrays (sl_tensor_text) and as JSON (sl_tensor_json).
 *
 * An array is printed in two passes. The first looks at every element that will show and fixes one layout for
 * all: positional or with exponent, how wide before and behind the point. The second writes rows, wrapped at
 * 75 columns, the middle of a large array left out. Source: NumPy's array2string with its default print
 * options.
 */
#include "base/decimal.h"
#include "base/memory.h"
#include "base/text.h"
#include "scopelab.h"
#include "tensor/dtype.h"
#include "tensor/half.h"
#include "tensor/tensor.h"

#include <math.h>
#include <string.h>

enum {
  LINE_WIDTH = 75,
  SUMMARY_THRESHOLD = 1000, /* more elements than that: the middle is left out */
  EDGE_ITEMS = 3,
  PRECISION = 8
};

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

/* ---- One element ---- */

static double element_double(const sl_tensor *tensor, int64_t index) {
  const void *data = sl_tensor_data(tensor);
  switch (sl_tensor_dtype(tensor)) {
  case SL_FLOAT16: return half_shortest(((const uint16_t *)data)[index]);
  case SL_COMPLEX64: /* index: 2i its real part, 2i + 1 the imaginary one */
  case SL_FLOAT32: return (double)((const float *)data)[index];
  default: return ((const double *)data)[index];
  }
}

static int64_t element_int(const sl_tensor *tensor, int64_t index) {
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

static bool is_single(const sl_tensor *tensor) {
  return sl_tensor_dtype(tensor) == SL_FLOAT32 || sl_tensor_dtype(tensor) == SL_COMPLEX64;
}
static bool is_floating(int32_t dtype) {
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
    const decimal digits = decimal_from(value, is_single(tensor), DECIMAL_FRACTION, PRECISION);
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

/* A floating-point scalar: str(np.float32(0.1)). */
static void add_scalar_double(text *out, double value, bool single) {
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

static void add_element(text *out, const layout *form, int64_t index) {
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
  if (!is_floating(form->dtype)) {
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
    decimal digits = decimal_from(value, is_single(tensor), DECIMAL_TOTAL, PRECISION + 1);
    decimal_scientific(&digits, form->fraction, true, form->exponent_digits, number);
  } else {
    decimal digits = decimal_from(value, is_single(tensor), DECIMAL_FRACTION, PRECISION);
    decimal_positional(&digits, 0, number);
  }
  int32_t point = (int32_t)(strchr(number, '.') - number);
  add_spaces(out, form->left - point);
  text_add(out, number);
  if (!form->exponent) add_spaces(out, form->right - ((int32_t)strlen(number) - point - 1));
}

/* ---- The layout: what all elements that show need ---- */

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
    if (form->summary && size > 2 * EDGE_ITEMS && i == EDGE_ITEMS) i = size - EDGE_ITEMS;
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
  decimal digits = decimal_from(value, is_single(form->tensor), DECIMAL_FRACTION, PRECISION);
  int32_t length = decimal_positional(&digits, 0, number);
  int32_t point = (int32_t)(strchr(number, '.') - number);
  form->left = most(form->left, point);
  form->right = most(form->right, length - point - 1);
}

static void visit_exponent(layout *form, int64_t index, void *state) {
  (void)state;
  double value = element_double(form->tensor, index);
  if (!isfinite(value)) return;
  decimal digits = decimal_from(value, is_single(form->tensor), DECIMAL_TOTAL, PRECISION + 1);
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

static layout layout_of(const sl_tensor *tensor) {
  const sl_shape *shape = sl_tensor_shape(tensor);
  layout form = {.tensor = tensor, .dtype = sl_tensor_dtype(tensor)};
  form.summary = sl_tensor_size(tensor) > SUMMARY_THRESHOLD;
  int64_t stride = 1;
  for (int32_t axis = shape->rank - 1; axis >= 0; axis--) {
    form.strides[axis] = stride;
    stride *= shape->dims[axis];
  }
  if (is_floating(form.dtype))
    layout_floating(&form);
  else if (form.dtype != SL_STRING && form.dtype != SL_BOOL && !dtype_is_complex(form.dtype))
    visit_shown(&form, 0, 0, visit_int, NULL);
  return form;
}

/* ---- Rows ---- */

typedef struct writer {
  text *out;
  const layout *form;
  const char *separator; /* " " or ", " */
  int32_t indent;        /* columns before the outermost bracket */
  int32_t width;         /* of a line */
  int32_t column;        /* where the line stands */
} writer;

static void new_line(writer *w, int32_t indent) {
  while (w->out->length > 0 && w->out->bytes[w->out->length - 1] == ' ') w->out->length--;
  text_add_char(w->out, '\n');
  add_spaces(w->out, indent);
  w->column = indent;
}

/* One word of a row. A word that does not fit goes to the next line, unless it would be the first there too.
 */
static void write_word(writer *w, const text *word, int32_t indent, int32_t limit, bool first) {
  int32_t length = (int32_t)word->length;
  if (!first && w->column + length > limit) new_line(w, indent);
  text_add_bytes(w->out, text_string(word), word->length);
  w->column += length;
}

static void write_separator(writer *w) {
  text_add(w->out, w->separator);
  w->column += (int32_t)strlen(w->separator);
}

static int32_t separator_width(const writer *w) { return w->separator[0] == ',' ? 1 : 0; }

static void write_row(writer *w, int64_t offset, int64_t size, int32_t indent, int32_t width) {
  int32_t limit = width - most(separator_width(w), 1);
  bool cut = w->form->summary && size > 2 * EDGE_ITEMS;
  text word = text_begin(w->out->context);
  for (int64_t i = 0; i < size; i++) {
    if (i > 0) write_separator(w);
    if (cut && i == EDGE_ITEMS) {
      word.length = 0;
      text_add(&word, "...");
      write_word(w, &word, indent, limit, false);
      write_separator(w);
      i = size - EDGE_ITEMS;
    }
    word.length = 0;
    add_element(&word, w->form, offset + i);
    write_word(w, &word, indent, limit, i == 0);
  }
  if (word.code != SL_OK) w->out->code = word.code;
  text_drop(&word);
}

static void write_axis(writer *w, int32_t axis, int64_t offset, int32_t indent, int32_t width) {
  const sl_shape *shape = sl_tensor_shape(w->form->tensor);
  int64_t size = shape->dims[axis];
  text_add_char(w->out, '[');
  w->column++;
  indent++;
  width--; /* for this axis' closing bracket */
  if (axis == shape->rank - 1) {
    write_row(w, offset, size, indent, width + 1);
  } else {
    bool cut = w->form->summary && size > 2 * EDGE_ITEMS;
    for (int64_t i = 0; i < size; i++) {
      if (i > 0) {
        if (separator_width(w) > 0) text_add_char(w->out, ',');
        for (int32_t line = axis + 1; line < shape->rank - 1; line++) text_add_char(w->out, '\n');
        new_line(w, indent);
      }
      if (cut && i == EDGE_ITEMS) {
        text_add(w->out, "...");
        if (separator_width(w) > 0) text_add_char(w->out, ',');
        for (int32_t line = axis + 1; line < shape->rank - 1; line++) text_add_char(w->out, '\n');
        new_line(w, indent);
        i = size - EDGE_ITEMS;
      }
      write_axis(w, axis + 1, offset + i * w->form->strides[axis], indent, width);
    }
  }
  text_add_char(w->out, ']');
  w->column++;
}

static void write_elements(text *out, const sl_tensor *tensor, bool repr, int32_t indent, int32_t width) {
  const sl_shape *shape = sl_tensor_shape(tensor);
  layout form = layout_of(tensor);
  writer w = {out, &form, repr ? ", " : " ", indent, width, indent};
  if (shape->rank > 0) {
    write_axis(&w, 0, 0, indent, width);
    return;
  }
  form.width = 0;
  if (form.dtype == SL_BOOL)
    text_add(out, *(const uint8_t *)sl_tensor_data(tensor) != 0 ? "True" : "False");
  else if (is_floating(form.dtype) && !repr)
    add_scalar_double(out, element_double(tensor, 0), is_single(tensor));
  else
    add_element(out, &form, 0);
}

/* ---- repr ---- */

static const char *numpy_dtype(int32_t dtype) { return dtype == SL_STRING ? "object" : sl_dtype_name(dtype); }

/* What array([...]) would give without being told. */
static bool dtype_goes_without_saying(int32_t dtype) {
  return dtype == SL_INT64 || dtype == SL_FLOAT64 || dtype == SL_BOOL;
}

static void add_shape_tuple(text *out, const sl_shape *shape) {
  text_add_char(out, '(');
  for (int32_t axis = 0; axis < shape->rank; axis++) {
    if (axis > 0) text_add(out, ", ");
    text_add_int(out, shape->dims[axis]);
  }
  text_add(out, shape->rank == 1 ? ",)" : ")");
}

static void write_repr(text *out, const sl_tensor *tensor) {
  const sl_shape *shape = sl_tensor_shape(tensor);
  int32_t dtype = sl_tensor_dtype(tensor);
  bool empty = sl_tensor_size(tensor) == 0;
  bool silent = dtype_goes_without_saying(dtype) && !empty;
  text_add(out, "array(");
  if (empty && !(shape->rank == 1)) {
    text_add(out, "[], shape=");
    add_shape_tuple(out, shape);
  } else {
    write_elements(out, tensor, true, 6, LINE_WIDTH - 1);
  }
  if (silent) {
    text_add_char(out, ')');
    return;
  }
  text_add_char(out, ',');
  size_t line = out->length;
  while (line > 0 && out->bytes[line - 1] != '\n') line--;
  const char *name = numpy_dtype(dtype);
  size_t tail = strlen("dtype=)") + strlen(name);
  if (out->length - line + tail + 1 > LINE_WIDTH)
    text_add(out, "\n      ");
  else
    text_add_char(out, ' ');
  text_add(out, "dtype=");
  text_add(out, name);
  text_add_char(out, ')');
}

sl_code sl_tensor_text(sl_context *context, const sl_tensor *tensor, bool repr, char **result) {
  text out = text_begin(context);
  if (repr)
    write_repr(&out, tensor);
  else if (sl_tensor_size(tensor) == 0)
    text_add(&out, "[]");
  else
    write_elements(&out, tensor, false, 0, LINE_WIDTH);
  return text_take(&out, result);
}

/* ---- JSON ---- */

sl_code sl_tensor_json(sl_context *context, const sl_tensor *tensor, char **result) {
  text out = text_begin(context);
  int32_t dtype = sl_tensor_dtype(tensor);
  json_array_begin(&out, NULL);
  for (int64_t i = 0; i < sl_tensor_size(tensor) && out.code == SL_OK; i++) {
    if (dtype == SL_STRING) {
      size_t length;
      const char *bytes = sl_tensor_string(tensor, i, &length);
      json_bytes(&out, NULL, bytes, length);
    } else if (dtype == SL_BOOL) {
      json_bool(&out, NULL, ((const uint8_t *)sl_tensor_data(tensor))[i] != 0);
    } else if (dtype_is_complex(dtype)) {
      json_array_begin(&out, NULL);
      json_double(&out, NULL, element_double(tensor, 2 * i));
      json_double(&out, NULL, element_double(tensor, 2 * i + 1));
      json_array_end(&out);
    } else if (dtype == SL_FLOAT16) {
      json_double(&out, NULL, half_widen(((const uint16_t *)sl_tensor_data(tensor))[i]));
    } else if (is_floating(dtype)) {
      json_double(&out, NULL, element_double(tensor, i));
    } else {
      json_int(&out, NULL, element_int(tensor, i));
    }
  }
  json_array_end(&out);
  return text_take(&out, result);
}
