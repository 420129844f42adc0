/*
 * One run: the plan's steps one after the other, what is fetched taken as soon as it is there.
 *
 * A result is the caller's alone: what a variable, a constant or another result also holds is copied. A tensor that is
 * fed and fetched is given back as it is.
 */
#include "session/session.h"

#include "base/change.h"
#include "base/memory.h"

#include <string.h>

/* ---- What is asked ------------------------------------------------------------------------------------- */

static sl_code check_feed_shape(sl_session *session, const sl_feed *feed) {
  const sl_shape *expected = sl_output_shape(session->graph, feed->output);
  if (shape_compatible(expected, &feed->value->shape)) return SL_OK;
  text name = text_begin(session->context), shape = text_begin(session->context);
  text_add_char(&name, '\'');
  graph_output_text(session->graph, feed->output, &name);
  text_add_char(&name, '\'');
  text_add_format(&shape, "'%s'", SHAPE_TEXT(expected));
  sl_code code = name.code != SL_OK ? name.code : shape.code;
  if (code == SL_OK)
    code = sl_fail(session->context, E_feed_shape, SHAPE_TEXT(&feed->value->shape), text_string(&name),
                   text_string(&shape));
  text_drop(&shape);
  text_drop(&name);
  return code;
}

static sl_code check_feeds(sl_session *session, const sl_feed *feeds, int32_t count) {
  for (int32_t i = 0; i < count; ++i) {
    SL_TRY(graph_check_output(session->graph, feeds[i].output));
    if (!feeds[i].value) return sl_fail(session->context, E_null_argument, "value");
    const int32_t expected = dtype_base(sl_output_dtype(session->graph, feeds[i].output));
    if (feeds[i].value->dtype != expected)
      return sl_fail(session->context, E_feed_dtype, sl_operation_name(session->graph, feeds[i].output.op),
                     sl_dtype_name(expected), sl_dtype_name(feeds[i].value->dtype));
    SL_TRY(check_feed_shape(session, &feeds[i]));
  }
  return SL_OK;
}

static sl_code check_fetches(sl_session *session, const sl_output *fetches, int32_t fetch_count,
                             const int32_t *targets, int32_t target_count) {
  for (int32_t i = 0; i < fetch_count; ++i) SL_TRY(graph_check_output(session->graph, fetches[i]));
  for (int32_t i = 0; i < target_count; ++i) SL_TRY(graph_check_operation(session->graph, targets[i]));
  return SL_OK;
}

/* ---- Results ------------------------------------------------------------------------------------------- */

/* Takes what this step has made and is fetched; a variable's value of this moment. */
static sl_code take_fetches(sl_session *session, plan *plan, int32_t step) {
  for (int32_t i = 0; i < plan->fetch_count; ++i) {
    const plan_fetch *fetch = &plan->fetches[i];
    if (fetch->step != step) continue;
    sl_tensor *value;
    if (plan->slots[fetch->slot].dead) return op_fail(session->context, E_fetch_dead, FACT_INT(i));
    if (plan->types[fetch->slot] == SL_RESOURCE) {
      SL_TRY(handle_bytes(session, plan->slots[fetch->slot].place->op, &plan->pending[i]));
      continue;
    }
    const sl_code code = step_value(session, plan, plan->fetched[i], fetch->slot, &value);
    if (code != SL_OK) return node_text_append_fetch(session->graph, plan->fetched[i], i, code);
    plan->pending[i] = sl_tensor_retain(value);
  }
  return SL_OK;
}

/* A tensor that others hold too is copied, but the same one fetched twice is delivered twice. */
static sl_code make_own(sl_session *session, plan *plan, int32_t i) {
  sl_tensor *value = plan->pending[i], *copy;
  int32_t own = 0;
  for (int32_t j = 0; j < plan->fetch_count; ++j)
    own += plan->pending[j] == value && plan->fetches[j].slot == plan->fetches[i].slot;
  if (value->references == own) return SL_OK;
  if (value->dtype == SL_STRING) {
    SL_TRY(tensor_copy(value, &copy));
  } else {
    SL_TRY(buffers_allocate(session, value->dtype, &value->shape, &copy));
    if (value->bytes > 0) memcpy(copy->data, value->data, value->bytes);
  }
  for (int32_t j = 0; j < plan->fetch_count; ++j) {
    if (plan->pending[j] != value || plan->fetches[j].slot != plan->fetches[i].slot) continue;
    plan->pending[j] = sl_tensor_retain(copy);
    sl_tensor_release(value);
  }
  sl_tensor_release(copy);
  return SL_OK;
}

