/*
 * The table of all messages: MESSAGE(key, code, format, "names of its arguments, separated by blanks"). Behind the names
 * may come "|" and the keys of what would make the call succeed.
 *
 * In a format only %s stands for an argument, in their order; %% is a percent sign. The key names the message
 * and its explanation in the page's language files, as do the keys behind "|". Each part file belongs to one area.
 */
#ifndef BASE_ERROR_TABLE_H
#define BASE_ERROR_TABLE_H

#define MESSAGE(key, code, format, names) E_##key,
typedef enum error_message {
#include "base/error_table_base.inc"
#include "base/error_table_front.inc"
#include "base/error_table_graph.inc"
#include "base/error_table_numpy.inc"
#include "base/error_table_ops.inc"
#include "base/error_table_session.inc"
#include "base/error_table_variables.inc"
  ERROR_MESSAGE_COUNT
} error_message;
#undef MESSAGE

#endif
