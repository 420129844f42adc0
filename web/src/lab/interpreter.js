/**
 * One MicroPython: loaded, filled with our packages, its bridge to JavaScript closed, its heap capped. One per worker,
 * because MicroPython keeps its state in the worker's globals.
 */

import { loadMicroPython } from '@micropython/micropython-webassembly-pyscript/micropython.mjs';
import { inPythonsWords } from './errors.js';
import { floatText } from './float_text.js';
import { FROZEN_LATER, putBack } from './frozen.js';
import { unreadableLine } from './hints.js';
import { labMessage } from './messages.js';
import { bareModule, seal } from './seal.js';
import { Statements } from './statements.js';

const HEAP = 8 * 1024 * 1024; // bytes at the start; the heap grows by itself
const STATIC = 4 * 1024 * 1024; // bytes of MicroPython's memory that are not its heap, and then some
const PAGE = 65536; // bytes of a page of WebAssembly memory

/** @typedef {import('./errors.js').Report} Report */
/** @typedef {import('./loading.js').Later} Later */
/** @typedef {{ value: string | null, error: Report | null, trace: number[] }} Ran */

/**
 * @typedef {object} InterpreterOptions
 * @property {string} url  of micropython.wasm
 * @property {number} memory  cap of its memory, in bytes
 * @property {(text: string) => void} write  gets what is printed
 * @property {(bytes: Uint8Array) => void} writeBytes  gets what is written to sys.stdout byte by byte
 */

/**
 * Loads the interpreter itself; begin() does the rest once the core is there.
 * @param {InterpreterOptions} options
 */
export async function loadInterpreter(options) {
  const cap = capMemory(options.memory);
  rememberTables();
  const python = await quietly(() =>
    loadMicroPython({
      url: options.url,
      heapsize: HEAP,
      pystack: 65536,
      linebuffer: false,
      stdout: options.writeBytes,
      stderr: options.writeBytes,
    }),
  );
  return new Interpreter(python, options, cap);
}

/**
 * MicroPython's glue takes console.error at its start and keeps it, to complain on it of each refused growth of memory.
 * @template T @param {() => Promise<T>} load @returns {Promise<T>}
 */
async function quietly(load) {
  const { error } = console;
  console.error = () => {};
  try {
    return await load();
  } finally {
    console.error = error;
  }
}

/** @param {string} path  below /lib @returns {string} the name it is imported by */
function moduleOf(path) {
  return path.replace(/(\/__init__)?\.py$/, '').replaceAll('/', '.');
}

/**
 * Refuses to let any memory of this worker grow beyond `bytes`: MicroPython then raises MemoryError.
 * @param {number} bytes
 */
function capMemory(bytes) {
  const cap = { refused: false };
  const grow = WebAssembly.Memory.prototype.grow;
  WebAssembly.Memory.prototype.grow = function (pages) {
    if (this.buffer.byteLength + pages * PAGE > bytes + STATIC) {
      cap.refused = true;
      throw new RangeError('the memory cap of the lab');
    }
    return grow.call(this, pages);
  };
  return cap;
}

/**
 * MicroPython's glue asks the table of functions at every call that may raise whether it has not changed, and to ask the
 * engine takes longer than the call itself; here the answer is remembered.
 */
function rememberTables() {
  const { get, set } = WebAssembly.Table.prototype;
  /** @type {WebAssembly.Table | null} */
  let table = null;
  /** @type {any[]} */
  let functions = [];
  WebAssembly.Table.prototype.get = function (index) {
    if (this !== table) [table, functions] = [this, []];
    const known = functions[index];
    if (known) return known;
    functions[index] = get.call(this, index);
    return functions[index];
  };
  WebAssembly.Table.prototype.set = function (index, value) {
    functions = [];
    return set.call(this, index, value);
  };
}

export class Interpreter {
  #python;
  #options;
  /** Names of the modules that are not there yet. @type {string[]} */
  #later = [];
  /** @type {() => Later} */
  #fetchLater = () => ({ files: {}, frozen: [] });
  /** Where the modules lie whose functions are named in errors. @type {string[]} */
  #paths = [];
  #cap;
  /** @type {any} the `_lab` module of Python */
  #lab = null;

  /** @param {any} python @param {InterpreterOptions} options @param {{ refused: boolean }} cap */
  constructor(python, options, cap) {
    this.#python = python;
    this.#options = options;
    this.#cap = cap;
    this.statements = new Statements();
  }