static void clear_slots(sl_session *session, plan *plan) {
  for (int32_t i = 0; i < plan->slot_count; ++i) step_clear(session, &plan->slots[i]);
}

/* ---- The run ------------------------------------------------------------------------------------------- */

static sl_code run_plan(sl_session *session, plan *plan, const sl_feed *feeds) {
  for (int32_t i = 0; i < plan->feed_count; ++i)
    plan->slots[i] = (plan_slot){.tensor = sl_tensor_retain(feeds[i].value)};
  for (int32_t i = 0; i < plan->step_count; ++i) {
    plan_step *step = &plan->steps[i];
    SL_TRY(step_run(session, plan, step));
    if (step->fetched) SL_TRY(take_fetches(session, plan, i));
    step_end(session, plan, step);
  }
  clear_slots(session, plan);
  for (int32_t i = 0; i < plan->fetch_count; ++i)
    if (plan->fetches[i].step >= 0) SL_TRY(make_own(session, plan, i));
  return SL_OK;
}

static void deliver(sl_session *session, plan *plan, const sl_feed *feeds, sl_tensor **results) {
  for (int32_t i = 0; i < plan->fetch_count; ++i) {
    if (plan->fetches[i].step < 0) {
      results[i] = sl_tensor_retain(feeds[plan->fetches[i].slot].value);
      continue;
    }
    results[i] = plan->pending[i];
    plan->pending[i] = NULL;
    bool first = true;
    for (int32_t j = 0; j < i; ++j) first = first && results[j] != results[i];
    if (first) buffers_lend(session, results[i]);
  }
}

/* After a failure the session holds what it held before, but for what the run has assigned. */
static void give_up(sl_session *session, plan *plan) {
  clear_slots(session, plan);
  for (int32_t i = 0; i < plan->fetch_count; ++i) {
    sl_tensor_release(plan->pending[i]);
    plan->pending[i] = NULL;
  }
  buffers_free_all(session);
  memory_free(session->context, session->scratch.block, session->scratch.bytes, 1);
  session->scratch = (op_scratch){0};
  if (plan->fresh) plan_forget(session, plan);
}

/* The event names what was asked for first; -1: nothing was. */
static int32_t asked_first(const sl_output *fetches, int32_t fetch_count, const int32_t *targets,
                           int32_t target_count) {
  return fetch_count > 0 ? fetches[0].op : target_count > 0 ? targets[0] : -1;
}

/* A loop runs the same things at the same places over and over: that is told once, until something else happens. */
static bool is_told(const sl_graph *graph, int32_t op) {
  enum { COMPARED = 16 }; /* runs in one turn of the loop */
  const journal *journal = &graph->journal;
  const size_t count = journal->events.count;
  for (size_t back = 1; back <= count && back <= COMPARED; ++back) {
    const journal_event *event = &journal->events.items[count - back];
    if (event->kind != JOURNAL_RUN) return false;
    if (event->ref == op && event->location == graph->location) return true;
  }
  return false;
}

sl_code sl_session_run(sl_session *session, const sl_feed *feeds, int32_t feed_count,
                       const sl_output *fetches, int32_t fetch_count, const int32_t *targets,
                       int32_t target_count, sl_tensor **results) {
  plan *plan;
  SL_TRY(check_feeds(session, feeds, feed_count));
  SL_TRY(check_fetches(session, fetches, fetch_count, targets, target_count));
  SL_TRY(plan_find(session, feeds, feed_count, fetches, fetch_count, targets, target_count, &plan));
  session->feeds = feeds;
  session->feed_count = feed_count;
  buffers_run_begin(session);
  sl_graph *graph = session->graph;
  const int32_t op = asked_first(fetches, fetch_count, targets, target_count);
  const bool told = is_told(graph, op);
  /* The event's room comes first: what the run has assigned cannot be taken back. */
  change event = change_begin(session->context);
  sl_code code = told ? SL_OK : journal_prepare(&event, &graph->journal, 0);
  SL_THEN(code, run_plan(session, plan, feeds));
  session->feeds = NULL;
  session->feed_count = 0;
  if (code != SL_OK) return give_up(session, plan), change_abandon(&event, code);
  change_commit(&event);
  if (!told)
    journal_write(&graph->journal, JOURNAL_RUN, op < 0 ? NULL : sl_operation_name(graph, op), graph->location,
                  op, NULL);
  plan_keep(session, plan);
  deliver(session, plan, feeds, results);
  buffers_run_end(session);
  return SL_OK;
}
