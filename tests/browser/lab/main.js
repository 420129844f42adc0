/** Hands the lab to the test that opens this page. */

import { browserAssets, createLab } from '../../../web/src/lab/browser.js';

Object.assign(globalThis, { lab: { createLab, browserAssets } });
