/**
 * Fetches what is the lab's own, counts the bytes as they come, and says in one plain sentence why something could not
 * be loaded (the core says it of its .wasm in core/load.js).
 */

import { LoadError } from '../core/errors.js';

const Request = globalThis.XMLHttpRequest; // before seal() takes it from the worker

/**
 * Tells how many bytes have come by fetch. MicroPython's glue fetches by itself, so it is done behind its back.
 * @param {(loaded: number) => void} tell
 * @returns {() => void}  ends it
 */
export function countBytes(tell) {
  const { fetch } = globalThis;
  let loaded = 0;
  globalThis.fetch = async (...asked) => {
    const answer = await fetch(...asked);
    const count = new WritableStream({
      write(chunk) {
        loaded += chunk.length;
        tell(loaded);
      },
    });
    // A copy is counted: only the answer itself can be compiled while it comes, and kept compiled.
    answer
      .clone()
      .body?.pipeTo(count)
      .catch(() => {});
    return answer;
  };
  return () => {
    globalThis.fetch = fetch;
  };
}

/**
 * The Python packages: given as they are, or as the address of their JSON.
 * @param {string | Record<string, string | null>} source
 * @returns {Promise<Record<string, string | null>>}  path below /lib -> text, null if it comes later
 */
export async function fetchPackages(source) {
  if (typeof source !== 'string') return source;
  return parsed(source, await (await answerOf(source)).text());
}

/**
 * @typedef {object} Later  what comes when the first module is imported that is not there
 * @property {Record<string, string>} files  path below /lib -> text
 * @property {import('./frozen.js').Piece[]} frozen  what micropython.wasm lacks
 */

/**
 * What comes later, while Python waits for it in its `import`: given as it is, or as the address of its JSON.
 * @param {string | Later} url
 * @returns {Later}
 */
export function fetchLater(url) {
  if (typeof url !== 'string') return url;
  const request = new Request();
  request.open('GET', url, false);
  try {
    request.send();
  } catch (error) {
    throw unreachable(url, error);
  }
  if (request.status < 200 || request.status > 299) throw missing(url, request.status);
  return parsed(url, request.responseText);
}

/** @param {string} url @param {string} text */
function parsed(url, text) {
  try {
    return JSON.parse(text);
  } catch {
    throw replaced(url, text);
  }
}

/**
 * The interpreter did not load: asks for its file once more to see what is there.
 * @param {string} url  of micropython.wasm
 * @param {unknown} error  what it said
 * @returns {Promise<LoadError>}
 */
export async function whyNotLoaded(url, error) {
  const reason = error instanceof Error ? error.message : String(error);
  if (/^(https?|blob|data):/.test(url)) {
    try {
      const bytes = new Uint8Array(await (await answerOf(url)).arrayBuffer());
      if (bytes[0] !== 0 || bytes[1] !== 0x61)
        return replaced(url, new TextDecoder().decode(bytes.subarray(0, 64)));
    } catch (found) {
      if (found instanceof LoadError) return found;
    }
  }
  const short = reason.slice(0, 200);
  return new LoadError(
    'refused',
    url,
    `The Python interpreter at ${url} could not be started (${short}): reload the page.`,
  );
}

/** @param {string} url @returns {Promise<Response>} */
async function answerOf(url) {
  /** @type {Response} */
  let answer;
  try {
    answer = await fetch(url, { credentials: 'same-origin' });
  } catch (error) {
    throw unreachable(url, error);
  }
  if (answer.ok) return answer;
  throw missing(url, answer.status);
}

/** @param {string} url @param {unknown} error */
function unreachable(url, error) {
  const reason = error instanceof Error ? error.message : String(error);
  return new LoadError(
    'unreachable',
    url,
    `Nothing could be fetched from ${url} (${reason}): check the connection and what may block the file, then reload.`,
  );
}

/** @param {string} url @param {number} status */
function missing(url, status) {
  return new LoadError(
    'missing',
    url,
    `There is nothing at ${url} (the server answered ${status}): publish that file there, then reload.`,
  );
}

/** @param {string} url @param {string} text  its beginning @returns {LoadError} */
function replaced(url, text) {
  const what = text.trimStart().startsWith('<') ? 'a web page' : text ? 'something else' : 'an empty file';
  const name = url.replace(/[?#].*$/, '').replace(/^.*\//, '');
  return new LoadError(
    'not-wasm',
    url,
    `At ${url} there is ${what} instead of ${name}: let the server answer this address with that file, then reload.`,
  );
}
