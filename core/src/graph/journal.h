/*
 * The journal: what happened in a graph, in order, and why each name is what it is. Records, no prose.
 *
 * A reason is one rule that had a part in a name: a key, the arguments of its sentence, and the event it goes back to,
 * such as the opening of the scope that put its prefix in front. The sentences, one a key, are in web/src/i18n. An
 * error about a variable tells its reasons in the same form (variables/refusal.c).
 */
#ifndef GRAPH_JOURNAL_H
#define GRAPH_JOURNAL_H

#include "base/change.h"
#include "base/text.h"

typedef enum journal_kind {
  JOURNAL_SCOPE_ENTER,
  JOURNAL_SCOPE_EXIT,
  JOURNAL_VARIABLE_SCOPE_ENTER,
  JOURNAL_VARIABLE_SCOPE_EXIT,
  JOURNAL_OPERATION,
  JOURNAL_VARIABLE_MADE,
  JOURNAL_VARIABLE_SHARED,
  JOURNAL_ERROR,
  JOURNAL_RUN,
  JOURNAL_REUSE_SET /* scope.reuse_variables() */
} journal_kind;

/* Which rule had a part in a name. The comment tells what a and b hold, and the event it goes back to. */
typedef enum reason_code {
  /* Why the last part of a name is not just as it was given. A name under a scope repeats those of the scope. */
  REASON_DEFAULT_NAME,  /* a: the name taken as none was given */
  REASON_CASE_IGNORED,  /* a: the name it differs from only in capitals (1.15) */
  REASON_UNIQUE_SUFFIX, /* a: the name asked for, b: what was put behind it, "_1" */
  REASON_SCOPE_SUFFIX, /* the same of a default name, made unique among the variable scopes that were opened */
  REASON_EXACT_NAME,   /* a: the name, as it ended in "/"; the opening of the scope of that name */
  REASON_CAPTURED_SCOPE, /* a: name of the captured scope; its opening */
  /* What stands in front of it. */
  REASON_NAME_SCOPE,         /* a: the prefix the name scope gave, "foo_1/"; its opening */
  REASON_NAME_SCOPE_IGNORED, /* a: the name scope that get_variable does not mind; its opening */
  REASON_VARIABLE_SCOPE,     /* a: the prefix the variable scope gave, "foo/"; its opening */
  REASON_ROOT,               /* None or "": back to the root */
  /* The name scope of a variable scope. */
  REASON_OPENS_NAME_SCOPE, /* a: its prefix; the reasons behind it, to the end of the list, are those of that prefix */
  REASON_NO_NAME_SCOPE, /* auxiliary_name_scope=False, or a root scope */
  /* A variable. */
  REASON_OPERATION_SUFFIX,      /* a: the operation's name, as its variable's was taken */
  REASON_SHARED,                /* the flag reuses: the variable that exists is given out */
  REASON_AUTO_MADE,             /* AUTO_REUSE, and there was none: it is made */
  REASON_VARIABLE_NEVER_SHARES, /* tf.Variable never shares */
  REASON_INITIALIZER_CALL,      /* the first value is the call's */
  REASON_INITIALIZER_SCOPE,     /* the scope's; the opening of the one that set it */
  REASON_INITIALIZER_DEFAULT,   /* a: the default's name */
  /* The reuse flag of a scope: a is the scope. */
  REASON_REUSE_DEFAULT,   /* nothing reuses */
  REASON_REUSE_GIVEN,     /* b: "True", "False", "tf.AUTO_REUSE"; its opening */
  REASON_REUSE_SET,       /* reuse_variables(); that call */
  REASON_REUSE_INHERITED, /* b: the scope around that has it */
  REASON_REUSE_CAPTURED,  /* b: the captured scope that brought it */
  REASON_REUSE_GETTER,    /* b: the flag that a custom getter passed on */
  /* Other variables. */
  REASON_FIRST_MADE,       /* a: the variable; its making */
  REASON_MADE_BY_VARIABLE, /* the same of one that tf.Variable made */
  REASON_SAME_NAME,        /* a: a variable of another scope; its making */
  /* Scopes that are refused. */
  REASON_AT_ROOT,    /* no scope is open */
  REASON_SCOPE_LEFT, /* a: the variable scope that was to be left; its opening */
  REASON_SCOPE_OPEN  /* a: the one that is open; its opening */
} reason_code;

typedef struct journal_reason {
  reason_code code;
  const char *a, *b; /* pooled, or NULL */
  int32_t event;     /* the number of the event it goes back to, -1 */
} journal_reason;

typedef struct journal_event {
  journal_kind kind;
  const char *name; /* pooled */
  const char *also; /* pooled: the prefix of a variable scope, the operation of a variable; or NULL */
  int32_t location;
  int32_t ref; /* operation, scope or variable */
  int32_t first_reason, reason_count;
} journal_event;

typedef struct journal {
  struct {
    journal_event *items;
    size_t count, capacity;
  } events;
  struct {
    journal_reason *items;
    size_t count, capacity;
  } reasons;
  size_t owed; /* exits of scopes that are open */
} journal;

enum { JOURNAL_MAX_REASONS = 12 }; /* of one event */

/* The reasons for a name while it is being decided. */
typedef struct reason_list {
  journal_reason items[JOURNAL_MAX_REASONS];
  int32_t count;
} reason_list;

void reason_add(reason_list *list, reason_code code, const char *a, const char *b, int32_t event);

/* Room for one event with that many reasons, as part of a change. Room for the exits of open scopes is kept
 * besides, so that leaving a scope never fails. */
sl_code journal_prepare(change *change, journal *journal, int32_t reasons);
sl_code journal_prepare_many(change *change, journal *journal, size_t events, int32_t reasons);
/* The same for entering a scope: its exit gets its room, too. */
sl_code journal_prepare_enter(change *change, journal *journal, int32_t reasons);
/* Write what journal_prepare() or journal_prepare_enter() has made the room for. Never fail. reasons may be
 * NULL. Return the event, for its second name. */
journal_event *journal_write(journal *journal, journal_kind kind, const char *name, int32_t location,
                             int32_t ref, const reason_list *reasons);
journal_event *journal_write_enter(journal *journal, journal_kind kind, const char *name, int32_t location,
                                   int32_t ref, const reason_list *reasons);
void journal_write_exit(journal *journal, journal_kind kind, const char *name, int32_t location, int32_t ref);
void journal_free(sl_context *context, journal *journal);
/* The number of the scope of an event: a variable scope's own, a name scope's -1, -2, ... */
int32_t journal_scope_id(const journal_event *event);
/* The number of the event that is written next. */
int32_t journal_next(const journal *journal);
/* {"kind":...,"name":...,"reasons":[...],...} */
void journal_event_json(const journal *journal, size_t index, text *out);
/* {"key":...,"arguments":{...},"location":...,"inner":[...]}: inner are the reasons of the scope it goes back to */
/* Adds the reasons to the facts of the error that was just set. */
void journal_explain_error(sl_context *context, const journal *journal, const reason_list *reasons);
void journal_reason_json(const journal *journal, const journal_reason *reason, text *out);

#endif
