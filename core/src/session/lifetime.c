/*
 * Sessions: making and freeing them. A session frees all that the other files keep in it, and none of them needs this
 * one.
 */
#include "session/session.h"

#include "base/memory.h"

sl_code sl_session_new(sl_graph *graph, sl_session **session) {
  sl_session *made;
  SL_TRY(memory_new(graph->context, 1, sizeof *made, &made));
  made->graph = graph;
  made->context = graph->context;
  made->number = graph->sessions_made++;
  made->host = (op_host){made, buffers_allocate};
  ++graph->session_count;
  *session = made;
  return SL_OK;
}

void sl_session_free(sl_session *session) {
  if (!session) return;
  sl_context *context = session->context;
  while (session->plans) {
    plan *next = session->plans->next;
    plan_free(session, session->plans);
    session->plans = next;
  }
  while (session->states) {
    session_state *next = session->states->next;
    session_state_free(context, session->states);
    session->states = next;
  }
  buffers_free_all(session);
  memory_free(context, session->scratch.block, session->scratch.bytes, 1);
  --session->graph->session_count;
  memory_free(context, session, 1, sizeof *session);
}
