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

/* One call under test. */
typedef struct sweep {
  void *(*set_up)(sl_context *context);                /* what the call needs; may be NULL */
  sl_code (*call)(sl_context *context, void *state);   /* leaves what it made to tear_down, or frees it */
  void (*tear_down)(sl_context *context, void *state); /* may be NULL */
} sweep;

/*
 * Runs the call in fresh contexts, with allocation n failing for n = 1, 2, ... until none fails any more,
 * once and from then on. After each failure: the status is out of memory, the error record says so, bytes in
 * use are as before, and the same call then succeeds. Returns how many failures the call saw.
 */
size_t every_allocation_fails(const sweep *sweep);

#endif
