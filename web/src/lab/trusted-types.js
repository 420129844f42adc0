/**
 * The one Trusted Types policy of a realm: it lets a worker start from this site's own addresses and nothing else. Two
 * copies of the script share it through a registered symbol, because a second policy of the same name may be refused.
 */

const KEY = Symbol.for('scopelab.policy');

/**
 * @param {string} url
 * @returns {any}  what new Worker() takes
 */
export function trustedUrl(url) {
  const realm = /** @type {any} */ (globalThis);
  if (!realm.trustedTypes) return ownUrl(url);
  realm[KEY] ??= realm.trustedTypes.createPolicy('scopelab', { createScriptURL: ownUrl });
  return realm[KEY].createScriptURL(url);
}

/** @param {string} url @returns {string} */
function ownUrl(url) {
  const address = new URL(url, document.baseURI);
  const own =
    address.origin === new URL(import.meta.url).origin ||
    address.protocol === 'blob:' ||
    address.protocol === 'data:';
  if (!own) throw new TypeError(`a worker from ${address.href} is refused: it is not from here`);
  return address.href;
}
