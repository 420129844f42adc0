/*
 * Describing an operation: what is given is collected here, checked and made in describe_check.c and
 * describe_finish.c.
 */
#include "ops/describe.h"

#include "base/change.h"
#include "base/memory.h"

#include <string.h>

/* The description's own copy of a text. */
static sl_code keep_text(sl_description *description, const char *string, const char **kept) {
  text_node *made;
  return text_pool_add(description->graph->context, &description->texts, string, strlen(string), kept, &made);
}

sl_code sl_describe(sl_graph *graph, const char *type, const char *name, sl_description **description) {
  sl_description *made;
  if (!type) return sl_fail(graph->context, E_null_argument, "type");
  SL_TRY(graph_check_open(graph));
  SL_TRY(memory_new(graph->context, 1, sizeof *made, &made));
  made->graph = graph;
  sl_code code = keep_text(made, type, &made->type);
  if (name) SL_THEN(code, keep_text(made, name, &made->name));
  if (code != SL_OK) return sl_describe_drop(made), code;
  made->definition = op_find(type);
  if (made->definition) (void)signature_read(made->definition->signature, &made->signature); /* tested */
  *description = made;
  return SL_OK;
}

/* A list of texts is one block: the pointers, then the texts. */
static size_t strings_bytes(const char *const *values, int32_t count) {
  size_t bytes = (size_t)count * sizeof *values;
  for (int32_t i = 0; i < count; ++i) bytes += strlen(values[i]) + 1;
  return bytes;
}

static void drop_attr(sl_context *context, const sl_attr *attr) {
  switch (attr->kind) {
  case 'v': sl_tensor_release(attr->value.tensor); break;
  case 'h': memory_free(context, attr->value.shape, 1, sizeof *attr->value.shape); break;
  case 'I':
    memory_free(context, (void *)(uintptr_t)attr->value.ints.values, (size_t)attr->value.ints.count,
                sizeof *attr->value.ints.values);
    break;
  case 'S':
    memory_free(context, (void *)(uintptr_t)attr->value.strings.values,
                strings_bytes(attr->value.strings.values, attr->value.strings.count), 1);
    break;
  default: break;
  }
}

void sl_describe_drop(sl_description *description) {
  if (!description) return;
  sl_context *context = description->graph->context;
  for (size_t i = 0; i < description->inputs.count; ++i)
    sl_tensor_release(description->inputs.items[i].value);
  for (size_t i = 0; i < description->attrs.count; ++i) drop_attr(context, &description->attrs.items[i]);
#define FREE_LIST(list) memory_free(context, (list).items, (list).capacity, sizeof *(list).items)
  FREE_LIST(description->inputs);
  FREE_LIST(description->groups);
  FREE_LIST(description->controls);
  FREE_LIST(description->attrs);
  FREE_LIST(description->outputs);
#undef FREE_LIST
  text_pool_free(context, &description->texts);
  memory_free(context, description, 1, sizeof *description);
}

/* ---- Inputs -------------------------------------------------------------------------------------------- */

/* Lets what was prepared stand, or takes it all back. */
static sl_code settle(change *change, sl_code code) {
  if (code != SL_OK) return change_abandon(change, code);
  change_commit(change);
  return SL_OK;
}

/* Room for a group of that many inputs. */
static sl_code reserve_inputs(sl_description *description, size_t count) {
  change change = change_begin(description->graph->context);
  sl_code code = CHANGE_RESERVE(&change, description->groups, description->groups.count + 1);
  SL_THEN(code, CHANGE_RESERVE(&change, description->inputs, description->inputs.count + count));
  return settle(&change, code);
}

static void add_group(sl_description *description, size_t count, bool list) {
  description->groups.items[description->groups.count++] =
      (description_group){(int32_t)description->inputs.count, (int32_t)count, list};
}

sl_code sl_describe_input(sl_description *description, sl_output input) {
  SL_TRY(graph_check_output(description->graph, input));
  SL_TRY(reserve_inputs(description, 1));
  add_group(description, 1, false);
  description->inputs.items[description->inputs.count++] = (description_input){.output = input};
  return SL_OK;
}

sl_code sl_describe_input_list(sl_description *description, const sl_output *inputs, int32_t count) {
  for (int32_t i = 0; i < count; ++i) SL_TRY(graph_check_output(description->graph, inputs[i]));
  SL_TRY(reserve_inputs(description, (size_t)(count < 0 ? 0 : count)));
  add_group(description, (size_t)(count < 0 ? 0 : count), true);
  for (int32_t i = 0; i < count; ++i)
    description->inputs.items[description->inputs.count++] = (description_input){.output = inputs[i]};
  return SL_OK;
}

sl_code sl_describe_value(sl_description *description, sl_tensor *value) {
  if (!value) return sl_fail(description->graph->context, E_null_argument, "value");
  SL_TRY(reserve_inputs(description, 1));
  add_group(description, 1, false);
  description->inputs.items[description->inputs.count++] =
      (description_input){.output = {-1, 0}, .value = sl_tensor_retain(value)};
  return SL_OK;
}

sl_code sl_describe_value_list(sl_description *description, sl_tensor *const *values, int32_t count) {
  const size_t size = count < 0 ? 0 : (size_t)count;
  for (size_t i = 0; i < size; ++i)
    if (!values[i]) return sl_fail(description->graph->context, E_null_argument, "value");
  SL_TRY(reserve_inputs(description, size));
  add_group(description, size, true);
  for (size_t i = 0; i < size; ++i)
    description->inputs.items[description->inputs.count++] =
        (description_input){.output = {-1, 0}, .value = sl_tensor_retain(values[i])};
  return SL_OK;
}

