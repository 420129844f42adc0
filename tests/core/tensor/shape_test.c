/*
 * Shapes: texts, merging, broadcasting.
 */
#include "tensor/shape.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "support/memory.h"

enum { U = -1 };

/* The first `rank` of the sizes; rank U: unknown. */
static sl_shape shape_of(int32_t rank, int64_t a, int64_t b, int64_t c) {
  sl_shape shape = shape_of_rank(rank);
  const int64_t dims[] = {a, b, c};
  for (int32_t i = 0; i < rank; i++) shape.dims[i] = dims[i];
  return shape;
}

static void shapes_as_python_and_as_the_runtime_print_them(void **state) {
  (void)state;
  const struct {
    sl_shape shape;
    const char *text, *brackets, *json;
  } rows[] = {{shape_of(0, 0, 0, 0), "()", "[]", "[]"},
              {shape_of(1, 2, 0, 0), "(2,)", "[2]", "[2]"},
              {shape_of(1, U, 0, 0), "(?,)", "[?]", "[null]"},
              {shape_of(2, U, 3, 0), "(?, 3)", "[?,3]", "[null,3]"},
              {shape_of(3, 5, 5, 32), "(5, 5, 32)", "[5,5,32]", "[5,5,32]"},
              {shape_unknown(), "<unknown>", "?", "null"}};
  checked_memory memory;
  sl_context *context = checked_open(&memory);
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    text out = text_begin(context);
    assert_string_equal(SHAPE_TEXT(&rows[i].shape), rows[i].text);
    assert_string_equal(SHAPE_BRACKETS(&rows[i].shape), rows[i].brackets);
    shape_json(&out, NULL, &rows[i].shape);
    assert_string_equal(text_string(&out), rows[i].json);
    text_drop(&out);
  }
  checked_close(&memory, context);
}

static void the_longest_shape_has_room(void **state) {
  (void)state;
  sl_shape shape = shape_of_rank(SL_MAX_RANK);
  for (int i = 0; i < SL_MAX_RANK; i++) shape.dims[i] = INT64_MAX;
  assert_non_null(SHAPE_TEXT(&shape));
  assert_non_null(SHAPE_BRACKETS(&shape));
}

static void shapes_merge_where_they_agree(void **state) {
  (void)state;
  const struct {
    sl_shape left, right;
    bool fits;
    sl_shape merged;
  } rows[] = {{shape_unknown(), shape_of(2, 1, 2, 0), true, shape_of(2, 1, 2, 0)},
              {shape_of(2, 1, U, 0), shape_of(2, U, 3, 0), true, shape_of(2, 1, 3, 0)},
              {shape_of(1, U, 0, 0), shape_of(1, U, 0, 0), true, shape_of(1, U, 0, 0)},
              {shape_of(1, 2, 0, 0), shape_of(1, 3, 0, 0), false, shape_unknown()},
              {shape_of(1, 2, 0, 0), shape_of(2, 2, 2, 0), false, shape_unknown()},
              {shape_of(0, 0, 0, 0), shape_of(1, 1, 0, 0), false, shape_unknown()},
              {shape_unknown(), shape_unknown(), true, shape_unknown()}};
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    sl_shape merged = shape_unknown(), turned = shape_unknown();
    assert_int_equal(shape_merge(&rows[i].left, &rows[i].right, &merged), rows[i].fits);
    assert_int_equal(shape_merge(&rows[i].right, &rows[i].left, &turned), rows[i].fits);
    assert_true(shape_equal(&merged, &rows[i].merged));
    assert_true(shape_equal(&turned, &rows[i].merged));
    assert_int_equal(shape_compatible(&rows[i].left, &rows[i].right), rows[i].fits);
  }
}

static void a_conflict_has_tensorflows_words(void **state) {
  (void)state;
  checked_memory memory;
  sl_context *context = checked_open(&memory);
  sl_shape left = shape_of(2, 2, U, 0), right = shape_of(2, 3, 4, 0), merged;
  assert_int_equal(shape_merge_or_fail(context, &left, &right, &merged), SL_VALUE_ERROR);
  assert_string_equal(sl_context_error(context)->message, "Shapes (2, ?) and (3, 4) are not compatible");
  checked_close(&memory, context);
}

