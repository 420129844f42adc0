/**
 * npm start: brings what is missing, builds what is old, serves the site and prints its address.
 *
 *   npm start [-- --port=N] [-- --yes]        PORT=N npm start
 *
 * Without a port, a free one.
 */

import { join } from 'node:path';
import { build, SITE } from './build.js';
import { die, isMain, ROOT, UserError } from './process.js';
import { serve } from './server.js';
import { setUp } from './setup.js';

/**
 * The port asked for: --port=N or --port N, npm's own reading of `npm start --port=N`, PORT; 0 for a free one.
 *
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
export function portOf(args, env) {
  const at = args.findIndex((argument) => argument === '--port' || argument.startsWith('--port='));
  const given = at < 0 ? undefined : (args[at].split('=')[1] ?? args[at + 1] ?? '');
  const text = given ?? env.npm_config_port ?? env.PORT ?? '0';
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65535)
    throw new UserError(`--port=${text}: a port is a number up to 65535`);
  return port;
}

async function start() {
  const port = portOf(process.argv.slice(2), process.env);
  await setUp();
  await build('site');
  const { contentSecurityPolicyHeader } = await import('./policy.js');
  const server = await serve(join(ROOT, SITE), {
    port,
    headers: { 'Content-Security-Policy': contentSecurityPolicyHeader },
  }).catch((/** @type {NodeJS.ErrnoException} */ error) => {
    throw error.code === 'EADDRINUSE'
      ? new UserError(`Port ${port} is taken: npm start alone finds a free one.`)
      : error;
  });
  console.log(`\nScopeLab is at ${server.url}\nCtrl+C ends it.`);
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.on(signal, () => server.close().then(() => process.exit(0)));
}

if (isMain(import.meta.url)) await start().catch(die);
