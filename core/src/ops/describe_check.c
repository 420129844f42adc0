/*
 * A description against its definition, in the order and in the words of TensorFlow's
 * op_def_library.apply_op: first the inputs one after the other, each type attribute being fixed by the first
 * input that has it, then the attributes.
 */
#include "ops/describe.h"

#include "base/memory.h"

#include <string.h>

static sl_compat level_of(const sl_description *description) { return description->graph->compat; }

static sl_attr *find_attr(sl_description *description, const char *name) {
  for (size_t i = 0; i < description->attrs.count; ++i)
    if (strcmp(description->attrs.items[i].name, name) == 0) return &description->attrs.items[i];
  return NULL;
}

static const signature_attr *find_definition(const sl_description *description, const char *name) {
  const signature_attr *attr = description->signature.attrs;
  for (; attr && attr->name; ++attr)
    if (strcmp(attr->name, name) == 0 && signature_attr_at_level(attr, level_of(description))) return attr;
  return NULL;
}

/* ---- Types of inputs ----------------------------------------------------------------------------------- */

/* Which argument fixed a type attribute or a length first. */
typedef struct inferred {
  const char *attr, *from;
} inferred;
typedef struct inferred_list {
  inferred items[SIGNATURE_MAX_ATTRS];
  int32_t count;
} inferred_list;

static const char *inferred_from(const inferred_list *list, const char *attr) {
  for (int32_t i = 0; i < list->count; ++i)
    if (strcmp(list->items[i].attr, attr) == 0) return list->items[i].from;
  return NULL;
}

/* "float32, int32": the types of a list. */
static sl_code list_types_differ(sl_description *description, const signature_argument *argument,
                                 const description_group *group) {
  sl_context *context = description->graph->context;
  text types = text_begin(context);
  for (int32_t i = 0; i < group->count; ++i) {
    if (i > 0) text_add(&types, ", ");
    text_add(&types, sl_dtype_name(
                         dtype_base(description_input_dtype(description, (size_t)group->first + (size_t)i))));
  }
  sl_code code = types.code;
  SL_THEN(code,
          sl_fail(context, E_list_types_differ, argument->name, description->type, text_string(&types)));
  text_drop(&types);
  return code;
}

static sl_code type_not_allowed(sl_description *description, const signature_attr *attr,
                                const char *parameter, int32_t dtype) {
  sl_context *context = description->graph->context;
  text allowed = text_begin(context);
  signature_types_text(attr->types, level_of(description), &allowed);
  sl_code code = allowed.code;
  if (code == SL_OK && graph_is_0_10(description->graph))
    code = sl_fail(context, E_type_not_allowed_0_10, sl_dtype_name(dtype), attr->name, text_string(&allowed));
  else if (code == SL_OK)
    code = sl_fail(context, E_type_not_allowed, parameter, sl_dtype_name(dtype), text_string(&allowed));
  text_drop(&allowed);
  return code;
}

/* All inputs of an argument have its fixed dtype. */
static sl_code check_fixed(sl_description *description, const signature_argument *argument,
                           const description_group *group) {
  for (int32_t i = 0; i < group->count; ++i) {
    const int32_t dtype = description_input_dtype(description, (size_t)group->first + (size_t)i);
    if (dtype_base(dtype) == argument->dtype) continue;
    return sl_fail(description->graph->context, E_input_type_expected, argument->name, description->type,
                   sl_dtype_name(dtype), sl_dtype_name(argument->dtype));
  }
  return SL_OK;
}

static sl_code mismatch(sl_description *description, const signature_argument *argument,
                        const description_group *group, int32_t found, int32_t wanted, const char *from) {
  if (group->list) return list_types_differ(description, argument, group);
  return sl_fail(description->graph->context, E_input_type_differs, argument->name, description->type,
                 sl_dtype_name(found), sl_dtype_name(wanted), from ? from : argument->type);
}

