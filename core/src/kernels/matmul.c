/* The matrix product of matmul.h on the tiles of panel.h. Packing b costs as much as multiplying a few rows
 * by it, so for a few rows it is read where it stands. */
#include "kernels/matmul.h"

#include "kernels/elementwise.h"
#include "kernels/panel.h"
#include "kernels/simd.h"

enum { FEW_ROWS = 3, ROW_BLOCK = 1024, TRANSPOSE_BLOCK = 16 };

static int reads_b_in_place(const matmul_shape *s) { return s->rows <= FEW_ROWS && !s->transpose_b; }

static size_t bytes_of(uint64_t floats) {
  return floats > SIZE_MAX / sizeof(float) ? SIZE_MAX : (size_t)floats * sizeof(float);
}

static uint64_t packed_floats(const matmul_shape *s) {
  return (uint64_t)s->inner * (uint64_t)panel_padded_columns(s->columns);
}

static uint64_t transposed_floats(const matmul_shape *s) {
  return s->transpose_a ? (uint64_t)s->rows * (uint64_t)s->inner : 0;
}

size_t matmul_packed_bytes(const matmul_shape *s) { return bytes_of(packed_floats(s)); }

size_t matmul_scratch_bytes(const matmul_shape *s) {
  return bytes_of(transposed_floats(s) + (reads_b_in_place(s) ? 0 : packed_floats(s)));
}

void matmul_pack(const matmul_shape *s, const float *b, void *packed) {
  panel_pack(s->inner, s->columns, b, s->transpose_b ? 1 : s->columns, s->transpose_b ? s->inner : 1, packed);
}

/* a [K,M] -> to [M,K], in blocks so that both sides use their cache lines while they have them. */
static void transpose(ptrdiff_t rows, ptrdiff_t inner, const float *a, float *to) {
  for (ptrdiff_t i = 0; i < rows; i += TRANSPOSE_BLOCK)
    for (ptrdiff_t k = 0; k < inner; k++)
      for (ptrdiff_t at = i; at < simd_min(i + TRANSPOSE_BLOCK, rows); at++)
        to[at * inner + k] = a[k * rows + at];
}

/* Some columns of one row of y += a b, four steps of k at a time; y holds the sums so far. */
SIMD_INLINE void add_lines(int steps, ptrdiff_t columns, const float *a, const float *b, ptrdiff_t b_line,
                           float *y) {
  v128_t numbers[4];
#pragma clang loop unroll(full)
  for (int k = 0; k < steps; k++) numbers[k] = wasm_v128_load32_splat(a + k);
  for (ptrdiff_t j = 0; j < columns; j += 4) {
    const ptrdiff_t lanes = simd_min(columns - j, 4);
    v128_t sum = simd_load_some(y + j, lanes);
#pragma clang loop unroll(full)
    for (int k = 0; k < steps; k++)
      sum = wasm_f32x4_add(sum, wasm_f32x4_mul(numbers[k], simd_load_some(b + k * b_line + j, lanes)));
    simd_store_some(y + j, sum, lanes);
  }
}

/* One row of y, b [K,N] read in place and in order, some columns at a time so that their sums stay near. */
static void multiply_row(const matmul_shape *s, const float *a, const float *b, const float *bias, int relu,
                         float *y) {
  for (ptrdiff_t j = 0; j < s->columns; j += ROW_BLOCK) {
    const ptrdiff_t columns = simd_min(s->columns - j, ROW_BLOCK);
    memset(y + j, 0, (size_t)columns * sizeof *y);
    ptrdiff_t k = 0;
    for (; k + 4 <= s->inner; k += 4) add_lines(4, columns, a + k, b + k * s->columns + j, s->columns, y + j);
    for (; k < s->inner; k++) add_lines(1, columns, a + k, b + k * s->columns + j, s->columns, y + j);
  }
  if (bias)
    bias_add(1, s->columns, y, bias, relu, y);
  else if (relu)
    elementwise_unary_run(ELEMENTWISE_RELU, s->columns, y, y);
}

void matmul_with_packed(const matmul_shape *s, const float *a, const void *packed, const float *bias,
                        int relu, float *y, void *scratch) {
  if (s->rows <= 0 || s->columns <= 0) return;
  if (s->transpose_a) {
    transpose(s->rows, s->inner, a, scratch);
    a = scratch;
  }
  const panel_rows rows = {
      .first = a, .count = s->rows, .line = s->rows, .step = s->inner, .runs = 1, .run_length = s->inner};
  panel_multiply(&rows, packed, s->columns, bias, relu, y, s->columns);
}

void matmul(const matmul_shape *s, const float *a, const float *b, const float *bias, int relu, float *y,
            void *scratch) {
  if (s->rows <= 0 || s->columns <= 0) return;
  float *room = scratch;
  if (!reads_b_in_place(s)) {
    matmul_pack(s, b, room + transposed_floats(s));
    matmul_with_packed(s, a, room + transposed_floats(s), bias, relu, y, room);
    return;
  }
  if (s->transpose_a) {
    transpose(s->rows, s->inner, a, room);
    a = room;
  }
  for (ptrdiff_t i = 0; i < s->rows; i++)
    multiply_row(s, a + i * s->inner, b, bias, relu, y + i * s->columns);
}
