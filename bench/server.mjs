/** The compiled server as a child process, and people who talk to it over Direct Line. */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MOST = '1000000';

async function freePort() {
  const probe = createServer();
  await new Promise((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/** What `npm start` gives to Node: memory is measured as people run it. */
function startOptions(dist) {
  const { scripts } = JSON.parse(readFileSync(join(dist, '..', 'package.json'), 'utf8'));
  const options = /\bnode ((?:--\S+ )*)dist\/src\/main\.js/.exec(scripts.start)?.[1];
  if (options === undefined) throw new Error(`the start script starts no server: ${scripts.start}`);
  return options.split(' ').filter((option) => option !== '');
}

/** Starts a server with its limits out of the way; everything else is as people run it. */
export async function startServer(dist, { nodeArguments = [], env = {} } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-bench-'));
  const port = await freePort();
  const startedAt = performance.now();
  const child = spawn(
    process.execPath,
    [...startOptions(dist), ...nodeArguments, join(dist, 'src', 'main.js')],
    {
      cwd: folder,
      env: {
        PATH: process.env.PATH,
        TMPDIR: process.env.TMPDIR,
        PORT: String(port),
        WAYMARK_DATA_DIR: join(folder, 'var'),
        WAYMARK_LIMIT_CONVERSATIONS: MOST,
        WAYMARK_LIMIT_MESSAGES: MOST,
        WAYMARK_LIMIT_TOKENS: MOST,
        ...env,
      },
      // The log is written as ever, to nowhere.
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  let hasEnded = false;
  const ended = new Promise((resolve) => {
    child.once('close', () => {
      hasEnded = true;
      resolve();
    });
  });
  // A benchmark that fails leaves no server and no folder behind.
  const atExit = () => {
    child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', atExit);
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const ask = (method, path, token, body) => askServer({ agent, port, method, path, token, body });
  for (;;) {
    if (hasEnded) throw new Error('the server ended before it was ready');
    const ready = await ask('GET', '/readyz').catch(() => undefined);
    if (ready?.status === 200) break;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return {
    ask,
    readyMs: performance.now() - startedAt,
    /** Resident memory in MB; NaN where the system has no /proc. */
    memory: () => {
      try {
        return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) / 1024;
      } catch {
        return Number.NaN;
      }
    },
    /** Milliseconds of processor time so far; NaN where the system has no /proc. */
    cpuMs: () => {
      try {
        const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1].split(' ');
        // User and system time, in hundredths of a second.
        return (Number(fields[11]) + Number(fields[12])) * 10;
      } catch {
        return Number.NaN;
      }
    },
    /** How many conversations are on disk. */
    kept: () =>
      readdirSync(join(folder, 'var', 'conversations'), { recursive: true }).filter((name) =>
        String(name).endsWith('.json'),
      ).length,
    async close() {
      agent.destroy();
      child.kill('SIGTERM');
      await ended;
      process.removeListener('exit', atExit);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function askServer({ agent, port, method, path, token, body }) {
  const content = body === undefined ? undefined : JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const req = request(
      {
        agent,
        host: '127.0.0.1',
        port,
        method,
        path,
        headers: {
          ...(token && { authorization: `Bearer ${token}` }),
          ...(content && {
            'content-type': 'application/json',
            'content-length': Buffer.byteLength(content),
          }),
        },
      },
      (res) => {
        const parts = [];
        res.on('data', (part) => parts.push(part));
        res.on('end', () => resolve({ status: res.statusCode, text: Buffer.concat(parts).toString() }));
        res.on('error', reject);
      },
    );
    req.on('error', reject);
    req.end(content);
  });
}

async function asked(server, method, path, token, body) {
  const { status, text } = await server.ask(method, path, token, body);
  if (status >= 300)
    throw new Error(`${method} ${path.replace(/c_[\w-]+/, ':id')} answered ${status}: ${text}`);
  return JSON.parse(text);
}

/** One person's conversation over Direct Line. A turn is what a client does: send, then read the answer. */
async function openConversation(server) {
  const base = '/v3/directline';
  const { token } = await asked(server, 'POST', `${base}/tokens/generate`);
  const { conversationId, token: own } = await asked(server, 'POST', `${base}/conversations`, token);
  const path = `${base}/conversations/${conversationId}/activities`;
  let { watermark } = await asked(server, 'GET', path, own);
  return {
    async turn(text) {
      const channelData = { clientActivityID: randomUUID() };
      await asked(server, 'POST', path, own, { type: 'message', text, channelData });
      const told = await asked(server, 'GET', `${path}?watermark=${watermark}`, own);
      if (!told.activities.some(({ from }) => from.role === 'bot')) throw new Error(`no reply to “${text}”`);
      watermark = told.watermark;
    },
  };
}

/**
 * So many people at once, one conversation after another, until the time or the turns are over.
 * @returns turns a second, each turn's milliseconds, and the server's processor time for one
 */
export async function talk(
  server,
  scripts,
  { people, forMs = Number.POSITIVE_INFINITY, turns = Number.POSITIVE_INFINITY },
) {
  const took = [];
  const began = performance.now();
  const cpuFrom = server.cpuMs();
  const isOver = () => performance.now() - began >= forMs || took.length >= turns;
  let next = 0;
  await Promise.all(
    Array.from({ length: people }, async () => {
      while (!isOver()) {
        const { lines } = scripts[next++ % scripts.length];
        const conversation = await openConversation(server);
        for (const line of lines) {
          if (isOver()) break;
          const from = performance.now();
          await conversation.turn(line);
          took.push(performance.now() - from);
        }
      }
    }),
  );
  return {
    rate: (took.length / (performance.now() - began)) * 1000,
    cpuMs: (server.cpuMs() - cpuFrom) / took.length,
    took,
  };
}
