/*
 * A hostile allocator for tests. See support/memory.h.
 */
#include "support/memory.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { GUARD = 16, GUARD_BYTE = 0xA5, FRESH_BYTE = 0xCD, FREED_BYTE = 0xDD, SWEEP_LIMIT = 10000 };

/* size, then guard bytes, the block, guard bytes; the block keeps its alignment of 16. */
typedef struct checked_head {
  size_t size;
  size_t reserved;
  unsigned char guard[GUARD];
} checked_head;

static void checked_guards(checked_head *head) {
  memset(head->guard, GUARD_BYTE, GUARD);
  memset((unsigned char *)(head + 1) + head->size, GUARD_BYTE, GUARD);
}

static void checked_verify(const checked_head *head, size_t size_given) {
  const unsigned char *end = (const unsigned char *)(head + 1) + head->size;
  assert_int_equal(head->size, size_given);
  for (int i = 0; i < GUARD; i++) {
    assert_int_equal(head->guard[i], GUARD_BYTE);
    assert_int_equal(end[i], GUARD_BYTE);
  }
}

static bool checked_fails(checked_memory *memory) {
  memory->allocations++;
  if (memory->fail_at == 0) return false;
  bool fails =
      memory->allocations == memory->fail_at || (memory->sticky && memory->allocations > memory->fail_at);
  if (fails) memory->failures++;
  return fails;
}

static void *checked_allocate(checked_memory *memory, size_t size) {
  if (checked_fails(memory)) return NULL;
  checked_head *head = malloc(sizeof *head + size + GUARD);
  assert_non_null(head);
  head->size = size;
  checked_guards(head);
  memset(head + 1, FRESH_BYTE, size);
  memory->live_blocks++;
  memory->live_bytes += size;
  return head + 1;
}

static void checked_release(checked_memory *memory, void *block, size_t size) {
  checked_head *head = (checked_head *)block - 1;
  checked_verify(head, size);
  memset(block, FREED_BYTE, size);
  memory->live_blocks--;
  memory->live_bytes -= size;
  free(head);
}

/* Always moves, so that a stale pointer is found. */
static void *checked_resize(void *user, void *block, size_t old_size, size_t new_size) {
  checked_memory *memory = user;
  if (block == NULL) {
    assert_int_equal(old_size, 0);
    return new_size == 0 ? NULL : checked_allocate(memory, new_size);
  }
  if (new_size == 0) {
    checked_release(memory, block, old_size);
    return NULL;
  }
  checked_verify((checked_head *)block - 1, old_size);
  void *moved = checked_allocate(memory, new_size);
  if (moved == NULL) return NULL;
  memcpy(moved, block, old_size < new_size ? old_size : new_size);
  checked_release(memory, block, old_size);
  return moved;
}

sl_allocator checked_allocator(checked_memory *memory) { return (sl_allocator){memory, checked_resize}; }

void checked_arm(checked_memory *memory, size_t n, bool sticky) {
  memory->allocations = 0;
  memory->failures = 0;
  memory->fail_at = n;
  memory->sticky = sticky;
}

sl_context *checked_open(checked_memory *memory) {
  sl_context *context = NULL;
  *memory = (checked_memory){0};
  sl_allocator allocator = checked_allocator(memory);
  assert_int_equal(sl_context_new(&allocator, 0, &context), SL_OK);
  return context;
}

void checked_close(checked_memory *memory, sl_context *context) {
  assert_int_equal(sl_context_bytes(context), memory->live_bytes);
  sl_context_free(context);
  assert_int_equal(memory->live_blocks, 0);
  assert_int_equal(memory->live_bytes, 0);
}

/* ---- The sweep ---- */

/* What a run without failures looks like before the call, after it and after later use. */
typedef struct sweep_model {
  char *before, *done, *used;
} sweep_model;

/* One run of the call: where it stands, and what was there before it. */
typedef struct sweep_run {
  const sweep *sweep;
  checked_memory memory;
  sl_context *context;
  void *state;
  size_t bytes;
  sl_error error; /* before the call; its texts may have changed since */
  char key[64];
} sweep_run;

static char *sweep_look(const sweep_run *run) {
  if (run->sweep->look != NULL) return run->sweep->look(run->context, run->state);
  return calloc(1, 1);
}

static void sweep_same(const sweep_run *run, const char *when, size_t n, char *found, const char *expected) {
  if (strcmp(found, expected) != 0) {
    size_t at = 0;
    while (found[at] != 0 && found[at] == expected[at]) at++;
    at = at < 40 ? 0 : at - 40;
    fail_msg("%s, allocation %zu, %s:\n  ...%.160s\nand not\n  ...%.160s", run->sweep->name, n, when,
             found + at, expected + at);
  }
  free(found);
}

static void sweep_open(sweep_run *run, const sweep *sweep) {
  *run = (sweep_run){.sweep = sweep};
  run->context = checked_open(&run->memory);
  if (sweep->set_up != NULL) run->state = sweep->set_up(run->context, sweep->given);
  run->bytes = sl_context_bytes(run->context);
  run->error = *sl_context_error(run->context);
  snprintf(run->key, sizeof run->key, "%s", run->error.key);
}

