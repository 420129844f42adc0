/**
 * Starting other programs: one place that says how they are run, heard and reported.
 *
 * Used before any npm package is there, so Node's own modules only.
 */

import { spawn, spawnSync } from 'node:child_process';
import { accessSync, constants, readdirSync, realpathSync, statSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/**
 * Whether this module is the script that was started, also through a symbolic link.
 *
 * @param {string} url  import.meta.url
 */
export function isMain(url) {
  return process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(url);
}

/** A program that ended with an error; its output has been shown already or is in `output`. */
export class CommandError extends Error {
  /**
   * @param {string} command
   * @param {number | string} code  exit code, or the signal that ended it
   * @param {string} output
   */
  constructor(command, code, output) {
    super(`${command} ended with ${code}`);
    this.name = 'CommandError';
    this.code = code;
    this.output = output;
  }
}

/**
 * Runs a program and waits for it.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, quiet?: boolean, onLine?: (line: string) => void }} [options]
 *   quiet keeps the output back and shows it only if the program fails; onLine is told every line of both streams
 * @returns {Promise<string>} what it wrote, if quiet or onLine; else it went straight to ours
 * @throws {CommandError}
 */
export function run(command, args, { cwd = ROOT, env = process.env, quiet = false, onLine } = {}) {
  const piped = quiet || onLine !== undefined;
  return new Promise((done, fail) => {
    const child = spawn(command, args, {
      cwd,
      env,
      stdio: ['inherit', piped ? 'pipe' : 'inherit', piped ? 'pipe' : 'inherit'],
    });
    let output = '';
    let rest = '';
    /** @param {Buffer} chunk */
    const hear = (chunk) => {
      output += chunk;
      if (!onLine) return;
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) onLine(line);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.on('error', fail);
    child.on('close', (code, signal) => {
      if (onLine && rest) onLine(rest);
      if (code === 0) return done(output);
      if (quiet) process.stderr.write(output);
      fail(
        new CommandError(
          [command, ...args.slice(0, 3)].join(' '),
          code ?? signal ?? 'an unknown signal',
          output,
        ),
      );
    });
  });
}

/**
 * What a program writes to standard output, or null if it is missing or fails.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {string} [input]
 * @returns {string | null}
 */
export function ask(command, args, input) {
  const result = spawnSync(command, args, {
    cwd: ROOT,
    encoding: 'utf8',
    input,
    env: { ...process.env, LC_ALL: 'C' },
  });
  return result.status === 0 ? result.stdout : null;
}

/**
 * The path of a program, or null.
 *
 * @param {string} name
 * @returns {string | null}
 */
export function which(name) {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    if (!folder) continue;
    const path = join(folder, name);
    try {
      accessSync(path, constants.X_OK);
      if (statSync(path).isFile()) return path;
    } catch {
      // not here
    }
  }
  return null;
}

/**
 * The newest modification time below some paths, in milliseconds; 0 where nothing is.
 *
 * @param {string[]} paths  relative to the project
 * @param {(path: string) => boolean} [counts]  which files count
 */
export function newest(paths, counts = () => true) {
  let time = 0;
  /** @param {string} path */
  const visit = (path) => {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat) return;
    if (stat.isDirectory()) {
      // a folder's own time tells of files removed
      time = Math.max(time, stat.mtimeMs);
      for (const entry of readdirSync(path)) if (entry !== 'node_modules') visit(join(path, entry));
    } else if (counts(path)) {
      time = Math.max(time, stat.mtimeMs);
    }
  };
  for (const path of paths) visit(resolve(ROOT, path));
  return time;
}

/** @param {number} start  of performance.now() */
export function secondsSince(start) {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`;
}

/**
 * Ends a script with a message instead of a stack trace.
 *
 * @param {unknown} error
 * @returns {never}
 */
export function die(error) {
  if (error instanceof CommandError) console.error(`\n${error.message}`);
  else if (error instanceof UserError) console.error(`\n${error.message}`);
  else console.error(error);
  process.exit(1);
}

/** Something the user can mend; its message says how. */
export class UserError extends Error {}
