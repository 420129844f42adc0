/* The kernels: pure loops over pointers. This header gathers the families; each is documented where it
 * stands.
 *
 * What holds for all of them:
 * - They know nothing of graphs, tensors or errors. Shapes come in structs of extents; the caller has checked
 * them.
 * - They allocate nothing. Where a kernel needs room, a function `*_scratch_bytes` says how much and the
 * caller hands it in; its contents mean nothing before or after. Scratch and packed weights want 16-byte
 * alignment for speed only.
 * - They never read or write outside the extents given. Any extent may be 0; then nothing is touched, or,
 * where a sum runs over nothing, the output is the sum of nothing.
 * - Tensors are dense and row-major. Outputs do not overlap inputs unless a comment says they may.
 * - Extents are ptrdiff_t, so that a coordinate left of an edge is an ordinary negative number.
 * - A size that does not fit size_t is given as SIZE_MAX, which no allocator grants.
 * - The order of every sum is fixed: the same input gives the same bits on every machine without fused
 * multiply-add.
 */
#ifndef SCOPELAB_KERNELS_KERNELS_H
#define SCOPELAB_KERNELS_KERNELS_H

#include "kernels/conv2d.h"
#include "kernels/depthwise.h"
#include "kernels/elementwise.h"
#include "kernels/matmul.h"
#include "kernels/pool.h"
#include "kernels/reduce.h"
#include "kernels/softmax.h"

#endif
