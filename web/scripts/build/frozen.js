/**
 * Takes frozen modules out of micropython.wasm: the page gets them when the first is imported (web/src/lab/frozen.js).
 *
 * MicroPython's mpy-tool.py writes the frozen modules as C data that the linker leaves in order: the names, a struct of
 * three addresses for each (names it uses, constants, code), the addresses of the structs; then, module by module,
 * beginning with the names it uses, what the structs point to. Nothing else points there, and nobody looks at it before
 * the module is imported. Whatever is not as said here ends the build.
 */

import { FROZEN_LATER } from '../../src/lab/frozen.js';

/** @typedef {import('../../src/lab/frozen.js').Piece} Piece */

const DATA_SECTION = 11;
const STRUCT = 12; // bytes

/**
 * @param {Buffer} wasm  micropython.wasm; what is taken out becomes zero in it
 * @returns {Piece[]}
 */
export function takeOutFrozen(wasm) {
  const memory = new InitialMemory(wasm);
  const { names, structs } = frozenModules(memory);
  const starts = structs.map((struct) => memory.word(struct));
  const sorted = starts.every((start, i) => i === 0 || start > starts[i - 1]);
  if (!sorted) throw new Error('micropython.wasm: the frozen modules are not in order');
  /** @type {Piece[]} */
  const pieces = [];
  // Where the last module ends is not known: it stays.
  for (const [i, name] of names.slice(0, -1).entries()) {
    if (!FROZEN_LATER.includes(name.replace(/(\.py|\/.*)$/, ''))) continue;
    pieces.push([starts[i], memory.take(starts[i], starts[i + 1]).toString('base64')]);
  }
  return pieces;
}

/** @param {InitialMemory} memory @returns {{ names: string[], structs: number[] }} */
function frozenModules(memory) {
  const first = memory.find('asyncio/event.py\0asyncio/funcs.py\0');
  const names = memory.texts(first);
  const end = first + names.join(' ').length + 2;
  for (let at = (end + 3) & ~3; at < end + 16; at += 4) {
    const structs = names.map((_, i) => at + i * STRUCT);
    const list = (at + names.length * STRUCT + 15) & ~15;
    if (structs.every((struct, i) => memory.word(list + 4 * i) === struct)) return { names, structs };
  }
  throw new Error('micropython.wasm: no frozen modules where they were');
}

/** The memory as the data segments of a .wasm fill it. */
class InitialMemory {
  #wasm;
  /**
   * Where each segment lies: in memory, in the file, and its length.
   * @type {{ address: number, at: number, length: number }[]}
   */
  #segments = [];

  /** @param {Buffer} wasm */
  constructor(wasm) {
    this.#wasm = wasm;
    let at = 8;
    const number = () => {
      let value = 0;
      for (let shift = 0; ; shift += 7) {
        const byte = wasm[at++];
        value += (byte & 127) * 2 ** shift;
        if (byte < 128) return value;
      }
    };
    while (at < wasm.length) {
      const section = wasm[at++];
      const end = number() + at;
      if (section === DATA_SECTION)
        for (let count = number(); count > 0; count--) {
          at += 2; // active, i32.const
          const address = number();
          at += 1; // end
          const length = number();
          this.#segments.push({ address, at, length });
          at += length;
        }
      at = end;
    }
  }

  /** @param {string} text @returns {number} its address */
  find(text) {
    for (const { address, at, length } of this.#segments) {
      const found = this.#wasm.subarray(at, at + length).indexOf(text, 0, 'latin1');
      if (found >= 0) return address + found;
    }
    throw new Error(`micropython.wasm: no ${JSON.stringify(text)}`);
  }

  /** @param {number} from @param {number} to @returns {Buffer} a copy */
  read(from, to) {
    const bytes = Buffer.alloc(to - from);
    for (const [target, source] of this.#overlaps(from, to)) source.copy(bytes, target);
    return bytes;
  }

  /** Reads, and leaves zeros. @param {number} from @param {number} to */
  take(from, to) {
    const bytes = this.read(from, to);
    for (const [, source] of this.#overlaps(from, to)) source.fill(0);
    return bytes;
  }

  /** @param {number} address */
  word(address) {
    return this.read(address, address + 4).readUInt32LE();
  }

  /** Texts behind one another, up to an empty one. @param {number} address @returns {string[]} */
  texts(address) {
    return this.read(address, address + 4096)
      .toString('latin1')
      .split('\0\0')[0]
      .split('\0');
  }

  /** The parts of segments in a range, with their place in it. @param {number} from @param {number} to */
  *#overlaps(from, to) {
    for (const { address, at, length } of this.#segments) {
      const low = Math.max(from, address);
      const high = Math.min(to, address + length);
      if (low < high)
        yield/** @type {[number, Buffer]} */ ([
          low - from,
          this.#wasm.subarray(at + low - address, at + high - address),
        ]);
    }
  }
}
