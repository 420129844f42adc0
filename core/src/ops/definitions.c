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
  signature known;
  if (!definition || !signature_read(definition->signature, &known)) return 0;
  for (const signature_attr *candidate = known.attrs; candidate->name; ++candidate)
    if (strcmp(candidate->name, attr) == 0) return candidate->kind;
  return 0;
}

static void arguments_json(text *out, const char *key, const signature_argument *argument) {
  json_array_begin(out, key);
  for (; argument->name; ++argument) {
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

static void default_json(text *out, const signature_attr *attr) {
  switch (attr->kind) {
  case 'i':
  case 't': json_int(out, "default", signature_int(attr)); break;
  case 'b': json_bool(out, "default", signature_int(attr) != 0); break;
  case 'f': json_double(out, "default", signature_float(attr)); break;
  case 's': json_string(out, "default", attr->otherwise); break;
  case 'I': {
    int64_t values[SL_MAX_RANK];
    const int32_t count = signature_ints(attr, values);
    json_array_begin(out, "default");
    for (int32_t i = 0; i < count; ++i) json_int(out, NULL, values[i]);
    json_array_end(out);
    break;
  }
  default: json_null(out, "default"); break;
  }
}

static void allowed_json(text *out, const signature_attr *attr) {
  if (!attr->types && !attr->choice) return;
  json_array_begin(out, "allowed");
  for (int32_t dtype = 1; attr->types && dtype < SL_REF; ++dtype)
    if (signature_types_allow(attr->types, SL_COMPAT_1_15, dtype)) json_int(out, NULL, dtype);
  const char *rest = attr->choice ? attr->choice : "", *choice;
  size_t length;
  while ((choice = signature_next_choice(&rest, &length))) json_bytes(out, NULL, choice, length);
  json_array_end(out);
}

/* Whether the inputs say what the attribute is. */
static bool inferred(const signature *signature, const signature_attr *attr) {
  for (const signature_argument *argument = signature->inputs; argument->name; ++argument) {
    if (argument->type && strcmp(argument->type, attr->name) == 0) return true;
    if (argument->number && strcmp(argument->number, attr->name) == 0) return true;
  }
  return false;
}

static void attr_json(text *out, const signature *signature, const signature_attr *attr) {
  const char kind[2] = {attr->kind, 0};
  json_object_begin(out, NULL);
  json_string(out, "name", attr->name);
  json_string(out, "kind", kind);
  if (attr->has_default) default_json(out, attr);
  if (attr->has_minimum) json_int(out, "minimum", attr->minimum);
  if (attr->level) json_string(out, "level", attr->level == SL_COMPAT_0_10 ? "0.10" : "1.15");
  allowed_json(out, attr);
  json_bool(out, "inferred", inferred(signature, attr));
  json_object_end(out);
}

sl_code sl_op_definitions(sl_context *context, char **json) {
  text out = text_begin(context);
  json_object_begin(&out, NULL);
  const op_definition *definition;
  for (size_t i = 0; (definition = op_at(i)); ++i) {
    signature signature;
    if (!signature_read(definition->signature, &signature)) continue;
    json_object_begin(&out, definition->type);
    arguments_json(&out, "inputs", signature.inputs);
    arguments_json(&out, "outputs", signature.outputs);
    json_array_begin(&out, "attrs");
    for (const signature_attr *attr = signature.attrs; attr->name; ++attr) attr_json(&out, &signature, attr);
    json_array_end(&out);
    json_bool(&out, "stateful", (definition->flags & OP_STATEFUL) != 0);
    json_object_end(&out);
  }
  json_object_end(&out);
  return text_take(&out, json);
}
