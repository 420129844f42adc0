/*
 * One step of a run: its inputs are taken from their slots, its operation is executed, its outputs are put in theirs.
 *
 * The last reader of a slot takes the tensor itself, so that a kernel may use up its block; others take a reference.
 * A reference to a variable is looked up at the moment it is read. A branch of tf.cond that was not taken is dead: its
 * steps do nothing but pass that on.
 */
#include "session/session.h"

#include "base/memory.h"

#include <string.h>

/* ---- Reading slots ------------------------------------------------------------------------------------- */

void step_clear(sl_session *session, plan_slot *slot) {
  buffers_release(session, slot->tensor);
  *slot = (plan_slot){0};
}

static sl_code uninitialized(sl_session *session, sl_output source) {
  const char *name = sl_operation_name(session->graph, source.op);
  text full = text_begin(session->context);
  text_add_format(&full, source.index > 0 ? "%s:%d" : "%s", name, (int)source.index);
  const sl_code code =
      full.code != SL_OK ? full.code : sl_fail(session->context, E_uninitialized, text_string(&full));
  text_drop(&full);
  return code;
}

sl_code step_value(sl_session *session, const plan *plan, sl_output source, int32_t slot, sl_tensor **value) {
  const plan_slot *from = &plan->slots[slot];
  *value = from->place ? from->place->value : from->tensor;
  return *value ? SL_OK : uninitialized(session, source);
}

static bool takes_place(const op_definition *definition, int32_t i) {
  return i == 0 && op_takes_place(definition);
}

/* A container of the session's resources is there as soon as it holds one. */
static sl_code resource_absent(sl_session *session, const plan_step *step, const char *name) {
  bool container = false;
  for (const session_state *state = session->states; state; state = state->next)
    container = container || state->value;
  const sl_code code = sl_fail(session->context, container ? E_resource_absent : E_container_absent, name);
  if (strcmp(step->operation->type, "ReadVariableOp") != 0) return code;
  text reason = text_begin(session->context);
  text_add(&reason, sl_context_error(session->context)->message);
  const sl_code read = reason.code != SL_OK
                           ? reason.code
                           : sl_fail(session->context, E_resource_unread, name, text_string(&reason));
  text_drop(&reason);
  return read;
}

/* Handles of one shared_name may have been made for two types. */
static sl_code check_handle_dtype(sl_session *session, const sl_operation *operation,
                                  const session_state *place) {
  const sl_attr *attr = operation_attr(operation, "dtype");
  if (attr == NULL) attr = operation_attr(operation, "T");
  if (attr == NULL || !place->value || place->value->dtype == dtype_base(attr->value.type)) return SL_OK;
  const char *wanted = dtype_runtime_name(attr->value.type), *found = dtype_runtime_name(place->value->dtype);
  if (strncmp(operation->type, "Assign", 6) == 0)
    return sl_fail(session->context, E_handle_dtype, "assign", found, wanted);
  return sl_fail(session->context, E_handle_dtype, "read", wanted, found);
}

static sl_code take_place(sl_session *session, plan *plan, const plan_step *step, int32_t i, op_run *run) {
  plan_slot *slot = &plan->slots[plan->inputs[step->first_input + i].slot];
  const sl_output source = step->operation->inputs[i];
  if (!slot->place)
    return sl_fail(session->context, E_fed_reference, sl_operation_name(session->graph, source.op));
  if (!slot->place->value && !(run->definition->flags & OP_INITIALIZES)) {
    if (op_takes_reference(run->definition)) return uninitialized(session, source);
    return resource_absent(session, step, handle_name(session->graph, slot->place->op));
  }
  SL_TRY(check_handle_dtype(session, step->operation, slot->place));
  run->place = &slot->place->value;
  run->place_shape = &graph_operation(session->graph, slot->place->op)->outputs[0].shape;
  run->inputs[i] = slot->place->value;
  return SL_OK;
}

static sl_code take_value(sl_session *session, plan *plan, const plan_step *step, int32_t i, op_run *run) {
  const plan_input *input = &plan->inputs[step->first_input + i];
  plan_slot *slot = &plan->slots[input->slot];
  SL_TRY(step_value(session, plan, step->operation->inputs[i], input->slot, &run->inputs[i]));
  if (!input->last || slot->place)
    sl_tensor_retain(run->inputs[i]);
  else
    slot->tensor = NULL;
  return SL_OK;
}

static void release_inputs(sl_session *session, op_run *run) {
  for (int32_t i = 0; i < run->input_count; ++i)
    if (!takes_place(run->definition, i)) buffers_release(session, run->inputs[i]);
}

