/*
 * Rows of static shapes and of what does not fit: a row is an operation, its inputs, and its shapes or the error in
 * TensorFlow's words, at one level or at both.
 */
#ifndef TESTS_CORE_OPS_SHAPE_ROWS_H
#define TESTS_CORE_OPS_SHAPE_ROWS_H

#include "ops/rows.h"

enum { V10 = SL_COMPAT_0_10, V15 = SL_COMPAT_1_15, BOTH = 0 };

typedef struct shape_row {
  int compat;
  const char *type, *inputs, *attrs, *expected; /* shapes, or "!" and the message of a ValueError */
} shape_row;

static void check_at(const shape_row *row, sl_compat compat) {
  static row_input inputs[ROW_MOST];
  sl_output outputs[ROW_MOST];
  char text[1024];
  int32_t op;
  build b = build_begin(compat);
  const int32_t count = row_inputs(row->inputs, inputs);
  sl_description *d = row_describe(&b, row->type, inputs, count, false, row->attrs, outputs);
  const sl_code code = sl_describe_finish(d, &op);
  if (row->expected[0] == '!') {
    const char *message = sl_context_error(b.context)->message;
    if (code == SL_OK || strcmp(message, row->expected + 1) != 0)
      fail_msg("%d %s(%s): \"%s\", expected \"%s\"", (int)compat, row->type, row->inputs,
               code == SL_OK ? "made" : message, row->expected + 1);
    assert_true(code == SL_VALUE_ERROR || code == SL_TYPE_ERROR || code == SL_ZERO_DIVISION_ERROR ||
                code == SL_INDEX_ERROR || code == SL_UNIMPLEMENTED);
  } else {
    if (code != SL_OK) fail_msg("%s(%s): %s", row->type, row->inputs, sl_context_error(b.context)->message);
    row_shapes_text(&b, op, text, sizeof text);
    if (strcmp(text, row->expected) != 0)
      fail_msg("%d %s(%s) %s: %s, expected %s", (int)compat, row->type, row->inputs, row->attrs, text,
               row->expected);
  }
  build_end(&b);
}

static void check(const shape_row *rows, size_t count) {
  for (size_t i = 0; i < count; ++i) {
    if (rows[i].compat != V15) check_at(&rows[i], SL_COMPAT_0_10);
    if (rows[i].compat != V10) check_at(&rows[i], SL_COMPAT_1_15);
  }
}
#define CHECK(rows) check(rows, sizeof rows / sizeof *rows)

#endif
