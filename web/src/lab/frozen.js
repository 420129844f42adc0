/**
 * The modules of Python's library that lie in micropython.wasm and that no cell needs to build and run a graph. The
 * page gets the .wasm without them (web/scripts/build/frozen.js); what is missing is put back into MicroPython's
 * memory, with the other modules that come later, before the first of them is imported.
 */
export const FROZEN_LATER = (
  'abc asyncio base64 binascii collections copy datetime fnmatch gzip hmac html inspect itertools locale ' +
  'logging operator os pathlib stat string tarfile time types unittest uu'
).split(' ');

/** @typedef {[address: number, base64: string]} Piece  bytes of MicroPython's memory */

/**
 * @param {{ setValue: (address: number, value: number, type: 'i8') => void }} module  Emscripten's, of MicroPython
 * @param {Piece[]} pieces
 */
export function putBack(module, pieces) {
  for (const [address, base64] of pieces) {
    const bytes = atob(base64);
    for (let i = 0; i < bytes.length; i++) module.setValue(address + i, bytes.charCodeAt(i), 'i8');
  }
}
