/**
 * Numbers, texts and lists in the core's memory.
 *
 * The core never calls out, so calls never nest: what one call needs is written into a scratch area, one piece behind
 * the other, and the next call starts over. Texts that come again and again (operation types, attribute names) are
 * kept for good. Views of the memory are made anew when it has grown.
 */

const SCRATCH_BYTES = 1 << 16;
const MAX_INTERNED = 4096;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Something else where the core needs a text: a name that is a number, say. */
export class NotText extends TypeError {
  /** @param {unknown} given */
  constructor(given) {
    super(
      `Expected binary or unicode string, got ${typeof given === 'number' ? given : `a ${typeof given}`}`,
    );
  }
}

/** @typedef {{ [name: string]: (...values: any[]) => any }} Exports  the entry points of core/src/wasm */

export class Memory {
  /** @param {WebAssembly.Instance} instance */
  constructor(instance) {
    this.exports = /** @type {Exports} */ (/** @type {unknown} */ (instance.exports));
    this.memory = /** @type {WebAssembly.Memory} */ (instance.exports.memory);
    this.view = new DataView(this.memory.buffer);
    this.bytes = new Uint8Array(this.memory.buffer);
    this.scratch = this.allocate(SCRATCH_BYTES);
    this.end = this.scratch + SCRATCH_BYTES;
    this.next = this.scratch;
    /** @type {number[]} blocks for what did not fit into the scratch area, freed by the next call */
    this.large = [];
    /** @type {Map<string, number>} */
    this.interned = new Map();
  }

  /** Starts a call: everything placed before is gone. */
  begin() {
    this.next = this.scratch;
    for (const block of this.large) this.exports.release(block);
    this.large.length = 0;
    this.refresh();
  }

  /** After anything that may have made memory grow, the old views are empty. */
  refresh() {
    if (this.bytes.length !== 0) return;
    this.view = new DataView(this.memory.buffer);
    this.bytes = new Uint8Array(this.memory.buffer);
  }

  /** @param {number} size @returns {number} */
  allocate(size) {
    const block = this.exports.allocate(size) >>> 0;
    if (block === 0) throw new RangeError(`the core has no ${size} bytes of memory left`);
    this.refresh();
    return block;
  }

  /**
   * Room for this call, aligned to 8 bytes.
   * @param {number} size
   * @returns {number}
   */
  place(size) {
    const at = (this.next + 7) & ~7;
    if (at + size <= this.end) {
      this.next = at + size;
      return at;
    }
    const block = this.allocate(size);
    this.large.push(block);
    return block;
  }

  /**
   * A text for this call; null stays NULL.
   * @param {string | null} text
   * @returns {number}
   */
  text(text) {
    if (text === null) return 0;
    if (typeof text !== 'string') throw new NotText(text);
    const at = this.place(text.length * 3 + 1);
    const { written } = encoder.encodeInto(text, this.bytes.subarray(at, at + text.length * 3));
    this.bytes[at + written] = 0;
    return at;
  }

  /**
   * A text that is kept: for the few hundred words that every description repeats.
   * @param {string} text
   * @returns {number}
   */
  word(text) {
    const known = this.interned.get(text);
    if (known !== undefined) return known;
    if (this.interned.size >= MAX_INTERNED) return this.text(text);
    const at = this.allocate(text.length * 3 + 1);
    const { written } = encoder.encodeInto(text, this.bytes.subarray(at, at + text.length * 3));
    this.bytes[at + written] = 0;
    this.interned.set(text, at);
    return at;
  }

  /** @param {readonly number[]} values @returns {number} */
  words(values) {
    const at = this.place(values.length * 4);
    for (let i = 0; i < values.length; i++) this.view.setInt32(at + 4 * i, values[i], true);
    return at;
  }

  /** @param {readonly number[]} values @returns {number} */
  doubles(values) {
    const at = this.place(values.length * 8);
    for (let i = 0; i < values.length; i++) this.view.setFloat64(at + 8 * i, values[i], true);
    return at;
  }

  /** @param {readonly bigint[]} values @returns {number} */
  longs(values) {
    const at = this.place(values.length * 8);
    for (let i = 0; i < values.length; i++) this.view.setBigInt64(at + 8 * i, values[i], true);
    return at;
  }

  /** A list of texts. @param {readonly string[]} texts @returns {number} */
  texts(texts) {
    return this.words(texts.map((text) => this.text(text)));
  }

  /** @param {number} at @returns {number} */
  readWord(at) {
    this.refresh();
    return this.view.getInt32(at, true);
  }

  /** @param {number} at @param {number} count @returns {number[]} */
  readWords(at, count) {
    this.refresh();
    return Array.from({ length: count }, (_, i) => this.view.getInt32(at + 4 * i, true));
  }

  /** @param {number} at @param {number} count @returns {number[]} */
  readDoubles(at, count) {
    this.refresh();
    return Array.from({ length: count }, (_, i) => this.view.getFloat64(at + 8 * i, true));
  }

  /** @param {number} at @returns {bigint} */
  readLong(at) {
    this.refresh();
    return this.view.getBigInt64(at, true);
  }

  /**
   * The text at an address; NULL is "".
   * @param {number} at
   * @returns {string}
   */
  readText(at) {
    this.refresh();
    const from = at >>> 0;
    if (from === 0) return '';
    return decoder.decode(this.bytes.subarray(from, this.bytes.indexOf(0, from)));
  }
}
