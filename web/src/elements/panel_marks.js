/** Shows which name is chosen, in whatever view is drawn, without drawing it anew. */

/**
 * @param {ParentNode} root
 * @param {string | null} chosen
 */
export function markChosen(root, chosen) {
  const bare = chosen?.replace(/\/$/, '') ?? null;
  for (const button of root.querySelectorAll('button.name')) {
    button.setAttribute(
      'aria-pressed',
      String(chosen !== null && button.getAttribute('data-name') === chosen),
    );
  }
  for (const node of root.querySelectorAll('.graph .node')) {
    node.classList.toggle(
      'chosen',
      bare !== null && node.getAttribute('data-id')?.replace(/\/$/, '') === bare,
    );
  }
  const partners = new Set();
  for (const item of root.querySelectorAll('[role=treeitem]')) {
    const selected = chosen !== null && item.getAttribute('data-id') === chosen;
    item.setAttribute('aria-selected', String(selected));
    if (selected) for (const id of item.getAttribute('data-partner')?.split(' ') ?? []) partners.add(id);
  }
  for (const item of root.querySelectorAll('[role=treeitem]')) {
    const linked = partners.has(item.getAttribute('data-id') ?? '') || isPartner(item, chosen);
    item.classList.toggle('partner', linked);
  }
}

/** @param {Element} item  @param {string | null} chosen */
function isPartner(item, chosen) {
  return chosen !== null && (item.getAttribute('data-partner')?.split(' ') ?? []).includes(chosen);
}
