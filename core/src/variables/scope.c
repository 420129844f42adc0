/*
 * Variable scopes: entering, leaving, the scope object and its setters.
 * Source: variable_scope, _pure_variable_scope and VariableScope of TensorFlow's ops/variable_scope.py at
 * r0.10 and 1.15 (SPEC 1.5 to 1.7, A18 to A20, A34).
 */
#include <string.h>

#include "base/error.h"
#include "base/memory.h"
#include "variables/store.h"

static const sl_scope_settings nothing_given = {.reuse = SL_REUSE_NONE, .use_resource = -1};

/* Everything about an entering that is decided before anything changes. */
typedef struct scope_plan {
  const char *given;        /* the string, NULL for an object or a default name */
  const char *default_name; /* taken when neither string nor object is given */
  int32_t captured;         /* the object, -1 */
  const sl_scope_settings *settings;
  bool auxiliary_name_scope;
  bool opens_name_scope;
  variable_scope scope;
  name_scope_plan name_scope;
  count_plan count;
  reason_list reasons;
} scope_plan;

/* ---- Names ---- */

static const char *scope_last_component(const char *name) {
  const char *slash = strrchr(name, '/');
  return slash == NULL ? name : slash + 1;
}

/* name inside the current variable scope. */
static sl_code scope_full_name(sl_graph *graph, const char *name, char full[NAME_BUFFER]) {
  const variable_scope *outer = variable_scope_at(graph, sl_variable_scope(graph));
  SL_TRY(name_join(graph, outer->name, outer->name[0] == 0 ? "" : "/", full));
  size_t length = strlen(full);
  SL_TRY(name_check_length(graph, length + strlen(name)));
  memcpy(full + length, name, strlen(name) + 1);
  return SL_OK;
}

/* Made unique among the scopes that were opened, not among names: default_name, default_name_1, ... (in
 * place). */
static void scope_make_unique(const sl_graph *graph, char full[NAME_BUFFER]) {
  const scope_counts *counts = &variable_store_peek(graph)->counts;
  size_t length = strlen(full);
  for (int32_t number = 1; scope_count_of(graph, counts, full) > 0; number++) {
    const char *digits = TEXT_INT(number);
    full[length] = '_';
    memcpy(full + length + 1, digits, strlen(digits) + 1);
  }
}

static sl_code scope_prepare_name(change *change, sl_graph *graph, scope_plan *plan) {
  char full[NAME_BUFFER];
  const variable_scope *outer = variable_scope_at(graph, sl_variable_scope(graph));
  if (plan->captured >= 0) {
    plan->scope.name = variable_scope_at(graph, plan->captured)->name;
    reason_add(&plan->reasons, REASON_CAPTURED_SCOPE, plan->scope.name, NULL,
               variable_scope_at(graph, plan->captured)->event);
    return SL_OK;
  }
  SL_TRY(scope_full_name(graph, plan->given != NULL ? plan->given : plan->default_name, full));
  if (outer->name[0] != 0) {
    char prefix[NAME_BUFFER];
    const char *kept;
    SL_TRY(name_join(graph, outer->name, "/", prefix));
    SL_TRY(change_intern(change, &graph->texts, prefix, strlen(prefix), &kept));
    reason_add(&plan->reasons, REASON_VARIABLE_SCOPE, kept, NULL, outer->event);
  }
  if (plan->given == NULL) {
    const char *base, *suffix;
    size_t length = strlen(full);
    SL_TRY(change_intern(change, &graph->texts, plan->default_name, strlen(plan->default_name), &base));
    reason_add(&plan->reasons, REASON_DEFAULT_NAME, base, NULL, -1);
    scope_make_unique(graph, full);
    SL_TRY(change_intern(change, &graph->texts, full + length, strlen(full + length), &suffix));
    if (suffix[0] != 0) reason_add(&plan->reasons, REASON_SCOPE_SUFFIX, base, suffix, -1);
  }
  return change_intern(change, &graph->texts, full, strlen(full), &plan->scope.name);
}

