/* The random streams against public known answers and numbers that TensorFlow printed (SPEC 5). */
#include "tensor/philox.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

/* Printed with eight digits, and logf, sinf, cosf differ by an ulp or two between libraries: values up
 * to 2.6. */
static const float TOLERANCE = 1e-6f;

static void assert_near(const float *got, const float *expected, size_t count) {
  for (size_t i = 0; i < count; ++i) assert_float_equal(got[i], expected[i], TOLERANCE);
}

static philox started(uint64_t seed, uint64_t seed2) {
  philox generator;
  philox_start(&generator, seed, seed2);
  return generator;
}

static void blocks_are_the_known_answers_of_random123(void **state) {
  (void)state;
  static const struct {
    philox generator;
    uint32_t block[4];
  } rows[] = {
      {{{0, 0, 0, 0}, {0, 0}}, {0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}},
      {{{~0u, ~0u, ~0u, ~0u}, {~0u, ~0u}}, {0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd}},
      {{{0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}, {0xa4093822, 0x299f31d0}},
       {0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1}},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; ++i) {
    philox generator = rows[i].generator;
    uint32_t block[4];
    philox_next(&generator, block);
    assert_memory_equal(block, rows[i].block, sizeof block);
  }
}

static void seeds_become_key_and_upper_counter(void **state) {
  (void)state;
  const philox generator = started(0x1122334455667788u, 0x99aabbccddeeff00u);
  const philox expected = {{0, 0, 0xddeeff00u, 0x99aabbccu}, {0x55667788u, 0x11223344u}};
  assert_memory_equal(&generator, &expected, sizeof expected);
}

static void skipping_is_the_same_as_dropping_blocks(void **state) {
  (void)state;
  philox dropped = started(7, 9), skipped = dropped;
  uint32_t block[4];
  for (int i = 0; i < 1000; ++i) philox_next(&dropped, block);
  philox_skip(&skipped, 1000);
  assert_memory_equal(&dropped, &skipped, sizeof dropped);
}

static void the_counter_carries_through_all_four_words(void **state) {
  (void)state;
  philox generator = {{~0u, ~0u, ~0u, 4}, {0, 0}};
  philox_skip(&generator, 1);
  const uint32_t expected[4] = {0, 0, 0, 5};
  assert_memory_equal(generator.counter, expected, sizeof expected);
  philox_skip(&generator, ~(uint64_t)0);
  philox_skip(&generator, 3);
  const uint32_t beyond[4] = {2, 0, 1, 5};
  assert_memory_equal(generator.counter, beyond, sizeof beyond);
}

static void normal_is_what_tensorflow_prints(void **state) {
  (void)state;
  static const float first[] = {0.51340485f, -0.25581399f, 0.65199131f,
                                1.39236379f, 0.37256798f,  0.20336303f};
  static const float second[] = {0.96462417f, 0.34291974f, 0.24251089f,
                                 1.05785966f, 1.65749764f, 0.82108974f};
  static const float other[] = {-1.3768897f, -0.01258316f, -0.169515f, 1.0824056f};
  philox generator = started(87654321, 1234);
  float values[6];
  philox_normal_f32(&generator, 6, values);
  assert_near(values, first, 6);
  philox_skip(&generator, philox_reserve(6)); /* the second run of the same operation */
  philox_normal_f32(&generator, 6, values);
  assert_near(values, second, 6);
  generator = started(5, 1);
  philox_normal_f32(&generator, 4, values);
  assert_near(values, other, 4);
}

static void truncated_normal_starts_each_group_anew(void **state) {
  (void)state;
  static const float expected[] = {0.51340485f, -0.255814f, 0.6519913f, 1.3923638f, 0.1662533f, -0.9161797f};
  const philox generator = started(87654321, 1234);
  float values[6];
  philox_truncated_normal_f32(&generator, 6, values);
  assert_near(values, expected, 6);
}

static void uniform_is_what_tensorflow_prints(void **state) {
  (void)state;
  static const float expected[] = {0.848307f, 0.32357132f, 0.3067001f, 0.06969976f, 0.9138565f, 0.17047906f};
  const philox generator = started(87654321, 1234);
  float values[6];
  philox_uniform_f32(&generator, 6, values);
  assert_near(values, expected, 6);
}

