/** The list of operations in the order they were made: name, type, shape of the first output, inputs. */
import { h, visible } from './dom.js';
import { operationOf, shapeText } from './snapshot.js';
import { breakable, nameButton } from './variables.js';

/** @typedef {import('../core/snapshot.js').Snapshot} Snapshot */
/** @typedef {import('../core/snapshot.js').Operation} Operation */
/** @typedef {import('./context.js').Context} Context */

/** More rows than this are not drawn at once; the learner filters instead. */
export const mostRows = 400;

/**
 * @param {Snapshot} snapshot
 * @param {string} filter  part of a name or type; "" for all
 * @param {Context} context
 * @returns {HTMLElement}
 */
export function operationsTable(snapshot, filter, context) {
  const say = context.words.ui;
  const wanted = filter.trim().toLowerCase();
  const found = snapshot.operations.filter((operation) =>
    `${operation.name} ${operation.type}`.toLowerCase().includes(wanted),
  );
  if (found.length === 0)
    return h('p', { class: 'empty' }, snapshot.operations.length === 0 ? say.noOperations : say.nothingFound);
  return h('div', { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': say.operations }, [
    h('table', { class: 'operations' }, [
      h(
        'thead',
        null,
        h(
          'tr',
          null,
          [say.name, say.type, say.output].map((text) => h('th', { scope: 'col' }, text)),
        ),
      ),
      found.slice(0, mostRows).map((operation) => rows(operation, context)),
    ]),
    found.length > mostRows && h('p', { class: 'soft' }, say.moreRows(found.length - mostRows)),
  ]);
}

/** What it is, and below that what goes into it, whose names may be long. @param {Operation} operation  @param {Context} context */
function rows(operation, context) {
  const [output] = operation.outputs;
  const inputs = operation.inputs
    .map(operationOf)
    .concat(operation.control.map((name) => `^${operationOf(name)}`));
  return h('tbody', null, [
    h('tr', null, [
      h('th', { scope: 'row' }, nameButton(operation.name, context)),
      h('td', { class: 'code' }, operation.type),
      h(
        'td',
        { class: 'code' },
        output ? [output.dtype, output.ref && '_ref', ' ', shapeText(output.shape)] : '–',
      ),
    ]),
    inputs.length > 0 &&
      h('tr', { class: 'origin' }, h('td', { colspan: '3' }, '← ', breakable(visible(inputs.join(', '))))),
  ]);
}
