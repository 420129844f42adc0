/* The run of conv2d_tiles.h. Tiles of all images of the batch are taken in blocks, so that V and M stay in the
 * second-level cache. The stride from point to point is no power of two: else all points of a tile would fall into one
 * set of the first-level cache.
 *
 * A transform mixes the numbers of a tile, so that one infinity would make the whole tile NaN. Blocks whose sums are
 * not all finite are therefore computed again, directly, at the end.
 */
#include "kernels/conv2d_tiles.h"

#include <math.h>

#include "kernels/conv2d_direct.h"
#include "kernels/panel.h"

enum {
  GAP = 16,                  /* floats added to the stride from point to point */
  BLOCK_FLOATS = 128 * 1024, /* what a block keeps: half a second-level cache of 1 MB, if block_min allows */
  FILTER_MAX = TILE_MAX * TILE_MAX,
};

/* Where a transform keeps the numbers of tiles: number i of channel c of tile t is at first + t * tile + c * channel +
 * i * step. */
typedef struct layout {
  float *first;
  ptrdiff_t tile, channel, step;
} layout;

/* What one run keeps at hand. */
typedef struct tiles_run {
  const conv2d_tiles *tiles;
  const conv2d_shape *shape;
  const float *x, *bias;
  float *y;
  int relu;
  ptrdiff_t tile_rows, tile_columns, count; /* tiles of an image down and across, and of the batch */
  ptrdiff_t channels, filters;              /* rounded up to multiples of 4 */
  ptrdiff_t block;                          /* tiles in a block */
  ptrdiff_t points;                         /* most in a band */
  layout v, m, lines;   /* of a band; the lines' transform, before and after the products */
  float *patch, *zeros; /* a tile copied with zeros around; a line of zeros */
} tiles_run;

static ptrdiff_t divide_up(ptrdiff_t a, ptrdiff_t b) { return (a + b - 1) / b; }

/* The size of blocks that take `count` tiles in as few blocks of at most `most` as will do, all about the same, and
 * even, since rows are multiplied two at a time. */
static ptrdiff_t balanced(ptrdiff_t count, ptrdiff_t most) {
  const ptrdiff_t blocks = simd_max(divide_up(count, most), 1);
  return simd_min(divide_up(divide_up(count, blocks), 2) * 2, simd_max(count, 1));
}

static tiles_run run_of(const conv2d_tiles *tiles, const conv2d_shape *s) {
  tiles_run run = {.tiles = tiles, .shape = s};
  run.tile_rows = divide_up(s->out_height, tiles->rows);
  run.tile_columns = divide_up(s->out_width, tiles->columns);
  run.count = s->batch * run.tile_rows * run.tile_columns;
  run.channels = divide_up(s->channels, 4) * 4;
  run.filters = divide_up(s->filters, 4) * 4;
  const ptrdiff_t larger = simd_max(run.channels, run.filters), n = tiles->n;
  const ptrdiff_t tile = tiles->bands > 1 ? n * n * larger : tiles->points * (run.channels + run.filters);
  run.block = balanced(run.count, simd_max(BLOCK_FLOATS / simd_max(tile, 1), tiles->block_min));
  run.points = tiles->points;
  if (tiles->bands > 1) {
    run.points = tiles->band_points(tiles->n, 1);
    run.lines = (layout){.tile = tile, .channel = n, .step = larger * n};
  }
  run.v = (layout){.tile = run.channels, .channel = 1, .step = run.block * run.channels + GAP};
  run.m = (layout){.tile = run.filters, .channel = 1, .step = run.block * run.filters + GAP};
  return run;
}

/* --- Inputs ------------------------------------------------------------------------------------------------------- */

/* A tile's image, and the first of its outputs. */
typedef struct tile_place {
  ptrdiff_t image, row, column;
} tile_place;

static tile_place place_of(const tiles_run *run, ptrdiff_t tile) {
  const ptrdiff_t in_image = run->tile_rows * run->tile_columns;
  return (tile_place){tile / in_image, tile % in_image / run->tile_columns * run->tiles->rows,
                      tile % run->tile_columns * run->tiles->columns};
}

