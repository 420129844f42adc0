/** The page for every reader: without scripts, on narrow screens, on paper, by keyboard, for assistive technology, and when something is missing. */

import assert from 'node:assert/strict';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { ROOT } from '../../web/scripts/process.js';
import { KINDS, open } from './support/browser.js';
import { openTutorial, panelText, press, runCell, shown, visit } from './support/page.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds, in words. @param {import('puppeteer-core').Page} page @param {string} [part]  of the page; all of it */
async function violations(page, part) {
  await page.evaluate(axe);
  return page.evaluate(async (part) => {
    const found = await /** @type {any} */ (window).axe.run(part ?? document, {
      resultTypes: ['violations'],
    });
    return found.violations.map(
      (/** @type {any} */ one) =>
        `${one.id}: ${one.nodes.map((/** @type {any} */ node) => node.target.flat(3).join(' ')).join(', ')}`,
    );
  }, part ?? null);
}

for (const [label, options] of /** @type {const} */ ([
  ['English, light', {}],
  ['Chinese, dark', { path: 'zh/', dark: true }],
  ['320 pixels', { width: 320 }],
])) {
  test(`axe finds nothing, and nothing has to be scrolled sideways: ${label}`, async (t) => {
    const { page } = await openTutorial(t, 'chromium', options);
    assert.deepEqual(await violations(page), []);
    await runCell(page, 'already-exists');
    await runCell(page, 'shared-filters');
    await page.evaluate(() => {
      const panel = /** @type {any} */ (document.querySelector('scope-panel'));
      panel.choose('image_filters/conv1/weights');
      return /** @type {any} */ (document.querySelector('scope-cell[name="create"]')).edit();
    });
    for (const tab of ['variables', 'operations', 'scopes', 'graph', 'tensors']) {
      await panelText(page, tab);
      if (tab === 'graph')
        await page.waitForFunction(() =>
          document.querySelector('scope-panel')?.shadowRoot?.querySelector('svg.graph'),
        );
      assert.deepEqual(await violations(page, 'scope-panel'), [], tab);
    }
    assert.deepEqual(await violations(page), []);
    const [wide, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    assert.ok(wide <= window, `${wide} in ${window}`);
  });
}

/** What a cell shows of itself before, or without, any script. @param {import('puppeteer-core').Page} page */
const readable = (page) =>
  page.$eval('#cell-jump-by-name', (cell) => {
    const colour = (/** @type {Element | null} */ element) => element && getComputedStyle(element).color;
    return {
      code: cell.querySelector('pre')?.textContent ?? '',
      coloured: colour(cell.querySelector('.tok-keyword')) !== colour(cell),
      expected: [...cell.querySelectorAll('.expected')].map((part) => {
        const height = part.getBoundingClientRect().height;
        return [...part.children].map((child) => (height > 10 ? child.textContent : 'hidden'));
      }),
    };
  });
const printsAndRaises = [
  ['It prints', 'bar/baz/foo'],
  ['It raises', 'AssertionError'],
];

test('without scripts there is the text, the code in colour, and what it prints and raises', async (t) => {
  const { page, site } = await open(/** @type {any} */ (t), 'chromium');
  await page.setJavaScriptEnabled(false);
  await page.goto(site);
  const seen = await readable(page);
  assert.match(seen.code, /with tf\.variable_scope\("bar"\):/);
  assert.equal(seen.coloured, true);
  assert.deepEqual(seen.expected, printsAndRaises);
});

for (const kind of KINDS) {
  test(`where a policy blocks the scripts, what the examples print appears by itself (${kind})`, async (t) => {
    const headers = { 'Content-Security-Policy': "script-src 'none'" };
    const { page, site } = await open(/** @type {any} */ (t), kind, { headers });
    await page.goto(site);
    assert.deepEqual((await readable(page)).expected, [
      ['hidden', 'hidden'],
      ['hidden', 'hidden'],
    ]);
    await new Promise((done) => setTimeout(done, 4500));
    assert.deepEqual((await readable(page)).expected, printsAndRaises);
  });
}

test('the keyboard alone runs an example and walks through the panel', async (t) => {
  const { page } = await openTutorial(t, 'chromium');
  await page.evaluate(() =>
    /** @type {HTMLElement} */ (document.querySelector('scope-cell[name="get-variable-reuse"] pre')).focus(),
  );
  await page.keyboard.down('Control');
  await page.keyboard.press('Enter');
  await page.keyboard.up('Control');
  await page.waitForSelector('scope-cell[name="get-variable-reuse"][state="ok"]');
  const focused = () =>
    page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.textContent?.trim() ?? '');
  for (let presses = 0; presses < 12 && (await focused()) !== 'Look inside'; presses++)
    await page.keyboard.press('Tab');
  assert.equal(await focused(), 'Look inside');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.localName === 'scope-panel');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.waitForFunction(() => document.activeElement?.shadowRoot?.activeElement?.id === 'tab-scopes');
  await page.waitForFunction(() => !document.activeElement?.shadowRoot?.querySelector('.frame .coming'));
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  assert.match(await focused(), /^foo\//);
  await page.keyboard.press('ArrowDown');
  assert.match(await focused(), /^v/);
  await page.keyboard.press('Enter');
  assert.match(await panelText(page), /Why this name\? foo\/v/);
});

