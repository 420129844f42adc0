/*
 * Tensors as text: as NumPy prints arrays (sl_tensor_text) and as JSON (sl_tensor_json).
 *
 * An array is printed in two passes. The first fixes the layout of its elements (layout.c). The second, here, writes
 * rows, wrapped at 75 columns, the middle of a large array left out.
 */
#include "base/memory.h"
#include "base/text.h"
#include "scopelab.h"
#include "tensor/dtype.h"
#include "tensor/element.h"
#include "tensor/half.h"
#include "tensor/layout.h"
#include "tensor/tensor.h"

#include <string.h>

enum { LINE_WIDTH = 75 };

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
  for (int32_t i = 0; i < indent; i++) text_add_char(w->out, ' ');
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
  int32_t limit = width - 1; /* for a comma or the closing bracket */
  bool cut = w->form->summary && size > 2 * LAYOUT_EDGE_ITEMS;
  text word = text_begin(w->out->context);
  for (int64_t i = 0; i < size; i++) {
    if (i > 0) write_separator(w);
    if (cut && i == LAYOUT_EDGE_ITEMS) {
      word.length = 0;
      text_add(&word, "...");
      write_word(w, &word, indent, limit, false);
      write_separator(w);
      i = size - LAYOUT_EDGE_ITEMS;
    }
    word.length = 0;
    layout_add(&word, w->form, offset + i);
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
    bool cut = w->form->summary && size > 2 * LAYOUT_EDGE_ITEMS;
    for (int64_t i = 0; i < size; i++) {
      if (i > 0) {
        if (separator_width(w) > 0) text_add_char(w->out, ',');
        for (int32_t line = axis + 1; line < shape->rank - 1; line++) text_add_char(w->out, '\n');
        new_line(w, indent);
      }
      if (cut && i == LAYOUT_EDGE_ITEMS) {
        text_add(w->out, "...");
        if (separator_width(w) > 0) text_add_char(w->out, ',');
        for (int32_t line = axis + 1; line < shape->rank - 1; line++) text_add_char(w->out, '\n');
        new_line(w, indent);
        i = size - LAYOUT_EDGE_ITEMS;
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
  else if (layout_is_floating(form.dtype) && !repr)
    layout_add_number(out, element_double(tensor, 0), element_is_single(tensor));
  else
    layout_add(out, &form, 0);
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
    } else if (layout_is_floating(dtype)) {
      json_double(&out, NULL, element_double(tensor, i));
    } else {
      json_int(&out, NULL, element_int(tensor, i));
    }
  }
  json_array_end(&out);
  return text_take(&out, result);
}
