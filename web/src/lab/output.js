/**
 * What a cell prints: passed on as it comes, and capped, so that a flood neither fills the memory nor drowns the page.
 *
 * Every text is passed on at once, with a newline or without. Only after a thousand pieces without one (a cell that
 * prints letter by letter) do pieces wait for each other for a few milliseconds.
 */

const PIECES = 1000; // without a newline, per cell, before they wait
const WAIT = 5; // ms

/** @typedef {{ lines: number, characters: number }} Omitted  what was printed beyond the limits and left out */

export class Output {
  /**
   * @param {(text: string) => void} pass  gets the text, piece by piece
   * @param {{ lines?: number, characters?: number }} [limits]  per cell
   */
  constructor(pass, limits = {}) {
    this.pass = pass;
    this.lineLimit = limits.lines ?? 10000;
    this.characterLimit = limits.characters ?? 1000000;
    this.decoder = new TextDecoder();
    this.text = '';
    this.waiting = '';
    this.lines = 0;
    this.characters = 0;
    this.pieces = 0;
    this.passedAt = 0;
    /** @type {Omitted | null} */
    this.omitted = null;
  }

  /** Before a cell: nothing printed yet. */
  begin() {
    this.text = '';
    this.waiting = '';
    this.lines = 0;
    this.characters = 0;
    this.pieces = 0;
    this.passedAt = 0;
    this.omitted = null;
  }

  /** @param {Uint8Array} bytes  UTF-8, possibly in the middle of a character */
  writeBytes(bytes) {
    const text = this.decoder.decode(bytes, { stream: true });
    if (text) this.write(text);
  }

  /** @param {string} text */
  write(text) {
    const kept = this.omitted ? '' : this.#within(text);
    if (kept.length < text.length) this.#omit(text.slice(kept.length));
    if (!kept) return;
    this.text += kept;
    this.waiting += kept;
    const now = performance.now();
    if (!kept.includes('\n') && this.pieces++ > PIECES && now - this.passedAt < WAIT) return;
    this.#passOn();
    this.passedAt = now;
  }

  /** After a cell: what still waits is passed on. */
  end() {
    this.writeBytes(new Uint8Array(0));
    this.#passOn();
  }

  #passOn() {
    if (this.waiting) this.pass(this.waiting);
    this.waiting = '';
  }

  /** @param {string} text @returns {string} the part of the text that the limits still allow; counts it */
  #within(text) {
    if (this.lines >= this.lineLimit) return '';
    let end = Math.min(text.length, this.characterLimit - this.characters);
    for (let at = text.indexOf('\n'); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) {
      this.lines++;
      if (this.lines === this.lineLimit) end = at + 1;
    }
    this.characters += end;
    return text.slice(0, end);
  }

  /** @param {string} text */
  #omit(text) {
    this.omitted ??= { lines: 0, characters: 0 };
    this.omitted.characters += text.length;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.omitted.lines++;
  }
}
