/*
 * The signature of an operation: its inputs, outputs and attributes, in one line of text that is read when it is asked
 * for. It says what TensorFlow's REGISTER_OP says.
 *
 *   "input:T filter:T -> output:T | T:{floating} strides:ints padding@0.10:SAME/VALID data_format:NHWC/NCHW=NHWC"
 *
 *   argument    name:type; type is a type attribute or a dtype. &ref:T is a reference to a variable; values:T*N is a list
 *               as long as the attribute N says
 *   attribute   name:kind=default. Kinds: bool int float string ints tensor shape any {set}, or texts to choose from,
 *               SAME/VALID. {set} is a list of types (signature.c), any is all of them. "ints=" is empty by default,
 *               "shape=" unknown. int>=1 and ints>=4 have a least value, a least length. name@0.10 and name@1.15 are of
 *               that level only
 *
 * A type attribute comes from the inputs that have it, a length from its list; all others are given, or have a default.
 */
#ifndef OPS_SIGNATURE_H
#define OPS_SIGNATURE_H

#include "base/text.h"

enum { SIGNATURE_MAX_ARGUMENTS = 5, SIGNATURE_MAX_ATTRS = 12, SIGNATURE_MAX_TEXT = 400 };

/* The types an attribute allows, in the order in which TensorFlow's message lists them. */
typedef struct signature_types {
  const char *set;
  const char *names;      /* "float16, float32, float64" */
  const char *names_0_10; /* NULL: the same without bfloat16 */
} signature_types;

/* An input or an output: its type is that of an attribute, or fixed. */
typedef struct signature_argument {
  const char *name;
  const char *type;   /* name of the type attribute, or NULL */
  int32_t dtype;      /* else this */
  const char *number; /* a list of as many as this int attribute says, or NULL: one */
  bool ref;           /* a reference: a variable's place, not its value */
} signature_argument;

typedef struct signature_attr {
  const char *name;
  char kind;     /* as sl_op_attr_kind() */
  uint8_t level; /* 0: both, else only at SL_COMPAT_0_10 or SL_COMPAT_1_15 */
  bool has_default, has_minimum;
  int64_t minimum;              /* of i, of the length of I */
  const char *otherwise;        /* the default, as written */
  const char *choice;           /* s: "SAME/VALID", NULL: any text */
  const signature_types *types; /* t: what is allowed, NULL: any */
} signature_attr;

/* Lists end with a NULL name. */
typedef struct signature {
  signature_argument inputs[SIGNATURE_MAX_ARGUMENTS + 1], outputs[SIGNATURE_MAX_ARGUMENTS + 1];
  signature_attr attrs[SIGNATURE_MAX_ATTRS + 1];
  char text[SIGNATURE_MAX_TEXT]; /* the line, cut into names; so a signature is not to be copied */
} signature;

/* Reads a line of the table; false if it is not well-formed (a test reads them all). */
bool signature_read(const char *line, signature *signature);

/* Whether the attribute is there at that level. */
bool signature_attr_at_level(const signature_attr *attr, sl_compat compat);
/* The default of an attribute of integers, "1,1,1,1"; returns their number, at most SL_MAX_RANK. */
int32_t signature_ints(const signature_attr *attr, int64_t values[SL_MAX_RANK]);
/* The default of an int, a bool (0 or 1), a type (its dtype). */
int64_t signature_int(const signature_attr *attr);
double signature_float(const signature_attr *attr);
/* The next text of a choice and its length; NULL at the end. */
const char *signature_next_choice(const char **choice, size_t *length);

/* Whether the type stands in the list. */
bool signature_types_allow(const signature_types *types, sl_compat compat, int32_t dtype);
/* The list as the message shows it, appended to a text. */
void signature_types_text(const signature_types *types, sl_compat compat, text *out);

#endif
