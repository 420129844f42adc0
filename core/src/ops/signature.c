/*
 * Reading signatures, and the lists of types that they name. See ops/signature.h.
 */
#include "ops/signature.h"

#include <string.h>

#include "tensor/dtype.h"

#define INTEGERS "uint8, int8, int16, int32, int64"

static const signature_types TYPE_SETS[] = {
    {"add", "bfloat16, float16, float32, float64, " INTEGERS ", complex64, complex128, string", NULL},
    {"add_v2", "bfloat16, float16, float32, float64, " INTEGERS ", complex64, complex128", NULL},
    {"analytic", "bfloat16, float16, float32, float64, complex64, complex128", NULL},
    {"arithmetic",
     "bfloat16, float16, float32, float64, uint8, int8, uint16, int16, int32, int64, complex64, complex128",
     NULL},
    {"atan2", "bfloat16, float16, float32, float64", NULL},
    {"batched", "bfloat16, float16, float32, float64, int32, complex64, complex128", NULL},
    {"comparable",
     "bfloat16, float16, float32, float64, " INTEGERS
     ", complex64, quint8, qint8, qint32, string, bool, complex128",
     NULL},
    {"floating", "float16, bfloat16, float32, float64", NULL},
    {"index", "int32, int64", NULL},
    {"linear", "float64, float32, complex64, complex128", "float32, float64"},
    {"linspace", "bfloat16, float32, float64", NULL},
    {"matmul", "bfloat16, float16, float32, float64, int32, int64, complex64, complex128",
     "float16, float32, float64, int32, complex64, complex128"},
    {"max_pool", "float16, bfloat16, float32, float64, int32, int64, uint8, int16, int8, uint16, qint8",
     "float16, float32"},
    {"modular", "int32, int64, bfloat16, float16, float32, float64", "int32, int64, float32, float64"},
    {"number",
     "float32, float64, int32, uint8, int16, int8, complex64, int64, qint8, quint8, qint32, bfloat16, "
     "uint16, "
     "complex128, float16, uint32, uint64",
     "float32, float64, int64, int32, uint8, uint16, int16, int8, complex64, complex128, qint8, quint8, "
     "qint32, "
     "float16"},
    {"one_hot", "uint8, int32, int64", NULL},
    {"ordered", "bfloat16, float16, float32, float64, int32, int64", NULL},
    {"pow", "bfloat16, float32, float16, float64, int32, int64, complex64, complex128",
     "float16, float32, float64, int32, int64, complex64, complex128"},
    {"range", "bfloat16, float32, float64, int32, int64", NULL},
    {"real", "float32, float64, int32, uint8, int16, int8, int64, bfloat16, uint16, float16, uint32, uint64",
     "float32, float64, int64, int32, uint8, uint16, int16, int8, float16"},
    {"parsed", "float32, float64, int32, int64", "float32, int32"},
    {"signed", "bfloat16, float16, float32, float64, int32, int64, complex64, complex128",
     "float16, float32, float64, int32, complex64, int64, complex128"},
};

/* ---- Reading ------------------------------------------------------------------------------------------- */

/* Cuts the next word off a text; NULL at its end. */
static char *next_word(char **rest) {
  while (**rest == ' ') ++*rest;
  if (**rest == '\0') return NULL;
  char *word = *rest;
  *rest += strcspn(*rest, " ");
  if (**rest == ' ') *(*rest)++ = '\0';
  return word;
}

/* Cuts a word at a character: what is behind it, or NULL. */
static char *cut(char *word, char at) {
  char *found = strchr(word, at);
  if (!found) return NULL;
  *found = '\0';
  return found + 1;
}

static bool read_argument(char *word, signature_argument *argument) {
  argument->ref = *word == '&';
  argument->name = argument->ref ? word + 1 : word;
  char *type = cut(word, ':');
  if (!type) return false;
  argument->number = cut(type, '*');
  argument->dtype = sl_dtype_find(type);
  if (argument->dtype == SL_DTYPE_NONE) argument->type = type;
  return true;
}

static bool read_arguments(char *words, signature_argument *arguments) {
  int count = 0;
  for (char *word; (word = next_word(&words)); ++count)
    if (count == SIGNATURE_MAX_ARGUMENTS || !read_argument(word, &arguments[count])) return false;
  return true;
}

static bool read_types(char *set, signature_attr *attr) {
  if (!cut(set, '}')) return false;
  for (size_t i = 0; i < sizeof TYPE_SETS / sizeof *TYPE_SETS; ++i)
    if (strcmp(TYPE_SETS[i].set, set + 1) == 0) attr->types = &TYPE_SETS[i];
  attr->kind = 't';
  return attr->types != NULL;
}

static bool read_kind(char *kind, signature_attr *attr) {
  static const struct {
    const char *word;
    char kind;
  } kinds[] = {{"any", 't'},  {"bool", 'b'},  {"float", 'f'},  {"int", 'i'},
               {"ints", 'I'}, {"shape", 'h'}, {"string", 's'}, {"tensor", 'v'}};
  if (*kind == '{') return read_types(kind, attr);
  for (size_t i = 0; i < sizeof kinds / sizeof *kinds; ++i)
    if (strcmp(kind, kinds[i].word) == 0) return attr->kind = kinds[i].kind, true;
  attr->kind = 's';
  attr->choice = kind;
  return strchr(kind, '/') != NULL;
}

