/*
 * Making operations. Source: Graph.create_op and Operation.__init__ of TensorFlow's framework/ops.py.
 *
 * An operation and all its lists live in one block. Everything that can fail comes first: the name, the
 * control inputs, the colocation, the block, the room in every table.
 */
#include "graph/operation.h"

#include <string.h>

#include "base/error.h"
#include "base/memory.h"
#include "graph/check.h"
#include "graph/scopes.h"

enum { OPERATION_MAX_INPUTS = 1 << 20, OPERATION_MAX_ATTRS = 256, OPERATION_ALIGNMENT = 8 };

static const char operation_class[] = "_class";

/* ---- Checks ---- */

static sl_code operation_check_count(sl_graph *graph, int32_t count, int32_t limit, const char *what) {
  if (count >= 0 && count <= limit) return SL_OK;
  return sl_fail(graph->context, E_list_limit, TEXT_INT(limit), what, TEXT_INT(count));
}

sl_code operation_check(sl_graph *graph, const operation_spec *spec) {
  SL_TRY(graph_check_open(graph));
  if (graph->operations.count >= (size_t)graph->max_operations) {
    return sl_fail(graph->context, E_operation_limit, TEXT_INT(graph->max_operations));
  }
  SL_TRY(operation_check_count(graph, spec->input_count, OPERATION_MAX_INPUTS, "inputs"));
  SL_TRY(operation_check_count(graph, spec->control_count, OPERATION_MAX_INPUTS, "control inputs"));
  SL_TRY(operation_check_count(graph, spec->output_count, OPERATION_MAX_INPUTS, "outputs"));
  SL_TRY(operation_check_count(graph, spec->attr_count, OPERATION_MAX_ATTRS, "attributes"));
  for (int32_t i = 0; i < spec->input_count; i++) SL_TRY(graph_check_output(graph, spec->inputs[i]));
  for (int32_t i = 0; i < spec->control_count; i++) SL_TRY(graph_check_operation(graph, spec->controls[i]));
  return SL_OK;
}

static sl_code operation_check_name(sl_graph *graph, const char *name) {
  if (!name_is_valid_operation(name)) return sl_fail(graph->context, E_not_valid_node_name, name);
  if (graph_find_operation(graph, name) < 0) return SL_OK;
  return sl_fail(graph->context, graph_is_0_10(graph) ? E_name_used_0_10 : E_name_used, name);
}

/* ---- Its name ---- */

static bool operation_name_is_exact(const char *name) {
  size_t length = strlen(name);
  return length > 0 && name[length - 1] == '/';
}

static sl_code operation_exact_name(sl_graph *graph, const char *name, char full[NAME_BUFFER]) {
  SL_TRY(name_join(graph, "", name, full));
  full[strlen(full) - 1] = 0;
  return SL_OK;
}

static sl_code operation_prepare_name(change *change, sl_graph *graph, operation_plan *plan) {
  char full[NAME_BUFFER];
  const char *name = plan->spec->name == NULL ? plan->spec->type : plan->spec->name;
  if (operation_name_is_exact(name)) {
    SL_TRY(operation_exact_name(graph, name, full));
    SL_TRY(change_intern(change, &graph->texts, full, strlen(full), &plan->name));
    name_exact_reasons(graph, name, plan->name, &plan->reasons);
  } else {
    const char *outer = plan->spec->prefix == NULL ? name_scope_stack_prefix(graph) : plan->spec->prefix;
    if (strcmp(name, plan->type) == 0) reason_add(&plan->reasons, REASON_DEFAULT_NAME, plan->type, NULL, -1);
    if (outer[0] != 0) {
      reason_add(&plan->reasons, REASON_NAME_SCOPE, outer, NULL, name_scope_event(graph, outer));
    }
    SL_TRY(name_join(graph, outer, name, full));
    SL_TRY(name_unique_prepare(change, graph, full, &plan->unique, &plan->reasons));
    plan->takes_name = true;
    plan->name = plan->unique.name;
  }
  return operation_check_name(graph, plan->name);
}

