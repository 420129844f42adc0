/*
 * An operation as JSON.
 */
#include <string.h>

#include "base/error.h"
#include "graph/graph.h"

static void operation_json_tensor(text *out, const char *key, const sl_tensor *tensor) {
  json_object_begin(out, key);
  json_string(out, "dtype", sl_dtype_name(tensor->dtype));
  shape_json(out, "shape", &tensor->shape);
  json_object_end(out);
}

static void operation_json_attr(text *out, const sl_attr *attr) {
  switch (attr->kind) {
  case 'i': json_int(out, attr->name, attr->value.i); break;
  case 'f': json_double(out, attr->name, attr->value.f); break;
  case 'b': json_bool(out, attr->name, attr->value.b); break;
  case 's': json_string(out, attr->name, attr->value.s); break;
  case 't': json_string(out, attr->name, sl_dtype_name(attr->value.type)); break;
  case 'h': shape_json(out, attr->name, attr->value.shape); break;
  case 'v': operation_json_tensor(out, attr->name, attr->value.tensor); break;
  case 'I':
    json_array_begin(out, attr->name);
    for (int32_t i = 0; i < attr->value.ints.count; i++) json_int(out, NULL, attr->value.ints.values[i]);
    json_array_end(out);
    break;
  case 'S':
    json_array_begin(out, attr->name);
    for (int32_t i = 0; i < attr->value.strings.count; i++)
      json_string(out, NULL, attr->value.strings.values[i]);
    json_array_end(out);
    break;
  default: break;
  }
}

static void operation_json_input(const sl_graph *graph, sl_output input, text *out) {
  char buffer[NAME_BUFFER + TEXT_INT_CAPACITY];
  const char *name = graph->operations.items[input.op]->name, *index = TEXT_INT(input.index);
  size_t length = strlen(name);
  memcpy(buffer, name, length);
  buffer[length] = ':';
  memcpy(buffer + length + 1, index, strlen(index) + 1);
  json_string(out, NULL, buffer);
}

static void operation_json_output(const operation_output *output, text *out) {
  json_object_begin(out, NULL);
  json_string(out, "dtype", sl_dtype_name(dtype_base(output->dtype)));
  json_bool(out, "ref", dtype_is_ref(output->dtype));
  shape_json(out, "shape", &output->shape);
  json_object_end(out);
}

void graph_operation_json(const sl_graph *graph, int32_t op, const char *variable, text *out) {
  const sl_operation *operation = graph->operations.items[op];
  json_object_begin(out, NULL);
  json_int(out, "id", op);
  json_string(out, "name", operation->name);
  json_string(out, "type", operation->type);
  json_array_begin(out, "inputs");
  for (int32_t i = 0; i < operation->input_count; i++) operation_json_input(graph, operation->inputs[i], out);
  json_array_end(out);
  json_array_begin(out, "control");
  for (int32_t i = 0; i < operation->control_count; i++) {
    json_string(out, NULL, graph->operations.items[operation->controls[i]]->name);
  }
  json_array_end(out);
  json_array_begin(out, "outputs");
  for (int32_t i = 0; i < operation->output_count; i++) operation_json_output(&operation->outputs[i], out);
  json_array_end(out);
  json_object_begin(out, "attrs");
  for (int32_t i = 0; i < operation->attr_count; i++) operation_json_attr(out, &operation->attrs[i]);
  json_object_end(out);
  json_string(out, "device", operation->device);
  json_int(out, "location", operation->location);
  json_string(out, "variable", variable);
  json_object_end(out);
}

const char *graph_variable_name(const sl_graph *graph, int32_t op) {
  int32_t variable = graph->operations.items[op]->variable;
  if (variable < 0 || graph->variables.name == NULL) return NULL;
  return graph->variables.name(graph, variable);
}

sl_code sl_operation_json(sl_graph *graph, int32_t op, char **json) {
  SL_TRY(graph_check_operation(graph, op));
  text out = text_begin(graph->context);
  graph_operation_json(graph, op, graph_variable_name(graph, op), &out);
  return text_take(&out, json);
}
