/*
 * A second telling of TensorFlow's naming rules, small and slow, to hold the core against: unique names, name scopes,
 * variable scopes, the store of get_variable. It shares nothing with the core: plain arrays, linear searches, no
 * memory of its own, no errors but "refused".
 */
#ifndef NAMING_MODEL_H
#define NAMING_MODEL_H

#include <stdbool.h>
#include <stdint.h>

enum { MODEL_TEXT = 320, MODEL_ROWS = 1600, MODEL_DEPTH = 24 };

typedef struct model_count {
  char key[MODEL_TEXT];
  int32_t count;
} model_count;

typedef struct model_scope {
  char name[MODEL_TEXT], original[MODEL_TEXT];
  int32_t reuse; /* 0 no, 1 yes, 2 AUTO_REUSE */
} model_scope;

typedef struct model_open {
  int32_t outer;       /* the scope that was current */
  bool jumped;         /* opened by a scope object */
  bool name_scope;     /* it pushed a name scope too */
  int32_t saved_count; /* of the table of open counts, right after entering */
  model_count *saved;
} model_open;

typedef struct model {
  bool old; /* level 0.10 */
  int32_t used_count, operation_count, scope_count, open_count, counted, stored;
  model_count used[MODEL_ROWS];            /* names in use and how often they were asked for */
  char operations[MODEL_ROWS][MODEL_TEXT]; /* names, in the order they were made */
  int32_t depth;
  char names[MODEL_DEPTH][MODEL_TEXT]; /* name scopes without their slash; names[0] is the root */
  model_scope scopes[MODEL_ROWS];      /* scope objects; 0 is the root's */
  int32_t current;
  model_open opens[MODEL_DEPTH];
  model_count counts[MODEL_ROWS]; /* how often a variable scope of that name was opened */
  model_count store[MODEL_ROWS];  /* full names of get_variable and their variable */
  int32_t variables;
  char variable_names[MODEL_ROWS][MODEL_TEXT];
} model;

void model_start(model *m, bool old);

/* The unique name of `name` in the current name scope. */
void model_unique(model *m, const char *name, bool mark, char unique[MODEL_TEXT]);
/* false: refused. prefix as sl_name_scope(). */
bool model_name_scope_enter(model *m, const char *name);
void model_name_scope_exit(model *m);
void model_prefix(const model *m, char prefix[MODEL_TEXT]);
/* Whether there is an operation of that name, to the letter. */
bool model_exists(const model *m, const char *name);
/* An operation of that name (type where NULL); false: refused. */
bool model_operation(model *m, const char *type, const char *name);

/* One of name, captured >= 0, default_name. reuse -1: not given. */
bool model_scope_enter(model *m, const char *name, int32_t captured, const char *default_name, int32_t reuse);
void model_scope_exit(model *m);

typedef enum model_answer { MODEL_REFUSED, MODEL_SHARED, MODEL_NEW } model_answer;
/* What get_variable decides; variable: the one it shares. */
model_answer model_lookup(const model *m, const char *name, char full[MODEL_TEXT], int32_t *variable);

#endif
