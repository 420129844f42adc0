/*
 * Buffers that go round: a tensor that nobody holds any more is kept, and the next one of its size takes its block. So
 * a plan that has run once allocates nothing when it runs again.
 *
 * A result that was handed out is remembered too: when the caller has released it, its block serves again. What a run
 * had no use for is freed at its end, and so is what goes beyond a limit.
 */
#include "session/session.h"

#include "base/memory.h"

enum {
  BUFFERS_MOST = 1024,          /* tensors kept */
  BUFFERS_MOST_BYTES = 64 << 20 /* in all, between runs */
};

/* Idle ones stand at any place; those before `used` belong to this run, the others are left over from earlier ones. */
static void keep(sl_session *session, sl_tensor *tensor) {
  if (session->buffers.count >= BUFFERS_MOST ||
      !MEMORY_TRY_RESERVE(session->context, session->buffers, session->buffers.count + 1)) {
    sl_tensor_release(tensor); /* to keep it was only a matter of speed */
    return;
  }
  sl_tensor **items = session->buffers.items;
  items[session->buffers.count++] = items[session->buffers.used];
  items[session->buffers.used++] = tensor;
}

/* Takes item i out of the list. */
static sl_tensor *take(sl_session *session, size_t i) {
  sl_tensor **items = session->buffers.items, *tensor = items[i];
  if (i < session->buffers.used) {
    items[i] = items[--session->buffers.used];
    i = session->buffers.used;
  }
  items[i] = items[--session->buffers.count];
  return tensor;
}

static sl_tensor *find(sl_session *session, int32_t dtype, const sl_shape *shape) {
  const int64_t size = shape_size(shape);
  if (size < 0 || dtype == SL_STRING) return NULL;
  const uint64_t bytes = (uint64_t)size * sl_dtype_size(dtype);
  for (size_t i = 0; i < session->buffers.count; ++i) {
    sl_tensor *tensor = session->buffers.items[i];
    if (tensor->references != 1 || tensor->bytes != bytes) continue;
    take(session, i);
    tensor->dtype = dtype;
    tensor->shape = *shape;
    tensor->size = size;
    return tensor;
  }
  return NULL;
}

sl_code buffers_allocate(void *user, int32_t dtype, const sl_shape *shape, sl_tensor **tensor) {
  sl_session *session = user;
  sl_tensor *idle = find(session, dtype, shape);
  if (idle) return *tensor = idle, SL_OK;
  if (session->buffers.count > 0) {
    session->context->quiet = true;
    const sl_code code = tensor_new(session->context, dtype, shape, tensor);
    session->context->quiet = false;
    if (code == SL_OK) return code;
    buffers_free_all(session); /* idle blocks may be in the way */
  }
  return tensor_new(session->context, dtype, shape, tensor);
}

void buffers_release(sl_session *session, sl_tensor *tensor) {
  if (!tensor) return;
  if (tensor->references > 1 || tensor->dtype == SL_STRING)
    sl_tensor_release(tensor);
  else
    keep(session, tensor);
}

void buffers_lend(sl_session *session, sl_tensor *tensor) {
  if (tensor->dtype != SL_STRING) keep(session, sl_tensor_retain(tensor));
}

void buffers_run_begin(sl_session *session) { session->buffers.used = 0; }

void buffers_run_end(sl_session *session) {
  size_t bytes = 0, kept = 0;
  sl_tensor **items = session->buffers.items;
  for (size_t i = 0; i < session->buffers.count; ++i) {
    if (i < session->buffers.used && bytes + items[i]->bytes <= BUFFERS_MOST_BYTES) {
      bytes += items[i]->bytes;
      items[kept++] = items[i];
    } else {
      sl_tensor_release(items[i]);
    }
  }
  session->buffers.count = session->buffers.used = kept;
}

void buffers_free_all(sl_session *session) {
  for (size_t i = 0; i < session->buffers.count; ++i) sl_tensor_release(session->buffers.items[i]);
  memory_free(session->context, session->buffers.items, session->buffers.capacity,
              sizeof *session->buffers.items);
  session->buffers.items = NULL;
  session->buffers.count = session->buffers.capacity = session->buffers.used = 0;
}
