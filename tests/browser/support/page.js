/** What the tests of the tutorial's page do over and over: open it, run a cell, ask what a cell shows. */

import { open } from './browser.js';

/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {import('./browser.js').Kind} Kind */

/**
 * The tutorial in a fresh browser, its elements defined.
 * @param {import('./browser.js').Context} t
 * @param {Kind} kind
 * @param {{ path?: string, width?: number, dark?: boolean }} [options]
 */
export async function openTutorial(t, kind, { path = '', width = 1500, dark = false } = {}) {
  const opened = await open(/** @type {any} */ (t), kind);
  await opened.page.setViewport({ width, height: 900 });
  if (kind === 'chromium') {
    const features = [
      { name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ];
    await opened.page.emulateMediaFeatures(features);
  }
  await visit(opened.page, opened.site + path);
  return opened;
}

/** @param {Page} page @param {string} address */
export async function visit(page, address) {
  await page.goto(address);
  await page.waitForFunction(() => Boolean(customElements.get('scope-cell')));
}

/**
 * Runs a cell through the element and waits for its end.
 * @param {Page} page
 * @param {string} name
 * @param {string} [source]  the learner's text in the place of the example's
 */
export async function runCell(page, name, source) {
  await page.evaluate(
    async (name, source) => {
      const cell = /** @type {any} */ (document.querySelector(`scope-cell[name="${name}"]`));
      if (source !== null) cell.source = source;
      await cell.run();
    },
    name,
    source ?? null,
  );
  return shown(page, name);
}

/**
 * What a cell shows.
 * @param {Page} page
 * @param {string} name
 */
export async function shown(page, name) {
  return page.evaluate((name) => {
    const cell = /** @type {any} */ (document.querySelector(`scope-cell[name="${name}"]`));
    const root = /** @type {ShadowRoot} */ (cell.shadowRoot);
    const text = (/** @type {string} */ part) => root.querySelector(part)?.textContent?.trim() ?? null;
    return {
      state: String(cell.state),
      output: text('[part=output]'),
      value: text('[part=value]'),
      message: text('.message'),
      error: text('[part=error]'),
      explanation: text('.explanation'),
      comparison: text('.comparison'),
      summary: text('.summary span'),
      status: text('[role=status]'),
      marked: [...cell.querySelectorAll('.at-fault')].map((line) => line.textContent),
    };
  }, name);
}

/** The text of the panel. @param {Page} page @param {string} [tab] */
export async function panelText(page, tab) {
  return page.evaluate(async (tab) => {
    const panel = /** @type {any} */ (document.querySelector('scope-panel'));
    if (tab) panel.tab = tab;
    await panel.updateComplete;
    for (let i = 0; i < 100 && panel.shadowRoot.querySelector('.frame .coming'); i++)
      await new Promise((resolve) => setTimeout(resolve, 50)); // a tab's part is fetched when it is first opened
    return String(panel.shadowRoot.querySelector('.frame').textContent).replace(/\s+/g, ' ');
  }, tab ?? null);
}

/**
 * Presses something in an element's shadow root.
 * @param {Page} page
 * @param {string} host
 * @param {string} target
 */
export async function press(page, host, target) {
  await page.evaluate(
    (host, target) => {
      const found = document.querySelector(host)?.shadowRoot?.querySelector(target);
      if (!found) throw new Error(`${host} has no ${target}`);
      /** @type {HTMLElement} */ (found).click();
    },
    host,
    target,
  );
}
