/*
 * Digits by exact integer arithmetic: the number is r/s, the distance to its neighbours' midpoints up/s and
 * down/s, all of them large integers; each step multiplies by ten and takes one digit off. Ends when what is
 * left lies within a midpoint (shortest), or at the cutoff.
 */
#include "base/decimal.h"

#include <math.h>
#include <string.h>

/* ---- Large unsigned integers: little-endian words. A double needs 1074 + 53 bits and one factor of ten. */

enum { BIG_WORDS = 40 };

typedef struct big {
  int32_t count; /* words in use, none of the leading ones zero */
  uint32_t word[BIG_WORDS];
} big;

static big big_from(uint64_t value) {
  big result = {0};
  for (; value != 0; value >>= 32) result.word[result.count++] = (uint32_t)value;
  return result;
}

static void big_multiply(big *a, uint32_t factor) {
  uint64_t carry = 0;
  for (int32_t i = 0; i < a->count; i++) {
    carry += (uint64_t)a->word[i] * factor;
    a->word[i] = (uint32_t)carry;
    carry >>= 32;
  }
  if (carry != 0) a->word[a->count++] = (uint32_t)carry;
}

static void big_multiply_power_of_ten(big *a, int32_t power) {
  for (; power >= 9; power -= 9) big_multiply(a, 1000000000u);
  for (; power > 0; power--) big_multiply(a, 10);
}

static void big_shift_left(big *a, int32_t bits) {
  if (a->count == 0) return;
  int32_t words = bits / 32;
  memmove(a->word + words, a->word, (size_t)a->count * sizeof *a->word);
  memset(a->word, 0, (size_t)words * sizeof *a->word);
  a->count += words;
  big_multiply(a, 1u << (bits % 32));
}

static int big_compare(const big *a, const big *b) {
  if (a->count != b->count) return a->count < b->count ? -1 : 1;
  for (int32_t i = a->count - 1; i >= 0; i--)
    if (a->word[i] != b->word[i]) return a->word[i] < b->word[i] ? -1 : 1;
  return 0;
}

static big big_sum(const big *a, const big *b) {
  big result = a->count >= b->count ? *a : *b;
  const big *other = a->count >= b->count ? b : a;
  uint64_t carry = 0;
  for (int32_t i = 0; i < result.count; i++) {
    carry += (uint64_t)result.word[i] + (i < other->count ? other->word[i] : 0);
    result.word[i] = (uint32_t)carry;
    carry >>= 32;
  }
  if (carry != 0) result.word[result.count++] = (uint32_t)carry;
  return result;
}

/* a -= b, where a >= b. */
static void big_subtract(big *a, const big *b) {
  int64_t borrow = 0;
  for (int32_t i = 0; i < a->count; i++) {
    int64_t word = (int64_t)a->word[i] - (i < b->count ? b->word[i] : 0) + borrow;
    a->word[i] = (uint32_t)word;
    borrow = word < 0 ? -1 : 0;
  }
  while (a->count > 0 && a->word[a->count - 1] == 0) a->count--;
}

/* a %= b and the quotient, which is known to be less than ten. */
static char big_take_digit(big *a, const big *b) {
  char digit = 0;
  while (big_compare(a, b) >= 0) {
    big_subtract(a, b);
    digit++;
  }
  return digit;
}

/* ---- Digits */

typedef struct fraction {
  big r, s, up, down; /* value = r/s; half the way to the next number up and down: up/s, down/s */
  bool even;          /* the midpoints themselves read back as this number */
} fraction;

/* value = mantissa * 2^exponent, mantissa of `bits` bits unless it is subnormal. */
static fraction fraction_from(uint64_t mantissa, int32_t exponent, bool power_of_two) {
  fraction f = {.r = big_from(mantissa), .s = big_from(1), .up = big_from(1), .down = big_from(1)};
  f.even = (mantissa & 1) == 0;
  int32_t unequal = power_of_two ? 1 : 0; /* below a power of two, numbers lie twice as close */
  if (exponent >= 0) {
    big_shift_left(&f.r, exponent + 1 + unequal);
    big_shift_left(&f.s, 1 + unequal);
    big_shift_left(&f.up, exponent + unequal);
    big_shift_left(&f.down, exponent);
  } else {
    big_shift_left(&f.r, 1 + unequal);
    big_shift_left(&f.s, 1 + unequal - exponent);
    big_shift_left(&f.up, unequal);
  }
  return f;
}

/* Scales so that r/s is in [0.1, 1), for digits to be taken off; returns the power of ten taken out. */
static int32_t fraction_scale(fraction *f, double value, bool shortest) {
  const double tenth_power =
      log(value) * 0.43429448190325182765; /* log10 of it, without another function to load */
  int32_t point = (int32_t)ceil(tenth_power - 1e-10);
  if (point >= 0) {
    big_multiply_power_of_ten(&f->s, point);
  } else {
    big_multiply_power_of_ten(&f->r, -point);
    big_multiply_power_of_ten(&f->up, -point);
    big_multiply_power_of_ten(&f->down, -point);
  }
  big high = shortest ? big_sum(&f->r, &f->up) : f->r;
  int order = big_compare(&high, &f->s);
  if (order > 0 || (order == 0 && (f->even || !shortest))) {
    big_multiply(&f->s, 10);
    point++;
  }
  return point;
}

