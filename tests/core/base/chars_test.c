/*
 * Numbers as text, escapes.
 */
#include "base/chars.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

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

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(integers_of_every_size),
      cmocka_unit_test(numbers_as_python_writes_them),
      cmocka_unit_test(bytes_that_are_no_utf8_are_escaped_one_by_one),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
