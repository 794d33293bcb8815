/** The only wiring: config → stores → knowledge → dialogs → server. Decides nothing. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createGuide } from '../dialogs/guide.js';
import { openServerKeys } from './channels/keys.js';
import { createLog, errorCode, type Log } from './channels/log.js';
import { openChannels } from './channels/openChannels.js';
import { keepToRetention } from './channels/retention.js';
import type { RunningServer } from './channels/server.js';
import { packageRoot } from './channels/site.js';
import { type Config, EXIT_CONFIG, readConfig } from './config.js';
import { problemLine } from './guidance/knowledge/knowledgeBase.js';
import { readNumber } from './guidance/triage/readNumber.js';
import { readMatcherOver } from './matcherOver.js';
import { errorsOf, type ServedKnowledge, serveKnowledge } from './servedKnowledge.js';
import { createFileStore } from './stores/files/fileStore.js';
import { type ImportedPack, packFolder, readImportedPack } from './stores/importedPacks.js';
import { loadKnowledge } from './stores/knowledgeFiles.js';
import { createMemoryStore } from './stores/memoryStore.js';

// Made once: making it costs about a millisecond, and it is asked for on every turn.
const londonDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' });

/** Conversations not agreed to be kept: about 10 kB each. The store bounds their characters, too. */
const MOST_IN_MEMORY = 20_000;
/** Whoever sent the signal waits ten seconds; after nine we stop waiting for anybody. */
const MOST_TO_CLOSE_MS = 9_000;

await start().catch((error: unknown) => stop(1, [startFailure(error)]));

async function start(): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const read = readConfig(process.env);
  if (read.kind === 'problems') return stop(EXIT_CONFIG, read.problems);
  const { config } = read;

  const now = () => new Date();
  const today = () => config.today ?? londonDate(now());
  const data = join(packageRoot(), 'data');
  const folders = [join(data, 'knowledge'), ...config.packs];
  const load = async () => {
    const [base, imported] = await Promise.all([
      loadKnowledge({ folders, today: today() }),
      readImportedPack(packFolder(config.dataDir, 'esco')),
    ]);
    return { ...base, imported };
  };
  const { knowledge, problems, imported } = await load();
  const errors = errorsOf(problems);
  if (errors.length > 0)
    return stop(1, ['The knowledge base has errors; nothing is served.', ...errors.map(problemLine)]);

  const matcherOver = await readMatcherOver(data);

  const keys = openServerKeys(config.dataDir);
  const log = createLog({ level: config.logLevel, key: keys.log });
  const disk = await createFileStore({
    folder: config.dataDir,
    now,
    log: (event) => log.warn(event.kind, 'count' in event ? { count: event.count } : { code: event.because }),
  });
  const memory = createMemoryStore({ mostConversations: MOST_IN_MEMORY, now });
  const settings = { operator: config.operator };
  tellImported(imported, log);
  const loadAgain = async () => {
    const loaded = await load();
    tellImported(loaded.imported, log);
    return loaded;
  };
  const served = serveKnowledge(
    knowledge,
    loadAgain,
    (base, classification) => {
      const matcher = matcherOver(base, classification);
      return { matcher, guide: createGuide({ knowledge: base, matcher, settings, classification }) };
    },
    imported,
  );
  const retention = keepToRetention({ disk, now, log });
  const server = await openChannels({
    config,
    guide: served.guide,
    knowledge: served.knowledge,
    matcher: served.matcher,
    settings,
    disk,
    memory,
    keys,
    now,
    today,
    log,
  }).catch(async (error: unknown) => {
    await disk.close();
    throw error;
  });
  const close = async () => {
    retention.stop();
    await server.close(MOST_TO_CLOSE_MS - 1_000);
    await disk.close();
    await memory.close();
  };
  closeOnSignals(close, log);
  reloadOnSignal(served, log);
  tellReady(config, server, problems.length);
  // The number recogniser builds its tables on first use; better now than in somebody's first message.
  setImmediate(() => readNumber('1'));
  // Reading every kept record takes a while where there are many; nobody waits for it.
  retention.sweep().catch((error: unknown) => log.error('sweep failed', { code: errorCode(error) }));
}

