/* The transforms of 18 and of 20 numbers against their definition, and their inverses. */
#include "kernels/fft.h"

#include "kernels/numbers.h"

#define TURN 6.283185307179586

static const fft *const lengths[] = {&fft_18, &fft_20};
enum { LENGTHS = 2, LANES = 4 };

/* One frequency of the numbers of a lane, by the definition. */
static void frequency(const float *x, int length, int k, double *re, double *im) {
  *re = *im = 0;
  for (int n = 0; n < length; n++) {
    const double angle = -TURN * k * n / length;
    *re += (double)x[LANES * n] * cos(angle);
    *im += (double)x[LANES * n] * sin(angle);
  }
}

/* The real ones first, then one of each pair of conjugates, in any order: each frequency must be found at one place. */
static void the_values_are_those_of_the_definition(void **state) {
  (void)state;
  for (int l = 0; l < LENGTHS; l++) {
    const int length = lengths[l]->length;
    float *x = some_numbers(LANES * length, 9), *spectrum = floats(LANES * length);
    lengths[l]->forward(x, LANES, spectrum, LANES);
    for (int lane = 0; lane < LANES; lane++)
      for (int k = 0; k <= length / 2; k++) {
        const int real = k % (length / 2) == 0;
        double re, im;
        int found = 0;
        frequency(x + lane, length, k, &re, &im);
        for (int f = real ? 0 : 2; f < (real ? 2 : length); f += real ? 1 : 2) {
          const double there_re = (double)spectrum[LANES * f + lane];
          const double there_im = real ? 0 : fabs((double)spectrum[LANES * (f + 1) + lane]);
          found += fabs(there_re - re) < 2e-6 && fabs(there_im - fabs(im)) < 2e-6;
        }
        assert_int_equal(found, 1);
      }
    free(x), free(spectrum);
  }
}

/* Which of two conjugates is kept, the products tell: a shift by one place turns frequency k by k parts of a turn, so
 * two numbers that are multiplied must be of the same frequency. */
static void a_product_of_transforms_is_the_transform_of_the_convolution(void **state) {
  (void)state;
  for (int l = 0; l < LENGTHS; l++) {
    const fft *transform = lengths[l];
    const int length = transform->length;
    float *x = some_numbers(LANES * length, 3), *h = some_numbers(LANES * length, 5);
    float *a = floats(LANES * length), *b = floats(LANES * length), *y = floats(LANES * length);
    transform->forward(x, LANES, a, LANES);
    transform->forward(h, LANES, b, LANES);
    for (int lane = 0; lane < LANES; lane++)
      for (int f = 0; f < length; f += f < 2 ? 1 : 2) {
        float *re = a + LANES * f + lane, *im = re + LANES;
        const float *h_re = b + LANES * f + lane, *h_im = h_re + LANES;
        if (f < 2) {
          *re *= *h_re;
          continue;
        }
        const float product = *re * *h_re - *im * *h_im;
        *im = 2 * (*re * *h_im + *im * *h_re);
        *re = 2 * product;
      }
    transform->backward(a, LANES, y, LANES);
    for (int lane = 0; lane < LANES; lane++)
      for (int n = 0; n < length; n++) {
        double sum = 0;
        for (int m = 0; m < length; m++)
          sum += (double)x[LANES * m + lane] * (double)h[LANES * ((n - m + length) % length) + lane];
        assert_true(fabs((double)y[LANES * n + lane] / length - sum) < 5e-6);
      }
    free(x), free(h), free(a), free(b), free(y);
  }
}

static void the_inverse_gives_the_numbers_times_the_length(void **state) {
  (void)state;
  for (int l = 0; l < LENGTHS; l++) {
    const int length = lengths[l]->length;
    float *x = some_numbers(LANES * length, 9), *spectrum = floats(LANES * length);
    float *back = floats(LANES * length);
    lengths[l]->forward(x, LANES, spectrum, LANES);
    for (int i = 2 * LANES; i < LANES * length; i++)
      spectrum[i] *= 2; /* they stand for their conjugates too */
    lengths[l]->backward(spectrum, LANES, back, LANES);
    for (int i = 0; i < LANES * length; i++)
      assert_true(fabs((double)back[i] - length * (double)x[i]) < 2e-5);
    free(x), free(spectrum), free(back);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(the_values_are_those_of_the_definition),
      cmocka_unit_test(a_product_of_transforms_is_the_transform_of_the_convolution),
      cmocka_unit_test(the_inverse_gives_the_numbers_times_the_length),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
