/*
 * A hostile allocator for tests, and the sweep that makes every allocation of a call fail.
 *
 * Blocks stand between guard bytes, hold garbage at first and are poisoned when freed; the size given back
 * must be the size that was asked for. The n-th allocation from now can be made to fail, once or from then
 * on.
 */
#ifndef SUPPORT_MEMORY_H
#define SUPPORT_MEMORY_H

#include "scopelab.h"

typedef struct checked_memory {
  size_t live_blocks, live_bytes;
  size_t allocations; /* asked for since the last arming */
  size_t fail_at;     /* the number of the allocation that fails, 0: none */
  bool sticky;        /* so do all after it */
  size_t failures;    /* since the last arming */
} checked_memory;

sl_allocator checked_allocator(checked_memory *memory);
/* The allocation number n from now fails (1 is the next), 0: none. */
void checked_arm(checked_memory *memory, size_t n, bool sticky);

/* A context on checked memory; the test fails unless everything was given back when it is closed. */
sl_context *checked_open(checked_memory *memory);
void checked_close(checked_memory *memory, sl_context *context);

/*
 * One call under test. set_up makes what it needs and may be NULL, as may all that follow; each gets what set_up made.
 *
 * A call that takes a thing with it, also when it fails (sl_describe_finish), finds a new one from ready. look tells
 * all that can be seen, what the call delivered included, in malloc's memory; use does whatever may come later.
 */
typedef struct sweep {
  const char *name; /* for the message of a failed test */
  void *(*set_up)(sl_context *context, const void *given);
  void (*ready)(sl_context *context, void *state);
  sl_code (*call)(sl_context *context, void *state); /* leaves what it made to tear_down, or frees it */
  char *(*look)(sl_context *context, void *state);
  void (*use)(sl_context *context, void *state);
  void (*tear_down)(sl_context *context, void *state);
  const void *given;
  sl_code expected; /* what the call returns where nothing fails */
  bool unrecorded;  /* a failure has no context to be told in */
  bool gives_up;    /* a failed call may give up what was kept for speed alone */
} sweep;

/*
 * Runs the call in fresh contexts, with allocation n failing for n = 1, 2, ... until none fails any more, once and from
 * then on. After each failure: the status is out of memory, the error record says so in the words of the table, bytes
 * in use and all that can be seen are as before; then the same call succeeds, and it and what comes later look as in a
 * run where nothing failed. A call may also do without what it did not get: then nobody must notice. Returns how many
 * of its allocations were made to fail.
 */
size_t every_allocation_fails(const sweep *sweep);

#endif
