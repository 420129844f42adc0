/** The panel as a sheet at the foot of narrow screens: a bar that says what there is, and opens. */
import { css } from 'lit';

export const sheetStyles = css`
  @media (max-width: 63.99rem) {
    :host([sheet]) {
      position: fixed;
      inset: auto 0 0 0;
      z-index: 4;
      max-height: 72vh;
      max-height: 72dvh;
    }
    :host([sheet]:not([filled])) {
      display: none;
    }
    :host([sheet]) .frame {
      border-width: 1px 0 0;
      border-color: var(--edge);
      border-radius: 12px 12px 0 0;
      box-shadow: 0 -4px 24px rgb(0 0 0 / 0.18);
    }
    :host([sheet]) .opener {
      display: inline;
    }
    :host([sheet]:not([opened])) .tabs,
    :host([sheet]:not([opened])) .body,
    :host([sheet]:not([opened])) .reasons,
    :host([sheet]) .back {
      display: none;
    }
    :host([sheet]) .head {
      padding-block-end: 0.6rem;
    }
    :host([sheet]) .opener {
      padding: 0.3rem;
    }
  }
  @media (max-width: 24rem) {
    .tabs {
      padding: 0 0.2rem;
    }
    .tabs button {
      padding-inline: 0.22rem;
      font-size: 0.79rem;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
