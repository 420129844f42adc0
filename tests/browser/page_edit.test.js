/** Changing an example: the editor, its keys, what is kept. */

import assert from 'node:assert/strict';
import test from 'node:test';
import { KINDS } from './support/browser.js';
import { openTutorial, runCell, shown, visit } from './support/page.js';

/** @typedef {import('puppeteer-core').Page} Page */

/** Opens the editor of a cell by keyboard and puts the cursor in it. @param {Page} page @param {string} name */
async function edit(page, name) {
  await page.evaluate(
    (name) => /** @type {HTMLElement} */ (document.querySelector(`scope-cell[name="${name}"] pre`)).focus(),
    name,
  );
  await page.keyboard.press('Enter');
  await page.waitForFunction(
    (name) => {
      const cell = document.querySelector(`scope-cell[name="${name}"]`);
      return cell?.shadowRoot?.activeElement?.classList.contains('cm-content');
    },
    {},
    name,
  );
}

for (const kind of KINDS) {
  test(`the editor comes when it is asked for, and its keys run what it holds (${kind})`, async (t) => {
    const { page, problems } = await openTutorial(t, kind);
    const name = 'get-variable-new';
    assert.equal(
      await page.evaluate(() =>
        document.querySelector('scope-cell')?.shadowRoot?.querySelector('.cm-content'),
      ),
      null,
    );
    await edit(page, name);
    await page.keyboard.type('print("typed")\n');
    await page.keyboard.down('Control');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Control');
    await page.waitForSelector(`scope-cell[name="${name}"][state="ok"]`);
    assert.match((await shown(page, name)).output ?? '', /^typed/);
    assert.deepEqual(problems, []);
  });
}

test('Tab indents, Esc and then Tab leaves, and that is said', async (t) => {
  const { page } = await openTutorial(t, 'chromium');
  await edit(page, 'create');
  const focused = () =>
    page.evaluate(() => {
      const cell = document.querySelector('scope-cell[name="create"]');
      return document.activeElement === cell
        ? String(cell?.shadowRoot?.activeElement?.className)
        : 'elsewhere';
    });
  await page.keyboard.press('Tab');
  assert.match(await focused(), /cm-content/);
  assert.ok(
    (
      await page.evaluate(
        () => /** @type {any} */ (document.querySelector('scope-cell[name="create"]')).source,
      )
    ).startsWith('    import'),
  );
  await page.keyboard.press('Escape');
  await page.waitForFunction(() =>
    /Esc, then Tab/.test(
      document.querySelector('scope-cell[name="create"]')?.shadowRoot?.querySelector('.toolbar [role=status]')
        ?.textContent ?? '',
    ),
  );
  await page.keyboard.press('Tab');
  assert.equal(await focused(), 'run');
});

test('Enter belongs to an input method while it composes', async (t) => {
  const { page } = await openTutorial(t, 'chromium');
  await edit(page, 'create');
  const session = await page.createCDPSession();
  await session.send('Input.imeSetComposition', { text: 'bianliang', selectionStart: 9, selectionEnd: 9 });
  await page.keyboard.down('Shift');
  await page.keyboard.press('Enter');
  await page.keyboard.up('Shift');
  assert.equal((await shown(page, 'create')).state, 'idle');
  await session.send('Input.insertText', { text: '变量' });
  assert.match(
    await page.evaluate(
      () => /** @type {any} */ (document.querySelector('scope-cell[name="create"]')).source,
    ),
    /变量/,
  );
});

test('an error marks its line in the editor, and the mark goes when the text changes', async (t) => {
  const { page } = await openTutorial(t, 'chromium');
  await edit(page, 'already-exists');
  await runCell(page, 'already-exists');
  const marked = () =>
    page.evaluate(() =>
      [
        ...(document
          .querySelector('scope-cell[name="already-exists"]')
          ?.shadowRoot?.querySelectorAll('.cm-line.at-fault') ?? []),
      ].map((line) => line.textContent),
    );
  assert.deepEqual(await marked(), ['    again = tf.get_variable("v", [1])']);
  await page.evaluate(() => {
    const cell = /** @type {any} */ (document.querySelector('scope-cell[name="already-exists"]'));
    cell.source = cell.source.replace('"v", [1])\n    again', '"v", [1])\n    other');
  });
  assert.deepEqual(await marked(), []);
});