static sl_code sweep_call(sweep_run *run, size_t n, bool sticky, size_t *failures) {
  if (run->sweep->ready != NULL) run->sweep->ready(run->context, run->state);
  checked_arm(&run->memory, n, sticky);
  sl_code code = run->sweep->call(run->context, run->state);
  *failures = run->memory.failures;
  checked_arm(&run->memory, 0, false);
  return code;
}

static void sweep_use(const sweep_run *run) {
  if (run->sweep->use != NULL) run->sweep->use(run->context, run->state);
}

static void sweep_close(sweep_run *run) {
  if (run->sweep->tear_down != NULL) run->sweep->tear_down(run->context, run->state);
  checked_close(&run->memory, run->context);
}

/* A tensor that did not fit says so itself. */
static void sweep_check_record(const sweep_run *run, size_t n, sl_code code) {
  const sl_error *error = sl_context_error(run->context);
  const bool tensor = code == SL_RESOURCE_EXHAUSTED;
  if (code != SL_OUT_OF_MEMORY && !tensor)
    fail_msg("%s, allocation %zu: status %d", run->sweep->name, n, (int)code);
  if (run->sweep->unrecorded) return;
  if (error->code != code || strcmp(error->class_name, "ResourceExhaustedError") != 0 ||
      strcmp(error->key, tensor ? "tensor_too_large" : "out_of_memory") != 0 ||
      strstr(error->message, tensor ? "OOM when allocating tensor with shape" : "Out of memory: ") !=
          error->message)
    fail_msg("%s, allocation %zu: status %d, but the record says %s: %s", run->sweep->name, n, (int)code,
             error->key, error->message);
}

static void sweep_check_failure(const sweep_run *run, size_t n, sl_code code, const sweep_model *model) {
  const size_t bytes = sl_context_bytes(run->context);
  sweep_check_record(run, n, code);
  if (run->sweep->gives_up ? bytes > run->bytes : bytes != run->bytes)
    fail_msg("%s, allocation %zu: %zu bytes in use, %zu before", run->sweep->name, n, bytes, run->bytes);
  sweep_same(run, "after the failure", n, sweep_look(run), model->before);
}

/* It went without what it did not get. A call that ends in an error may leave out to note it down. */
static void sweep_check_unharmed(const sweep_run *run, size_t n, const sweep_model *model) {
  const sl_error *error = sl_context_error(run->context);
  char *found = sweep_look(run);
  if (run->sweep->expected == SL_OK) {
    if (error->code != run->error.code || strcmp(error->key, run->key) != 0)
      fail_msg("%s, allocation %zu: it succeeded, but the record says %s", run->sweep->name, n, error->key);
  } else if (error->code != run->sweep->expected) {
    fail_msg("%s, allocation %zu: the record says %s", run->sweep->name, n, error->key);
  }
  if (run->sweep->expected != SL_OK && strcmp(found, model->before) == 0) {
    free(found);
    return;
  }
  sweep_same(run, "done without it", n, found, model->done);
  sweep_use(run);
  sweep_same(run, "used after it", n, sweep_look(run), model->used);
}

/* Returns whether allocation n was reached at all. */
static bool sweep_step(const sweep *sweep, size_t n, bool sticky, const sweep_model *model) {
  sweep_run run;
  size_t failures, none;
  sweep_open(&run, sweep);
  sl_code code = sweep_call(&run, n, sticky, &failures);
  if (failures == 0 || code == sweep->expected) {
    if (code != sweep->expected) fail_msg("%s: status %d", sweep->name, (int)code);
    if (failures > 0) sweep_check_unharmed(&run, n, model);
  } else {
    sweep_check_failure(&run, n, code, model);
    code = sweep_call(&run, 0, false, &none);
    if (code != sweep->expected)
      fail_msg("%s, after allocation %zu: status %d, %s", sweep->name, n, (int)code,
               sl_context_error(run.context)->message);
    sweep_same(&run, "called again", n, sweep_look(&run), model->done);
    sweep_use(&run);
    sweep_same(&run, "used later", n, sweep_look(&run), model->used);
  }
  sweep_close(&run);
  return failures > 0;
}

static sweep_model sweep_without_failure(const sweep *sweep) {
  sweep_model model;
  sweep_run run;
  size_t none;
  sweep_open(&run, sweep);
  model.before = sweep_look(&run);
  const sl_code code = sweep_call(&run, 0, false, &none);
  if (code != sweep->expected)
    fail_msg("%s: status %d, %s", sweep->name, (int)code, sl_context_error(run.context)->message);
  model.done = sweep_look(&run);
  sweep_use(&run);
  model.used = sweep_look(&run);
  sweep_close(&run);
  return model;
}

size_t every_allocation_fails(const sweep *sweep) {
  sweep_model model = sweep_without_failure(sweep);
  size_t n = 1;
  for (int sticky = 0; sticky < 2; sticky++) {
    for (n = 1; sweep_step(sweep, n, sticky != 0, &model); n++) assert_true(n < SWEEP_LIMIT);
  }
  free(model.before);
  free(model.done);
  free(model.used);
  return n - 1;
}
