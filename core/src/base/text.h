/*
 * A growing text, and JSON written into it.
 *
 * A failed append is remembered and everything after it does nothing, so a long text is written without a
 * check at every step; text_take() or text_code() tells at the end. Numbers are written without the C
 * library's formats, so that no locale has a say.
 */
#ifndef BASE_TEXT_H
#define BASE_TEXT_H

#include <stdarg.h>

#include "base/chars.h"
#include "base/context.h"

typedef struct text {
  sl_context *context;
  char *bytes; /* with a zero byte behind its length bytes, NULL while empty */
  size_t length, capacity;
  sl_code code; /* of the first append that failed */
  bool comma;   /* JSON: a value stands before the next one */
} text;

text text_begin(sl_context *context);
void text_add(text *text, const char *string);
void text_add_bytes(text *text, const char *bytes, size_t length);
void text_add_char(text *text, char c);
void text_add_int(text *text, int64_t number);
/* %s (const char *), %d (int), %l (int64_t) and %% only. */
void text_add_format(text *text, const char *format, ...);
/* As Python's repr() writes a str: 'a', "it's", 'a\\nb'. */
void text_add_repr(text *text, const char *string);
/* What has been written so far, "" if nothing; valid until the next append. */
const char *text_string(const text *text);
/* Frees the text. */
void text_drop(text *text);
/* Hands the text over, to be freed with sl_text_free(); if an append failed, frees it and returns its code.
 */
sl_code text_take(text *text, char **string);

/* JSON: commas are put where they belong; key NULL inside arrays and at the top. */
void json_object_begin(text *text, const char *key);
void json_object_end(text *text);
void json_array_begin(text *text, const char *key);
void json_array_end(text *text);
void json_string(text *text, const char *key, const char *value); /* NULL value: null */
void json_bytes(text *text, const char *key, const char *bytes, size_t length);
void json_int(text *text, const char *key, int64_t value);
void json_bool(text *text, const char *key, bool value);
void json_null(text *text, const char *key);
void json_double(text *text, const char *key, double value);  /* NaN and infinities as "nan", "inf", "-inf" */
void json_raw(text *text, const char *key, const char *json); /* json is a whole value */
#endif
