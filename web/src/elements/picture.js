/**
 * <scope-picture>: below an example that reads pictures, a place to drop one of the learner's own. It is cropped to a square,
 * scaled to 128 × 128 and given to the lab under the name of the file it replaces. It never leaves the page.
 */
import { css, html, LitElement, nothing } from 'lit';
import { npyBytes, withoutAlpha } from './npy.js';
import { shared } from './styles.js';

const size = 128;

export class ScopePicture extends LitElement {
  /** @override */
  static styles = [
    shared,
    css`
      :host {
        display: block;
        padding: 0.6rem 1rem;
        border-block-start: 1px solid var(--line);
        font-size: 0.84rem;
      }
      .zone {
        display: flex;
        flex-wrap: wrap;
        gap: 0.4rem 0.8rem;
        align-items: center;
        padding: 0.6rem 0.8rem;
        border: 1px dashed var(--edge);
        border-radius: 6px;
      }
      .zone.over {
        border-color: var(--accent);
        background: var(--accent-ground);
      }
      label {
        display: inline-flex;
        flex-wrap: wrap;
        gap: 0.4rem;
        align-items: center;
        max-width: 100%;
      }
      input {
        max-width: 100%; /* a browser's own file button is wider than a narrow page in some fonts */
      }
      input {
        max-width: 100%;
      }
      p {
        margin: 0.4rem 0 0;
        color: var(--soft);
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];
  /** @override */
  static properties = { over: { state: true }, status: { state: true }, replaced: { state: true } };

  constructor() {
    super();
    /** @type {import('./cell.js').ScopeCell | null} */
    this.cell = null;
    this.over = false;
    this.status = '';
    this.replaced = false;
    this.target = '';
  }

  get names() {
    return this.cell?.toChain().data ?? [];
  }

  /** @param {Blob | null | undefined} file */
  async take(file) {
    const { cell } = this;
    if (!file || !cell) return;
    const name = this.target || this.names[0];
    try {
      cell.home.runner.replaceFile(name, npyBytes([size, size, 3], await squarePixels(file)));
      this.status = cell.words.ui.pictureReady(name);
      this.replaced = true;
    } catch {
      this.status = cell.words.ui.pictureFailed;
    }
  }

  #back() {
    for (const name of this.names) this.cell?.home.runner.replaceFile(name, null);
    this.status = '';
    this.replaced = false;
  }

  /** @param {DragEvent} event */
  #onDrag(event) {
    event.preventDefault();
    this.over = event.type === 'dragover';
    if (event.type === 'drop') this.take(event.dataTransfer?.files[0]);
  }

  /** @override */
  render() {
    const { cell } = this;
    if (!cell) return nothing;
    const say = cell.words.ui;
    const onDrag = (/** @type {DragEvent} */ event) => this.#onDrag(event);
    const onFile = (/** @type {Event} */ event) =>
      this.take(/** @type {HTMLInputElement} */ (event.target).files?.[0]);
    const onTarget = (/** @type {Event} */ event) => {
      this.target = /** @type {HTMLSelectElement} */ (event.target).value;
    };
    return html`<div
        class=${this.over ? 'zone over' : 'zone'}
        @dragover=${onDrag}
        @dragleave=${onDrag}
        @drop=${onDrag}
      >
        <label>${say.dropPicture} <input type="file" accept="image/*" @change=${onFile} /></label>
        <label>
          ${say.replaces}
          <select @change=${onTarget}>
            ${this.names.map((name) => html`<option value=${name}>${name}</option>`)}
          </select>
        </label>
        ${
          this.replaced
            ? html`<button type="button" class="pointer" @click=${() => this.#back()}>${say.pictureBack}</button>`
            : nothing
        }
      </div>
      <p role="status">${this.status || say.dropHint}</p>`;
  }
}

/** The middle square of a picture in 128 × 128 pixels. @param {Blob} file @returns {Promise<Uint8Array>} */
async function squarePixels(file) {
  const picture = await createImageBitmap(file);
  const side = Math.min(picture.width, picture.height);
  const canvas = new OffscreenCanvas(size, size);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  const left = (picture.width - side) / 2;
  const top = (picture.height - side) / 2;
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, left, top, side, side, 0, 0, size, size);
  picture.close();
  return withoutAlpha(context.getImageData(0, 0, size, size).data);
}
