/*
 * Finding tensors and operations by name. The messages are those of golden case err_get_tensor.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "graph/graph.h"
#include "support/graph.h"

typedef struct element_row {
  const char *text;
  bool tensor, operation;
  sl_code code;
  const char *message; /* NULL where it is found */
  int32_t index;
} element_row;

#define FORM " Tensor names must be of the form \"<op_name>:<output_index>\"."

static const element_row rows[] = {
    {"c", true, true, SL_OK, NULL, -1},
    {"c", false, true, SL_OK, NULL, -1},
    {"c:0", true, true, SL_OK, NULL, 0},
    {"c:-1", true, false, SL_OK, NULL, 0},
    {"c: +0_0 ", true, false, SL_OK, NULL, 0},
    {"c", true, false, SL_VALUE_ERROR, "The name 'c' refers to an Operation, not a Tensor." FORM, 0},
    {"d", true, false, SL_VALUE_ERROR,
     "The name 'd' looks like an (invalid) Operation name, not a Tensor." FORM, 0},
    {"d:0", true, false, SL_KEY_ERROR,
     "The name 'd:0' refers to a Tensor which does not exist. The operation, 'd', does not exist in the "
     "graph.",
     0},
    {"c:1", true, false, SL_KEY_ERROR,
     "The name 'c:1' refers to a Tensor which does not exist. The operation, 'c', exists but only has 1 "
     "outputs.",
     0},
    {"c:-2", true, true, SL_KEY_ERROR,
     "The name 'c:-2' refers to a Tensor which does not exist. The operation, 'c', exists but only has 1 "
     "outputs.",
     0},
    {"c:99999999999999999999", true, true, SL_KEY_ERROR,
     "The name 'c:99999999999999999999' refers to a Tensor which does not exist. The operation, 'c', exists "
     "but only "
     "has 1 outputs.",
     0},
    {"c:0", false, true, SL_VALUE_ERROR, "Name 'c:0' appears to refer to a Tensor, not a Operation.", 0},
    {"d", false, true, SL_KEY_ERROR, "The name 'd' refers to an Operation not in the graph.", 0},
    {"c:x", true, true, SL_VALUE_ERROR,
     "The name 'c:x' looks a like a Tensor name, but is not a valid one." FORM, 0},
    {"c:0:0", true, true, SL_VALUE_ERROR,
     "The name 'c:0:0' looks a like a Tensor name, but is not a valid one." FORM, 0},
    {"c:", true, true, SL_VALUE_ERROR,
     "The name 'c:' looks a like a Tensor name, but is not a valid one." FORM, 0},
    {"c:0_", true, true, SL_VALUE_ERROR,
     "The name 'c:0_' looks a like a Tensor name, but is not a valid one." FORM, 0},
    {"it's", false, true, SL_KEY_ERROR, "The name \"it's\" refers to an Operation not in the graph.", 0},
};

static void every_name_is_found_or_refused_with_its_own_words(void **state) {
  (void)state;
  for (int level = 0; level < 2; level++) {
    fixture f = fixture_open(level == 0 ? SL_COMPAT_0_10 : SL_COMPAT_1_15);
    fixture_op(&f, "Const", "c");
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
      sl_output element = {-5, -5};
      sl_code code = sl_graph_element(f.graph, rows[i].text, rows[i].tensor, rows[i].operation, &element);
      if (rows[i].message != NULL) {
        fixture_expect(&f, code, rows[i].code, rows[i].message);
        assert_int_equal(element.op, -5);
      } else {
        assert_int_equal(code, SL_OK);
        assert_int_equal(element.op, 0);
        assert_int_equal(element.index, rows[i].index);
      }
    }
    assert_int_equal(sl_graph_element(f.graph, NULL, true, true, &(sl_output){0, 0}), SL_INTERNAL);
    fixture_close(&f);
  }
}

static void many_names_are_found_each(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_1_15);
  for (int i = 0; i < 2000; i++) fixture_op(&f, "Const", "c");
  for (int i = 1; i < 2000; i++) {
    assert_int_equal(graph_find_operation(f.graph, sl_operation_name(f.graph, i)), i);
  }
  fixture_close(&f);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(every_name_is_found_or_refused_with_its_own_words),
      cmocka_unit_test(many_names_are_found_each),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