static sl_code take_inputs(sl_session *session, plan *plan, const plan_step *step, op_run *run) {
  memset(run->inputs, 0, (size_t)run->input_count * sizeof *run->inputs);
  for (int32_t i = 0; i < run->input_count; ++i)
    SL_TRY((takes_place(run->definition, i) ? take_place : take_value)(session, plan, step, i, run));
  return SL_OK;
}

/* ---- Kernels ------------------------------------------------------------------------------------------- */

/* SplitMix64 (Steele, Lea, Flood 2014): spreads the graph's one number over operations and sessions. */
static uint64_t mixed(uint64_t number) {
  number += 0x9E3779B97F4A7C15u;
  number = (number ^ (number >> 30)) * 0xBF58476D1CE4E5B9u;
  number = (number ^ (number >> 27)) * 0x94D049BB133111EBu;
  return number ^ (number >> 31);
}

/* The stream begins from the seeds; without any, from the graph's entropy, as TensorFlow begins from the machine's. */
static philox *random_of(sl_session *session, const plan_step *step) {
  session_state *state = step->state;
  if (state->random_begun) return &state->random;
  uint64_t seed = (uint64_t)operation_attr(step->operation, "seed")->value.i;
  uint64_t seed2 = (uint64_t)operation_attr(step->operation, "seed2")->value.i;
  if (seed == 0 && seed2 == 0) {
    seed = mixed(session->graph->entropy + (uint64_t)(uint32_t)session->number);
    seed2 = mixed(seed ^ (uint64_t)(uint32_t)step->op);
  }
  philox_start(&state->random, seed, seed2);
  state->random_begun = true;
  return &state->random;
}

static op_run run_of(sl_session *session, plan *plan, const plan_step *step) {
  const op_definition *definition = step->operation->definition;
  op_run run = {
      .context = session->context,
      .compat = session->graph->compat,
      .definition = definition,
      .attrs = {step->operation->attrs, step->operation->attr_count},
      .input_count = step->operation->input_count,
      .output_count = step->operation->output_count,
      .inputs = plan->run_inputs,
      .output_types = plan->types + step->first_output,
      .outputs = plan->run_outputs,
      .scratch = &session->scratch,
      .room = &plan->room,
      .host = &session->host,
  };
  if (definition->flags & OP_RANDOM) run.random = random_of(session, step);
  if (step->cacheable) run.cache = &step->state->cache;
  return run;
}

/* A variable must not share a block with its feeder, who may write into it. */
static sl_code own_fed_value(sl_session *session, op_run *run) {
  if (!run->place || !*run->place) return SL_OK;
  for (int32_t i = 0; i < session->feed_count; ++i) {
    if (session->feeds[i].value != *run->place) continue;
    sl_tensor *copy;
    SL_TRY(tensor_copy(*run->place, &copy));
    sl_tensor_release(*run->place);
    *run->place = copy;
    return SL_OK;
  }
  return SL_OK;
}

static void put_outputs(plan *plan, const plan_step *step, const op_run *run) {
  for (int32_t i = 0; i < run->output_count; ++i) {
    plan_slot *slot = &plan->slots[step->first_output + i];
    *slot = (plan_slot){.tensor = run->outputs[i]};
    if (dtype_is_ref(run->output_types[i]))
      slot->place = plan->slots[plan->inputs[step->first_input].slot].place;
  }
}

/* Constants are computed once and kept, as long as they are small: keeping large ones would only cost memory. */
static void keep_constant(plan *plan, plan_step *step) {
  enum { CONSTANT_MOST_BYTES = 1 << 20 };
  if (!step->constant) return;
  size_t bytes = 0;
  for (int32_t i = 0; i < step->operation->output_count; ++i)
    bytes += plan->slots[step->first_output + i].tensor->bytes;
  if (bytes > CONSTANT_MOST_BYTES) return;
  for (int32_t i = 0; i < step->operation->output_count; ++i)
    plan->kept[step->first_output + i] = sl_tensor_retain(plan->slots[step->first_output + i].tensor);
  step->kept = true;
}

static sl_code run_kernel(sl_session *session, plan *plan, plan_step *step) {
  if (step->kept) {
    for (int32_t i = 0; i < step->operation->output_count; ++i)
      plan->slots[step->first_output + i] =
          (plan_slot){.tensor = sl_tensor_retain(plan->kept[step->first_output + i])};
    return SL_OK;
  }
  op_run run = run_of(session, plan, step);
  sl_code code = take_inputs(session, plan, step, &run);
  SL_THEN(code, op_execute(&run));
  if (code == SL_OK && run.definition->flags & OP_INITIALIZES) code = own_fed_value(session, &run);
  release_inputs(session, &run);
  if (code != SL_OK) return node_text_append(session->graph, step->op, code);
  put_outputs(plan, step, &run);
  keep_constant(plan, step);
  return SL_OK;
}

