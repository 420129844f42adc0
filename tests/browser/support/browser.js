/**
 * Browsers for the tests: Chromium and Firefox as installed, headless, each with a profile folder of its own that is
 * gone afterwards, and a server for the built site. Whatever happens, they are closed.
 *
 *   const { page, site } = await open(t, 'chromium');        // t: the test's context
 *   await page.goto(site);
 *
 * Under the page's policy waitForFunction with a string, and addScriptTag, do not work; functions do.
 */

import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { contentSecurityPolicyHeader } from '../../../web/scripts/policy.js';
import { ROOT, which } from '../../../web/scripts/process.js';
import { serve } from '../../../web/scripts/server.js';
import { BROWSERS } from '../../../web/scripts/setup/tools.js';

/** @typedef {'chromium' | 'firefox'} Kind */
/** @typedef {import('node:test').TestContext | import('node:test').SuiteContext} Context */

/** Both browsers, for tests that run in each. @type {Kind[]} */
export const KINDS = ['chromium', 'firefox'];

const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Firefox asks its makers' servers nothing. */
const FIREFOX_PREFERENCES = {
  'app.update.enabled': false,
  'browser.safebrowsing.update.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'toolkit.telemetry.enabled': false,
};

/** @param {Kind} kind */
function programOf(kind) {
  const given = process.env[kind.toUpperCase()];
  const path = given ?? BROWSERS[kind].map(which).find((found) => found !== null);
  if (!path) throw new Error(`no ${kind} on this machine: npm test brings one`);
  return path;
}

/**
 * Starts a browser.
 *
 * @param {Kind} kind
 * @returns {Promise<{ browser: import('puppeteer-core').Browser, close: () => Promise<void> }>}
 */
export async function launch(kind) {
  const profile = mkdtempSync(join(tmpdir(), `scopelab-${kind}-`));
  try {
    const browser = await puppeteer.launch({
      browser: kind === 'firefox' ? 'firefox' : 'chrome',
      executablePath: programOf(kind),
      headless: true,
      userDataDir: profile,
      args: kind === 'chromium' ? CHROMIUM_FLAGS : [],
      ...(kind === 'firefox' ? { extraPrefsFirefox: FIREFOX_PREFERENCES } : {}),
      timeout: 60_000,
      protocolTimeout: 120_000,
    });
    const close = async () => {
      const child = browser.process();
      // a browser that does not answer any more is ended by its process
      await Promise.race([browser.close(), new Promise((done) => setTimeout(done, 5000).unref())]).catch(
        () => {},
      );
      if (child && child.exitCode === null) child.kill('SIGKILL');
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    };
    return { browser, close };
  } catch (error) {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    throw error;
  }
}

/**
 * Serves a folder, dist/site if none is named, as `npm start` does. The site must have been built.
 *
 * @param {string} [folder]
 * @param {Record<string, string>} [headers]
 */
export function serveSite(
  folder = join(ROOT, 'dist/site'),
  headers = { 'Content-Security-Policy': contentSecurityPolicyHeader },
) {
  if (!existsSync(folder)) throw new Error(`${folder} is not there: npm run build`);
  return serve(folder, { headers });
}

/**
 * A page of a fresh browser and the address of the served site; all of it is closed when the test ends.
 *
 * @param {{ after: (hook: () => Promise<void>) => void }} t  the test's context
 * @param {Kind} kind
 * @param {{ folder?: string, headers?: Record<string, string> }} [options]
 * @returns {Promise<{ browser: import('puppeteer-core').Browser, page: import('puppeteer-core').Page, site: string, problems: string[] }>}
 *   problems  what the pages reported: uncaught errors and console errors, the policy's refusals among them
 */
export async function open(t, kind, { folder, headers } = {}) {
  const server = await serveSite(folder, headers);
  t.after(server.close);
  const { browser, close } = await launch(kind);
  t.after(close);
  const page = await browser.newPage();
  return { browser, page, site: server.url, problems: problemsOf(page) };
}

/**
 * Collects what a page reports as errors, from now on.
 *
 * @param {import('puppeteer-core').Page} page
 * @returns {string[]} grows
 */
export function problemsOf(page) {
  /** @type {string[]} */
  const problems = [];
  page.on('pageerror', (error) => problems.push(error instanceof Error ? error.message : String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  return problems;
}