static void scope_tell_name_scope(scope_plan *plan) {
  reason_add(&plan->reasons, REASON_OPENS_NAME_SCOPE, plan->scope.name_scope, NULL, -1);
  for (int32_t i = 0; i < plan->name_scope.reasons.count; i++) {
    const journal_reason *reason = &plan->name_scope.reasons.items[i];
    reason_add(&plan->reasons, reason->code, reason->a, reason->b, reason->event);
  }
}

/* The name scope that goes with it: a string's own, an object's last component, the default name; "" opens
 * none. */
static sl_code scope_prepare_name_scope(change *change, sl_graph *graph, scope_plan *plan) {
  const char *name = plan->given;
  if (plan->captured >= 0) name = scope_last_component(plan->scope.name);
  if (name == NULL) name = plan->default_name;
  plan->opens_name_scope = name[0] != 0 || !plan->auxiliary_name_scope || plan->default_name != NULL;
  plan->scope.name_scope = sl_name_scope(graph);
  if (plan->opens_name_scope) {
    const char *opened = plan->auxiliary_name_scope ? name : sl_name_scope(graph);
    SL_TRY(name_scope_prepare(change, graph, opened, &plan->name_scope));
    plan->scope.name_scope = plan->name_scope.prefix;
  }
  if (plan->opens_name_scope && plan->auxiliary_name_scope) {
    scope_tell_name_scope(plan);
  } else {
    reason_add(&plan->reasons, REASON_NO_NAME_SCOPE, NULL, NULL, -1);
  }
  if (plan->captured >= 0) {
    plan->scope.original_name_scope = variable_scope_at(graph, plan->captured)->original_name_scope;
    return SL_OK;
  }
  const char *original = plan->opens_name_scope ? plan->scope.name_scope : name;
  return change_intern(change, &graph->texts, original, strlen(original), &plan->scope.original_name_scope);
}

/* ---- Settings ---- */

static bool scope_reuses(sl_reuse reuse) { return reuse == SL_REUSE_TRUE || reuse == SL_REUSE_AUTO; }

const char *variable_reuse_text(sl_reuse reuse) {
  return reuse == SL_REUSE_AUTO ? "tf.AUTO_REUSE" : reuse == SL_REUSE_TRUE ? "True" : "False";
}

bool variable_scope_reuses(const variable_scope *scope) { return scope_reuses(scope->settings.reuse); }

void variable_scope_flag_reasons(const sl_graph *graph, const variable_scope *scope, int32_t number,
                                 reason_list *reasons) {
  if (scope->reuse_from < 0) {
    reason_add(reasons, REASON_REUSE_DEFAULT, scope->name, NULL, -1);
    return;
  }
  const variable_scope *from = scope;
  if (scope->reuse_from != number) {
    from = variable_scope_at(graph, scope->reuse_from);
    reason_code way = scope->captured < 0 ? REASON_REUSE_INHERITED : REASON_REUSE_CAPTURED;
    reason_add(reasons, way, scope->name, from->name, scope->event);
  }
  if (scope->reuse_event != from->event) {
    reason_add(reasons, REASON_REUSE_SET, from->name, NULL, scope->reuse_event);
  } else {
    reason_add(reasons, REASON_REUSE_GIVEN, from->name, variable_reuse_text(scope->settings.reuse),
               scope->reuse_event);
  }
}

/* The table of SPEC 1.7: what is given counts if it asks for reuse; what does not is heard by an object at
 * 0.10 only. */
static void scope_decide_reuse(const sl_graph *graph, scope_plan *plan, const variable_scope *base,
                               int32_t own) {
  sl_reuse given = plan->settings->reuse;
  bool heard =
      scope_reuses(given) || (given == SL_REUSE_FALSE && plan->captured >= 0 && graph_is_0_10(graph));
  plan->scope.settings.reuse = heard ? given : base->settings.reuse;
  plan->scope.reuse_from = heard ? own : base->reuse_from;
  plan->scope.reuse_event = heard ? plan->scope.event : base->reuse_event;
  if (plan->scope.reuse_from >= 0) variable_scope_flag_reasons(graph, &plan->scope, own, &plan->reasons);
}

static int32_t scope_given_or(int32_t given, int32_t inherited) { return given != 0 ? given : inherited; }

