/** The picture of a graph: boxes for operations, variables and scopes, wires for tensors, dashes for control edges. */
import { h, s, visible } from './dom.js';
import { titleHeight } from './graph_layout.js';

/** @typedef {import('./graph_layout.js').Layout} Layout */
/** @typedef {import('./graph_layout.js').Box} Box */
/** @typedef {import('./graph_layout.js').Wire} Wire */
/** @typedef {import('./context.js').Context} Context */
/** @typedef {{ toggle: (id: string) => void, shared: Set<string> }} Hands  shared: names of variables given out again */

/** A picture is made as small as fits beside the text, but not smaller than this, to be read: then it scrolls. */
const smallest = 0.75;

/**
 * @param {Layout} layout
 * @param {Hands} hands
 * @param {Context} context
 * @returns {HTMLElement}
 */
export function graphPicture(layout, hands, context) {
  const say = context.words.ui;
  if (layout.boxes.length === 0) return h('p', { class: 'empty' }, say.noOperations);
  const width = Math.ceil(layout.width);
  const height = Math.ceil(layout.height);
  const svg = /** @type {SVGSVGElement} */ (
    s(
      'svg',
      {
        width,
        height,
        viewBox: `0 0 ${width} ${height}`,
        role: 'group',
        'aria-label': say.graph,
        class: 'graph',
      },
      [s('defs', null, arrowHead()), content(layout, 0, 0, hands, context)],
    )
  );
  svg.style.minWidth = `${Math.floor(width * smallest)}px`;
  return h('div', { class: 'picture' }, [
    layout.plain && h('p', { class: 'soft' }, say.tooManyForLayers),
    h('div', { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': say.graph }, svg),
  ]);
}

function arrowHead() {
  return s(
    'marker',
    { id: 'arrow', viewBox: '0 0 8 8', refX: 7, refY: 4, markerWidth: 7, markerHeight: 7, orient: 'auto' },
    s('path', { d: 'M0 0.5 8 4 0 7.5z' }),
  );
}

/**
 * @param {Layout} layout
 * @param {number} left
 * @param {number} top
 * @param {Hands} hands
 * @param {Context} context
 * @returns {SVGElement}
 */
function content(layout, left, top, hands, context) {
  return s('g', { transform: `translate(${left} ${top})` }, [
    layout.wires.map(wire),
    layout.boxes.map((box) =>
      box.inner ? openScope(box, box.inner, hands, context) : closed(box, hands, context),
    ),
  ]);
}

/** @param {Wire} wire */
function wire({ edge, points }) {
  const d = points
    .map((point, index) => `${index === 0 ? 'M' : 'L'}${round(point.x)} ${round(point.y)}`)
    .join('');
  return s('path', {
    d,
    class: edge.control ? 'wire control' : 'wire',
    'marker-end': 'url(#arrow)',
    'stroke-width': edge.count > 1 ? 2 : 1.2,
  });
}

/** @param {Box} box  @param {Layout} inner  @param {Hands} hands  @param {Context} context */
function openScope(box, inner, hands, context) {
  return s('g', null, [
    s('rect', {
      x: round(box.x),
      y: round(box.y),
      width: round(box.width),
      height: round(box.height),
      rx: 8,
      class: `box ${box.node.kind} open`,
    }),
    button(box, hands, context, [
      s('rect', {
        x: round(box.x),
        y: round(box.y),
        width: round(box.width),
        height: titleHeight,
        rx: 8,
        class: 'title',
      }),
      s(
        'text',
        { x: round(box.x + 10), y: round(box.y + 16), class: 'text' },
        `▾ ${visible(box.node.text)}/`,
      ),
    ]),
    content(inner, box.x + (box.width - inner.width) / 2, box.y + titleHeight, hands, context),
  ]);
}

/** @param {Box} box  @param {Hands} hands  @param {Context} context */
function closed(box, hands, context) {
  const { node } = box;
  const scope = node.id.endsWith('/');
  const middle = round(box.x + box.width / 2);
  const shared = hands.shared.has(node.id.replace(/\/$/, ''));
  const note = node.note || (scope ? context.words.ui.operationCount(node.operations) : '');
  return button(box, hands, context, [
    s('rect', {
      x: round(box.x),
      y: round(box.y),
      width: round(box.width),
      height: round(box.height),
      rx: scope ? 8 : 16,
      class: `box ${node.kind}${shared ? ' shared' : ''}`,
    }),
    s(
      'text',
      { x: middle, y: round(box.y + 17), 'text-anchor': 'middle', class: 'text' },
      `${scope ? '▸ ' : ''}${visible(node.text)}${scope ? '/' : ''}`,
    ),
    // Nothing to see, but what is read aloud are two words.
    ' ',
    s('text', { x: middle, y: round(box.y + 32), 'text-anchor': 'middle', class: 'note' }, note),
  ]);
}

/**
 * A scope opens and closes; an operation is asked why it has its name.
 * @param {Box} box
 * @param {Hands} hands
 * @param {Context} context
 * @param {(SVGElement | string)[]} shapes
 */
function button(box, hands, context, shapes) {
  const { node } = box;
  const scope = node.id.endsWith('/');
  const act = () => (scope ? hands.toggle(node.id) : context.choose(node.id));
  const onKey = (/** @type {KeyboardEvent} */ event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    act();
  };
  const chosen = context.chosen !== null && context.chosen.replace(/\/$/, '') === node.id.replace(/\/$/, '');
  return s(
    'g',
    {
      role: 'button',
      tabindex: '0',
      class: chosen ? 'node chosen' : 'node',
      'data-id': node.id,
      'aria-expanded': scope ? String(box.inner !== null) : null,
      'aria-label': label(box, context),
      on: { click: act, keydown: onKey },
    },
    shapes,
  );
}

/** What can be read in the box, then the whole name. @param {Box} box  @param {Context} context */
function label({ node, inner }, context) {
  const scope = node.id.endsWith('/');
  const note = inner ? '' : node.note || (scope ? context.words.ui.operationCount(node.operations) : '');
  return `${visible(node.text)}${scope ? '/' : ''} ${note}, ${visible(node.id)}`;
}

/** @param {number} value */
const round = (value) => Math.round(value * 10) / 10;
