/*
 * Source locations.
 */
#include "base/location.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "support/memory.h"

static int32_t located(sl_context *context, const sl_frame *frames, size_t count) {
  int32_t location = -1;
  assert_int_equal(sl_location_new(context, frames, count, &location), SL_OK);
  return location;
}

static void equal_lists_have_equal_numbers(void **state) {
  (void)state;
  checked_memory memory;
  sl_context *context = checked_open(&memory);
  const sl_frame a[] = {{"cell", 1, "f", "x = 1"}, {"cell", 2, "<module>", "f()"}};
  const sl_frame b[] = {{"cell", 1, "f", "x = 1"}, {"cell", 3, "<module>", "f()"}};
  assert_int_equal(located(context, NULL, 0), 0);
  assert_int_equal(located(context, a, 2), 1);
  assert_int_equal(located(context, b, 2), 2);
  assert_int_equal(located(context, a, 1), 3);
  assert_int_equal(located(context, a, 2), 1);
  int32_t count;
  const sl_frame *frames = location_frames(context, 2, &count);
  assert_int_equal(count, 2);
  assert_int_equal(frames[1].line, 3);
  assert_string_equal(frames[0].source, "x = 1");
  assert_ptr_not_equal(frames[0].source, b[0].source);
  checked_close(&memory, context);
}

static void numbers_that_were_never_given_are_nowhere(void **state) {
  (void)state;
  checked_memory memory;
  sl_context *context = checked_open(&memory);
  int32_t count;
  assert_null(location_frames(context, 0, &count));
  assert_null(location_frames(context, 1, &count));
  assert_null(location_frames(context, -1, &count));
  assert_int_equal(count, 0);
  checked_close(&memory, context);
}

static void a_missing_text_is_empty_and_missing_frames_an_error(void **state) {
  (void)state;
  checked_memory memory;
  sl_context *context = checked_open(&memory);
  const sl_frame frame = {NULL, 1, NULL, NULL};
  int32_t count, location = -1;
  assert_string_equal(location_frames(context, located(context, &frame, 1), &count)->file, "");
  assert_int_equal(sl_location_new(context, NULL, 2, &location), SL_INTERNAL);
  assert_int_equal(location, -1);
  checked_close(&memory, context);
}

static void the_innermost_frames_of_a_deep_recursion_are_kept(void **state) {
  (void)state;
  checked_memory memory;
  sl_context *context = checked_open(&memory);
  sl_frame frames[100];
  for (int i = 0; i < 100; i++) frames[i] = (sl_frame){"cell", i, "f", ""};
  int32_t count;
  const sl_frame *kept = location_frames(context, located(context, frames, 100), &count);
  assert_int_equal(count, LOCATION_MAX_FRAMES);
  assert_int_equal(kept[LOCATION_MAX_FRAMES - 1].line, LOCATION_MAX_FRAMES - 1);
  checked_close(&memory, context);
}

static void many_locations_are_found_again(void **state) {
  (void)state;
  checked_memory memory;
  sl_context *context = checked_open(&memory);
  for (int round = 0; round < 2; round++) {
    for (int32_t line = 1; line <= 1000; line++) {
      const sl_frame frame = {"cell", line, "<module>", "x"};
      assert_int_equal(located(context, &frame, 1), line);
    }
  }
  checked_close(&memory, context);
}

static void locations_have_a_number_at_most(void **state) {
  (void)state;
  checked_memory memory;
  sl_context *context = checked_open(&memory);
  const sl_frame frames[] = {{"cell", 1, "f", ""}, {"cell", 2, "f", ""}, {"cell", 3, "f", ""}};
  int32_t location = -1;
  context->locations.max_count = 2;
  assert_int_equal(located(context, &frames[0], 1), 1);
  assert_int_equal(located(context, &frames[1], 1), 2);
  assert_int_equal(sl_location_new(context, &frames[2], 1, &location), SL_RESOURCE_EXHAUSTED);
  assert_string_equal(sl_context_error(context)->message, "At most 2 source locations are kept here.");
  assert_int_equal(located(context, &frames[1], 1), 2);
  checked_close(&memory, context);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(equal_lists_have_equal_numbers),
      cmocka_unit_test(numbers_that_were_never_given_are_nowhere),
      cmocka_unit_test(a_missing_text_is_empty_and_missing_frames_an_error),
      cmocka_unit_test(the_innermost_frames_of_a_deep_recursion_are_kept),
      cmocka_unit_test(many_locations_are_found_again),
      cmocka_unit_test(locations_have_a_number_at_most),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
