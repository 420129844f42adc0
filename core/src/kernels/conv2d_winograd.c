/* Winograd's convolution F(m x m, r x r): tiles of n x n inputs give m x m outputs, n = m + r - 1.
 *
 *   Y = A^T [ sum_c (G g_c G^T) * (B^T d_c B) ] A          * is elementwise, at n*n points
 *
 * With the points outermost, the elementwise products over all tiles, channels and filters are n*n matrix
 * products:
 *
 *   V[point][tile][c] = B^T d B        input transform       points = n * n
 *   M[point][tile][k] = V U[point]     product (panel.h)     U[point][c][k] = G g G^T, packed once
 *   Y = A^T M A                        output transform, then bias and ReLU
 *
 * Tiles of all images of the batch are taken in blocks, so that V and M stay in the second-level cache. The
 * stride from point to point is no power of two: else all points of a tile would fall into one set of the
 * first-level cache.
 *
 * The transforms come from generate_winograd.js. They mix the numbers of a tile, so that one infinity would
 * make the whole tile NaN; a block whose sums are not all finite is therefore computed again, directly, at
 * the end.
 */
#include "kernels/conv2d_methods.h"
#include "kernels/panel.h"
#include "kernels/winograd_transforms.h"

enum {
  POINT_GAP = 16,           /* floats added to the stride between points */
  BLOCK_FLOATS = 64 * 1024, /* V and M of a block: half a second-level cache of 512 kB */
  BLOCK_TILES_MIN = 16,
  TILE_MAX = 8,
};

/* What differs between the sizes. */
typedef struct winograd_size {
  int m, r, n;
  const double *filter; /* G [n][r] */
  void (*input)(const float *const lines[], ptrdiff_t step, ptrdiff_t channels, float *v,
                ptrdiff_t point_step);
  v128_t (*output)(const float *points, ptrdiff_t point_step, ptrdiff_t filter, v128_t out[]);
} winograd_size;

/* --- Transforms of a tile
 * ------------------------------------------------------------------------------------------- */

SIMD_INLINE void input_line(int n, const v128_t *d, v128_t *t) {
  if (n == 4)
    winograd_input_4(d, t);
  else if (n == 6)
    winograd_input_6(d, t);
  else
    winograd_input_8(d, t);
}

/* V of a tile: line i of the tile stands at lines[i], its pixels `step` floats apart; channels is a multiple
 * of 4. */
SIMD_INLINE void input_tile(int n, const float *const lines[], ptrdiff_t step, ptrdiff_t channels, float *v,
                            ptrdiff_t point_step) {
  for (ptrdiff_t c = 0; c < channels; c += 4) {
    v128_t across[TILE_MAX][TILE_MAX];
    for (int i = 0; i < n; i++) {
      v128_t d[TILE_MAX];
#pragma clang loop unroll(full)
      for (int j = 0; j < n; j++) d[j] = wasm_v128_load(lines[i] + j * step + c);
      input_line(n, d, across[i]);
    }
    for (int j = 0; j < n; j++) {
      v128_t d[TILE_MAX], t[TILE_MAX];
#pragma clang loop unroll(full)
      for (int i = 0; i < n; i++) d[i] = across[i][j];
      input_line(n, d, t);
#pragma clang loop unroll(full)
      for (int i = 0; i < n; i++) wasm_v128_store(v + (i * n + j) * point_step + c, t[i]);
    }
  }
}

static void input_tile_4(const float *const lines[], ptrdiff_t step, ptrdiff_t channels, float *v,
                         ptrdiff_t points) {
  input_tile(4, lines, step, channels, v, points);
}
static void input_tile_6(const float *const lines[], ptrdiff_t step, ptrdiff_t channels, float *v,
                         ptrdiff_t points) {
  input_tile(6, lines, step, channels, v, points);
}
static void input_tile_8(const float *const lines[], ptrdiff_t step, ptrdiff_t channels, float *v,
                         ptrdiff_t points) {
  input_tile(8, lines, step, channels, v, points);
}

SIMD_INLINE void output_line(int n, int m, const v128_t *t, v128_t *y) {
  if (n == 4)
    winograd_output_4_2(t, y);
  else if (n == 6 && m == 2)
    winograd_output_6_2(t, y);
  else if (n == 6)
    winograd_output_6_4(t, y);
  else
    winograd_output_8_4(t, y);
}

/* Four filters of a tile's outputs, out [m][m], from the n*n points. Returns 0 where all are finite, else
 * NaN. */
