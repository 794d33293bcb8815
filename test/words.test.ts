/**
 * Sentences for people live in words files and in the knowledge base, nowhere else, and keep the house's rules: plain,
 * short, one question at a time.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parseSync } from '@swc/core';
import { CORE_SCHEMA, load } from 'js-yaml';
import { partsOf } from '../src/guidance/knowledge/recordParts.js';
import type { RecordKind } from '../src/guidance/knowledge/schema.js';

import { bannedIn, longSentences, mostWords, wordsIn } from '../src/guidance/plainWords.js';
import { root } from './compiled.js';

const filesUnder = (folder: string, name: RegExp): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && name.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort();

type Node = Record<string, unknown> & { type?: string };

/** Literals that are joined by + are one text; what is put in is written {}. */
function textsIn(source: string): string[] {
  const texts: string[] = [];
  const textOf = (node: Node): string | undefined => {
    switch (node.type) {
      case 'StringLiteral':
        return node.value as string;
      case 'TemplateLiteral':
        return (node.quasis as { cooked: string }[]).map((part) => part.cooked).join('{}');
      case 'ParenthesisExpression':
        return textOf(node.expression as Node);
      case 'BinaryExpression': {
        if (node.operator !== '+') return undefined;
        const [left, right] = [textOf(node.left as Node), textOf(node.right as Node)];
        return left === undefined && right === undefined ? undefined : `${left ?? '{}'}${right ?? '{}'}`;
      }
      default:
        return undefined;
    }
  };
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) {
      value.forEach(walk);
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    const node = value as Node;
    if (/^(Import|Export(All|Named))/.test(node.type ?? '') || node.type === 'TsLiteralType') return;
    // A mistake of ours is told to us, in our words.
    if (node.type === 'NewExpression' && /Error$/.test(String((node.callee as Node).value))) return;
    const text = textOf(node);
    if (text !== undefined) texts.push(text);
    // The texts inside what is put in are texts of their own.
    if (node.type === 'TemplateLiteral') walk(node.expressions);
    else if (node.type === 'BinaryExpression' && text !== undefined) walkPutIn(node);
    else if (node.type !== 'StringLiteral') Object.values(node).forEach(walk);
  };
  const walkPutIn = (node: Node): void => {
    for (const side of [node.left, node.right] as Node[]) {
      if (side.type === 'BinaryExpression' && textOf(side) !== undefined) walkPutIn(side);
      else if (side.type === 'TemplateLiteral') walk(side.expressions);
      else if (side.type !== 'StringLiteral') walk(side);
    }
  };
  walk(parseSync(source, { syntax: 'typescript', target: 'es2022' }).body);
  return texts;
}

const faultsOf = (text: string): string[] => bannedIn(text).map((name) => `${name}: ${text}`);
const tooLong = (text: string): string[] =>
  longSentences(text).map(({ words, sentence }) => `${words} words: ${sentence}`);

const wordsFiles = [
  ...filesUnder('dialogs', /^words\.\w+\.ts$/),
  ...filesUnder('src', /(?:^|\.)words\.\w+\.[jt]s$/),
];

describe('sentences outside words files', () => {
  test.each(filesUnder('dialogs', /\.ts$/).filter((file) => !/\.en\.ts$|\/words\.\w+\.ts$/.test(file)))(
    '%s holds none',
    (file) => {
      const prose = textsIn(readFileSync(join(root, file), 'utf8')).filter(
        (text) => / \S*\p{Ll}/u.test(text) && (text.match(/[\p{L}’']+/gu) ?? []).length >= 4,
      );
      expect(prose).toEqual([]);
    },
  );

  test('one would be found, and code, errors and imports are not', () => {
    const found = textsIn(`
      import { a } from 'a long path to somewhere';
      // a comment is no sentence of ours
      throw new Error('this is told to us alone');
      const b = 'You can ' + (name) + \` say \${x ? 'one more thing here' : ''} now\`;
      const c = /these are words people type/;
      type D = 'also not said by anybody';`);
    expect(found).toEqual(['You can {} say {} now', 'one more thing here', '']);
  });
});

describe('the rules for words', () => {
  test.each([
    'Ask about learning provision.',
    'You are NEET.',
    'A low-skilled job.',
    'Unskilled work.',
    'It is simply this.',
    'The best job for you.',
    'A 90% match.',
    'Well done!',
    'Well done \u{1F44D}',
  ])('“%s” breaks one', (text) => expect(faultsOf(text)).not.toEqual([]));

  test('a long sentence is found inside a text of short ones', () => {
    const long = `${'word '.repeat(mostWords)}word.`;
    expect(tooLong(`Short. ${long} Short.`)).toHaveLength(1);
    expect(tooLong('Nine words are here, and that is not long. '.repeat(9))).toEqual([]);
  });
});

describe('words files', () => {
  test('are found', () => expect(wordsFiles.length).toBeGreaterThanOrEqual(9));

  test.each(wordsFiles)('%s: short lines, one question at a time, plain words', (file) => {
    // Codes, such as the ! of a command in a button, are not words.
    const texts = textsIn(readFileSync(join(root, file), 'utf8')).filter((text) => !/^!\w+$/.test(text));
    expect(texts.length).toBeGreaterThan(3);
    const faults = texts.flatMap((text) => [
      ...faultsOf(text),
      ...tooLong(text),
      ...((text.match(/\?/g) ?? []).length > 1 ? [`two questions: ${text}`] : []),
      ...(text.includes('?') && wordsIn(text).length > mostWords ? [`a long question: ${text}`] : []),
    ]);
    expect(faults).toEqual([]);
  });
});

describe('text in the knowledge base', () => {
  const files = filesUnder('data/knowledge', /\.ya?ml$/);
  test('is found', () => expect(files.length).toBeGreaterThan(20));

  test.each(files)('%s: short sentences, plain words', (file) => {
    const content = load(readFileSync(join(root, file), 'utf8'), { schema: CORE_SCHEMA }) as {
      kind: RecordKind;
      records: object[];
    };
    expect(content.records.length).toBeGreaterThan(0);
    const texts = content.records.flatMap((one) => partsOf(content.kind, one).shown).map(({ text }) => text);
    expect(texts.flatMap((text) => [...faultsOf(text), ...tooLong(text)])).toEqual([]);
  });
});
