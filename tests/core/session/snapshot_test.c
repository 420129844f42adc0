/*
 * The snapshot: one graph with every kind of thing in it, as JSON.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/status.h"
#include "support/variables.h"

static void assert_part(const char *json, const char *part) {
  if (strstr(json, part) == NULL) fail_msg("%s\nin\n%s", part, json);
}

/* v made in foo, shared in a captured foo, beside a name scope; two lines of code. */
static void fill(fixture *f) {
  const sl_frame first = {"cell", 1, "<module>", "make()"}, second = {"cell", 2, "<module>", "share()"};
  int32_t line_1, line_2;
  assert_int_equal(sl_location_new(f->context, &first, 1, &line_1), SL_OK);
  assert_int_equal(sl_location_new(f->context, &second, 1, &line_2), SL_OK);
  sl_graph_set_location(f->graph, line_1);
  int32_t foo = scope_string(f, "foo", SL_REUSE_NONE);
  got(f, "v");
  scope_exit(f, foo);
  sl_graph_set_location(f->graph, line_2);
  fixture_enter(f, "n");
  int32_t again = scope_object(f, foo, SL_REUSE_TRUE);
  got(f, "v");
  got(f, "v");
  scope_exit(f, again);
  fixture_exit(f);
  assert_int_equal(sl_collection_add(f->graph, "mixed", (sl_item){SL_ITEM_OUTPUT, 0, 0}), SL_OK);
  assert_int_equal(sl_collection_add(f->graph, "mixed", (sl_item){SL_ITEM_OPERATION, 0, 0}), SL_OK);
  assert_int_equal(sl_collection_add(f->graph, "mixed", (sl_item){SL_ITEM_OBJECT, 5, 0}), SL_OK);
  assert_int_equal(sl_collection_add(f->graph, "mixed", (sl_item){SL_ITEM_VARIABLE, 77, 0}), SL_OK);
}

static void everything_has_its_place(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_1_15);
  char *json;
  fill(&f);
  assert_int_equal(sl_graph_snapshot(f.graph, NULL, 0, &json), SL_OK);
  assert_part(json, "{\"compat\":\"1.15\",\"operations\":[{\"id\":0,\"name\":\"foo/v/Initializer/Const\"");
  assert_part(json, "\"name\":\"foo/v/read\",\"type\":\"Identity\",\"inputs\":[\"foo/v:0\"]");
  assert_part(json, "\"device\":\"\",\"location\":1,\"variable\":\"foo/v\"}");
  assert_part(
      json,
      "\"variables\":[{\"name\":\"foo/v\",\"op\":1,\"shape\":[1],\"dtype\":\"float32\",\"trainable\":true,"
      "\"initialized\":false,\"made\":1,\"scope\":1,\"shared\":[2,2],\"by\":\"get_variable\"}]");
  assert_part(json,
              "\"scopes\":[{\"id\":0,\"kind\":\"variable\",\"name\":\"\",\"nameScope\":\"\",\"reuse\":false,"
              "\"reuseFrom\":null,\"captured\":null,\"parent\":null,\"location\":0},");
  assert_part(json, "{\"id\":1,\"kind\":\"variable\",\"name\":\"foo\",\"nameScope\":\"foo/\",\"reuse\":false,"
                    "\"reuseFrom\":null,\"captured\":null,\"parent\":0,\"location\":1},");
  assert_part(
      json, "{\"id\":-1,\"kind\":\"name\",\"name\":\"n/\",\"nameScope\":\"n/\",\"reuse\":false,\"reuseFrom\":"
            "null,\"captured\":null,\"parent\":0,\"location\":2},");
  assert_part(json,
              "{\"id\":2,\"kind\":\"variable\",\"name\":\"foo\",\"nameScope\":\"n/foo/\",\"reuse\":true,"
              "\"reuseFrom\":2,\"captured\":1,\"parent\":-1,\"location\":2}]");
  assert_part(json, "\"collections\":{\"variables\":[\"foo/v:0\"],\"trainable_variables\":[\"foo/v:0\"],"
                    "\"mixed\":[\"foo/v/Initializer/Const:0\",\"foo/v/Initializer/Const\",null,null]}");
  assert_part(
      json,
      "\"locations\":[[],[{\"cell\":\"cell\",\"line\":1,\"function\":\"<module>\",\"source\":\"make()\"}]"
      ",[{\"cell\":\"cell\",\"line\":2,\"function\":\"<module>\",\"source\":\"share()\"}]]}");
  sl_text_free(f.context, json);
  fixture_close(&f);
}

static void only_events_from_a_number_on(void **state) {
  (void)state;
  fixture f = fixture_open(SL_COMPAT_0_10);
  char *json;
  fill(&f);
  assert_int_equal(sl_graph_snapshot(f.graph, NULL, sl_journal_size(f.graph), &json), SL_OK);
  assert_part(json, "{\"compat\":\"0.10\"");
  assert_part(json, "\"events\":[],");
  sl_text_free(f.context, json);
  assert_int_equal(sl_graph_snapshot(f.graph, NULL, sl_journal_size(f.graph) - 1, &json), SL_OK);
  assert_part(json, "\"events\":[{\"kind\":\"scope_exit\",\"scope\":\"name\",\"name\":\"n/\"");
  sl_text_free(f.context, json);
  fixture_close(&f);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(everything_has_its_place),
      cmocka_unit_test(only_events_from_a_number_on),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