SIMD_INLINE v128_t output_tile(int n, int m, const float *points, ptrdiff_t point_step, v128_t *out) {
  v128_t across[TILE_MAX][4];
  for (int i = 0; i < n; i++) {
    v128_t t[TILE_MAX];
#pragma clang loop unroll(full)
    for (int j = 0; j < n; j++) t[j] = wasm_v128_load(points + (i * n + j) * point_step);
    output_line(n, m, t, across[i]);
  }
  v128_t finite = simd_zero();
  for (int j = 0; j < m; j++) {
    v128_t t[TILE_MAX], y[4];
#pragma clang loop unroll(full)
    for (int i = 0; i < n; i++) t[i] = across[i][j];
    output_line(n, m, t, y);
#pragma clang loop unroll(full)
    for (int i = 0; i < m; i++) {
      finite = wasm_f32x4_add(finite, wasm_f32x4_mul(y[i], simd_zero()));
      out[i * m + j] = y[i];
    }
  }
  return finite;
}

static v128_t output_tile_4_2(const float *points, ptrdiff_t point_step, ptrdiff_t filter, v128_t out[]) {
  return output_tile(4, 2, points + filter, point_step, out);
}
static v128_t output_tile_6_2(const float *points, ptrdiff_t point_step, ptrdiff_t filter, v128_t out[]) {
  return output_tile(6, 2, points + filter, point_step, out);
}
static v128_t output_tile_6_4(const float *points, ptrdiff_t point_step, ptrdiff_t filter, v128_t out[]) {
  return output_tile(6, 4, points + filter, point_step, out);
}
static v128_t output_tile_8_4(const float *points, ptrdiff_t point_step, ptrdiff_t filter, v128_t out[]) {
  return output_tile(8, 4, points + filter, point_step, out);
}

static const winograd_size sizes[] = {
    {2, 3, 4, winograd_filter_4_3[0], input_tile_4, output_tile_4_2},
    {4, 3, 6, winograd_filter_6_3[0], input_tile_6, output_tile_6_4},
    {2, 5, 6, winograd_filter_6_5[0], input_tile_6, output_tile_6_2},
    {4, 5, 8, winograd_filter_8_5[0], input_tile_8, output_tile_8_4},
};

static const winograd_size *size_of(const conv2d_shape *s, int m) {
  for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++)
    if (sizes[i].m == m && sizes[i].r == s->filter_height) return &sizes[i];
  return NULL;
}

/* --- A block of tiles
 * ----------------------------------------------------------------------------------------------- */

/* What one run keeps at hand. */
typedef struct winograd_run {
  const conv2d_shape *shape;
  const winograd_size *size;
  const float *x, *bias;
  float *y;
  int relu;
  ptrdiff_t tile_rows, tile_columns, tiles; /* tiles of an image, and of the batch */
  ptrdiff_t channels, filters;              /* rounded up to multiples of 4 */
  ptrdiff_t block;                          /* tiles in a block */
  ptrdiff_t v_step, m_step;                 /* floats from point to point in V and M */
  float *v, *product, *patch, *zeros;       /* V, M, a tile copied with zeros around, a line of zeros */
} winograd_run;

static ptrdiff_t divide_up(ptrdiff_t a, ptrdiff_t b) { return (a + b - 1) / b; }

static winograd_run run_of(const conv2d_shape *s, int m) {
  const winograd_size *size = size_of(s, m);
  winograd_run run = {.shape = s, .size = size};
  run.tile_rows = divide_up(s->out_height, m);
  run.tile_columns = divide_up(s->out_width, m);
  run.tiles = s->batch * run.tile_rows * run.tile_columns;
  run.channels = divide_up(s->channels, 4) * 4;
  run.filters = divide_up(s->filters, 4) * 4;
  const ptrdiff_t room = BLOCK_FLOATS / (size->n * size->n * simd_max(run.channels + run.filters, 1));
  run.block = simd_min(simd_max(room, BLOCK_TILES_MIN), simd_max(run.tiles, 1));
  run.v_step = run.block * run.channels + POINT_GAP;
  run.m_step = run.block * run.filters + POINT_GAP;
  return run;
}

static ptrdiff_t points_of(const winograd_run *run) { return (ptrdiff_t)run->size->n * run->size->n; }

/* Where a tile's inputs begin in its image (may be outside). */
typedef struct tile_place {
  ptrdiff_t image, row, column;
} tile_place;

