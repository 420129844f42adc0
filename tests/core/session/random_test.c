/* Random streams of operations in sessions (SPEC 5). */
#include "session/words.h"
#include "tensor/half.h"
#include "tensor/philox.h"

static sl_output random_typed(build *b, const char *type, int32_t dtype, int64_t seed, int64_t seed2) {
  sl_description *d = describe(b, type, NULL, INPUTS(constant(b, SL_INT32, DIMS(2), VALUES(2, 3))));
  assert_int_equal(sl_describe_int(d, "seed", seed), SL_OK);
  assert_int_equal(sl_describe_int(d, "seed2", seed2), SL_OK);
  assert_int_equal(sl_describe_type(d, "dtype", dtype), SL_OK);
  return finish(b, d);
}

static sl_output random_of(build *b, const char *type, int64_t seed, int64_t seed2) {
  return random_typed(b, type, SL_FLOAT32, seed, seed2);
}

static void expect_near(build *b, sl_session *session, sl_output output, const double *values,
                        int64_t count) {
  sl_tensor *result = fetch(b, session, output);
  assert_tensor(result, values, count, 1e-6); /* printed with eight digits */
  sl_tensor_release(result);
}

static float first_number(build *b, sl_session *session, sl_output output) {
  sl_tensor *result = fetch(b, session, output);
  const float value = *(const float *)sl_tensor_data(result);
  sl_tensor_release(result);
  return value;
}

static void a_seeded_operation_goes_on_in_its_session_and_starts_again_in_another(void **state) {
  (void)state;
  build b = build_begin(SL_COMPAT_1_15);
  sl_session *first = session_of(&b), *second = session_of(&b);
  const sl_output normal = random_of(&b, "RandomStandardNormal", 87654321, 1234),
                  uniform = random_of(&b, "RandomUniform", 87654321, 1234),
                  truncated = random_of(&b, "TruncatedNormal", 87654321, 1234);
  expect_near(&b, first, normal,
              VALUES(0.51340485, -0.25581399, 0.65199131, 1.39236379, 0.37256798, 0.20336303));
  expect_near(&b, first, normal,
              VALUES(0.96462417, 0.34291974, 0.24251089, 1.05785966, 1.65749764, 0.82108974));
  expect_near(&b, second, normal,
              VALUES(0.51340485, -0.25581399, 0.65199131, 1.39236379, 0.37256798, 0.20336303));
  expect_near(&b, first, uniform, VALUES(0.848307, 0.32357132, 0.3067001, 0.06969976, 0.9138565, 0.17047906));
  expect_near(&b, first, truncated,
              VALUES(0.51340485, -0.255814, 0.6519913, 1.3923638, 0.1662533, -0.9161797));
  sl_session_free(first);
  sl_session_free(second);
  build_end(&b);
}

static void halves_are_ten_bits_of_a_word_or_the_rounded_float(void **state) {
  (void)state;
  build b = build_begin(SL_COMPAT_1_15);
  sl_session *session = session_of(&b);
  sl_tensor *halves = fetch(&b, session, random_typed(&b, "RandomUniform", SL_FLOAT16, 87654321, 1234));
  philox stream;
  uint32_t words[8];
  philox_start(&stream, 87654321, 1234);
  philox_next(&stream, words);
  philox_next(&stream, words + 4);
  for (int i = 0; i < 6; ++i)
    assert_int_equal(((const uint16_t *)sl_tensor_data(halves))[i], half_narrow((words[i] & 1023) / 1024.0));
  sl_tensor_release(halves);
  const char *const types[] = {"RandomStandardNormal", "TruncatedNormal"};
  for (int which = 0; which < 2; ++which) {
    halves = fetch(&b, session, random_typed(&b, types[which], SL_FLOAT16, 87654321, 1234));
    sl_tensor *floats = fetch(&b, session, random_of(&b, types[which], 87654321, 1234));
    for (int i = 0; i < 6; ++i)
      assert_int_equal(((const uint16_t *)sl_tensor_data(halves))[i],
                       half_narrow((double)((const float *)sl_tensor_data(floats))[i]));
    sl_tensor_release(floats);
    sl_tensor_release(halves);
  }
  sl_session_free(session);
  build_end(&b);
}

static void without_seeds_the_graphs_entropy_decides(void **state) {
  (void)state;
  float drawn[2][4];
  for (int again = 0; again < 2; ++again) {
    build b = build_begin(SL_COMPAT_1_15); /* the same entropy */
    const sl_output x = random_of(&b, "RandomUniform", 0, 0), y = random_of(&b, "RandomUniform", 0, 0);
    sl_session *first = session_of(&b), *second = session_of(&b);
    drawn[again][0] = first_number(&b, first, x);
    drawn[again][1] = first_number(&b, first, x);
    drawn[again][2] = first_number(&b, first, y);
    drawn[again][3] = first_number(&b, second, x);
    sl_session_free(first);
    sl_session_free(second);
    build_end(&b);
  }
  assert_memory_equal(drawn[0], drawn[1], sizeof drawn[0]);
  for (int i = 0; i < 4; ++i)
    for (int j = 0; j < i; ++j) assert_true(drawn[0][i] != drawn[0][j]);
}

static void whole_numbers_and_shuffled_rows(void **state) {
  (void)state;
  build b = build_begin(SL_COMPAT_1_15);
  sl_session *session = session_of(&b);
  const sl_output shape = constant(&b, SL_INT32, DIMS(1), VALUES(200)), low = number(&b, SL_INT32, -2),
                  high = number(&b, SL_INT32, 3);
  const sl_output whole =
      with_attrs(&b, "RandomUniformInt", NULL, INPUTS(shape, low, high), "seed=1 seed2=2");
  sl_tensor *result = fetch(&b, session, whole);
  int seen[5] = {0};
  for (int64_t i = 0; i < 200; ++i) ++seen[(int)number_at(result, i) + 2];
  for (int i = 0; i < 5; ++i) assert_true(seen[i] > 0);
  sl_tensor_release(result);
  refuse(&b, session, NULL, 0,
         with_attrs(&b, "RandomUniformInt", "empty", INPUTS(shape, high, low), "seed=1 seed2=2"),
         SL_INVALID_ARGUMENT, "Need minval < maxval, got 3 >= -2\n\t [[{{node empty}}]]");
  const sl_output rows = constant(&b, SL_FLOAT32, DIMS(4, 2), VALUES(0, 10, 1, 11, 2, 12, 3, 13));
  result = fetch(&b, session, with_attrs(&b, "RandomShuffle", NULL, INPUTS(rows), "seed=1 seed2=2"));
  int met = 0;
  for (int64_t i = 0; i < 4; ++i) {
    assert_true(number_at(result, 2 * i + 1) == number_at(result, 2 * i) + 10);
    met |= 1 << (int)number_at(result, 2 * i);
  }
  assert_int_equal(met, 15);
  sl_tensor_release(result);
  sl_session_free(session);
  build_end(&b);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_seeded_operation_goes_on_in_its_session_and_starts_again_in_another),
      cmocka_unit_test(halves_are_ten_bits_of_a_word_or_the_rounded_float),
      cmocka_unit_test(without_seeds_the_graphs_entropy_decides),
      cmocka_unit_test(whole_numbers_and_shuffled_rows),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