/* One more than the last digit, carrying: 0.99 becomes 1.0. */
static void decimal_round_up(decimal *number) {
  int32_t i = number->count - 1;
  while (i >= 0 && number->digits[i] == '9') i--;
  if (i < 0) {
    number->digits[0] = '1';
    number->count = 1;
    number->point++;
  } else {
    number->digits[i]++;
    number->count = i + 1;
  }
}

static void decimal_trim(decimal *number) {
  while (number->count > 1 && number->digits[number->count - 1] == '0') number->count--;
}

static decimal decimal_zero(bool negative) {
  return (decimal){.negative = negative, .count = 1, .point = 1, .digits = "0"};
}

/* Takes digits off until the number is told apart from its neighbours, or `most` digits are there. */
static void decimal_generate(decimal *number, fraction *f, int32_t most) {
  bool low = false, high = false;
  char digit = 0;
  while (!low && !high && number->count < most) {
    big_multiply(&f->r, 10);
    big_multiply(&f->up, 10);
    big_multiply(&f->down, 10);
    digit = big_take_digit(&f->r, &f->s);
    number->digits[number->count++] = (char)('0' + digit);
    int below = big_compare(&f->r, &f->down);
    big sum = big_sum(&f->r, &f->up);
    int above = big_compare(&sum, &f->s);
    low = below < 0 || (below == 0 && f->even);
    high = above > 0 || (above == 0 && f->even);
  }
  bool up = high;
  if (low ==
      high) { /* both ends are near, or the cutoff came first: the nearer one, a tie to the even digit */
    big_multiply(&f->r, 2);
    int half = big_compare(&f->r, &f->s);
    up = half > 0 || (half == 0 && (digit & 1) != 0);
  }
  if (up) decimal_round_up(number);
  decimal_trim(number);
}

decimal decimal_from(double value, bool single, decimal_cutoff cutoff, int32_t limit) {
  bool negative = signbit(value);
  if (value == 0) return decimal_zero(negative);
  value = fabs(value);

  int32_t bits = single ? 24 : 53, least = single ? -149 : -1074, exponent;
  (void)frexp(value, &exponent);
  exponent -= bits;
  if (exponent < least) exponent = least;
  uint64_t mantissa = (uint64_t)ldexp(value, -exponent);
  bool power_of_two = mantissa == (uint64_t)1 << (bits - 1) && exponent > least;

  fraction f = fraction_from(mantissa, exponent, power_of_two);
  decimal number = {.negative = negative};
  number.point = fraction_scale(&f, value, cutoff == DECIMAL_SHORTEST);

  int32_t most = DECIMAL_MAX_DIGITS;
  if (cutoff == DECIMAL_TOTAL) most = limit;
  if (cutoff == DECIMAL_FRACTION) most = limit + number.point;
  if (most > DECIMAL_MAX_DIGITS) most = DECIMAL_MAX_DIGITS;
  if (most < 0) return decimal_zero(negative);
  if (most == 0) { /* nothing but rounding: 0.06 to one digit behind the point is 0.1 */
    big_multiply(&f.r, 2);
    if (big_compare(&f.r, &f.s) <= 0) return decimal_zero(negative);
    number.digits[0] = '1';
    number.count = 1;
    number.point++;
    return number;
  }
  decimal_generate(&number, &f, most);
  return number;
}

/* ---- Text */

/* Text is written through a cursor that stays inside DECIMAL_TEXT_SIZE. */
typedef struct cursor {
  char *text;
  int32_t length;
} cursor;

static void put(cursor *at, char c) {
  if (at->length < DECIMAL_TEXT_SIZE - 1) at->text[at->length++] = c;
  at->text[at->length] = 0;
}

static char digit_at(const decimal *number, int32_t index) {
  return index >= 0 && index < number->count ? number->digits[index] : '0';
}

int32_t decimal_positional(const decimal *number, int32_t fraction, char text[DECIMAL_TEXT_SIZE]) {
  cursor at = {text, 0};
  if (number->negative) put(&at, '-');
  if (number->point <= 0) put(&at, '0');
  for (int32_t i = 0; i < number->point; i++) put(&at, digit_at(number, i));
  put(&at, '.');
  int32_t last = number->count > number->point + fraction ? number->count : number->point + fraction;
  bool zero = number->count == 1 && number->digits[0] == '0';
  if (zero) last = number->point + fraction;
  for (int32_t i = number->point; i < last; i++) put(&at, digit_at(number, i));
  return at.length;
}

int32_t decimal_scientific(const decimal *number, int32_t fraction, bool keep_point, int32_t exponent_digits,
                           char text[DECIMAL_TEXT_SIZE]) {
  cursor at = {text, 0};
  if (number->negative) put(&at, '-');
  put(&at, digit_at(number, 0));
  int32_t behind = number->count - 1 > fraction ? number->count - 1 : fraction;
  if (behind > 0 || keep_point) put(&at, '.');
  for (int32_t i = 1; i <= behind; i++) put(&at, digit_at(number, i));

  bool zero = number->count == 1 && number->digits[0] == '0';
  int32_t exponent = zero ? 0 : number->point - 1;
  put(&at, 'e');
  put(&at, exponent < 0 ? '-' : '+');
  if (exponent < 0) exponent = -exponent;
  char reversed[8];
  int32_t count = 0;
  do {
    reversed[count++] = (char)('0' + exponent % 10);
    exponent /= 10;
  } while (exponent > 0 && count < 8);
  for (; count < (exponent_digits < 2 ? 2 : exponent_digits) && count < 8;) reversed[count++] = '0';
  while (count > 0) put(&at, reversed[--count]);
  return at.length;
}
