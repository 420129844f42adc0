/** The graph's tab: which scopes are open, and the picture, once the layout engine is there. */
import { html } from 'lit';
import { layoutGraph } from '../views/graph_layout.js';
import { graphTree, openAtFirst, scopeEdges } from '../views/graph_model.js';
import { graphPicture } from '../views/graph_picture.js';

/** @typedef {import('./panel.js').ScopePanel} ScopePanel */
/** @typedef {import('../core/snapshot.js').Snapshot} Snapshot */
/** @typedef {import('../views/graph_model.js').GraphNode} GraphNode */

/** @type {typeof import('@dagrejs/dagre') | null} */
let dagre = null;

/** @param {ScopePanel} panel */
async function fetchEngine(panel) {
  dagre = await import('@dagrejs/dagre');
  panel.redraw();
}

/** Beyond this many operations "open all" would take seconds. */
const mostOpen = 600;

/** @param {ScopePanel} panel  @param {Snapshot} snapshot */
export function graphTab(panel, snapshot) {
  const say = panel.words.ui;
  if (!dagre) {
    fetchEngine(panel);
    return html`<p class="soft">${say.graphLoading}</p>`;
  }
  const root = graphTree(snapshot);
  panel.open ??= openAtFirst(root);
  const setOpen = (/** @type {Set<string>} */ open) => {
    panel.open = open;
    panel.requestUpdate();
  };
  return html`<div class="tools">
      <button type="button" class="pointer" ?hidden=${snapshot.operations.length > mostOpen} @click=${() => setOpen(allScopes(root))}>${say.openAll}</button>
      <button type="button" class="pointer" @click=${() => setOpen(new Set(['']))}>${say.closeAll}</button>
      <span class="soft">${say.graphHint}</span>
    </div>
    ${picture(panel, snapshot, root, setOpen)}`;
}

/** @param {ScopePanel} panel  @param {Snapshot} snapshot  @param {GraphNode} root  @param {(open: Set<string>) => void} setOpen */
function picture(panel, snapshot, root, setOpen) {
  const open = /** @type {Set<string>} */ (panel.open);
  const toggle = async (/** @type {string} */ id) => {
    const next = new Set(open);
    if (!next.delete(id)) next.add(id);
    setOpen(next);
    await panel.updateComplete;
    focusNode(panel, id);
  };
  const shared = new Set(
    snapshot.variables.filter((variable) => variable.shared.length > 0).map((variable) => variable.name),
  );
  return panel.keep(`graph ${[...open].sort().join(' ')}`, () => {
    const layout = layoutGraph(
      root,
      open,
      scopeEdges(snapshot, root),
      /** @type {typeof import('@dagrejs/dagre')} */ (dagre),
    );
    return graphPicture(layout, { toggle, shared }, panel.context);
  });
}

/** The picture is a new one; the keyboard stays on the scope that was opened or closed. @param {ScopePanel} panel  @param {string} id */
function focusNode(panel, id) {
  const nodes = /** @type {NodeListOf<SVGElement>} */ (panel.renderRoot.querySelectorAll('.graph .node'));
  [...nodes].find((node) => node.dataset.id === id)?.focus();
}

/** @param {GraphNode} node @returns {Set<string>} */
function allScopes(node, found = new Set([''])) {
  for (const child of node.children) {
    if (child.children.length === 0) continue;
    found.add(child.id);
    allScopes(child, found);
  }
  return found;
}
