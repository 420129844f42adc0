/*
 * Texts that grow, JSON, numbers as text.
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

static void integers_of_every_size(void **state) {
  (void)state;
  assert_string_equal(TEXT_INT(0), "0");
  assert_string_equal(TEXT_INT(-1), "-1");
  assert_string_equal(TEXT_INT(INT64_MAX), "9223372036854775807");
  assert_string_equal(TEXT_INT(INT64_MIN), "-9223372036854775808");
}

static void numbers_as_python_writes_them(void **state) {
  (void)state;
  static const struct {
    double value;
    bool single;
    const char *text;
  } rows[] = {{0, false, "0.0"},
              {-0.0, false, "-0.0"},
              {1, false, "1.0"},
              {0.1, false, "0.1"},
              {(double)0.1f, true, "0.1"},
              {(double)0.1f, false, "0.10000000149011612"},
              {1e16, false, "1e+16"},
              {123456789012345680.0, false, "1.2345678901234568e+17"},
              {9999999999999998.0, false, "9999999999999998.0"},
              {0.0001, false, "0.0001"},
              {0.00001, false, "1e-05"},
              {5e-324, false, "5e-324"},
              {1.7976931348623157e308, false, "1.7976931348623157e+308"},
              {(double)INFINITY, false, "inf"},
              {-(double)INFINITY, false, "-inf"},
              {(double)NAN, false, "nan"}};
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    char buffer[TEXT_DOUBLE_CAPACITY];
    assert_string_equal(text_double(buffer, rows[i].value, rows[i].single), rows[i].text);
  }
}

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

/* Too long forms, halves of pairs, characters cut short: each byte is escaped, so that the JSON is valid. */
static void bytes_that_are_no_utf8_are_escaped_one_by_one(void **state) {
  (void)state;
  static const char *const rows[][2] = {{"\xc0\x80", "\\u00c0\\u0080"},
                                        {"\xed\xa0\x80", "\\u00ed\\u00a0\\u0080"},
                                        {"\xe4\xb8", "\\u00e4\\u00b8"},
                                        {"\xf5\x80\x80\x80", "\\u00f5\\u0080\\u0080\\u0080"},
                                        {"变量", "变量"},
                                        {"\xf0\x9f\x98\x80", "\xf0\x9f\x98\x80"},
                                        {"\xf0\x80\x80\x80", "\\u00f0\\u0080\\u0080\\u0080"}};
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    char out[64];
    size_t length = json_escape(rows[i][0], strlen(rows[i][0]), out, sizeof out - 1);
    out[length] = 0;
    assert_string_equal(out, rows[i][1]);
    assert_int_equal(json_escape(rows[i][0], strlen(rows[i][0]), NULL, 0), length);
  }
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
  assert_true(every_allocation_fails(&(sweep){NULL, write_long, NULL}) > 8);
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
      cmocka_unit_test(integers_of_every_size),
      cmocka_unit_test(numbers_as_python_writes_them),
      cmocka_unit_test(texts_as_python_repr_writes_them),
      cmocka_unit_test(formats_take_texts_and_integers),
      cmocka_unit_test(json_places_commas_and_escapes),
      cmocka_unit_test(bytes_that_are_no_utf8_are_escaped_one_by_one),
      cmocka_unit_test(a_text_that_cannot_grow_says_so_at_its_end),
      cmocka_unit_test(an_empty_text_is_a_text),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
