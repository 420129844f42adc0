/*
 * How an error at run time names its operation, behind the message of the kernel (SPEC 3, 3.1).
 *
 *   0.10   \n\t [[Node: foo/v/read = Identity[T=DT_FLOAT, _class=["loc:@foo/v"], _device="..."](foo/v)]]
 *   1.15   \n\t [[{{node foo/v/read}}]]      where the front end puts the place in the learner's program
 */
#include "ops/fold.h"
#include "session/session.h"

#include <string.h>

static const char DEVICE[] = "/job:localhost/replica:0/task:0/cpu:0";

/* "Tensor<type: float shape: [2] values: 1 2>" */
static void tensor_text(const sl_tensor *tensor, text *out) {
  enum { MOST = 3 };
  text_add_format(out, "Tensor<type: %s shape: %s values:", dtype_runtime_name(tensor->dtype),
                  SHAPE_BRACKETS(&tensor->shape));
  for (int64_t i = 0; i < tensor->size && i < MOST; ++i) {
    text_add_char(out, ' ');
    if (tensor->dtype == SL_STRING)
      text_add(out, sl_tensor_string(tensor, i, NULL));
    else
      tensor_element_text(tensor, i, out);
  }
  text_add(out, tensor->size > MOST ? "...>" : ">");
}

static void attr_text(const sl_attr *attr, text *out) {
  switch (attr->kind) {
  case 'i': text_add_int(out, attr->value.i); break;
  case 'f': text_add(out, text_double((char[TEXT_DOUBLE_CAPACITY]){0}, attr->value.f, true)); break;
  case 'b': text_add(out, attr->value.b ? "true" : "false"); break;
  case 's': text_add_format(out, "\"%s\"", attr->value.s); break;
  case 't': text_add(out, dtype_enum_name(attr->value.type)); break;
  case 'h':
    text_add(out, attr->value.shape->rank < 0 ? "<unknown>" : SHAPE_BRACKETS(attr->value.shape));
    break;
  case 'v': tensor_text(attr->value.tensor, out); break;
  case 'I':
    text_add_char(out, '[');
    for (int32_t i = 0; i < attr->value.ints.count; ++i)
      text_add_format(out, i > 0 ? ", %l" : "%l", attr->value.ints.values[i]);
    text_add_char(out, ']');
    break;
  default:
    text_add_char(out, '[');
    for (int32_t i = 0; i < attr->value.strings.count; ++i)
      text_add_format(out, i > 0 ? ", \"%s\"" : "\"%s\"", attr->value.strings.values[i]);
    text_add_char(out, ']');
    break;
  }
}

static void inputs_text(const sl_graph *graph, const sl_operation *operation, text *out) {
  const char *before = "";
  for (int32_t i = 0; i < operation->input_count; ++i, before = ", ") {
    const sl_output input = operation->inputs[i];
    text_add_format(out, input.index > 0 ? "%s%s:%d" : "%s%s", before, sl_operation_name(graph, input.op),
                    (int)input.index);
  }
  for (int32_t i = 0; i < operation->control_count; ++i, before = ", ")
    text_add_format(out, "%s^%s", before, sl_operation_name(graph, operation->controls[i]));
}

static void node_0_10(const sl_graph *graph, const sl_operation *operation, text *out) {
  text_add_format(out, "\n\t [[Node: %s = %s[", operation->name, operation->type);
  for (int32_t i = 0; i < operation->attr_count; ++i) {
    text_add_format(out, "%s=", operation->attrs[i].name);
    attr_text(&operation->attrs[i], out);
    text_add(out, ", ");
  }
  text_add_format(out, "_device=\"%s\"](", DEVICE);
  inputs_text(graph, operation, out);
  text_add(out, ")]]");
}

/* If there is no memory for the text, that is the error. */
static sl_code append(sl_graph *graph, text *tail, sl_code code) {
  if (tail->code == SL_OK)
    error_append(graph->context, text_string(tail));
  else
    code = tail->code;
  text_drop(tail);
  return code;
}

sl_code node_text_append(sl_graph *graph, int32_t op, sl_code code) {
  const sl_operation *operation = graph_operation(graph, op);
  if (code == SL_OUT_OF_MEMORY) return code;
  error_operation(graph->context, op);
  text tail = text_begin(graph->context);
  if (graph_is_0_10(graph))
    node_0_10(graph, operation, &tail);
  else
    text_add_format(&tail, "\n\t [[{{node %s}}]]", operation->name);
  return append(graph, &tail, code);
}

/* The number of the machine's start that TensorFlow draws at random; ours is always the same. */
static const int64_t INCARNATION = 1;

sl_code node_text_append_fetch(sl_graph *graph, sl_output output, int32_t position, sl_code code) {
  const char *name = sl_operation_name(graph, output.op);
  if (code == SL_OUT_OF_MEMORY) return code;
  text tail = text_begin(graph->context);
  if (!graph_is_0_10(graph)) {
    text_add_format(&tail, "\n\t [[{{node _retval_%s_%d_%d}}]]", name, (int)output.index, (int)position);
    return append(graph, &tail, code);
  }
  text_add_format(&tail,
                  "\n\t [[Node: _send_%s_%d = _Send[T=%s, client_terminated=true, recv_device=\"%s\", ", name,
                  (int)output.index, dtype_enum_name(dtype_base(sl_output_dtype(graph, output))), DEVICE);
  text_add_format(&tail,
                  "send_device=\"%s\", send_device_incarnation=%l, tensor_name=\"%s:%d\", _device=\"%s\"](",
                  DEVICE, INCARNATION, name, (int)output.index, DEVICE);
  text_add_format(&tail, output.index > 0 ? "%s:%d)]]" : "%s)]]", name, (int)output.index);
  return append(graph, &tail, code);
}
