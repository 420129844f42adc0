/**
 * An ARIA tree that the keyboard works: arrows move, right opens, left closes or goes to the parent, Home and End,
 * letters jump, Enter and Space choose. One item is in the Tab order. Source: WAI-ARIA Authoring Practices, tree view.
 */
import { h } from './dom.js';

/** @typedef {{ id: string, text: string, label: import('./dom.js').Child, kind: string, open?: boolean,
 *   chosen?: boolean, partner?: string, children: TreeNode[] }} TreeNode  text is what letters jump to */

/**
 * @param {TreeNode[]} nodes
 * @param {{ label: string, choose: (id: string) => void }} options
 * @returns {HTMLElement}
 */
export function tree(nodes, options) {
  const root = h(
    'ul',
    { role: 'tree', 'aria-label': options.label, class: 'tree' },
    nodes.map((node) => item(node, 1, options)),
  );
  const first =
    items(root).find((element) => element.getAttribute('aria-selected') === 'true') ?? items(root)[0];
  first?.setAttribute('tabindex', '0');
  root.addEventListener('keydown', (event) => onKey(root, /** @type {KeyboardEvent} */ (event), options));
  root.addEventListener('click', (event) => onClick(root, event, options));
  return root;
}

/**
 * @param {TreeNode} node
 * @param {number} level
 * @param {{ choose: (id: string) => void }} options
 * @returns {HTMLElement}
 */
function item(node, level, options) {
  const branch = node.children.length > 0;
  return h(
    'li',
    {
      role: 'treeitem',
      class: `item ${node.kind}`,
      tabindex: '-1',
      'aria-level': String(level),
      'aria-expanded': branch ? String(node.open !== false) : null,
      'aria-selected': String(node.chosen === true),
      'data-id': node.id,
      'data-text': node.text,
      'data-partner': node.partner,
    },
    h(
      'span',
      { class: 'row' },
      h('span', { class: 'twist', 'aria-hidden': 'true' }),
      h('span', { class: 'label' }, node.label),
    ),
    branch &&
      h(
        'ul',
        { role: 'group' },
        node.children.map((child) => item(child, level + 1, options)),
      ),
  );
}

/** The items that can be seen, in reading order. @param {Element} root @returns {HTMLElement[]} */
function items(root) {
  const all = /** @type {HTMLElement[]} */ ([...root.querySelectorAll('[role=treeitem]')]);
  return all.filter((element) => !element.parentElement?.closest('[aria-expanded=false]'));
}

/** @param {Element} root  @param {HTMLElement | undefined} element */
function focusItem(root, element) {
  if (!element) return;
  for (const other of root.querySelectorAll('[role=treeitem][tabindex="0"]'))
    other.setAttribute('tabindex', '-1');
  element.setAttribute('tabindex', '0');
  element.focus();
}

/** @param {Element} element  @param {boolean} open */
function setOpen(element, open) {
  if (element.hasAttribute('aria-expanded')) element.setAttribute('aria-expanded', String(open));
}

/**
 * @param {HTMLElement} root
 * @param {KeyboardEvent} event
 * @param {{ choose: (id: string) => void }} options
 */
function onKey(root, event, options) {
  const element = /** @type {HTMLElement | null} */ (
    /** @type {Element} */ (event.target).closest('[role=treeitem]')
  );
  if (!element || event.altKey || event.ctrlKey || event.metaKey) return;
  const list = items(root);
  const at = list.indexOf(element);
  const state = element.getAttribute('aria-expanded');
  if (event.key === 'ArrowDown') focusItem(root, list[at + 1]);
  else if (event.key === 'ArrowUp') focusItem(root, list[at - 1]);
  else if (event.key === 'Home') focusItem(root, list[0]);
  else if (event.key === 'End') focusItem(root, list.at(-1));
  else if (event.key === 'ArrowRight' && state === 'false') setOpen(element, true);
  else if (event.key === 'ArrowRight' && state === 'true') focusItem(root, list[at + 1]);
  else if (event.key === 'ArrowLeft' && state === 'true') setOpen(element, false);
  else if (event.key === 'ArrowLeft') focusItem(root, parentItem(element));
  else if (event.key === 'Enter' || event.key === ' ') options.choose(element.dataset.id ?? '');
  else if (event.key.length === 1) focusItem(root, nextStartingWith(list, at, event.key));
  else return;
  event.preventDefault();
  event.stopPropagation();
}

/** @param {HTMLElement} element */
function parentItem(element) {
  return /** @type {HTMLElement | undefined} */ (
    element.parentElement?.closest('[role=treeitem]') ?? undefined
  );
}

/** @param {HTMLElement[]} list  @param {number} at  @param {string} letter */
function nextStartingWith(list, at, letter) {
  const rotated = [...list.slice(at + 1), ...list.slice(0, at + 1)];
  return rotated.find((element) => element.dataset.text?.toLowerCase().startsWith(letter.toLowerCase()));
}

/**
 * @param {HTMLElement} root
 * @param {Event} event
 * @param {{ choose: (id: string) => void }} options
 */
function onClick(root, event, options) {
  const target = /** @type {Element} */ (event.target);
  const element = /** @type {HTMLElement | null} */ (target.closest('[role=treeitem]'));
  if (!element) return;
  focusItem(root, element);
  if (target.closest('.twist')) setOpen(element, element.getAttribute('aria-expanded') === 'false');
  else options.choose(element.dataset.id ?? '');
}
