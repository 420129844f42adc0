/* The rules as the source of r0.10 and 1.15 tells them (SPEC 1.2 to 1.8). */
#include "naming_model.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- Texts ---- */

static void copy(char to[MODEL_TEXT], const char *from) { snprintf(to, MODEL_TEXT, "%s", from); }

static bool scope_letters(const char *name) {
  for (; *name; name++) {
    bool alphanumeric =
        (*name >= 'a' && *name <= 'z') || (*name >= 'A' && *name <= 'Z') || (*name >= '0' && *name <= '9');
    if (!alphanumeric && *name != '_' && *name != '.' && *name != '-' && *name != '/') return false;
  }
  return true;
}

static bool operation_letters(const char *name) {
  return name[0] != 0 && name[0] != '_' && name[0] != '-' && name[0] != '/' && scope_letters(name);
}

static bool ends_with_slash(const char *name) { return name[0] != 0 && name[strlen(name) - 1] == '/'; }

static void without_slash(char to[MODEL_TEXT], const char *name) {
  copy(to, name);
  to[strlen(to) - 1] = 0;
}

static void joined(char to[MODEL_TEXT], const char *outer, const char *name) {
  if (outer[0] == 0)
    copy(to, name);
  else
    snprintf(to, MODEL_TEXT, "%s/%s", outer, name);
}

/* ---- Tables ---- */

static model_count *find(model_count *rows, int32_t count, const char *key) {
  for (int32_t i = 0; i < count; i++)
    if (strcmp(rows[i].key, key) == 0) return &rows[i];
  return NULL;
}

static model_count *find_or_add(model_count *rows, int32_t *count, const char *key) {
  model_count *row = find(rows, *count, key);
  if (row != NULL) return row;
  row = &rows[(*count)++];
  copy(row->key, key);
  row->count = 0;
  return row;
}

static void used_key(const model *m, const char *name, char key[MODEL_TEXT]) {
  copy(key, name);
  if (m->old) return; /* 0.10 minds case */
  for (char *c = key; *c; c++)
    if (*c >= 'A' && *c <= 'Z') *c = (char)(*c + 32);
}

void model_start(model *m, bool old) {
  m->old = old;
  m->used_count = m->operation_count = m->open_count = m->counted = m->stored = m->variables = m->current = 0;
  m->depth = 1;
  m->names[0][0] = 0;
  m->scope_count = 1;
  m->scopes[0] = (model_scope){"", "", 0};
}

/* ---- Names ---- */

static void unique_full(model *m, const char *full, bool mark, char unique[MODEL_TEXT]) {
  char key[MODEL_TEXT];
  used_key(m, full, key);
  model_count *row = find(m->used, m->used_count, key);
  int32_t number = row == NULL ? 0 : row->count;
  if (mark) find_or_add(m->used, &m->used_count, key)->count = number + 1;
  copy(unique, full);
  if (number == 0) return;
  do {
    snprintf(unique, MODEL_TEXT, "%s_%d", full, number++);
    used_key(m, unique, key);
  } while (find(m->used, m->used_count, key) != NULL);
  if (mark) find_or_add(m->used, &m->used_count, key)->count = 1;
}

void model_unique(model *m, const char *name, bool mark, char unique[MODEL_TEXT]) {
  char full[MODEL_TEXT];
  joined(full, m->names[m->depth - 1], name);
  unique_full(m, full, mark, unique);
}

static void push(model *m, const char *name) { copy(m->names[m->depth++], name); }

bool model_name_scope_enter(model *m, const char *name) {
  if (name == NULL || name[0] == 0) {
    push(m, "");
    return true;
  }
  bool inside = m->names[m->depth - 1][0] != 0;
  if (inside ? !scope_letters(name) : !operation_letters(name)) return false;
  char next[MODEL_TEXT];
  if (ends_with_slash(name))
    without_slash(next, name);
  else
    model_unique(m, name, true, next);
  push(m, next);
  return true;
}

void model_name_scope_exit(model *m) { m->depth--; }

void model_prefix(const model *m, char prefix[MODEL_TEXT]) {
  const char *name = m->names[m->depth - 1];
  snprintf(prefix, MODEL_TEXT, name[0] ? "%s/" : "%s", name);
}

bool model_exists(const model *m, const char *name) {
  for (int32_t i = 0; i < m->operation_count; i++)
    if (strcmp(m->operations[i], name) == 0) return true;
  return false;
}

bool model_operation(model *m, const char *type, const char *name) {
  char full[MODEL_TEXT];
  bool exact = name != NULL && ends_with_slash(name);
  if (name == NULL) name = type;
  if (exact)
    without_slash(full, name);
  else
    model_unique(m, name, false, full);
  if (!operation_letters(full) || model_exists(m, full)) return false;
  if (!exact) model_unique(m, name, true, full);
  copy(m->operations[m->operation_count++], full);
  return true;
}