static tile_place place_of(const winograd_run *run, ptrdiff_t tile) {
  const ptrdiff_t in_image = run->tile_rows * run->tile_columns;
  return (tile_place){tile / in_image, tile % in_image / run->tile_columns * run->size->m,
                      tile % run->tile_columns * run->size->m};
}

/* Copies a line of a tile into the patch, with zeros where x has no pixel or channel. */
static void copy_tile_line(const winograd_run *run, const float *line, ptrdiff_t column, float *to) {
  const ptrdiff_t C = run->shape->channels;
  for (int j = 0; j < run->size->n; j++, to += run->channels) {
    memset(to, 0, (size_t)run->channels * sizeof *to);
    if (line && column + j >= 0 && column + j < run->shape->width)
      memcpy(to, line + (column + j) * C, (size_t)C * sizeof *to);
  }
}

static void transform_inputs(const winograd_run *run, ptrdiff_t first, ptrdiff_t count) {
  const conv2d_shape *s = run->shape;
  const int n = run->size->n;
  for (ptrdiff_t t = 0; t < count; t++) {
    const tile_place at = place_of(run, first + t);
    const ptrdiff_t row = at.row - s->top, column = at.column - s->left;
    const int whole = column >= 0 && column + n <= s->width && s->channels == run->channels;
    const float *lines[TILE_MAX];
    for (int i = 0; i < n; i++) {
      const int inside = row + i >= 0 && row + i < s->height;
      const float *line = inside ? run->x + (at.image * s->height + row + i) * s->width * s->channels : NULL;
      float *copy = run->patch + i * n * run->channels;
      if (!whole) copy_tile_line(run, line, column, copy);
      lines[i] = !whole ? copy : line ? line + column * s->channels : run->zeros;
    }
    run->size->input(lines, run->channels, run->channels, run->v + t * run->channels, run->v_step);
  }
}

static void multiply_points(const winograd_run *run, const float *u, ptrdiff_t count) {
  const ptrdiff_t C = run->shape->channels;
  for (ptrdiff_t point = 0; point < points_of(run); point++) {
    const panel_rows rows = {.first = run->v + point * run->v_step,
                             .count = count,
                             .line = count,
                             .step = run->channels,
                             .runs = 1,
                             .run_length = C};
    panel_multiply(&rows, u + point * C * run->filters, run->shape->filters, NULL, 0,
                   run->product + point * run->m_step, run->filters);
  }
}

/* Writes the part of a tile that lies inside y, for `lanes` filters from `filter` on. */
static void store_tile(const winograd_run *run, tile_place at, ptrdiff_t filter, const v128_t *out) {
  const conv2d_shape *s = run->shape;
  const ptrdiff_t m = run->size->m, K = s->filters, lanes = simd_min(K - filter, 4);
  const ptrdiff_t rows = simd_min(s->out_height - at.row, m), columns = simd_min(s->out_width - at.column, m);
  const v128_t bias = run->bias ? simd_load_some(run->bias + filter, lanes) : simd_zero();
  float *line = run->y + ((at.image * s->out_height + at.row) * s->out_width + at.column) * K + filter;

  for (ptrdiff_t i = 0; i < rows; i++, line += s->out_width * K)
    for (ptrdiff_t j = 0; j < columns; j++) {
      v128_t value = out[i * m + j];
      if (run->bias) value = wasm_f32x4_add(value, bias);
      if (run->relu) value = simd_relu(value);
      if (lanes == 4)
        wasm_v128_store(line + j * K, value);
      else
        simd_store_some(line + j * K, value, lanes);
    }
}

/* Returns whether all outputs of the block are finite. */
static int transform_outputs(const winograd_run *run, ptrdiff_t first, ptrdiff_t count) {
  v128_t finite = simd_zero();
  for (ptrdiff_t t = 0; t < count; t++) {
    const tile_place at = place_of(run, first + t);
    const float *points = run->product + t * run->filters;
    for (ptrdiff_t k = 0; k < run->shape->filters; k += 4) {
      v128_t out[16];
      finite = wasm_f32x4_add(finite, run->size->output(points, run->m_step, k, out));
      store_tile(run, at, k, out);
    }
  }
  return wasm_i32x4_all_true(wasm_f32x4_eq(finite, simd_zero()));
}

/* --- What conv2d_plan.c calls
 * --------------------------------------------------------------------------------------- */

