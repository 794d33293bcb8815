import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readSafeAnswer } from '../../../src/guidance/triage/safeAnswer.js';
import { checkSafety, type SafetyFinding } from '../../../src/guidance/triage/safety.js';
import { type Expectation, type SafetySentence, safetySentences } from './safety.sentences.js';

const tierOf = (finding: SafetyFinding): Expectation =>
  finding.kind === 'risk' ? finding.tier : finding.kind;
const isOwnRisk = ({ expect }: SafetySentence) => expect === 'R1' || expect === 'R2';
/** R4 about a child may stand for R2: the child may be the person typing. */
function isAsUrgent(finding: SafetyFinding, expected: Expectation): boolean {
  if (finding.kind !== 'risk') return expected === 'clear' || expected === finding.kind;
  if (finding.tier === 'R1') return true;
  if (expected === 'R1') return false;
  if (expected === 'R2') return finding.tier === 'R2' || (finding.tier === 'R4' && finding.about === 'child');
  if (expected === 'R4') return finding.tier === 'R2' || finding.tier === 'R4';
  return true;
}

describe('the table of sentences', () => {
  test('holds both directions, and enough of each', () => {
    expect(safetySentences.length).toBeGreaterThanOrEqual(180);
    expect(safetySentences.filter((row) => row.heldOut).length).toBeGreaterThanOrEqual(60);
    expect(new Set(safetySentences.map((row) => row.text)).size).toBe(safetySentences.length);
  });

  test('nobody who is at risk themselves is missed', () => {
    const missed = safetySentences
      .filter(isOwnRisk)
      .filter((row) => !isAsUrgent(checkSafety(row.text), row.expect))
      .map((row) => row.text);
    expect(missed).toEqual([]);
  });

  test('every sentence is heard as expected, but for the known misses', () => {
    const counts = new Map<string, { right: number; of: number; firstRunMisses: number }>();
    const surprises: string[] = [];
    const known: string[] = [];
    for (const row of safetySentences) {
      const count = counts.get(row.expect) ?? { right: 0, of: 0, firstRunMisses: 0 };
      const heard = tierOf(checkSafety(row.text));
      count.of += 1;
      if (heard === row.expect) count.right += 1;
      if (row.firstRun !== undefined) count.firstRunMisses += 1;
      counts.set(row.expect, count);
      if (row.knownMiss !== undefined) {
        known.push(`${row.text}: ${heard}, ${row.knownMiss.because}`);
        if (heard !== row.knownMiss.gives) surprises.push(`${row.text}: known miss now gives ${heard}`);
      } else if (heard !== row.expect) surprises.push(`${row.text}: expected ${row.expect}, heard ${heard}`);
    }
    const unseen = safetySentences.filter((row) => row.afterwards);
    const sets = (['blind-a', 'blind-b', 'fresh'] as const).map((set) => {
      const rows = safetySentences.filter((row) => row.set === set);
      const right = rows.filter((row) => row.firstRun === undefined).length;
      const heldOut = rows.filter((row) => row.heldOutRun === undefined).length;
      return `${set} first run ${right}/${rows.length}${set === 'blind-b' ? `, held out ${heldOut}/${rows.length}` : ''}`;
    });
    process.stdout.write(
      `${sets.join(' · ')}\n${[...counts].map(([name, { right, of }]) => `${name} ${right}/${of}`).join(' · ')}\n` +
        `first run on sentences written after the rules: ${unseen.filter((row) => row.firstRun === undefined).length}/${unseen.length}\n` +
        `known misses: ${known.length === 0 ? 'none' : known.join('; ')}\n`,
    );
    expect(surprises).toEqual([]);
  });

  test('ordinary talk and talk of work rarely raise a risk', () => {
    for (const set of ['blind-a', 'blind-b', 'fresh'] as const) {
      const plain = safetySentences.filter(
        (row) => row.set === set && (row.expect === 'clear' || row.expect === 'work-talk'),
      );
      const alarms = plain.filter((row) => checkSafety(row.text).kind === 'risk').map((row) => row.text);
      expect(plain.length).toBeGreaterThan(10);
      expect(alarms.length / plain.length).toBeLessThanOrEqual(0.03);
    }
  });

  const detailed = safetySentences.filter((row) => row.about !== undefined || row.topic !== undefined);
  test.each(detailed)('whose risk, and what: $text', ({ text, about, topic }) => {
    const finding = checkSafety(text);
    if (about !== undefined) expect(finding).toMatchObject({ kind: 'risk', about });
    if (topic !== undefined) expect(finding.kind === 'clear' ? [] : finding.topics).toContain(topic);
  });
});

