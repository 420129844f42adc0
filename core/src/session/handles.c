/*
 * Handles of resource variables: which variable one leads to, and what a fetch of it delivers.
 */
#include "session/session.h"

#include "base/memory.h"

#include <string.h>

static const char *handle_text(const sl_operation *operation, const char *attr) {
  return operation_attr(operation, attr)->value.s;
}

static bool handle_same(const sl_operation *a, const sl_operation *b) {
  return strcmp(b->type, "VarHandleOp") == 0 &&
         strcmp(handle_text(a, "shared_name"), handle_text(b, "shared_name")) == 0 &&
         strcmp(handle_text(a, "container"), handle_text(b, "container")) == 0;
}

/* A variable made by TensorFlow's own functions has its name for a shared_name, so that it is found at once. */
int32_t handle_place(const sl_graph *graph, int32_t op) {
  const sl_operation *operation = graph_operation(graph, op);
  if (strcmp(operation->type, "VarHandleOp") != 0) return op;
  int32_t first = graph_find_operation(graph, handle_text(operation, "shared_name"));
  if (first >= 0 && handle_same(operation, graph_operation(graph, first))) return first;
  for (first = 0; !handle_same(operation, graph_operation(graph, first));) ++first;
  return first;
}

const char *handle_name(const sl_graph *graph, int32_t op) {
  return handle_text(graph_operation(graph, op), "shared_name");
}

/* ---- Its bytes ----------------------------------------------------------------------------------------- */

/* The hash that libstdc++ has for the type's name. */
static const uint64_t handle_type_hash = 0xED983151C6199AE7u;
static const char handle_type[] = "N10tensorflow3VarE";

static void varint(text *out, uint64_t value) {
  for (; value >= 0x80; value >>= 7) text_add_char(out, (char)(0x80 | (value & 0x7F)));
  text_add_char(out, (char)value);
}

static void field_number(text *out, int field, uint64_t value) {
  text_add_char(out, (char)(field << 3));
  varint(out, value);
}

static void field_bytes(text *out, int field, const char *bytes, size_t length) {
  text_add_char(out, (char)(field << 3 | 2));
  varint(out, length);
  text_add_bytes(out, bytes, length);
}

/* A ResourceHandleProto: device, container, name, hash code and name of the type. */
sl_code handle_bytes(sl_session *session, int32_t op, sl_tensor **bytes) {
  static const char device[] = "/job:localhost/replica:0/task:0/device:CPU:0", localhost[] = "localhost";
  const sl_operation *operation = graph_operation(session->graph, op);
  const char *container = handle_text(operation, "container"), *name = handle_text(operation, "shared_name");
  if (container[0] == 0) container = localhost;
  text out = text_begin(session->context);
  field_bytes(&out, 1, device, strlen(device));
  field_bytes(&out, 2, container, strlen(container));
  field_bytes(&out, 3, name, strlen(name));
  field_number(&out, 4, handle_type_hash);
  field_bytes(&out, 5, handle_type, strlen(handle_type));
  const sl_shape shape = {.rank = 1, .dims = {(int64_t)out.length}};
  sl_code code = out.code;
  SL_THEN(code, buffers_allocate(session, SL_UINT8, &shape, bytes));
  if (code == SL_OK) memcpy((*bytes)->data, text_string(&out), out.length);
  text_drop(&out);
  return code;
}