/**
 * SIGTERM and SIGINT: nothing new, what is being answered is finished, exit 0. An error nobody caught: the same way
 * out with exit 1, because what the process holds can no longer be trusted, and every turn acknowledged is on disk.
 */
function closeOnSignals(close: () => Promise<void>, log: Log): void {
  let isClosing = false;
  const end = (code: number, event: string, because?: string) => {
    if (isClosing) return;
    isClosing = true;
    log.info(event, because === undefined ? {} : { code: because });
    setTimeout(() => process.exit(code || 1), MOST_TO_CLOSE_MS).unref();
    close().then(
      () => process.exit(code),
      (error: unknown) => {
        log.error('close failed', { code: errorCode(error) });
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => end(0, signal));
  process.on('uncaughtException', (error) => end(1, 'uncaught error', errorCode(error)));
  process.on('unhandledRejection', (error) => end(1, 'unhandled rejection', errorCode(error)));
}

/** SIGHUP: the knowledge base is read again. Editors see on the server's own output what came of it. */
function reloadOnSignal(served: ServedKnowledge, log: Log): void {
  process.on('SIGHUP', () => {
    served.reload().then(
      (done) => {
        if (done.kind === 'replaced') {
          log.info('knowledge replaced', { count: done.warnings });
          process.stdout.write(`The knowledge base was read again: ${done.knowledge.roles.size} roles.\n`);
          return;
        }
        log.error('knowledge kept', { count: done.problems.length });
        const lines = [
          'The knowledge base has errors; the one before is still served.',
          ...done.problems.map(problemLine),
        ];
        process.stderr.write(`${lines.join('\n')}\n`);
      },
      (error: unknown) => {
        log.error('knowledge kept', { code: errorCode(error) });
        process.stderr.write('The knowledge base could not be read; the one before is still served.\n');
      },
    );
  });
}

/** A pack that cannot be read stops nothing: the guide goes on without it, or with the one before. */
function tellImported(imported: ImportedPack, log: Log): void {
  if (imported.kind !== 'problems') return;
  log.error('imported pack not read', { code: 'esco', count: imported.problems.length });
  const lines = [
    'The imported pack “esco” is not served as it is now. Import it again.',
    ...imported.problems,
  ];
  process.stderr.write(`${lines.join('\n')}\n`);
}

function tellReady(config: Config, server: RunningServer, warnings: number): void {
  const notes = [`Waymark is ready at ${server.url}`];
  if (config.host === '0.0.0.0' || config.host === '::') {
    notes.push(`It listens on every network (HOST=${config.host}).`);
  }
  if (config.operatorNotSet.length > 0) {
    notes.push(`Not set, and people are told so: ${config.operatorNotSet.join(', ')}.`);
  }
  if (warnings > 0) notes.push(`The knowledge base has ${warnings} warnings; npm run data:check lists them.`);
  process.stdout.write(`${notes.join('\n')}\n`);
}

function startFailure(error: unknown): string {
  const { code, port } = (error ?? {}) as { code?: string; port?: number };
  if (code === 'EADDRINUSE') return `Port ${port} is taken. Stop what uses it, or set PORT to another.`;
  if (code === 'EACCES' && port) return `Port ${port} may not be used by this account. Set PORT to another.`;
  return error instanceof Error ? error.message : String(error);
}

function stop(code: number, lines: string[]): void {
  process.stderr.write(`${lines.join('\n')}\n`);
  process.exitCode = code;
}

/** The date where the people are: at half past midnight in summer, UTC is still yesterday. */
function londonDate(time: Date): string {
  return londonDay.format(time);
}