describe('any message', () => {
  test('is answered without throwing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ maxLength: 3000 })), (text) => {
        expect(['clear', 'risk', 'work-talk']).toContain(checkSafety(text).kind);
        expect(['safe', 'not-safe']).toContain(readSafeAnswer(text));
      }),
    );
  });

  test('a very long one is heard at both ends', () => {
    const talk = 'i have worked in a warehouse for six years and want something with machines. '.repeat(2000);
    expect(checkSafety(`i want to die. ${talk}`)).toMatchObject({ tier: 'R2' });
    expect(checkSafety(`${talk} i want to die`)).toMatchObject({ tier: 'R2' });
  });

  // "SUICIDE" straight before "prevention" or a course on it is work talk: the one case where talk beside changes it.
  const risky = safetySentences.filter(
    ({ expect, text }) => (expect === 'R1' || expect === 'R2' || expect === 'R4') && text !== 'SUICIDE',
  );
  const talk = [
    'worked in a care home 5 yrs.',
    'hi its Dave from Leeds.',
    'got my level 2 safeguarding.',
    'i did reach truck and counterbalance.',
    'want something with machines.',
    'done the suicide prevention course.',
    'my name is Aleksandra, nice to meet you.',
    'can i do an apprenticeship at 42?',
  ];
  const cased = [
    (text: string) => text,
    (text: string) => text.toUpperCase(),
    (text: string) => text.charAt(0).toUpperCase() + text.slice(1),
    (text: string) => text.replace(/ /g, '  '),
    (text: string) => text.replace(/'/g, '’'),
  ];
  test('stays as urgent with other talk around it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...risky),
        fc.constantFrom('', ...talk),
        fc.constantFrom('', ...talk),
        fc.constantFrom(...cased),
        fc.constantFrom('.', ',', ''),
        (row, before, after, recase, stop) => {
          // People leave full stops out.
          const text = `${before} ${recase(row.text)}${stop} ${after}`;
          if (!isAsUrgent(checkSafety(text), row.expect)) {
            throw new Error(`${text}: ${JSON.stringify(checkSafety(text))}, expected ${row.expect}`);
          }
        },
      ),
      { numRuns: 1500, seed: 20261122 },
    );
  });

  test.each([
    'i want to kill mysefl',
    'im sucidal',
    'feeling suicidial',
    'K I L L myself',
    'i want to k1ll myself',
    'gonna kill my self',
    'i wanna dieeeee',
    'I’m thinking about su*cide',
    'i want to... end it all',
    'self-harming again',
    'nobdy wud miss me',
    'i want\nto\ndie',
  ])('a typo hides nothing: %s', (text) => {
    expect(isAsUrgent(checkSafety(text), 'R2')).toBe(true);
  });
});

describe('what must be told apart', () => {
  test.each([
    ['my gambling is out of control', 'R3', 'gambling'],
    ['a little lad at the nursery where i work has bruises and says his dad did it', 'R4', 'child-at-risk'],
    ['what training covers naloxone and overdose, im a key worker in a drug service', 'work-talk', 'suicide'],
    ['im not safe at home', 'R1', 'danger'],
    ['lost my job wife left whats the point anymore', 'R2', 'suicide'],
    ['SUICIDE worked in a care home 5 yrs', 'R2', 'suicide'],
    ['cant go on done the suicide prevention course', 'R2', 'suicide'],
    ['dont see the point got my level 2 safeguarding', 'R2', 'suicide'],
    ['im not thinking of ending it or anything just fed up', 'R3', 'low-mood'],
  ])('%s: %s, %s', (text, tier, topic) => {
    const finding = checkSafety(text);
    expect(tierOf(finding)).toBe(tier);
    expect(finding.kind === 'clear' ? [] : finding.topics).toContain(topic);
  });

  test.each([
    'wife says id be better off in an office',
    'im in year 11 and want to leave home for college in leeds',
    'my kids would be better off if i earned more',
    'no future in retail is there',
    'gave my dog to my sister cos i work away',
    'my partner works nights and i do days',
    'i worked on the tracks and bridges for network rail',
    'everyone would be happier if the rota was fairer',
    'my boss wont let me have time off for the course',
  ])('ordinary talk in the same words: %s', (text) => {
    expect(checkSafety(text)).toEqual({ kind: 'clear' });
  });
});

describe('the answer to "Are you safe right now?"', () => {
  test.each(['yes', 'Yes.', 'yeah im safe', 'yep', 'I am safe', 'yes thanks', 'yh im ok', 'ydw'])(
    'a clear yes: %s',
    (text) => {
      expect(readSafeAnswer(text)).toBe('safe');
    },
  );
  test.each([
    'no',
    'not really',
    '',
    '   ',
    'lol',
    'haha yes',
    'i think so',
    'yes but',
    'maybe',
    'dunno',
    'not safe',
    'im not safe',
    'safe as houses mate lol',
    'yes i want to die',
    'ok',
    'what jobs have you got',
    'define safe',
    'yes and no',
    'yes if he stays out',
    'for now',
    '👍',
    'nah',
    'safe?',
    'tak',
  ])('anything else is not: "%s"', (text) => {
    expect(readSafeAnswer(text)).toBe('not-safe');
  });
});
