/**
 * Brings what is missing: npm packages, and on Debian and Ubuntu, as root, the tools of setup/tools.js.
 *
 *   node web/scripts/setup.js [--tests] [--yes]
 *
 * Says what it will install, how large it is and how far it is. On a terminal it asks first; with CI or --yes, or with
 * nobody there to ask, it goes ahead. Elsewhere it names each missing tool and how to get it, and stops with 1.
 * Runs before any npm package is there, so Node's own modules only.
 */

import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { ask, die, isMain, ROOT, run, secondsSince, UserError, which } from './process.js';
import { canInstall, choosePackages, install, known, onDebian, sizeOf, updateLists } from './setup/apt.js';
import { missingPackages } from './setup/packages.js';
import { atLeast, describeMissing, missingTools } from './setup/tools.js';

/** What npm ci brings, measured. */
const NPM_SIZE = 'about 100 MB to download, 190 MB on disk';

const machine = { which, ask, exists: existsSync };

/**
 * @param {{ tests?: boolean, yes?: boolean }} [options]
 *   tests  whether the tests are to run, too
 */
export async function setUp({ tests = false, yes = goesAhead() } = {}) {
  checkNode(process.versions.node);
  const packages = missingPackages(ROOT);
  const tools = missingTools(machine, tests);
  if (packages.length === 0 && tools.length === 0) return;

  if (tools.length > 0 && !canInstall()) throw new UserError(adviseByHand(tools));
  /** @type {string[]} */
  let debian = [];
  console.log('To be installed:');
  if (packages.length > 0) console.log(`  ${packages.length} npm packages, ${NPM_SIZE}, into node_modules`);
  if (tools.length > 0) {
    console.log('  (asking apt for sizes: apt-get update)');
    await updateLists();
    debian = [...new Set(choosePackages(tools, known))];
    const size = sizeOf(debian);
    for (const tool of tools) console.log(`  ${tool.name}: ${tool.why}`);
    console.log(`  by apt-get: ${debian.join(' ')}`);
    console.log(
      `  ${size.count} packages with what they need, ${size.download} to download, ${size.disk} on disk`,
    );
  }
  if (!yes && !(await agreed())) throw new UserError('Nothing was installed.');

  if (packages.length > 0) await installPackages(ROOT);
  if (debian.length > 0) await installTools(debian, tests);
}

/**
 * npm ci in a folder, with what it writes shown only if it fails.
 *
 * @param {string} folder
 */
export async function installPackages(folder) {
  const start = performance.now();
  process.stdout.write('npm ci ...');
  await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder, quiet: true });
  console.log(` done in ${secondsSince(start)}`);
}

/**
 * @param {string[]} debian
 * @param {boolean} tests
 */
async function installTools(debian, tests) {
  const start = performance.now();
  await install(debian, progressLine());
  console.log(`apt-get done in ${secondsSince(start)}`);
  const still = missingTools(machine, tests);
  if (still.length > 0) throw new UserError(`Installed, and yet not as needed.\n${describeMissing(still)}`);
}

/** Shows how far it is: on a terminal in one line, else a line for every tenth. */
function progressLine() {
  let shown = -1;
  return (/** @type {number} */ percent, /** @type {string} */ phase) => {
    const step = process.stdout.isTTY ? Math.floor(percent) : Math.floor(percent / 10) * 10;
    if (step <= shown) return;
    shown = step;
    if (process.stdout.isTTY) process.stdout.write(`\r${phase} ${step} %   ${step >= 100 ? '\n' : ''}`);
    else console.log(`  ${phase} ${step} %`);
  };
}

/** @param {string} version */
export function checkNode(version) {
  const [major] = version.split('.').map(Number);
  if ((major === 20 && atLeast(version, [20, 19])) || (major >= 22 && atLeast(version, [22, 12]))) return;
  throw new UserError(`Node.js ${version} is too old: 20.19, or 22.12 and newer. https://nodejs.org`);
}

/** @param {import('./setup/tools.js').Tool[]} tools */
function adviseByHand(tools) {
  const hint = onDebian()
    ? `\n\nAs root: apt-get update && apt-get install --no-install-recommends ${tools.map((tool) => tool.packages[0]).join(' ')}`
    : '';
  return describeMissing(tools) + hint;
}

/** npm keeps `npm start --yes` for itself and tells it through the environment. */
function goesAhead() {
  return (
    Boolean(process.env.CI) ||
    process.argv.includes('--yes') ||
    process.env.npm_config_yes === 'true' ||
    !process.stdin.isTTY
  );
}

async function agreed() {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question('Install? [Y/n] ');
  terminal.close();
  return /^(y|yes|)$/i.test(answer.trim());
}

if (isMain(import.meta.url)) {
  await setUp({ tests: process.argv.includes('--tests') }).catch(die);
}