test('a result tells that the code has changed since, until it runs again', async (t) => {
  const { page } = await openTutorial(t, 'chromium');
  const stale = () =>
    page.evaluate(async () => {
      const cell = /** @type {any} */ (document.querySelector('scope-cell[name="create"]'));
      await cell.updateComplete;
      return cell.shadowRoot.querySelector('.result .silent')?.textContent ?? null;
    });
  await runCell(page, 'create', 'print("mine")');
  assert.equal(await stale(), null);
  await page.evaluate(() => {
    /** @type {any} */ (document.querySelector('scope-cell[name="create"]')).source = 'print("other")';
  });
  assert.equal(await stale(), 'The code has changed since it ran:');
  await runCell(page, 'create');
  assert.equal(await stale(), null);
});

test('reset brings the example back', async (t) => {
  const { page } = await openTutorial(t, 'chromium');
  await runCell(page, 'create', 'print("mine")');
  await page.evaluate(() => {
    const buttons =
      document.querySelector('scope-cell[name="create"]')?.shadowRoot?.querySelectorAll('.toolbar button') ??
      [];
    /** @type {HTMLElement} */ (
      [...buttons].find((button) => button.textContent?.trim() === 'Reset')
    ).click();
  });
  const cell = await page.evaluate(() => {
    const element = /** @type {any} */ (document.querySelector('scope-cell[name="create"]'));
    return {
      same: element.source === element.original,
      text: element.textContent,
      coloured: element.querySelectorAll('.tok-keyword').length > 0,
    };
  });
  assert.equal(cell.same, true);
  assert.match(cell.text, /tf\.Variable/);
  assert.equal(cell.coloured, true);
  assert.equal((await shown(page, 'create')).state, 'idle');
});

test('an example that builds on another runs the learner’s version of it', async (t) => {
  const { page } = await openTutorial(t, 'chromium');
  const changed = await page.evaluate(() => {
    const cell = /** @type {any} */ (document.querySelector('scope-cell[name="image-filter"]'));
    cell.source = cell.source.replaceAll('image_filters', 'my_filters');
    return cell.source;
  });
  assert.match(changed, /my_filters/);
  assert.match((await runCell(page, 'shared-filters')).output ?? '', /my_filters_1\/conv2\/Relu/);
});

test('the other language keeps the place and the edits, a reload too', async (t) => {
  const { page, site } = await openTutorial(t, 'chromium');
  await page.evaluate(() => {
    const cell = /** @type {any} */ (document.querySelector('scope-cell[name="nested"]'));
    cell.source = 'print("kept")';
    document.documentElement.style.scrollBehavior = 'auto';
    cell.scrollIntoView({ block: 'start' });
  });
  await page.evaluate(() => /** @type {HTMLElement} */ (document.querySelector('a.language')).focus());
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  assert.match(page.url(), /zh\/(index\.html)?#cell-nested$/);
  await page.waitForFunction(() => Boolean(customElements.get('scope-cell')));
  const kept = () =>
    page.evaluate(() => /** @type {any} */ (document.querySelector('scope-cell[name="nested"]')).source);
  assert.equal(await kept(), 'print("kept")');
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'zh-CN');
  await page.reload();
  await page.waitForFunction(() => Boolean(customElements.get('scope-cell')));
  assert.equal(await kept(), 'print("kept")');
  assert.match(
    await page.evaluate(() => document.querySelector('scope-cell[name="nested"] pre')?.textContent ?? ''),
    /^print\("kept"\)/,
  );
  await visit(page, site);
  assert.equal(await kept(), 'print("kept")');
});