/* ---- Product, bias and ReLU in one --------------------------------------------------------------------- */

/* How many channels a product with this filter has; -1 where it has none to speak of. */
static int64_t channels_of(const plan_step *product, const sl_shape *filter) {
  const char *type = product->operation->type;
  if (strcmp(type, "MatMul") == 0)
    return filter->rank == 2
               ? filter->dims[operation_attr(product->operation, "transpose_b")->value.b ? 0 : 1]
               : -1;
  if (filter->rank != 4) return -1;
  return strcmp(type, "Conv2D") == 0 ? filter->dims[3] : filter->dims[2] * filter->dims[3];
}

/* The kernels add one number to each channel of float32. Anything else that Add may mean is computed step by step. */
static bool is_bias(const sl_tensor *bias, const plan_step *product, const sl_tensor *filter) {
  return bias->dtype == SL_FLOAT32 && filter->dtype == SL_FLOAT32 && bias->shape.rank == 1 &&
         bias->shape.dims[0] == channels_of(product, &filter->shape);
}

static const sl_tensor *peek(const plan *plan, const plan_step *step, int32_t i) {
  const plan_slot *slot = &plan->slots[plan->inputs[step->first_input + i].slot];
  return slot->place ? slot->place->value : slot->tensor;
}

static sl_code run_joined(sl_session *session, plan *plan, plan_step *step, bool *joined) {
  plan_step *product = &plan->steps[step->product], *last = step->relu < 0 ? step : &plan->steps[step->relu];
  const sl_tensor *bias = peek(plan, step, step->bias_input), *filter = peek(plan, product, 1);
  *joined = bias && filter && is_bias(bias, product, filter);
  if (!*joined) return SL_OK;
  op_run run = run_of(session, plan, product);
  run.epilogue = (op_epilogue){bias, step->relu >= 0};
  sl_code code = take_inputs(session, plan, product, &run);
  SL_THEN(code, op_execute(&run));
  release_inputs(session, &run);
  if (code != SL_OK) return node_text_append(session->graph, product->op, code);
  plan->slots[last->first_output] = (plan_slot){.tensor = run.outputs[0]};
  const plan_input *read = &plan->inputs[step->first_input + step->bias_input];
  if (read->last) step_clear(session, &plan->slots[read->slot]);
  return SL_OK;
}

static sl_code run_group(sl_session *session, plan *plan, plan_step *step) {
  bool joined;
  SL_TRY(run_joined(session, plan, step, &joined));
  if (joined) return SL_OK;
  SL_TRY(run_kernel(session, plan, &plan->steps[step->product]));
  SL_TRY(run_kernel(session, plan, step));
  return step->relu < 0 ? SL_OK : run_kernel(session, plan, &plan->steps[step->relu]);
}

/* ---- Control flow -------------------------------------------------------------------------------------- */

static const plan_step *step_of(const plan *plan, int32_t op) {
  int32_t low = 0, high = plan->step_count;
  while (low < high) {
    const int32_t middle = (low + high) / 2;
    if (plan->steps[middle].op < op)
      low = middle + 1;
    else
      high = middle;
  }
  return low < plan->step_count && plan->steps[low].op == op ? &plan->steps[low] : NULL;
}

static bool is_dead(const plan *plan, const plan_step *step) {
  const sl_operation *operation = step->operation;
  for (int32_t i = 0; i < operation->control_count; ++i) {
    const plan_step *control = step_of(plan, operation->controls[i]);
    if (control && control->dead) return true;
  }
  int32_t dead = 0;
  for (int32_t i = 0; i < operation->input_count; ++i)
    dead += plan->slots[plan->inputs[step->first_input + i].slot].dead;
  return step->kind == STEP_MERGE ? dead == operation->input_count : dead > 0;
}

static void pass_on(plan *plan, plan_step *step, int32_t input, int32_t output) {
  const plan_slot *from = &plan->slots[plan->inputs[step->first_input + input].slot];
  plan->slots[step->first_output + output] = (plan_slot){sl_tensor_retain(from->tensor), from->place, false};
}

