/*
 * The stacks of a graph: name scopes, control dependencies, devices, colocation.
 */
#ifndef GRAPH_SCOPES_H
#define GRAPH_SCOPES_H

#include "base/change.h"

typedef struct name_scope_frame {
  const char *prefix; /* pooled, "" or ending in "/" */
  int32_t location;
} name_scope_frame;

/*
 * One tf.control_dependencies. Frames are kept after their exit, as a tree: an operation remembers the frame
 * it was made in, and it "belongs to" that frame and the frames around it.
 */
typedef struct control_frame {
  int32_t parent; /* frame around it, -1: none, or cut off by None */
  int32_t outer;  /* frame to go back to at the exit, -1: none */
  int32_t *ops;
  int32_t count;
} control_frame;

typedef struct device_frame {
  const char *device; /* pooled, merged with those around; "" if none */
} device_frame;

typedef struct colocate_frame {
  int32_t op;
  const char *device; /* the device that counts while it is open */
} colocate_frame;

typedef struct scope_stacks {
  struct {
    name_scope_frame *items;
    size_t count, capacity;
  } names;
  struct {
    control_frame *items;
    size_t count, capacity;
  } controls;
  int32_t control; /* the open frame, -1 */
  int32_t control_depth;
  struct {
    device_frame *items;
    size_t count, capacity;
  } devices;
  struct {
    colocate_frame *items;
    size_t count, capacity;
  } colocations;
} scope_stacks;

#endif
