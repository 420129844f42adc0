/* Constants of a graph: what is folded, what is left unknown, and that it ends. */
#include "ops/rows.h"

static bool folds(build *b, sl_output output) {
  sl_tensor *value;
  assert_int_equal(sl_output_constant(b->graph, output, &value), SL_OK);
  sl_tensor_release(value);
  return value != NULL;
}

static void a_constant_is_its_value(void **state) {
  (void)state;
  build b = build_begin(SL_COMPAT_1_15);
  const sl_output c = constant(&b, SL_FLOAT32, DIMS(2), VALUES(1, 2));
  sl_tensor *value;
  assert_int_equal(sl_output_constant(b.graph, c, &value), SL_OK);
  assert_tensor(value, VALUES(1, 2), 0);
  sl_tensor_release(value);
  assert_int_equal(sl_output_constant(b.graph, (sl_output){99, 0}, &value), SL_INTERNAL);
  build_end(&b);
}

static void what_depends_on_feeds_variables_or_chance_is_not_constant(void **state) {
  (void)state;
  build b = build_begin(SL_COMPAT_1_15);
  const sl_output x = placeholder(&b, "x", SL_FLOAT32, 1, (int64_t[]){2}), one = number(&b, SL_FLOAT32, 1);
  assert_false(folds(&b, x));
  assert_false(folds(&b, operation(&b, "Add", INPUTS(x, one))));
  const sl_shape scalar = {.rank = 0};
  sl_description *d = describe(&b, "VariableV2", "v", NULL, 0);
  assert_int_equal(sl_describe_shape(d, "shape", &scalar), SL_OK);
  assert_int_equal(sl_describe_type(d, "dtype", SL_FLOAT32), SL_OK);
  const sl_output v = finish(&b, d);
  assert_false(folds(&b, v));
  assert_false(folds(&b, operation(&b, "Identity", INPUTS(v))));
  assert_false(folds(&b, operation(&b, "Assign", INPUTS(v, one))));
  d = describe(&b, "RandomUniform", NULL, INPUTS(constant(&b, SL_INT32, DIMS(1), VALUES(2))));
  assert_int_equal(sl_describe_type(d, "dtype", SL_FLOAT32), SL_OK);
  assert_false(folds(&b, finish(&b, d)));
  build_end(&b);
}

static void the_shape_of_a_tensor_is_constant_where_it_is_known(void **state) {
  (void)state;
  build b = build_begin(SL_COMPAT_1_15);
  const sl_output known = placeholder(&b, "x", SL_FLOAT32, 2, (int64_t[]){2, 3}),
                  part = placeholder(&b, "y", SL_FLOAT32, 2, (int64_t[]){-1, 3});
  sl_tensor *value;
  assert_int_equal(sl_output_constant(b.graph, operation(&b, "Shape", INPUTS(known)), &value), SL_OK);
  assert_tensor(value, VALUES(2, 3), 0);
  sl_tensor_release(value);
  assert_true(folds(&b, operation(&b, "Size", INPUTS(known))));
  assert_true(folds(&b, operation(&b, "ZerosLike", INPUTS(known))));
  assert_false(folds(&b, operation(&b, "Shape", INPUTS(part))));
  build_end(&b);
}

static void what_a_kernel_refuses_is_left_for_the_run(void **state) {
  (void)state;
  build b = build_begin(SL_COMPAT_1_15);
  const sl_output zero = number(&b, SL_INT32, 0);
  const sl_output one = constant(&b, SL_INT32, DIMS(1), VALUES(1));
  const sl_output broken = operation(&b, "FloorDiv", INPUTS(one, zero));
  assert_false(folds(&b, broken));
  assert_shape(&b, operation(&b, "Reshape", INPUTS(zero, broken)), 1, (int64_t[]){1});
  build_end(&b);
}

static void what_is_large_is_left_unknown(void **state) {
  (void)state;
  build b = build_begin(SL_COMPAT_1_15);
  const sl_output value = number(&b, SL_FLOAT32, 1);
  assert_true(
      folds(&b, operation(&b, "Fill", INPUTS(constant(&b, SL_INT32, DIMS(2), VALUES(64, 64)), value))));
  assert_false(
      folds(&b, operation(&b, "Fill", INPUTS(constant(&b, SL_INT32, DIMS(2), VALUES(65, 64)), value))));
  const sl_output many = constant(&b, SL_FLOAT32, DIMS(5000), VALUES(0));
  assert_true(folds(&b, many)); /* it is there anyway */
  assert_false(folds(&b, operation(&b, "Unique", INPUTS(many))));
  build_end(&b);
}

/* x + x + x ...: two to the hundredth paths lead to the first. */
static void a_tower_of_diamonds_is_given_up_soon(void **state) {
  (void)state;
  build b = build_begin(SL_COMPAT_1_15);
  sl_output y = number(&b, SL_INT32, 1);
  for (int i = 0; i < 5; ++i) y = operation(&b, "Add", INPUTS(y, y));
  assert_true(folds(&b, y));
  for (int i = 0; i < 100; ++i) y = operation(&b, "Add", INPUTS(y, y));
  assert_false(folds(&b, y));
  build_end(&b);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_constant_is_its_value),
      cmocka_unit_test(what_depends_on_feeds_variables_or_chance_is_not_constant),
      cmocka_unit_test(the_shape_of_a_tensor_is_constant_where_it_is_known),
      cmocka_unit_test(what_a_kernel_refuses_is_left_for_the_run),
      cmocka_unit_test(what_is_large_is_left_unknown),
      cmocka_unit_test(a_tower_of_diamonds_is_given_up_soon),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
