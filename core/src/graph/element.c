/*
 * Finding a tensor or an operation by its name. Source: Graph.as_graph_element of TensorFlow's
 * framework/ops.py (SPEC 3).
 */
#include <string.h>

#include "base/error.h"
#include "graph/graph.h"

/* Raises a message whose first argument is the name as Python's repr() writes it, the second another repr or
 * NULL. */
static sl_code element_fail(sl_graph *graph, error_message message, const char *name, const char *operation,
                            const char *last) {
  text name_repr = text_begin(graph->context), operation_repr = text_begin(graph->context);
  text_add_repr(&name_repr, name);
  if (operation != NULL) text_add_repr(&operation_repr, operation);
  sl_code code = name_repr.code != SL_OK ? name_repr.code : operation_repr.code;
  if (code == SL_OK) {
    const char *arguments[3] = {text_string(&name_repr)};
    size_t count = 1;
    if (operation != NULL) arguments[count++] = text_string(&operation_repr);
    if (last != NULL) arguments[count++] = last;
    code = error_set(graph->context, message, arguments, count);
  }
  text_drop(&name_repr);
  text_drop(&operation_repr);
  return code;
}

static const char *element_skip_blanks(const char *text) { return text + strspn(text, " \t\n\r\f\v"); }

/* int(text) as Python reads it: blanks around, a sign, digits with single underscores between. */
static bool element_parse_index(const char *text, int64_t *index) {
  bool negative = false;
  int64_t number = 0;
  text = element_skip_blanks(text);
  if (*text == '+' || *text == '-') negative = *text++ == '-';
  if (*text < '0' || *text > '9') return false;
  for (; (*text >= '0' && *text <= '9') || *text == '_'; text++) {
    if (*text == '_') {
      if (text[1] < '0' || text[1] > '9') return false;
      continue;
    }
    if (number < INT32_MAX) number = number * 10 + (*text - '0');
  }
  *index = negative ? -number : number;
  return *element_skip_blanks(text) == 0;
}

static sl_code element_tensor(sl_graph *graph, const char *text, const char *colon, sl_output *element) {
  char name[NAME_BUFFER];
  int64_t index;
  if (strchr(colon + 1, ':') != NULL || !element_parse_index(colon + 1, &index)) {
    return element_fail(graph, E_element_malformed_tensor_name, text, NULL, NULL);
  }
  size_t length = (size_t)(colon - text);
  SL_TRY(name_check_length(graph, length));
  memcpy(name, text, length);
  name[length] = 0;
  int32_t op = graph_find_operation(graph, name);
  if (op < 0) return element_fail(graph, E_element_no_tensor_no_operation, text, name, NULL);
  int32_t count = graph->operations.items[op]->output_count;
  if (index < 0) index += count; /* outputs[-1] is the last, as in any list */
  if (index < 0 || index >= count) {
    return element_fail(graph, E_element_no_tensor_few_outputs, text, name, TEXT_INT(count));
  }
  *element = (sl_output){op, (int32_t)index};
  return SL_OK;
}

sl_code sl_graph_element(sl_graph *graph, const char *text, bool allow_tensor, bool allow_operation,
                         sl_output *element) {
  if (text == NULL) return sl_fail(graph->context, E_null_argument, "text");
  const char *colon = strchr(text, ':');
  if (colon != NULL && allow_tensor) return element_tensor(graph, text, colon, element);
  if (colon != NULL) return element_fail(graph, E_element_tensor_not_operation, text, NULL, "Operation");
  int32_t op = graph_find_operation(graph, text);
  if (!allow_operation) {
    return element_fail(graph, op < 0 ? E_element_invalid_operation_name : E_element_operation_not_tensor,
                        text, NULL, NULL);
  }
  if (op < 0) return element_fail(graph, E_element_no_operation, text, NULL, NULL);
  *element = (sl_output){op, -1};
  return SL_OK;
}
