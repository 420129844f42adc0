/*
 * A growing text, and JSON written into it. See base/text.h.
 */
#include "base/text.h"

#include <string.h>

#include "base/memory.h"

text text_begin(sl_context *context) {
  text made = {0};
  made.context = context;
  return made;
}

void text_add_bytes(text *text, const char *bytes, size_t length) {
  if (text->code != SL_OK || length == 0) return;
  size_t needed = length < SIZE_MAX - text->length ? text->length + length + 1 : SIZE_MAX;
  text->code = memory_reserve(text->context, &text->bytes, &text->capacity, needed, 1);
  if (text->code != SL_OK) return;
  memcpy(text->bytes + text->length, bytes, length);
  text->length += length;
  text->bytes[text->length] = 0;
}

void text_add(text *text, const char *string) { text_add_bytes(text, string, strlen(string)); }

void text_add_char(text *text, char c) { text_add_bytes(text, &c, 1); }

void text_add_int(text *text, int64_t number) { text_add(text, TEXT_INT(number)); }

void text_add_format(text *text, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  while (*format != 0) {
    size_t plain = strcspn(format, "%");
    text_add_bytes(text, format, plain);
    format += plain;
    if (*format == 0) break;
    switch (format[1]) {
    case 's': text_add(text, va_arg(arguments, const char *)); break;
    case 'd': text_add_int(text, va_arg(arguments, int)); break;
    case 'l': text_add_int(text, va_arg(arguments, int64_t)); break;
    default: text_add_char(text, '%'); break;
    }
    format += format[1] == 0 ? 1 : 2;
  }
  va_end(arguments);
}

const char *text_string(const text *text) { return text->bytes == NULL ? "" : text->bytes; }

void text_drop(text *text) {
  memory_free(text->context, text->bytes, text->capacity, 1);
  text->bytes = NULL;
  text->length = text->capacity = 0;
}

/* sl_text_free() only knows the text's length, so the text is handed over in a block of just that size. */
sl_code text_take(text *text, char **string) {
  char *fitting = NULL;
  sl_code code = text->code;
  SL_THEN(code, memory_text(text->context, text_string(text), text->length, &fitting));
  text_drop(text);
  if (code == SL_OK) *string = fitting;
  return code;
}

/* Characters beyond ASCII are taken as printable. */
void text_add_repr(text *text, const char *string) {
  static const char digits[] = "0123456789abcdef";
  static const char named[] = "\nn\rr\tt";
  char quote = strchr(string, '\'') != NULL && strchr(string, '"') == NULL ? '"' : '\'';
  text_add_char(text, quote);
  for (; *string != 0; string++) {
    unsigned char c = (unsigned char)*string;
    if (*string == quote || c == '\\') {
      text_add_char(text, '\\');
      text_add_char(text, *string);
    } else if (c == '\n' || c == '\r' || c == '\t') {
      text_add_char(text, '\\');
      text_add_char(text, strchr(named, *string)[1]);
    } else if (c < 0x20 || c == 0x7F) {
      text_add(text, "\\x");
      text_add_char(text, digits[c >> 4]);
      text_add_char(text, digits[c & 15]);
    } else {
      text_add_char(text, *string);
    }
  }
  text_add_char(text, quote);
}

/* ---- JSON ---- */

static void json_quoted(text *text, const char *bytes, size_t length) {
  size_t start = 0;
  text_add_char(text, '"');
  for (size_t i = 0; i < length; i++) { /* long runs of plain bytes are added at once */
    unsigned char c = (unsigned char)bytes[i];
    if (c >= 0x20 && c < 0x7F && c != '"' && c != '\\') continue;
    text_add_bytes(text, bytes + start, i - start);
    size_t size = json_character((const unsigned char *)bytes + i, length - i);
    if (size == 0) size = 1;
    char escaped[8];
    size_t escaped_length = json_escape(bytes + i, size, escaped, sizeof escaped);
    text_add_bytes(text, escaped, escaped_length);
    i += size - 1;
    start = i + 1;
  }
  text_add_bytes(text, bytes + start, length - start);
  text_add_char(text, '"');
}

/* A comma if a value stands before, then the key. */
static void json_place(text *text, const char *key) {
  if (text->comma) text_add_char(text, ',');
  text->comma = true;
  if (key == NULL) return;
  json_quoted(text, key, strlen(key));
  text_add_char(text, ':');
}

static void json_open(text *text, const char *key, char bracket) {
  json_place(text, key);
  text_add_char(text, bracket);
  text->comma = false;
}

static void json_close(text *text, char bracket) {
  text_add_char(text, bracket);
  text->comma = true;
}

void json_object_begin(text *text, const char *key) { json_open(text, key, '{'); }

void json_object_end(text *text) { json_close(text, '}'); }

void json_array_begin(text *text, const char *key) { json_open(text, key, '['); }

void json_array_end(text *text) { json_close(text, ']'); }

void json_raw(text *text, const char *key, const char *json) {
  json_place(text, key);
  text_add(text, json);
}

void json_null(text *text, const char *key) { json_raw(text, key, "null"); }

void json_bool(text *text, const char *key, bool value) { json_raw(text, key, value ? "true" : "false"); }

void json_int(text *text, const char *key, int64_t value) { json_raw(text, key, TEXT_INT(value)); }

void json_bytes(text *text, const char *key, const char *bytes, size_t length) {
  json_place(text, key);
  json_quoted(text, bytes, length);
}

void json_string(text *text, const char *key, const char *value) {
  if (value == NULL) {
    json_null(text, key);
  } else {
    json_bytes(text, key, value, strlen(value));
  }
}

void json_double(text *text, const char *key, double value) {
  char buffer[TEXT_DOUBLE_CAPACITY];
  const char *written = text_double(buffer, value, false);
  if (value - value != 0) {
    json_string(text, key, written);
  } else {
    json_raw(text, key, written);
  }
}
