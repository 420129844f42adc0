/*
 * How the core's functions pass failures on.
 */
#ifndef BASE_STATUS_H
#define BASE_STATUS_H

#include "scopelab.h"

/* Returns what expression returned, unless that is SL_OK. */
#define SL_TRY(expression)                                                                                   \
  do {                                                                                                       \
    sl_code sl_try_code = (expression);                                                                      \
    if (sl_try_code != SL_OK) return sl_try_code;                                                            \
  } while (0)

/* Keeps expression's code in `code` (a variable of the caller) unless a failure stands there already. */
#define SL_THEN(code, expression)                                                                            \
  do {                                                                                                       \
    if ((code) == SL_OK) (code) = (expression);                                                              \
  } while (0)

#endif
