/** Debian's and Ubuntu's packages: what is to be installed, how large it is, and installing it with its progress. */

import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { ask, CommandError, UserError, which } from '../process.js';

const OPTIONS = ['-y', '--no-install-recommends'];

/** Whether apt-get may be used here: Debian or Ubuntu, and root. */
export function canInstall() {
  return process.getuid?.() === 0 && which('apt-get') !== null && isDebian(osRelease());
}

/** Whether this is a Debian or an Ubuntu, root or not. */
export function onDebian() {
  return which('apt-get') !== null && isDebian(osRelease());
}

function osRelease() {
  try {
    return readFileSync('/etc/os-release', 'utf8');
  } catch {
    return '';
  }
}

/** @param {string} text  of /etc/os-release */
export function isDebian(text) {
  const words = [...text.matchAll(/^ID(?:_LIKE)?=(.*)$/gm)].flatMap((match) =>
    match[1].replaceAll(/["']/g, '').split(/\s+/),
  );
  return words.includes('debian') || words.includes('ubuntu');
}

/**
 * The package to take for each tool: the first one that apt knows.
 *
 * @param {import('./tools.js').Tool[]} tools
 * @param {(name: string) => boolean} known
 * @returns {string[]}
 */
export function choosePackages(tools, known) {
  return tools.map((tool) => {
    const name = tool.packages.find(known);
    if (!name)
      throw new UserError(
        `apt knows none of ${tool.packages.join(', ')} (${tool.name}, ${tool.version}).\n${tool.elsewhere}`,
      );
    return name;
  });
}

/** @param {string} name  of a package */
export function known(name) {
  const candidate = /Candidate: (.*)/.exec(ask('apt-cache', ['policy', name]) ?? '')?.[1];
  return candidate !== undefined && candidate !== '(none)';
}

/**
 * How much is to be downloaded and how much room it takes, in apt's own words.
 *
 * @param {string[]} packages
 * @returns {{ count: number, download: string, disk: string }}
 */
export function sizeOf(packages) {
  const plan = ask('apt-get', ['--print-uris', ...OPTIONS, 'install', ...packages]);
  if (plan === null)
    throw new UserError(`apt-get cannot install ${packages.join(' ')}: run that command to see why.`);
  return readPlan(plan);
}

/** @param {string} plan  what `apt-get --print-uris install` writes */
export function readPlan(plan) {
  return {
    count: Number(/(\d+) newly installed/.exec(plan)?.[1] ?? 0),
    download: /Need to get ([\d.,]+ ?\w*B)/.exec(plan)?.[1] ?? 'an unknown size',
    disk: /After this operation, ([\d.,]+ ?\w*B)/.exec(plan)?.[1] ?? 'an unknown size',
  };
}

/** Fetches the lists of packages anew: on a fresh machine there are none, on an old one they name files long gone. */
export function updateLists() {
  return aptGet(['update', '-q'], () => {});
}

/**
 * @param {string[]} packages
 * @param {(percent: number, phase: string) => void} progress  downloading counts to 50, unpacking from there to 100
 */
export function install(packages, progress) {
  return aptGet(['-q', ...OPTIONS, '-o', 'APT::Status-Fd=3', 'install', ...packages], (line) => {
    const status = readStatus(line);
    if (status) progress(status.percent, status.phase);
  });
}

/**
 * A line of apt's status stream, `dlstatus:1:37.5:Retrieving ...` or `pmstatus:cmake:12.1:Unpacking ...`.
 *
 * @param {string} line
 */
export function readStatus(line) {
  const match = /^(dlstatus|pmstatus):.*?:([\d.]+):/.exec(line);
  if (!match) return null;
  const half = Number(match[2]) / 2;
  return match[1] === 'dlstatus'
    ? { percent: half, phase: 'downloading' }
    : { percent: 50 + half, phase: 'unpacking' };
}

/**
 * @param {string[]} args
 * @param {(line: string) => void} onStatus
 * @returns {Promise<void>}
 */
function aptGet(args, onStatus) {
  return new Promise((done, fail) => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' };
    const child = spawn('apt-get', args, { env, stdio: ['ignore', 'pipe', 'pipe', 'pipe'] });
    let output = '';
    let rest = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    /** @type {import('node:stream').Readable} */ (child.stdio[3]).on('data', (chunk) => {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) onStatus(line);
    });
    child.on('error', fail);
    child.on('close', (code) => {
      if (code === 0) return done();
      process.stderr.write(output);
      fail(new CommandError(`apt-get ${args[0]}`, code ?? 'a signal', output));
    });
  });
}
