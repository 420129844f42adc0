/*
 * Devices and colocation: strings that operations carry. Source: DeviceSpec.from_string, to_string and
 * merge_device of TensorFlow's framework/device.py, Graph.device and Graph.colocate_with of framework/ops.py.
 */
#include <string.h>

#include "base/error.h"
#include "graph/check.h"
#include "graph/scopes.h"

enum { DEVICE_PART = 128 };

/* The parts of a device's name, "" where not given; index "*" stands for any. */
typedef struct device_spec {
  char job[DEVICE_PART], replica[DEVICE_PART], task[DEVICE_PART], type[DEVICE_PART], index[DEVICE_PART];
} device_spec;

static bool device_equal_nocase(const char *text, size_t length, const char *capitals) {
  for (size_t i = 0; i < length; i++) {
    char c = text[i] >= 'a' && text[i] <= 'z' ? (char)(text[i] - 'a' + 'A') : text[i];
    if (capitals[i] == 0 || c != capitals[i]) return false;
  }
  return capitals[length] == 0;
}

static bool device_is(const char *text, size_t length, const char *word) {
  return strlen(word) == length && memcmp(text, word, length) == 0;
}

static bool device_put(char part[DEVICE_PART], const char *text, size_t length) {
  if (length >= DEVICE_PART) return false;
  memcpy(part, text, length);
  part[length] = 0;
  return true;
}

/* One piece between slashes: "job:a", "cpu", "cpu:0", "device:CPU:0". */
static bool device_parse_piece(const char *piece, size_t length, device_spec *spec) {
  const char *end = piece + length;
  const char *colon = memchr(piece, ':', length);
  size_t word = colon == NULL ? length : (size_t)(colon - piece);
  const char *value = colon == NULL ? end : colon + 1;
  size_t value_length = (size_t)(end - value);
  const char *second = memchr(value, ':', value_length);
  if (length == 0) return true;
  if (colon != NULL && second != NULL) {
    if (!device_is(piece, word, "device")) return false;
    return device_put(spec->type, value, (size_t)(second - value)) &&
           device_put(spec->index, second + 1, (size_t)(end - second - 1));
  }
  if (device_equal_nocase(piece, word, "CPU") || device_equal_nocase(piece, word, "GPU")) {
    const char *type = device_equal_nocase(piece, word, "CPU") ? "CPU" : "GPU";
    return device_put(spec->type, type, 3) && device_put(spec->index, value, value_length);
  }
  if (colon == NULL) return false;
  if (device_is(piece, word, "job")) return device_put(spec->job, value, value_length);
  if (device_is(piece, word, "replica")) return device_put(spec->replica, value, value_length);
  if (device_is(piece, word, "task")) return device_put(spec->task, value, value_length);
  return false;
}

static sl_code device_parse(sl_context *context, const char *device, device_spec *spec) {
  memset(spec, 0, sizeof *spec);
  for (const char *piece = device;; piece++) {
    size_t length = strcspn(piece, "/");
    if (!device_parse_piece(piece, length, spec)) {
      char word[DEVICE_PART];
      size_t word_length = strcspn(piece, ":/");
      device_put(word, piece, word_length < DEVICE_PART ? word_length : DEVICE_PART - 1);
      return sl_fail(context, E_device_unknown_attribute, word, device);
    }
    piece += length;
    if (*piece == 0) return SL_OK;
  }
}

static void device_take(char own[DEVICE_PART], const char outer[DEVICE_PART]) {
  if (own[0] == 0) memcpy(own, outer, DEVICE_PART);
}

static void device_add(char text[DEVICE_TEXT], const char *before, const char *part) {
  if (part[0] == 0) return;
  size_t length = strlen(text), before_length = strlen(before);
  memcpy(text + length, before, before_length);
  memcpy(text + length + before_length, part, strlen(part) + 1);
}

static void device_write(const device_spec *spec, char text[DEVICE_TEXT]) {
  text[0] = 0;
  device_add(text, "/job:", spec->job);
  device_add(text, "/replica:", spec->replica);
  device_add(text, "/task:", spec->task);
  device_add(text, "/device:", spec->type);
  if (spec->type[0] != 0) device_add(text, ":", spec->index[0] == 0 ? "*" : spec->index);
}

const char *sl_device(const sl_graph *graph) {
  const scope_stacks *scopes = &graph->scopes;
  return scopes->devices.count == 0 ? "" : scopes->devices.items[scopes->devices.count - 1].device;
}

