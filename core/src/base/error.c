/*
 * The last error of a context: filling formats, facts, the table itself. See base/error.h.
 */
#include "base/error.h"

#include <string.h>

typedef struct error_row {
  const char *key;
  sl_code code;
  const char *format;
  const char *names; /* of the arguments, separated by blanks; behind "|" the keys of what would help */
} error_row;

/* The texts stand behind one another in one block, without a table of pointers: a row is found by walking to it, which
 * only an error pays for. */
#define MESSAGE(key, code, format, names) #key "\0" format "\0" names "\0"
static const char error_texts[] =
#include "base/error_table_base.inc"
#include "base/error_table_front.inc"
#include "base/error_table_graph.inc"
#include "base/error_table_numpy.inc"
#include "base/error_table_ops.inc"
#include "base/error_table_session.inc"
#include "base/error_table_variables.inc"
    ;
#undef MESSAGE

#define MESSAGE(key, code, format, names) code,
static const uint8_t error_codes[] = {
#include "base/error_table_base.inc"
#include "base/error_table_front.inc"
#include "base/error_table_graph.inc"
#include "base/error_table_numpy.inc"
#include "base/error_table_ops.inc"
#include "base/error_table_session.inc"
#include "base/error_table_variables.inc"
};
#undef MESSAGE

static const char *error_next_text(const char *text) { return text + strlen(text) + 1; }

/* The row at the address of its key. */
static error_row error_row_read(const char *key, size_t index) {
  const char *format = error_next_text(key);
  return (error_row){key, (sl_code)error_codes[index], format, error_next_text(format)};
}

static error_row error_row_at(size_t index) {
  const char *key = error_texts;
  for (size_t texts = 3 * index; texts > 0; texts--) key = error_next_text(key);
  return error_row_read(key, index);
}

const char *error_class_name(sl_code code) {
  switch (code) {
  case SL_OK: return "";
  case SL_VALUE_ERROR: return "ValueError";
  case SL_TYPE_ERROR: return "TypeError";
  case SL_KEY_ERROR: return "KeyError";
  case SL_INDEX_ERROR: return "IndexError";
  case SL_ATTRIBUTE_ERROR: return "AttributeError";
  case SL_RUNTIME_ERROR: return "RuntimeError";
  case SL_ASSERTION_ERROR: return "AssertionError";
  case SL_NOT_IMPLEMENTED_ERROR: return "NotImplementedError";
  case SL_ZERO_DIVISION_ERROR: return "ZeroDivisionError";
  case SL_OPERATOR_NOT_ALLOWED_ERROR: return "OperatorNotAllowedInGraphError";
  case SL_INACCESSIBLE_TENSOR_ERROR: return "InaccessibleTensorError";
  case SL_OUT_OF_MEMORY: return "ResourceExhaustedError";
  case SL_CANCELLED: return "CancelledError";
  case SL_UNKNOWN: return "UnknownError";
  case SL_INVALID_ARGUMENT: return "InvalidArgumentError";
  case SL_DEADLINE_EXCEEDED: return "DeadlineExceededError";
  case SL_NOT_FOUND: return "NotFoundError";
  case SL_ALREADY_EXISTS: return "AlreadyExistsError";
  case SL_PERMISSION_DENIED: return "PermissionDeniedError";
  case SL_RESOURCE_EXHAUSTED: return "ResourceExhaustedError";
  case SL_FAILED_PRECONDITION: return "FailedPreconditionError";
  case SL_ABORTED: return "AbortedError";
  case SL_OUT_OF_RANGE: return "OutOfRangeError";
  case SL_UNIMPLEMENTED: return "UnimplementedError";
  case SL_INTERNAL: return "InternalError";
  case SL_UNAVAILABLE: return "UnavailableError";
  case SL_DATA_LOSS: return "DataLossError";
  }
  return "UnknownError";
}

/* ---- The message ---- */

/* Appends to the message; what does not fit is cut before the character that does not. false: something was cut. */
static bool error_message_add(sl_context *context, size_t *length, const char *bytes, size_t count) {
  size_t room = CONTEXT_MESSAGE_CAPACITY - 1 - *length, fitting = count;
  if (count > room) {
    fitting = room;
    while (fitting > 0 && ((unsigned char)bytes[fitting] & 0xC0) == 0x80) fitting--;
  }
  memcpy(context->message + *length, bytes, fitting);
  *length += fitting;
  context->message[*length] = 0;
  return fitting == count;
}

/* The arguments must not lie in the message's own buffer. Nothing comes behind a piece that was cut. */
static void error_fill(sl_context *context, const char *format, const char *const *arguments) {
  size_t length = 0;
  bool whole = true;
  context->message[0] = 0;
  while (whole && *format != 0) {
    const char *percent = strchr(format, '%');
    size_t plain = percent == NULL ? strlen(format) : (size_t)(percent - format);
    whole = error_message_add(context, &length, format, plain);
    if (!whole || percent == NULL) return;
    const char *piece = "%";
    if (percent[1] == 's') piece = *arguments == NULL ? "" : *arguments;
    if (percent[1] == 's') arguments++;
    whole = error_message_add(context, &length, piece, strlen(piece));
    format = percent + 2;
  }
}

static size_t error_format_arguments(const char *format) {
  size_t count = 0;
  for (; *format != 0; format++) {
    if (format[0] != '%') continue;
    if (format[1] == 's') count++;
    format++;
  }
  return count;
}

/* ---- Facts ---- */

