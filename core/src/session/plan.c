/*
 * Plans: which operations a set of feeds and fetches needs, in which order, and who reads what last.
 *
 * Operations are numbered in the order they were made and have only earlier ones as inputs, so that order is a
 * topological one; going through it backwards finds all that is needed, without recursion. Operations are never changed
 * or removed, so a plan stays valid while the graph grows.
 */
#include "session/session.h"

#include "base/memory.h"

#include <string.h>

/* ---- What is needed ------------------------------------------------------------------------------------ */

/* Lists for the time of planning. */
typedef struct planning {
  sl_session *session;
  plan *plan;
  int32_t op_count;
  bool *needed;        /* of each operation */
  int32_t *first_slot; /* of each operation's outputs, once it has a step */
  plan_links links;    /* of slots, as soon as there are any */
  bool *constant, *stable;
  size_t slots; /* length of the lists of slots */
} planning;

static int32_t feed_of(const plan *plan, sl_output output) {
  for (int32_t i = 0; i < plan->feed_count; ++i)
    if (plan->feeds[i].op == output.op && plan->feeds[i].index == output.index) return i;
  return -1;
}

static void mark_needed(planning *p) {
  const sl_graph *graph = p->session->graph;
  for (int32_t i = 0; i < p->plan->fetch_count; ++i)
    if (feed_of(p->plan, p->plan->fetched[i]) < 0) p->needed[p->plan->fetched[i].op] = true;
  for (int32_t i = 0; i < p->plan->target_count; ++i) p->needed[p->plan->targets[i]] = true;
  for (int32_t op = p->op_count - 1; op >= 0; --op) {
    if (!p->needed[op]) continue;
    const sl_operation *operation = graph_operation(graph, op);
    for (int32_t i = 0; i < operation->input_count; ++i)
      if (feed_of(p->plan, operation->inputs[i]) < 0) p->needed[operation->inputs[i].op] = true;
    for (int32_t i = 0; i < operation->control_count; ++i) p->needed[operation->controls[i]] = true;
  }
}

static void count_needed(const planning *p, size_t *steps, size_t *inputs, size_t *slots) {
  plan *plan = p->plan;
  *steps = *inputs = 0;
  *slots = (size_t)plan->feed_count;
  plan->most_inputs = 2; /* an update runs Add on its own two */
  plan->most_outputs = 1;
  for (int32_t op = 0; op < p->op_count; ++op) {
    if (!p->needed[op]) continue;
    const sl_operation *operation = graph_operation(p->session->graph, op);
    ++*steps;
    *inputs += (size_t)operation->input_count;
    *slots += (size_t)operation->output_count;
    if (operation->input_count > plan->most_inputs) plan->most_inputs = operation->input_count;
    if (operation->output_count > plan->most_outputs) plan->most_outputs = operation->output_count;
  }
}

/* ---- Steps --------------------------------------------------------------------------------------------- */

static step_kind kind_of(const sl_operation *operation) {
  const op_definition *definition = operation->definition;
  if (!definition) return STEP_UNKNOWN;
  if (definition->flags & OP_PASS && operation->outputs[0].dtype == SL_RESOURCE) return STEP_HANDLE;
  if (!(definition->flags & OP_FLOW)) return STEP_KERNEL;
  if (strcmp(operation->type, "Placeholder") == 0) return STEP_PLACEHOLDER;
  if (strcmp(operation->type, "Merge") == 0) return STEP_MERGE;
  if (operation->input_count == 0) return STEP_VARIABLE;
  return STEP_SWITCH;
}

/* An output that is the same tensor in each run, until a variable is assigned. */
static bool is_stable(const planning *p, const plan_step *step) {
  const op_definition *definition = step->operation->definition;
  if (step->kind == STEP_VARIABLE || step->constant) return true;
  if (step->kind != STEP_KERNEL || step->operation->input_count == 0)
    return step->kind == STEP_KERNEL && strcmp(step->operation->type, "Const") == 0;
  const bool passes = definition->flags & OP_PASS || strcmp(step->operation->type, "ReadVariableOp") == 0;
  return passes && p->stable[p->plan->inputs[step->first_input].slot];
}

static bool is_constant(const planning *p, const plan_step *step) {
  const op_definition *definition = step->operation->definition;
  if (step->kind != STEP_KERNEL || definition->flags & OP_STATEFUL || step->operation->control_count > 0)
    return false;
  if (step->operation->input_count == 0) return false; /* Const is at hand anyway */
  for (int32_t i = 0; i < step->operation->input_count; ++i)
    if (!p->constant[p->plan->inputs[step->first_input + i].slot]) return false;
  return true;
}

