/**
 * Elements from data. What a cell prints, names or raises comes in here and only ever becomes text or an attribute's
 * value; style and event attributes are refused, so no view can make markup or styles out of it by mistake.
 */

const svgNamespace = 'http://www.w3.org/2000/svg';

/** @typedef {Node | string | number | null | undefined | false | Child[]} Child */
/** @typedef {Record<string, unknown> & { on?: Record<string, (event: any) => void> }} Properties */

/**
 * An HTML element.
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Properties | null} [properties]  attributes, and listeners under `on`
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function h(tag, properties, ...children) {
  return fill(document.createElement(tag), properties, children);
}

/**
 * An SVG element.
 * @template {keyof SVGElementTagNameMap} K
 * @param {K} tag
 * @param {Properties | null} [properties]
 * @param {...Child} children
 * @returns {SVGElementTagNameMap[K]}
 */
export function s(tag, properties, ...children) {
  return fill(document.createElementNS(svgNamespace, tag), properties, children);
}

/**
 * @template {Element} E
 * @param {E} element
 * @param {Properties | null | undefined} properties
 * @param {Child[]} children
 * @returns {E}
 */
function fill(element, properties, children) {
  for (const [name, value] of Object.entries(properties ?? {})) {
    if (name === 'on') listen(element, /** @type {Record<string, (event: any) => void>} */ (value));
    else setAttribute(element, name, value);
  }
  append(element, children);
  return element;
}

/**
 * @param {Element} element
 * @param {Record<string, (event: any) => void>} listeners
 */
function listen(element, listeners) {
  for (const [type, listener] of Object.entries(listeners)) element.addEventListener(type, listener);
}

/**
 * @param {Element} element
 * @param {string} name
 * @param {unknown} value
 */
function setAttribute(element, name, value) {
  if (name === 'style' || name.startsWith('on')) throw new Error(`no ${name} attributes`);
  if (value === null || value === undefined || value === false) return;
  element.setAttribute(name, value === true ? '' : String(value));
}

/**
 * @param {Node} element
 * @param {Child[]} children
 */
function append(element, children) {
  for (const child of children) {
    if (child === null || child === undefined || child === false) continue;
    if (Array.isArray(child)) append(element, child);
    else element.appendChild(child instanceof Object ? child : document.createTextNode(String(child)));
  }
}

/** @param {...Child} children  @returns {DocumentFragment} */
export function fragment(...children) {
  const result = document.createDocumentFragment();
  append(result, children);
  return result;
}

export { visible } from '../i18n/sentence.js';