/* Copies a line of a tile into the patch, with zeros where x has no pixel or channel. */
static void copy_line(const tiles_run *run, const float *line, ptrdiff_t column, float *to) {
  const ptrdiff_t C = run->shape->channels, width = run->channels, n = run->tiles->n;
  const ptrdiff_t first = simd_min(simd_max(-column, 0), n);
  const ptrdiff_t last = simd_max(simd_min(run->shape->width - column, n), first);
  const float *from = line + (column + first) * C;
  memset(to, 0, (size_t)(first * width) * sizeof *to);
  if (C == width)
    memcpy(to + first * width, from, (size_t)((last - first) * width) * sizeof *to);
  else
    for (ptrdiff_t j = first; j < last; j++, from += C)
      for (ptrdiff_t c = 0; c < width; c++) to[j * width + c] = c < C ? from[c] : 0;
  memset(to + last * width, 0, (size_t)((n - last) * width) * sizeof *to);
}

/* Vectors to take together from channel or filter number `at` on. */
static int groups_from(ptrdiff_t padded, ptrdiff_t at) {
  return (int)simd_min((padded - at) / 4, GROUPS_MAX);
}

static void transform_inputs(const tiles_run *run, layout to, ptrdiff_t first, ptrdiff_t count) {
  const conv2d_shape *s = run->shape;
  const int n = run->tiles->n;
  for (ptrdiff_t t = 0; t < count; t++, to.first += to.tile) {
    const tile_place at = place_of(run, first + t);
    const ptrdiff_t row = at.row - s->top, column = at.column - s->left;
    const int whole = column >= 0 && column + n <= s->width && s->channels == run->channels;
    const float *lines[TILE_MAX];
    for (int i = 0; i < n; i++) {
      const int inside = row + i >= 0 && row + i < s->height;
      const float *line = inside ? run->x + (at.image * s->height + row + i) * s->width * s->channels : NULL;
      float *copy = run->patch + i * n * run->channels;
      if (!whole && line) copy_line(run, line, column, copy);
      lines[i] = !line ? run->zeros : whole ? line + column * s->channels : copy;
    }
    run->tiles->input(lines, run->channels, (int)(run->channels / 4), to.first, to.step);
  }
}

/* --- Products and outputs ----------------------------------------------------------------------------------------- */

static void multiply_points(const tiles_run *run, const float *u, ptrdiff_t points, ptrdiff_t count) {
  const ptrdiff_t C = run->shape->channels;
  panel_rows rows = {.count = count, .line = count, .step = run->channels, .runs = 1, .run_length = C};
  for (ptrdiff_t point = 0; point < points; point++, u += C * run->filters) {
    rows.first = run->v.first + point * run->v.step;
    panel_multiply(&rows, u, run->shape->filters, NULL, 0, run->m.first + point * run->m.step, run->m.tile);
  }
}

/* From the lines' transform to the lines' transform, band by band. */
static void multiply_bands(const tiles_run *run, const float *u, ptrdiff_t count) {
  const conv2d_tiles *tiles = run->tiles;
  const layout lines = run->lines, v = run->v, m = run->m;
  for (int band = 0; band < tiles->bands; band++) {
    for (ptrdiff_t t = 0; t < count; t++)
      for (ptrdiff_t c = 0; c < run->channels; c += 4 * GROUPS_MAX)
        tiles->band_in(tiles->n, band, lines.first + t * lines.tile + c * lines.channel, lines.step,
                       groups_from(run->channels, c), v.first + t * v.tile + c, v.step);
    const int points = tiles->band_points(tiles->n, band);
    multiply_points(run, u, points, count);
    u += points * run->shape->channels * run->filters;
    for (ptrdiff_t t = 0; t < count; t++)
      for (ptrdiff_t k = 0; k < run->filters; k += 4 * GROUPS_MAX)
        tiles->band_out(tiles->n, band, m.first + t * m.tile + k, m.step, groups_from(run->filters, k),
                        lines.first + t * lines.tile + k * lines.channel, lines.step);
  }
}