int32_t description_input_dtype(const sl_description *description, size_t input) {
  const description_input *given = &description->inputs.items[input];
  return given->value ? given->value->dtype : sl_output_dtype(description->graph, given->output);
}

sl_code sl_describe_control(sl_description *description, int32_t op) {
  SL_TRY(graph_check_operation(description->graph, op));
  SL_TRY(MEMORY_RESERVE(description->graph->context, description->controls, description->controls.count + 1));
  description->controls.items[description->controls.count++] = op;
  return SL_OK;
}

sl_code sl_describe_output(sl_description *description, int32_t dtype) {
  sl_context *context = description->graph->context;
  if (!dtype_exists(dtype)) return op_fail(context, E_tensor_dtype, FACT_INT(dtype));
  SL_TRY(MEMORY_RESERVE(context, description->outputs, description->outputs.count + 1));
  description->outputs.items[description->outputs.count++] = dtype;
  return SL_OK;
}

/* ---- Attributes ---------------------------------------------------------------------------------------- */

sl_code description_attr(sl_description *description, const sl_attr *attr) {
  sl_attr made = *attr;
  change change = change_begin(description->graph->context);
  sl_code code = change_intern(&change, &description->texts, attr->name, strlen(attr->name), &made.name);
  if (attr->kind == 's')
    SL_THEN(code,
            change_intern(&change, &description->texts, attr->value.s, strlen(attr->value.s), &made.value.s));
  SL_THEN(code, CHANGE_RESERVE(&change, description->attrs, description->attrs.count + 1));
  SL_TRY(settle(&change, code));
  size_t at = 0;
  while (at < description->attrs.count && description->attrs.items[at].name != made.name) ++at;
  if (at == description->attrs.count)
    ++description->attrs.count;
  else
    drop_attr(change.context, &description->attrs.items[at]); /* given again: the last one counts */
  description->attrs.items[at] = made;
  return SL_OK;
}

/* An attribute that owns something gives it back if it cannot be added. */
static sl_code add_owned(sl_description *description, const sl_attr *attr) {
  const sl_code code = description_attr(description, attr);
  if (code != SL_OK) drop_attr(description->graph->context, attr);
  return code;
}

static char kind_of(const sl_description *description, const char *attr) {
  for (const signature_attr *known = description->signature.attrs; known->name; ++known)
    if (strcmp(known->name, attr) == 0) return known->kind;
  return 0;
}

sl_code sl_describe_int(sl_description *description, const char *attr, int64_t value) {
  if (kind_of(description, attr) == 'f') return sl_describe_float(description, attr, (double)value);
  return description_attr(description, &(sl_attr){.name = attr, .kind = 'i', .value.i = value});
}

sl_code sl_describe_float(sl_description *description, const char *attr, double value) {
  return description_attr(description, &(sl_attr){.name = attr, .kind = 'f', .value.f = value});
}

sl_code sl_describe_bool(sl_description *description, const char *attr, bool value) {
  return description_attr(description, &(sl_attr){.name = attr, .kind = 'b', .value.b = value});
}

sl_code sl_describe_string(sl_description *description, const char *attr, const char *value) {
  return description_attr(description, &(sl_attr){.name = attr, .kind = 's', .value.s = value});
}

sl_code sl_describe_type(sl_description *description, const char *attr, int32_t dtype) {
  if (!dtype_exists(dtype)) return op_fail(description->graph->context, E_tensor_dtype, FACT_INT(dtype));
  return description_attr(description, &(sl_attr){.name = attr, .kind = 't', .value.type = dtype});
}

sl_code sl_describe_shape(sl_description *description, const char *attr, const sl_shape *shape) {
  sl_context *context = description->graph->context;
  sl_attr made = {.name = attr, .kind = 'h'};
  sl_shape checked = shape_unknown();
  if (shape && shape->rank >= 0) SL_TRY(shape_make(context, shape->rank, shape->dims, &checked));
  SL_TRY(memory_new(context, 1, sizeof *made.value.shape, &made.value.shape));
  *made.value.shape = checked;
  return add_owned(description, &made);
}

sl_code sl_describe_tensor(sl_description *description, const char *attr, sl_tensor *value) {
  if (!value) return sl_fail(description->graph->context, E_null_argument, "value");
  return add_owned(description,
                   &(sl_attr){.name = attr, .kind = 'v', .value.tensor = sl_tensor_retain(value)});
}

sl_code sl_describe_ints(sl_description *description, const char *attr, const int64_t *values,
                         int32_t count) {
  int64_t *copy;
  if (count < 0) count = 0;
  SL_TRY(memory_new(description->graph->context, (size_t)count, sizeof *copy, &copy));
  if (count > 0) memcpy(copy, values, (size_t)count * sizeof *copy);
  return add_owned(description, &(sl_attr){.name = attr, .kind = 'I', .value.ints = {copy, count}});
}

sl_code sl_describe_strings(sl_description *description, const char *attr, const char *const *values,
                            int32_t count) {
  const char **copy;
  if (count < 0) count = 0;
  SL_TRY(memory_new(description->graph->context, strings_bytes(values, count), 1, &copy));
  char *texts = (char *)(copy + count);
  for (int32_t i = 0; i < count; ++i) {
    const size_t bytes = strlen(values[i]) + 1;
    copy[i] = memcpy(texts, values[i], bytes);
    texts += bytes;
  }
  return add_owned(description, &(sl_attr){.name = attr, .kind = 'S', .value.strings = {copy, count}});
}