static int64_t read_int(const char *digits) {
  const bool negative = *digits == '-';
  int64_t value = 0;
  for (digits += negative; *digits >= '0' && *digits <= '9'; ++digits) value = value * 10 + (*digits - '0');
  return negative ? -value : value;
}

static bool read_attr(char *word, signature_attr *attr) {
  char *kind = cut(word, ':');
  if (!kind) return false;
  const char *level = cut(word, '@');
  if (level) attr->level = level[0] == '0' ? SL_COMPAT_0_10 : SL_COMPAT_1_15;
  attr->name = word;
  char *minimum = strchr(kind, '>');
  if (minimum) {
    attr->has_minimum = true;
    attr->minimum = read_int(minimum + 2);
    *minimum = '\0';
  } else {
    attr->otherwise = cut(kind, '=');
    attr->has_default = attr->otherwise != NULL;
  }
  return read_kind(kind, attr);
}

bool signature_read(const char *line, signature *signature) {
  memset(signature, 0, sizeof *signature);
  if (strlen(line) >= sizeof signature->text) return false;
  strcpy(signature->text, line);
  char *attrs = cut(signature->text, '|'), *outputs = cut(signature->text, '>'), *inputs = signature->text;
  if (!outputs || !cut(inputs, '-')) return false;
  if (!read_arguments(inputs, signature->inputs) || !read_arguments(outputs, signature->outputs))
    return false;
  int count = 0;
  for (char *word; attrs && (word = next_word(&attrs)); ++count)
    if (count == SIGNATURE_MAX_ATTRS || !read_attr(word, &signature->attrs[count])) return false;
  return true;
}

/* ---- Attributes ---------------------------------------------------------------------------------------- */

bool signature_attr_at_level(const signature_attr *attr, sl_compat compat) {
  return attr->level == 0 || attr->level == (uint8_t)compat;
}

int32_t signature_ints(const signature_attr *attr, int64_t values[SL_MAX_RANK]) {
  int32_t count = 0;
  const char *at = attr->otherwise;
  while (*at && count < SL_MAX_RANK) {
    values[count++] = read_int(at);
    at += strcspn(at, ",");
    if (*at == ',') ++at;
  }
  return count;
}

int64_t signature_int(const signature_attr *attr) {
  if (attr->kind == 'b') return attr->otherwise[0] == 't';
  return attr->kind == 't' ? sl_dtype_find(attr->otherwise) : read_int(attr->otherwise);
}

/* Digits and a point: a quotient of two whole numbers, so it is the nearest double. */
double signature_float(const signature_attr *attr) {
  double digits = 0, scale = 1;
  bool behind = false;
  for (const char *at = attr->otherwise; *at; ++at) {
    if (*at == '.') {
      behind = true;
      continue;
    }
    digits = digits * 10 + (*at - '0');
    if (behind) scale *= 10;
  }
  return digits / scale;
}

const char *signature_next_choice(const char **choice, size_t *length) {
  const char *text = *choice;
  if (*text == '\0') return NULL;
  *length = strcspn(text, "/");
  *choice = text + *length;
  if (**choice == '/') ++*choice;
  return text;
}

/* ---- Types --------------------------------------------------------------------------------------------- */

/* The next name of a list, its length through *length; NULL at the end. */
static const char *next_name(const char **list, size_t *length) {
  const char *name = *list;
  if (*name == '\0') return NULL;
  *length = strcspn(name, ",");
  *list = name + *length;
  if (**list == ',') *list += 2;
  return name;
}

static const char *names_at(const signature_types *types, sl_compat compat) {
  return compat == SL_COMPAT_0_10 && types->names_0_10 ? types->names_0_10 : types->names;
}

/* bfloat16 came after 0.10; lists that are otherwise the same are written once. */
static bool left_out(sl_compat compat, const char *name, size_t length) {
  return compat == SL_COMPAT_0_10 && length == 8 && memcmp(name, "bfloat16", 8) == 0;
}

bool signature_types_allow(const signature_types *types, sl_compat compat, int32_t dtype) {
  if (!types) return true;
  const char *wanted = sl_dtype_name(dtype_base(dtype)), *list = names_at(types, compat), *name;
  size_t length;
  while ((name = next_name(&list, &length)))
    if (wanted && strlen(wanted) == length && memcmp(name, wanted, length) == 0)
      return !left_out(compat, name, length);
  return false;
}

void signature_types_text(const signature_types *types, sl_compat compat, text *out) {
  const char *list = names_at(types, compat), *name;
  size_t length;
  bool first = true;
  while ((name = next_name(&list, &length))) {
    if (left_out(compat, name, length)) continue;
    if (!first) text_add(out, ", ");
    text_add_bytes(out, name, length);
    first = false;
  }
}
