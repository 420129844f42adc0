/*
 * Softmax and the cross entropies over it; rows are taken along the last axis.
 *
 *   softmax_j = exp(x_j - m) / sum_k exp(x_k - m),  m = max_k x_k
 *   loss = sum_j labels_j (log sum_k exp(x_k - m) - (x_j - m)),  d loss / d x_j = softmax_j - labels_j
 */
#include "kernels/elementary.h"
#include "kernels/softmax.h"
#include "ops/elements.h"
#include "ops/fold.h"
#include "ops/op.h"

#include <math.h>

enum { SOFTMAX, LOG_SOFTMAX };

static sl_code softmax_shape(op_shapes *shapes) {
  if (shapes_in_python(shapes)) {
    sl_shape matrix;
    SL_TRY(shapes_rank(shapes, shapes->inputs[0], 2, &matrix));
    return shapes->outputs[0] = matrix, SL_OK;
  }
  SL_TRY(shapes_rank_at_least(shapes, shapes->inputs[0], 1));
  return shape_rule_same(shapes);
}

static void row_f64(int32_t variant, int64_t columns, const double *x, double *y) {
  double most = (double)-INFINITY, sum = 0;
  for (int64_t j = 0; j < columns; ++j) most = most < x[j] ? x[j] : most;
  for (int64_t j = 0; j < columns; ++j) sum += elementary_exp(x[j] - most);
  for (int64_t j = 0; j < columns; ++j)
    y[j] = variant == SOFTMAX ? elementary_exp(x[j] - most) / sum : x[j] - most - log(sum);
}

static sl_code softmax_kernel(op_run *run) {
  const sl_tensor *x = run->inputs[0];
  sl_tensor *y = run->outputs[0];
  const int64_t columns = x->shape.rank > 0 ? x->shape.dims[x->shape.rank - 1] : 1;
  if (!elements_have_kernels(x->dtype)) return op_run_no_kernel(run, x->dtype);
  if (x->size == 0) return SL_OK;
  const int64_t rows = x->size / columns;
  if (x->dtype == SL_FLOAT32) {
    (run->definition->variant == SOFTMAX ? softmax : log_softmax)((ptrdiff_t)rows, (ptrdiff_t)columns,
                                                                  x->data, y->data);
    return SL_OK;
  }
  for (int64_t i = 0; i < rows; ++i)
    row_f64(run->definition->variant, columns, (const double *)x->data + i * columns,
            (double *)y->data + i * columns);
  return SL_OK;
}

/* ---- Cross entropies ----------------------------------------------------------------------------------- */

static sl_code logits_matrix(op_shapes *shapes, sl_shape *logits) {
  if (shapes->running && shapes->inputs[0]->rank != 2) return shapes_fail_plain(shapes, E_logits_rank);
  return shapes_rank(shapes, shapes->inputs[0], 2, logits);
}

static sl_code cross_entropy_shape(op_shapes *shapes) {
  sl_shape logits, labels, both;
  SL_TRY(logits_matrix(shapes, &logits));
  if (shapes->running && !shape_equal(&logits, shapes->inputs[1]))
    return shapes_fail(shapes, shapes->compat == SL_COMPAT_0_10 ? E_logits_labels : E_logits_labels_broadcast,
                       FACT_SHAPE(&logits), FACT_SHAPE(shapes->inputs[1]));
  SL_TRY(shapes_rank(shapes, shapes->inputs[1], 2, &labels));
  SL_TRY(shapes_merge(shapes, &logits, &labels, &both));
  shapes->outputs[0] = shape_vector(both.dims[0]);
  shapes->outputs[1] = both;
  return SL_OK;
}

static sl_code sparse_shape(op_shapes *shapes) {
  sl_shape logits, labels;
  int64_t rows;
  SL_TRY(logits_matrix(shapes, &logits));
  SL_TRY(shapes_rank(shapes, shapes->inputs[1], 1, &labels));
  SL_TRY(shapes_dimension(shapes, logits.dims[0], labels.dims[0], &rows));
  shapes->outputs[0] = shape_vector(rows);
  shapes->outputs[1] = shape_matrix(rows, logits.dims[1]);
  return SL_OK;
}

/* One row: labels as a distribution, or NULL and the one class that is right. */
static void entropy_row(const sl_tensor *logits, int64_t row, const double *labels, int64_t label,
                        double *backprop, double *loss) {
  const int64_t columns = logits->shape.dims[1];
  double most = (double)-INFINITY, sum = 0;
  elements_read_f64(logits->dtype, logits->data, row * columns, 1, columns, backprop);
  for (int64_t j = 0; j < columns; ++j) most = most < backprop[j] ? backprop[j] : most;
  for (int64_t j = 0; j < columns; ++j) sum += elementary_exp(backprop[j] - most);
  *loss = 0;
  for (int64_t j = 0; j < columns; ++j) {
    const double right = labels ? labels[j] : j == label, centred = backprop[j] - most;
    if (right != 0) *loss += right * (log(sum) - centred);
    backprop[j] = elementary_exp(centred) / sum - right;
  }
}

static sl_code entropy_rows(op_run *run, bool sparse) {
  const sl_tensor *logits = run->inputs[0], *labels = run->inputs[1];
  const int64_t rows = logits->shape.dims[0], columns = logits->shape.dims[1];
  double *backprop, loss;
  if (!elements_are_real(logits->dtype)) return op_run_no_kernel(run, logits->dtype);
  SL_TRY(op_run_scratch(run, (size_t)columns * 2 * sizeof *backprop, &backprop));
  double *distribution = backprop + columns;
  for (int64_t i = 0; i < rows; ++i) {
    const int64_t label = sparse ? tensor_integer(labels, i) : 0;
    if (sparse && (label < 0 || label >= columns))
      return op_fail(run->context, E_label_range, FACT_INT(label), FACT_INT(columns));
    if (!sparse) elements_read_f64(labels->dtype, labels->data, i * columns, 1, columns, distribution);
    entropy_row(logits, i, sparse ? NULL : distribution, label, backprop, &loss);
    elements_write_f64(logits->dtype, run->outputs[0]->data, i, 1, &loss);
    elements_write_f64(logits->dtype, run->outputs[1]->data, i * columns, columns, backprop);
  }
  return SL_OK;
}

static sl_code cross_entropy_kernel(op_run *run) { return entropy_rows(run, false); }
static sl_code sparse_kernel(op_run *run) { return entropy_rows(run, true); }

/* ---- Definitions --------------------------------------------------------------------------------------- */

#define SOFTMAX_OP(op, result, which)                                                                        \
  OP(op, "logits:T -> " result ":T | T:{floating}", softmax_shape, softmax_kernel, OP_IN_PLACE, which)

const op_definition SOFTMAX_OPS[] = {
    SOFTMAX_OP("Softmax", "softmax", SOFTMAX),
    SOFTMAX_OP("LogSoftmax", "logsoftmax", LOG_SOFTMAX),
    {.type = "SoftmaxCrossEntropyWithLogits",
     .signature = "features:T labels:T -> loss:T backprop:T | T:{floating}",
     .shape = cross_entropy_shape,
     .kernel = cross_entropy_kernel},
    {.type = "SparseSoftmaxCrossEntropyWithLogits",
     .signature = "features:T labels:Tlabels -> loss:T backprop:T | T:{floating} "
                  "Tlabels:{index}=int64",
     .shape = sparse_shape,
     .kernel = sparse_kernel},
    {0},
};
