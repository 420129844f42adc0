/*
 * Random tensors (SPEC 5). Each operation has a stream of its own in each session, begun from its two seeds;
 * a run takes what it needs and moves the stream on by 256 blocks for each element.
 */
#include "kernels/elementary.h"
#include "ops/elements.h"
#include "ops/fold.h"
#include "ops/op.h"
#include "tensor/half.h"

#include <math.h>

enum { RANDOM_UNIFORM, RANDOM_NORMAL, RANDOM_TRUNCATED };

/* Halves: a uniform one is the low ten bits of a word, a normal one the float32 rounded. */
static sl_code random_halves(op_run *run, void (*const normal)(const philox *, int64_t, float *)) {
  sl_tensor *y = run->outputs[0];
  uint16_t *halves = y->data;
  float *wide;
  if (normal) {
    SL_TRY(op_run_scratch(run, (size_t)y->size * sizeof *wide, &wide));
    normal(run->random, y->size, wide);
    for (int64_t i = 0; i < y->size; ++i) halves[i] = half_narrow((double)wide[i]);
    return SL_OK;
  }
  philox stream = *run->random;
  uint32_t block[4];
  for (int64_t i = 0; i < y->size; ++i) {
    if (i % 4 == 0) philox_next(&stream, block);
    halves[i] = half_narrow((block[i % 4] & 0x3FF) / 1024.0);
  }
  return SL_OK;
}

static sl_code random_kernel(op_run *run) {
  static void (*const fill_f32[])(const philox *, int64_t, float *) = {philox_uniform_f32, philox_normal_f32,
                                                                       philox_truncated_normal_f32};
  sl_tensor *y = run->outputs[0];
  const int32_t variant = run->definition->variant;
  if (y->dtype == SL_FLOAT32) {
    fill_f32[variant](run->random, y->size, y->data);
  } else if (y->dtype == SL_FLOAT16) {
    SL_TRY(random_halves(run, variant == RANDOM_UNIFORM ? NULL : fill_f32[variant]));
  } else if (y->dtype == SL_FLOAT64) {
    static void (*const fill[])(const philox *, int64_t, double *) = {philox_uniform_f64, philox_normal_f64,
                                                                      philox_truncated_normal_f64};
    fill[variant](run->random, y->size, y->data);
  } else {
    return op_run_no_kernel(run, y->dtype);
  }
  philox_skip(run->random, philox_reserve(y->size));
  return SL_OK;
}

static sl_code uniform_int_shape(op_shapes *shapes) {
  SL_TRY(shapes_scalar(shapes, 1));
  SL_TRY(shapes_scalar(shapes, 2));
  return shape_rule_from_input(shapes);
}

static sl_code uniform_int_kernel(op_run *run) {
  sl_tensor *y = run->outputs[0];
  const int64_t low = tensor_integer(run->inputs[1], 0), high = tensor_integer(run->inputs[2], 0);
  if (y->size == 0) return SL_OK;
  if (low >= high) return op_fail(run->context, E_uniform_empty, FACT_INT(low), FACT_INT(high));
  if (y->dtype == SL_INT32)
    philox_uniform_i32(run->random, (int32_t)low, (int32_t)high, y->size, y->data);
  else
    philox_uniform_i64(run->random, low, high, y->size, y->data);
  philox_skip(run->random, philox_reserve(y->size));
  return SL_OK;
}

/* The rows of the value in another order: Fisher and Yates, a word of the stream for each step. */
static sl_code shuffle_kernel(op_run *run) {
  const sl_tensor *x = run->inputs[0];
  sl_tensor *y = run->outputs[0];
  const int64_t rows = x->shape.rank > 0 ? x->shape.dims[0] : 1, length = rows > 0 ? x->size / rows : 0;
  int64_t *order;
  SL_TRY(op_run_scratch(run, (size_t)rows * sizeof *order, &order));
  for (int64_t i = 0; i < rows; ++i) order[i] = i;
  philox stream = *run->random;
  uint32_t block[4];
  for (int64_t i = 0; i < rows - 1; ++i) {
    if (i % 4 == 0) philox_next(&stream, block);
    const int64_t other = i + block[i % 4] % (uint32_t)(rows - i), kept = order[i];
    order[i] = order[other];
    order[other] = kept;
  }
  *run->random = stream;
  for (int64_t i = 0; i < rows; ++i) SL_TRY(elements_copy(y, i * length, x, order[i] * length, length));
  return SL_OK;
}

