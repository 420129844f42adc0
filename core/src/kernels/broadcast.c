/* Elementwise operations over a broadcast shape (elementwise.h): neighbouring axes are joined where both
 * operands allow, then the innermost runs as one loop and the others count. */
#include "kernels/elementwise.h"

/* The axes after joining, outermost first. */
typedef struct broadcast_axes {
  int rank;
  ptrdiff_t extent[ELEMENTWISE_RANK_MAX], a[ELEMENTWISE_RANK_MAX], b[ELEMENTWISE_RANK_MAX];
} broadcast_axes;

/* Drops axes of extent 1 and joins an axis to the one outside it if, for both operands, a step outside is as
 * far as all steps inside: true of dense operands, and of operands stretched along both. */
static broadcast_axes joined_axes(int rank, const ptrdiff_t *extents, const ptrdiff_t *a,
                                  const ptrdiff_t *b) {
  broadcast_axes axes = {.rank = 0};
  for (int i = 0; i < rank; i++) {
    if (extents[i] == 1) continue;
    const int outer = axes.rank - 1;
    if (outer >= 0 && axes.a[outer] == a[i] * extents[i] && axes.b[outer] == b[i] * extents[i]) {
      axes.extent[outer] *= extents[i];
      axes.a[outer] = a[i];
      axes.b[outer] = b[i];
      continue;
    }
    axes.extent[axes.rank] = extents[i];
    axes.a[axes.rank] = a[i];
    axes.b[axes.rank] = b[i];
    axes.rank++;
  }
  if (axes.rank == 0) {
    axes.extent[0] = 1;
    axes.rank = 1;
  }
  return axes;
}

/* The innermost axis; steps other than 0 and 1 go one by one. */
static void broadcast_line(elementwise_binary op, ptrdiff_t n, const float *a, ptrdiff_t a_step,
                           const float *b, ptrdiff_t b_step, float *y) {
  if ((a_step == 0 || a_step == 1) && (b_step == 0 || b_step == 1)) {
    elementwise_binary_run(op, n, a, a_step, b, b_step, y);
    return;
  }
  for (ptrdiff_t i = 0; i < n; i++)
    elementwise_binary_run(op, 1, a + i * a_step, 1, b + i * b_step, 1, y + i);
}

void elementwise_broadcast(elementwise_binary op, int rank, const ptrdiff_t *extents, const float *a,
                           const ptrdiff_t *a_strides, const float *b, const ptrdiff_t *b_strides, float *y) {
  for (int i = 0; i < rank; i++)
    if (extents[i] <= 0) return;

  const broadcast_axes axes = joined_axes(rank, extents, a_strides, b_strides);
  const int last = axes.rank - 1;
  ptrdiff_t index[ELEMENTWISE_RANK_MAX] = {0};
  for (;;) {
    broadcast_line(op, axes.extent[last], a, axes.a[last], b, axes.b[last], y);
    y += axes.extent[last];

    int axis = last - 1; /* count up, outermost slowest */
    for (; axis >= 0; axis--) {
      a += axes.a[axis];
      b += axes.b[axis];
      if (++index[axis] < axes.extent[axis]) break;
      a -= axes.a[axis] * axes.extent[axis];
      b -= axes.b[axis] * axes.extent[axis];
      index[axis] = 0;
    }
    if (axis < 0) return;
  }
}