/* ---- Variable scopes ---- */

static int32_t opened(model *m, const char *name) {
  model_count *row = find(m->counts, m->counted, name);
  return row == NULL ? 0 : row->count;
}

static void default_scope_name(model *m, const char *prefix, char name[MODEL_TEXT]) {
  char full[MODEL_TEXT], numbered[MODEL_TEXT];
  joined(full, m->scopes[m->current].name, prefix);
  copy(name, prefix);
  if (opened(m, full) == 0) return;
  int32_t number = 1;
  do {
    snprintf(numbered, MODEL_TEXT, "%s_%d", full, number);
    snprintf(name, MODEL_TEXT, "%s_%d", prefix, number++);
  } while (opened(m, numbered) > 0);
}

static int32_t inherited_reuse(const model *m, int32_t from, bool captured, int32_t given) {
  int32_t theirs = m->scopes[from].reuse;
  if (captured && m->old) return given < 0 ? theirs : given;
  return given > 0 ? given : theirs; /* elsewhere False means None */
}

static bool scope_valid(const model *m, const char *name) {
  if (name[0] == 0) return true;
  return m->names[m->depth - 1][0] != 0 ? scope_letters(name) : operation_letters(name);
}

bool model_scope_enter(model *m, const char *name, int32_t captured, const char *default_name,
                       int32_t reuse) {
  model_scope scope = {"", "", 0};
  char own[MODEL_TEXT], name_scope[MODEL_TEXT];
  if (captured >= 0) {
    const char *full = m->scopes[captured].name, *last = strrchr(full, '/');
    copy(scope.name, full);
    copy(name_scope, last == NULL ? full : last + 1);
    scope.reuse = inherited_reuse(m, captured, true, reuse);
  } else {
    if (name == NULL && reuse > 0) return false;
    copy(name_scope, name != NULL ? name : default_name);
    if (name != NULL)
      copy(own, name);
    else
      default_scope_name(m, default_name, own);
    const char *outer = m->scopes[m->current].name;
    if (outer[0] == 0)
      copy(scope.name, own);
    else
      snprintf(scope.name, MODEL_TEXT, "%s/%s", outer, own);
    scope.reuse = inherited_reuse(m, m->current, false, reuse);
  }
  if (!scope_valid(m, name_scope)) return false;

  model_open *open = &m->opens[m->open_count++];
  *open = (model_open){.outer = m->current, .jumped = captured >= 0, .name_scope = name_scope[0] != 0};
  if (open->name_scope) model_name_scope_enter(m, name_scope);
  if (captured >= 0)
    copy(scope.original, m->scopes[captured].original);
  else if (open->name_scope)
    model_prefix(m, scope.original);
  find_or_add(m->counts, &m->counted, scope.name)->count++;
  if (open->jumped && !m->old) {
    open->saved_count = m->counted;
    open->saved = malloc((size_t)m->counted * sizeof *m->counts);
    memcpy(open->saved, m->counts, (size_t)m->counted * sizeof *m->counts);
  }
  m->current = m->scope_count;
  m->scopes[m->scope_count++] = scope;
  return true;
}

void model_scope_exit(model *m) {
  model_open *open = &m->opens[--m->open_count];
  const char *name = m->scopes[m->current].name;
  char below[MODEL_TEXT];
  snprintf(below, MODEL_TEXT, "%s/", name);
  for (int32_t i = 0; i < m->counted; i++) {
    const char *key = m->counts[i].key;
    bool contains = strstr(key, name) != NULL && (name[0] == 0 || strcmp(key, name) != 0);
    if (m->old ? contains : strncmp(key, below, strlen(below)) == 0) m->counts[i].count = 0;
  }
  if (open->saved != NULL) {
    m->counted = open->saved_count;
    memcpy(m->counts, open->saved, (size_t)m->counted * sizeof *m->counts);
    free(open->saved);
  }
  m->current = open->outer;
  if (open->name_scope) model_name_scope_exit(m);
}

/* ---- get_variable ---- */

model_answer model_lookup(const model *m, const char *name, char full[MODEL_TEXT], int32_t *variable) {
  const model_scope *scope = &m->scopes[m->current];
  joined(full, scope->name, name);
  for (int32_t i = 0; i < m->stored; i++) {
    if (strcmp(m->store[i].key, full) != 0) continue;
    *variable = m->store[i].count;
    return scope->reuse != 0 ? MODEL_SHARED : MODEL_REFUSED;
  }
  return scope->reuse == 1 ? MODEL_REFUSED : MODEL_NEW;
}
