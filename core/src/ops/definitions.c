/*
 * The table of operations for front ends: every definition as JSON, and the kinds of attributes.
 *
 * {"MatMul": {"inputs": [{"name": "a", "type": 0, "type_attr": "T", "number_attr": "", "ref": false}, ...],
 *             "outputs": [...], "stateful": false,
 *             "attrs": [{"name": "transpose_a", "kind": "b", "default": false, "inferred": false}, ...]},
 * ...} An argument has a fixed type or the attribute that says it; a list also the attribute of its length.
 * An attribute has what it has of: default, minimum, allowed (types or texts), level (the only one that knows
 * it).
 */
#include "ops/op.h"

#include <string.h>

char sl_op_attr_kind(const char *type, const char *attr) {
  const op_definition *definition = type && attr ? op_find(type) : NULL;
  if (!definition) return 0;
  for (const op_attr *known = definition->attrs; known && known->name; ++known)
    if (strcmp(known->name, attr) == 0) return known->kind;
  return 0;
}

static void arguments_json(text *out, const char *key, const op_argument *argument) {
  json_array_begin(out, key);
  for (; argument && argument->name; ++argument) {
    json_object_begin(out, NULL);
    json_string(out, "name", argument->name);
    json_int(out, "type", argument->type ? 0 : argument->dtype);
    json_string(out, "type_attr", argument->type ? argument->type : "");
    json_string(out, "number_attr", argument->number ? argument->number : "");
    json_bool(out, "ref", argument->ref);
    json_object_end(out);
  }
  json_array_end(out);
}

static void default_json(text *out, const op_attr *attr) {
  switch (attr->kind) {
  case 'i':
  case 't': json_int(out, "default", attr->number); break;
  case 'b': json_bool(out, "default", attr->number != 0); break;
  case 'f': json_double(out, "default", attr->real); break;
  case 's': json_string(out, "default", attr->text); break;
  case 'I': {
    int64_t values[SL_MAX_RANK];
    const int32_t count = op_attr_digits(attr->text, values);
    json_array_begin(out, "default");
    for (int32_t i = 0; i < count; ++i) json_int(out, NULL, values[i]);
    json_array_end(out);
    break;
  }
  default: json_null(out, "default"); break;
  }
}

static void allowed_json(text *out, const op_attr *attr) {
  if (!attr->types && !attr->choice) return;
  json_array_begin(out, "allowed");
  for (int32_t dtype = 1; attr->types && dtype < SL_REF; ++dtype)
    if (op_types_allow(attr->types, SL_COMPAT_1_15, dtype)) json_int(out, NULL, dtype);
  for (const char *const *choice = attr->choice; choice && *choice; ++choice) json_string(out, NULL, *choice);
  json_array_end(out);
}

/* Whether the inputs say what the attribute is. */
static bool inferred(const op_definition *definition, const op_attr *attr) {
  for (const op_argument *argument = definition->inputs; argument && argument->name; ++argument) {
    if (argument->type && strcmp(argument->type, attr->name) == 0) return true;
    if (argument->number && strcmp(argument->number, attr->name) == 0) return true;
  }
  return false;
}

static void attr_json(text *out, const op_definition *definition, const op_attr *attr) {
  const char kind[2] = {attr->kind, 0};
  json_object_begin(out, NULL);
  json_string(out, "name", attr->name);
  json_string(out, "kind", kind);
  if (attr->has_default) default_json(out, attr);
  if (attr->has_minimum) json_int(out, "minimum", attr->minimum);
  if (attr->level) json_string(out, "level", attr->level == SL_COMPAT_0_10 ? "0.10" : "1.15");
  allowed_json(out, attr);
  json_bool(out, "inferred", inferred(definition, attr));
  json_object_end(out);
}

sl_code sl_op_definitions(sl_context *context, char **json) {
  text out = text_begin(context);
  json_object_begin(&out, NULL);
  const op_definition *definition;
  for (size_t i = 0; (definition = op_at(i)); ++i) {
    json_object_begin(&out, definition->type);
    arguments_json(&out, "inputs", definition->inputs);
    arguments_json(&out, "outputs", definition->outputs);
    json_array_begin(&out, "attrs");
    for (const op_attr *attr = definition->attrs; attr && attr->name; ++attr)
      attr_json(&out, definition, attr);
    json_array_end(&out);
    json_bool(&out, "stateful", (definition->flags & OP_STATEFUL) != 0);
    json_object_end(&out);
  }
  json_object_end(&out);
  return text_take(&out, json);
}
