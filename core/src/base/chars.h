/*
 * Numbers and JSON's escapes, written into the caller's buffer: nothing here takes memory or can fail, so that errors
 * can be told with it.
 */
#ifndef BASE_CHARS_H
#define BASE_CHARS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A number as text in the caller's buffer: TEXT_INT(n) is a const char * that lives to the end of the block.
 */
enum { TEXT_INT_CAPACITY = 24 };
const char *text_int(char buffer[TEXT_INT_CAPACITY], int64_t number);
#define TEXT_INT(number) text_int((char[TEXT_INT_CAPACITY]){0}, number)
/* The shortest decimal that reads back as value (as a float if single), as Python's repr writes it: "1.5",
 * "1e+20", "0.0001", "inf", "nan". */
enum { TEXT_DOUBLE_CAPACITY = 400 };
const char *text_double(char buffer[TEXT_DOUBLE_CAPACITY], double value, bool single);

/* The length of the UTF-8 character at bytes, 0 if it is none. */
size_t json_character(const unsigned char *bytes, size_t length);
/* Escapes into a buffer: writes at most capacity bytes without a zero byte, returns the bytes it would need.
 */
size_t json_escape(const char *bytes, size_t length, char *out, size_t capacity);

#endif
