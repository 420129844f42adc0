/*
 * Devices: how their names are read, merged and kept.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "graph/graph.h"
#include "support/graph.h"

static const char *device_now(fixture *f) {
  return graph_operation(f->graph, fixture_op(f, "NoOp", NULL))->device;
}

static void a_device_is_written_in_full(void **state) {
  (void)state;
  static const char *const rows[][2] = {
      {"/cpu:0", "/device:CPU:0"},
      {"/gpu:1", "/device:GPU:1"},
      {"cpu", "/device:CPU:*"},
      {"/GPU:*", "/device:GPU:*"},
      {"/device:GPU:2", "/device:GPU:2"},
      {"/device:TPU:0", "/device:TPU:0"},
      {"/job:a/replica:1/task:2/cpu:3", "/job:a/replica:1/task:2/device:CPU:3"},
      {"/task:2/job:a", "/job:a/task:2"},
      {"/replica:01/task:00/gpu:3", "/replica:1/task:0/device:GPU:3"},
      {"/job:", ""},
      {"//cpu:0/", "/device:CPU:0"},
      {":1", ""},
      {"", ""}};
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    fixture f = fixture_open(SL_COMPAT_1_15);
    assert_int_equal(sl_device_enter(f.graph, rows[i][0]), SL_OK);
    assert_string_equal(device_now(&f), rows[i][1]);
    assert_int_equal(sl_device_exit(f.graph), SL_OK);
    assert_string_equal(device_now(&f), "");
    fixture_close(&f);
  }
}

static void an_inner_device_says_the_rest_by_the_outer_one(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_0_10);
  assert_int_equal(sl_device_enter(f.graph, "/job:ps/gpu:1"), SL_OK);
  assert_int_equal(sl_device_enter(f.graph, "/task:3/cpu:0"), SL_OK);
  assert_string_equal(device_now(&f), "/job:ps/task:3/device:CPU:0");
  assert_int_equal(sl_device_enter(f.graph, NULL), SL_OK);
  assert_string_equal(device_now(&f), "");
  assert_int_equal(sl_device_exit(f.graph), SL_OK);
  assert_int_equal(sl_device_exit(f.graph), SL_OK);
  assert_string_equal(device_now(&f), "/job:ps/device:GPU:1");
  fixture_close(&f);
}

static void a_colocated_operation_is_where_the_other_is(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_0_10);
  assert_int_equal(sl_device_enter(f.graph, "/gpu:0"), SL_OK);
  int32_t there = fixture_op(&f, "Variable", "v");
  assert_int_equal(sl_device_exit(f.graph), SL_OK);
  assert_int_equal(sl_device_enter(f.graph, "/cpu:0"), SL_OK);
  assert_int_equal(sl_colocate_enter(f.graph, there), SL_OK);
  assert_string_equal(device_now(&f), "/device:GPU:0");
  assert_int_equal(sl_colocate_exit(f.graph), SL_OK);
  assert_string_equal(device_now(&f), "/device:CPU:0");
  fixture_close(&f);
}

static void a_device_may_be_set_afterwards(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_0_10);
  int32_t op = fixture_op(&f, "NoOp", NULL);
  assert_int_equal(sl_operation_set_device(f.graph, op, "/cpu:0", NULL), SL_OK);
  assert_string_equal(graph_operation(f.graph, op)->device, "/cpu:0");
  assert_int_equal(sl_operation_set_device(f.graph, op, NULL, ""), SL_OK);
  assert_string_equal(graph_operation(f.graph, op)->device, "");
  assert_int_equal(sl_operation_set_device(f.graph, 1, "", ""), SL_INTERNAL);
  assert_int_equal(sl_operation_set_device(f.graph, op, "/cpu:1", "/job:a/gpu:0"), SL_OK);
  assert_string_equal(graph_operation(f.graph, op)->device, "/job:a/device:CPU:1");
  assert_int_equal(sl_operation_set_device(f.graph, op, NULL, "/job:a"), SL_OK);
  assert_string_equal(graph_operation(f.graph, op)->device, "/job:a");
  fixture_expect(&f, sl_operation_set_device(f.graph, op, "/foo:1", "/job:a"), SL_VALUE_ERROR,
                 "Unknown attribute: 'foo' in '/foo:1'");
  fixture_close(&f);
}

static void a_part_that_is_no_device_is_refused(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_1_15);
  static const char *const rows[][2] = {
      {"/foo:1", "Unknown attribute: 'foo' in '/foo:1'"},
      {"/job:a/bar", "Unknown attribute: 'bar' in '/job:a/bar'"},
      {"/job", "Unknown attribute: 'job' in '/job'"},
      {"/job:a:b", "Unknown attribute: 'job' in '/job:a:b'"},
      {"/device:CPU", "Unknown attribute: 'device' in '/device:CPU'"},
      {"/device:a:b:c", "Unknown attribute: 'device' in '/device:a:b:c'"},
      {"/tpu:0", "Unknown attribute: 'tpu' in '/tpu:0'"},
      {"/gpu:0/cpu:0", "Cannot specify multiple device types: /gpu:0/cpu:0"},
      {"/cpu:0/device:CPU:0", "Cannot specify multiple device types: /cpu:0/device:CPU:0"},
      {"/gpu:x", "invalid literal for int() with base 10: 'x'"},
      {"/gpu:", "invalid literal for int() with base 10: ''"},
      {"/task:1.5", "invalid literal for int() with base 10: '1.5'"}};
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    fixture_expect(&f, sl_device_enter(f.graph, rows[i][0]), SL_VALUE_ERROR, rows[i][1]);
  }
  char long_job[300] = "/job:";
  memset(long_job + 5, 'a', sizeof long_job - 6);
  fixture_expect(&f, sl_device_enter(f.graph, long_job), SL_VALUE_ERROR,
                 "A name has at most 127 bytes here, got 294.");
  assert_int_equal(sl_device_exit(f.graph), SL_RUNTIME_ERROR);
  for (int i = 0; i < 1000; i++) assert_int_equal(sl_device_enter(f.graph, "/cpu:0"), SL_OK);
  assert_int_equal(sl_device_enter(f.graph, "/cpu:0"), SL_RUNTIME_ERROR);
  fixture_close(&f);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_device_is_written_in_full),
      cmocka_unit_test(an_inner_device_says_the_rest_by_the_outer_one),
      cmocka_unit_test(a_colocated_operation_is_where_the_other_is),
      cmocka_unit_test(a_device_may_be_set_afterwards),
      cmocka_unit_test(a_part_that_is_no_device_is_refused),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
