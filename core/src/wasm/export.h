/*
 * The shape of every entry point: what JavaScript may call, and in which plain types.
 *
 * JavaScript passes numbers only. So a struct of the public header is flattened here into numbers or into a
 * record of int32_t that JavaScript fills field by field; a size of a dimension travels as a double, which
 * holds every size up to 2^53 exactly and is a plain number on the other side; a 64-bit seed stays an int64_t
 * (a BigInt over there). Nothing is decided here: each entry point is one call of the header.
 *
 * Compiled natively too (warnings, clang-tidy, the linker's check of floors), where the attribute means
 * nothing.
 */
#ifndef SL_WASM_EXPORT_H
#define SL_WASM_EXPORT_H

#include "scopelab.h"

#ifdef __wasm__
#define WASM_ATTRIBUTE(name) __attribute__((used, export_name(#name)))
#else
#define WASM_ATTRIBUTE(name)
#endif

/** Opens the definition of the entry point `name`; in C it is called wasm_name. */
#define WASM_EXPORT(result, name, ...)                                                                       \
  result wasm_##name(__VA_ARGS__);                                                                           \
  WASM_ATTRIBUTE(name) result wasm_##name(__VA_ARGS__)

/** A shape out of JavaScript's numbers; ranks beyond SL_MAX_RANK are kept, for the callee to refuse. */
static inline sl_shape wasm_shape(int32_t rank, const double *dims) {
  sl_shape shape = {.rank = rank};
  for (int32_t i = 0; i < rank && i < SL_MAX_RANK; i++) shape.dims[i] = (int64_t)dims[i];
  return shape;
}

/** The other way: returns the rank. */
static inline int32_t wasm_dims(const sl_shape *shape, double *dims) {
  for (int32_t i = 0; i < shape->rank; i++) dims[i] = (double)shape->dims[i];
  return shape->rank;
}

#endif