/* All inputs of an argument have the type of its attribute, or fix it. */
static sl_code check_typed(sl_description *description, const signature_argument *argument,
                           const description_group *group, inferred_list *types) {
  const char *from = inferred_from(types, argument->type);
  sl_attr *attr = find_attr(description, argument->type);
  for (int32_t i = 0; i < group->count; ++i) {
    const int32_t dtype = description_input_dtype(description, (size_t)group->first + (size_t)i);
    if (!attr) {
      const sl_attr fresh = {.name = argument->type, .kind = 't', .value.type = dtype_base(dtype)};
      SL_TRY(description_attr(description, &fresh));
      attr = find_attr(description, argument->type);
    }
    if (dtype_base(dtype) != dtype_base(attr->value.type))
      return mismatch(description, argument, group, dtype, attr->value.type, from);
  }
  if (!attr || from) return SL_OK;
  types->items[types->count++] = (inferred){argument->type, argument->name};
  const signature_attr *definition = find_definition(description, argument->type);
  if (level_of(description) != SL_COMPAT_0_10 &&
      !signature_types_allow(definition->types, SL_COMPAT_1_15, attr->value.type))
    return type_not_allowed(description, definition, argument->name, attr->value.type);
  return SL_OK;
}

/* A list has as many inputs as its length attribute says, or says it. */
static sl_code check_length(sl_description *description, const signature_argument *argument,
                            const description_group *group, inferred_list *lengths) {
  sl_context *context = description->graph->context;
  if (!argument->number) return SL_OK;
  const signature_attr *definition = find_definition(description, argument->number);
  if (definition->has_minimum && group->count < definition->minimum)
    return op_fail(context, E_list_too_short, FACT_TEXT(argument->name), FACT_TEXT(description->type),
                   FACT_INT(group->count), FACT_INT(definition->minimum));
  const sl_attr *attr = find_attr(description, argument->number);
  if (attr && attr->value.i != group->count) {
    const char *from = inferred_from(lengths, argument->number);
    return op_fail(context, E_list_length_differs, FACT_TEXT(argument->name), FACT_TEXT(description->type),
                   FACT_INT(group->count), FACT_INT(attr->value.i),
                   FACT_TEXT(from ? from : argument->number));
  }
  if (attr) return SL_OK;
  lengths->items[lengths->count++] = (inferred){argument->number, argument->name};
  return description_attr(description,
                          &(sl_attr){.name = argument->number, .kind = 'i', .value.i = group->count});
}

/* A reference that is to be changed must be one. A value has no place to be changed in. */
static sl_code check_reference(sl_description *description, const signature_argument *argument,
                               const description_group *group) {
  if (!argument->ref || dtype_is_ref(description_input_dtype(description, (size_t)group->first)))
    return SL_OK;
  return sl_fail(description->graph->context, E_input_not_mutable, description->type, argument->name);
}

static sl_code check_inputs(sl_description *description) {
  const signature_argument *argument = description->signature.inputs;
  inferred_list types = {0}, lengths = {0};
  size_t expected = 0;
  while (argument && argument[expected].name) ++expected;
  if (expected != description->groups.count)
    return op_fail(description->graph->context, E_input_count, FACT_TEXT(description->type),
                   FACT_INT((int64_t)expected), FACT_INT((int64_t)description->groups.count));
  for (size_t i = 0; i < expected; ++i, ++argument) {
    const description_group *group = &description->groups.items[i];
    if (group->list != (argument->number != NULL))
      return sl_fail(description->graph->context, argument->number ? E_list_expected : E_list_unexpected,
                     argument->name, description->type);
    SL_TRY(check_length(description, argument, group, &lengths));
    if (argument->type)
      SL_TRY(check_typed(description, argument, group, &types));
    else
      SL_TRY(check_fixed(description, argument, group));
    SL_TRY(check_reference(description, argument, group));
  }
  return SL_OK;
}

/* ---- Attributes ---------------------------------------------------------------------------------------- */

static sl_code check_choice(sl_description *description, const signature_attr *attr, const char *value) {
  sl_context *context = description->graph->context;
  text list = text_begin(context);
  const char *rest = attr->choice, *allowed;
  size_t length;
  bool found = false;
  while ((allowed = signature_next_choice(&rest, &length))) {
    found = found || (strlen(value) == length && memcmp(value, allowed, length) == 0);
    text_add(&list, allowed == attr->choice ? "\"" : ", \"");
    text_add_bytes(&list, allowed, length);
    text_add_char(&list, '"');
  }
  sl_code code = list.code;
  if (code == SL_OK && !found)
    code = sl_fail(context, E_attr_not_in, attr->name, description->type, value, text_string(&list));
  text_drop(&list);
  return code;
}

