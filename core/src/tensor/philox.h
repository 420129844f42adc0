/* Random streams: the Philox4x32-10 counter-based generator and the distributions that TensorFlow draws from
 * it.
 *
 * A generator is a key and a 128-bit counter; each step of the counter gives a block of four 32-bit words.
 * Element i of a tensor always comes from the same place of the stream, however the work is cut.
 *
 * The fill functions read from a copy of the generator and leave it where it was: the caller moves on by
 * philox_reserve() blocks after each tensor, as TensorFlow does.
 *
 * Source: Salmon, Moraes, Dror, Shaw, "Parallel random numbers: as easy as 1, 2, 3" (SC 2011); SPEC 5.
 */
#ifndef SCOPELAB_TENSOR_PHILOX_H
#define SCOPELAB_TENSOR_PHILOX_H

#include <stddef.h>
#include <stdint.h>

typedef struct philox {
  uint32_t counter[4]; /* least significant word first */
  uint32_t key[2];
} philox;

/* The stream of an operation's two seeds: the first is the key, the second the upper half of the counter. */
void philox_start(philox *generator, uint64_t seed, uint64_t seed2);

/* The next block; the counter moves on by one. */
void philox_next(philox *generator, uint32_t block[4]);

/* Moves on by that many blocks. */
void philox_skip(philox *generator, uint64_t blocks);

/* Blocks that belong to one run of an operation with that many outputs. */
uint64_t philox_reserve(int64_t outputs);

/* Uniform on [0, 1). */
void philox_uniform_f32(const philox *generator, int64_t count, float *values);
void philox_uniform_f64(const philox *generator, int64_t count, double *values);

/* Uniform on [low, high); low < high. */
void philox_uniform_i32(const philox *generator, int32_t low, int32_t high, int64_t count, int32_t *values);
void philox_uniform_i64(const philox *generator, int64_t low, int64_t high, int64_t count, int64_t *values);

/* Normal with mean 0 and deviation 1, by Box and Muller. */
void philox_normal_f32(const philox *generator, int64_t count, float *values);
void philox_normal_f64(const philox *generator, int64_t count, double *values);

/* The same with values of 2 or more in size drawn again. */
void philox_truncated_normal_f32(const philox *generator, int64_t count, float *values);
void philox_truncated_normal_f64(const philox *generator, int64_t count, double *values);

#endif