static sl_code plan_step_state(planning *p, plan_step *step) {
  const op_definition *definition = step->operation->definition;
  if (step->kind == STEP_KERNEL && definition->flags & OP_KEEPS &&
      p->stable[p->plan->inputs[step->first_input + 1].slot])
    step->cacheable = true;
  if (step->kind != STEP_VARIABLE && !step->cacheable && !(definition && definition->flags & OP_RANDOM))
    return SL_OK;
  const int32_t op = step->kind == STEP_VARIABLE ? handle_place(p->session->graph, step->op) : step->op;
  return session_state_find(p->session, op, &step->state);
}

static sl_code plan_add_step(planning *p, int32_t op, int32_t *input, int32_t *slot) {
  plan *plan = p->plan;
  const sl_operation *operation = graph_operation(p->session->graph, op);
  const int32_t index = plan->step_count++;
  plan_step *step = &plan->steps[index];
  *step =
      (plan_step){.operation = operation, .op = op, .kind = kind_of(operation), .product = -1, .relu = -1};
  step->first_input = *input;
  step->first_output = *slot;
  for (int32_t i = 0; i < operation->input_count; ++i, ++*input) {
    const sl_output source = operation->inputs[i];
    const int32_t fed = feed_of(plan, source),
                  from = fed >= 0 ? fed : p->first_slot[source.op] + source.index;
    plan->inputs[*input].slot = from;
    ++p->links.reads[from];
    p->links.reader[from] = index;
  }
  p->first_slot[op] = *slot;
  step->constant = is_constant(p, step);
  for (int32_t i = 0; i < operation->output_count; ++i, ++*slot) {
    plan->types[*slot] = operation->outputs[i].dtype;
    p->links.maker[*slot] = index;
    p->constant[*slot] =
        step->constant || (step->kind == STEP_KERNEL && strcmp(operation->type, "Const") == 0);
    p->stable[*slot] = is_stable(p, step);
  }
  plan->flows = plan->flows || step->kind == STEP_SWITCH || step->kind == STEP_MERGE;
  return plan_step_state(p, step);
}

static void plan_fetches(planning *p) {
  plan *plan = p->plan;
  for (int32_t i = 0; i < plan->fetch_count; ++i) {
    const int32_t fed = feed_of(plan, plan->fetched[i]);
    plan_fetch *fetch = &plan->fetches[i];
    fetch->slot = fed >= 0 ? fed : p->first_slot[plan->fetched[i].op] + plan->fetched[i].index;
    fetch->step = fed >= 0 ? -1 : p->links.maker[fetch->slot];
    p->links.reads[fetch->slot] += 2;
    if (fetch->step >= 0) plan->steps[fetch->step].fetched = true;
  }
}

/* ---- Last readers -------------------------------------------------------------------------------------- */

/* The inputs of a step from the last to the first: who comes upon a slot first reads it last. */
static void mark_last(planning *p, const plan_step *step, bool *seen) {
  for (int32_t i = step->operation->input_count - 1; i >= 0; --i) {
    plan_input *input = &p->plan->inputs[step->first_input + i];
    input->last = !seen[input->slot];
    seen[input->slot] = true;
  }
}

/* In the order of execution, backwards; a group runs where its middle step stands. */
static void mark_last_readers(planning *p, bool *seen) {
  plan *plan = p->plan;
  for (int32_t i = plan->step_count - 1; i >= 0; --i) {
    const plan_step *step = &plan->steps[i];
    if (step->absorbed) continue;
    if (step->relu >= 0) mark_last(p, &plan->steps[step->relu], seen);
    mark_last(p, step, seen);
    if (step->product >= 0) mark_last(p, &plan->steps[step->product], seen);
  }
  for (int32_t i = 0; i < plan->slot_count; ++i) plan->unread[i] = !seen[i];
}

/* ---- Making and freeing -------------------------------------------------------------------------------- */

