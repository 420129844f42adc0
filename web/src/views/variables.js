/** The table of variables: name, shape, dtype, value, where each was made and who shares it. */
import { h, visible } from './dom.js';
import { place } from './place.js';
import { shapeText } from './snapshot.js';

/** @typedef {import('../core/snapshot.js').Snapshot} Snapshot */
/** @typedef {import('../core/snapshot.js').Variable} Variable */
/** @typedef {import('./context.js').Context} Context */

/**
 * @param {Snapshot} snapshot
 * @param {Map<string, string>} values  the text of each initialized variable's value, as far as it is known
 * @param {Context} context
 * @returns {HTMLElement}
 */
export function variablesTable(snapshot, values, context) {
  const say = context.words.ui;
  if (snapshot.variables.length === 0) return h('p', { class: 'empty' }, say.noVariables);
  return h('div', { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': say.variables }, [
    h('table', { class: 'variables' }, [
      h(
        'thead',
        null,
        h(
          'tr',
          null,
          [`${say.name}${say.comma}${say.shape}`, say.dtype, say.value].map((text) =>
            h('th', { scope: 'col' }, text),
          ),
        ),
      ),
      snapshot.variables.map((variable) => rows(variable, snapshot, values, context)),
    ]),
  ]);
}

/**
 * Three rows: the name, which may be long; what it is; where it came from.
 * @param {Variable} variable
 * @param {Snapshot} snapshot
 * @param {Map<string, string>} values
 * @param {Context} context
 */
function rows(variable, snapshot, values, context) {
  const say = context.words.ui;
  const untrained = !variable.trainable && ` · ${say.notTrainable}`;
  return h('tbody', null, [
    h('tr', null, h('th', { scope: 'rowgroup', colspan: '3' }, nameButton(variable.name, context))),
    h('tr', null, [
      h('td', { class: 'code' }, shapeText(variable.shape)),
      h('td', { class: 'code' }, variable.dtype),
      h('td', { class: 'value' }, valueText(variable, values, context)),
    ]),
    h('tr', { class: 'origin' }, h('td', { colspan: '3' }, origin(variable, snapshot, context), untrained)),
  ]);
}

/** @param {Variable} variable  @param {Snapshot} snapshot  @param {Context} context */
function origin(variable, snapshot, context) {
  const say = context.words.ui;
  const made = [
    h('code', null, variable.by === 'Variable' ? 'tf.Variable' : 'tf.get_variable'),
    ' ',
    place(snapshot, variable.made, context),
  ];
  if (variable.shared.length === 0) return made;
  const places = variable.shared.map((location, index) => [
    index > 0 && say.comma,
    place(snapshot, location, context),
  ]);
  return [made, ' · ', h('span', { class: 'shared' }, say.sharedTimes(variable.shared.length)), ' ', places];
}

/** @param {Variable} variable  @param {Map<string, string>} values  @param {Context} context */
function valueText(variable, values, context) {
  if (!variable.initialized) return h('span', { class: 'soft' }, context.words.ui.uninitialized);
  const text = values.get(variable.name);
  return text === undefined
    ? h('span', { class: 'soft' }, context.words.ui.initialized)
    : h('code', null, text);
}

/**
 * A name that can be asked why it is what it is.
 * @param {string} name
 * @param {Context} context
 */
export function nameButton(name, context) {
  return h(
    'button',
    {
      type: 'button',
      class: 'name',
      'data-name': name,
      title: context.words.ui.whyThisName,
      'aria-pressed': String(context.chosen === name),
      on: { click: () => context.choose(name) },
    },
    breakable(visible(name)),
  );
}

/** A long name may break after a slash. @param {string} name */
export function breakable(name) {
  return name.split(/(?<=\/)/).map((part, index) => [index > 0 && h('wbr'), part]);
}