static void a_shorter_tensor_is_the_beginning_of_a_longer_one(void **state) {
  (void)state;
  const philox generator = started(3, 4);
  float f[9], g[9];
  double d[9], e[9];
  int32_t i[9], j[9];
  int64_t k[9], l[9];
  philox_normal_f32(&generator, 9, f);
  philox_uniform_f64(&generator, 9, d);
  philox_uniform_i32(&generator, -5, 6, 9, i);
  philox_uniform_i64(&generator, -5, 6, 9, k);
  for (int64_t n = 0; n < 9; ++n) {
    philox_normal_f32(&generator, n, g);
    philox_uniform_f64(&generator, n, e);
    philox_uniform_i32(&generator, -5, 6, n, j);
    philox_uniform_i64(&generator, -5, 6, n, l);
    assert_memory_equal(f, g, (size_t)n * sizeof *f);
    assert_memory_equal(d, e, (size_t)n * sizeof *d);
    assert_memory_equal(i, j, (size_t)n * sizeof *i);
    assert_memory_equal(k, l, (size_t)n * sizeof *k);
  }
}

static void integers_are_words_modulo_the_range(void **state) {
  (void)state;
  const philox generator = {{0, 0, 0, 0}, {0, 0}};
  int32_t narrow[4];
  int64_t wide[2];
  philox_uniform_i32(&generator, -10, 90, 4, narrow);
  assert_int_equal(narrow[0], -10 + (int32_t)(0x6627e8d5u % 100));
  assert_int_equal(narrow[3], -10 + (int32_t)(0x9b00dbd8u % 100));
  philox_uniform_i64(&generator, 0, 1000000007, 2, wide);
  assert_int_equal(wide[0], 0xe169c58d6627e8d5u % 1000000007u);
  assert_int_equal(wide[1], 0x9b00dbd8bc57ac4cu % 1000000007u);
  philox_uniform_i32(&generator, INT32_MIN, INT32_MAX, 4, narrow); /* a range that no int32 holds */
  philox_uniform_i64(&generator, INT64_MIN, INT64_MAX, 2, wide);
}

static void doubles_take_two_words(void **state) {
  (void)state;
  const philox generator = {{0, 0, 0, 0}, {0, 0}};
  double values[2];
  philox_uniform_f64(&generator, 2, values);
  assert_true(values[0] ==
              (double)((uint64_t)(0x6627e8d5u & 0xfffffu) << 32 | 0xe169c58du) / 4503599627370496.0);
  assert_true(values[1] ==
              (double)((uint64_t)(0xbc57ac4cu & 0xfffffu) << 32 | 0x9b00dbd8u) / 4503599627370496.0);
}

/* 20,000 draws: the mean of a normal is within 5 / sqrt(20000) = 0.035 but once in two million seeds. */
static void moments_of_the_normals_are_right(void **state) {
  (void)state;
  enum { COUNT = 20000 };
  static double values[COUNT];
  static float narrow[COUNT];
  const philox generator = started(1, 2);
  for (int truncated = 0; truncated < 2; ++truncated) {
    (truncated ? philox_truncated_normal_f64 : philox_normal_f64)(&generator, COUNT, values);
    (truncated ? philox_truncated_normal_f32 : philox_normal_f32)(&generator, COUNT, narrow);
    double sum = 0, squares = 0, narrow_sum = 0;
    for (int i = 0; i < COUNT; ++i) {
      sum += values[i], squares += values[i] * values[i], narrow_sum += (double)narrow[i];
      if (truncated) assert_true(fabs(values[i]) < 2 && fabsf(narrow[i]) < 2);
    }
    assert_true(fabs(sum / COUNT) < 0.035);
    assert_true(fabs(narrow_sum / COUNT) < 0.035);
    /* Variance 1, cut at two deviations 0.7741; 5 deviations of its own estimate are under 0.06. */
    assert_true(fabs(squares / COUNT - (truncated ? 0.7741 : 1.0)) < 0.06);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(blocks_are_the_known_answers_of_random123),
      cmocka_unit_test(seeds_become_key_and_upper_counter),
      cmocka_unit_test(skipping_is_the_same_as_dropping_blocks),
      cmocka_unit_test(the_counter_carries_through_all_four_words),
      cmocka_unit_test(normal_is_what_tensorflow_prints),
      cmocka_unit_test(truncated_normal_starts_each_group_anew),
      cmocka_unit_test(uniform_is_what_tensorflow_prints),
      cmocka_unit_test(a_shorter_tensor_is_the_beginning_of_a_longer_one),
      cmocka_unit_test(integers_are_words_modulo_the_range),
      cmocka_unit_test(doubles_take_two_words),
      cmocka_unit_test(moments_of_the_normals_are_right),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