static sl_code plan_lists(planning *p) {
  sl_context *context = p->session->context;
  plan *plan = p->plan;
  size_t steps, inputs, slots;
  count_needed(p, &steps, &inputs, &slots);
  SL_TRY(memory_new(context, steps, sizeof *plan->steps, &plan->steps));
  plan->step_room = (int32_t)steps;
  SL_TRY(memory_new(context, inputs, sizeof *plan->inputs, &plan->inputs));
  plan->input_count = (int32_t)inputs;
  plan->slot_count = p->slots = 0;
  SL_TRY(memory_new(context, slots, sizeof *plan->slots, &plan->slots));
  plan->slot_count = (int32_t)slots;
  p->slots = slots;
  SL_TRY(memory_new(context, slots, sizeof *plan->kept, &plan->kept));
  SL_TRY(memory_new(context, slots, sizeof *plan->types, &plan->types));
  SL_TRY(memory_new(context, slots, sizeof *plan->unread, &plan->unread));
  SL_TRY(memory_new(context, (size_t)plan->fetch_count, sizeof *plan->fetches, &plan->fetches));
  SL_TRY(memory_new(context, (size_t)plan->fetch_count, sizeof *plan->pending, &plan->pending));
  SL_TRY(memory_new(context, (size_t)plan->most_inputs, sizeof *plan->run_inputs, &plan->run_inputs));
  SL_TRY(memory_new(context, (size_t)plan->most_outputs, sizeof *plan->run_outputs, &plan->run_outputs));
  SL_TRY(op_room_new(context, plan->most_inputs, plan->most_outputs, &plan->room));
  SL_TRY(memory_new(context, slots, sizeof *p->links.maker, &p->links.maker));
  SL_TRY(memory_new(context, slots, sizeof *p->links.reads, &p->links.reads));
  SL_TRY(memory_new(context, slots, sizeof *p->links.reader, &p->links.reader));
  SL_TRY(memory_new(context, slots, sizeof *p->constant, &p->constant));
  return memory_new(context, slots, sizeof *p->stable, &p->stable);
}

static sl_code plan_steps(planning *p) {
  plan *plan = p->plan;
  int32_t input = 0, slot = plan->feed_count;
  plan->step_count = 0;
  for (int32_t i = 0; i < plan->feed_count; ++i) {
    plan->types[i] = sl_output_dtype(p->session->graph, plan->feeds[i]);
    p->links.maker[i] = -1;
  }
  for (int32_t op = 0; op < p->op_count; ++op)
    if (p->needed[op]) SL_TRY(plan_add_step(p, op, &input, &slot));
  plan_fetches(p);
  plan_fuse(plan, &p->links);
  memset(p->constant, 0, p->slots * sizeof *p->constant); /* serves as the list of slots seen */
  mark_last_readers(p, p->constant);
  return SL_OK;
}

static void planning_end(planning *p) {
  sl_context *context = p->session->context;
  memory_free(context, p->needed, (size_t)p->op_count, sizeof *p->needed);
  memory_free(context, p->first_slot, (size_t)p->op_count, sizeof *p->first_slot);
  memory_free(context, p->links.maker, p->slots, sizeof *p->links.maker);
  memory_free(context, p->links.reads, p->slots, sizeof *p->links.reads);
  memory_free(context, p->links.reader, p->slots, sizeof *p->links.reader);
  memory_free(context, p->constant, p->slots, sizeof *p->constant);
  memory_free(context, p->stable, p->slots, sizeof *p->stable);
}

void plan_free(sl_session *session, plan *plan) {
  sl_context *context = session->context;
  const size_t slots = (size_t)plan->slot_count, fetches = (size_t)plan->fetch_count;
  for (size_t i = 0; plan->kept && i < slots; ++i) sl_tensor_release(plan->kept[i]);
  memory_free(context, plan->feeds, (size_t)plan->feed_count, sizeof *plan->feeds);
  memory_free(context, plan->fetched, fetches, sizeof *plan->fetched);
  memory_free(context, plan->targets, (size_t)plan->target_count, sizeof *plan->targets);
  memory_free(context, plan->steps, (size_t)plan->step_room, sizeof *plan->steps);
  memory_free(context, plan->inputs, (size_t)plan->input_count, sizeof *plan->inputs);
  memory_free(context, plan->slots, slots, sizeof *plan->slots);
  memory_free(context, plan->kept, slots, sizeof *plan->kept);
  memory_free(context, plan->types, slots, sizeof *plan->types);
  memory_free(context, plan->unread, slots, sizeof *plan->unread);
  memory_free(context, plan->fetches, fetches, sizeof *plan->fetches);
  memory_free(context, plan->pending, fetches, sizeof *plan->pending);
  memory_free(context, plan->run_inputs, (size_t)plan->most_inputs, sizeof *plan->run_inputs);
  memory_free(context, plan->run_outputs, (size_t)plan->most_outputs, sizeof *plan->run_outputs);
  op_room_free(context, &plan->room);
  memory_free(context, plan, 1, sizeof *plan);
}

