/* Philox4x32-10 and TensorFlow's distributions over it (SPEC 5).
 *
 * A group is what one block gives: four float32 or 32-bit values, two float64 or 64-bit ones. Group g of a
 * tensor comes from block g after the generator's place. Truncated normals need an unknown number of words,
 * so each of their groups owns 256 words for each of its elements.
 */
#include "tensor/philox.h"

#include <math.h>
#include <string.h>

#include "kernels/elementary.h"

enum { ROUNDS = 10, RESERVED_PER_OUTPUT = 256 };

static const double PHILOX_TWO_PI = 6.283185307179586;

/* log(0) must not happen: TensorFlow lifts the first number of a Box-Muller pair to this, in both precisions.
 */
static const float PHILOX_LEAST = 1.0e-7f;

void philox_start(philox *generator, uint64_t seed, uint64_t seed2) {
  *generator = (philox){
      .counter = {0, 0, (uint32_t)seed2, (uint32_t)(seed2 >> 32)},
      .key = {(uint32_t)seed, (uint32_t)(seed >> 32)},
  };
}

void philox_skip(philox *generator, uint64_t blocks) {
  uint32_t *counter = generator->counter;
  const uint64_t low = ((uint64_t)counter[1] << 32 | counter[0]) + blocks;
  counter[0] = (uint32_t)low;
  counter[1] = (uint32_t)(low >> 32);
  if (low < blocks && ++counter[2] == 0) ++counter[3];
}

uint64_t philox_reserve(int64_t outputs) { return (uint64_t)outputs * RESERVED_PER_OUTPUT; }

void philox_next(philox *generator, uint32_t block[4]) {
  uint32_t c[4];
  memcpy(c, generator->counter, sizeof c);
  uint32_t k0 = generator->key[0], k1 = generator->key[1];
  for (int round = 0; round < ROUNDS; ++round) {
    const uint64_t first = (uint64_t)0xD2511F53u * c[0];
    const uint64_t second = (uint64_t)0xCD9E8D57u * c[2];
    c[0] = (uint32_t)(second >> 32) ^ c[1] ^ k0;
    c[1] = (uint32_t)second;
    c[2] = (uint32_t)(first >> 32) ^ c[3] ^ k1;
    c[3] = (uint32_t)first;
    k0 += 0x9E3779B9u;
    k1 += 0xBB67AE85u;
  }
  memcpy(block, c, sizeof c);
  philox_skip(generator, 1);
}

/* ---- One number from words ----------------------------------------------------------------------------- */

/* The low 23 bits become the fraction of a float in [1, 2). */
static float unit_f32(uint32_t word) {
  const uint32_t bits = 127u << 23 | (word & 0x7fffffu);
  float value;
  memcpy(&value, &bits, sizeof value);
  return value - 1.0f;
}

static double unit_f64(uint32_t high, uint32_t low) {
  const uint64_t bits = (uint64_t)1023 << 52 | (uint64_t)(high & 0xfffffu) << 32 | low;
  double value;
  memcpy(&value, &bits, sizeof value);
  return value - 1.0;
}

/* The functions are those of float64, rounded: within half a unit of what is true, where libraries' float32 ones differ
 * from one another by more. */
static void box_muller_f32(uint32_t first, uint32_t second, float pair[2]) {
  const float u = unit_f32(first), log_u = (float)log((double)(u < PHILOX_LEAST ? PHILOX_LEAST : u));
  const float angle = (float)(PHILOX_TWO_PI * (double)unit_f32(second));
  const float radius = sqrtf(-2.0f * log_u);
  const elementary_point point = elementary_sin_cos((double)angle);
  pair[0] = (float)point.sine * radius;
  pair[1] = (float)point.cosine * radius;
}

static void box_muller_f64(const uint32_t words[4], double pair[2]) {
  const double least = 1.0e-7;
  const double u = unit_f64(words[0], words[1]);
  const elementary_point point = elementary_sin_cos(PHILOX_TWO_PI * unit_f64(words[2], words[3]));
  const double radius = sqrt(-2.0 * log(u < least ? least : u));
  pair[0] = point.sine * radius;
  pair[1] = point.cosine * radius;
}

/* ---- Tensors ------------------------------------------------------------------------------------------- */

