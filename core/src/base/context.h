/*
 * The context: where memory comes from and how much of it is in use, the last error, the table of source
 * locations.
 *
 * The error record holds its texts in fixed buffers, so that reporting an error (out of memory above all)
 * never allocates, and a failed call leaves the number of bytes in use as it was.
 */
#ifndef BASE_CONTEXT_H
#define BASE_CONTEXT_H

#include "base/status.h"

enum {
  CONTEXT_MESSAGE_CAPACITY = 16384, /* longer messages are cut between two characters */
  CONTEXT_FACTS_CAPACITY = 32768    /* a fact that does not fit is left out */
};

enum {
  LOCATION_MAX_FRAMES = 64, /* the innermost ones are kept */
  LOCATION_MAX_COUNT = 1 << 24
};

typedef struct location {
  uint64_t hash;
  int32_t next; /* with the same bucket, 0 ends */
  int32_t frame_count;
  sl_frame *frames; /* one block with the texts behind the frames */
  size_t bytes;
} location;

typedef struct location_table {
  location *items; /* items[0] is unused: "nowhere" */
  size_t count, capacity;
  int32_t *buckets;
  size_t bucket_count; /* a power of two, or 0 */
  int32_t max_count;   /* LOCATION_MAX_COUNT; tests set it lower */
} location_table;

struct sl_context {
  sl_allocator allocator;
  size_t limit; /* most bytes in use, 0: none */
  size_t bytes; /* in use */
  size_t peak;
  bool quiet; /* failures are not reported: they are harmless, or an error stands that must not be lost */
  location_table locations;
  sl_error error; /* its message and facts point into the buffers below */
  size_t facts_length;
  char message[CONTEXT_MESSAGE_CAPACITY];
  char facts[CONTEXT_FACTS_CAPACITY];
};

#endif
