/*
 * What a session keeps for its operations, the values of variables above all.
 */
#include "session/session.h"

#include "base/memory.h"
#include "variables/store.h"

void session_state_free(sl_context *context, session_state *state) {
  sl_tensor_release(state->value);
  op_cache_free(context, &state->cache);
  memory_free(context, state, 1, sizeof *state);
}

/* Sorted by operation, the latest first: a new one usually belongs to the latest. */
sl_code session_state_find(sl_session *session, int32_t op, session_state **state) {
  session_state **link = &session->states, *made;
  while (*link && (*link)->op > op) link = &(*link)->next;
  if (*link && (*link)->op == op) return *state = *link, SL_OK;
  SL_TRY(memory_new(session->context, 1, sizeof *made, &made));
  made->op = op;
  made->next = *link;
  *link = made;
  *state = made;
  return SL_OK;
}

void session_states_trim(sl_session *session) {
  for (session_state *state = session->states; state; state = state->next) state->planned = false;
  for (const plan *plan = session->plans; plan; plan = plan->next)
    for (int32_t i = 0; i < plan->step_count; ++i)
      if (plan->steps[i].state) plan->steps[i].state->planned = true;
  for (session_state **link = &session->states; *link;) {
    session_state *state = *link;
    if (state->value || state->planned) {
      link = &state->next;
      continue;
    }
    *link = state->next;
    session_state_free(session->context, state);
  }
}

/* ---- Values of variables ------------------------------------------------------------------------------- */

sl_code sl_session_value(sl_session *session, int32_t variable, sl_tensor **value) {
  sl_variable_info info;
  SL_TRY(sl_variable_get(session->graph, variable, &info));
  const int32_t op = handle_place(session->graph, info.op);
  *value = NULL;
  for (const session_state *state = session->states; state && state->op >= op; state = state->next)
    if (state->op == op) *value = sl_tensor_retain(state->value);
  return SL_OK;
}

sl_code sl_session_load(sl_session *session, int32_t variable, sl_tensor *value) {
  sl_variable_info info;
  session_state *state;
  sl_tensor *copy;
  if (!value) return sl_fail(session->context, E_null_argument, "value");
  SL_TRY(sl_variable_get(session->graph, variable, &info));
  const sl_shape *declared = variable_shape(session->graph, &info);
  if (value->dtype != info.dtype)
    return sl_fail(session->context, E_feed_dtype, info.name, sl_dtype_name(info.dtype),
                   sl_dtype_name(value->dtype));
  if (!shape_compatible(declared, &value->shape))
    return op_fail(session->context, E_assign_running, FACT_SHAPE(declared), FACT_SHAPE(&value->shape));
  SL_TRY(tensor_copy(value, &copy));
  const sl_code code = session_state_find(session, handle_place(session->graph, info.op), &state);
  if (code != SL_OK) return sl_tensor_release(copy), code;
  sl_tensor_release(state->value);
  state->value = copy;
  return SL_OK;
}
