/** Where a page's lab and its data files come from. Nothing is fetched before it is asked for. */

/** @type {import('./runner.js').Runner['openLab']} */
export async function openLab(options) {
  const { createLab } = await import('../lab/browser.js');
  return createLab(options);
}

/**
 * Reads the files that cells name in `data`.
 * @param {string} folder  an address ending in "/", relative to the page
 * @returns {import('./runner.js').Runner['readData']}
 */
export function readDataFrom(folder) {
  return async (name) => {
    const address = new URL(encodeURIComponent(name), new URL(folder, document.baseURI));
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
    return new Uint8Array(await answer.arrayBuffer());
  };
}
