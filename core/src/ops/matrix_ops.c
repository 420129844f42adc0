/*
 * Matrix products: of two matrices, and of batches of them.
 */
#include "kernels/matmul.h"
#include "ops/elements.h"
#include "ops/op.h"

/* ---- Shapes -------------------------------------------------------------------------------------------- */

/* Rows and columns of a factor as it takes part in the product. */
static void factor(const sl_shape *shape, bool transposed, int64_t *rows, int64_t *columns) {
  *rows = shape->dims[shape->rank - (transposed ? 1 : 2)];
  *columns = shape->dims[shape->rank - (transposed ? 2 : 1)];
}

static sl_code inner_sizes(op_shapes *shapes, const sl_shape *left, const sl_shape *right, int64_t a,
                           int64_t b) {
  int64_t merged;
  if (shapes->running && a != b)
    return shapes_fail(shapes, E_matmul_sizes, FACT_SHAPE(left), FACT_SHAPE(right));
  return shapes_dimension(shapes, a, b, &merged);
}

static sl_code matmul_shape_rule(op_shapes *shapes) {
  sl_shape left, right;
  for (int32_t i = 0; i < 2; ++i)
    if (shapes->running && shapes->inputs[i]->rank != 2)
      return shapes_fail(shapes, E_matmul_rank, FACT_INT(i));
  SL_TRY(shapes_rank(shapes, shapes->inputs[0], 2, &left));
  SL_TRY(shapes_rank(shapes, shapes->inputs[1], 2, &right));
  int64_t rows, inner_left, inner_right, columns;
  factor(&left, op_attr_bool(&shapes->attrs, "transpose_a"), &rows, &inner_left);
  factor(&right, op_attr_bool(&shapes->attrs, "transpose_b"), &inner_right, &columns);
  SL_TRY(inner_sizes(shapes, &left, &right, inner_left, inner_right));
  shapes->outputs[0] = shape_matrix(rows, columns);
  return SL_OK;
}

static sl_shape batch_of(const sl_shape *shape) {
  sl_shape batch = *shape;
  batch.rank -= 2;
  return batch;
}

/* BatchMatMul wants equal batches, BatchMatMulV2 broadcasts them. */
static sl_code batch_matmul_shape(op_shapes *shapes) {
  const sl_shape *left = shapes->inputs[0], *right = shapes->inputs[1];
  SL_TRY(shapes_rank_at_least(shapes, left, 2));
  SL_TRY(shapes_rank_at_least(shapes, right, 2));
  if (left->rank < 0 || right->rank < 0) return SL_OK;
  const sl_shape batch_left = batch_of(left), batch_right = batch_of(right);
  sl_shape batch;
  int64_t rows, inner_left, inner_right, columns;
  factor(left, op_attr_bool(&shapes->attrs, "adj_x"), &rows, &inner_left);
  factor(right, op_attr_bool(&shapes->attrs, "adj_y"), &inner_right, &columns);
  SL_TRY(inner_sizes(shapes, left, right, inner_left, inner_right));
  if (!shapes->definition->variant) {
    SL_TRY(shapes_merge(shapes, &batch_left, &batch_right, &batch));
  } else if (!shape_broadcast(&batch_left, &batch_right, &batch, NULL, NULL)) {
    return shapes_fail(shapes, E_broadcast_running, FACT_SHAPE(left), FACT_SHAPE(right));
  }
  batch.dims[batch.rank++] = rows;
  batch.dims[batch.rank++] = columns;
  shapes->outputs[0] = batch;
  return SL_OK;
}

/* ---- Kernels ------------------------------------------------------------------------------------------- */

typedef struct product {
  matmul_shape shape;
  const void *a, *b;
  void *y;
} product;

/* y[i,j] = sum_k a[i,k] b[k,j] in wrapping integers. */
static void multiply_integers(int32_t dtype, const product *p) {
  const ptrdiff_t a_row = p->shape.transpose_a ? 1 : p->shape.inner,
                  a_step = p->shape.transpose_a ? p->shape.rows : 1;
  const ptrdiff_t b_row = p->shape.transpose_b ? 1 : p->shape.columns,
                  b_step = p->shape.transpose_b ? p->shape.inner : 1;
  for (ptrdiff_t i = 0; i < p->shape.rows; ++i)
    for (ptrdiff_t j = 0; j < p->shape.columns; ++j) {
      uint64_t sum = 0;
      for (ptrdiff_t k = 0; k < p->shape.inner; ++k) {
        int64_t left, right;
        elements_read_i64(dtype, p->a, i * a_row + k * a_step, 1, 1, &left);
        elements_read_i64(dtype, p->b, k * b_row + j * b_step, 1, 1, &right);
        sum += (uint64_t)left * (uint64_t)right;
      }
      const int64_t result = (int64_t)sum;
      elements_write_i64(dtype, p->y, i * p->shape.columns + j, 1, &result);
    }
}

