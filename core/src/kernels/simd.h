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
  if (count == 4) return wasm_v128_load(p);
  if (count == 1) return wasm_v128_load32_zero(p);
  const v128_t two = wasm_v128_load64_zero(p);
  return count == 2 ? two : wasm_f32x4_replace_lane(two, 2, p[2]);
}

/* Writes the first `count` (1 to 4) lanes to p and nothing else. */
SIMD_INLINE void simd_store_some(float *p, v128_t v, ptrdiff_t count) {
  if (count == 4) {
    wasm_v128_store(p, v);
    return;
  }
  p[0] = wasm_f32x4_extract_lane(v, 0);
  if (count > 1) p[1] = wasm_f32x4_extract_lane(v, 1);
  if (count > 2) p[2] = wasm_f32x4_extract_lane(v, 2);
}

/* max(x, 0) as TensorFlow has it: NaN and -0 stay (elementwise.h). */
SIMD_INLINE v128_t simd_relu(v128_t x) { return wasm_f32x4_pmax(x, simd_zero()); }

SIMD_INLINE ptrdiff_t simd_min(ptrdiff_t a, ptrdiff_t b) { return a < b ? a : b; }
SIMD_INLINE ptrdiff_t simd_max(ptrdiff_t a, ptrdiff_t b) { return a > b ? a : b; }

#endif