static sl_code scope_prepare_settings(change *change, sl_graph *graph, scope_plan *plan, int32_t own) {
  const sl_scope_settings *given = plan->settings;
  const variable_scope *base =
      variable_scope_at(graph, plan->captured >= 0 ? plan->captured : sl_variable_scope(graph));
  sl_scope_settings *result = &plan->scope.settings;
  *result = base->settings;
  scope_decide_reuse(graph, plan, base, own);
  result->initializer = scope_given_or(given->initializer, result->initializer);
  plan->scope.initializer_from = given->initializer != 0 ? own : base->initializer_from;
  result->regularizer = scope_given_or(given->regularizer, result->regularizer);
  result->partitioner = scope_given_or(given->partitioner, result->partitioner);
  result->custom_getter = scope_given_or(given->custom_getter, result->custom_getter);
  result->constraint = given->constraint; /* never inherited (A19) */
  if (given->dtype != SL_DTYPE_NONE) result->dtype = given->dtype;
  if (given->use_resource >= 0) result->use_resource = given->use_resource;
  if (given->caching_device == NULL) return SL_OK;
  return change_intern(change, &graph->texts, given->caching_device, strlen(given->caching_device),
                       &result->caching_device);
}

/* ---- Entering and leaving ---- */

static sl_code scope_check(sl_graph *graph, const variable_store *store, const scope_plan *plan) {
  sl_context *context = graph->context;
  if (plan->captured >= 0) {
    if (variable_scope_at(graph, plan->captured) == NULL) {
      return sl_fail(context, E_no_variable_scope, TEXT_INT(plan->captured));
    }
  } else if (plan->given == NULL) {
    if (plan->default_name == NULL) return sl_fail_plain(context, E_variable_scope_name_missing);
    if (scope_reuses(plan->settings->reuse)) {
      reason_list reasons = {.count = 0};
      reason_add(&reasons, REASON_DEFAULT_NAME, plan->default_name, NULL, -1);
      sl_fail_plain(context, E_reuse_without_name);
      journal_explain_error(context, &graph->journal, &reasons);
      return SL_VALUE_ERROR;
    }
  }
  if (store->counts.owed >= GRAPH_MAX_SCOPE_DEPTH) {
    return sl_fail(context, E_scope_depth_limit, TEXT_INT(GRAPH_MAX_SCOPE_DEPTH));
  }
  if (store->scopes.count >= (size_t)store->max_scopes) {
    return sl_fail(context, E_variable_scope_limit, TEXT_INT(store->max_scopes));
  }
  return SL_OK;
}

static sl_code scope_prepare(change *change, sl_graph *graph, variable_store *store, scope_plan *plan) {
  plan->scope.event = journal_next(&graph->journal);
  plan->scope.captured = plan->captured;
  SL_TRY(scope_prepare_name(change, graph, plan));
  SL_TRY(scope_prepare_settings(change, graph, plan, (int32_t)store->scopes.count));
  SL_TRY(scope_prepare_name_scope(change, graph, plan));
  SL_TRY(scope_count_prepare(change, graph, &store->counts, plan->scope.name, &plan->count));
  SL_TRY(CHANGE_RESERVE(change, store->scopes, store->scopes.count + 1));
  return journal_prepare_enter(change, &graph->journal, plan->reasons.count);
}

static int32_t scope_apply(sl_graph *graph, variable_store *store, scope_plan *plan) {
  int32_t index = (int32_t)store->scopes.count;
  variable_scope *scope = &plan->scope;
  scope->name_depth = graph->scopes.names.count;
  scope->outer = store->current;
  scope->location = graph->location;
  scope->open = true;
  bool own = plan->opens_name_scope && plan->auxiliary_name_scope;
  if (plan->opens_name_scope) {
    int32_t event = own ? scope->event : name_scope_event(graph, scope->name_scope);
    name_scope_apply(graph, &plan->name_scope, NAME_SCOPE_OF_VARIABLES, event);
  }
  scope_count_apply(graph, &store->counts, &plan->count);
  bool keeps = plan->captured >= 0 && !graph_is_0_10(graph);
  if (keeps) scope->undo_mark = scope_count_keep(&store->counts);
  store->scopes.items[store->scopes.count++] = *scope;
  store->current = index;
  journal_event *event = journal_write_enter(&graph->journal, JOURNAL_VARIABLE_SCOPE_ENTER, scope->name,
                                             graph->location, index, &plan->reasons);
  if (own) event->also = scope->name_scope;
  return index;
}

