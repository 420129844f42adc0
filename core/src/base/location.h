/*
 * Source locations: lists of frames of the learner's program, kept once and named by a number (0 is
 * "nowhere").
 */
#ifndef BASE_LOCATION_H
#define BASE_LOCATION_H

#include "base/status.h"

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

/* The frames of a location, innermost first; count 0 for "nowhere" and for numbers that were never given. */
const sl_frame *location_frames(const sl_context *context, int32_t location, int32_t *count);
void location_table_free(sl_context *context);

#endif
