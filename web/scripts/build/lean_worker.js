/**
 * Vite plugin for the lab's worker in a page: leaves out of its dependencies what does nothing there. The package,
 * which runs in Node too, has them whole.
 */

/** The colours of code belong to the page; the worker asks Lezer's tree for names and places only. */
const NO_COLOURS = `
const tag = new Proxy(() => tag, { get: () => tag });
export const tags = tag;
export const styleTags = () => () => null;
`;

/** What only a worker thread of Node imports. */
const NO_NODE = '\0no-node';

const NODE = '!1';

/**
 * Of MicroPython's glue: how Node differs, where its .wasm would lie, and the names that Emscripten does not give out,
 * for its users' mistakes.
 *
 * @type {[what: RegExp, put: string][]}
 */
const GLUE = [
  [
    /ENVIRONMENT_IS_NODE=globalThis\.process\?\.versions\?\.node&&"renderer"!=globalThis\.process\?\.type,/g,
    '',
  ],
  [/ENVIRONMENT_IS_NODE/g, NODE],
  [/"(?:object"=|undefined"!)=typeof process(?![.\w])/g, NODE],
  // The lab says where the .wasm is; this address would make the bundler ship a second copy.
  [/new URL\("micropython\.wasm",import\.meta\.url\)\.href/g, '""'],
  [
    /\[(?:"\w+",)+"\w+"\]\.forEach\((?:function\((\w+)\)\{unexportedRuntimeSymbol\(\1\)\}|unexportedRuntimeSymbol)\);/g,
    '',
  ],
];

/** @returns {import('vite').Plugin} */
export function leanWorker() {
  return {
    name: 'scopelab-lean-worker',
    enforce: 'pre',
    resolveId: (source) =>
      source.startsWith('node:') ? NO_NODE : source === '@lezer/highlight' ? '\0no-colours' : null,
    load: (id) => (id === NO_NODE ? 'export {};' : id === '\0no-colours' ? NO_COLOURS : null),
    transform: (code, id) => (/micropython\.mjs$/.test(id) ? { code: leanGlue(code), map: null } : null),
  };
}

/** @param {string} code  micropython.mjs */
export function leanGlue(code) {
  return GLUE.reduce((text, [what, put]) => {
    const less = text.replace(what, put);
    if (less === text) throw new Error(`micropython.mjs is not what it was: no ${what} in it`);
    return less;
  }, code);
}
