/*
 * Linear algebra of small matrices: MatrixInverse, MatrixDeterminant, MatrixSolve, Cholesky; Cross.
 *
 * Computed in float64 by Gauss and Jordan with partial pivoting. Batches of matrices are taken one by one.
 */
#include "ops/elements.h"
#include "ops/op.h"

#include <math.h>

enum { INVERSE, DETERMINANT, SOLVE, CHOLESKY };

/* ---- Shapes -------------------------------------------------------------------------------------------- */

static sl_code matrix_ranks(op_shapes *shapes, const sl_shape *matrix) {
  sl_shape ranked;
  return shapes_in_python(shapes) ? shapes_rank(shapes, matrix, 2, &ranked)
                                  : shapes_rank_at_least(shapes, matrix, 2);
}

static sl_code linear_shape(op_shapes *shapes) {
  const sl_shape *a = shapes->inputs[0];
  const int32_t variant = shapes->definition->variant;
  sl_shape result = *a;
  int64_t size;
  for (int32_t i = 0; i < shapes->input_count; ++i) SL_TRY(matrix_ranks(shapes, shapes->inputs[i]));
  if (a->rank < 2) return SL_OK;
  SL_TRY(shapes_dimension(shapes, a->dims[a->rank - 2], a->dims[a->rank - 1], &size));
  result.dims[a->rank - 2] = result.dims[a->rank - 1] = size;
  if (variant == DETERMINANT) result.rank -= 2;
  if (variant == SOLVE) {
    const sl_shape *b = shapes->inputs[1];
    if (b->rank < 0) return SL_OK;
    if (b->rank != a->rank) return shapes_merge(shapes, a, b, &result);
    SL_TRY(shapes_dimension(shapes, size, b->dims[b->rank - 2], &size));
    result.dims[a->rank - 1] = b->dims[b->rank - 1];
  }
  return shapes->outputs[0] = result, SL_OK;
}

/* ---- Kernels ------------------------------------------------------------------------------------------- */

/* Turns a [n,n] into the identity and b [n,k] into inverse(a) b; the determinant, 0 if there is no inverse. */
static double eliminate(double *a, double *b, int64_t n, int64_t k) {
  double determinant = 1;
  for (int64_t c = 0; c < n; ++c) {
    int64_t pivot = c;
    for (int64_t r = c + 1; r < n; ++r)
      if (fabs(a[r * n + c]) > fabs(a[pivot * n + c])) pivot = r;
    const double value = a[pivot * n + c];
    if (value == 0) return 0;
    determinant *= pivot == c ? value : -value;
    for (int64_t j = 0; j < n + k; ++j) { /* exchanges two rows, and divides the one that comes up */
      double *row = j < n ? &a[j] : &b[j - n];
      const int64_t stride = j < n ? n : k;
      const double kept = row[pivot * stride];
      row[pivot * stride] = row[c * stride];
      row[c * stride] = kept / value;
    }
    for (int64_t r = 0; r < n; ++r) {
      const double factor = a[r * n + c];
      if (r == c || factor == 0) continue;
      for (int64_t j = 0; j < n; ++j) a[r * n + j] -= factor * a[c * n + j];
      for (int64_t j = 0; j < k; ++j) b[r * k + j] -= factor * b[c * k + j];
    }
  }
  return determinant;
}

/* a = l l', l with zeros above its diagonal; false if a is not positive. */
static bool cholesky(const double *a, double *l, int64_t n) {
  for (int64_t i = 0; i < n; ++i)
    for (int64_t j = 0; j < n; ++j) {
      double sum = a[i * n + j];
      for (int64_t m = 0; m < j && j <= i; ++m) sum -= l[i * n + m] * l[j * n + m];
      if (i == j && !(sum > 0)) return false;
      l[i * n + j] = j > i ? 0 : i == j ? sqrt(sum) : sum / l[j * n + j];
    }
  return true;
}

/* One matrix of the batch; b is where the result comes to be. */
static sl_code linear_matrix(op_run *run, double *a, double *b, int64_t n, int64_t k) {
  const int32_t variant = run->definition->variant;
  if (variant == CHOLESKY) return cholesky(a, b, n) ? SL_OK : sl_fail_plain(run->context, E_not_positive);
  for (int64_t i = 0; variant == INVERSE && i < n * n; ++i) b[i] = i % (n + 1) == 0;
  const double determinant = eliminate(a, b, n, k);
  if (variant == DETERMINANT) return *b = determinant, SL_OK;
  return determinant != 0 ? SL_OK
                          : sl_fail_plain(run->context, variant == SOLVE ? E_solve_singular : E_singular);
}

