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

/* Is it that word, in capitals or not? */
static bool device_is_type(const char *text, size_t length, const char *capitals) {
  for (size_t i = 0; i < length; i++) {
    char c = text[i] >= 'a' && text[i] <= 'z' ? (char)(text[i] - 'a' + 'A') : text[i];
    if (capitals[i] == 0 || c != capitals[i]) return false;
  }
  return capitals[length] == 0;
}

/* A piece between slashes, cut at its colons: "job:a", "cpu", "cpu:0", "device:CPU:0". */
typedef struct device_piece {
  int count; /* of words; more than three are as wrong as four */
  const char *words[3];
  size_t lengths[3];
} device_piece;

static const char *device_cut(const char *text, device_piece *piece) {
  *piece = (device_piece){.count = 0};
  do {
    size_t length = strcspn(text, ":/");
    if (piece->count < 3) {
      piece->words[piece->count] = text;
      piece->lengths[piece->count] = length;
    }
    piece->count++;
    text += length;
  } while (*text++ == ':');
  return text - 1;
}

static bool device_starts(const device_piece *piece, const char *word) {
  return strlen(word) == piece->lengths[0] && memcmp(piece->words[0], word, piece->lengths[0]) == 0;
}

static sl_code device_put(sl_context *context, const device_piece *piece, int word, char part[DEVICE_PART]) {
  size_t length = piece->lengths[word];
  if (length >= DEVICE_PART) {
    return sl_fail(context, E_name_limit, TEXT_INT(DEVICE_PART - 1), TEXT_INT((int64_t)length));
  }
  memcpy(part, piece->words[word], length);
  part[length] = 0;
  return SL_OK;
}

/* Written as Python's int() has it, without zeros in front. */
static sl_code device_put_number(sl_context *context, const device_piece *piece, int word,
                                 char part[DEVICE_PART]) {
  SL_TRY(device_put(context, piece, word, part));
  if (part[0] == 0 || part[strspn(part, "0123456789")] != 0) return sl_fail(context, E_device_number, part);
  size_t zeros = strspn(part, "0");
  if (part[zeros] == 0) zeros--;
  memmove(part, part + zeros, strlen(part + zeros) + 1);
  return SL_OK;
}

/* "*" is any: as if none were given. */
static sl_code device_put_type(sl_context *context, const device_piece *piece, int word, const char *device,
                               device_spec *spec) {
  int last = piece->count - 1;
  if (spec->type[0] != 0) return sl_fail(context, E_device_types, device);
  SL_TRY(device_put(context, piece, word, spec->type));
  if (last == word || (piece->lengths[last] == 1 && piece->words[last][0] == '*')) return SL_OK;
  return device_put_number(context, piece, last, spec->index);
}

static sl_code device_parse_piece(sl_context *context, const device_piece *piece, const char *device,
                                  device_spec *spec) {
  const char *word = piece->words[0];
  size_t length = piece->lengths[0];
  bool valued = piece->count == 2;
  if (valued && device_starts(piece, "job")) return device_put(context, piece, 1, spec->job);
  if (valued && device_starts(piece, "replica")) return device_put_number(context, piece, 1, spec->replica);
  if (valued && device_starts(piece, "task")) return device_put_number(context, piece, 1, spec->task);
  if (piece->count == 3 && device_starts(piece, "device"))
    return device_put_type(context, piece, 1, device, spec);
  if (piece->count <= 2 && (device_is_type(word, length, "CPU") || device_is_type(word, length, "GPU"))) {
    SL_TRY(device_put_type(context, piece, 0, device, spec));
    memcpy(spec->type, word[0] == 'c' || word[0] == 'C' ? "CPU" : "GPU", 3);
    return SL_OK;
  }
  char unknown[DEVICE_PART];
  if (length == 0) return SL_OK;
  SL_TRY(device_put(context, piece, 0, unknown));
  return sl_fail(context, E_device_unknown_attribute, unknown, device);
}

static sl_code device_parse(sl_context *context, const char *device, device_spec *spec) {
  memset(spec, 0, sizeof *spec);
  for (const char *rest = device;; rest++) {
    device_piece piece;
    rest = device_cut(rest, &piece);
    SL_TRY(device_parse_piece(context, &piece, device, spec));
    if (*rest == 0) return SL_OK;
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