static void shapes_broadcast_as_numpy_does(void **state) {
  (void)state;
  const struct {
    sl_shape left, right;
    bool fits;
    sl_shape result;
  } rows[] = {{shape_of(0, 0, 0, 0), shape_of(2, 2, 3, 0), true, shape_of(2, 2, 3, 0)},
              {shape_of(1, 3, 0, 0), shape_of(2, 2, 3, 0), true, shape_of(2, 2, 3, 0)},
              {shape_of(2, 2, 1, 0), shape_of(1, 3, 0, 0), true, shape_of(2, 2, 3, 0)},
              {shape_of(1, U, 0, 0), shape_of(1, 1, 0, 0), true, shape_of(1, U, 0, 0)},
              {shape_of(1, U, 0, 0), shape_of(1, 5, 0, 0), true, shape_of(1, 5, 0, 0)},
              {shape_of(1, U, 0, 0), shape_of(1, U, 0, 0), true, shape_of(1, U, 0, 0)},
              {shape_of(1, 0, 0, 0), shape_of(1, 1, 0, 0), true, shape_of(1, 0, 0, 0)},
              {shape_of(1, 2, 0, 0), shape_of(1, 3, 0, 0), false, shape_unknown()},
              {shape_unknown(), shape_of(1, 3, 0, 0), true, shape_unknown()}};
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    sl_shape result = shape_unknown();
    int64_t a = 0, b = 0;
    assert_int_equal(shape_broadcast(&rows[i].left, &rows[i].right, &result, &a, &b), rows[i].fits);
    assert_true(shape_equal(&result, &rows[i].result));
    if (!rows[i].fits) assert_true(a == 2 && b == 3);
  }
}

static void the_number_of_elements_is_known_or_minus_one(void **state) {
  (void)state;
  const struct {
    sl_shape shape;
    int64_t size;
  } rows[] = {{shape_of(0, 0, 0, 0), 1},          {shape_of(3, 2, 3, 4), 24},
              {shape_of(2, 2, U, 0), -1},         {shape_unknown(), -1},
              {shape_of(2, INT64_MAX, 2, 0), -1}, {shape_of(3, INT64_MAX, INT64_MAX, 0), 0}};
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    assert_int_equal(shape_size(&rows[i].shape), rows[i].size);
  }
}

static void a_shape_has_a_rank_and_sizes_that_can_be(void **state) {
  (void)state;
  checked_memory memory;
  sl_context *context = checked_open(&memory);
  const int64_t dims[] = {1, 2, 3, 4, 5, 6, 7, 8, 9}, negative[] = {-2};
  sl_shape shape = shape_unknown();
  assert_int_equal(shape_make(context, 9, dims, &shape), SL_UNIMPLEMENTED);
  assert_string_equal(sl_context_error(context)->message, "A tensor has at most 8 dimensions here, got 9.");
  assert_int_equal(shape_make(context, 1, negative, &shape), SL_INVALID_ARGUMENT);
  assert_string_equal(sl_context_error(context)->message, "Dimension -2 must be >= 0");
  assert_int_equal(shape.rank, -1);
  assert_int_equal(shape_make(context, 8, dims, &shape), SL_OK);
  assert_int_equal(shape.dims[7], 8);
  assert_int_equal(shape_make(context, -3, NULL, &shape), SL_OK);
  assert_int_equal(shape.rank, -1);
  assert_false(shape_is_known(&shape));
  checked_close(&memory, context);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(shapes_as_python_and_as_the_runtime_print_them),
      cmocka_unit_test(the_longest_shape_has_room),
      cmocka_unit_test(shapes_merge_where_they_agree),
      cmocka_unit_test(a_conflict_has_tensorflows_words),
      cmocka_unit_test(shapes_broadcast_as_numpy_does),
      cmocka_unit_test(the_number_of_elements_is_known_or_minus_one),
      cmocka_unit_test(a_shape_has_a_rank_and_sizes_that_can_be),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
