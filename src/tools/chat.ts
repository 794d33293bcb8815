/** `npm run chat`: talks to the guide in a terminal, as a Direct Line client like any other. */
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { commandIn } from '../../dialogs/engine/commands.js';
import { words } from './chat.words.en.js';
import {
  type Line,
  NoServer,
  openLine,
  readHelp,
  ServerRefused,
  type ToldActivity,
  type ToldHelp,
} from './directLineClient.js';
import { DidNotStart, type OwnServer, startOwnServer } from './ownServer.js';

const USAGE_EXIT = 2;
const WIDEST = 100;
const isTerminal = process.stdout.isTTY === true && process.stdin.isTTY === true;

if (existsSync('.env')) process.loadEnvFile('.env');
const usualServer = `http://localhost:${process.env.PORT?.trim() || '3978'}`;

const asked = readArguments(process.argv.slice(2));
if (asked.kind === 'help') print(words.usage);
else if (asked.kind === 'wrong') {
  process.stderr.write(`${asked.say}\n\n${words.usage}\n`);
  process.exitCode = USAGE_EXIT;
} else process.exitCode = await chat(asked.url);

type Arguments =
  | { kind: 'help' }
  | { kind: 'wrong'; say: string }
  /** `undefined`: look where a server usually is, and start one if there is none. */
  | { kind: 'chat'; url: string | undefined };

function readArguments(given: string[]): Arguments {
  let url: string | undefined;
  for (let at = 0; at < given.length; at += 1) {
    const argument = given[at] ?? '';
    if (argument === '--help' || argument === '-h') return { kind: 'help' };
    const [name, joined] = argument.split(/=(.*)/s);
    if (name !== '--url') return { kind: 'wrong', say: words.badArgument(argument) };
    url = joined ?? given[++at] ?? '';
    if (!/^https?:\/\/[^\s/]/.test(url) || !URL.canParse(url))
      return { kind: 'wrong', say: words.badUrl(url) };
  }
  return { kind: 'chat', url };
}

/** @returns the exit code: 0 when everything said was answered */
async function chat(url: string | undefined): Promise<number> {
  const wait = new AbortController();
  let own: OwnServer | undefined;
  let line: Line | undefined;
  // Read from the start, so that nothing piped in is lost while the server starts.
  const input = createInterface({
    input: process.stdin,
    ...(isTerminal && { output: process.stdout }),
    prompt: isTerminal ? '> ' : '',
  });
  const typed = input[Symbol.asyncIterator]();
  // What is piped in ends before it is answered, and Node 24 throws where an ended input is prompted.
  let hasEnded = false;
  input.once('close', () => {
    hasEnded = true;
  });
  const prompt = (): void => {
    if (!hasEnded) input.prompt();
  };
  const end = (): void => {
    wait.abort();
    input.close();
  };
  input.once('SIGINT', end);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
  // Whoever read the output has left (npm run chat | head): there is nobody to talk to.
  process.stdout.on('error', end);

  try {
    ({ line, own } = await connect(url));
    print(`${own ? words.ownServer(usualServer) : words.theirServer(url ?? usualServer)}\n${words.howTo}`);
    const help = sayHelp(await readHelp(own?.url ?? url ?? usualServer));
    if (help !== '') print(help);
    draw(await line.read());
    const isAllAnswered = await talk(line, prompt, typed, wait.signal);
    return isAllAnswered ? 0 : 1;
  } catch (error) {
    process.stderr.write(`${sayWhy(error, url ?? usualServer)}\n`);
    return 1;
  } finally {
    input.close();
    line?.close();
    await own?.close();
    if (line) print(own ? words.goodbyeDeleted : words.goodbye);
  }
}

/** One line, in the order the server tells it; a need this chat has no words for is left out. */
function sayHelp(help: ToldHelp): string {
  const { helpFor } = words;
  const isKnown = (need: string): need is keyof typeof helpFor => Object.hasOwn(helpFor, need);
  return help
    .flatMap(({ need, phone, textWord, title }) =>
      isKnown(need) ? [helpFor[need](phone, textWord ?? title)] : [],
    )
    .join(' ');
}