test('the keyboard stays where it was when run becomes stop and back, when reset and close go', async (t) => {
  const { page } = await openTutorial(t, 'chromium');
  const focused = () =>
    page.evaluate(() =>
      document.activeElement?.shadowRoot?.activeElement?.textContent?.replace(/\s+/g, ' ').trim(),
    );
  await runCell(page, 'create');
  await page.evaluate(() => {
    const cell = document.querySelector('scope-cell[name="create"]');
    /** @type {HTMLElement | null} */ (cell?.shadowRoot?.querySelector('.run') ?? null)?.focus();
  });
  await page.keyboard.press('Enter');
  await page.waitForSelector('scope-cell[name="create"][state="ok"]');
  assert.equal(await focused(), '▶Run');
  await press(page, 'scope-cell[name="create"]', '.toolbar button:nth-of-type(3)');
  assert.equal(await focused(), '▶Run');
});

test('on paper there are code and output, and no controls', async (t) => {
  const { page } = await openTutorial(t, 'chromium');
  await runCell(page, 'create');
  await page.emulateMediaType('print');
  const seen = await page.evaluate(() => {
    const height = (/** @type {Element | null | undefined} */ element) =>
      element?.getBoundingClientRect().height ?? 0;
    const ran = document.querySelector('scope-cell[name="create"]');
    return {
      bar: height(document.querySelector('.bar')),
      panel: height(document.querySelector('scope-panel')),
      toolbar: height(ran?.shadowRoot?.querySelector('.toolbar')),
      output: height(ran?.shadowRoot?.querySelector('[part=output]')) > 0,
      twice: height(ran?.querySelector('.expected')),
      expected: height(document.querySelector('scope-cell[name="nested"] .expected')) > 0,
    };
  });
  assert.deepEqual(seen, { bar: 0, panel: 0, toolbar: 0, output: true, twice: 0, expected: true });
});

test('in forced colours a box of the graph is never text of one scheme on the ground of the other', async (t) => {
  const { page } = await openTutorial(t, 'chromium');
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', {
    features: [{ name: 'forced-colors', value: 'active' }],
  });
  await runCell(page, 'shared-filters');
  await panelText(page, 'graph');
  await page.waitForFunction(() =>
    document.querySelector('scope-panel')?.shadowRoot?.querySelector('svg.graph .box.shared'),
  );
  const [canvas, ...grounds] = await page.evaluate(() => {
    const fill = (/** @type {string} */ part) => {
      const box = document.querySelector('scope-panel')?.shadowRoot?.querySelector(`svg.graph ${part}`);
      return box ? getComputedStyle(box).fill : part;
    };
    return ['.box:not(.scope)', '.box.shared'].map(fill);
  });
  assert.deepEqual(grounds, [canvas]);
});

/**
 * Passes a site on, otherwise than it came: .wasm files in small pieces or of another type, a line before the worker.
 * @param {import('node:test').TestContext} t
 * @param {string} site
 * @param {{ piece?: number, type?: string, before?: string }} otherwise
 */
async function passedOn(t, site, { piece = Infinity, type, before = '' }) {
  const server = createServer(async (request, response) => {
    const answer = await fetch(new URL(request.url ?? '', site));
    const wasm = request.url?.endsWith('.wasm') ?? false;
    const given = answer.headers.get('content-type') ?? '';
    response.writeHead(answer.status, {
      'content-type': wasm && type !== undefined ? type : given,
      'x-content-type-options': 'nosniff',
    });
    if (/worker-[^/]*\.js$/.test(request.url ?? '')) response.write(before);
    const body = Buffer.from(await answer.arrayBuffer());
    const step = wasm ? Math.min(piece, body.length) : body.length;
    for (let at = 0; at < body.length; at += step) {
      response.write(body.subarray(at, at + step));
      if (step < body.length) await new Promise((resolve) => setTimeout(resolve, 60));
    }
    response.end();
  }).listen(0, '127.0.0.1');
  t.after(() => {
    server.close(); // or the test's process never ends
    server.closeAllConnections();
  });
  await once(server, 'listening');
  return `http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}/`;
}

