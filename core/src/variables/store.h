/*
 * What a graph knows about variables: scope objects, how often each variable scope was opened, the variables
 * and which of them tf.get_variable can find. Hangs on the graph as an extension and is freed with it.
 */
#ifndef VARIABLES_STORE_H
#define VARIABLES_STORE_H

#include "graph/graph.h"
#include "graph/operation.h"

enum {
  VARIABLES_MAX_SCOPES = 1 << 24, /* scope objects of a graph */
  VARIABLES_MAX_COLLECTIONS = 16, /* of one variable */
  VARIABLES_MAX_BUILDING = 256    /* variables begun and not finished at once */
};

/* How often a variable scope of one full name was opened (SPEC 1.6, A34). */
typedef struct scope_count {
  const char *name; /* pooled */
  int32_t count;
  int64_t counted; /* the moment it was counted last */
  int64_t zeroed;  /* the moment the counts of its subscopes were taken back */
} scope_count;

/* What a count was before: undone when a captured scope is left at 1.15. */
typedef struct count_undo {
  int32_t index;
  scope_count before;
} count_undo;

typedef struct scope_counts {
  index_table by_name;
  struct {
    scope_count *items;
    size_t count, capacity;
  } entries;
  struct {
    count_undo *items;
    size_t count, capacity;
  } undo;
  int64_t now;
  size_t owed;     /* undo entries that the exits of open scopes will need */
  int32_t keepers; /* captured scopes that are open: undo is kept */
} scope_counts;

/* A variable scope object. */
typedef struct variable_scope {
  const char *name, *original_name_scope, *name_scope; /* pooled; name_scope: the prefix it works in */
  sl_scope_settings settings;
  int32_t event;            /* that tells of its opening, -1 for the root */
  int32_t reuse_from;       /* the scope whose flag it is, -1 where nobody set one */
  int32_t reuse_event;      /* that set it: the opening of that scope, or reuse_variables() */
  int32_t initializer_from; /* the scope whose initializer it is, -1 where there is none */
  int32_t captured;         /* the scope it re-opened, -1 */
  int32_t outer;            /* the current scope before it, -1 for the root */
  int32_t location;
  size_t name_depth; /* of the name scope stack, before it */
  size_t undo_mark;
  bool open;
} variable_scope;

typedef struct variable_record {
  sl_variable_info info;
  const char *key; /* full name in the store, NULL for tf.Variable */
  int32_t event;   /* that tells of its making */
  int32_t location;
  int32_t scope; /* the current variable scope when it was made */
  bool findable; /* among the global or the local variables */
} variable_record;

/* A variable begun and not finished. */
typedef struct variable_building {
  const char *key;            /* under which the store finds it, NULL for tf.Variable */
  const char *full_name;      /* of a variable with a key */
  const char *name_scope;     /* "v/": also the exact name of its operation */
  const char *class;          /* "loc:@v" */
  const char *device;         /* of its operations */
  const char *caching_device; /* NULL: none */
  const char *collections[VARIABLES_MAX_COLLECTIONS + 1];
  int32_t collection_count;
  sl_shape shape; /* asked for */
  int32_t dtype;  /* asked for, or none */
  int32_t op;     /* the variable's operation where it comes first (0.10), else -1 */
  bool callable, trainable, validate_shape, resource;
  bool declared;                                   /* shape is the variable's, whatever its value has */
  size_t name_depth, device_depth, colocate_depth; /* to go back to */
  int32_t control, control_depth;
  reason_list reasons;
} variable_building;

typedef struct variable_store {
  struct {
    variable_scope *items;
    size_t count, capacity;
  } scopes;
  int32_t current;
  int32_t max_scopes; /* VARIABLES_MAX_SCOPES; tests set it lower */
  scope_counts counts;
  struct {
    variable_record *items;
    size_t count, capacity;
  } variables;
  index_table by_key; /* full name -> variable, of tf.get_variable only */
  struct {
    variable_building *items;
    size_t count, capacity;
  } building;
} variable_store;

/* The graph's store; the first call makes it, and says so. */
sl_code variable_store_of(sl_graph *graph, variable_store **store, bool *made);
/* Returns code; if the call that made the store failed, the store goes, too. */
sl_code variable_store_settle(sl_graph *graph, bool made, sl_code code);
/* The same for those who only look: NULL before the first. */
const variable_store *variable_store_peek(const sl_graph *graph);
/* The scope object; NULL if there is none of that number. */
const variable_scope *variable_scope_at(const sl_graph *graph, int32_t scope);
/* The shape a variable was declared with. */
const sl_shape *variable_shape(const sl_graph *graph, const sl_variable_info *info);
bool variable_scope_reuses(const variable_scope *scope);
/* As Python writes it: "False", "True", "tf.AUTO_REUSE". */
const char *variable_reuse_text(sl_reuse reuse);
/* Whose flag it is that a scope has, and how it was set. number: the scope's, which may be yet to be made. */
void variable_scope_flag_reasons(const sl_graph *graph, const variable_scope *scope, int32_t number,
                                 reason_list *reasons);
/* The same of the flag that counts for a call in the current scope: a custom getter may have passed on another. */
void variable_flag_reasons(const sl_graph *graph, sl_reuse reuse, reason_list *reasons);
/* sl_variable_refused() with reasons of the call itself, which come first. */
void variable_refused(sl_graph *graph, const char *name, sl_reuse reuse, reason_list reasons);
/* The frames that "Originally defined at" shows, as Python formats a traceback: 3 at 0.10, 5 at 1.15
 * (SPEC 1.8, A35). */
void variable_traceback(const sl_graph *graph, int32_t location, text *out);

/* ---- Open counts ---- */

/* What one opening or closing needs. */
typedef struct count_plan {
  int32_t index; /* of the entry that is there, -1: it is to be made */
  const char *name;
  index_node *node;
} count_plan;

sl_code scope_counts_open(sl_context *context, scope_counts *counts);
void scope_counts_free(sl_context *context, scope_counts *counts);
int32_t scope_count_of(const sl_graph *graph, const scope_counts *counts, const char *name);
/* Counting one opening of name; room for its exit's undo entries is made, too. */
sl_code scope_count_prepare(change *change, sl_graph *graph, scope_counts *counts, const char *name,
                            count_plan *plan);
void scope_count_apply(sl_graph *graph, scope_counts *counts, const count_plan *plan);
/* The counts of the subscopes of a scope that is left. */
void scope_count_close(sl_graph *graph, scope_counts *counts, const char *name);
/* 1.15, a captured scope: remember from here, and go back to here. */
size_t scope_count_keep(scope_counts *counts);
void scope_count_restore(scope_counts *counts, size_t mark);

#endif
