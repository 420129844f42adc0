/* Which way to convolve: a cost model in nanoseconds, whose constants were measured (tests/bench). Their
 * ratios matter, not their size: they come from one core that multiplies and adds 47 times a nanosecond at
 * best. */
#include "kernels/conv2d_direct.h"
#include "kernels/conv2d_tiles.h"

#define DIRECT_NS_PER_FLOP (1.0 / 44)

/* By tiles: the products; the filter's numbers, which come from the second-level cache or from beyond it; and the
 * transforms, for each number of V they write and of M they read. */
#define TILES_NS_PER_FLOP (1.0 / 45)
#define FILTER_NS_NEAR 0.05
#define FILTER_NS_FAR 0.35
#define FILTER_FLOATS_NEAR 1.0e6

typedef struct tiles_price {
  double in_ns, out_ns;
} tiles_price;

static const tiles_price prices[] = {
    [CONV2D_DIRECT] = {0, 0},
    [CONV2D_WINOGRAD] = {0.30, 0.40},
    [CONV2D_FOURIER_18] = {0.80, 0.65},
    [CONV2D_FOURIER_20] = {0.80, 0.65},
};

/* Below so many multiplications a convolution is direct whatever the model says: a learner's ramps 1, 2, 3,
 * ... must give exact integers, and nobody can feel the difference. At most 0.4 ms. */
#define ALWAYS_DIRECT_BELOW 8.0e6

static double direct_cost(const conv2d_shape *s) {
  return 2 * DIRECT_NS_PER_FLOP * (double)s->batch * (double)s->out_height * (double)s->out_width *
         (double)s->filter_height * (double)s->filter_width * (double)s->channels * (double)s->filters;
}

static double tiles_cost(const conv2d_shape *s, const conv2d_tiles *t, tiles_price price) {
  const ptrdiff_t across = (s->out_width + t->columns - 1) / t->columns;
  const ptrdiff_t down = (s->out_height + t->rows - 1) / t->rows;
  const ptrdiff_t padded = (s->channels + 3) / 4 * 4;
  const double tiles = (double)s->batch * (double)down * (double)across;
  const double in = (double)padded, out = (double)s->filters, filter = t->points * in * out;
  return t->points * tiles * (2 * TILES_NS_PER_FLOP * in * out + price.in_ns * in + price.out_ns * out) +
         filter * (filter > FILTER_FLOATS_NEAR ? FILTER_NS_FAR : FILTER_NS_NEAR);
}

/* The method's transform of tiles; returns 0 if the shape has none. */
static int tiles_of(const conv2d_shape *s, conv2d_method method, conv2d_tiles *tiles) {
  switch (method) {
  case CONV2D_WINOGRAD: return conv2d_winograd_tiles(s, tiles);
  case CONV2D_FOURIER_18: return conv2d_fourier_tiles(s, 18, tiles);
  case CONV2D_FOURIER_20: return conv2d_fourier_tiles(s, 20, tiles);
  case CONV2D_DIRECT: break;
  }
  return 0;
}

static conv2d_method choose(const conv2d_shape *s) {
  conv2d_method best = CONV2D_DIRECT;
  double least = direct_cost(s);
  if (least < ALWAYS_DIRECT_BELOW * 2 * DIRECT_NS_PER_FLOP) return best;
  for (conv2d_method method = CONV2D_WINOGRAD; method <= CONV2D_FOURIER_20; method++) {
    conv2d_tiles tiles;
    if (!tiles_of(s, method, &tiles)) continue;
    const double cost = tiles_cost(s, &tiles, prices[method]);
    if (cost >= least) continue;
    best = method;
    least = cost;
  }
  return best;
}

static size_t bytes_of(uint64_t floats) {
  return floats > SIZE_MAX / sizeof(float) ? SIZE_MAX : (size_t)floats * sizeof(float);
}

int conv2d_plan_make_method(const conv2d_shape *shape, conv2d_method method, conv2d_plan *plan) {
  uint64_t packed = conv2d_direct_packed_floats(shape), scratch = conv2d_direct_scratch_floats(shape);
  if (method != CONV2D_DIRECT) {
    conv2d_tiles tiles;
    if (!tiles_of(shape, method, &tiles)) return 0;
    packed = conv2d_tiles_packed_floats(&tiles, shape);
    scratch = conv2d_tiles_scratch_floats(&tiles, shape);
  }
  *plan = (conv2d_plan){*shape, method, bytes_of(packed), bytes_of(scratch)};
  return 1;
}

void conv2d_plan_make(const conv2d_shape *shape, conv2d_plan *plan) {
  conv2d_plan_make_method(shape, choose(shape), plan);
}

void conv2d_pack(const conv2d_plan *plan, const float *w, void *packed) {
  conv2d_tiles tiles;
  if (tiles_of(&plan->shape, plan->method, &tiles))
    conv2d_tiles_pack(&tiles, &plan->shape, w, packed);
  else
    conv2d_direct_pack(&plan->shape, w, packed);
}

void conv2d_run(const conv2d_plan *plan, const float *x, const void *packed, const float *b, int relu,
                float *y, void *scratch) {
  conv2d_tiles tiles;
  if (tiles_of(&plan->shape, plan->method, &tiles))
    conv2d_tiles_run(&tiles, &plan->shape, x, packed, b, relu, y, scratch);
  else
    conv2d_direct(&plan->shape, x, packed, b, relu, y, scratch);
}