static sl_code linear_kernel(op_run *run) {
  const sl_tensor *x = run->inputs[0];
  sl_tensor *y = run->outputs[0];
  const int32_t variant = run->definition->variant, rank = x->shape.rank;
  if (!elements_are_real(x->dtype)) return op_run_no_kernel(run, x->dtype);
  const int64_t n = x->shape.dims[rank - 1], k = variant == DETERMINANT ? 0 : y->shape.dims[rank - 1];
  const int64_t whole = n * n, result = variant == DETERMINANT ? 1 : n * k;
  const bool turned = (variant == INVERSE || variant == SOLVE) && op_attr_bool(&run->attrs, "adjoint");
  double *a;
  SL_TRY(op_run_scratch(run, (size_t)(whole + result) * sizeof *a, &a));
  for (int64_t i = 0; i * result < y->size; ++i) {
    for (int64_t r = 0; r < n; ++r)
      elements_read_f64(x->dtype, x->data, i * whole + (turned ? r : r * n), turned ? n : 1, n, a + r * n);
    if (variant == SOLVE) elements_read_f64(x->dtype, run->inputs[1]->data, i * result, 1, result, a + whole);
    SL_TRY(linear_matrix(run, a, a + whole, n, k));
    elements_write_f64(y->dtype, y->data, i * result, result, a + whole);
  }
  return SL_OK;
}

/* ---- Cross --------------------------------------------------------------------------------------------- */

static sl_code cross_shape(op_shapes *shapes) {
  SL_TRY(shapes_rank_at_least(shapes, shapes->inputs[0], 1));
  SL_TRY(shapes_rank_at_least(shapes, shapes->inputs[1], 1));
  SL_TRY(shapes_merge(shapes, shapes->inputs[0], shapes->inputs[1], shapes->outputs));
  const int32_t rank = shapes->outputs[0].rank;
  return rank < 1 ? SL_OK : shapes_size(shapes, shapes->outputs[0].dims[rank - 1], 3);
}

static sl_code cross_kernel(op_run *run) {
  const sl_tensor *x = run->inputs[0], *y = run->inputs[1];
  sl_tensor *z = run->outputs[0];
  const bool real = elements_are_real(x->dtype);
  if (!real && !elements_are_integer(x->dtype)) return op_run_no_kernel(run, x->dtype);
  for (int64_t at = 0; at < x->size; at += 3) {
    double a[3], b[3], c[3];
    int64_t k[3], l[3], m[3];
    if (real) {
      elements_read_f64(x->dtype, x->data, at, 1, 3, a);
      elements_read_f64(y->dtype, y->data, at, 1, 3, b);
    } else {
      elements_read_i64(x->dtype, x->data, at, 1, 3, k);
      elements_read_i64(y->dtype, y->data, at, 1, 3, l);
    }
    for (int i = 0, j = 1, n = 2; i < 3; ++i, j = (j + 1) % 3, n = (n + 1) % 3) {
      if (real)
        c[i] = a[j] * b[n] - a[n] * b[j];
      else
        m[i] = (int64_t)((uint64_t)k[j] * (uint64_t)l[n] - (uint64_t)k[n] * (uint64_t)l[j]);
    }
    if (real)
      elements_write_f64(z->dtype, z->data, at, 3, c);
    else
      elements_write_i64(z->dtype, z->data, at, 3, m);
  }
  return SL_OK;
}

/* ---- Definitions --------------------------------------------------------------------------------------- */

#define LINEAR(op, line, which) OP(op, line "T:{linear}", linear_shape, linear_kernel, 0, which)

const op_definition LINEAR_OPS[] = {
    LINEAR("MatrixInverse", "input:T -> output:T | adjoint:bool=false ", INVERSE),
    LINEAR("MatrixDeterminant", "input:T -> output:T | ", DETERMINANT),
    LINEAR("MatrixSolve", "matrix:T rhs:T -> output:T | adjoint:bool=false ", SOLVE),
    LINEAR("Cholesky", "input:T -> output:T | ", CHOLESKY),
    {.type = "Cross",
     .signature = "a:T b:T -> product:T | T:{real}",
     .shape = cross_shape,
     .kernel = cross_kernel},
    {0},
};