  /**
   * Everything that Python will ever have of JavaScript is given here; then the bridge is closed.
   * @param {Record<string, string | null>} sources  path below /lib -> Python text, null if it comes later
   * @param {Record<string, Function>} coreFunctions  the module `_core`
   * @param {number} seed  of Python's random module
   * @param {(() => Later) | null} fetchLater  brings what comes later; null if everything is there
   */
  begin(sources, coreFunctions, seed, fetchLater) {
    const { FS } = this.#python;
    this.#later = Object.keys(sources)
      .filter((path) => sources[path] === null)
      .map(moduleOf);
    if (fetchLater) {
      this.#fetchLater = fetchLater;
      this.#later.push(...FROZEN_LATER);
    }
    const folders = new Set(['/lib']);
    for (const path of Object.keys(sources)) folders.add(`/lib/${path}`.replace(/\/[^/]*$/, ''));
    for (const folder of folders) FS.mkdirTree(folder);
    this.#install(sources);
    this.#python.registerJsModule('_core', bareModule(coreFunctions));
    this.#python.registerJsModule('_lab_js', bareModule(this.#functions()));
    this.#python.runPython("import sys\nsys.path.insert(0, '/lib')\ndel sys");
    this.#paths = Object.keys(sources).filter((path) => /^(tensorflow|numpy)\b/.test(path));
    this.statements.modules = () => this.#modules();
    this.#lab = this.#python.pyimport('_lab');
    this.#lab.start(seed);
    seal(this.#python.PyProxy);
  }

  /** @param {Record<string, string | null>} sources */
  #install(sources) {
    for (const [path, text] of Object.entries(sources))
      if (text !== null) this.#python.FS.writeFile(`/lib/${path}`, text);
  }

  /** Puts the modules in place that come later. @returns {string} '', or why they do not come */
  #bringLater() {
    try {
      const { files, frozen } = this.#fetchLater();
      this.#install(files);
      putBack(this.#python._module, frozen);
      this.#later = [];
      return '';
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }

  #functions() {
    return {
      later: () => this.#later.join(' '),
      bring: () => this.#bringLater(),
      write: (/** @type {string} */ text) => this.#options.write(text),
      message: (/** @type {string} */ key, /** @type {string} */ value) => labMessage(key, value).message,
      frames: (/** @type {string} */ numbers) => JSON.stringify(this.statements.frames(numbers)),
      keywords: (/** @type {number} */ number) => this.statements.keywords(number),
      float_text: floatText,
      words: (/** @type {string} */ type, /** @type {string} */ message, /** @type {string} */ traceback) =>
        this.#words(type, message, traceback),
    };
  }

  /** An error's type and message in CPython's words; as they are if that throws, because Python could not catch it. */
  #words(/** @type {string} */ type, /** @type {string} */ message, /** @type {string} */ traceback) {
    try {
      return JSON.stringify(inPythonsWords(type, message, traceback, this.statements));
    } catch {
      return JSON.stringify([type, message]);
    }
  }

  /** @returns {string[]} the texts of the modules that are there */
  #modules() {
    const { FS } = this.#python;
    return this.#paths
      .filter((path) => FS.analyzePath(`/lib/${path}`).exists)
      .map((path) => FS.readFile(`/lib/${path}`, { encoding: 'utf8' }));
  }

  /**
   * Whether memory was refused to the last run: if that ended it, even small things may fail, and the worker has to be
   * replaced.
   */
  get exhausted() {
    return this.#cap.refused;
  }

  /** Imports the packages ahead of the first cell. */
  warm() {
    this.#lab.warm();
  }

  /** @param {number} seed */
  reset(seed) {
    this.#lab.start(seed);
  }

  /** The cells' names that hold arrays. @returns {{ name: string, dtype: string, shape: number[] }[]} */
  arrays() {
    return JSON.parse(this.#lab.arrays());
  }

  /** @param {string} name @returns {number} the core's handle of the array of that name, 0 if there is none */
  arrayHandle(name) {
    return this.#lab.array_handle(name);
  }

  /** A file that cells can open(). @param {string} name @param {Uint8Array} bytes */
  provide(name, bytes) {
    this.#python.FS.writeFile(`/${name}`.replace(/^\/+/, '/'), bytes);
  }

  /**
   * @param {string} name @param {string} source  normalized
   * @returns {Ran}
   */
  run(name, source) {
    this.#cap.refused = false;
    const { file, marked } = this.statements.add(name, source);
    const line = unreadableLine(source);
    if (line !== null) {
      const traceback = `Traceback (most recent call last):\n  File "${file}", line ${line}\n`;
      return { value: null, error: { type: 'SyntaxError', message: 'invalid syntax', traceback }, trace: [] };
    }
    const report = JSON.parse(this.#lab.run(file, source, marked));
    return { ...report, trace: report.trace ? report.trace.split(',').map(Number) : [] };
  }
}
