/** A server for one chat: a child process on a free port, with a data folder that goes when it ends. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface OwnServer {
  url: string;
  /** Stops it and deletes its folder. Asking twice does no harm. */
  close(): Promise<void>;
}

/** It did not start; the message is what it said. */
export class DidNotStart extends Error {
  override readonly name = 'DidNotStart';
}

/** main.ts gives itself nine seconds to end. */
const MOST_TO_END_MS = 12_000;
/** A script piped in is one conversation that talks fast. */
const NO_LIMIT = '100000';

/** Starts one. @throws DidNotStart */
export async function startOwnServer(): Promise<OwnServer> {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-chat-'));
  const child = spawn(process.execPath, [fileURLToPath(new URL('../main.js', import.meta.url))], {
    env: {
      ...process.env,
      PORT: '0',
      HOST: '127.0.0.1',
      WAYMARK_DATA_DIR: folder,
      WAYMARK_LIMIT_MESSAGES: NO_LIMIT,
      LOG_LEVEL: 'silent',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => resolve());
    child.once('error', () => resolve());
  });
  // However this process ends, the folder goes with it.
  const removeFolder = () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  const atExit = () => {
    child.kill('SIGKILL');
    removeFolder();
  };
  process.once('exit', atExit);

  const close = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGTERM');
      const impatient = setTimeout(() => child.kill('SIGKILL'), MOST_TO_END_MS);
      await ended;
      clearTimeout(impatient);
    }
    process.removeListener('exit', atExit);
    removeFolder();
  };

  let told = '';
  const url = await new Promise<string | undefined>((resolve) => {
    child.stdout.on('data', (part: Buffer) => {
      told += part.toString();
      const ready = /ready at (http:\/\/\S+)/.exec(told)?.[1];
      if (ready) resolve(ready);
    });
    child.stderr.on('data', (part: Buffer) => {
      told += part.toString();
    });
    ended.then(() => resolve(undefined));
  });
  if (url === undefined) {
    await close();
    throw new DidNotStart(told.trim());
  }
  return { url, close };
}
