/* Which way to convolve: a cost model in nanoseconds, whose constants were measured (tests/bench). Their
 * ratios matter, not their size: they come from one core that multiplies and adds 47 times a nanosecond at
 * best. */
#include "kernels/conv2d_methods.h"

#define DIRECT_NS_PER_FLOP (1.0 / 44)

/* Winograd's product, its transforms for each float read and written, and the filter's way from memory. */
#define WINOGRAD_NS_PER_FLOP (1.0 / 42)
#define WINOGRAD_NS_PER_FLOAT_IN 0.10
#define WINOGRAD_NS_PER_FLOAT_OUT 0.10
#define WINOGRAD_NS_PER_FLOAT_OF_FILTER 0.25

/* Below so many multiplications a convolution is direct whatever the model says: a learner's ramps 1, 2, 3,
 * ... must give exact integers, and nobody can feel the difference. At most 0.4 ms. */
#define ALWAYS_DIRECT_BELOW 8.0e6

static double direct_cost(const conv2d_shape *s) {
  return 2 * DIRECT_NS_PER_FLOP * (double)s->batch * (double)s->out_height * (double)s->out_width *
         (double)s->filter_height * (double)s->filter_width * (double)s->channels * (double)s->filters;
}

static double winograd_cost(const conv2d_shape *s, int m) {
  const double n = m + (double)s->filter_height - 1, points = n * n;
  const double tiles =
      (double)s->batch * (double)((s->out_height + m - 1) / m) * (double)((s->out_width + m - 1) / m);
  const double in = (double)s->channels, out = (double)s->filters;
  return points * (tiles * (2 * WINOGRAD_NS_PER_FLOP * in * out + WINOGRAD_NS_PER_FLOAT_IN * in +
                            WINOGRAD_NS_PER_FLOAT_OUT * out) +
                   WINOGRAD_NS_PER_FLOAT_OF_FILTER * in * out);
}

static conv2d_method choose(const conv2d_shape *s) {
  const double multiplications = direct_cost(s) / (2 * DIRECT_NS_PER_FLOP);
  if (!conv2d_winograd_can(s) || multiplications < ALWAYS_DIRECT_BELOW) return CONV2D_DIRECT;
  const double direct = direct_cost(s), by_2 = winograd_cost(s, 2), by_4 = winograd_cost(s, 4);
  if (direct <= by_2 && direct <= by_4) return CONV2D_DIRECT;
  return by_2 <= by_4 ? CONV2D_WINOGRAD_2 : CONV2D_WINOGRAD_4;
}

static int tile_of(conv2d_method method) { return method == CONV2D_WINOGRAD_2 ? 2 : 4; }

static size_t bytes_of(uint64_t floats) {
  return floats > SIZE_MAX / sizeof(float) ? SIZE_MAX : (size_t)floats * sizeof(float);
}

int conv2d_plan_make_method(const conv2d_shape *shape, conv2d_method method, conv2d_plan *plan) {
  uint64_t packed = conv2d_direct_packed_floats(shape), scratch = conv2d_direct_scratch_floats(shape);
  if (method != CONV2D_DIRECT) {
    if (!conv2d_winograd_can(shape)) return 0;
    packed = conv2d_winograd_packed_floats(shape, tile_of(method));
    scratch = conv2d_winograd_scratch_floats(shape, tile_of(method));
  }
  *plan = (conv2d_plan){*shape, method, bytes_of(packed), bytes_of(scratch)};
  return 1;
}

void conv2d_plan_make(const conv2d_shape *shape, conv2d_plan *plan) {
  conv2d_plan_make_method(shape, choose(shape), plan);
}

void conv2d_pack(const conv2d_plan *plan, const float *w, void *packed) {
  if (plan->method == CONV2D_DIRECT)
    conv2d_direct_pack(&plan->shape, w, packed);
  else
    conv2d_winograd_pack(&plan->shape, tile_of(plan->method), w, packed);
}

void conv2d_run(const conv2d_plan *plan, const float *x, const void *packed, const float *b, int relu,
                float *y, void *scratch) {
  if (plan->method == CONV2D_DIRECT)
    conv2d_direct(&plan->shape, x, packed, b, relu, y, scratch);
  else
    conv2d_winograd(&plan->shape, tile_of(plan->method), x, packed, b, relu, y, scratch);
}
