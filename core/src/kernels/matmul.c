/* The matrix product of matmul.h on the tiles of panel.h. Packing b costs as much as multiplying a few rows
 * by it, so for a few rows it is read where it stands. */
#include "kernels/matmul.h"

#include "kernels/panel.h"
#include "kernels/simd.h"

enum { FEW_ROWS = 3, TRANSPOSE_BLOCK = 16 };

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

/* One row of y, b [K,N] read in place: sixteen columns at a time, then four, then what is left. */
static void multiply_row(const matmul_shape *s, const float *a, const float *b, const float *bias, int relu,
                         float *y) {
  const ptrdiff_t N = s->columns;
  for (ptrdiff_t j = 0; j < N;) {
    const ptrdiff_t vectors = N - j >= 16 ? 4 : 1, lanes = simd_min(N - j, 4);
    v128_t sum[4] = {simd_zero(), simd_zero(), simd_zero(), simd_zero()};
    for (ptrdiff_t k = 0; k < s->inner; k++) {
      const v128_t number = wasm_v128_load32_splat(a + k);
      const float *line = b + k * N + j;
      if (vectors == 4)
        for (int v = 0; v < 4; v++)
          sum[v] = wasm_f32x4_add(sum[v], wasm_f32x4_mul(number, wasm_v128_load(line + 4 * v)));
      else
        sum[0] = wasm_f32x4_add(sum[0], wasm_f32x4_mul(number, simd_load_some(line, lanes)));
    }
    for (ptrdiff_t v = 0; v < vectors; v++) {
      if (bias) sum[v] = wasm_f32x4_add(sum[v], simd_load_some(bias + j + 4 * v, lanes));
      if (relu) sum[v] = simd_relu(sum[v]);
      simd_store_some(y + j + 4 * v, sum[v], lanes);
    }
    j += vectors * lanes;
  }
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
