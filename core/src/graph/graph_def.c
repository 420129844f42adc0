/*
 * A graph and its nodes as the text of a GraphDef, as Python prints the protocol buffer (SPEC 1.16): two
 * blanks a level, attributes sorted by key, a tensor given as one element as a value, longer ones as bytes.
 */
#include <string.h>

#include "base/error.h"
#include "graph/graph.h"

enum { GRAPH_DEF_PRODUCER_0_10 = 11, GRAPH_DEF_PRODUCER_1_15 = 134 };

typedef struct def_writer {
  text *out;
  int depth;
} def_writer;

static void def_indent(def_writer *writer) {
  for (int i = 0; i < writer->depth; i++) text_add(writer->out, "  ");
}

static void def_open(def_writer *writer, const char *field) {
  def_indent(writer);
  text_add_format(writer->out, "%s {\n", field);
  writer->depth++;
}

static void def_close(def_writer *writer) {
  writer->depth--;
  def_indent(writer);
  text_add(writer->out, "}\n");
}

static void def_word(def_writer *writer, const char *field, const char *word) {
  def_indent(writer);
  text_add_format(writer->out, "%s: %s\n", field, word);
}

static void def_int(def_writer *writer, const char *field, int64_t value) {
  def_word(writer, field, TEXT_INT(value));
}

/* Python's printer writes a float's value with all the digits of a double. */
static void def_double(def_writer *writer, const char *field, double value) {
  char buffer[TEXT_DOUBLE_CAPACITY];
  def_word(writer, field, text_double(buffer, value, false));
}

static void def_bool(def_writer *writer, const char *field, bool value) {
  def_word(writer, field, value ? "true" : "false");
}

/* Printable ASCII as it is; quotes and the backslash behind one; the rest in octal, but for \n, \r and \t. */
static void def_bytes(def_writer *writer, const char *field, const char *bytes, size_t length) {
  def_indent(writer);
  text_add_format(writer->out, "%s: \"", field);
  for (size_t i = 0; i < length; i++) {
    unsigned char c = (unsigned char)bytes[i];
    char escape[4] = {'\\', (char)('0' + (c >> 6)), (char)('0' + ((c >> 3) & 7)), (char)('0' + (c & 7))};
    if (c == '\n' || c == '\r' || c == '\t') {
      text_add(writer->out, c == '\n' ? "\\n" : c == '\r' ? "\\r" : "\\t");
    } else if (c == '"' || c == '\'' || c == '\\') {
      text_add_char(writer->out, '\\');
      text_add_char(writer->out, (char)c);
    } else if (c < 0x20 || c >= 0x7F) {
      text_add_bytes(writer->out, escape, sizeof escape);
    } else {
      text_add_char(writer->out, (char)c);
    }
  }
  text_add(writer->out, "\"\n");
}

static void def_string(def_writer *writer, const char *field, const char *string) {
  def_bytes(writer, field, string, strlen(string));
}

static void def_shape(def_writer *writer, const char *field, const sl_shape *shape) {
  def_open(writer, field);
  for (int32_t i = 0; i < shape->rank; i++) {
    def_open(writer, "dim");
    def_int(writer, "size", shape->dims[i]);
    def_close(writer);
  }
  if (shape->rank < 0) def_bool(writer, "unknown_rank", true);
  def_close(writer);
}

/* ---- Tensors ---- */

static void def_element(def_writer *writer, const sl_tensor *tensor, int64_t i) {
  const void *data = tensor->data;
  switch (tensor->dtype) {
  case SL_FLOAT32: def_double(writer, "float_val", (double)((const float *)data)[i]); break;
  case SL_FLOAT64: def_double(writer, "double_val", ((const double *)data)[i]); break;
  case SL_FLOAT16: def_int(writer, "half_val", ((const uint16_t *)data)[i]); break;
  case SL_INT64: def_int(writer, "int64_val", ((const int64_t *)data)[i]); break;
  case SL_INT32: def_int(writer, "int_val", ((const int32_t *)data)[i]); break;
  case SL_INT16: def_int(writer, "int_val", ((const int16_t *)data)[i]); break;
  case SL_UINT16: def_int(writer, "int_val", ((const uint16_t *)data)[i]); break;
  case SL_INT8: def_int(writer, "int_val", ((const int8_t *)data)[i]); break;
  case SL_UINT8: def_int(writer, "int_val", ((const uint8_t *)data)[i]); break;
  case SL_COMPLEX64:
  case SL_COMPLEX128: {
    const bool single = tensor->dtype == SL_COMPLEX64;
    for (int64_t at = 2 * i; at < 2 * i + 2; at++)
      def_double(writer, single ? "scomplex_val" : "dcomplex_val",
                 single ? (double)((const float *)data)[at] : ((const double *)data)[at]);
    break;
  }
  case SL_BOOL: def_bool(writer, "bool_val", ((const uint8_t *)data)[i] != 0); break;
  case SL_STRING: {
    size_t length;
    const char *bytes = sl_tensor_string(tensor, i, &length);
    def_bytes(writer, "string_val", bytes, length);
    break;
  }
  default: break;
  }
}

