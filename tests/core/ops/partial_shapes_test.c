/* Static shapes of which some dimensions are known and others are not. */
#include "ops/rows.h"

static sl_output with_attr(build *b, const char *type, const sl_output *inputs, int32_t count,
                           const char *attrs) {
  sl_description *d = describe(b, type, NULL, inputs, count);
  row_attrs(d, type, attrs);
  return finish(b, d);
}

static void a_reshape_by_parts_of_a_shape_knows_those_parts(void **state) {
  (void)state;
  build b = build_begin(SL_COMPAT_1_15);
  const sl_output x = placeholder(&b, "x", SL_FLOAT32, 2, (int64_t[]){-1, 6});
  const sl_output shape = operation(&b, "Shape", INPUTS(x));
  const sl_output zero = constant(&b, SL_INT32, DIMS(1), VALUES(0)),
                  one = constant(&b, SL_INT32, DIMS(1), VALUES(1)),
                  two = constant(&b, SL_INT32, DIMS(1), VALUES(2));
  const sl_output rows = with_attr(&b, "StridedSlice", INPUTS(shape, zero, one, one), "shrink_axis_mask=1"),
                  columns = with_attr(&b, "StridedSlice", INPUTS(shape, one, two, one), "shrink_axis_mask=1");
  const sl_output parts[] = {rows, columns, number(&b, SL_INT32, 1)};
  sl_description *d = describe(&b, "Pack", NULL, NULL, 0);
  assert_int_equal(sl_describe_input_list(d, parts, 3), SL_OK);
  const sl_output wanted = finish(&b, d);
  assert_shape(&b, operation(&b, "Reshape", INPUTS(x, wanted)), 3, (int64_t[]){-1, 6, 1});
  assert_shape(&b, operation(&b, "Reshape", INPUTS(x, shape)), 2, (int64_t[]){-1, 6});
  sl_description *join = describe(&b, "ConcatV2", NULL, NULL, 0);
  const sl_output lists[] = {two, shape};
  assert_int_equal(sl_describe_input_list(join, lists, 2), SL_OK);
  assert_int_equal(sl_describe_input(join, number(&b, SL_INT32, 0)), SL_OK);
  const sl_output joined = finish(&b, join);
  sl_description *fill = describe(&b, "Fill", NULL, INPUTS(joined, number(&b, SL_FLOAT32, 0)));
  assert_shape(&b, finish(&b, fill), 3, (int64_t[]){2, -1, 6});
  build_end(&b);
}

static void a_partial_shape_is_kept_by_a_placeholder_but_at_0_10_not_in_its_attribute(void **state) {
  (void)state;
  for (int level = 0; level < 2; ++level) {
    build b = build_begin(level ? SL_COMPAT_1_15 : SL_COMPAT_0_10);
    const sl_output x = placeholder(&b, "x", SL_FLOAT32, 2, (int64_t[]){-1, 3});
    char *json;
    assert_shape(&b, x, 2, (int64_t[]){-1, 3});
    assert_int_equal(sl_operation_json(b.graph, x.op, &json), SL_OK);
    assert_true((strstr(json, "\"shape\":[]") != NULL) == (level == 0));
    sl_text_free(b.context, json);
    build_end(&b);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_reshape_by_parts_of_a_shape_knows_those_parts),
      cmocka_unit_test(a_partial_shape_is_kept_by_a_placeholder_but_at_0_10_not_in_its_attribute),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
