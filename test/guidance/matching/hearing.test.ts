import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Heard, hear } from '../../../src/guidance/matching/hearing.js';
import { buildLexicon, type Lexicon } from '../../../src/guidance/matching/lexicon.js';
import { ageSentences, hearingSentences, placeSentences, spellings } from './hearing.sentences.js';
import { realKnowledge, today } from './knowledge.js';

let lexicon: Lexicon;
beforeAll(async () => {
  lexicon = buildLexicon(await realKnowledge());
});
const listen = (text: string): Heard => hear(text, lexicon, { today });

/** Everything heard, each in the short form of the table. */
function shortForms(heard: Heard): Record<string, string[]> {
  return {
    roles: heard.roles.flatMap((one) => {
      const plain = `${one.roleId} ${one.stance}`;
      return one.months === undefined ? [plain] : [plain, `${plain}:${one.months}`];
    }),
    skills: heard.skills.map((one) => one.skillId),
    settings: heard.skills.map((one) => `${one.skillId} ${one.setting}`),
    interests: heard.interests.map((one) => `${one.interestId} ${one.stance}`),
    sectors: heard.sectors.map((one) => `${one.sectorId} ${one.stance}`),
    conditions: heard.conditions.map((one) => `${one.condition} ${one.stance}`),
    matters: heard.matters.map((one) => one.what),
    lanes: heard.lanes.map((one) => one.lane),
    notHeld: heard.notHeld.map((one) => `${one.id} ${one.stance}`),
    ambiguous: heard.ambiguous.map((one) => one.ambiguityId),
    certificates: heard.certificates.flatMap((one) => {
      if (one.qan !== undefined) return [`qan ${one.qan} ${one.checks ? 'checks' : 'does not check'}`];
      const plain = one.level === undefined ? one.kind : `${one.kind} ${one.level}`;
      if (one.negative) return [`${plain} negative`];
      return one.wished ? [`${plain} wished`] : [one.kind, plain, `${plain} held`];
    }),
  };
}

describe('what people say', () => {
  test.each(hearingSentences.map((one) => [one.text, one] as const))('%s', (text, sentence) => {
    const forms = shortForms(listen(text));
    const { text: _text, not = [], ...expected } = sentence;
    for (const [field, wanted] of Object.entries(expected))
      expect({ [field]: forms[field] }).toEqual({ [field]: expect.arrayContaining(wanted) });
    for (const unwanted of not) expect(Object.values(forms).flat()).not.toContain(unwanted);
  });
});

describe('where people are', () => {
  test.each(placeSentences.map((one) => [one.text, one] as const))('%s', (text, { nation, place }) => {
    const heard = listen(text).nation;
    expect(heard?.nation).toBe(nation);
    if (place !== undefined) expect(heard?.placeTitle).toBe(place);
  });

  test('a devolved area comes with its place', () => {
    expect(listen('im in leeds').nation).toMatchObject({
      placeTitle: 'Leeds',
      devolvedArea: 'West Yorkshire',
    });
  });
});

describe('how old, and who', () => {
  test.each(ageSentences.map((one) => [one.text, one] as const))('%s', (text, { years, band, whose }) => {
    const { age } = listen(text);
    expect({ years: age?.years, band: age?.band, whose: age?.whose }).toEqual({ years, band, whose });
  });
});

describe('always', () => {
  const spansIn = (value: unknown): { start: number; end: number; text: string }[] => {
    if (Array.isArray(value)) return value.flatMap(spansIn);
    if (value === null || typeof value !== 'object') return [];
    const one = value as Record<string, unknown>;
    if (typeof one.start === 'number' && typeof one.end === 'number' && typeof one.text === 'string')
      return [one as { start: number; end: number; text: string }];
    return Object.values(one).flatMap(spansIn);
  };
  const messages = hearingSentences.map((one) => one.text);

  test('quotes are the person’s own words, to the letter', () => {
    for (const text of [...messages, 'I’m a  TA —  been   doing it SIX yrs, İstanbul ok?']) {
      const spans = spansIn(listen(text));
      for (const span of spans) expect(text.slice(span.start, span.end)).toBe(span.text);
    }
    expect(listen('Been a  TEACHING   Assistant').roles[0]?.spans[0]?.text).toBe('TEACHING   Assistant');
  });

  test('the same words are heard the same, and survive JSON', () => {
    for (const text of messages) {
      const heard = listen(text);
      expect(listen(text)).toEqual(heard);
      expect(JSON.parse(JSON.stringify(heard))).toEqual(heard);
    }
  });

  test('no text throws, and spans always lie within it', () => {
    const piece = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.constantFrom(...messages));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const text = pieces.join(' ');
        for (const span of spansIn(listen(text))) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(text.slice(span.start, span.end)).toBe(span.text);
        }
      }),
      { numRuns: 150, seed: 7 },
    );
  });

  test('a typo of one letter in a job’s name is still heard', () => {
    for (const text of ['wharehouse', 'warehuose', 'warehose', 'warehousse'])
      expect(listen(`i worked in a ${text}`).roles.map((one) => one.roleId)).toContain('ROL-LOG-01');
    expect(listen('i worked in a warehuose').roles[0]?.how).toBe('near');
  });

  test.each(spellings)('%s is heard, however it is spelt', (text, id) => {
    const heard = listen(`i did ${text} for 3 years`);
    expect([
      ...heard.skills.map((one) => one.skillId),
      ...heard.roles.map((one) => one.roleId),
      ...heard.notHeld.map((one) => one.id),
    ]).toContain(id);
  });

  test('a word that only sounds like one of ours, or is plain English, is left alone', () => {
    for (const word of ['netflix', 'weetabix', 'minecraft', 'oluwaseun', 'gwenllian', 'sandwich', 'universe'])
      expect(listen(`i like ${word}`)).toMatchObject({ skills: [], roles: [], interests: [], notHeld: [] });
  });

  test('a quote is as it was said, in at most six words', () => {
    expect(listen('i want something with machines').interests[0]?.spans[0]?.text).toBe(
      'something with machines',
    );
    expect(listen('i deal with complaints').skills[0]?.spans[0]?.text).toBe('deal with complaints');
    expect(listen('picking, working with the new big machines').skills[0]?.spans[0]?.text).toBe('picking');
    for (const { text } of hearingSentences)
      for (const one of [...listen(text).skills, ...listen(text).interests])
        for (const span of one.spans) expect(span.text.split(/\s+/).length).toBeLessThanOrEqual(6);
  });

  test('a greeting is only a greeting', () => {
    for (const text of ['hi', 'Hiya!', 'hello there', 'good morning']) {
      expect(listen(text)).toMatchObject({ greetingOnly: true, somethingHeard: false });
    }
    expect(listen('hi im a brickie')).toMatchObject({ greetingOnly: false, somethingHeard: true });
    expect(listen('')).toMatchObject({ greetingOnly: false, somethingHeard: false });
  });

  test('nobody’s name is taken for a job or a skill', () => {
    const names =
      'Sarah Priya Mohammed Aoife Siân Gareth Tyler Chantelle Zbigniew Oluwaseun Mason Cooper Baker';
    for (const name of names.split(' ')) {
      const heard = listen(`my name is ${name}`);
      expect({ name, roles: heard.roles, skills: heard.skills }).toEqual({ name, roles: [], skills: [] });
    }
  });
});