/* What the inner device does not say, the outer one does. */
static sl_code device_merge(sl_context *context, const char *device, const char *around,
                            char text[DEVICE_TEXT]) {
  device_spec inner, outer;
  SL_TRY(device_parse(context, device, &inner));
  SL_TRY(device_parse(context, around, &outer));
  device_take(inner.job, outer.job);
  device_take(inner.replica, outer.replica);
  device_take(inner.task, outer.task);
  device_take(inner.index, outer.index);
  device_take(inner.type, outer.type);
  device_write(&inner, text);
  return SL_OK;
}

/* NULL is a fresh start. */
sl_code device_resolve(sl_graph *graph, const char *device, char text[DEVICE_TEXT]) {
  text[0] = 0;
  return device == NULL ? SL_OK : device_merge(graph->context, device, sl_device(graph), text);
}

static sl_code device_push(sl_graph *graph, const char *text) {
  scope_stacks *scopes = &graph->scopes;
  if (scopes->devices.count >= GRAPH_MAX_SCOPE_DEPTH) {
    return sl_fail(graph->context, E_scope_depth_limit, TEXT_INT(GRAPH_MAX_SCOPE_DEPTH));
  }
  const char *kept;
  change change = change_begin(graph->context);
  sl_code code = change_intern(&change, &graph->texts, text, strlen(text), &kept);
  SL_THEN(code, CHANGE_RESERVE(&change, scopes->devices, scopes->devices.count + 1));
  if (code != SL_OK) return change_abandon(&change, code);
  change_commit(&change);
  scopes->devices.items[scopes->devices.count++] = (device_frame){kept};
  return SL_OK;
}

sl_code sl_device_enter(sl_graph *graph, const char *device) {
  char text[DEVICE_TEXT];
  SL_TRY(device_resolve(graph, device, text));
  return device_push(graph, text);
}

sl_code sl_device_exit(sl_graph *graph) {
  scope_stacks *scopes = &graph->scopes;
  if (scopes->devices.count == 0) return sl_fail(graph->context, E_scope_not_open, "device");
  scopes->devices.count--;
  return SL_OK;
}

sl_code sl_operation_set_device(sl_graph *graph, int32_t op, const char *device, const char *outer) {
  char text[DEVICE_TEXT];
  const char *kept;
  SL_TRY(graph_check_operation(graph, op));
  if (device == NULL) device = "";
  if (outer != NULL && outer[0] != 0) {
    SL_TRY(device_merge(graph->context, device, outer, text));
    device = text;
  }
  SL_TRY(name_keep(graph, device, &kept));
  graph->operations.items[op]->device = kept;
  return SL_OK;
}

/* ---- Colocation ---- */

/* While it is open the device is that of the operation, whatever tf.device says around it; none: a fresh start. */
sl_code sl_colocate_enter(sl_graph *graph, int32_t op) {
  scope_stacks *scopes = &graph->scopes;
  if (op >= 0) SL_TRY(graph_check_operation(graph, op));
  if (scopes->colocations.count >= GRAPH_MAX_SCOPE_DEPTH) {
    return sl_fail(graph->context, E_scope_depth_limit, TEXT_INT(GRAPH_MAX_SCOPE_DEPTH));
  }
  change change = change_begin(graph->context);
  sl_code code = CHANGE_RESERVE(&change, scopes->colocations, scopes->colocations.count + 1);
  SL_THEN(code, CHANGE_RESERVE(&change, scopes->devices, scopes->devices.count + 1));
  if (code != SL_OK) return change_abandon(&change, code);
  change_commit(&change);
  scopes->colocations.items[scopes->colocations.count++] = (colocate_frame){op, NULL};
  scopes->devices.items[scopes->devices.count++] =
      (device_frame){op < 0 ? "" : graph->operations.items[op]->device};
  return SL_OK;
}

sl_code sl_colocate_exit(sl_graph *graph) {
  scope_stacks *scopes = &graph->scopes;
  if (scopes->colocations.count == 0) return sl_fail(graph->context, E_scope_not_open, "colocation");
  scopes->colocations.count--;
  if (scopes->devices.count > 0) scopes->devices.count--;
  return SL_OK;
}

int32_t colocate_first(const sl_graph *graph) {
  int32_t first = colocate_count(graph);
  while (first > 0 && (colocate_class(graph, first - 1) != NULL || colocate_op(graph, first - 1) >= 0))
    first--;
  return first;
}

int32_t colocate_count(const sl_graph *graph) { return (int32_t)graph->scopes.colocations.count; }

const char *colocate_class(const sl_graph *graph, int32_t index) {
  return graph->scopes.colocations.items[index].class;
}

int32_t colocate_op(const sl_graph *graph, int32_t index) {
  return graph->scopes.colocations.items[index].op;
}