/* "name": or ,"name": in front of a value; false if all of it, the value and the closing brace do not fit. */
static bool error_fact_begin(sl_context *context, const char *name, size_t value_length) {
  size_t name_length = strlen(name);
  bool first = context->facts_length <= 1;
  size_t needed = (first ? 0 : 1) + name_length + 3 + value_length + 2;
  if (context->facts_length + needed > CONTEXT_FACTS_CAPACITY) return false;
  char *out = context->facts + context->facts_length;
  if (!first) *out++ = ',';
  *out++ = '"';
  memcpy(out, name, name_length);
  out += name_length;
  *out++ = '"';
  *out++ = ':';
  context->facts_length = (size_t)(out - context->facts);
  return true;
}

static void error_facts_close(sl_context *context) {
  context->facts[context->facts_length] = '}';
  context->facts[context->facts_length + 1] = 0;
}

static void error_facts_open(sl_context *context) {
  context->facts[0] = '{';
  context->facts_length = 1;
  error_facts_close(context);
}

void error_fact_json(sl_context *context, const char *name, const char *json) {
  size_t length = strlen(json);
  if (!error_fact_begin(context, name, length)) return;
  memcpy(context->facts + context->facts_length, json, length);
  context->facts_length += length;
  error_facts_close(context);
}

void error_fact_text(sl_context *context, const char *name, const char *value) {
  if (value == NULL) {
    error_fact_json(context, name, "null");
    return;
  }
  size_t length = strlen(value);
  size_t escaped = json_escape(value, length, NULL, 0);
  if (!error_fact_begin(context, name, escaped + 2)) return;
  char *out = context->facts + context->facts_length;
  out[0] = '"';
  json_escape(value, length, out + 1, escaped);
  out[escaped + 1] = '"';
  context->facts_length += escaped + 2;
  error_facts_close(context);
}

/* Arguments become facts under their names in the table. */
static void error_argument_facts(sl_context *context, const char *names, const char *const *arguments,
                                 size_t count) {
  for (size_t i = 0; i < count; i++) {
    char name[64];
    size_t length = strcspn(names, " ");
    if (length >= sizeof name) length = sizeof name - 1;
    memcpy(name, names, length);
    name[length] = 0;
    if (length > 0) error_fact_text(context, name, arguments[i]);
    names += length;
    names += strspn(names, " ");
  }
  if (names[0] == '|') error_fact_text(context, "fixes", names + 2);
}

/* ---- Raising ---- */

static void error_record(sl_context *context, sl_code code, const char *key) {
  context->error = (sl_error){code, error_class_name(code), key, context->message, context->facts, -1};
}

void error_clear(sl_context *context) {
  context->message[0] = 0;
  context->facts[0] = 0;
  context->facts_length = 0;
  error_record(context, SL_OK, "");
}

#ifdef SL_RECORD_ERRORS
#include <stdio.h>
#include <stdlib.h>
/* The tests' build alone: what was raised stands, a key a line, in the file that the environment variable names, so
 * that a message which no test produces is found. Messages asked for by their keys do not count: here only a test
 * asks that way. */
static void error_note(error_message message) {
  static bool noted[ERROR_MESSAGE_COUNT];
  const char *path = getenv("SCOPELAB_ERRORS_FILE");
  if (path == NULL || noted[message]) return;
  noted[message] = true;
  FILE *file = fopen(path, "a");
  if (file == NULL) return;
  fprintf(file, "%s\n", error_row_at(message).key);
  fclose(file);
}
#else
#define error_note(message) ((void)0)
#endif

static sl_code error_raise(sl_context *context, error_message message, const char *const *arguments,
                           size_t count) {
  const error_row row = error_row_at(message);
  size_t expected = error_format_arguments(row.format);
  if (expected != count) {
    return sl_fail(context, E_argument_count, row.key, TEXT_INT((int64_t)expected), TEXT_INT((int64_t)count));
  }
  if (context->quiet) return row.code;
  error_facts_open(context);
  error_argument_facts(context, row.names, arguments, count);
  error_fill(context, row.format, arguments);
  error_record(context, row.code, row.key);
  return row.code;
}

sl_code error_set(sl_context *context, error_message message, const char *const *arguments, size_t count) {
  error_note(message);
  return error_raise(context, message, arguments, count);
}

void error_append(sl_context *context, const char *tail) {
  size_t length = strlen(context->message);
  error_message_add(context, &length, tail, strlen(tail));
}

void error_operation(sl_context *context, int32_t op) { context->error.op = op; }

const sl_error *sl_context_error(const sl_context *context) { return &context->error; }

sl_code sl_context_fail(sl_context *context, const char *key, const char *const *arguments, size_t count) {
  if (key == NULL) return sl_fail(context, E_null_argument, "key");
  if (arguments == NULL && count > 0) return sl_fail(context, E_null_argument, "arguments");
  const char *found = error_texts;
  for (int i = 0; i < ERROR_MESSAGE_COUNT; i++) {
    if (strcmp(found, key) == 0) return error_raise(context, (error_message)i, arguments, count);
    for (int texts = 0; texts < 3; texts++) found = error_next_text(found);
  }
  return sl_fail(context, E_unknown_message, key);
}

size_t sl_error_table_size(void) { return ERROR_MESSAGE_COUNT; }

void sl_error_table_row(size_t index, const char **key, const char **class_name, const char **format) {
  error_row row = {NULL, SL_OK, NULL, NULL};
  if (index < ERROR_MESSAGE_COUNT) row = error_row_at(index);
  *key = row.key;
  *class_name = row.key == NULL ? NULL : error_class_name(row.code);
  *format = row.format;
}
