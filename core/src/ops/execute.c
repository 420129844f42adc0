/*
 * One execution of an operation: its shape rule on what is at hand, its outputs, its kernel. Sessions,
 * constant folding and arrays all run operations through here.
 *
 * An input that nobody else holds may give its block to the output: under a new shape (OP_PASS), or to be
 * overwritten element by element (OP_IN_PLACE).
 */
#include "ops/op.h"

#include "base/memory.h"

#include <string.h>

sl_code op_room_new(sl_context *context, int32_t inputs, int32_t outputs, op_room *room) {
  *room = (op_room){.inputs = inputs, .outputs = outputs};
  sl_code code = memory_new(context, (size_t)inputs, sizeof *room->input_shapes, &room->input_shapes);
  SL_THEN(code, memory_new(context, (size_t)inputs, sizeof *room->input_types, &room->input_types));
  SL_THEN(code, memory_new(context, (size_t)outputs, sizeof *room->output_shapes, &room->output_shapes));
  if (code != SL_OK) op_room_free(context, room);
  return code;
}

void op_room_free(sl_context *context, op_room *room) {
  memory_free(context, room->input_shapes, (size_t)room->inputs, sizeof *room->input_shapes);
  memory_free(context, room->input_types, (size_t)room->inputs, sizeof *room->input_types);
  memory_free(context, room->output_shapes, (size_t)room->outputs, sizeof *room->output_shapes);
  *room = (op_room){0};
}

void op_cache_free(sl_context *context, op_cache *cache) {
  memory_free(context, cache->block, cache->bytes, 1);
  sl_tensor_release(cache->key);
  *cache = (op_cache){0};
}

sl_code op_run_scratch(op_run *run, size_t bytes, void *block) {
  op_scratch *scratch = run->scratch;
  if (bytes == 0) bytes = 1;
  if (bytes > scratch->bytes) {
    void *larger;
    SL_TRY(memory_new(run->context, bytes, 1, &larger));
    memory_free(run->context, scratch->block, scratch->bytes, 1);
    *scratch = (op_scratch){larger, bytes};
  }
  memcpy(block, &scratch->block, sizeof(void *));
  return SL_OK;
}

sl_code op_run_kept(op_run *run, sl_tensor *source, int32_t tag, size_t bytes, void *block, bool *fresh) {
  op_cache *cache = run->cache;
  *fresh = !cache->block || cache->key != source || cache->tag != tag || cache->bytes != bytes;
  if (*fresh) {
    op_cache_free(run->context, cache);
    SL_TRY(memory_new(run->context, bytes, 1, &cache->block));
    cache->key = sl_tensor_retain(source);
    cache->bytes = bytes;
    cache->tag = tag;
  }
  memcpy(block, &cache->block, sizeof(void *));
  return SL_OK;
}

sl_code op_run_no_kernel(op_run *run, int32_t dtype) {
  return sl_fail(run->context, E_no_kernel, run->definition->type, sl_dtype_name(dtype));
}

static sl_code allocate(op_run *run, int32_t dtype, const sl_shape *shape, sl_tensor **tensor) {
  if (!dtype_has_tensors(dtype)) return op_run_no_kernel(run, dtype);
  if (run->host) return run->host->allocate(run->host->user, dtype, shape, tensor);
  return tensor_new(run->context, dtype, shape, tensor);
}

sl_code op_run_output(op_run *run, int32_t index, const sl_shape *shape) {
  return allocate(run, run->output_types[index], shape, &run->outputs[index]);
}

/* What the rule says of the inputs at hand. An uninitialized reference has no shape to speak of: it is
 * unknown. */
static sl_code infer(op_run *run) {
  static const sl_shape unknown = {.rank = -1};
  op_room *room = run->room;
  for (int32_t i = 0; i < run->input_count; ++i) {
    room->input_shapes[i] = run->inputs[i] ? &run->inputs[i]->shape : &unknown;
    room->input_types[i] = run->inputs[i] ? run->inputs[i]->dtype : SL_DTYPE_NONE;
  }
  for (int32_t i = 0; i < run->output_count; ++i) room->output_shapes[i] = unknown;
  op_shapes shapes = {
      .context = run->context,
      .compat = run->compat,
      .running = true,
      .definition = run->definition,
      .attrs = run->attrs,
      .input_count = run->input_count,
      .output_count = run->output_count,
      .inputs = room->input_shapes,
      .input_types = room->input_types,
      .outputs = room->output_shapes,
      .values = run->inputs,
  };
  return run->definition->shape(&shapes);
}

/* Input 0 under another shape: the tensor itself if nobody else holds it or the shape is its own. */
static sl_code pass(op_run *run, const sl_shape *shape) {
  sl_tensor *input = run->inputs[0];
  if (input->references > 1 && !shape_equal(&input->shape, shape)) {
    SL_TRY(tensor_copy(input, &run->outputs[0]));
    run->outputs[0]->shape = *shape;
    return SL_OK;
  }
  input->shape = *shape;
  run->outputs[0] = sl_tensor_retain(input);
  return SL_OK;
}

static sl_tensor *overwritable(const op_run *run, int32_t dtype, const sl_shape *shape) {
  for (int32_t i = 0; i < run->input_count; ++i) {
    sl_tensor *input = run->inputs[i];
    if (input && input->references == 1 && input->dtype == dtype && shape_equal(&input->shape, shape))
      return input;
  }
  return NULL;
}

static sl_code prepare(op_run *run) {
  if (run->definition->flags & OP_MAKES_OUTPUTS) return SL_OK;
  SL_TRY(infer(run));
  const sl_shape *shapes = run->room->output_shapes;
  for (int32_t i = 0; i < run->output_count; ++i)
    if (!dtype_is_ref(run->output_types[i]) && !shape_is_known(&shapes[i]))
      return sl_fail(run->context, E_sizes_unknown, run->definition->type);
  if (run->definition->flags & OP_PASS) return pass(run, &shapes[0]);
  if (run->definition->flags & OP_IN_PLACE) {
    sl_tensor *input = overwritable(run, run->output_types[0], &shapes[0]);
    if (input) return run->outputs[0] = sl_tensor_retain(input), SL_OK;
  }
  for (int32_t i = 0; i < run->output_count; ++i)
    if (!dtype_is_ref(run->output_types[i])) SL_TRY(op_run_output(run, i, &shapes[i]));
  return SL_OK;
}

sl_code op_execute(op_run *run) {
  for (int32_t i = 0; i < run->output_count; ++i) run->outputs[i] = NULL;
  if (!run->definition->kernel && !(run->definition->flags & OP_PASS))
    return sl_fail(run->context, E_no_kernel_at_all, run->definition->type);
  sl_code code = prepare(run);
  if (run->definition->kernel) SL_THEN(code, run->definition->kernel(run));
  if (code == SL_OK) return SL_OK;
  for (int32_t i = 0; i < run->output_count; ++i) {
    sl_tensor_release(run->outputs[i]);
    run->outputs[i] = NULL;
  }
  return code;
}
