/** What the matcher finds in free text over our own base, what it leaves alone, and how good it is today. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  conceptSet,
  createMatcher,
  longestMatched,
  type Matcher,
  matchText,
  ourPack,
  type Sought,
  sought,
  sureEnough,
  type TextMatch,
} from '../../../src/guidance/matching/matcher.js';
import { realKnowledge } from './knowledge.js';
import { ourMatcher, phrases, stories } from './ourMatcher.js';

const matcher = await ourMatcher();
const found = (text: string, find: Sought = 'roles'): TextMatch[] =>
  matchText(matcher, text, { find }).results;
const first = (text: string, find: Sought = 'roles'): TextMatch | undefined => found(text, find)[0];
const sureIn = (text: string, find: Sought = 'roles'): string[] =>
  found(text, find)
    .filter(({ confidence }) => confidence >= sureEnough)
    .map(({ id }) => id);
const idsIn = (text: string, find: Sought = 'roles'): string[] => found(text, find).map(({ id }) => id);

describe('what people tell of their days', () => {
  test.each([
    ['i get old people up and dressed and give them their breakfast', 'ROL-ACH-02'],
    ['Been laying bricks since I left school', 'ROL-CON-02'],
    ["I mind other people's kids in my own house", 'ROL-CYP-08'],
    ['i fry fish and chips on a friday', 'ROL-HOS-03'],
    ['milk the cows at five every morning then muck out', 'ROL-AGR-01'],
    ['stack shelves in tesco', 'ROL-RET-01'],
    ['used to fix cars at home for mates', 'ROL-ENG-02'],
  ])('“%s” names a job, first and surely', (text, id) => expect(sureIn(text)[0]).toBe(id));

  test.each([
    ['i wash him and get him dressed', 'SKL-ACH-01'],
    ['I drive an artic up and down the motorway all week', 'SKL-LOG-05'],
    ['i fry fish and chips on a friday', 'SKL-HOS-02'],
    ['milk the cows at five every morning then muck out', 'SKL-AGR-02'],
    ['telling kids to settle down and read', 'SKL-CYP-05'],
    ['used to fix cars at home for mates', 'SKL-ENG-06'],
  ])('“%s” names a skill, first and surely', (text, id) => expect(sureIn(text, 'skills')[0]).toBe(id));
});

describe('several jobs in one message', () => {
  test('each is found by its own words', () => {
    const three = found('I was a chef, then I drove lorries, now im a carer in a home').slice(0, 3);
    expect(three.map(({ id }) => id).sort()).toEqual(['ROL-ACH-02', 'ROL-HOS-03', 'ROL-LOG-02']);
    const wordsOf = new Map(three.map(({ id, spans }) => [id, spans.map(({ text }) => text)]));
    expect(wordsOf.get('ROL-HOS-03')).toEqual(['chef']);
    expect(wordsOf.get('ROL-LOG-02')).toEqual(['drove lorries']);
    expect(wordsOf.get('ROL-ACH-02')).toEqual(['carer', 'home']);
  });

  test('a sentence stands for itself: others beside it make it neither surer nor less sure', () => {
    const alone = first('brickie for ten years');
    const beside = found('brickie for ten years. I drive a van. I sing in a choir').find(
      ({ id }) => id === 'ROL-CON-02',
    );
    expect(alone?.id).toBe('ROL-CON-02');
    expect(beside?.confidence).toBe(alone?.confidence);
  });
});

describe('what is not theirs, or not wanted', () => {
  test.each([
    ['not nursing but teaching', 'ROL-CYP-09', 'ROL-ACH-10'],
    ['not nursing but working in a nursery', 'ROL-CYP-02', 'ROL-ACH-10'],
    ['not a nurse, a carer', 'ROL-ACH-02', 'ROL-ACH-10'],
    ['never driven a forklift but i have driven a lorry', 'ROL-LOG-02', 'ROL-LOG-03'],
    ['my dad was a plumber and i am a bricklayer', 'ROL-CON-02', 'ROL-CON-03'],
  ])('“%s”: the one, and not the other', (text, one, other) => {
    expect(idsIn(text)[0]).toBe(one);
    expect(idsIn(text)).not.toContain(other);
  });

  test.each([
    'never driven a forklift',
    'i hate cooking',
    'i cant stand caring for old people',
    'i dont do plastering',
    'everything except cooking',
    'no experience of bricklaying',
    'i would never do care work again',
    'i know nothing about electrics',
    'anything but nursing',
  ])('“%s” names nothing', (text) => {
    for (const find of sought) expect(sureIn(text, find)).toEqual([]);
  });

  test('the same words without the “not” name it: it is the “not” that is heard', () => {
    for (const [text, find, id] of [
      ['driven a forklift', 'roles', 'ROL-LOG-05'],
      ['caring for old people', 'roles', 'ROL-ACH-02'],
      ['i know about electrics', 'skills', 'SKL-ENG-05'],
      ['bricklaying', 'roles', 'ROL-CON-02'],
    ] as const)
      expect(idsIn(text, find)).toContain(id);
  });

  test.each([
    'my husband is a welder',
    'my dad was a lorry driver',
    'he is a plumber',
    'my sister works as a nurse',
    'my mum cooks for the whole street',
    'my brother drives a van',
  ])('“%s” names no job of theirs', (text) => {
    for (const find of sought) expect(sureIn(text, find)).toEqual([]);
  });

  test('what one is sick of was done, and is named', () => {
    expect(sureIn('sick of working in a warehouse')).toContain('ROL-LOG-01');
  });
});

describe('wherever and however long it was done', () => {
  test.each([
    ['in the army i was a vehicle mechanic', 'ROL-ENG-02'],
    ['worked in the kitchens inside', 'ROL-HOS-01'],
    ['did my forklift in prison', 'ROL-LOG-05'],
    ['used to fix cars at home for mates', 'ROL-ENG-02'],
  ])('“%s”', (text, id) => expect(sureIn(text)[0]).toBe(id));

  test.each([
    [
      'bricklayer',
      ['6 years a bricklayer', 'bricklayer for 6 yrs', 'six years bricklayer', 'bricklayer since 2011'],
    ],
    ['childminder', ['childminder for ages', 'childminder 18 months', 'childminder for donkeys years']],
    ['lorry driver', ['lorry driver, 20 years', '20 yrs lorry driver', 'lorry driver for twenty years']],
  ])('how long changes nothing: %s', (job, texts) => {
    const id = first(job)?.id;
    expect(id).toBeDefined();
    for (const text of texts) expect([text, first(text)?.id]).toEqual([text, id]);
  });
});

describe('as people call it', () => {
  test.each([
    ['brickie', 'ROL-CON-02'],
    ['chippy', 'ROL-CON-03'],
    ['barmaid', 'ROL-HOS-02'],
    ['I do the tills in Asda', 'ROL-RET-01'],
    ['TA', 'ROL-CYP-09'],
    ['HLTA', 'ROL-CYP-09'],
    ['HCA', 'ROL-ACH-07'],
    ['HGV driver', 'ROL-LOG-02'],
    ['class 1 driver', 'ROL-LOG-02'],
    ['NVQ assessor', 'ROL-CAR-06'],
    ['fork lift', 'ROL-LOG-05'],
    ['teaching assistent', 'ROL-CYP-09'],
    ['brikclayer', 'ROL-CON-02'],
  ])('“%s”', (text, id) => expect(first(text)?.id).toBe(id));

  test('a skill by its abbreviation', () => expect(first('SENCO', 'skills')?.id).toBe('SKL-CYP-34'));

  test('shouted or whispered, it is the same', () => {
    for (const story of stories) expect(idsIn(story.toUpperCase())).toEqual(idsIn(story.toLowerCase()));
  });
});

describe('why, and by which words', () => {
  test('a title, another name, or what people say is told with the words that earned it', () => {
    expect(first('Bricklayer')?.because[0]).toMatchObject({ kind: 'name', isTitle: true });
    expect(first('brickie')?.because[0]).toMatchObject({ kind: 'name', isTitle: false });
    const said = first('i get old people up and dressed and give them their breakfast');
    expect(said?.because[0]?.kind).toBe('saying');
    expect(said?.spans.map(({ text }) => text)).toEqual(['old people', 'dressed']);
  });

  test('the words are the person’s own, to the letter', () => {
    expect(first('I was a   BRICK  layer')?.spans[0]?.text).toBe('BRICK  layer');
    expect(first('I drove HGV’s, full time')?.spans[0]?.text).toContain('HGV’s');
  });

  /** Spans in the text, in reading order, apart from one another; every match with a reason and a bounded confidence. */
  const isSound = (text: string, find: Sought): void => {
    const { results, abstained } = matchText(matcher, text, { find });
    expect(abstained).toBe((results[0]?.confidence ?? 0) < sureEnough);
    expect(results.length).toBeLessThanOrEqual(10);
    for (const [at, match] of results.entries()) {
      expect(match.confidence).toBeGreaterThanOrEqual(0.1);
      expect(match.confidence).toBeLessThanOrEqual(results[at - 1]?.confidence ?? 1);
      expect(match.because.length).toBeGreaterThan(0);
      expect(match.spans.length).toBeGreaterThan(0);
      let end = 0;
      for (const span of match.spans) {
        expect(span.start).toBeGreaterThanOrEqual(end);
        expect(span.end).toBeGreaterThan(span.start);
        expect(text.slice(span.start, span.end)).toBe(span.text);
        end = span.end;
      }
    }
  };

  test('in every phrase', () => {
    for (const { text } of phrases) for (const find of sought) isSound(text, find);
  });

  test('in any text whatever', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.constantFrom(
        ...stories,
        '',
        'WELDER',
        'ﬁtter',
        'naïve café cook',
        '🙂',
        '\u202e',
        'e\u0301lectrician',
      ),
    );
    let matched = 0;
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 5 }),
        fc.constantFrom(' ', ', ', '. ', '\n', ''),
        fc.constantFrom(...sought),
        (pieces, between, find) => {
          const text = pieces.join(between);
          isSound(text, find);
          matched += found(text, find).length;
        },
      ),
      { numRuns: 300, seed: 20261122 },
    );
    expect(matched).toBeGreaterThan(300);
  });

  test('the same text is matched the same, whatever was asked between', () => {
    const before = stories.map((story) => found(story));
    for (const { text } of phrases.slice(0, 200)) found(text);
    expect(stories.map((story) => found(story))).toEqual(before);
  });
});

