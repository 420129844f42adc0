import assert from 'node:assert/strict';
import { test } from 'node:test';
import { en } from '../../../web/src/i18n/en.js';
import { errorView, messageText, sentenceFor } from '../../../web/src/views/error.js';
import { eventsOf, why } from '../../../web/src/views/why.js';
import { contextFor, usePaper } from '../support/paper.js';
import { sharedVariable } from '../support/snapshots.js';

usePaper();

const explanations = {
  errors: { exists: '{name} is there already.', exists_0_10: 'Old: {name}.', only: 'Both levels.' },
  types: { NameError: 'Not known.' },
  hints: { hint_print: 'Line {line}: print is a function.', lab_time_limit: 'Too long.' },
  loading: {},
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
    hint: null,
    assert: null,
    stopped: false,
    ...more,
  };
}

const text = (/** @type {any} */ drawn) => drawn.textContent;

test('an error is told twice: the exact message, and below it what it means', () => {
  const drawn = /** @type {any} */ (errorView(error({}), sharedVariable(), explanations, contextFor(en)));
  assert.equal(
    drawn.querySelectorAll('.message')[0].textContent,
    'ValueError: Variable foo/v already exists',
  );
  assert.equal(drawn.querySelectorAll('.explanation')[0].textContent, 'foo/v is there already.');
});

test('the place of an error is a way there', () => {
  const context = contextFor(en);
  const drawn = /** @type {any} */ (
    errorView(error({ cell: 'helper', line: 9 }), sharedVariable(), explanations, context)
  );
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
  const drawn = text(errorView(assertion, sharedVariable(), explanations, contextFor(en)));
  assert.ok(
    drawn.includes("left was'bar/baz/foo'") &&
      drawn.includes("right was'foo'") &&
      drawn.includes('compared with =='),
  );
  assert.equal(messageText(assertion), 'AssertionError');
});

test('where the variable was first made is told, when the core knows', () => {
  const made = error({ facts: { name: 'foo/v', made: 2, reuse_from_location: 5 } });
  assert.ok(
    text(errorView(made, sharedVariable(), explanations, contextFor(en))).includes(
      'It was first made at line 2',
    ),
  );
});

test('a variable that tf.Variable made is told apart from one that is not there', () => {
  const errors = { variable_absent: 'None.', variable_absent_made_by_variable: 'Never shared.' };
  const absent = error({ key: 'variable_absent_0_10', facts: { made_by_variable: true } });
  const drawn = errorView(absent, sharedVariable(), { ...explanations, errors }, contextFor(en));
  assert.ok(text(drawn).includes('Never shared.'));
});

test('a hint takes the place of the general explanation, a stop is no error', () => {
  const hinted = error({ hint: { key: 'hint_print', facts: { line: 4 } } });
  const drawn = /** @type {any} */ (errorView(hinted, sharedVariable(), explanations, contextFor(en)));
  const explained = drawn.querySelectorAll('.explanation');
  assert.deepEqual(
    [...explained].map((each) => each.textContent),
    ['Line 4: print is a function.'],
  );
  const stopped = errorView(
    error({ key: 'lab_stopped', stopped: true }),
    sharedVariable(),
    explanations,
    contextFor(en),
  );
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
  const drawn = /** @type {any} */ (errorView(nasty, sharedVariable(), explanations, contextFor(en)));
  assert.ok(
    drawn.textContent.includes('<script>alert(1)</script>') &&
      drawn.textContent.includes('<img> is there already.'),
  );
  assert.deepEqual(drawn.querySelectorAll('script'), []);
});

test('a variable tells how it was made and each time it was given out again, not its operation', () => {
  assert.deepEqual(
    eventsOf(sharedVariable(), 'foo/v').map((event) => event.kind),
    ['variable_made', 'variable_shared'],
  );
  assert.deepEqual(
    eventsOf(sharedVariable(), 'foo_1/').map((event) => event.kind),
    ['scope_enter'],
  );
});

test('why a name is what it is: each rule in a sentence, with the line of the scope it came from', () => {
  const drawn = text(why(sharedVariable(), 'foo/v', contextFor(en)));
  assert.ok(drawn.includes('The variable scope foo/ is open'));
  assert.ok(drawn.includes('The scope’s reuse flag is True') && drawn.includes('(line 3)'));
  assert.ok(text(why(sharedVariable(), 'unknown', contextFor(en))).includes(en.ui.noReasons));
});

test('a name under a scope tells why the scope is called so, and who opened it', () => {
  const drawn = text(why(sharedVariable(), 'foo_1/add', contextFor(en)));
  assert.ok(drawn.includes('The name scope foo_1/ is open, so the name begins with it. (line 3)'));
  assert.ok(drawn.includes('foo was taken, so _1 was put behind it.'));
  assert.ok(!drawn.includes('exactly as it stands'), 'the slash is not the learner’s');
});

test('a name without a reason stands as it was given', () => {
  const snapshot = sharedVariable();
  snapshot.events = [{ kind: 'operation', name: 'c', location: 1, ref: 0, reasons: [] }];
  assert.ok(text(why(snapshot, 'c', contextFor(en))).includes(en.ui.asGiven));
});
