/**
 * Brings scopelab.wasm into being: the same plain instantiation in a page, a worker and Node.
 *
 * The file is a reactor without glue (core/src/wasm/wasm.cmake): its one import tells that memory has grown, which
 * memory.js notices by itself. Everything that can be wrong with the file or the engine gets one sentence of its own.
 */

import { LoadError } from './errors.js';

/** @typedef {Uint8Array | ArrayBuffer | URL | Response | string} WasmSource  bytes, or where they are */

/** The smallest module with a 128-bit vector in it: (func (result v128) i32.const 0; i8x16.splat). */
const SIMD_PROBE = new Uint8Array([
  0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 8, 1, 6, 0, 65, 0, 253, 15, 11,
]);

/**
 * @param {WasmSource} source
 * @returns {Promise<WebAssembly.Instance>}
 */
export async function instantiate(source) {
  const address = addressOf(source);
  if (typeof WebAssembly !== 'object') {
    throw new LoadError(
      'no-wasm',
      address,
      'WebAssembly is switched off here, so examples cannot run: use a current browser.',
    );
  }
  if (!WebAssembly.validate(SIMD_PROBE)) {
    throw new LoadError(
      'no-simd',
      address,
      'This engine has no WebAssembly SIMD, so examples cannot run: use Chrome 91, Firefox 89, Safari 16.4, Node 16.4 or later.',
    );
  }
  const bytes = await readBytes(source, address);
  checkMagic(bytes, address);
  try {
    const imports = { env: { emscripten_notify_memory_growth: () => {} } };
    const { instance } = await WebAssembly.instantiate(/** @type {BufferSource} */ (bytes), imports);
    /** @type {() => void} */ (instance.exports._initialize)();
    return instance;
  } catch (error) {
    throw new LoadError(
      'refused',
      address,
      `The core at ${address} could not be started (${reason(error)}): reload, or build it anew with "npm run build".`,
    );
  }
}

/** @param {WasmSource} source */
function addressOf(source) {
  if (typeof source === 'string') return source;
  if (source instanceof URL) return source.href;
  if (typeof Response !== 'undefined' && source instanceof Response) return source.url || 'scopelab.wasm';
  return 'scopelab.wasm';
}

/** @param {unknown} error */
function reason(error) {
  return error instanceof Error ? error.message : String(error);
}

/**
 * @param {WasmSource} source
 * @param {string} address
 * @returns {Promise<Uint8Array>}
 */
async function readBytes(source, address) {
  if (source instanceof Uint8Array) return source;
  if (source instanceof ArrayBuffer) return new Uint8Array(source);
  if (typeof Response !== 'undefined' && source instanceof Response) return readResponse(source, address);
  const url = new URL(/** @type {string | URL} */ (source));
  if (url.protocol === 'file:') return readFile(url, address);
  try {
    return await readResponse(await fetch(url), address);
  } catch (error) {
    if (error instanceof LoadError) throw error;
    throw new LoadError(
      'unreachable',
      address,
      `The core could not be fetched from ${address} (${reason(error)}): check the connection and what may block the file, then reload.`,
    );
  }
}

/** @param {URL} url @param {string} address @returns {Promise<Uint8Array>} */
async function readFile(url, address) {
  try {
    const { readFile: read } = await import('node:fs/promises');
    return new Uint8Array(await read(url));
  } catch (error) {
    throw new LoadError(
      'missing',
      address,
      `There is no core at ${address} (${reason(error)}): build it with "npm run build".`,
    );
  }
}

/** @param {Response} response @param {string} address @returns {Promise<Uint8Array>} */
async function readResponse(response, address) {
  if (!response.ok) {
    throw new LoadError(
      'missing',
      address,
      `The core is not at ${address} (the server answered ${response.status}): publish scopelab.wasm there, then reload.`,
    );
  }
  return new Uint8Array(await response.arrayBuffer());
}

/**
 * A server that answers everything with its start page is the most common mistake.
 * @param {Uint8Array} bytes
 * @param {string} address
 */
function checkMagic(bytes, address) {
  if (bytes[0] === 0 && bytes[1] === 0x61 && bytes[2] === 0x73 && bytes[3] === 0x6d) return;
  const start = new TextDecoder().decode(bytes.subarray(0, 64)).trimStart();
  const what = start.startsWith('<') ? 'a web page' : bytes.length === 0 ? 'an empty file' : 'something else';
  throw new LoadError(
    'not-wasm',
    address,
    `At ${address} there is ${what} instead of the core: let the server answer this address with scopelab.wasm, then reload.`,
  );
}