describe('what is asked for', () => {
  test('no more than the limit, and the first of those that a higher one gives', () => {
    const text = 'I was a chef, then I drove lorries, now im a carer in a home';
    const ten = matchText(matcher, text, { find: 'roles' }).results;
    const two = matchText(matcher, text, { find: 'roles', limit: 2 }).results;
    expect(ten.length).toBeGreaterThan(2);
    expect(two).toEqual(ten.slice(0, 2));
  });

  test('roles are asked for and roles come, skills and skills', () => {
    for (const story of stories) {
      for (const { id } of found(story, 'roles')) expect(id).toMatch(/^ROL-/);
      for (const { id } of found(story, 'skills')) expect(id).toMatch(/^SKL-/);
    }
  });

  test('only what the packs that are named hold; an unknown name holds nothing', () => {
    const [story = ''] = stories;
    expect(matchText(matcher, story, { find: 'roles', from: [ourPack] })).toEqual(
      matchText(matcher, story, { find: 'roles' }),
    );
    expect(matchText(matcher, story, { find: 'roles', from: ['elsewhere'] })).toEqual({
      results: [],
      abstained: true,
      attributions: [],
    });
  });

  test('what a publisher asks to be shown is shown where one of its matches is, and nowhere else', async () => {
    const zoo = conceptSet('zoo', 'roles', [{ id: 'z1', names: ['Zookeeper'] }], undefined, {
      uris: ['https://example.org/z1'],
      attribution: 'The zoo said so.',
    });
    const both: Matcher = createMatcher(await realKnowledge(), { sayings: new Map(), imported: [zoo] });
    expect(both.packs).toEqual([ourPack, 'zoo']);
    const keeper = matchText(both, 'zookeeper', { find: 'roles' });
    expect(keeper.results[0]).toMatchObject({ pack: 'zoo', id: 'z1', uri: 'https://example.org/z1' });
    expect(keeper.attributions).toEqual(['The zoo said so.']);
    expect(matchText(both, 'bricklayer', { find: 'roles' }).attributions).toEqual([]);
  });

  test('of a longer text the beginning is read', () => {
    const padding = 'hm '.repeat(longestMatched / 3);
    expect(idsIn(`bricklayer ${padding}`)).toContain('ROL-CON-02');
    expect(found(`${padding} bricklayer`)).toEqual([]);
  });
});

