/* The transform of 20 numbers against its definition, and its inverse. */
#include "kernels/fft20.h"

#include "kernels/numbers.h"

#define TURN 6.283185307179586

/* Four transforms side by side, the numbers x_step floats apart. */
static void transformed(const float *x, float *spectrum) { fft_forward(x, 4, spectrum, 4); }

/* The frequencies in the order of the result: n1 of length 4, n2 of length 5 (fft20.h). */
static int frequency(int k1, int k2) { return (5 * k1 + 16 * k2) % FFT_LENGTH; }

static void the_values_are_those_of_the_definition(void **state) {
  (void)state;
  float *x = some_numbers(4 * FFT_LENGTH, 9), *spectrum = floats(4 * FFT_LENGTH);
  transformed(x, spectrum);
  const int order[11] = {frequency(0, 0), frequency(2, 0), frequency(1, 0), frequency(0, 1),
                         frequency(1, 1), frequency(2, 1), frequency(3, 1), frequency(0, 2),
                         frequency(1, 2), frequency(2, 2), frequency(3, 2)};
  for (int lane = 0; lane < 4; lane++)
    for (int f = 0; f < 11; f++) {
      double re = 0, im = 0;
      for (int n = 0; n < FFT_LENGTH; n++) {
        const double angle = -TURN * order[f] * n / FFT_LENGTH;
        re += (double)x[4 * n + lane] * cos(angle);
        im += (double)x[4 * n + lane] * sin(angle);
      }
      const int at = f < 2 ? f : 2 * f - 2;
      assert_true(fabs((double)spectrum[4 * at + lane] - re) < 2e-6);
      if (f >= 2) assert_true(fabs((double)spectrum[4 * (at + 1) + lane] - im) < 2e-6);
    }
  free(x), free(spectrum);
}

static void the_inverse_gives_twenty_times_the_numbers(void **state) {
  (void)state;
  float *x = some_numbers(4 * FFT_LENGTH, 9), *spectrum = floats(4 * FFT_LENGTH),
        *back = floats(4 * FFT_LENGTH);
  transformed(x, spectrum);
  for (int i = 8; i < 4 * FFT_LENGTH; i++) spectrum[i] *= 2; /* complex ones stand for their conjugates too */
  fft_backward(spectrum, 4, back, 4);
  for (int i = 0; i < 4 * FFT_LENGTH; i++) assert_true(fabs((double)back[i] - 20 * (double)x[i]) < 2e-5);
  free(x), free(spectrum), free(back);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(the_values_are_those_of_the_definition),
      cmocka_unit_test(the_inverse_gives_twenty_times_the_numbers),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
