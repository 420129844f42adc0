/*
 * Numbers and JSON's escapes in the caller's buffer. See base/chars.h.
 */
#include "base/chars.h"

#include <string.h>

#include "base/decimal.h"

const char *text_int(char buffer[TEXT_INT_CAPACITY], int64_t number) {
  char *out = buffer + TEXT_INT_CAPACITY - 1;
  uint64_t rest = number < 0 ? 0 - (uint64_t)number : (uint64_t)number;
  *out = 0;
  do {
    *--out = (char)('0' + rest % 10);
    rest /= 10;
  } while (rest != 0);
  if (number < 0) *--out = '-';
  return out;
}

/* ---- JSON ---- */

/* Too long forms and halves of pairs are none. */
size_t json_character(const unsigned char *bytes, size_t length) {
  unsigned char c = bytes[0];
  if (c < 0x80) return 1;
  size_t size = c >= 0xF0 ? 4 : c >= 0xE0 ? 3 : 2;
  if (c < 0xC2 || c > 0xF4 || size > length) return 0;
  for (size_t i = 1; i < size; i++) {
    if ((bytes[i] & 0xC0) != 0x80) return 0;
  }
  if ((c == 0xE0 && bytes[1] < 0xA0) || (c == 0xED && bytes[1] > 0x9F)) return 0;
  if ((c == 0xF0 && bytes[1] < 0x90) || (c == 0xF4 && bytes[1] > 0x8F)) return 0;
  return size;
}

/* One escape sequence for a byte that cannot stand as it is; returns its length. */
static size_t json_escape_byte(unsigned char byte, char out[6]) {
  static const char digits[] = "0123456789abcdef";
  static const char named[] = "\"\"\\\\\bb\ff\nn\rr\tt";
  for (size_t i = 0; i + 1 < sizeof named; i += 2) {
    if ((char)byte == named[i]) {
      out[0] = '\\';
      out[1] = named[i + 1];
      return 2;
    }
  }
  memcpy(out, "\\u00", 4);
  out[4] = digits[byte >> 4];
  out[5] = digits[byte & 15];
  return 6;
}

/* Bytes that are no UTF-8 become the character of the same number (Latin-1), so that nothing is lost. */
size_t json_escape(const char *bytes, size_t length, char *out, size_t capacity) {
  const unsigned char *in = (const unsigned char *)bytes;
  size_t written = 0;
  for (size_t i = 0; i < length;) {
    size_t size = json_character(in + i, length - i);
    char escape[6];
    const char *piece = bytes + i;
    size_t piece_length = size;
    if (size == 0 || (size == 1 && (in[i] < 0x20 || in[i] == '"' || in[i] == '\\' || in[i] == 0x7F))) {
      piece = escape;
      piece_length = json_escape_byte(in[i], escape);
      size = 1;
    }
    if (written + piece_length <= capacity) memcpy(out + written, piece, piece_length);
    written += piece_length;
    i += size;
  }
  return written;
}

/* ---- Floating-point numbers ---- */

/* Python writes an exponent from 1e16 up and below 1e-4. */
enum { TEXT_LARGEST_POINT = 16, TEXT_SMALLEST_POINT = -3 };

const char *text_double(char buffer[TEXT_DOUBLE_CAPACITY], double value, bool single) {
  if (value != value) return "nan";
  if (value - value != 0) return value > 0 ? "inf" : "-inf";
  decimal digits = decimal_from(value, single, DECIMAL_SHORTEST, 0);
  int32_t length;
  if (digits.point > TEXT_LARGEST_POINT || digits.point < TEXT_SMALLEST_POINT) {
    length = decimal_scientific(&digits, 0, false, 2, buffer);
  } else {
    length = decimal_positional(&digits, 1, buffer);
  }
  buffer[length] = 0;
  return buffer;
}
