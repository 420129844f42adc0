/** Running the examples on the page: what a learner sees of output, values, errors, names and tensors. */

import assert from 'node:assert/strict';
import test from 'node:test';
import { KINDS } from './support/browser.js';
import { openTutorial, panelText, press, runCell, shown } from './support/page.js';

for (const kind of KINDS) {
  test(`an example runs: output, one line of what it made, and the panel with the rest (${kind})`, async (t) => {
    const { page, problems } = await openTutorial(t, kind);
    const cell = await runCell(page, 'get-variable-reuse');
    assert.equal(cell.state, 'ok');
    assert.match(cell.output ?? '', /^foo\/v:0 foo\/v:0 True/);
    assert.match(cell.summary ?? '', /^1 variable, 1 shared, \d+ operations$/);
    assert.match(cell.status ?? '', /^Done\. 1 variable/);
    assert.match(
      await panelText(page, 'variables'),
      /foo\/v\s*\[1\]\s*float32.*tf\.get_variable line 4.*shared line 6/,
    );
    assert.match(await panelText(page, 'operations'), /foo\/v.*Variable.*foo\/v\/Assign/);
    assert.match(await panelText(page, 'scopes'), /opened 2 times: foo\/, foo_1\//);
    assert.deepEqual(problems, []);
  });

  test(`an error is told in full: the line, the exact message, what it means, where the first was made (${kind})`, async (t) => {
    const { page, problems } = await openTutorial(t, kind);
    const cell = await runCell(page, 'already-exists');
    assert.equal(cell.state, 'error');
    assert.match(
      cell.message ?? '',
      /^ValueError: Variable foo\/v already exists, disallowed\. Did you mean to set reuse=True in VarScope\?/,
    );
    assert.match(cell.explanation ?? '', /^This call was to make a new variable foo\/v, but there is one/);
    assert.match(cell.error ?? '', /The one that is there was made by an earlier call\. \(line 4\)/);
    assert.deepEqual(cell.marked, ['    again = tf.get_variable("v", [1])\n']);
    assert.equal(cell.status, 'ValueError at line 5');
    assert.deepEqual(problems, []);
  });
}

/** What a learner types, and what it is answered with: output, or the explanation of the error. */
const TYPED = [
  ['import tensorflow as tf\nprint tf', /^Line 2: in Python 3 print is a function\./],
  ['print（1）', /^Line 1: （ is a full-width sign, and Python wants \( there\./],
  ['import tensorflow as tf\nfor x in tf.Variable([1.0]): pass', /^A tensor in a graph has no elements yet/],
  ['import matplotlib', /^There is no matplotlib here/],
  ['def f(n):\n    return f(n)\nf(0)', /^A function calls itself again and again\./],
  ['x = [0] * 100000000', /^The cell asked for more memory than a page may use\./],
  ['import tensorflow as tf\nn = 1\nprint((n < tf.Variable([1.0])).op.type)', /^Greater$/],
  ['print("abc"[::-1])', /^cba$/],
];

for (const kind of KINDS) {
  test(`what learners type is answered, and the page goes on (${kind})`, async (t) => {
    const { page, problems } = await openTutorial(t, kind);
    for (const [source, answer] of /** @type {[string, RegExp][]} */ (TYPED)) {
      const cell = await runCell(page, 'create', source);
      assert.match(cell.explanation ?? cell.output ?? '', answer, source);
      assert.equal(cell.state, cell.explanation === null ? 'ok' : 'error', source);
    }
    assert.equal((await runCell(page, 'nested')).output, 'foo/bar/v:0');
    assert.deepEqual(problems, []);
  });
}

test('an example that makes no variables opens the panel on its scopes', async (t) => {
  const { page } = await openTutorial(t, 'chromium');
  await runCell(page, 'jump');
  assert.match(await panelText(page), /foo\/ opened 2 times: foo\/, bar\/baz\/foo\//);
});

test('the document’s own failing example prints, then shows what the assert compared', async (t) => {
  const { page } = await openTutorial(t, 'chromium');
  const cell = await runCell(page, 'jump-by-name');
  assert.equal(cell.output, 'bar/baz/foo');
  assert.equal(cell.message, 'AssertionError');
  assert.match(cell.comparison ?? '', /left was'bar\/baz\/foo'right was'foo'/);
});

test('the explanation is Chinese on the Chinese page, the message stays as TensorFlow writes it', async (t) => {
  const { page } = await openTutorial(t, 'chromium', { path: 'zh/' });
  const cell = await runCell(page, 'already-exists');
  assert.match(cell.message ?? '', /^ValueError: Variable foo\/v already exists/);
  assert.match(cell.explanation ?? '', /^这次调用要新建变量 foo\/v，但是已经有一个/);
  assert.match(cell.error ?? '', /已有的那一个由更早的一次调用创建。（第 4 行）/);
});

test('running an example twice never meets what the first run left', async (t) => {
  const { page } = await openTutorial(t, 'chromium');
  assert.equal((await runCell(page, 'get-variable-new')).state, 'ok');
  assert.equal((await runCell(page, 'get-variable-new')).state, 'ok');
});

test('the level can be switched for the whole page', async (t) => {
  const { page } = await openTutorial(t, 'chromium');
  await press(page, 'scope-settings', 'input[value="1.15"]');
  assert.match(
    (await runCell(page, 'already-exists')).message ?? '',
    /reuse=True or reuse=tf\.AUTO_REUSE in VarScope/,
  );
});

test('an endless loop is stopped, and the page goes on', async (t) => {
  const { page } = await openTutorial(t, 'chromium');
  const name = 'get-variable-new';
  await page.evaluate((name) => {
    const cell = /** @type {any} */ (document.querySelector(`scope-cell[name="${name}"]`));
    cell.source = 'print("begun")\nwhile True:\n    pass';
    cell.run();
  }, name);
  await page.waitForFunction(
    (name) => /begun/.test(/** @type {any} */ (document.querySelector(`scope-cell[name="${name}"]`)).output),
    {},
    name,
  );
  await press(page, `scope-cell[name="${name}"]`, '.stop');
  await page.waitForSelector(`scope-cell[name="${name}"][state="stopped"]`);
  assert.match((await shown(page, name)).error ?? '', /^Stopped\./);
  assert.equal((await runCell(page, 'get-variable-reuse')).state, 'ok');
});

test('nothing that a cell prints, names, returns or raises becomes markup', async (t) => {
  const { page, problems } = await openTutorial(t, 'chromium');
  const attack = '<img src=x onerror=window.broken=1>';
  const before = await page.evaluate(() => document.querySelectorAll('img, script').length);
  const source = [
    'import tensorflow as tf',
    `print(${JSON.stringify(attack)})`,
    'tf.constant(1.0, name="constructor")',
    'v = tf.Variable(1.0, name="__proto__".strip("_"))',
    `raise ValueError(${JSON.stringify(attack)})`,
  ].join('\n');
  const cell = await runCell(page, 'create', source);
  assert.equal(cell.output, attack);
  assert.equal(cell.message, `ValueError: ${attack}`);
  for (const tab of ['variables', 'operations', 'scopes', 'graph', 'tensors']) await panelText(page, tab);
  assert.equal((await runCell(page, 'create', JSON.stringify(attack))).value, `'${attack}'`);
  const after = await page.evaluate(() => ({
    elements: [...document.querySelectorAll('*')].reduce(
      (sum, element) => sum + (element.shadowRoot?.querySelectorAll('img, script').length ?? 0),
      document.querySelectorAll('img, script').length,
    ),
    broken: /** @type {any} */ (window).broken ?? null,
  }));
  assert.deepEqual(after, { elements: before, broken: null });
  assert.deepEqual(problems, []);
});

test('photographs go in and feature maps come out, each with its range', async (t) => {
  const { page } = await openTutorial(t, 'chromium');
  const cell = await runCell(page, 'photographs');
  assert.equal(cell.state, 'ok');
  await panelText(page, 'tensors');
  const choices = await page.evaluate(() => {
    const root = document.querySelector('scope-panel')?.shadowRoot;
    return [...(root?.querySelectorAll('.tools option') ?? [])].map(
      (option) => /** @type {HTMLOptionElement} */ (option).value,
    );
  });
  for (const name of ['flower', 'airplane', 'maps1', 'maps2', 'image_filters/conv1/weights'])
    assert.ok(choices.includes(name), name);
  await page.evaluate(() => {
    const panel = /** @type {any} */ (document.querySelector('scope-panel'));
    panel.tensorName = 'maps1';
    panel.requestUpdate();
  });
  await page.waitForFunction(
    () => document.querySelector('scope-panel')?.shadowRoot?.querySelectorAll('.slices canvas').length === 32,
  );
  const seen = await page.evaluate(() => {
    const root = document.querySelector('scope-panel')?.shadowRoot;
    const canvas = /** @type {HTMLCanvasElement} */ (root?.querySelector('.slices canvas'));
    const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    return {
      size: [canvas.width, canvas.height],
      greys: new Set(pixels).size,
      label: canvas.getAttribute('aria-label'),
    };
  });
  assert.deepEqual(seen.size, [128, 128]);
  assert.ok(seen.greys > 50, `${seen.greys} different greys`);
  assert.match(seen.label ?? '', /^maps1\[0, :, :, 0\] 128 × 128, 0 to \d/);
});

test('a picture of the learner’s own takes the place of a photograph', async (t) => {
  const { page } = await openTutorial(t, 'chromium');
  const status = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(300, 200);
    const context = /** @type {OffscreenCanvasRenderingContext2D} */ (canvas.getContext('2d'));
    context.fillStyle = 'rgb(10, 20, 30)';
    context.fillRect(0, 0, 300, 200);
    const picture = /** @type {any} */ (
      document.querySelector('scope-cell[name="photographs"]')?.shadowRoot?.querySelector('scope-picture')
    );
    await picture.take(await canvas.convertToBlob());
    await picture.updateComplete;
    return picture.shadowRoot.querySelector('[role=status]').textContent;
  });
  assert.match(status, /^flower\.npy is now your picture/);
  const source = 'import numpy as np\nprint(np.load("flower.npy")[64][64], np.load("airplane.npy").shape)';
  const cell = await runCell(page, 'photographs', source);
  assert.equal(cell.output, '[10 20 30] (128, 128, 3)');
});

test('a name is asked why it is what it is', async (t) => {
  const { page } = await openTutorial(t, 'chromium');
  await runCell(page, 'get-variable-reuse');
  await panelText(page, 'variables');
  await press(page, 'scope-panel', 'button.name');
  const text = await panelText(page);
  assert.match(text, /Why this name\? foo\/v/);
  assert.match(text, /The variable scope foo\/ is open/);
  assert.match(text, /The scope foo was opened with reuse=True\. \(line 5\)/);
});