/* ---- Multinomial --------------------------------------------------------------------------------------- */

static sl_code multinomial_shape(op_shapes *shapes) {
  sl_shape logits;
  int64_t samples;
  int32_t count;
  SL_TRY(shapes_rank(shapes, shapes->inputs[0], 2, &logits));
  SL_TRY(shapes_scalar(shapes, 1));
  SL_TRY(shapes_integers(shapes, 1, &samples, 1, &count));
  if (count > 0 && samples < 0)
    return shapes_in_cpp(shapes) ? shapes_fail_ints(shapes, E_size_of_input, 1, samples)
                                 : shapes_fail_ints(shapes, E_negative_size, samples);
  return shapes->outputs[0] = shape_matrix(logits.dims[0], count > 0 ? samples : -1), SL_OK;
}

/* The first class at which the running sum of exp(logits) passes a number drawn between 0 and the whole sum. */
static sl_code multinomial_kernel(op_run *run) {
  const sl_tensor *logits = run->inputs[0];
  sl_tensor *y = run->outputs[0];
  const int64_t rows = y->shape.dims[0], samples = y->shape.dims[1], classes = logits->shape.dims[1];
  double *sums, *drawn;
  if (!elements_are_real(logits->dtype)) return op_run_no_kernel(run, logits->dtype);
  SL_TRY(op_run_scratch(run, (size_t)(classes + y->size) * sizeof *sums, &sums));
  drawn = sums + classes;
  philox_uniform_f64(run->random, y->size, drawn);
  philox_skip(run->random, philox_reserve(rows * ((samples + 3) / 4 * 4)));
  for (int64_t row = 0; row < rows; ++row) {
    double most = (double)-INFINITY, sum = 0;
    elements_read_f64(logits->dtype, logits->data, row * classes, 1, classes, sums);
    for (int64_t j = 0; j < classes; ++j) most = most < sums[j] ? sums[j] : most;
    for (int64_t j = 0; j < classes; ++j) sums[j] = sum += elementary_exp(sums[j] - most);
    for (int64_t i = row * samples; i < (row + 1) * samples; ++i) {
      int64_t chosen = 0;
      while (chosen < classes - 1 && sums[chosen] <= drawn[i] * sum) ++chosen;
      elements_write_i64(y->dtype, y->data, i, 1, &chosen);
    }
  }
  return SL_OK;
}

/* ---- Definitions --------------------------------------------------------------------------------------- */

#define RANDOM(op, which)                                                                                    \
  OP(op, "shape:T -> output:dtype | seed:int=0 seed2:int=0 dtype:{floating} T:{index}",                      \
     shape_rule_from_input, random_kernel, OP_STATEFUL | OP_RANDOM, which)

const op_definition RANDOM_OPS[] = {
    RANDOM("RandomUniform", RANDOM_UNIFORM),
    RANDOM("RandomStandardNormal", RANDOM_NORMAL),
    RANDOM("TruncatedNormal", RANDOM_TRUNCATED),
    {.type = "RandomUniformInt",
     .signature = "shape:T minval:Tout maxval:Tout -> output:Tout | seed:int=0 seed2:int=0 "
                  "Tout:{index} T:{index}",
     .shape = uniform_int_shape,
     .kernel = uniform_int_kernel,
     .flags = OP_STATEFUL | OP_RANDOM},
    {.type = "Multinomial",
     .signature = "logits:T num_samples:int32 -> output:output_dtype | seed:int=0 seed2:int=0 T:{real} "
                  "output_dtype:{index}=int64",
     .shape = multinomial_shape,
     .kernel = multinomial_kernel,
     .flags = OP_STATEFUL | OP_RANDOM},
    {.type = "RandomShuffle",
     .signature = "value:T -> output:T | seed:int=0 seed2:int=0 T:any",
     .shape = shape_rule_same,
     .kernel = shuffle_kernel,
     .flags = OP_STATEFUL | OP_RANDOM},
    {0},
};
