/*
 * Decimal digits of binary floating-point numbers, exact and independent of the locale.
 *
 * The shortest digits that read back as the same number, or fewer when a cutoff says so, correctly rounded:
 * what NumPy prints. Source: Steele and White 1990, "How to print floating-point numbers accurately"; Burger
 * and Dybvig 1996, "Printing floating-point numbers quickly and accurately".
 */
#ifndef BASE_DECIMAL_H
#define BASE_DECIMAL_H

#include <stdbool.h>
#include <stdint.h>

enum { DECIMAL_MAX_DIGITS = 17, DECIMAL_TEXT_SIZE = 384 };

/** Where digits stop early. */
typedef enum decimal_cutoff {
  DECIMAL_SHORTEST, /* never */
  DECIMAL_TOTAL,    /* after that many digits in all */
  DECIMAL_FRACTION  /* after that many digits behind the point */
} decimal_cutoff;

/** value = 0.d1 d2 ... dn * 10^point; zero has the single digit 0 and point 1. */
typedef struct decimal {
  bool negative;
  int32_t count;
  int32_t point;
  char digits[DECIMAL_MAX_DIGITS + 1];
} decimal;

/** The digits of a finite value. single: value is a float, and digits need to tell floats apart only. */
decimal decimal_from(double value, bool single, decimal_cutoff cutoff, int32_t limit);

/**
 * Writes the number without exponent into text: "0.4", "10.", "-3.0". fraction: least number of digits behind
 * the point, filled with zeros. Returns the length.
 */
int32_t decimal_positional(const decimal *number, int32_t fraction, char text[DECIMAL_TEXT_SIZE]);

/** Writes it with an exponent of at least two digits: "1e-05", "1.5e+20". fraction and point as NumPy's
 * arrays want them: "1.e+08" keeps the point (keep_point) though nothing follows it. Returns the length. */
int32_t decimal_scientific(const decimal *number, int32_t fraction, bool keep_point, int32_t exponent_digits,
                           char text[DECIMAL_TEXT_SIZE]);

#endif
