/*
 * A description: an operation while it is being described.
 */
#ifndef OPS_DESCRIBE_H
#define OPS_DESCRIBE_H

#include "ops/op.h"

/* One input: an output of the graph, or a value. */
typedef struct description_input {
  sl_output output; /* {-1, 0} where it is a value */
  sl_tensor *value; /* retained, or NULL */
} description_input;

/* What fills one argument of the definition: a run of inputs. */
typedef struct description_group {
  int32_t first, count;
  bool list;
} description_group;

struct sl_description {
  sl_graph *graph;
  const char *type, *name; /* in texts; name NULL: the type's own */
  const op_definition *definition;
  signature signature; /* of the definition; nothing in it if there is none */
  text_pool texts;
  struct {
    description_input *items;
    size_t count, capacity;
  } inputs;
  struct {
    description_group *items;
    size_t count, capacity;
  } groups;
  struct {
    int32_t *items;
    size_t count, capacity;
  } controls;
  struct {
    sl_attr *items; /* their texts in texts, their lists blocks of their own, their tensors retained */
    size_t count, capacity;
  } attrs;
  struct {
    int32_t *items;
    size_t count, capacity;
  } outputs; /* dtypes: given for a type without definition, else found when it is checked */
};

/*
 * Checks the description against its definition: as many inputs as it takes, of types that fit; type
 * attributes and lengths drawn from the inputs; attributes given, allowed, complete. Adds the attributes that
 * were not given and the dtypes of the outputs. Errors: those of TensorFlow's op_def_library.
 */
sl_code description_check(sl_description *description);
/* Adds an attribute's value; its name is copied, what it points to is the description's already. */
sl_code description_attr(sl_description *description, const sl_attr *attr);
/* The dtype of an input, with SL_REF for references. */
int32_t description_input_dtype(const sl_description *description, size_t input);

#endif
