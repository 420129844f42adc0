/*
 * A session from the inside: values of variables, plans, and the buffers that go round.
 *
 *   lifetime.c  making and freeing, on top of the others
 *   states.c    what is kept for operations: values of variables
 *   handles.c   the variables that handles lead to
 *   plan.c      which operations a set of fetches needs, in which order, and who reads what last
 *   fuse.c      convolution or matrix product, bias and ReLU as one step
 *   run.c       one run of a plan
 *   step.c      one step of a run
 *   buffers.c   tensors that nobody holds any more, for the next one of their size
 *   node_text.c how an error at run time names its operation
 */
#ifndef SESSION_SESSION_H
#define SESSION_SESSION_H

#include "ops/op.h"

/* What a session keeps for an operation: a variable's value, the place in a random stream, packed weights. */
typedef struct session_state {
  struct session_state *next;
  int32_t op;
  sl_tensor *value; /* NULL: uninitialized */
  philox random;
  bool random_begun;
  bool planned; /* while states are looked through: a plan has it */
  op_cache cache;
} session_state;

/* ---- Plans --------------------------------------------------------------------------------------------- */

typedef enum step_kind {
  STEP_KERNEL,
  STEP_VARIABLE,
  STEP_HANDLE, /* passes the handle of a variable on */
  STEP_PLACEHOLDER,
  STEP_SWITCH,
  STEP_MERGE,
  STEP_UNKNOWN
} step_kind;

/* An input of a step: where it stands, and whether the step is its last reader. */
typedef struct plan_input {
  int32_t slot;
  bool last;
} plan_input;

typedef struct plan_step {
  const sl_operation *operation;
  session_state *state; /* NULL if it needs none */
  int32_t op;
  int32_t first_input, first_output; /* in the plan's lists of inputs and of slots */
  step_kind kind;
  bool constant;  /* the same in each run: computed once, then kept */
  bool kept;      /* and it has been: its outputs stand in the plan's list */
  bool cacheable; /* input 1 is the same from run to run until a variable is assigned */
  bool absorbed;  /* computed together with another step */
  bool dead;      /* in the run under way: its branch was not taken */
  bool fetched;   /* an output is delivered */
  int32_t product,
      relu;           /* steps computed with this one: what gives its input, what takes its output; or -1 */
  int32_t bias_input; /* of the two, which is the bias */
} plan_step;

/* A value in a run: a tensor, or the place of a variable, or nothing as its branch was not taken. */
typedef struct plan_slot {
  sl_tensor *tensor;
  session_state *place;
  bool dead;
} plan_slot;

/* What is delivered: the slot, or the number of the feed. */
typedef struct plan_fetch {
  int32_t slot;
  int32_t step; /* that makes it; -1: fed */
} plan_fetch;

typedef struct plan {
  struct plan *next;
  bool fresh; /* no run of it has succeeded yet */

  /* What it is for. */
  sl_output *feeds, *fetched;
  int32_t *targets;
  int32_t feed_count, fetch_count, target_count;

  plan_step *steps;
  plan_input *inputs;
  plan_slot *slots; /* the feeds' first */
  sl_tensor **kept; /* of constant steps, a place for each slot */
  int32_t *types;   /* of the slots */
  bool *unread;     /* no step reads the slot */
  plan_fetch *fetches;
  sl_tensor **pending; /* results, until all are there */
  int32_t step_count, input_count, slot_count;
  int32_t step_room; /* length of the list of steps */
  bool flows;        /* has Switch or Merge */

  /* Room for one step at a time. */
  sl_tensor **run_inputs, **run_outputs;
  int32_t most_inputs, most_outputs;
  op_room room;
} plan;

enum { SESSION_MAX_PLANS = 64 };

struct sl_session {
  sl_graph *graph;
  sl_context *context;
  int32_t number; /* of the sessions of its graph */
  session_state *states;
  plan *plans; /* the one used last first */
  int32_t plan_count;
  op_scratch scratch;
  op_host host;         /* buffers_allocate for this session */
  const sl_feed *feeds; /* of the run under way */
  int32_t feed_count;
  struct {
    sl_tensor **items;
    size_t count, capacity;
    size_t used; /* how many of them the run under way has taken or given */
  } buffers;
};

/* The plan for these feeds, fetches and targets, made if there is none yet. */
sl_code plan_find(sl_session *session, const sl_feed *feeds, int32_t feed_count, const sl_output *fetches,
                  int32_t fetch_count, const int32_t *targets, int32_t target_count, plan **found);
void plan_free(sl_session *session, plan *plan);
/* A run of the plan has succeeded. */
void plan_keep(sl_session *session, plan *plan);
/* Takes back a plan that was made for a run that failed, and what was made for it. */
void plan_forget(sl_session *session, plan *plan);
/* Who has to do with each slot: the step that makes it (-1: fed), how many steps read it, the last of them. A slot that
 * is delivered has more than one reader. */
typedef struct plan_links {
  int32_t *maker, *reads, *reader;
} plan_links;
/* Joins steps that one kernel can do. */
void plan_fuse(plan *plan, const plan_links *links);

/* The state of an operation, made if there is none. */
sl_code session_state_find(sl_session *session, int32_t op, session_state **state);
void session_state_free(sl_context *context, session_state *state);
/* The operation whose state is the variable's: of handles with one shared_name it is one and the same. */
int32_t handle_place(const sl_graph *graph, int32_t op);
/* The name by which the session knows the variable of a VarHandleOp. */
const char *handle_name(const sl_graph *graph, int32_t op);
/* What is delivered where a handle is fetched: its name. */
sl_code handle_bytes(sl_session *session, int32_t op, sl_tensor **bytes);
/* Drops states that hold nothing and that no plan knows. */
void session_states_trim(sl_session *session);

/* ---- Runs ---------------------------------------------------------------------------------------------- */

/* Executes one step: its outputs stand in their slots afterwards. */
sl_code step_run(sl_session *session, plan *plan, plan_step *step);
/* Drops the outputs that no step reads; what is fetched has been taken before. */
void step_end(sl_session *session, plan *plan, const plan_step *step);
/* The value of a slot, of a reference the variable's; the error of an uninitialized variable if there is none. */
sl_code step_value(sl_session *session, const plan *plan, sl_output source, int32_t slot, sl_tensor **value);
/* Gives up what a slot holds. */
void step_clear(sl_session *session, plan_slot *slot);

/* A tensor whose elements may hold anything; user is the session. */
sl_code buffers_allocate(void *user, int32_t dtype, const sl_shape *shape, sl_tensor **tensor);
/* Gives up a reference; the last one's tensor is kept for later. */
void buffers_release(sl_session *session, sl_tensor *tensor);
/* Remembers a tensor that is handed out, to take it again when it has been released. */
void buffers_lend(sl_session *session, sl_tensor *tensor);
void buffers_run_begin(sl_session *session);
/* Frees what this run had no use for. */
void buffers_run_end(sl_session *session);
void buffers_free_all(sl_session *session);

/* "\n\t [[Node: ...]]" or "\n\t [[{{node ...}}]]" behind the message that was just set. */
sl_code node_text_append(sl_graph *graph, int32_t op, sl_code code);
/* The same where the value of a variable was to be delivered itself (SPEC 3.1). */
sl_code node_text_append_fetch(sl_graph *graph, sl_output output, int32_t position, sl_code code);

#endif