/** Measured when this was written, and held a little below: a better matcher may raise them. */
const today = {
  roles: { first: 0.894, leftAlone: 0.907, surelyRight: 0.953 },
  skills: { first: 0.78, leftAlone: 0.907, surelyRight: 0.958 },
};

describe.each(sought)('how good it is over our phrases: %s', (find) => {
  const rows = phrases
    .filter((one) => one.find === find)
    .map((one) => ({ ...one, matches: matchText(matcher, one.text, { find }) }));
  const naming = rows.filter(({ right }) => right.size > 0);
  const naming1 = (row: (typeof rows)[number]): boolean => row.right.has(row.matches.results[0]?.id ?? '');
  /** A share, and those that it misses, which are printed when it is too low. */
  function holds(all: typeof rows, isSo: (row: (typeof rows)[number]) => boolean, least: number): void {
    const missed = all.filter((row) => !isSo(row));
    const share = 1 - missed.length / all.length;
    if (share >= least) return;
    const lines = missed.map(({ text, matches, right }) => {
      const [best] = matches.results;
      return `${best?.id ?? 'nothing'} ${best?.confidence ?? ''}, not ${[...right].join(' or ') || 'nothing'}: ${text}`;
    });
    throw new Error(
      `${share.toFixed(3)} of ${all.length}, and at least ${least.toFixed(3)} are wanted\n${lines.join('\n')}`,
    );
  }

  test('there are phrases of both kinds', () => {
    expect(naming.length).toBeGreaterThan(150);
    expect(rows.length - naming.length).toBeGreaterThan(50);
  });

  test('the right one is first as often as it was', () => holds(naming, naming1, today[find].first - 0.02));

  test('what names nothing is left alone as often as it was', () => {
    const nothing = rows.filter(({ right }) => right.size === 0);
    holds(nothing, ({ matches }) => matches.abstained, today[find].leftAlone - 0.03);
  });

  test('of those it is sure of, most are right', () => {
    const sure = rows.filter(({ matches }) => (matches.results[0]?.confidence ?? 0) >= 0.7);
    expect(sure.length).toBeGreaterThan(80);
    holds(sure, naming1, Math.max(0.75, today[find].surelyRight - 0.05));
  });

  test('the surer it is, the more often it is right', () => {
    const shareOf = (from: number, to: number): number => {
      const these = rows.filter(({ matches }) => {
        const confidence = matches.results[0]?.confidence ?? 0;
        return confidence >= from && confidence < to;
      });
      expect(these.length).toBeGreaterThan(30);
      return these.filter(naming1).length / these.length;
    };
    const [unsure, fairly, sure] = [shareOf(0, 0.4), shareOf(0.4, 0.7), shareOf(0.7, 1.01)];
    expect(fairly).toBeGreaterThan(unsure);
    expect(sure).toBeGreaterThan(fairly);
    expect(unsure).toBeLessThan(0.6);
  });
});