/* A slot that was read for the last time gives up what it holds. */
static void done_reading(sl_session *session, plan *plan, const plan_step *step) {
  for (int32_t i = 0; i < step->operation->input_count; ++i) {
    const plan_input *input = &plan->inputs[step->first_input + i];
    if (input->last) step_clear(session, &plan->slots[input->slot]);
  }
}

static sl_code run_switch(sl_session *session, plan *plan, plan_step *step) {
  sl_tensor *predicate;
  const sl_code code = step_value(session, plan, step->operation->inputs[1],
                                  plan->inputs[step->first_input + 1].slot, &predicate);
  if (code != SL_OK) return node_text_append(session->graph, step->op, code);
  const int32_t taken = *(const uint8_t *)predicate->data != 0;
  const bool place = plan->types[step->first_output] == SL_RESOURCE;
  if (!place &&
      strcmp(step->operation->type, "Switch") == 0) { /* a value, where RefSwitch passes the place on */
    sl_tensor *value;
    const sl_code read =
        step_value(session, plan, step->operation->inputs[0], plan->inputs[step->first_input].slot, &value);
    if (read != SL_OK) return node_text_append(session->graph, step->op, read);
    plan->slots[step->first_output + taken] = (plan_slot){.tensor = sl_tensor_retain(value)};
  } else {
    pass_on(plan, step, 0, taken);
  }
  plan->slots[step->first_output + 1 - taken] = (plan_slot){.dead = true};
  done_reading(session, plan, step);
  return SL_OK;
}

/* The first branch that is alive, and its number. */
static sl_code run_merge(sl_session *session, plan *plan, plan_step *step) {
  const sl_shape scalar = shape_scalar();
  sl_tensor *index;
  int32_t alive = 0;
  while (plan->slots[plan->inputs[step->first_input + alive].slot].dead) ++alive;
  SL_TRY(buffers_allocate(session, SL_INT32, &scalar, &index));
  *(int32_t *)index->data = alive;
  pass_on(plan, step, alive, 0);
  plan->slots[step->first_output + 1] = (plan_slot){.tensor = index};
  done_reading(session, plan, step);
  return SL_OK;
}

/* ---- Placeholders -------------------------------------------------------------------------------------- */

static bool says_sizes(const sl_graph *graph, const sl_shape *shape) {
  return shape->rank > 0 && (!graph_is_0_10(graph) || shape_is_known(shape));
}

static sl_code not_fed(sl_session *session, const plan_step *step) {
  const sl_operation *operation = step->operation;
  const sl_shape *shape = operation_attr(operation, "shape")->value.shape;
  const char *dtype = dtype_runtime_name(operation->outputs[0].dtype);
  const sl_code code = says_sizes(session->graph, shape)
                           ? op_fail(session->context, E_not_fed_shape, FACT_TEXT(operation->name),
                                     FACT_TEXT(dtype), FACT_SHAPE(shape))
                           : sl_fail(session->context, E_not_fed, operation->name, dtype);
  return node_text_append(session->graph, step->op, code);
}

/* ---- Any step ------------------------------------------------------------------------------------------ */

static sl_code run_alive(sl_session *session, plan *plan, plan_step *step) {
  switch (step->kind) {
  case STEP_HANDLE: return pass_on(plan, step, 0, 0), done_reading(session, plan, step), SL_OK;
  case STEP_KERNEL:
    return step->product >= 0 ? run_group(session, plan, step) : run_kernel(session, plan, step);
  case STEP_VARIABLE: return plan->slots[step->first_output].place = step->state, SL_OK;
  case STEP_PLACEHOLDER: return not_fed(session, step);
  case STEP_SWITCH: return run_switch(session, plan, step);
  case STEP_MERGE: return run_merge(session, plan, step);
  default:
    return node_text_append(session->graph, step->op,
                            sl_fail(session->context, E_no_kernel_at_all, step->operation->type));
  }
}

sl_code step_run(sl_session *session, plan *plan, plan_step *step) {
  step->dead = plan->flows && is_dead(plan, step);
  if (step->dead) {
    for (int32_t i = 0; i < step->operation->output_count; ++i)
      plan->slots[step->first_output + i] = (plan_slot){.dead = true};
    done_reading(session, plan, step);
    return SL_OK;
  }
  if (!step->absorbed) SL_TRY(run_alive(session, plan, step));
  return SL_OK;
}

void step_end(sl_session *session, plan *plan, const plan_step *step) {
  for (int32_t i = 0; i < step->operation->output_count; ++i)
    if (plan->unread[step->first_output + i]) step_clear(session, &plan->slots[step->first_output + i]);
}
