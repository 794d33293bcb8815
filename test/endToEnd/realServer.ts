/** The server as people start it: compiled, in a process of its own, on a free port, with a data folder of its own. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../compiled.js';

export { compile } from '../compiled.js';

/** A folder under the system's temporary one, and what removes it. */
export function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** What a process ended with. */
export type Ended = { code: number | null; signal: NodeJS.Signals | null };

/** Starts the server and waits until it is ready. @throws Error with what it said, when it ends instead */
export async function startServer(main: string, dataDir: string, env: Record<string, string> = {}) {
  const server = await tryToStart(main, dataDir, env);
  if (server.url === '') throw new Error(`the server did not start: ${server.out()}${server.err()}`);
  return server;
}

/** Starts the server; resolves when it says that it is ready, or has ended. */
export async function tryToStart(main: string, dataDir: string, env: Record<string, string> = {}) {
  const given = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(WAYMARK_|Microsoft|PORT$|HOST$|NODE_OPTIONS$)/.test(name),
    ),
  );
  const child = spawn(process.execPath, ['--enable-source-maps', main], {
    cwd: root,
    env: {
      ...given,
      PORT: '0',
      WAYMARK_DATA_DIR: dataDir,
      WAYMARK_TODAY: '2026-11-22',
      WAYMARK_OPERATOR_NAME: 'Anytown Careers',
      WAYMARK_OPERATOR_CONTACT: 'hello@anytown.example',
      WAYMARK_OPERATOR_COMPLAINTS: 'complaints@anytown.example',
      WAYMARK_LIMIT_MESSAGES: '1000',
      LOG_LEVEL: 'warn',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  const ended = new Promise<Ended>((resolve) => {
    child.once('close', (code, signal) => resolve({ code, signal }));
  });
  const ready = new Promise<void>((resolve) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      if (/ready at http\S+\n/.test(out)) resolve();
    });
  });
  const tooLate = setTimeout(() => child.kill('SIGKILL'), 60_000);
  await Promise.race([ready, ended]);
  clearTimeout(tooLate);
  return {
    url: /ready at (http\S+)/.exec(out)?.[1] ?? '',
    pid: child.pid,
    out: () => out,
    err: () => err,
    ended,
    /** Sends a signal and waits for the end; after fifteen seconds it is ended whatever it does. */
    async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<Ended> {
      child.kill(signal);
      const timer = setTimeout(() => child.kill('SIGKILL'), 15_000);
      const end = await ended;
      clearTimeout(timer);
      return end;
    },
  };
}

export type RealServer = Awaited<ReturnType<typeof startServer>>;

/** Names of the files that hold what people said. */
export function filesOfPeople(dataDir: string): string[] {
  return readdirSync(join(dataDir, 'conversations'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);
}