static sl_code scope_enter(sl_graph *graph, variable_store *store, scope_plan *plan, int32_t *scope) {
  SL_TRY(scope_check(graph, store, plan));
  change change = change_begin(graph->context);
  sl_code code = scope_prepare(&change, graph, store, plan);
  if (code != SL_OK) return change_abandon(&change, code);
  change_commit(&change);
  *scope = scope_apply(graph, store, plan);
  return SL_OK;
}

sl_code sl_variable_scope_enter(sl_graph *graph, const char *name, int32_t captured, const char *default_name,
                                const sl_scope_settings *settings, bool auxiliary_name_scope,
                                int32_t *scope) {
  variable_store *store;
  bool made;
  SL_TRY(variable_store_of(graph, &store, &made));
  scope_plan plan = {.captured = captured < 0 ? -1 : captured,
                     .settings = settings == NULL ? &nothing_given : settings,
                     .auxiliary_name_scope = auxiliary_name_scope};
  if (captured < 0) plan.given = name;
  if (captured < 0 && name == NULL) plan.default_name = default_name;
  return variable_store_settle(graph, made, scope_enter(graph, store, &plan, scope));
}

static void scope_leave(sl_graph *graph, int32_t scope, const variable_scope *left) {
  variable_store *store = graph->variables.data;
  name_scope_truncate(graph, left->name_depth);
  if (left->captured >= 0 && !graph_is_0_10(graph)) {
    scope_count_restore(&store->counts, left->undo_mark);
  } else {
    scope_count_close(graph, &store->counts, left->name);
  }
  store->current = left->outer;
  store->scopes.items[scope].open = false;
  journal_write_exit(&graph->journal, JOURNAL_VARIABLE_SCOPE_EXIT, left->name, graph->location, scope);
}

sl_code sl_variable_scope_exit(sl_graph *graph, int32_t scope) {
  const variable_scope *left = variable_scope_at(graph, scope);
  if (left == NULL || left->outer < 0) return sl_fail(graph->context, E_no_variable_scope, TEXT_INT(scope));
  if (!left->open) return sl_fail(graph->context, E_scope_not_open, "variable scope");
  if (!graph_is_0_10(graph) && sl_variable_scope(graph) != scope) {
    const variable_scope *current = variable_scope_at(graph, sl_variable_scope(graph));
    reason_list reasons = {.count = 0};
    reason_add(&reasons, REASON_SCOPE_LEFT, left->name, NULL, left->event);
    reason_add(&reasons, REASON_SCOPE_OPEN, current->name, NULL, current->event);
    sl_fail_plain(graph->context, E_improper_nesting);
    journal_explain_error(graph->context, &graph->journal, &reasons);
    return SL_RUNTIME_ERROR;
  }
  scope_leave(graph, scope, left);
  return SL_OK;
}

/* ---- The object ---- */

static sl_code scope_add(change *change, sl_graph *graph, variable_store *store, variable_scope *scope) {
  if (store->scopes.count >= (size_t)store->max_scopes) {
    return sl_fail(graph->context, E_variable_scope_limit, TEXT_INT(store->max_scopes));
  }
  const char **texts[] = {&scope->name, &scope->original_name_scope, &scope->settings.caching_device};
  for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
    const char *text = *texts[i];
    if (text != NULL) SL_TRY(change_intern(change, &graph->texts, text, strlen(text), texts[i]));
  }
  scope->name_scope = scope->original_name_scope;
  return CHANGE_RESERVE(change, store->scopes, store->scopes.count + 1);
}

static sl_code scope_new(sl_graph *graph, variable_store *store, variable_scope *scope, int32_t *number) {
  change change = change_begin(graph->context);
  sl_code code = scope_add(&change, graph, store, scope);
  if (code != SL_OK) return change_abandon(&change, code);
  change_commit(&change);
  *number = (int32_t)store->scopes.count;
  if (scope_reuses(scope->settings.reuse)) scope->reuse_from = *number;
  if (scope->settings.initializer != 0) scope->initializer_from = *number;
  store->scopes.items[store->scopes.count++] = *scope;
  return SL_OK;
}