/* One vector of y: bias, ReLU, and a note in `finite` (0, NaN from then on) if it is not finite. Adding -0 and the
 * maximum with -inf change nothing. */
SIMD_INLINE v128_t finish(v128_t out, v128_t bias, v128_t least, v128_t *finite) {
  *finite = wasm_f32x4_add(*finite, wasm_f32x4_mul(out, simd_zero()));
  return wasm_f32x4_pmax(wasm_f32x4_add(out, bias), least);
}

/* Writes the part of a tile that lies inside y: filters from number `filter` on, as many groups of four as out holds,
 * or what there is of the last. The filters of a pixel share a cache line and are written together. */
static v128_t store_tile(const tiles_run *run, tile_place at, ptrdiff_t filter, int groups,
                         const v128_t *out) {
  const conv2d_shape *s = run->shape;
  const ptrdiff_t K = s->filters, n = run->tiles->n, whole = simd_min((K - filter) / 4, groups);
  const ptrdiff_t rows = simd_min(s->out_height - at.row, run->tiles->rows);
  const ptrdiff_t columns = simd_min(s->out_width - at.column, run->tiles->columns);
  const v128_t least = wasm_f32x4_splat(run->relu ? 0 : -INFINITY);
  v128_t finite = simd_zero(), bias[GROUPS_MAX];
  for (int g = 0; g < groups; g++)
    bias[g] = run->bias ? simd_load_some(run->bias + filter + 4 * g, simd_min(K - filter - 4 * g, 4))
                        : wasm_f32x4_splat(-0.0F);

  float *line = run->y + ((at.image * s->out_height + at.row) * s->out_width + at.column) * K + filter;
  for (ptrdiff_t i = 0; i < rows; i++, line += s->out_width * K, out += n) {
    float *to = line;
    if (whole == GROUPS_MAX) { /* a whole cache line at a time */
      for (ptrdiff_t j = 0; j < columns; j++, to += K)
#pragma clang loop unroll(full)
        for (int g = 0; g < GROUPS_MAX; g++)
          wasm_v128_store(to + 4 * g, finish(out[g * n * n + j], bias[g], least, &finite));
      continue;
    }
    for (ptrdiff_t j = 0; j < columns; j++, to += K)
      for (ptrdiff_t g = 0; g < groups; g++) {
        const v128_t value = finish(out[g * n * n + j], bias[g], least, &finite);
        simd_store_some(to + 4 * g, value, simd_min(K - filter - 4 * g, 4));
      }
  }
  return finite;
}

/* Returns whether all outputs of the block are finite. */
static int transform_outputs(const tiles_run *run, layout from, ptrdiff_t first, ptrdiff_t count) {
  v128_t out[GROUPS_MAX * TILE_MAX * TILE_MAX], finite = simd_zero();
  for (ptrdiff_t t = 0; t < count; t++) {
    const tile_place at = place_of(run, first + t);
    for (ptrdiff_t k = 0; k < run->filters; k += 4 * GROUPS_MAX) {
      const int groups = groups_from(run->filters, k);
      run->tiles->output(from.first + t * from.tile + k * from.channel, from.step, groups, run->tiles->rows,
                         out);
      finite = wasm_f32x4_add(finite, store_tile(run, at, k, groups, out));
    }
  }
  return wasm_i32x4_all_true(wasm_f32x4_eq(finite, simd_zero()));
}

/* A block's way from x to y; returns whether all outputs are finite. */
static int run_block(const tiles_run *run, const float *u, ptrdiff_t first, ptrdiff_t count) {
  if (run->tiles->bands > 1) {
    transform_inputs(run, run->lines, first, count);
    multiply_bands(run, u, count);
    return transform_outputs(run, run->lines, first, count);
  }
  transform_inputs(run, run->v, first, count);
  multiply_points(run, u, run->points, count);
  return transform_outputs(run, run->m, first, count);
}

