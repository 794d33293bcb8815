/** The server as people start it: compiled, in a process of its own, on a free port, with a data folder of its own. */
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = process.cwd();

/**
 * Compiles into a folder of its own, so that nobody else's compiling changes a file under a running server.
 * @returns the folder, as `dist` is, and what removes it
 */
export function compile() {
  mkdirSync(join(root, 'dist'), { recursive: true });
  const folder = mkdtempSync(join(root, 'dist', 'endToEnd-'));
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  try {
    execFileSync(process.execPath, [tsc, '--outDir', folder], { cwd: root, timeout: 60_000 });
  } catch (error) {
    // Type errors are what `npm run types` is for; without the file there is nothing to start.
    if (!readdirSync(folder).includes('src')) throw error;
  }
  return {
    main: join(folder, 'src', 'main.js'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A folder under the system's temporary one, and what removes it. */
export function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** A port nobody listens on just now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  return typeof address === 'object' && address ? address.port : 0;
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
