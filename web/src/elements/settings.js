/** <scope-settings>: the version of TensorFlow whose behaviour the examples have, and the colours of the page. */
import { css, html, LitElement } from 'lit';
import { wordsFor } from '../i18n/words.js';
import { speak } from './language.js';
import { shared } from './styles.js';

const schemeKey = 'scopelab:scheme';

export class ScopeSettings extends LitElement {
  /** @override */
  static styles = [
    shared,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        gap: 0.25rem 1rem;
        align-items: center;
      }
      fieldset {
        display: flex;
        align-items: center;
        gap: 0.1rem;
        margin: 0;
        padding: 0;
        border: 0;
      }
      legend {
        float: left;
        padding: 0 0.5rem 0 0;
        color: var(--soft);
      }
      label {
        position: relative;
        padding: 0.2rem 0.55rem;
        border: 1px solid var(--edge);
        cursor: pointer;
      }
      fieldset label:first-of-type {
        border-radius: 6px 0 0 6px;
      }
      fieldset label:last-of-type {
        margin-inline-start: -2px;
        border-radius: 0 6px 6px 0;
      }
      fieldset input {
        position: absolute;
        inset: 0;
        margin: 0;
        opacity: 0;
        cursor: pointer;
      }
      fieldset label:has(:checked) {
        z-index: 1;
        border-color: var(--accent);
        background: var(--accent-ground);
        color: var(--accent);
        font-weight: 600;
      }
      label:has(:focus-visible) {
        outline: 2px solid var(--accent);
        outline-offset: 2px;
      }
      .scheme {
        display: inline-flex;
        gap: 0.4rem;
        align-items: center;
        padding: 0;
        border: 0;
        color: var(--soft);
      }
      select {
        color: var(--ink);
      }
      .half {
        display: none;
        width: 0.95em;
        height: 0.95em;
        border: 1px solid;
        border-radius: 50%;
        background: linear-gradient(90deg, currentColor 50%, transparent 50%);
      }
      /* one line at 320 pixels: half a disc for the word, which is still read aloud */
      @media (max-width: 26rem) {
        :host {
          justify-content: space-between;
          column-gap: 0.5rem;
        }
        .half {
          display: block;
        }
        .word {
          position: absolute;
          width: 1px;
          height: 1px;
          overflow: hidden;
          clip-path: inset(50%);
        }
      }
      @media (forced-colors: active) {
        fieldset label:has(:checked) {
          border: 2px solid Highlight;
        }
      }
    `,
  ];
  /** @override */
  static properties = { level: { state: true }, scheme: { state: true } };

  constructor() {
    super();
    this.words = wordsFor(null);
    this.level = '';
    this.scheme = '';
  }

  /** @override */
  connectedCallback() {
    super.connectedCallback();
    speak(this);
    this.level = this.tutorial?.level ?? '1.15';
    this.scheme = document.documentElement.dataset.scheme ?? '';
  }

  /** @returns {import('./tutorial.js').ScopeTutorial | null} */
  get tutorial() {
    return this.closest('scope-tutorial');
  }

  /** @param {string} level */
  #choose(level) {
    this.level = level;
    this.dispatchEvent(
      new CustomEvent('scope-compat', { bubbles: true, composed: true, detail: { compat: level } }),
    );
  }

  /** @param {string} scheme  "" follows the system */
  #colour(scheme) {
    this.scheme = scheme;
    applyScheme(scheme);
    try {
      if (scheme === '') localStorage.removeItem(schemeKey);
      else localStorage.setItem(schemeKey, scheme);
    } catch {
      // Not kept, then.
    }
  }

  /** @override */
  render() {
    const say = this.words.ui;
    return html`<fieldset title=${say.compatibilityHint}>
        <legend>${say.compatibility}</legend>
        ${['0.10', '1.15'].map(
          (level) => html`<label>
            <input type="radio" name="level" value=${level} .checked=${this.level === level} @change=${() => this.#choose(level)} />${level}
          </label>`,
        )}
      </fieldset>
      <label class="scheme">
        <span class="half" aria-hidden="true"></span><span class="word">${say.scheme}</span>
        <select @change=${(/** @type {Event} */ event) => this.#colour(/** @type {HTMLSelectElement} */ (event.target).value)}>
          ${[
            ['', say.schemeAuto],
            ['light', say.schemeLight],
            ['dark', say.schemeDark],
          ].map(
            ([value, text]) =>
              html`<option value=${value} ?selected=${this.scheme === value}>${text}</option>`,
          )}
        </select>
      </label>`;
  }
}

/** @param {string | null} scheme */
export function applyScheme(scheme) {
  if (scheme === 'light' || scheme === 'dark') document.documentElement.dataset.scheme = scheme;
  else delete document.documentElement.dataset.scheme;
}

/** The colours the learner chose before, if any. */
export function restoreScheme() {
  try {
    applyScheme(localStorage.getItem(schemeKey));
  } catch {
    applyScheme(null);
  }
}
