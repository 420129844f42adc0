/**
 * A document on paper: just enough of the DOM for views to be tested in Node. It knows no innerHTML and parses nothing,
 * so what a view puts in comes out as the text it is, or the view has done something it must not.
 */

class PaperNode {
  constructor() {
    /** @type {PaperNode[]} */
    this.childNodes = [];
    /** @type {PaperNode | null} */
    this.parentNode = null;
  }

  /** @param {PaperNode} child */
  appendChild(child) {
    if (child instanceof PaperFragment) for (const inner of [...child.childNodes]) this.appendChild(inner);
    else {
      this.childNodes.push(child);
      child.parentNode = this;
    }
    return child;
  }

  /** @returns {string} */
  get textContent() {
    return this.childNodes.map((child) => child.textContent).join('');
  }

  /** Every element inside, in order. @returns {PaperElement[]} */
  all() {
    return this.childNodes.flatMap((child) => [
      ...(child instanceof PaperElement ? [child] : []),
      ...child.all(),
    ]);
  }
}

class PaperText extends PaperNode {
  /** @param {string} data */
  constructor(data) {
    super();
    this.data = data;
  }
  /** @override */
  get textContent() {
    return this.data;
  }
}

class PaperFragment extends PaperNode {}

export class PaperElement extends PaperNode {
  /** @param {string} tag */
  constructor(tag) {
    super();
    this.localName = tag;
    /** @type {Map<string, string>} */
    this.attributes = new Map();
    /** @type {Map<string, ((event: any) => void)[]>} */
    this.listeners = new Map();
    /** @type {Record<string, string>} */
    this.style = {};
    /** @type {unknown} */
    this.pixels = null;
  }

  /** @returns {PaperElement | null} */
  get parentElement() {
    return this.parentNode instanceof PaperElement ? this.parentNode : null;
  }
  get dataset() {
    const of = (/** @type {string} */ key) => `data-${key}`;
    return new Proxy({}, { get: (_, key) => this.attributes.get(of(String(key))) });
  }
  /** @param {string} name @param {string} value */
  setAttribute(name, value) {
    this.attributes.set(name, value);
  }
  /** @param {string} name */
  getAttribute(name) {
    return this.attributes.get(name) ?? null;
  }
  /** @param {string} name */
  hasAttribute(name) {
    return this.attributes.has(name);
  }
  /** @param {string} type @param {(event: any) => void} listener */
  addEventListener(type, listener) {
    this.listeners.set(type, [...(this.listeners.get(type) ?? []), listener]);
  }
  /** @param {string} type @param {object} [event] */
  fire(type, event = {}) {
    const whole = { target: this, preventDefault() {}, stopPropagation() {}, ...event };
    for (let at = /** @type {PaperElement | null} */ (this); at; at = at.parentElement) {
      for (const listener of at.listeners.get(type) ?? []) listener(whole);
    }
  }
  focus() {
    paper.focused = this;
  }
  /** @param {string} selector */
  matches(selector) {
    return matches(this, selector);
  }
  /** @param {string} selector @returns {PaperElement | null} */
  closest(selector) {
    return this.matches(selector) ? this : (this.parentElement?.closest(selector) ?? null);
  }
  /** @param {string} selector */
  querySelectorAll(selector) {
    return this.all().filter((element) => element.matches(selector));
  }
  /** A canvas remembers what was put on it. */
  getContext() {
    return { putImageData: (/** @type {unknown} */ image) => Object.assign(this, { pixels: image }) };
  }
}

/**
 * Understands `tag`, `.class`, `[name]`, `[name=value]` in a row.
 * @param {PaperElement} element
 * @param {string} selector
 */
function matches(element, selector) {
  const parts = selector.match(/^[a-z0-9]+|\.[\w-]+|\[[^\]]+\]/g) ?? [];
  return parts.every((part) => {
    if (part.startsWith('.')) return (element.getAttribute('class') ?? '').split(' ').includes(part.slice(1));
    if (!part.startsWith('[')) return element.localName === part;
    const [name, value] = part.slice(1, -1).split('=');
    return value === undefined
      ? element.hasAttribute(name)
      : element.getAttribute(name) === value.replaceAll('"', '');
  });
}

export const paper = {
  /** @type {PaperElement | null} */
  focused: null,
  /** @param {string} tag */
  createElement: (tag) => new PaperElement(tag),
  /** @param {string} _ @param {string} tag */
  createElementNS: (_, tag) => new PaperElement(tag),
  /** @param {string} data */
  createTextNode: (data) => new PaperText(data),
  createDocumentFragment: () => new PaperFragment(),
};

/** Views draw on paper from now on. */
export function usePaper() {
  const realm = /** @type {any} */ (globalThis);
  realm.document = paper;
  realm.ImageData = class {
    /** @param {Uint8ClampedArray} data @param {number} width @param {number} height */
    constructor(data, width, height) {
      Object.assign(this, { data, width, height });
    }
  };
}

/**
 * What a view is given, with what it did to it.
 * @param {import('../../../web/src/i18n/words.js').Words} words
 */
export function contextFor(words) {
  /** @type {string[]} */
  const chosen = [];
  /** @type {{ cell: string, line: number }[]} */
  const pointed = [];
  return {
    words,
    cell: 'reuse',
    chosen: null,
    choose: (/** @type {string} */ name) => chosen.push(name),
    point: (/** @type {{ cell: string, line: number }} */ frame) => pointed.push(frame),
    did: { chosen, pointed },
  };
}