sl_code sl_variable_scope_new(sl_graph *graph, const char *name, const char *original_name_scope,
                              const sl_scope_settings *settings, int32_t *scope) {
  variable_store *store;
  bool made;
  if (name == NULL || original_name_scope == NULL || settings == NULL) {
    return sl_fail(graph->context, E_null_argument, "name");
  }
  SL_TRY(name_check_length(graph, strlen(name)));
  SL_TRY(name_check_length(graph, strlen(original_name_scope)));
  SL_TRY(variable_store_of(graph, &store, &made));
  variable_scope by_hand = {.name = name,
                            .original_name_scope = original_name_scope,
                            .settings = *settings,
                            .event = -1,
                            .reuse_from = -1,
                            .reuse_event = -1,
                            .initializer_from = -1,
                            .captured = -1,
                            .outer = -1,
                            .location = graph->location};
  return variable_store_settle(graph, made, scope_new(graph, store, &by_hand, scope));
}

int32_t sl_variable_scope(const sl_graph *graph) {
  const variable_store *store = variable_store_peek(graph);
  return store == NULL ? 0 : store->current;
}

sl_code sl_variable_scope_get(const sl_graph *graph, int32_t scope, const char **name,
                              const char **original_name_scope, sl_scope_settings *settings) {
  static const sl_scope_settings root = {.reuse = SL_REUSE_FALSE, .dtype = SL_FLOAT32, .use_resource = -1};
  const variable_scope *found = variable_scope_at(graph, scope);
  if (found == NULL && scope != 0) return sl_fail(graph->context, E_no_variable_scope, TEXT_INT(scope));
  *name = found == NULL ? "" : found->name;
  *original_name_scope = found == NULL ? "" : found->original_name_scope;
  *settings = found == NULL ? root : found->settings;
  return SL_OK;
}

/* A flag that was not set before is the object's own from now on. */
static void scope_set_reuse(sl_graph *graph, variable_scope *changed, int32_t scope, sl_reuse reuse) {
  if (!scope_reuses(reuse)) {
    changed->reuse_from = changed->reuse_event = -1;
  } else if (reuse != changed->settings.reuse) {
    changed->reuse_from = scope;
    changed->reuse_event = journal_next(&graph->journal);
    reason_list reasons = {.count = 0};
    reason_add(&reasons, REASON_REUSE_SET, changed->name, NULL, -1);
    journal_write(&graph->journal, JOURNAL_REUSE_SET, changed->name, graph->location, scope, &reasons);
  }
}

static sl_code scope_set_prepare(change *change, sl_graph *graph, const sl_scope_settings *settings,
                                 const char **device) {
  SL_TRY(journal_prepare(change, &graph->journal, 1));
  if (settings->caching_device == NULL) return SL_OK;
  size_t length = strlen(settings->caching_device);
  return change_intern(change, &graph->texts, settings->caching_device, length, device);
}

static sl_code scope_set(sl_graph *graph, variable_store *store, int32_t scope,
                         const sl_scope_settings *settings) {
  if (variable_scope_at(graph, scope) == NULL)
    return sl_fail(graph->context, E_no_variable_scope, TEXT_INT(scope));
  if (settings == NULL) return sl_fail(graph->context, E_null_argument, "settings");
  const char *device = NULL;
  change change = change_begin(graph->context);
  sl_code code = scope_set_prepare(&change, graph, settings, &device);
  if (code != SL_OK) return change_abandon(&change, code);
  change_commit(&change);
  variable_scope *changed = &store->scopes.items[scope];
  scope_set_reuse(graph, changed, scope, settings->reuse);
  if (settings->initializer != changed->settings.initializer) {
    changed->initializer_from = settings->initializer == 0 ? -1 : scope;
  }
  changed->settings = *settings;
  changed->settings.caching_device = device;
  return SL_OK;
}

sl_code sl_variable_scope_set(sl_graph *graph, int32_t scope, const sl_scope_settings *settings) {
  variable_store *store;
  bool made;
  SL_TRY(variable_store_of(graph, &store, &made));
  return variable_store_settle(graph, made, scope_set(graph, store, scope, settings));
}
