/*
 * Handles of resource variables: which variable one leads to, and what a fetch of it delivers.
 */
#include "session/session.h"

#include "base/memory.h"

#include <string.h>

static const char *handle_text(const sl_operation *operation, const char *attr) {
  return operation_attr(operation, attr)->value.s;
}

/* Containers are not told apart: there is only localhost. */
static bool handle_same(const sl_operation *a, const sl_operation *b) {
  return strcmp(b->type, "VarHandleOp") == 0 &&
         strcmp(handle_text(a, "shared_name"), handle_text(b, "shared_name")) == 0;
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

sl_code handle_bytes(sl_session *session, int32_t op, sl_tensor **bytes) {
  const char *name = handle_name(session->graph, op);
  const sl_shape shape = {.rank = 1, .dims = {(int64_t)strlen(name)}};
  SL_TRY(buffers_allocate(session, SL_UINT8, &shape, bytes));
  memcpy((*bytes)->data, name, (*bytes)->bytes);
  return SL_OK;
}
