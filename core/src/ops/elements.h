/*
 * Elements of any numeric type, computed in one of two wide types: float64 for floating point, int64 for
 * integers and bool. So each operation is written twice, not nine times: a block is widened, computed and
 * narrowed. Integers narrow as C's unsigned ones wrap, which is what TensorFlow's kernels do; a float32
 * result is the float64 one, rounded once. float32 has kernels of its own where speed counts.
 */
#ifndef OPS_ELEMENTS_H
#define OPS_ELEMENTS_H

#include "tensor/tensor.h"

enum { ELEMENTS_BLOCK = 256 };

bool elements_are_real(int32_t dtype);     /* float16, float32, float64 */
bool elements_have_kernels(int32_t dtype); /* float32, float64: those that kernels are written for */
bool elements_are_integer(int32_t dtype);  /* integers and bool */

/* wide[i] = data[start + i * step] for i < count. */
void elements_read_f64(int32_t dtype, const void *data, int64_t start, int64_t step, int64_t count,
                       double *wide);
void elements_read_i64(int32_t dtype, const void *data, int64_t start, int64_t step, int64_t count,
                       int64_t *wide);
/* data[start + i] = wide[i]; bool: whether it is not 0. */
void elements_write_f64(int32_t dtype, void *data, int64_t start, int64_t count, const double *wide);
void elements_write_i64(int32_t dtype, void *data, int64_t start, int64_t count, const int64_t *wide);

/* Copies elements of any dtype, strings with their texts. Sizes in elements; no overlap. */
sl_code elements_copy(sl_tensor *target, int64_t target_start, const sl_tensor *source, int64_t source_start,
                      int64_t count);
/* Sets count elements of target to element `at` of source. */
sl_code elements_repeat(sl_tensor *target, int64_t target_start, int64_t count, const sl_tensor *source,
                        int64_t at);

/* Two operands stretched over one shape, axes that can be walked as one joined; strides in elements, 0 where
 * stretched. */
typedef struct elements_pair {
  int rank;
  ptrdiff_t extents[SL_MAX_RANK], left[SL_MAX_RANK], right[SL_MAX_RANK];
} elements_pair;
void elements_pair_make(const sl_shape *shape, const sl_shape *left, const sl_shape *right,
                        elements_pair *pair);

/* Where the next row of a pair begins. */
typedef struct elements_rows {
  const elements_pair *pair;
  int64_t done, rows, count; /* of rows; elements in one */
  int64_t left, right, left_step, right_step;
  ptrdiff_t at[SL_MAX_RANK];
} elements_rows;
elements_rows elements_rows_begin(const elements_pair *pair);
bool elements_rows_next(elements_rows *rows);

#endif
