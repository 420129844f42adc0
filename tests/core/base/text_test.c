/*
 * Texts that grow, JSON.
 */
#include "base/text.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/memory.h"
#include "support/memory.h"

static void texts_as_python_repr_writes_them(void **state) {
  (void)state;
  static const char *const rows[][2] = {{"a", "'a'"},
                                        {"it's", "\"it's\""},
                                        {"\"'", "'\"\\''"},
                                        {"a\\b", "'a\\\\b'"},
                                        {"a\nb\t", "'a\\nb\\t'"},
                                        {"\x01\x7f", "'\\x01\\x7f'"},
                                        {"é", "'é'"},
                                        {"", "''"}};
  checked_memory memory;
  sl_context *context = checked_open(&memory);
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    text out = text_begin(context);
    text_add_repr(&out, rows[i][0]);
    assert_string_equal(text_string(&out), rows[i][1]);
    text_drop(&out);
  }
  checked_close(&memory, context);
}

static void formats_take_texts_and_integers(void **state) {
  (void)state;
  checked_memory memory;
  sl_context *context = checked_open(&memory);
  text out = text_begin(context);
  text_add_format(&out, "%s=%d/%l 100%% %", "x", -3, (int64_t)1 << 40);
  assert_string_equal(text_string(&out), "x=-3/1099511627776 100% %");
  text_drop(&out);
  checked_close(&memory, context);
}

static void json_places_commas_and_escapes(void **state) {
  (void)state;
  checked_memory memory;
  sl_context *context = checked_open(&memory);
  text out = text_begin(context);
  char *json;
  json_object_begin(&out, NULL);
  json_string(&out, "a", "q\"\\/\b\f\n\r\t\x01 é \xff");
  json_array_begin(&out, "b");
  json_int(&out, NULL, -1);
  json_null(&out, NULL);
  json_object_begin(&out, NULL);
  json_object_end(&out);
  json_bool(&out, NULL, true);
  json_array_end(&out);
  json_string(&out, "c\n", NULL);
  json_double(&out, "d", 0.5);
  json_double(&out, "e", -(double)INFINITY);
  json_raw(&out, "f", "[1]");
  json_object_end(&out);
  assert_int_equal(text_take(&out, &json), SL_OK);
  assert_string_equal(json, "{\"a\":\"q\\\"\\\\/\\b\\f\\n\\r\\t\\u0001 é \\u00ff\",\"b\":[-1,null,{},true],"
                            "\"c\\n\":null,\"d\":0.5,\"e\":\"-inf\",\"f\":[1]}");
  sl_text_free(context, json);
  checked_close(&memory, context);
}

static sl_code write_long(sl_context *context, void *state) {
  (void)state;
  text out = text_begin(context);
  char *taken;
  for (int i = 0; i < 300; i++) json_string(&out, NULL, "some text");
  sl_code code = text_take(&out, &taken);
  if (code == SL_OK) sl_text_free(context, taken);
  return code;
}

static void a_text_that_cannot_grow_says_so_at_its_end(void **state) {
  (void)state;
  assert_true(every_allocation_fails(&(sweep){.name = "a long text", .call = write_long}) > 4);
}

static void an_empty_text_is_a_text(void **state) {
  (void)state;
  checked_memory memory;
  sl_context *context = checked_open(&memory);
  text out = text_begin(context);
  char *taken;
  assert_string_equal(text_string(&out), "");
  assert_int_equal(text_take(&out, &taken), SL_OK);
  assert_string_equal(taken, "");
  sl_text_free(context, taken);
  checked_close(&memory, context);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(texts_as_python_repr_writes_them),
      cmocka_unit_test(formats_take_texts_and_integers),
      cmocka_unit_test(json_places_commas_and_escapes),
      cmocka_unit_test(a_text_that_cannot_grow_says_so_at_its_end),
      cmocka_unit_test(an_empty_text_is_a_text),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