int conv2d_winograd_can(const conv2d_shape *s) {
  return (s->filter_height == 3 || s->filter_height == 5) && s->filter_width == s->filter_height &&
         s->stride_y == 1 && s->stride_x == 1 && s->dilation_y == 1 && s->dilation_x == 1;
}

static uint64_t points_floats(const winograd_run *run) {
  return (uint64_t)points_of(run) * (uint64_t)run->shape->channels * (uint64_t)run->filters;
}

uint64_t conv2d_winograd_packed_floats(const conv2d_shape *s, int m) {
  const winograd_run run = run_of(s, m);
  return points_floats(&run) + conv2d_direct_packed_floats(s);
}

uint64_t conv2d_winograd_scratch_floats(const conv2d_shape *s, int m) {
  const winograd_run run = run_of(s, m);
  const uint64_t own = (uint64_t)points_of(&run) * (uint64_t)(run.v_step + run.m_step + run.channels) +
                       (uint64_t)run.size->n * (uint64_t)run.channels;
  const uint64_t direct = conv2d_direct_scratch_floats(s);
  return own > direct ? own : direct;
}

/* U = G g G^T of one channel and filter: g [r][r] and U [n][n], their elements g_step and u_step apart. */
static void transform_filter(const winograd_size *size, const float *g, ptrdiff_t g_step, float *u,
                             ptrdiff_t u_step) {
  const int n = size->n, r = size->r;
  double half[TILE_MAX][TILE_MAX]; /* G g */
  for (int i = 0; i < n; i++)
    for (int b = 0; b < r; b++) {
      half[i][b] = 0;
      for (int a = 0; a < r; a++) half[i][b] += size->filter[i * r + a] * (double)g[(a * r + b) * g_step];
    }
  for (int i = 0; i < n; i++)
    for (int j = 0; j < n; j++) {
      double sum = 0;
      for (int b = 0; b < r; b++) sum += half[i][b] * size->filter[j * r + b];
      u[(i * n + j) * u_step] = (float)sum;
    }
}

/* U first, then the filter as the direct kernel wants it. */
void conv2d_winograd_pack(const conv2d_shape *s, int m, const float *w, float *packed) {
  const winograd_run run = run_of(s, m);
  const ptrdiff_t C = s->channels, K = s->filters;
  if (K != run.filters) memset(packed, 0, (size_t)points_floats(&run) * sizeof *packed);
  for (ptrdiff_t c = 0; c < C; c++)
    for (ptrdiff_t k = 0; k < K; k++)
      transform_filter(run.size, w + c * K + k, C * K, packed + panel_place(C, K, c, k), C * run.filters);
  conv2d_direct_pack(s, w, packed + points_floats(&run));
}

/* Computes the lines of tiles [first, last] of the batch again, directly. */
static void repair(const winograd_run *run, ptrdiff_t first, ptrdiff_t last, const float *direct,
                   float *scratch) {
  const conv2d_shape *s = run->shape;
  const ptrdiff_t m = run->size->m;
  for (ptrdiff_t line = first / run->tile_columns; line <= last / run->tile_columns; line++) {
    const ptrdiff_t row = line % run->tile_rows * m;
    conv2d_direct_lines(s, line / run->tile_rows, row, simd_min(m, s->out_height - row), run->x, direct,
                        run->bias, run->relu, run->y, scratch);
  }
}

void conv2d_winograd(const conv2d_shape *s, int m, const float *x, const float *packed, const float *b,
                     int relu, float *y, float *scratch) {
  winograd_run run = run_of(s, m);
  const ptrdiff_t points = points_of(&run);
  run.x = x, run.bias = b, run.y = y, run.relu = relu;
  run.v = scratch;
  run.product = run.v + points * run.v_step;
  run.patch = run.product + points * run.m_step;
  run.zeros = run.patch + points * run.channels;
  memset(run.zeros, 0, (size_t)(run.size->n * run.channels) * sizeof *run.zeros);

  ptrdiff_t bad_first = run.tiles, bad_last = -1;
  for (ptrdiff_t first = 0; first < run.tiles; first += run.block) {
    const ptrdiff_t count = simd_min(run.block, run.tiles - first);
    transform_inputs(&run, first, count);
    multiply_points(&run, packed, count);
    if (transform_outputs(&run, first, count)) continue;
    bad_first = simd_min(bad_first, first);
    bad_last = first + count - 1;
  }
  if (bad_last >= 0) repair(&run, bad_first, bad_last, packed + points_floats(&run), scratch);
}
