/*
 * Source locations, each list of frames kept once. See base/location.h.
 */
#include "base/location.h"

#include <string.h>

#include "base/change.h"
#include "base/error.h"
#include "base/memory.h"

enum { LOCATION_FIRST_BUCKETS = 64 };

static const char *location_text(const char *text) { return text == NULL ? "" : text; }

static uint64_t location_hash(const sl_frame *frames, size_t count) {
  uint64_t hash = count;
  for (size_t i = 0; i < count; i++) {
    uint64_t parts[4] = {hash_text(location_text(frames[i].file)), (uint64_t)(uint32_t)frames[i].line,
                         hash_text(location_text(frames[i].function)),
                         hash_text(location_text(frames[i].source))};
    hash = hash * 31 + hash_bytes(parts, sizeof parts);
  }
  return hash ^ (hash >> 32);
}

static bool location_same(const location *kept, const sl_frame *frames, size_t count) {
  if ((size_t)kept->frame_count != count) return false;
  for (size_t i = 0; i < count; i++) {
    const sl_frame *a = &kept->frames[i], *b = &frames[i];
    if (a->line != b->line || strcmp(a->file, location_text(b->file)) != 0 ||
        strcmp(a->function, location_text(b->function)) != 0 ||
        strcmp(a->source, location_text(b->source)) != 0) {
      return false;
    }
  }
  return true;
}

static int32_t location_find(const location_table *table, const sl_frame *frames, size_t count,
                             uint64_t hash) {
  if (table->bucket_count == 0) return 0;
  int32_t found = table->buckets[hash & (table->bucket_count - 1)];
  while (found != 0 &&
         !(table->items[found].hash == hash && location_same(&table->items[found], frames, count))) {
    found = table->items[found].next;
  }
  return found;
}

/* Links every location into buckets that have just been made (all 0). */
static void location_link(location_table *table) {
  for (size_t i = 1; i < table->count; i++) {
    int32_t *bucket = &table->buckets[table->items[i].hash & (table->bucket_count - 1)];
    table->items[i].next = *bucket;
    *bucket = (int32_t)i;
  }
}

/* Wider buckets are a matter of speed: a failure is harmless. */
static void location_settle(sl_context *context, location_table *table) {
  if (table->count <= table->bucket_count) return;
  size_t wider = table->bucket_count * 4;
  int32_t *buckets;
  if (!memory_try_new(context, wider, sizeof *buckets, &buckets)) return;
  memory_free(context, table->buckets, table->bucket_count, sizeof *buckets);
  table->buckets = buckets;
  table->bucket_count = wider;
  location_link(table);
}

static char *location_copy_text(char *out, const char *text, const char **copy) {
  size_t bytes = strlen(text) + 1;
  memcpy(out, text, bytes);
  *copy = out;
  return out + bytes;
}

static size_t location_block_bytes(const sl_frame *frames, size_t count) {
  size_t bytes = count * sizeof *frames;
  for (size_t i = 0; i < count; i++) {
    bytes += strlen(location_text(frames[i].file)) + strlen(location_text(frames[i].function)) +
             strlen(location_text(frames[i].source)) + 3;
  }
  return bytes;
}

static void location_fill(sl_frame *kept, const sl_frame *frames, size_t count) {
  char *texts = (char *)(kept + count);
  for (size_t i = 0; i < count; i++) {
    kept[i].line = frames[i].line;
    texts = location_copy_text(texts, location_text(frames[i].file), &kept[i].file);
    texts = location_copy_text(texts, location_text(frames[i].function), &kept[i].function);
    texts = location_copy_text(texts, location_text(frames[i].source), &kept[i].source);
  }
}

static sl_code location_add(sl_context *context, const sl_frame *frames, size_t count, uint64_t hash) {
  location_table *table = &context->locations;
  size_t index = table->count == 0 ? 1 : table->count;
  if (index > (size_t)table->max_count) return sl_fail(context, E_location_limit, TEXT_INT(table->max_count));
  size_t bytes = location_block_bytes(frames, count);
  sl_frame *kept;
  int32_t *buckets = NULL;
  change change = change_begin(context);
  sl_code code = change_new(&change, bytes, 1, &kept);
  SL_THEN(code, CHANGE_RESERVE(&change, *table, index + 1));
  if (table->bucket_count == 0)
    SL_THEN(code, change_new(&change, LOCATION_FIRST_BUCKETS, sizeof *buckets, &buckets));
  if (code != SL_OK) return change_abandon(&change, code);
  change_commit(&change);

  if (buckets != NULL) {
    table->buckets = buckets;
    table->bucket_count = LOCATION_FIRST_BUCKETS;
  }
  location_fill(kept, frames, count);
  int32_t *bucket = &table->buckets[hash & (table->bucket_count - 1)];
  table->items[index] = (location){hash, *bucket, (int32_t)count, kept, bytes};
  *bucket = (int32_t)index;
  table->count = index + 1;
  location_settle(context, table);
  return SL_OK;
}

sl_code sl_location_new(sl_context *context, const sl_frame *frames, size_t count, int32_t *location) {
  if (count == 0) {
    *location = 0;
    return SL_OK;
  }
  if (frames == NULL) return sl_fail(context, E_null_argument, "frames");
  if (count > LOCATION_MAX_FRAMES) count = LOCATION_MAX_FRAMES;
  uint64_t hash = location_hash(frames, count);
  int32_t found = location_find(&context->locations, frames, count, hash);
  if (found == 0) {
    SL_TRY(location_add(context, frames, count, hash));
    found = (int32_t)context->locations.count - 1;
  }
  *location = found;
  return SL_OK;
}

const sl_frame *location_frames(const sl_context *context, int32_t location, int32_t *count) {
  bool there = location > 0 && (size_t)location < context->locations.count;
  *count = there ? context->locations.items[location].frame_count : 0;
  return there ? context->locations.items[location].frames : NULL;
}

void location_table_free(sl_context *context) {
  location_table *table = &context->locations;
  for (size_t i = 1; i < table->count; i++)
    memory_free(context, table->items[i].frames, table->items[i].bytes, 1);
  memory_free(context, table->items, table->capacity, sizeof *table->items);
  memory_free(context, table->buckets, table->bucket_count, sizeof *table->buckets);
  *table = (location_table){0};
}
