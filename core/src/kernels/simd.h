/* Four floats at a time: WebAssembly's SIMD128 intrinsics, natively through SIMDe, so that one source ships
 * as wasm and runs under sanitizers. Below them the few helpers all kernels share. */
#ifndef SCOPELAB_KERNELS_SIMD_H
#define SCOPELAB_KERNELS_SIMD_H

#include <simde/wasm/simd128.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* Loops over the registers of a tile must vanish, at any optimisation level. */
#define SIMD_INLINE static inline __attribute__((always_inline))

SIMD_INLINE v128_t simd_zero(void) { return wasm_f32x4_const(0, 0, 0, 0); }

/* The first `count` (1 to 4) floats of p, the rest 0; reads nothing beyond them. */
SIMD_INLINE v128_t simd_load_some(const float *p, ptrdiff_t count) {
  float lanes[4] = {0, 0, 0, 0};
  memcpy(lanes, p, (size_t)count * sizeof *p);
  return wasm_v128_load(lanes);
}

/* Writes the first `count` (1 to 4) lanes to p and nothing else. */
SIMD_INLINE void simd_store_some(float *p, v128_t v, ptrdiff_t count) {
  float lanes[4];
  wasm_v128_store(lanes, v);
  memcpy(p, lanes, (size_t)count * sizeof *p);
}

/* max(x, 0) as TensorFlow has it: NaN and -0 stay (elementwise.h). */
SIMD_INLINE v128_t simd_relu(v128_t x) { return wasm_f32x4_pmax(x, simd_zero()); }

SIMD_INLINE ptrdiff_t simd_min(ptrdiff_t a, ptrdiff_t b) { return a < b ? a : b; }
SIMD_INLINE ptrdiff_t simd_max(ptrdiff_t a, ptrdiff_t b) { return a > b ? a : b; }

#endif