sl_code graph_operation_name(sl_graph *graph, const char *type, const char *name, const char **full) {
  char joined[NAME_BUFFER];
  if (name == NULL) name = type;
  if (operation_name_is_exact(name)) {
    SL_TRY(operation_exact_name(graph, name, joined));
    return name_keep(graph, joined, full);
  }
  SL_TRY(name_join(graph, name_scope_stack_prefix(graph), name, joined));
  return name_unique_peek(graph, joined, full);
}

/* ---- What it is colocated with ---- */

static sl_code operation_class_add(sl_graph *graph, operation_plan *plan, const char *class) {
  int32_t at = 0;
  while (at < plan->class_count && strcmp(plan->classes[at], class) < 0) at++;
  if (at < plan->class_count && strcmp(plan->classes[at], class) == 0) return SL_OK;
  size_t capacity = (size_t)plan->class_capacity;
  SL_TRY(memory_reserve(graph->context, &plan->classes, &capacity, (size_t)plan->class_count + 1,
                        sizeof *plan->classes));
  plan->class_capacity = (int32_t)capacity;
  memmove(plan->classes + at + 1, plan->classes + at,
          (size_t)(plan->class_count - at) * sizeof *plan->classes);
  plan->classes[at] = class;
  plan->class_count++;
  return SL_OK;
}

static sl_code operation_classes_of(sl_graph *graph, operation_plan *plan, const sl_attr *attr) {
  for (int32_t i = 0; i < attr->value.strings.count; i++) {
    SL_TRY(operation_class_add(graph, plan, attr->value.strings.values[i]));
  }
  return SL_OK;
}

/* An operation that is itself colocated passes on its group, any other is a group of its own: "loc:@name". */
static sl_code operation_class_beside(change *change, sl_graph *graph, operation_plan *plan,
                                      const sl_operation *with) {
  const sl_attr *attr = operation_attr(with, operation_class);
  if (attr != NULL && attr->kind == 'S') return operation_classes_of(graph, plan, attr);
  char text[NAME_BUFFER];
  const char *class;
  SL_TRY(name_join(graph, "loc:@", with->name, text));
  if (plan->class_count > 0 && strcmp(plan->classes[plan->class_count - 1], text) == 0) return SL_OK;
  SL_TRY(change_intern(change, &graph->texts, text, strlen(text), &class));
  return operation_class_add(graph, plan, class);
}

static sl_code operation_classes(change *change, sl_graph *graph, operation_plan *plan) {
  const operation_spec *spec = plan->spec;
  for (int32_t i = 0; i < spec->attr_count; i++) {
    const sl_attr *attr = &spec->attrs[i];
    if (attr->kind == 'S' && strcmp(attr->name, operation_class) == 0) {
      SL_TRY(operation_classes_of(graph, plan, attr));
    }
  }
  for (int32_t i = colocate_first(graph); i < colocate_count(graph); i++) {
    const char *named = colocate_class(graph, i);
    if (named != NULL) {
      SL_TRY(operation_class_add(graph, plan, named));
    } else {
      SL_TRY(operation_class_beside(change, graph, plan, graph->operations.items[colocate_op(graph, i)]));
    }
  }
  return spec->beside == NULL ? SL_OK : operation_class_beside(change, graph, plan, spec->beside);
}

/* ---- Its block ---- */

static size_t operation_aligned(size_t bytes) {
  return (bytes + OPERATION_ALIGNMENT - 1) / OPERATION_ALIGNMENT * OPERATION_ALIGNMENT;
}

/* The bytes of a list in the block; the counts are limited, so nothing overflows. */
static size_t operation_list_bytes(int32_t count, size_t size) {
  return operation_aligned((size_t)count * size);
}

static size_t operation_text_bytes(const char *text) { return text == NULL ? 1 : strlen(text) + 1; }

static bool operation_skips(const operation_plan *plan, const sl_attr *attr) {
  return plan->class_count > 0 && strcmp(attr->name, operation_class) == 0;
}

static size_t operation_strings_bytes(const char *const *values, int32_t count) {
  size_t bytes = operation_list_bytes(count, sizeof(char *));
  for (int32_t i = 0; i < count; i++) bytes += operation_aligned(operation_text_bytes(values[i]));
  return bytes;
}

