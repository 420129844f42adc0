/** English: what a learner may have meant, by the key of a hint (web/src/lab/hints.js), and what the lab's own errors mean. */

export const hints = {
  hint_print_statement:
    'Line {line}: in Python 3 `print` is a function. Put what it prints in parentheses: `print(x)`.',
  hint_exec_statement: 'Line {line}: in Python 3 `exec` is a function: `exec("...")`.',
  hint_except_comma: 'Line {line}: Python 3 writes `except {error} as {name}:` instead of a comma.',
  hint_raise_comma: 'Line {line}: Python 3 writes `raise {error}("...")`; a comma no longer works.',
  hint_backticks: 'Line {line}: backticks are Python 2. Write `repr(x)` in their place.',
  hint_not_equal: 'Line {line}: Python 3 writes `!=` for "not equal"; `<>` is gone.',
  hint_long_literal: 'Line {line}: Python 3 has one kind of integer: write `{number}` without the L.',
  hint_octal_literal:
    'Line {line}: a number may not begin with 0. Write `{number}`, or `0o{number}` if it is octal.',
  hint_python2_name: '`{name}` is Python 2. In Python 3 it is `{use}`.',
  hint_python2_method: '`.{name}` is Python 2. In Python 3 use `{use}`.',
  hint_import: 'Nothing called `{name}` is known yet. It usually comes from `{use}` at the top of the code.',
  hint_full_width:
    'Line {line}: {found} is a full-width sign, and Python wants {use} there. Switch the keyboard to English and type it again.',
  hint_no_break_space:
    'Line {line}: this line holds a no-break space, probably copied from a web page. Delete the space and type it again.',
  hint_invisible_character:
    'Line {line}: this line holds a character that cannot be seen, probably copied from a web page. Retype the line.',
  hint_magic:
    'Line {line}: `{sign}{command}` is a command of notebooks, not Python. It is not needed here: delete the line.',
  hint_prompt: 'Line {line}: `{prompt}` is a prompt that was copied along with the code. Delete it.',
  hint_missing_colon: 'Line {line}: a line that begins with `{word}` ends with a colon.',
  hint_missing_indent: 'Line {line} belongs inside of what line {head} opens: indent it by four spaces.',
  hint_tabs_and_spaces: 'Line {line}: tabs and spaces are mixed at the beginning of lines. Use spaces only.',
  hint_assign_in_condition: 'Line {line}: a single `=` assigns. To compare, write `==`.',
  hint_unclosed: 'Line {line}: the `{sign}` that is opened here is never closed.',
  hint_unopened: 'Line {line}: this `{sign}` closes nothing that is open.',
  hint_unclosed_string: 'Line {line}: a text begins here whose closing quote is missing.',
  hint_no_match: 'Line {line}: `match` is newer than the Python here. Use `if` and `elif`.',
  hint_no_except_star: 'Line {line}: `except*` is newer than the Python here. Use `except`.',
  hint_positional_only:
    'Line {line}: a `/` among the parameters is newer than the Python here. Leave it away.',
  hint_with_parentheses:
    'Line {line}: parentheses around several `with` items are newer than the Python here. Write them on one line without parentheses.',

  lab_stopped: 'You stopped the cell. The cells that had finished are still there.',
  lab_time_limit:
    'A cell may run for {seconds} seconds. This one ran longer and was stopped: perhaps a loop never ends. The cells that had finished are still there.',
  lab_memory:
    'The cell asked for more memory than a page may use. The cells that had finished are still there.',
  lab_trap:
    'The interpreter broke down and was started again. The cells that had finished are still there. If it happens again, please report the code.',
  lab_disposed: 'This example has been closed. Reload the page.',
  lab_input:
    'Nobody can answer a question while a cell runs. Write the value into the code instead of `input()`.',
  lab_no_module:
    'There is no `{module}` here: only `tensorflow`, `numpy` and parts of Python’s standard library. Numbers can be printed; pictures of tensors are shown in the panel.',
  lab_no_asyncio:
    '`asyncio` does not work here: a cell runs from its first line to its last without waiting for anything.',
};
