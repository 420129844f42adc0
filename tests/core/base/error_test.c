/*
 * The error table and the last error of a context.
 */
#include "base/error.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "support/memory.h"

static void before_the_first_error_there_is_none(void **state) {
  (void)state;
  checked_memory memory;
  sl_context *context = checked_open(&memory);
  const sl_error *error = sl_context_error(context);
  assert_int_equal(error->code, SL_OK);
  assert_string_equal(error->message, "");
  assert_string_equal(error->key, "");
  assert_string_equal(error->class_name, "");
  assert_string_equal(error->facts, "");
  assert_int_equal(error->op, -1);
  checked_close(&memory, context);
}

static void an_error_has_class_key_message_and_facts(void **state) {
  (void)state;
  checked_memory memory;
  sl_context *context = checked_open(&memory);
  size_t bytes = sl_context_bytes(context);
  assert_int_equal(sl_fail(context, E_shapes_incompatible, "(2,)", "(3,)"), SL_VALUE_ERROR);
  error_fact_text(context, "scope", "a\"b");
  error_fact_text(context, "nothing", NULL);
  error_fact_json(context, "list", "[1]");
  error_operation(context, 3);
  error_append(context, " for 'add'");
  const sl_error *error = sl_context_error(context);
  assert_string_equal(error->class_name, "ValueError");
  assert_string_equal(error->key, "shapes_incompatible");
  assert_string_equal(error->message, "Shapes (2,) and (3,) are not compatible for 'add'");
  assert_string_equal(error->facts,
                      "{\"left\":\"(2,)\",\"right\":\"(3,)\",\"scope\":\"a\\\"b\",\"nothing\":null,"
                      "\"list\":[1]}");
  assert_int_equal(error->op, 3);
  assert_int_equal(sl_context_bytes(context), bytes);
  checked_close(&memory, context);
}

static void front_ends_raise_by_key(void **state) {
  (void)state;
  checked_memory memory;
  sl_context *context = checked_open(&memory);
  const char *arguments[] = {"a b", "more"};
  assert_int_equal(sl_context_fail(context, "not_valid_scope_name", arguments, 1), SL_VALUE_ERROR);
  assert_string_equal(sl_context_error(context)->message, "'a b' is not a valid scope name");
  assert_int_equal(sl_context_fail(context, "not_valid_scope_name", arguments, 2), SL_INTERNAL);
  assert_string_equal(sl_context_error(context)->message,
                      "The message not_valid_scope_name takes 1 arguments, got 2.");
  assert_int_equal(sl_context_fail(context, "no such", NULL, 0), SL_INTERNAL);
  assert_string_equal(sl_context_error(context)->message, "There is no message named no such.");
  assert_int_equal(sl_context_fail(context, NULL, NULL, 0), SL_INTERNAL);
  assert_int_equal(sl_context_fail(context, "not_valid_scope_name", NULL, 1), SL_INTERNAL);
  assert_int_equal(sl_context_fail(context, "graph_finalized", NULL, 0), SL_RUNTIME_ERROR);
  checked_close(&memory, context);
}

static void long_messages_are_cut_between_characters(void **state) {
  (void)state;
  checked_memory memory;
  sl_context *context = checked_open(&memory);
  static char argument[3 * 20000 + 1];
  for (int i = 0; i < 20000; i++) memcpy(argument + 3 * i, "变", 3);
  sl_fail(context, E_not_valid_scope_name, argument);
  const char *message = sl_context_error(context)->message;
  size_t length = strlen(message);
  assert_true(length < CONTEXT_MESSAGE_CAPACITY && length > CONTEXT_MESSAGE_CAPACITY - 8);
  assert_int_equal((length - 1) % 3, 0);                       /* a quote, then whole characters */
  assert_string_equal(sl_context_error(context)->facts, "{}"); /* the fact does not fit */
  checked_close(&memory, context);
}

static void the_table_is_sound(void **state) {
  (void)state;
  const char *key, *class_name, *format, *other, *unused;
  for (size_t i = 0; i < sl_error_table_size(); i++) {
    sl_error_table_row(i, &key, &class_name, &format);
    assert_true(key[0] != 0 && class_name[0] != 0 && format[0] != 0);
    for (const char *c = strchr(format, '%'); c != NULL; c = strchr(c + 2, '%')) {
      if (c[1] != 's' && c[1] != '%') fail_msg("%s: %s", key, format);
    }
    for (size_t k = 0; k < i; k++) {
      sl_error_table_row(k, &other, &unused, &unused);
      assert_string_not_equal(key, other);
    }
  }
  sl_error_table_row(sl_error_table_size(), &key, &class_name, &format);
  assert_null(key);
  assert_null(class_name);
  assert_null(format);
}

/* Each placeholder has a name under which the explanation finds it. */
static void every_argument_has_a_name(void **state) {
  (void)state;
  static const struct {
    const char *key, *format, *names;
  } rows[] = {
#define MESSAGE(key, code, format, names) {#key, format, names},
#include "base/error_table_base.inc"
#include "base/error_table_front.inc"
#include "base/error_table_graph.inc"
#include "base/error_table_numpy.inc"
#include "base/error_table_ops.inc"
#include "base/error_table_session.inc"
#include "base/error_table_variables.inc"
#undef MESSAGE
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    size_t placeholders = 0, names = 0;
    for (const char *c = strstr(rows[i].format, "%"); c != NULL; c = strstr(c + 2, "%"))
      placeholders += c[1] == 's';
    for (const char *c = rows[i].names; *c != 0 && *c != '|';) {
      names++;
      c += strcspn(c, " ");
      c += strspn(c, " ");
    }
    if (placeholders != names) fail_msg("%s: %zu placeholders, %zu names", rows[i].key, placeholders, names);
  }
}

static void every_code_has_a_class(void **state) {
  (void)state;
  for (int code = SL_VALUE_ERROR; code <= SL_OUT_OF_MEMORY; code++) {
    assert_true(error_class_name((sl_code)code)[0] != 0);
  }
  for (int code = SL_CANCELLED; code <= SL_DATA_LOSS; code++) {
    assert_non_null(strstr(error_class_name((sl_code)code), "Error"));
  }
  assert_string_equal(error_class_name(SL_OPERATOR_NOT_ALLOWED_ERROR), "OperatorNotAllowedInGraphError");
  assert_string_equal(error_class_name(SL_INACCESSIBLE_TENSOR_ERROR), "InaccessibleTensorError");
  assert_string_equal(error_class_name(SL_FAILED_PRECONDITION), "FailedPreconditionError");
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(before_the_first_error_there_is_none),
      cmocka_unit_test(an_error_has_class_key_message_and_facts),
      cmocka_unit_test(front_ends_raise_by_key),
      cmocka_unit_test(long_messages_are_cut_between_characters),
      cmocka_unit_test(the_table_is_sound),
      cmocka_unit_test(every_argument_has_a_name),
      cmocka_unit_test(every_code_has_a_class),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
