/*
 * A hostile allocator for tests. See support/memory.h.
 */
#include "support/memory.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
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

static void sweep_check_failure(sl_context *context, sl_code code, size_t bytes_before) {
  const sl_error *error = sl_context_error(context);
  assert_true(code == SL_OUT_OF_MEMORY || code == SL_RESOURCE_EXHAUSTED);
  assert_int_equal(error->code, code);
  assert_string_equal(error->class_name, "ResourceExhaustedError");
  assert_true(error->message[0] != 0);
  assert_int_equal(sl_context_bytes(context), bytes_before);
}

/* true if allocation n was reached at all. */
static bool sweep_step(const sweep *sweep, size_t n, bool sticky, size_t *failures) {
  checked_memory memory;
  sl_context *context = checked_open(&memory);
  void *state = sweep->set_up == NULL ? NULL : sweep->set_up(context);
  size_t bytes = sl_context_bytes(context);
  checked_arm(&memory, n, sticky);
  sl_code code = sweep->call(context, state);
  bool reached = memory.failures > 0;
  checked_arm(&memory, 0, false);
  if (code != SL_OK) {
    assert_true(reached);
    sweep_check_failure(context, code, bytes);
    *failures += 1;
    assert_int_equal(sweep->call(context, state), SL_OK);
  }
  if (sweep->tear_down != NULL) sweep->tear_down(context, state);
  checked_close(&memory, context);
  return reached;
}

size_t every_allocation_fails(const sweep *sweep) {
  size_t failures = 0;
  for (int sticky = 0; sticky < 2; sticky++) {
    size_t n = 1;
    while (sweep_step(sweep, n, sticky != 0, &failures)) {
      n++;
      assert_true(n < SWEEP_LIMIT);
    }
  }
  return failures;
}
