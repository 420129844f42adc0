/* The matrix product against the plain one in double precision. */
#include "kernels/matmul.h"

#include "kernels/numbers.h"

static float *product(const matmul_shape *s, const float *a, const float *b, const float *bias, int relu) {
  float *y = floats(s->rows * s->columns);
  void *scratch = exactly(matmul_scratch_bytes(s));
  matmul(s, a, b, bias, relu, y, scratch);
  free(scratch);
  return y;
}

static void check(matmul_shape s, int fused) {
  const ptrdiff_t M = s.rows, K = s.inner, N = s.columns;
  float *a = some_numbers(M * K, 1), *b = some_numbers(K * N, 2), *bias = some_numbers(N, 3),
        *plain = floats(M * N);
  double *a64 = as_doubles(M * K, a), *b64 = as_doubles(K * N, b), *bias64 = as_doubles(N, bias),
         *y64 = doubles(M * N);
  float *y = product(&s, a, b, fused ? bias : NULL, fused);
  matmul_reference(&s, a, b, fused ? bias : NULL, fused, plain);
  matmul_reference_f64(&s, a64, b64, fused ? bias64 : NULL, fused, y64);
  for (ptrdiff_t i = 0; i < M * N; i++) assert_true(same_bits(y[i], plain[i]));
  assert_true(relative_error(M * N, y, y64) <= DIRECT_TOLERANCE);
  free(a), free(b), free(bias), free(plain), free(a64), free(b64), free(bias64), free(y64), free(y);
}

static void every_small_size_and_every_transposition(void **state) {
  (void)state;
  for (ptrdiff_t rows = 0; rows <= 6; rows++)
    for (ptrdiff_t inner = 0; inner <= 6; inner++)
      for (ptrdiff_t columns = 0; columns <= 34; columns++)
        for (int flags = 0; flags < 4; flags++)
          check((matmul_shape){rows, inner, columns, flags & 1, flags >> 1}, (int)(rows + columns) & 1);
}

static void larger_sizes(void **state) {
  (void)state;
  const ptrdiff_t sizes[][3] = {{64, 64, 64}, {33, 100, 70}, {1, 300, 200},
                                {3, 65, 129}, {200, 1, 200}, {5, 1030, 17}};
  for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++)
    for (int flags = 0; flags < 4; flags++)
      check((matmul_shape){sizes[i][0], sizes[i][1], sizes[i][2], flags & 1, flags >> 1}, flags & 1);
}

static void a_packed_factor_can_be_used_again(void **state) {
  (void)state;
  const matmul_shape s = {7, 20, 21, 1, 1};
  float *a = some_numbers(7 * 20, 1), *b = some_numbers(20 * 21, 2), *y = floats(7 * 21);
  float *expected = product(&s, a, b, NULL, 0);
  void *packed = exactly(matmul_packed_bytes(&s)), *scratch = exactly(matmul_scratch_bytes(&s));
  matmul_pack(&s, b, packed);
  for (int again = 0; again < 2; again++) {
    matmul_with_packed(&s, a, packed, NULL, 0, y, scratch);
    assert_memory_equal(y, expected, 7 * 21 * sizeof *y);
  }
  free(a), free(b), free(y), free(expected), free(packed), free(scratch);
}

static void nan_and_infinity_reach_their_row_and_column_only(void **state) {
  (void)state;
  const matmul_shape s = {5, 6, 18, 0, 0};
  float *a = some_numbers(30, 1), *b = some_numbers(108, 2);
  a[2 * 6 + 3] = NAN;
  b[4 * 18 + 17] = INFINITY;
  float *y = product(&s, a, b, NULL, 1);
  for (ptrdiff_t i = 0; i < 5; i++)
    for (ptrdiff_t j = 0; j < 18; j++) {
      if (i == 2)
        assert_true(isnan(y[i * 18 + j]));
      else if (j == 17)
        assert_true(y[i * 18 + j] == (a[i * 6 + 4] < 0 ? 0 : INFINITY));
      else
        assert_true(isfinite(y[i * 18 + j]));
    }
  free(a), free(b), free(y);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(every_small_size_and_every_transposition),
      cmocka_unit_test(larger_sizes),
      cmocka_unit_test(a_packed_factor_can_be_used_again),
      cmocka_unit_test(nan_and_infinity_reach_their_row_and_column_only),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