static int64_t at_most(int64_t left, int64_t group) { return left < group ? left : group; }

void philox_uniform_f32(const philox *generator, int64_t count, float *values) {
  philox stream = *generator;
  uint32_t block[4];
  for (int64_t i = 0; i < count; i += 4) {
    philox_next(&stream, block);
    for (int64_t j = 0; j < at_most(count - i, 4); ++j) values[i + j] = unit_f32(block[j]);
  }
}

void philox_uniform_f64(const philox *generator, int64_t count, double *values) {
  philox stream = *generator;
  uint32_t block[4];
  for (int64_t i = 0; i < count; i += 2) {
    philox_next(&stream, block);
    for (int64_t j = 0; j < at_most(count - i, 2); ++j)
      values[i + j] = unit_f64(block[2 * j], block[2 * j + 1]);
  }
}

void philox_uniform_i32(const philox *generator, int32_t low, int32_t high, int64_t count, int32_t *values) {
  philox stream = *generator;
  const uint32_t range = (uint32_t)high - (uint32_t)low;
  uint32_t block[4];
  for (int64_t i = 0; i < count; i += 4) {
    philox_next(&stream, block);
    for (int64_t j = 0; j < at_most(count - i, 4); ++j)
      values[i + j] = (int32_t)((uint32_t)low + block[j] % range);
  }
}

void philox_uniform_i64(const philox *generator, int64_t low, int64_t high, int64_t count, int64_t *values) {
  philox stream = *generator;
  const uint64_t range = (uint64_t)high - (uint64_t)low;
  uint32_t block[4];
  for (int64_t i = 0; i < count; i += 2) {
    philox_next(&stream, block);
    for (int64_t j = 0; j < at_most(count - i, 2); ++j) {
      const uint64_t bits = (uint64_t)block[2 * j + 1] << 32 | block[2 * j];
      values[i + j] = (int64_t)((uint64_t)low + bits % range);
    }
  }
}

void philox_normal_f32(const philox *generator, int64_t count, float *values) {
  philox stream = *generator;
  uint32_t block[4];
  float group[4];
  for (int64_t i = 0; i < count; i += 4) {
    philox_next(&stream, block);
    box_muller_f32(block[0], block[1], group);
    box_muller_f32(block[2], block[3], group + 2);
    memcpy(values + i, group, (size_t)at_most(count - i, 4) * sizeof *values);
  }
}

void philox_normal_f64(const philox *generator, int64_t count, double *values) {
  philox stream = *generator;
  uint32_t block[4];
  double group[2];
  for (int64_t i = 0; i < count; i += 2) {
    philox_next(&stream, block);
    box_muller_f64(block, group);
    memcpy(values + i, group, (size_t)at_most(count - i, 2) * sizeof *values);
  }
}

/* A block holds two pairs of words for float32; both are tried before the next block. */
void philox_truncated_normal_f32(const philox *generator, int64_t count, float *values) {
  for (int64_t i = 0; i < count; i += 4) {
    philox stream = *generator;
    philox_skip(&stream, (uint64_t)(i / 4) * RESERVED_PER_OUTPUT);
    const int64_t wanted = at_most(count - i, 4);
    for (int64_t kept = 0; kept < wanted;) {
      uint32_t block[4];
      float drawn[4];
      philox_next(&stream, block);
      box_muller_f32(block[0], block[1], drawn);
      box_muller_f32(block[2], block[3], drawn + 2);
      for (int j = 0; j < 4 && kept < wanted; ++j)
        if (fabsf(drawn[j]) < 2.0f) values[i + kept++] = drawn[j];
    }
  }
}

void philox_truncated_normal_f64(const philox *generator, int64_t count, double *values) {
  for (int64_t i = 0; i < count; i += 2) {
    philox stream = *generator;
    philox_skip(&stream, (uint64_t)(i / 2) * (RESERVED_PER_OUTPUT / 2));
    const int64_t wanted = at_most(count - i, 2);
    for (int64_t kept = 0; kept < wanted;) {
      uint32_t block[4];
      double drawn[2];
      philox_next(&stream, block);
      box_muller_f64(block, drawn);
      for (int j = 0; j < 2 && kept < wanted; ++j)
        if (fabs(drawn[j]) < 2.0) values[i + kept++] = drawn[j];
    }
  }
}