static size_t operation_attr_bytes(const sl_attr *attr) {
  size_t bytes = operation_aligned(strlen(attr->name) + 1);
  switch (attr->kind) {
  case 's': return bytes + operation_aligned(operation_text_bytes(attr->value.s));
  case 'h': return bytes + operation_aligned(sizeof(sl_shape));
  case 'I': return bytes + operation_list_bytes(attr->value.ints.count, sizeof(int64_t));
  case 'S': return bytes + operation_strings_bytes(attr->value.strings.values, attr->value.strings.count);
  default: return bytes;
  }
}

static sl_code operation_prepare_block(change *change, sl_graph *graph, operation_plan *plan) {
  const operation_spec *spec = plan->spec;
  plan->most_controls = control_inputs_most(graph, spec->control_count);
  SL_TRY(operation_check_count(graph, plan->most_controls, OPERATION_MAX_INPUTS, "control inputs"));
  size_t bytes = operation_aligned(sizeof(sl_operation));
  bytes += operation_list_bytes(spec->input_count, sizeof(sl_output));
  bytes += operation_list_bytes(plan->most_controls, sizeof(int32_t));
  bytes += operation_list_bytes(spec->attr_count + 1, sizeof(sl_attr));
  bytes += operation_list_bytes(spec->output_count, sizeof(operation_output));
  for (int32_t i = 0; i < spec->attr_count; i++) bytes += operation_attr_bytes(&spec->attrs[i]);
  bytes += operation_aligned(sizeof operation_class);
  bytes += operation_strings_bytes(plan->classes, plan->class_count);
  SL_TRY(change_new(change, bytes, 1, &plan->made));
  plan->made->bytes = bytes;
  plan->free_space = (char *)plan->made + operation_aligned(sizeof(sl_operation));
  return SL_OK;
}

/* ---- Filling it in: nothing fails any more ---- */

static void *operation_take_space(operation_plan *plan, size_t bytes) {
  void *taken = plan->free_space;
  plan->free_space += operation_aligned(bytes);
  return taken;
}

static char *operation_copy_text(operation_plan *plan, const char *text) {
  char *copy = operation_take_space(plan, operation_text_bytes(text));
  if (text != NULL) memcpy(copy, text, strlen(text) + 1);
  return copy;
}

static void *operation_copy_list(operation_plan *plan, const void *list, int32_t count, size_t size) {
  void *copy = operation_take_space(plan, (size_t)count * size);
  if (count > 0) memcpy(copy, list, (size_t)count * size);
  return copy;
}

static const char *const *operation_copy_strings(operation_plan *plan, const char *const *values,
                                                 int32_t count) {
  const char **copy = operation_take_space(plan, (size_t)count * sizeof *copy);
  for (int32_t i = 0; i < count; i++) copy[i] = operation_copy_text(plan, values[i]);
  return copy;
}

static void operation_insert_attr(sl_operation *operation, const sl_attr *attr) {
  int32_t at = operation->attr_count++;
  for (; at > 0 && strcmp(operation->attrs[at - 1].name, attr->name) > 0; at--) {
    operation->attrs[at] = operation->attrs[at - 1];
  }
  operation->attrs[at] = *attr;
}

static void operation_copy_attr(operation_plan *plan, const sl_attr *attr) {
  sl_attr copy = *attr;
  copy.name = operation_copy_text(plan, attr->name);
  switch (attr->kind) {
  case 's': copy.value.s = operation_copy_text(plan, attr->value.s); break;
  case 'v': sl_tensor_retain(attr->value.tensor); break;
  case 'h': copy.value.shape = operation_copy_list(plan, attr->value.shape, 1, sizeof(sl_shape)); break;
  case 'I':
    copy.value.ints.values =
        operation_copy_list(plan, attr->value.ints.values, attr->value.ints.count, sizeof(int64_t));
    break;
  case 'S':
    copy.value.strings.values =
        operation_copy_strings(plan, attr->value.strings.values, attr->value.strings.count);
    break;
  default: break;
  }
  operation_insert_attr(plan->made, &copy);
}

static void operation_fill_attrs(operation_plan *plan) {
  const operation_spec *spec = plan->spec;
  plan->made->attrs = operation_take_space(plan, (size_t)(spec->attr_count + 1) * sizeof(sl_attr));
  for (int32_t i = 0; i < spec->attr_count; i++) {
    if (!operation_skips(plan, &spec->attrs[i])) operation_copy_attr(plan, &spec->attrs[i]);
  }
  if (plan->class_count == 0) return;
  sl_attr class = {.name = operation_class, .kind = 'S'};
  class.value.strings.values = plan->classes;
  class.value.strings.count = plan->class_count;
  operation_copy_attr(plan, &class);
}

