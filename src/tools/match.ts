/** `npm run match -- "text"`: the roles or skills a text names, as POST /api/match finds them, without a server. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { packageRoot } from '../channels/site.js';
import { packsIn } from '../config.js';
import { problemLine } from '../guidance/knowledge/knowledgeBase.js';
import { longestMatched } from '../guidance/matching/matcher.js';
import { readMatcherOver } from '../matcherOver.js';
import { errorsOf } from '../servedKnowledge.js';
import { packFolder, readImportedPack } from '../stores/importedPacks.js';
import { loadKnowledge } from '../stores/knowledgeFiles.js';
import { words } from './match.words.en.js';
import { type Arguments, matchOnce, readArguments } from './matchOnce.js';
import { printable } from './printable.js';

const USAGE_EXIT = 2;

if (existsSync('.env')) process.loadEnvFile('.env');
const asked = readArguments(process.argv.slice(2));
switch (asked.kind) {
  case 'help':
    process.stdout.write(`${words.usage}\n`);
    break;
  case 'wrong':
    complain(USAGE_EXIT, [asked.say, '', words.usage]);
    break;
  case 'match':
    await match(asked).catch((error: unknown) =>
      complain(1, [error instanceof Error ? error.message : String(error)]),
    );
    break;
}

async function match({ text, fields, json }: Extract<Arguments, { kind: 'match' }>): Promise<void> {
  const body = { text: text ?? (await readInput()), ...fields };
  const data = join(packageRoot(), 'data');
  const folders = [join(data, 'knowledge'), ...packsIn(process.env.WAYMARK_PACKS)];
  const [{ knowledge, problems }, matcherOver, imported] = await Promise.all([
    // Ages of facts are warnings here, and no answer of ours depends on them.
    loadKnowledge({ folders, today: new Date().toISOString().slice(0, 10) }),
    readMatcherOver(data),
    readImportedPack(packFolder(resolve(process.env.WAYMARK_DATA_DIR || './var'), 'esco')),
  ]);
  // A pack that is damaged is told and left out, as the server does.
  if (imported.kind === 'problems') process.stderr.write(`${imported.problems.map(printable).join('\n')}\n`);
  const errors = errorsOf(problems);
  if (errors.length > 0) return complain(1, [words.knowledgeBroken, ...errors.map(problemLine)]);
  const printed = matchOnce(
    matcherOver(knowledge, imported.kind === 'pack' ? imported.classification : undefined),
    body,
    json,
  );
  if (printed.kind === 'refused') return complain(USAGE_EXIT, [printed.text]);
  process.stdout.write(`${printed.text}\n`);
}

/** Standard input, up to more than is ever read: whatever is piped in, no more of it is held. */
async function readInput(): Promise<string> {
  if (process.stdin.isTTY) process.stderr.write(`${words.typeIt}\n`);
  let read = '';
  for await (const part of process.stdin.setEncoding('utf8')) {
    read += String(part);
    if (read.length > 2 * longestMatched) break;
  }
  // The end of the last line is the shell's, not part of the text.
  return read.replace(/\r?\n$/, '');
}

function complain(code: number, lines: string[]): void {
  process.stderr.write(`${lines.join('\n')}\n`);
  process.exitCode = code;
}
