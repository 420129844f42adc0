/*
 * The journal: what happened in a graph, in order, and why each name is what it is. Records, no prose.
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
  JOURNAL_RUN
} journal_kind;

/* Which rule had a part in a name. The comment tells what a and b hold. */
typedef enum reason_code {
  REASON_NAME_SCOPE,         /* a: the prefix the name scope gave, "foo_1/" */
  REASON_NAME_SCOPE_IGNORED, /* a: the name scope that get_variable does not mind */
  REASON_VARIABLE_SCOPE,     /* a: the prefix the variable scope gave, "foo/"; ref: the scope */
  REASON_UNIQUE_SUFFIX,      /* a: the name asked for, b: what was put behind it, "_1" */
  REASON_DEFAULT_NAME,       /* a: the name taken as none was given */
  REASON_EXACT_NAME,         /* a: the name, as it ended in "/" */
  REASON_ROOT,               /* None or "": back to the root */
  REASON_CAPTURED,           /* a: name of the captured scope; ref: that scope */
  REASON_NO_NAME_SCOPE,      /* auxiliary_name_scope=False, or a root scope */
  REASON_REUSE,              /* a: the flag, "True", "AUTO_REUSE"; ref: the scope it was given to */
  REASON_NO_REUSE,           /* tf.Variable never shares */
  REASON_INITIALIZER, /* a: "call", "scope" or the default's name; ref: the scope it came from, or -1 */
  REASON_CASE         /* a: the name it differs from only in capitals (1.15) */
} reason_code;

typedef struct journal_reason {
  reason_code code;
  const char *a, *b; /* pooled, or NULL */
  int32_t ref;
} journal_reason;

typedef struct journal_event {
  journal_kind kind;
  const char *name; /* pooled */
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

enum { JOURNAL_MAX_REASONS = 8 }; /* of one event */

/* The reasons for a name while it is being decided. */
typedef struct reason_list {
  journal_reason items[JOURNAL_MAX_REASONS];
  int32_t count;
} reason_list;

void reason_add(reason_list *list, reason_code code, const char *a, const char *b, int32_t ref);

/* Room for one event with that many reasons, as part of a change. Room for the exits of open scopes is kept
 * besides, so that leaving a scope never fails. */
sl_code journal_prepare(change *change, journal *journal, int32_t reasons);
sl_code journal_prepare_many(change *change, journal *journal, size_t events, int32_t reasons);
/* The same for entering a scope: its exit gets its room, too. */
sl_code journal_prepare_enter(change *change, journal *journal, int32_t reasons);
/* Write what journal_prepare() or journal_prepare_enter() has made the room for. Never fail. reasons may be
 * NULL. */
void journal_write(journal *journal, journal_kind kind, const char *name, int32_t location, int32_t ref,
                   const reason_list *reasons);
void journal_write_enter(journal *journal, journal_kind kind, const char *name, int32_t location, int32_t ref,
                         const reason_list *reasons);
void journal_write_exit(journal *journal, journal_kind kind, const char *name, int32_t location, int32_t ref);
void journal_free(sl_context *context, journal *journal);
/* The number of the scope of an event: a variable scope's own, a name scope's -1, -2, ... */
int32_t journal_scope_id(const journal_event *event);
/* {"kind":...,"name":...,...} */
void journal_event_json(const journal *journal, size_t index, text *out);

#endif
