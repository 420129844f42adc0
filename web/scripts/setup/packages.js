/** The npm packages: whether node_modules is what package-lock.json says. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, link?: boolean }} Entry
 * @typedef {{ packages?: Record<string, Entry> }} Lock
 */

/**
 * The packages of the lock that are not installed as it says. Optional ones are bindings for other systems.
 *
 * @param {Lock} lock       package-lock.json
 * @param {Lock} installed  node_modules/.package-lock.json, npm's own note of what it installed
 * @returns {string[]} their folders
 */
export function differing(lock, installed) {
  const has = installed.packages ?? {};
  return Object.entries(lock.packages ?? {})
    .filter(([folder, entry]) => {
      if (folder === '') return false;
      if (!has[folder]) return !entry.optional;
      return has[folder].version !== entry.version || has[folder].integrity !== entry.integrity;
    })
    .map(([folder]) => folder);
}

/**
 * @param {string} folder  of a package.json with its lock
 * @returns {string[]} what is missing there
 */
export function missingPackages(folder) {
  const lock = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8'));
  try {
    return differing(lock, JSON.parse(readFileSync(join(folder, 'node_modules/.package-lock.json'), 'utf8')));
  } catch {
    return differing(lock, {});
  }
}