static sl_code copy_list(sl_context *context, const void *from, size_t count, size_t size, void *to) {
  void *copy;
  SL_TRY(memory_new(context, count, size, &copy));
  if (count > 0) memcpy(copy, from, count * size);
  memcpy(to, &copy, sizeof copy);
  return SL_OK;
}

static sl_code plan_build(planning *p, const sl_feed *feeds, const plan *wanted) {
  sl_context *context = p->session->context;
  plan *plan = p->plan;
  const size_t count = (size_t)p->op_count;
  SL_TRY(memory_new(context, (size_t)wanted->feed_count, sizeof *plan->feeds, &plan->feeds));
  plan->feed_count = wanted->feed_count;
  for (int32_t i = 0; i < plan->feed_count; ++i) plan->feeds[i] = feeds[i].output;
  SL_TRY(copy_list(context, wanted->fetched, (size_t)wanted->fetch_count, sizeof *plan->fetched,
                   &plan->fetched));
  plan->fetch_count = wanted->fetch_count;
  SL_TRY(copy_list(context, wanted->targets, (size_t)wanted->target_count, sizeof *plan->targets,
                   &plan->targets));
  plan->target_count = wanted->target_count;
  SL_TRY(memory_new(context, count, sizeof *p->needed, &p->needed));
  SL_TRY(memory_new(context, count, sizeof *p->first_slot, &p->first_slot));
  mark_needed(p);
  SL_TRY(plan_lists(p));
  return plan_steps(p);
}

/* ---- Finding ------------------------------------------------------------------------------------------- */

static bool same_outputs(const sl_output *left, const sl_output *right, int32_t count) {
  return count == 0 || memcmp(left, right, (size_t)count * sizeof *left) == 0;
}

static bool serves(const plan *plan, const sl_feed *feeds, const struct plan *wanted) {
  if (plan->feed_count != wanted->feed_count || plan->fetch_count != wanted->fetch_count ||
      plan->target_count != wanted->target_count)
    return false;
  for (int32_t i = 0; i < plan->feed_count; ++i)
    if (!same_outputs(&plan->feeds[i], &feeds[i].output, 1)) return false;
  return same_outputs(plan->fetched, wanted->fetched, plan->fetch_count) &&
         (plan->target_count == 0 ||
          memcmp(plan->targets, wanted->targets, (size_t)plan->target_count * sizeof *plan->targets) == 0);
}

/* When one too many has come to stay, the plan used longest ago goes. */
void plan_keep(sl_session *session, plan *kept) {
  plan **link = &session->plans;
  kept->fresh = false;
  if (session->plan_count <= SESSION_MAX_PLANS) return;
  while ((*link)->next) link = &(*link)->next;
  plan_free(session, *link);
  *link = NULL;
  --session->plan_count;
}

sl_code plan_find(sl_session *session, const sl_feed *feeds, int32_t feed_count, const sl_output *fetches,
                  int32_t fetch_count, const int32_t *targets, int32_t target_count, plan **found) {
  const plan wanted = {.fetched = (sl_output *)(uintptr_t)fetches,
                       .targets = (int32_t *)(uintptr_t)targets,
                       .feed_count = feed_count,
                       .fetch_count = fetch_count,
                       .target_count = target_count};
  for (plan **link = &session->plans; *link; link = &(*link)->next) {
    plan *plan = *link;
    if (!serves(plan, feeds, &wanted)) continue;
    *link = plan->next;
    plan->next = session->plans;
    session->plans = plan;
    return *found = plan, SL_OK;
  }
  plan *made;
  SL_TRY(memory_new(session->context, 1, sizeof *made, &made));
  planning p = {.session = session, .plan = made, .op_count = sl_operation_count(session->graph)};
  const sl_code code = plan_build(&p, feeds, &wanted);
  planning_end(&p);
  made->next = session->plans;
  made->fresh = true;
  session->plans = made;
  ++session->plan_count;
  if (code != SL_OK) return plan_forget(session, made), code;
  return *found = made, SL_OK;
}

void plan_forget(sl_session *session, plan *plan) {
  struct plan **link = &session->plans;
  while (*link != plan) link = &(*link)->next;
  *link = plan->next;
  --session->plan_count;
  plan_free(session, plan);
  session_states_trim(session);
}
