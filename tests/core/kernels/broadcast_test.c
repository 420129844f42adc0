/* Broadcast shapes against index arithmetic. */
#include "kernels/elementwise.h"
#include "kernels/numbers.h"

enum { RANK = 4 };

/* Strides of a dense operand of which the axes of extent 1 are stretched; returns its size. */
static ptrdiff_t strides_of(const ptrdiff_t *own, ptrdiff_t *strides) {
  ptrdiff_t size = 1;
  for (int i = RANK - 1; i >= 0; i--) {
    strides[i] = own[i] == 1 ? 0 : size;
    size *= own[i];
  }
  return size;
}

static void check(const ptrdiff_t *extents, const ptrdiff_t *a_strides, ptrdiff_t a_size,
                  const ptrdiff_t *b_strides, ptrdiff_t b_size) {
  const ptrdiff_t size = extents[0] * extents[1] * extents[2] * extents[3];
  float *a = some_numbers(a_size, 1), *b = some_numbers(b_size, 2), *y = floats(size);
  elementwise_broadcast(ELEMENTWISE_SUB, RANK, extents, a, a_strides, b, b_strides, y);
  for (ptrdiff_t i = 0; i < size; i++) {
    ptrdiff_t rest = i, at_a = 0, at_b = 0;
    for (int axis = RANK - 1; axis >= 0; axis--) {
      at_a += rest % extents[axis] * a_strides[axis];
      at_b += rest % extents[axis] * b_strides[axis];
      rest /= extents[axis];
    }
    assert_true(y[i] == a[at_a] - b[at_b]);
  }
  free(a), free(b), free(y);
}

static void every_choice_of_stretched_axes(void **state) {
  (void)state;
  const ptrdiff_t extents[RANK] = {2, 3, 4, 5};
  for (int a_mask = 0; a_mask < 16; a_mask++)
    for (int b_mask = 0; b_mask < 16; b_mask++) {
      ptrdiff_t a_own[RANK], b_own[RANK], a_strides[RANK], b_strides[RANK], y_extents[RANK];
      for (int i = 0; i < RANK; i++) {
        a_own[i] = a_mask >> i & 1 ? 1 : extents[i];
        b_own[i] = b_mask >> i & 1 ? 1 : extents[i];
        y_extents[i] = a_own[i] > b_own[i] ? a_own[i] : b_own[i];
      }
      const ptrdiff_t a_size = strides_of(a_own, a_strides), b_size = strides_of(b_own, b_strides);
      check(y_extents, a_strides, a_size, b_strides, b_size);
    }
}

static void operands_may_be_transposed(void **state) {
  (void)state;
  const ptrdiff_t extents[RANK] = {1, 2, 3, 4}, dense[RANK] = {24, 12, 4, 1},
                  transposed[RANK] = {24, 1, 2, 6};
  check(extents, dense, 24, transposed, 24);
  check(extents, transposed, 24, dense, 24);
}

static void rank_zero_is_a_scalar(void **state) {
  (void)state;
  const float a[] = {5}, b[] = {3};
  float y[1];
  elementwise_broadcast(ELEMENTWISE_MUL, 0, NULL, a, NULL, b, NULL, y);
  assert_true(y[0] == 15);
}

static void an_extent_of_zero_touches_nothing(void **state) {
  (void)state;
  const ptrdiff_t extents[] = {3, 0, 2}, strides[] = {0, 2, 1};
  float *nothing = floats(0);
  elementwise_broadcast(ELEMENTWISE_ADD, 3, extents, nothing, strides, nothing, strides, nothing);
  free(nothing);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(every_choice_of_stretched_axes),
      cmocka_unit_test(operands_may_be_transposed),
      cmocka_unit_test(rank_zero_is_a_scalar),
      cmocka_unit_test(an_extent_of_zero_touches_nothing),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
