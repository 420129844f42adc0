/*
 * Names in use: what a name may look like, unique names.
 * Source: Graph.unique_name and the name patterns of TensorFlow's framework/ops.py (SPEC 1.2, 1.3, A31, A32).
 */
#include "graph/names.h"

#include <string.h>

#include "base/error.h"

/* ---- What a name may look like ---- */

static bool name_letter_or_digit(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

/* [A-Za-z0-9_.\-/]* */
bool name_is_valid_scope(const char *name) {
  for (; *name != 0; name++) {
    if (!name_letter_or_digit(*name) && strchr("_.-/", *name) == NULL) return false;
  }
  return true;
}

/* [A-Za-z0-9.][A-Za-z0-9_.\-/]* */
bool name_is_valid_operation(const char *name) {
  return (name_letter_or_digit(name[0]) || name[0] == '.') && name_is_valid_scope(name);
}

/* ---- Unique names ---- */

/* The key a name is counted under: itself, at 1.15 in small letters. */
static void name_key(const sl_graph *graph, const char *name, char key[NAME_BUFFER]) {
  size_t i = 0;
  for (; name[i] != 0; i++) {
    bool capital = name[i] >= 'A' && name[i] <= 'Z';
    key[i] = capital && !graph_is_0_10(graph) ? (char)(name[i] - 'A' + 'a') : name[i];
  }
  key[i] = 0;
}

sl_code name_check_length(sl_graph *graph, size_t length) {
  if (length <= GRAPH_MAX_NAME) return SL_OK;
  return sl_fail(graph->context, E_name_limit, TEXT_INT(GRAPH_MAX_NAME), TEXT_INT((int64_t)length));
}

sl_code name_join(sl_graph *graph, const char *prefix, const char *name, char full[NAME_BUFFER]) {
  size_t prefix_length = strlen(prefix), length = strlen(name);
  SL_TRY(name_check_length(graph, length));
  SL_TRY(name_check_length(graph, prefix_length + length));
  memcpy(full, prefix, prefix_length);
  memcpy(full + prefix_length, name, length + 1);
  return SL_OK;
}

/* Puts "_<number>" behind the first length bytes of name. */
static const char *name_put_suffix(char name[NAME_BUFFER], size_t length, int32_t number) {
  const char *digits = TEXT_INT(number);
  name[length] = '_';
  memcpy(name + length + 1, digits, strlen(digits) + 1);
  return name + length;
}

/*
 * Decides the unique form of full (in place). *suffix is what was put behind it, "" if nothing; *count is the
 * number of the name asked for, as it stood.
 */
static void name_choose(const sl_graph *graph, char full[NAME_BUFFER], char key[NAME_BUFFER],
                        const char **suffix, int32_t *count) {
  name_key(graph, full, key);
  const index_node *used = index_table_find(&graph->names, key);
  *count = used == NULL ? 0 : used->value;
  *suffix = "";
  if (*count == 0) return;
  size_t length = strlen(full);
  int32_t number = *count;
  do {
    name_put_suffix(key, length, number++);
  } while (index_table_find(&graph->names, key) != NULL);
  *suffix = name_put_suffix(full, length, number - 1);
}

static sl_code name_prepare_entry(change *change, sl_graph *graph, const char *key, name_entry *entry) {
  entry->node = index_table_find(&graph->names, key);
  if (entry->node != NULL) return SL_OK;
  SL_TRY(change_intern(change, &graph->texts, key, strlen(key), &entry->key));
  return change_new(change, 1, sizeof *entry->fresh, &entry->fresh);
}

static void name_apply_entry(sl_graph *graph, const name_entry *entry, int32_t value) {
  name_log *log = graph->name_log;
  if (log != NULL && log->count < log->capacity) {
    bool fresh = entry->node == NULL;
    index_node *node = fresh ? entry->fresh : entry->node;
    log->items[log->count++] = (name_undo){node, fresh ? 0 : node->value, fresh};
  }
  if (entry->node != NULL) {
    entry->node->value = value;
  } else {
    index_table_insert(graph->context, &graph->names, entry->fresh, entry->key, value);
    entry->fresh->spelling = entry->spelling;
  }
}

sl_code name_unique_prepare(change *change, sl_graph *graph, const char *asked, unique_name *unique,
                            reason_list *reasons) {
  char full[NAME_BUFFER], key[NAME_BUFFER], asked_key[NAME_BUFFER];
  const char *suffix;
  *unique = (unique_name){0};
  SL_TRY(name_join(graph, "", asked, full));
  name_key(graph, asked, asked_key);
  name_choose(graph, full, key, &suffix, &unique->count);
  unique->suffixed = suffix[0] != 0;
  SL_TRY(change_intern(change, &graph->texts, full, strlen(full), &unique->name));
  SL_TRY(name_prepare_entry(change, graph, asked_key, &unique->asked));
  if (unique->suffixed) {
    const char *base, *kept_suffix;
    SL_TRY(name_prepare_entry(change, graph, key, &unique->result));
    SL_TRY(change_intern(change, &graph->texts, asked, strlen(asked), &base));
    SL_TRY(change_intern(change, &graph->texts, suffix, strlen(suffix), &kept_suffix));
    const char *spelling = unique->asked.node->spelling;
    if (strcmp(spelling, asked) != 0) reason_add(reasons, REASON_CASE_IGNORED, spelling, NULL, -1);
    reason_add(reasons, REASON_UNIQUE_SUFFIX, base, kept_suffix, -1);
  }
  unique->asked.spelling = unique->result.spelling = unique->name;
  return SL_OK;
}

/* The number of the name asked for moves on by one; what was chosen instead starts at one. */
void name_unique_apply(sl_graph *graph, const unique_name *unique) {
  name_apply_entry(graph, &unique->asked, unique->count + 1);
  if (unique->suffixed) name_apply_entry(graph, &unique->result, 1);
}

sl_code name_unique_peek(sl_graph *graph, const char *asked, const char **name) {
  char full[NAME_BUFFER], key[NAME_BUFFER];
  const char *suffix;
  int32_t count;
  SL_TRY(name_join(graph, "", asked, full));
  name_choose(graph, full, key, &suffix, &count);
  return name_keep(graph, full, name);
}

sl_code name_keep(sl_graph *graph, const char *name, const char **kept) {
  change change = change_begin(graph->context);
  sl_code code = change_intern(&change, &graph->texts, name, strlen(name), kept);
  if (code != SL_OK) return change_abandon(&change, code);
  change_commit(&change);
  return SL_OK;
}