/* Computes the lines of tiles [first, last] of the batch again, directly. */
static void repair(const tiles_run *run, ptrdiff_t first, ptrdiff_t last, const float *direct,
                   float *scratch) {
  const conv2d_shape *s = run->shape;
  for (ptrdiff_t line = first / run->tile_columns; line <= last / run->tile_columns; line++) {
    const ptrdiff_t row = line % run->tile_rows * run->tiles->rows;
    conv2d_direct_lines(s, line / run->tile_rows, row, simd_min(run->tiles->rows, s->out_height - row),
                        run->x, direct, run->bias, run->relu, run->y, scratch);
  }
}

/* --- What conv2d_plan.c calls ------------------------------------------------------------------------------------- */

static uint64_t transformed_floats(const tiles_run *run) {
  return (uint64_t)run->tiles->points * (uint64_t)run->shape->channels * (uint64_t)run->filters;
}

static uint64_t band_floats(const tiles_run *run, layout of) {
  return (uint64_t)run->points * (uint64_t)of.step;
}

static uint64_t lines_floats(const tiles_run *run) {
  return (uint64_t)run->block * (uint64_t)run->lines.tile;
}

uint64_t conv2d_tiles_packed_floats(const conv2d_tiles *tiles, const conv2d_shape *s) {
  const tiles_run run = run_of(tiles, s);
  return transformed_floats(&run) + conv2d_direct_packed_floats(s);
}

uint64_t conv2d_tiles_scratch_floats(const conv2d_tiles *tiles, const conv2d_shape *s) {
  const tiles_run run = run_of(tiles, s);
  const uint64_t copies = (uint64_t)(tiles->n * tiles->n + tiles->n) * (uint64_t)run.channels;
  const uint64_t own = band_floats(&run, run.v) + band_floats(&run, run.m) + lines_floats(&run) + copies;
  const uint64_t direct = conv2d_direct_scratch_floats(s);
  return own > direct ? own : direct;
}

void conv2d_tiles_pack(const conv2d_tiles *tiles, const conv2d_shape *s, const float *w, float *packed) {
  const tiles_run run = run_of(tiles, s);
  const ptrdiff_t C = s->channels, K = s->filters, size = s->filter_height * s->filter_width;
  v128_t g[FILTER_MAX];
  for (ptrdiff_t c = 0; c < C; c++)
    for (ptrdiff_t k = 0; k < K; k += 4) {
      for (ptrdiff_t i = 0; i < size; i++) g[i] = simd_load_some(w + (i * C + c) * K + k, simd_min(K - k, 4));
      tiles->filter(s, g, packed + panel_place(C, K, c, k), C * run.filters);
    }
  conv2d_direct_pack(s, w, packed + transformed_floats(&run));
}

void conv2d_tiles_run(const conv2d_tiles *tiles, const conv2d_shape *s, const float *x, const float *packed,
                      const float *b, int relu, float *y, float *scratch) {
  tiles_run run = run_of(tiles, s);
  run.x = x, run.bias = b, run.y = y, run.relu = relu;
  run.v.first = scratch;
  run.m.first = run.v.first + band_floats(&run, run.v);
  run.lines.first = run.m.first + band_floats(&run, run.m);
  run.patch = run.lines.first + lines_floats(&run);
  run.zeros = run.patch + tiles->n * tiles->n * run.channels;
  memset(run.zeros, 0, (size_t)(tiles->n * run.channels) * sizeof *run.zeros);

  ptrdiff_t bad_first = run.count, bad_last = -1;
  for (ptrdiff_t first = 0; first < run.count; first += run.block) {
    const ptrdiff_t count = simd_min(run.block, run.count - first);
    if (run_block(&run, packed, first, count)) continue;
    bad_first = simd_min(bad_first, first);
    bad_last = first + count - 1;
  }
  if (bad_last >= 0) repair(&run, bad_first, bad_last, packed + transformed_floats(&run), scratch);
}
