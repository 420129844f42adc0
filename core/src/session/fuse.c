/*
 * Joining steps: convolution or matrix product, then a bias, then perhaps ReLU, where nobody else reads what is
 * between.
 *
 * The group runs at the place of its middle step, when the bias is there too. Whether the second input really is one
 * number for each channel is seen when it runs (step.c); if not, the steps run one by one.
 */
#include "session/session.h"

#include <string.h>

static bool is_type(const plan_step *step, const char *type) {
  return strcmp(step->operation->type, type) == 0;
}

static bool free_to_move(const plan_step *step) {
  return step->kind == STEP_KERNEL && !step->constant && step->operation->control_count == 0;
}

static plan_step *product_before(plan *plan, const plan_links *links, const plan_step *step, int32_t input) {
  const int32_t slot = plan->inputs[step->first_input + input].slot;
  if (links->maker[slot] < 0 || links->reads[slot] != 1) return NULL;
  plan_step *product = &plan->steps[links->maker[slot]];
  if (!free_to_move(product) || product->absorbed || dtype_base(plan->types[slot]) != SL_FLOAT32) return NULL;
  const bool known =
      is_type(product, "Conv2D") || is_type(product, "MatMul") || is_type(product, "DepthwiseConv2dNative");
  return known ? product : NULL;
}

static plan_step *relu_after(plan *plan, const plan_links *links, const plan_step *step) {
  if (links->reads[step->first_output] != 1) return NULL;
  plan_step *next = &plan->steps[links->reader[step->first_output]];
  return is_type(next, "Relu") && free_to_move(next) ? next : NULL;
}

static bool adds_channels_last(const plan_step *step) {
  if (!is_type(step, "BiasAdd")) return is_type(step, "Add") || is_type(step, "AddV2");
  return strcmp(operation_attr(step->operation, "data_format")->value.s, "NHWC") == 0;
}

void plan_fuse(plan *plan, const plan_links *links) {
  if (plan->flows) return; /* a branch must stay as it is */
  for (int32_t i = 0; i < plan->step_count; ++i) {
    plan_step *step = &plan->steps[i];
    if (step->kind != STEP_KERNEL || step->constant || !adds_channels_last(step)) continue;
    int32_t side = 0;
    plan_step *product = product_before(plan, links, step, 0);
    if (!product && !is_type(step, "BiasAdd")) product = product_before(plan, links, step, side = 1);
    if (!product) continue;
    plan_step *relu = relu_after(plan, links, step);
    product->absorbed = true;
    step->product = (int32_t)(product - plan->steps);
    step->bias_input = 1 - side;
    if (!relu) continue;
    relu->absorbed = true;
    step->relu = (int32_t)(relu - plan->steps);
  }
}