for (const kind of KINDS) {
  test(`loading is told by its bytes, from little to all (${kind})`, async (t) => {
    const { page, site } = await open(/** @type {any} */ (t), kind);
    await visit(page, await passedOn(/** @type {any} */ (t), site, { piece: 30_000 }));
    const told = await page.evaluate(async () => {
      const cell = /** @type {any} */ (document.querySelector('scope-cell[name="create"]'));
      /** @type {number[]} */
      const seen = [];
      const look = () => {
        const bar = cell.shadowRoot.querySelector('progress');
        const now = bar?.hasAttribute('value') ? bar.value : 0;
        if (now > 0 && now !== seen.at(-1)) seen.push(now);
      };
      const clock = setInterval(look, 5);
      await cell.run();
      clearInterval(clock);
      return seen;
    });
    assert.ok(told.length >= 4, `${told}`);
    assert.deepEqual(
      told,
      told.toSorted((a, b) => a - b),
    );
    assert.ok((told.at(-1) ?? 0) <= 100 && (told.at(-1) ?? 0) > 80, `${told}`);
    assert.equal((await shown(page, 'create')).state, 'ok');
  });
}

for (const kind of KINDS) {
  test(`where WebAssembly has no SIMD the page says what needs it and which browsers have it (${kind})`, async (t) => {
    const { page, site } = await open(/** @type {any} */ (t), kind);
    const without = await passedOn(/** @type {any} */ (t), site, {
      before: 'WebAssembly.validate = () => false;\n',
    });
    await visit(page, without);
    await runCell(page, 'create');
    const cell = await shown(page, 'create');
    assert.equal(cell.state, 'error');
    assert.match(
      cell.error ?? '',
      /^The examples cannot run here\. This browser’s WebAssembly has no SIMD, and http:\S+\.wasm computes with it: use /,
    );
    assert.match(
      await page.evaluate(() => document.querySelector('#get-variable')?.textContent ?? ''),
      /reuse/,
    );
  });

  test(`a .wasm that the server sends under a wrong type runs all the same (${kind})`, async (t) => {
    const { page, site } = await open(/** @type {any} */ (t), kind);
    for (const type of ['text/plain', 'text/html; charset=utf-8', '']) {
      await visit(page, await passedOn(/** @type {any} */ (t), site, { type }));
      await runCell(page, 'create');
      const cell = await shown(page, 'create');
      assert.equal(cell.state, 'ok', `${type}: ${cell.error}`);
    }
  });
}

test('the learner’s colours outlive a reload', async (t) => {
  const { page, site } = await openTutorial(t, 'chromium', { dark: true });
  const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const dark = await ground();
  await page.evaluate(() => {
    const select = /** @type {HTMLSelectElement} */ (
      document.querySelector('scope-settings')?.shadowRoot?.querySelector('select')
    );
    select.value = 'light';
    select.dispatchEvent(new Event('change'));
  });
  const light = await ground();
  assert.notEqual(light, dark);
  await visit(page, site);
  assert.equal(await ground(), light);
});

for (const [what, html] of /** @type {const} */ ([
  ['is missing', null],
  ['is a web page', '<!doctype html><title>Not here</title>'],
])) {
  test(`when a .wasm ${what} the page says so in one sentence with the address, and stays readable`, async (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'scopelab-site-'));
    t.after(() => rmSync(folder, { recursive: true, force: true }));
    cpSync(join(ROOT, 'dist/site'), folder, { recursive: true });
    const [core] = readdirSync(join(folder, 'assets')).filter((name) => /^scopelab.*\.wasm$/.test(name));
    if (html === null) rmSync(join(folder, 'assets', core));
    else writeFileSync(join(folder, 'assets', core), html);
    const { page, site } = await open(/** @type {any} */ (t), 'chromium', { folder });
    await visit(page, site);
    await runCell(page, 'create');
    const cell = await shown(page, 'create');
    assert.equal(cell.state, 'error');
    assert.match(
      cell.error ?? '',
      new RegExp(`${site.replaceAll('.', '\\.')}assets/${core.replaceAll('.', '\\.')}`),
    );
    assert.match(cell.error ?? '', /The examples cannot run here/);
    assert.match(
      await page.evaluate(() => document.querySelector('#get-variable')?.textContent ?? ''),
      /reuse/,
    );
  });
}
