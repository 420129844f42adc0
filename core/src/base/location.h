/*
 * Source locations: lists of frames of the learner's program, kept once and named by a number (0 is
 * "nowhere").
 */
#ifndef BASE_LOCATION_H
#define BASE_LOCATION_H

#include "base/context.h"

/* The frames of a location, innermost first; count 0 for "nowhere" and for numbers that were never given. */
const sl_frame *location_frames(const sl_context *context, int32_t location, int32_t *count);
void location_table_free(sl_context *context);

#endif
