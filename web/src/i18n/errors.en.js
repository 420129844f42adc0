/**
 * English: what an error means and what to do, by the key of the core's error table. A key serves both compatibility levels
 * (`_0_10` is dropped unless it has a sentence of its own). Loaded when the first error is shown.
 */
import { running } from './errors_running.en.js';
import { fixes, refusals, scopes } from './errors_scopes.en.js';
import { values } from './errors_values.en.js';

export { fixes, refusals };

/** @type {Record<string, string>} */
export const errors = { ...scopes, ...values, ...running };

/** When a message has no key: by the error's class. */
export const types = {
  SyntaxError:
    'Python could not read this line. Look at its brackets, quotes, colons and commas, and at the line before.',
  IndentationError:
    'The indentation does not fit. What belongs into a block is indented by the same four blanks.',
  NameError: 'This name means nothing yet. Is it spelled as it was where it was made, and did that line run?',
  AttributeError: 'What stands before the dot has nothing of that name. Compare the spelling.',
  TypeError: 'A value is of the wrong kind for what is done with it.',
  ValueError: 'A value is of the right kind, but cannot be used here.',
  KeyError: 'There is nothing under this key.',
  IndexError: 'The index lies beyond the end. Counting begins with 0.',
  ZeroDivisionError: 'Division by zero.',
  AssertionError: 'What the `assert` claims is not so.',
  ImportError: 'This cannot be imported here.',
  ModuleNotFoundError:
    'This module is not here. There are `tensorflow`, `numpy` and parts of Python’s own library.',
  RecursionError: 'A function calls itself again and again. It needs a case in which it stops.',
  MemoryError: 'There is no memory left. Make what is computed smaller.',
  OSError: 'This file is not here. A page has no files but those a lesson brings.',
};

/** Why the lab could not be loaded, by what went wrong. {address} is the file’s. */
export const loading = {
  missing:
    'The file {address} is missing: the server does not have it. Put it there, beside the page, and reload.',
  'not-wasm':
    'At {address} the server sends something else than the file, often a web page. Let it answer that address with the file itself, and reload.',
  unreachable:
    'The file {address} could not be fetched. Check the connection, and whether something blocks the file, and reload.',
  refused:
    'The browser refused to start {address}. A setting or a policy of this page may forbid WebAssembly; reload, or try another browser.',
  'no-wasm':
    'This browser has no WebAssembly, or it is switched off, and {address} needs it: use a current Chrome, Edge, Firefox or Safari.',
  'no-simd':
    'This browser’s WebAssembly has no SIMD, and {address} computes with it: use Chrome or Edge from 91, Firefox from 114, or Safari from 16.4.',
};
