/* The product every fast kernel comes down to: rows of numbers times a packed matrix.
 *
 *   y[i,j] = act(bias[j] + sum_k row_i[k] * b[k,j])      i < rows->count, j < columns
 *
 * The matrix b [inner, columns] is packed in panels of 16 columns; the last 12 or fewer take one of 8, one of
 * 4, or both. Inside a panel the numbers stand in the order they are used, [inner][width], with zeros for
 * columns that do not exist. A panel stays in the first-level cache while all rows pass.
 *
 * The rows need not be matrices: they may be the windows of an image, see panel_rows.
 */
#ifndef SCOPELAB_KERNELS_PANEL_H
#define SCOPELAB_KERNELS_PANEL_H

#include <stddef.h>

/* Where the rows are. Row i is number i % line of line i / line; a row is `runs` runs of `run_length`
 * neighbouring floats, `run_step` apart. The window of a convolution is a row: a run for each line of the
 * filter. */
typedef struct panel_rows {
  const float *first;
  ptrdiff_t count;
  ptrdiff_t line, step, line_step; /* rows in a line; floats from row to row, and from line to line */
  ptrdiff_t runs, run_step, run_length;
} panel_rows;

/* Columns with the zeros of the last panel: the next multiple of 4. */
ptrdiff_t panel_padded_columns(ptrdiff_t columns);

/* Packs b, whose element [k,j] is b[k * inner_step + j * column_step], into inner * panel_padded_columns
 * floats. */
void panel_pack(ptrdiff_t inner, ptrdiff_t columns, const float *b, ptrdiff_t inner_step,
                ptrdiff_t column_step, float *packed);

/* Where element [k,j] stands in the packed form. */
ptrdiff_t panel_place(ptrdiff_t inner, ptrdiff_t columns, ptrdiff_t k, ptrdiff_t j);

/* Row i of y begins at y + i * y_step. bias [columns] or NULL; relu is 0 or 1. Sums run over k upwards from 0. */
void panel_multiply(const panel_rows *rows, const float *packed, ptrdiff_t columns, const float *bias,
                    int relu, float *y, ptrdiff_t y_step);

#endif