/* bool, string and float16 are always written element by element. */
static bool def_has_content(const sl_tensor *tensor) {
  bool plain = tensor->dtype != SL_BOOL && tensor->dtype != SL_STRING && tensor->dtype != SL_FLOAT16;
  return plain && tensor->size > 1 && tensor->given == tensor->size;
}

static void def_tensor(def_writer *writer, const sl_tensor *tensor) {
  def_open(writer, "tensor");
  def_word(writer, "dtype", dtype_enum_name(tensor->dtype));
  def_shape(writer, "tensor_shape", &tensor->shape);
  if (def_has_content(tensor)) {
    def_bytes(writer, "tensor_content", tensor->data, tensor->bytes);
  } else {
    for (int64_t i = 0; i < tensor->given; i++) def_element(writer, tensor, i);
  }
  def_close(writer);
}

/* ---- Attributes and nodes ---- */

static void def_attr_value(def_writer *writer, const sl_attr *attr) {
  switch (attr->kind) {
  case 'i': def_int(writer, "i", attr->value.i); break;
  case 'f': def_double(writer, "f", (double)(float)attr->value.f); break;
  case 'b': def_bool(writer, "b", attr->value.b); break;
  case 's': def_string(writer, "s", attr->value.s); break;
  case 't': def_word(writer, "type", dtype_enum_name(attr->value.type)); break;
  case 'h': def_shape(writer, "shape", attr->value.shape); break;
  case 'v': def_tensor(writer, attr->value.tensor); break;
  case 'I':
    def_open(writer, "list");
    for (int32_t i = 0; i < attr->value.ints.count; i++) def_int(writer, "i", attr->value.ints.values[i]);
    def_close(writer);
    break;
  case 'S':
    def_open(writer, "list");
    for (int32_t i = 0; i < attr->value.strings.count; i++)
      def_string(writer, "s", attr->value.strings.values[i]);
    def_close(writer);
    break;
  default: break;
  }
}

static void def_input(def_writer *writer, const sl_graph *graph, sl_output input) {
  char buffer[NAME_BUFFER + TEXT_INT_CAPACITY];
  const char *name = graph->operations.items[input.op]->name;
  size_t length = strlen(name);
  memcpy(buffer, name, length + 1);
  if (input.index > 0) {
    const char *index = TEXT_INT(input.index);
    buffer[length] = ':';
    memcpy(buffer + length + 1, index, strlen(index) + 1);
  }
  def_string(writer, "input", buffer);
}

static void def_control(def_writer *writer, const sl_graph *graph, int32_t op) {
  char buffer[NAME_BUFFER + 1] = "^";
  const char *name = graph->operations.items[op]->name;
  memcpy(buffer + 1, name, strlen(name) + 1);
  def_string(writer, "input", buffer);
}

static void def_node(def_writer *writer, const sl_graph *graph, const sl_operation *operation) {
  def_string(writer, "name", operation->name);
  def_string(writer, "op", operation->type);
  for (int32_t i = 0; i < operation->input_count; i++) def_input(writer, graph, operation->inputs[i]);
  for (int32_t i = 0; i < operation->control_count; i++) def_control(writer, graph, operation->controls[i]);
  if (operation->device[0] != 0) def_string(writer, "device", operation->device);
  for (int32_t i = 0; i < operation->attr_count; i++) {
    def_open(writer, "attr");
    def_string(writer, "key", operation->attrs[i].name);
    def_open(writer, "value");
    def_attr_value(writer, &operation->attrs[i]);
    def_close(writer);
    def_close(writer);
  }
}

sl_code sl_graph_def_text(sl_graph *graph, int32_t op, char **out) {
  text written = text_begin(graph->context);
  def_writer writer = {&written, 0};
  if (op >= 0) {
    SL_TRY(graph_check_operation(graph, op));
    def_node(&writer, graph, graph->operations.items[op]);
    return text_take(&written, out);
  }
  for (size_t i = 0; i < graph->operations.count; i++) {
    def_open(&writer, "node");
    def_node(&writer, graph, graph->operations.items[i]);
    def_close(&writer);
  }
  def_open(&writer, "versions");
  def_int(&writer, "producer", graph_is_0_10(graph) ? GRAPH_DEF_PRODUCER_0_10 : GRAPH_DEF_PRODUCER_1_15);
  def_close(&writer);
  return text_take(&written, out);
}