static const char *kind_name(char kind) {
  switch (kind) {
  case 'i': return "int";
  case 'f': return "float";
  case 'b': return "bool";
  case 's': return "string";
  case 't': return "type";
  case 'h': return "shape";
  case 'v': return "tensor";
  case 'I': return "list(int)";
  default: return "list(string)";
  }
}

static sl_code check_attr(sl_description *description, const signature_attr *attr, const sl_attr *given) {
  sl_context *context = description->graph->context;
  if (given->kind != attr->kind)
    return sl_fail(context, E_attr_kind, attr->name, description->type, kind_name(attr->kind),
                   kind_name(given->kind));
  if (attr->kind == 't' && !signature_types_allow(attr->types, level_of(description), given->value.type))
    return type_not_allowed(description, attr, attr->name, given->value.type);
  if (attr->kind == 's' && attr->choice) return check_choice(description, attr, given->value.s);
  if (attr->kind == 'i' && attr->has_minimum && given->value.i < attr->minimum)
    return op_fail(context, E_attr_below_minimum, FACT_TEXT(attr->name), FACT_TEXT(description->type),
                   FACT_INT(given->value.i), FACT_INT(attr->minimum));
  if (attr->kind == 'I' && attr->has_minimum && given->value.ints.count < attr->minimum)
    return op_fail(context, E_attr_list_too_short, FACT_TEXT(attr->name), FACT_TEXT(description->type),
                   FACT_INT(given->value.ints.count), FACT_INT(attr->minimum));
  return SL_OK;
}

static sl_code add_default(sl_description *description, const signature_attr *attr) {
  switch (attr->kind) {
  case 'i': return sl_describe_int(description, attr->name, signature_int(attr));
  case 'b': return sl_describe_bool(description, attr->name, signature_int(attr) != 0);
  case 't': return sl_describe_type(description, attr->name, (int32_t)signature_int(attr));
  case 'f': return sl_describe_float(description, attr->name, signature_float(attr));
  case 's': return sl_describe_string(description, attr->name, attr->otherwise);
  case 'h': return sl_describe_shape(description, attr->name, NULL);
  default: {
    int64_t values[SL_MAX_RANK];
    const int32_t count = signature_ints(attr, values);
    return sl_describe_ints(description, attr->name, values, count);
  }
  }
}

static sl_code check_attrs(sl_description *description) {
  sl_context *context = description->graph->context;
  for (const signature_attr *attr = description->signature.attrs; attr && attr->name; ++attr) {
    if (!signature_attr_at_level(attr, level_of(description))) continue;
    const sl_attr *given = find_attr(description, attr->name);
    if (given)
      SL_TRY(check_attr(description, attr, given));
    else if (attr->has_default)
      SL_TRY(add_default(description, attr));
    else
      return sl_fail(context, E_attr_missing, attr->name);
  }
  for (size_t i = 0; i < description->attrs.count; ++i) {
    const char *name = description->attrs.items[i].name;
    if (name[0] != '_' && !find_definition(description, name))
      return sl_fail(context, E_attr_unexpected, name);
  }
  return SL_OK;
}

/* ---- Outputs ------------------------------------------------------------------------------------------- */

static sl_code add_outputs(sl_description *description) {
  if (description->outputs.count > 0)
    return sl_fail(description->graph->context, E_outputs_given, description->type);
  for (const signature_argument *argument = description->signature.outputs; argument && argument->name;
       ++argument) {
    int32_t dtype =
        argument->type ? dtype_base(find_attr(description, argument->type)->value.type) : argument->dtype;
    if (argument->ref) dtype = dtype_ref(dtype);
    const int64_t count = argument->number ? find_attr(description, argument->number)->value.i : 1;
    for (int64_t i = 0; i < count; ++i) SL_TRY(sl_describe_output(description, dtype));
  }
  return SL_OK;
}

sl_code description_check(sl_description *description) {
  if (!description->definition) return SL_OK;
  SL_TRY(check_inputs(description));
  SL_TRY(check_attrs(description));
  return add_outputs(description);
}