/* A sum of nothing: the tensors have no elements, but kernels want addresses. */
static const float NOTHING[1] = {0};

static sl_code multiply_f32(op_run *run, const product *p) {
  void *scratch, *packed;
  bool fresh;
  const float *bias = run->epilogue.bias ? run->epilogue.bias->data : NULL;
  SL_TRY(op_run_scratch(run, matmul_scratch_bytes(&p->shape), &scratch));
  if (!run->cache) {
    matmul(&p->shape, p->a ? p->a : NOTHING, p->b ? p->b : NOTHING, bias, run->epilogue.relu, p->y, scratch);
    return SL_OK;
  }
  SL_TRY(op_run_kept(run, run->inputs[1], 0, matmul_packed_bytes(&p->shape), &packed, &fresh));
  if (fresh) matmul_pack(&p->shape, p->b ? p->b : NOTHING, packed);
  matmul_with_packed(&p->shape, p->a ? p->a : NOTHING, packed, bias, run->epilogue.relu, p->y, scratch);
  return SL_OK;
}

static sl_code multiply(op_run *run, const product *p) {
  const int32_t dtype = run->inputs[0]->dtype;
  if (p->shape.rows == 0 || p->shape.columns == 0) return SL_OK;
  if (dtype == SL_FLOAT32) return multiply_f32(run, p);
  if (dtype == SL_FLOAT64)
    matmul_reference_f64(&p->shape, p->a, p->b, NULL, 0, p->y);
  else if (elements_are_integer(dtype))
    multiply_integers(dtype, p);
  else
    return op_run_no_kernel(run, dtype);
  return SL_OK;
}

static matmul_shape shape_of(const op_run *run, bool transpose_a, bool transpose_b) {
  int64_t rows, inner, columns;
  factor(&run->inputs[0]->shape, transpose_a, &rows, &inner);
  factor(&run->inputs[1]->shape, transpose_b, &inner, &columns);
  return (matmul_shape){(ptrdiff_t)rows, (ptrdiff_t)inner, (ptrdiff_t)columns, transpose_a, transpose_b};
}

static sl_code matmul_kernel(op_run *run) {
  const bool transpose_a = op_attr_bool(&run->attrs, "transpose_a"),
             transpose_b = op_attr_bool(&run->attrs, "transpose_b");
  const product p = {shape_of(run, transpose_a, transpose_b), run->inputs[0]->data, run->inputs[1]->data,
                     run->outputs[0]->data};
  return multiply(run, &p);
}

static sl_code batch_matmul_kernel(op_run *run) {
  const sl_tensor *left = run->inputs[0], *right = run->inputs[1];
  const matmul_shape shape =
      shape_of(run, op_attr_bool(&run->attrs, "adj_x"), op_attr_bool(&run->attrs, "adj_y"));
  const sl_shape batch_left = batch_of(&left->shape), batch_right = batch_of(&right->shape),
                 batch = batch_of(&run->outputs[0]->shape);
  const int64_t size = (int64_t)sl_dtype_size(left->dtype),
                a_size = (int64_t)(shape.rows * shape.inner) * size,
                b_size = (int64_t)(shape.inner * shape.columns) * size,
                y_size = (int64_t)(shape.rows * shape.columns) * size;
  elements_pair pair;
  elements_pair_make(&batch, &batch_left, &batch_right, &pair);
  elements_rows rows = elements_rows_begin(&pair);
  char *y = run->outputs[0]->data;
  run->cache = NULL; /* one block would not do for many matrices */
  while (elements_rows_next(&rows))
    for (int64_t i = 0; i < rows.count && y_size > 0; ++i, y += y_size) {
      const char *a = left->data, *b = right->data;
      const product p = {shape, a_size > 0 ? a + (rows.left + i * rows.left_step) * a_size : a,
                         b_size > 0 ? b + (rows.right + i * rows.right_step) * b_size : b, y};
      SL_TRY(multiply(run, &p));
    }
  return SL_OK;
}

/* ---- Definitions --------------------------------------------------------------------------------------- */

#define BATCH_MATMUL(op, broadcasts)                                                                         \
  OP(op, "x:T y:T -> output:T | T:{batched} adj_x:bool=false adj_y:bool=false", batch_matmul_shape,          \
     batch_matmul_kernel, 0, broadcasts)

const op_definition MATRIX_OPS[] = {
    {.type = "MatMul",
     .signature = "a:T b:T -> product:T | transpose_a:bool=false transpose_b:bool=false "
                  "T:{matmul}",
     .shape = matmul_shape_rule,
     .kernel = matmul_kernel,
     .flags = OP_KEEPS},
    BATCH_MATMUL("BatchMatMul", false),
    BATCH_MATMUL("BatchMatMulV2", true),
    {0},
};