async function connect(url: string | undefined): Promise<{ line: Line; own: OwnServer | undefined }> {
  try {
    return { line: await openLine(url ?? usualServer), own: undefined };
  } catch (error) {
    // A refusal in words of ours comes from a Waymark server; anything else there is a stranger.
    const isOurs = error instanceof ServerRefused && error.say !== undefined;
    if (url !== undefined || isOurs) throw error;
  }
  const own = await startOwnServer();
  try {
    return { line: await openLine(own.url), own };
  } catch (error) {
    await own.close();
    throw error;
  }
}

/** @returns whether everything said was answered */
async function talk(
  line: Line,
  prompt: () => void,
  typed: AsyncIterator<string>,
  ending: AbortSignal,
): Promise<boolean> {
  let isAllAnswered = true;
  while (!ending.aborted) {
    prompt();
    const { value, done } = await typed.next();
    if (done === true) {
      if (isTerminal) print('');
      break;
    }
    const text = value.trim();
    if (text === '') continue;
    if (!isTerminal) print(`> ${text}`);
    try {
      const told = await unlessEnded(exchange(line, text), ending);
      if (told === undefined) break;
      draw(told);
      if (isStopped(text, told)) break;
    } catch (error) {
      if (ending.aborted) break;
      isAllAnswered = false;
      if (error instanceof ServerRefused && [401, 403, 404].includes(error.status)) {
        print(words.over);
        break;
      }
      print(sayWhy(error, ''));
      // What the server could not answer it may have noted beside the conversation.
      if (!(error instanceof NoServer)) await line.read().catch(() => []);
    }
  }
  return isAllAnswered;
}

async function exchange(line: Line, text: string): Promise<ToldActivity[]> {
  await line.say(text);
  return line.read();
}

/** Ctrl+C waits for no server. */
function unlessEnded<T>(work: Promise<T>, ending: AbortSignal): Promise<T | undefined> {
  const ended = new Promise<undefined>((resolve) => {
    ending.addEventListener('abort', () => resolve(undefined), { once: true });
  });
  return Promise.race([work, ended]);
}

/** They asked to stop, and the guide did: what it offers then is to carry on. */
function isStopped(text: string, told: ToldActivity[]): boolean {
  const offered = told.at(-1)?.channelData?.waymark.choices ?? [];
  return commandIn(text)?.kind === 'stop' && offered.length === 1 && offered[0]?.code === '!carryOn';
}

function sayWhy(error: unknown, server: string): string {
  if (error instanceof ServerRefused) return error.say ?? words.oddAnswer(error.status);
  if (error instanceof DidNotStart) return `${words.cannotStart}\n${error.message}`;
  if (!(error instanceof NoServer)) throw error;
  return server === '' ? words.notAnswered : words.nothingThere(server);
}

function draw(told: ToldActivity[]): void {
  for (const { text, attachments, suggestedActions } of told) {
    const blocks = [text ?? '', ...(attachments ?? []).map((one) => one.content?.fallbackText ?? '')];
    const choices = (suggestedActions?.actions ?? []).map(({ title }, at) => `  ${at + 1}. ${title}`);
    blocks.push(choices.join('\n'));
    print(`${blocks.filter((block) => block !== '').join('\n\n')}\n`);
  }
}

/** Prints lines of at most the terminal's width, and never a control character that somebody typed or pasted. */
function print(text: string): void {
  if (!process.stdout.writable) return;
  const safe = text.replace(/[\p{Cc}\p{Bidi_Control}]/gu, (character) => (character === '\n' ? '\n' : ' '));
  const width = isTerminal ? Math.min(process.stdout.columns || WIDEST, WIDEST) : Number.POSITIVE_INFINITY;
  process.stdout.write(
    `${safe
      .split('\n')
      .map((one) => wrapped(one, width))
      .join('\n')}\n`,
  );
}

/** Breaks a line between words; a list's further lines keep its indent. */
function wrapped(text: string, width: number): string {
  if (text.length <= width) return text;
  const indent = ' '.repeat(/^\s*(?:[-•] |\d+\. )?/.exec(text)?.[0].length ?? 0);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/(?<=\S) +/)) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = `${indent}${word}`;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}
