/** An error on the page: what was said, what it means, where, why, and what would work. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { en } from '../../../web/src/i18n/en.js';
import { errorView, messageText, sentenceFor } from '../../../web/src/views/error.js';
import { why } from '../../../web/src/views/why.js';
import { contextFor, usePaper } from '../support/paper.js';
import { frame, sharedVariable } from '../support/snapshots.js';

usePaper();

const explanations = {
  errors: { exists: '{name} is there already.', exists_0_10: 'Old: {name}.', only: 'Both levels.' },
  types: { NameError: 'Not known.' },
  hints: { hint_print: 'Line {line}: print is a function.', lab_time_limit: 'Too long.' },
  loading: {},
  refusals: { first_made: '{name} is from before.' },
  fixes: { other_name: 'Not {name} again.' },
};

/** @param {Partial<import('../../../web/src/views/error.js').LabError>} more */
function error(more) {
  return {
    type: 'ValueError',
    message: 'Variable foo/v already exists',
    cell: 'reuse',
    line: 3,
    endLine: 3,
    traceback: 'Traceback ...',
    frames: [],
    key: 'exists',
    facts: { name: 'foo/v' },
    reasons: [],
    fixes: [],
    hint: null,
    assert: null,
    stopped: false,
    ...more,
  };
}

const text = (/** @type {any} */ drawn) => drawn.textContent;

test('an error is told twice: the exact message, and below it what it means', () => {
  const drawn = /** @type {any} */ (errorView(error({}), explanations, contextFor(en)));
  assert.equal(
    drawn.querySelectorAll('.message')[0].textContent,
    'ValueError: Variable foo/v already exists',
  );
  assert.equal(drawn.querySelectorAll('.explanation')[0].textContent, 'foo/v is there already.');
});

test('the place of an error is a way there', () => {
  const context = contextFor(en);
  const drawn = /** @type {any} */ (errorView(error({ cell: 'helper', line: 9 }), explanations, context));
  const pointer = drawn.querySelectorAll('.pointer')[0];
  assert.equal(pointer.textContent, 'ValueError, helper, line 9');
  pointer.fire('click');
  assert.deepEqual(context.did.pointed, [{ cell: 'helper', line: 9 }]);
});

test('an assert shows what it compared', () => {
  const assertion = error({
    type: 'AssertionError',
    message: '',
    key: null,
    assert: { left: "'bar/baz/foo'", operator: '==', right: "'foo'" },
  });
  const drawn = text(errorView(assertion, explanations, contextFor(en)));
  assert.ok(
    drawn.includes("left was'bar/baz/foo'") &&
      drawn.includes("right was'foo'") &&
      drawn.includes('compared with =='),
  );
  assert.equal(messageText(assertion), 'AssertionError');
});

test('why it was refused, each with its place, and what would work', () => {
  const refused = error({
    reasons: [
      { key: 'reuse_default', arguments: { scope: 'foo' }, location: [], inner: [] },
      { key: 'first_made', arguments: { name: 'foo/v' }, location: [frame(2)], inner: [] },
    ],
    fixes: ['other_name'],
  });
  const drawn = /** @type {any} */ (errorView(refused, explanations, contextFor(en)));
  assert.deepEqual(drawn.querySelectorAll('li').map(text), [
    en.reasons.reuse_default,
    'foo/v is from before. (line 2)',
    'Not foo/v again.',
  ]);
  assert.ok(text(drawn).includes(en.ui.wouldWork));
  const plain = text(errorView(error({}), explanations, contextFor(en)));
  assert.ok(!plain.includes(en.ui.wouldWork), 'nothing is promised where nothing is known');
});

test('a hint takes the place of the general explanation, a stop is no error', () => {
  const hinted = error({ hint: { key: 'hint_print', facts: { line: 4 } } });
  const drawn = /** @type {any} */ (errorView(hinted, explanations, contextFor(en)));
  const explained = drawn.querySelectorAll('.explanation');
  assert.deepEqual(
    [...explained].map((each) => each.textContent),
    ['Line 4: print is a function.'],
  );
  const stopped = errorView(error({ key: 'lab_stopped', stopped: true }), explanations, contextFor(en));
  assert.equal(text(stopped), en.ui.stopped);
});

test('both levels share an explanation unless 0.10 has its own; without a key the class explains', () => {
  const said = (/** @type {string | null} */ key, type = 'NameError') =>
    sentenceFor({ key, type }, explanations);
  assert.equal(said('exists_0_10'), 'Old: {name}.');
  assert.equal(said('only_0_10'), 'Both levels.');
  assert.equal(said('lab_time_limit'), 'Too long.');
  assert.equal(said(null), 'Not known.');
  assert.equal(said('unheard_of', 'Other'), undefined);
});

test('an error that talks in markup shows what it says', () => {
  const nasty = error({ message: '<script>alert(1)</script>', facts: { name: '<img>' } });
  const drawn = /** @type {any} */ (errorView(nasty, explanations, contextFor(en)));
  assert.ok(
    drawn.textContent.includes('<script>alert(1)</script>') &&
      drawn.textContent.includes('<img> is there already.'),
  );
  assert.deepEqual(drawn.querySelectorAll('script'), []);
});

test('why a name is what it is: each rule in a sentence, with the line of the scope it came from', () => {
  const drawn = text(why(sharedVariable(), 'foo/v', contextFor(en)));
  assert.ok(drawn.includes('The variable scope foo/ is open'));
  assert.ok(drawn.includes('The scope foo was opened with reuse=True. (line 3)'));
  assert.ok(text(why(sharedVariable(), 'unknown', contextFor(en))).includes(en.ui.noReasons));
});

test('a name under a scope tells why the scope is called so, and who opened it', () => {
  const drawn = text(why(sharedVariable(), 'foo_1/add', contextFor(en)));
  assert.ok(drawn.includes('The name scope foo_1/ is open, so the name begins with it. (line 3)'));
  assert.ok(drawn.includes('foo was taken, so _1 was put behind it.'));
});

test('a name without a reason stands as it was given', () => {
  const snapshot = sharedVariable();
  snapshot.events = [{ kind: 'operation', name: 'c', also: null, location: 1, ref: 0, reasons: [] }];
  assert.ok(text(why(snapshot, 'c', contextFor(en))).includes(en.ui.asGiven));
});