static void operation_fill(sl_graph *graph, operation_plan *plan) {
  const operation_spec *spec = plan->spec;
  sl_operation *made = plan->made;
  made->name = plan->name;
  made->type = plan->type;
  made->device = plan->device;
  made->definition = spec->definition;
  made->location = graph->location;
  made->variable = -1;
  made->control_frame = graph->scopes.control;
  made->inputs = operation_copy_list(plan, spec->inputs, spec->input_count, sizeof(sl_output));
  made->input_count = spec->input_count;
  made->outputs = operation_copy_list(plan, spec->outputs, spec->output_count, sizeof(operation_output));
  made->output_count = spec->output_count;
  made->controls = operation_take_space(plan, (size_t)plan->most_controls * sizeof(int32_t));
  made->control_count = control_inputs_gather(graph, spec->inputs, spec->input_count, spec->controls,
                                              spec->control_count, made->controls);
  operation_fill_attrs(plan);
}

/* ---- All together ---- */

sl_code operation_prepare(change *change, sl_graph *graph, const operation_spec *spec, operation_plan *plan) {
  const char *device = spec->device;
  if (device == NULL) device = spec->beside == NULL ? sl_device(graph) : spec->beside->device;
  *plan = (operation_plan){.spec = spec};
  SL_TRY(change_intern(change, &graph->texts, spec->type, strlen(spec->type), &plan->type));
  SL_TRY(change_intern(change, &graph->texts, device, strlen(device), &plan->device));
  SL_TRY(operation_prepare_name(change, graph, plan));
  SL_TRY(operation_classes(change, graph, plan));
  SL_TRY(operation_prepare_block(change, graph, plan));
  return change_new(change, 1, sizeof *plan->entry, &plan->entry);
}

sl_code operation_reserve(change *change, sl_graph *graph, size_t operations, size_t events,
                          int32_t reasons) {
  SL_TRY(CHANGE_RESERVE(change, graph->operations, graph->operations.count + operations));
  return journal_prepare_many(change, &graph->journal, events, reasons);
}

int32_t operation_apply(sl_graph *graph, operation_plan *plan) {
  operation_fill(graph, plan);
  if (plan->takes_name) name_unique_apply(graph, &plan->unique);
  int32_t index = (int32_t)graph->operations.count;
  graph->operations.items[graph->operations.count++] = plan->made;
  index_table_insert(graph->context, &graph->by_name, plan->entry, plan->name, index);
  journal_write(&graph->journal, JOURNAL_OPERATION, plan->name, graph->location, index, &plan->reasons);
  return index;
}

void operation_plan_free(sl_graph *graph, operation_plan *plan) {
  memory_free(graph->context, plan->classes, (size_t)plan->class_capacity, sizeof *plan->classes);
}

sl_code graph_operation_add(sl_graph *graph, const operation_spec *spec, int32_t *op) {
  operation_plan plan = {.spec = spec};
  SL_TRY(operation_check(graph, spec));
  change change = change_begin(graph->context);
  sl_code code = operation_prepare(&change, graph, spec, &plan);
  SL_THEN(code, operation_reserve(&change, graph, 1, 1, plan.reasons.count));
  if (code == SL_OK) {
    change_commit(&change);
    *op = operation_apply(graph, &plan);
  } else {
    change_abandon(&change, code);
  }
  operation_plan_free(graph, &plan);
  return code;
}

void operation_free(sl_context *context, sl_operation *operation) {
  for (int32_t i = 0; i < operation->attr_count; i++) {
    if (operation->attrs[i].kind == 'v') sl_tensor_release(operation->attrs[i].value.tensor);
  }
  memory_free(context, operation, operation->bytes, 1);
}

const sl_attr *operation_attr(const sl_operation *operation, const char *name) {
  for (int32_t i = 0; i < operation->attr_count; i++) {
    if (strcmp(operation->attrs[i].name, name) == 0) return &operation->attrs[i];
  }
  return NULL;
}
