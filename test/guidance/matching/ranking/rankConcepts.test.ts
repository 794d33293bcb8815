/** Which of a few made-up concepts a few words name, and how that compares with the ranking written down naively. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { wordsOf } from '../../../../src/guidance/matching/normalise.js';
import { buildConceptIndex, type Concept } from '../../../../src/guidance/matching/ranking/conceptIndex.js';
import {
  type QueryWord,
  queryWords,
  type Ranked,
  rankConcepts,
  type Weights,
  weights,
} from '../../../../src/guidance/matching/ranking/rankConcepts.js';
import { chat } from '../../../../src/guidance/matching/ranking/wordLists.en.js';
import { dimensions } from '../../../../src/guidance/matching/ranking/wordVectors.js';
import { rankNaively } from './naive.js';

const named = (id: string, ...names: string[]): Concept => ({ id, names });
const concepts: Concept[] = [
  named('welder', 'Welder', 'metal joiner'),
  named('forklift', 'Forklift driver', 'counterbalance operator'),
  named('lorry', 'Lorry driver', 'haulier'),
  named('plasterer', 'Plasterer'),
  named('gardener', 'Gardener', 'landscape worker'),
  named('florist', 'Florist', 'gardener of cut flowers'),
  named('jeweller', 'Jeweller'),
  named('caretaker', 'Caretaker', 'site keeper'),
  { id: 'baker', names: ['Baker'], notes: ['kneads dough and minds the oven before sunrise'] },
  { id: 'shepherd', names: ['Shepherd'], examples: ['I move the flock up the fell', 'lambing all night'] },
];
const index = buildConceptIndex(concepts);
const ask = (text: string, most = 5, of = index): Ranked[] =>
  rankConcepts(of, queryWords(wordsOf(text), chat), { most });
const idsOf = (text: string, most = 5, of = index): string[] =>
  ask(text, most, of).map(({ place }) => of.ids[place] ?? '');
const first = (text: string): string | undefined => idsOf(text)[0];

describe('what names a concept', () => {
  test('a name of every kind finds it', () => {
    for (const { id, names } of concepts)
      for (const name of names) expect([name, first(name)]).toEqual([name, id]);
  });

  test('its title beats the same words among another’s other names', () => {
    const [best, next] = ask('gardener');
    expect([best, next].map((one) => index.ids[one?.place ?? -1])).toEqual(['gardener', 'florist']);
    expect(best?.label).toBe(0);
    const turned = buildConceptIndex([named('other', 'Haulier', 'lorry man'), named('titled', 'Lorry man')]);
    expect(idsOf('lorry man', 2, turned)).toEqual(['titled', 'other']);
  });

  test('which of its names it was is told', () => {
    expect(ask('metal joiner')[0]).toMatchObject({ label: 1 });
    expect(ask('haulier')[0]).toMatchObject({ label: 1 });
    expect(ask('lambing')[0]).toMatchObject({ place: 9, label: 2 });
  });

  test('notes alone find it, by no name', () => {
    const [best] = ask('oven');
    expect(best).toMatchObject({ place: 8, label: -1, covered: 0, named: 0 });
    expect(best?.notes).toBeGreaterThan(0);
    expect(best?.notes).toBeLessThanOrEqual(1);
  });

  test('what people say finds it', () => expect(first('up on the fell with the flock')).toBe('shepherd'));

  test('who somebody is beats what for: a driver of lorries is no lorry', () => {
    const both = buildConceptIndex([named('thing', 'Lorry workshop'), named('who', 'Workshop driver')]);
    const words = queryWords(wordsOf('driver of a workshop'));
    const [best] = rankConcepts(both, words, { most: 1, title: 'driver of a workshop' });
    expect(both.ids[best?.place ?? -1]).toBe('who');
  });

  test('all of the words and all of a name are full shares; half of them are not', () => {
    expect(ask('forklift driver')[0]?.covered).toBeCloseTo(1, 5);
    expect(ask('forklift driver')[0]?.named).toBeCloseTo(1, 5);
    const [half] = ask('forklift');
    expect(half?.covered).toBeCloseTo(1, 5);
    expect(half?.named).toBeLessThan(0.9);
    expect(ask('forklift zebra')[0]?.covered).toBeLessThan(0.9);
  });
});

describe('how people write', () => {
  test.each([
    ['a letter missing', 'plastrer', 'plasterer'],
    ['a letter doubled', 'plassterer', 'plasterer'],
    ['a wrong letter', 'plasterar', 'plasterer'],
    ['two letters swapped', 'plasteerr', 'plasterer'],
    ['the first two swapped', 'lpasterer', 'plasterer'],
    ['a letter missing in a short word', 'bker', 'baker'],
    ['a wrong letter in the first of two words', 'forkleft driver', 'forklift'],
  ])('%s: “%s”', (_what, typed, id) => expect(first(typed)).toBe(id));

  test('a slip counts less than the word itself', () => {
    expect(ask('plastrer')[0]?.score).toBeLessThan(ask('plasterer')[0]?.score ?? 0);
  });

  test('a word of three letters is no slip of anything', () => expect(ask('bak')).toEqual([]));

  test('two words typed where a name has one are that one', () => {
    expect(first('fork lift')).toBe('forklift');
    expect(first('care taker')).toBe('caretaker');
    expect(ask('taker care')[0]?.score ?? 0).toBeLessThan(ask('care taker')[0]?.score ?? 0);
  });

  test('one and many are the same, and so is what is done and who does it', () => {
    for (const [one, many] of [
      ['welder', 'welders'],
      ['gardener', 'gardeners'],
      ['lorry driver', 'lorries drivers'],
    ] as const)
      expect(ask(many)).toEqual(ask(one));
  });

  test.each([
    ['truck driver', 'lorry driver'],
    ['jeweler', 'jeweller'],
    ['janitor', 'caretaker'],
    ['wagon driver', 'lorry driver'],
  ])('“%s” is “%s” to a British reader', (other, ours) => expect(ask(other)).toEqual(ask(ours)));

  test('a name in the American or older form is found by the British one', () => {
    const theirs = buildConceptIndex([named('a', 'Truck loader'), named('b', 'Janitor')]);
    expect(idsOf('lorry loader', 1, theirs)).toEqual(['a']);
    expect(idsOf('caretaker', 1, theirs)).toEqual(['b']);
  });
});

describe('order and number', () => {
  const alike = buildConceptIndex(['c', 'a', 'b'].map((id) => named(id, 'Thatcher')));

  test('ties stand in the order of the index, however few are asked for', () => {
    expect(idsOf('thatcher', 5, alike)).toEqual(['c', 'a', 'b']);
    expect(idsOf('thatcher', 2, alike)).toEqual(['c', 'a']);
    expect(idsOf('thatcher', 1, alike)).toEqual(['c']);
  });

  test('of many the first so many are the same as of all', () => {
    const all = ask('driver gardener operator metal', 50);
    expect(all.length).toBeGreaterThan(4);
    for (let most = 0; most <= all.length + 1; most += 1)
      expect(ask('driver gardener operator metal', most)).toEqual(all.slice(0, most));
  });

  test('scores never rise from one to the next', () => {
    const scores = ask('driver gardener operator metal', 50).map((one) => one.score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  test('neighbours of what fits gain a little, and no more than a little', () => {
    const grouped = buildConceptIndex([
      { id: 'alone', names: ['mason of walls'] },
      { id: 'near', names: ['roofer of walls'], group: 'site' },
      { id: 'fits', names: ['Dyker'], group: 'site' },
    ]);
    const found = ask('dyker walls', 5, grouped);
    expect(found.map(({ place }) => grouped.ids[place])).toEqual(['fits', 'near', 'alone']);
  });
});

describe('nothing to go by', () => {
  test.each(['', '   ', '?!…', 'of the and to', 'xq zz', '🙂🙂', '\u200b'])('“%s” names nothing', (text) =>
    expect(ask(text)).toEqual([]),
  );

  test('an index of no concepts answers nothing', () =>
    expect(ask('welder', 5, buildConceptIndex([]))).toEqual([]));

  test('of hundreds of words only the first are looked at', () => {
    const many = Array.from({ length: 300 }, (_, at) => ({ word: `zz${at}`, at }));
    const at = 300;
    expect(rankConcepts(index, [...many, { word: 'welder', at }], { most: 3 })).toEqual([]);
    expect(rankConcepts(index, [{ word: 'welder', at }, ...many], { most: 3 })).toHaveLength(1);
  });
});

describe('words used alike', () => {
  // Two directions: the sea and the land.
  const alike = [
    ['trawler', 'skipper', 'boat', 'fishing'],
    ['plough', 'farmer', 'field', 'tractor'],
  ];
  const rows = new Int8Array(alike.flat().length * dimensions);
  for (const [side, group] of alike.entries())
    for (const at of group.keys()) {
      const row = (side * group.length + at) * dimensions;
      rows[row + side] = 100;
      rows[row + 2 + at] = 30;
    }
  const vectors = { places: new Map(alike.flat().map((one, place) => [one, place])), rows };
  const made = [named('sea', 'Skipper'), named('land', 'Farmer')];
  const meant = buildConceptIndex(made, vectors);

  test('bring a concept together with words that share no letter with its names', () => {
    expect(idsOf('trawler fishing', 1, meant)).toEqual(['sea']);
    expect(idsOf('plough field', 1, meant)).toEqual(['land']);
    expect(ask('plough', 1, meant)[0]).toMatchObject({ label: -1, covered: 0, named: 0, notes: 0 });
    expect(ask('plough', 1, buildConceptIndex(made))).toEqual([]);
  });

  test('tell less than a name does', () => {
    expect(ask('farmer', 1, meant)[0]?.score).toBeGreaterThan(ask('tractor', 1, meant)[0]?.score ?? 0);
    expect(ask('skipper plough', 1, meant)[0]?.label).toBe(0);
  });

  test('help where the word itself was a slip', () => {
    const meantBy = (text: string): number => ask(text, 1, meant)[0]?.about ?? 0;
    expect(meantBy('skiper')).toBeGreaterThan(0.3);
    expect(meantBy('skiper')).toBeCloseTo(meantBy('skipper'), 5);
  });

  test('a word ordinary English knows is no slip of a name', () => {
    const farmed = buildConceptIndex([named('weld', 'Tractors'), named('field', 'Fielder')], {
      places: new Map([['factors', 0]]),
      rows: new Int8Array(dimensions).fill(1),
    });
    expect(ask('factors', 1, farmed)).toEqual([]);
    expect(idsOf('tracters', 1, farmed)).toEqual(['weld']);
  });

  test('are not asked for where they weigh nothing', () => {
    const words = queryWords(wordsOf('plough field'));
    expect(rankConcepts(meant, words, { most: 2, weights: { ...weights, about: 0 } })).toEqual([]);
  });
});

// Words that are slips of one another, share stems, join to a third, name people, or say nothing at all.
const vocabulary =
  'welder welders welding weldor driver drivers lorry lorries fork lift forklift plaster plasterer platser baker bakery care taker caretaker metal mettle site kiln of and the, xylophone zither'.split(
    ' ',
  );
const word = fc.constantFrom(...vocabulary);
/** Slips that may stand for several of those. */
const typedWord = fc.oneof(
  word,
  fc.constantFrom('metle', 'mettl', 'metel', 'plastser', 'weldre', 'forklif', 'lorrie'),
);
const phrase = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
const concept = fc.record(
  {
    names: fc.array(phrase, { minLength: 1, maxLength: 3 }),
    examples: fc.array(phrase, { maxLength: 2 }),
    notes: fc.array(phrase, { maxLength: 2 }),
    group: fc.constantFrom('one', 'two'),
  },
  { requiredKeys: ['names'] },
);
const smallIndex = fc
  .array(concept, { minLength: 1, maxLength: 7 })
  .map((made): Concept[] => made.map((one, at) => ({ id: `c${at}`, ...one })));
const queryOf = (typed: fc.Arbitrary<string>): fc.Arbitrary<QueryWord[]> =>
  fc
    .array(fc.record({ word: typed, counts: fc.constantFrom(1, 1, 1, 0.4) }), { minLength: 1, maxLength: 6 })
    .map((words) =>
      words.flatMap(({ word: one, counts }, at) =>
        queryWords([{ word: one.replace(',', '') }]).map((kept) => ({ ...kept, at, counts })),
      ),
    );
const query = queryOf(word);

describe('against the ranking written down naively', () => {
  /** How many scores were compared. */
  function holds(queries: fc.Arbitrary<QueryWord[]>, use: Weights): number {
    let compared = 0;
    fc.assert(
      fc.property(smallIndex, queries, fc.option(phrase, { nil: undefined }), (made, words, title) => {
        const options = title === undefined ? {} : { title };
        const ranked = rankConcepts(buildConceptIndex(made), words, { most: 20, weights: use, ...options });
        const naive = new Map(rankNaively(made, words, use, title).map((one) => [one.place, one.score]));
        compared += ranked.length;
        const scoreOf = ({ place }: Ranked): number => naive.get(place) ?? Number.NaN;
        expect(ranked).toHaveLength(naive.size);
        for (const one of ranked) expect(Math.abs(one.score - scoreOf(one))).toBeLessThan(1e-4);
        // Where the naive scores differ by more than rounding, so does the order.
        for (const [at, one] of ranked.entries())
          for (const later of ranked.slice(at + 1)) expect(scoreOf(later)).toBeLessThan(scoreOf(one) + 1e-4);
      }),
      { numRuns: 600, seed: 20261122 },
    );
    return compared;
  }

  test('the same concepts come out, with the same scores and in the same order', () => {
    expect(holds(query, weights)).toBeGreaterThan(1_000);
  });

  test('so they do where a slip may stand for several words of one name', () => {
    expect(holds(queryOf(typedWord), { ...weights, coversQuery: 0 })).toBeGreaterThan(1_000);
  });

  test('the share that is covered is the naive one of the nearest name, and never above 1', () => {
    fc.assert(
      fc.property(smallIndex, query, (made, words) => {
        const naive = new Map(rankNaively(made, words, weights).map((one) => [one.place, one]));
        for (const one of rankConcepts(buildConceptIndex(made), words, { most: 20 })) {
          expect(one.covered).toBeLessThanOrEqual(1 + 1e-6);
          // Two names of one score may cover different words: then either is told.
          const other = naive.get(one.place);
          if (one.label >= 0 && other && Math.abs(one.named - other.named) < 1e-4)
            expect(one.covered).toBeCloseTo(other.covered, 4);
        }
      }),
      { numRuns: 300, seed: 20261122 },
    );
  });
});

describe('always', () => {
  test('a query answers the same after any others', () => {
    fc.assert(
      fc.property(smallIndex, query, fc.array(query, { maxLength: 6 }), (made, words, others) => {
        const used = buildConceptIndex(made);
        const before = rankConcepts(used, words, { most: 20 });
        for (const other of others) rankConcepts(used, other, { most: 3 });
        expect(rankConcepts(used, words, { most: 20 })).toEqual(before);
        expect(rankConcepts(buildConceptIndex(made), words, { most: 20 })).toEqual(before);
      }),
      { numRuns: 300, seed: 20261122 },
    );
  });

  test('one of its names again never lowers a concept', () => {
    fc.assert(
      fc.property(smallIndex, query, fc.nat(), fc.nat(), (made, words, whose, which) => {
        const at = whose % made.length;
        const more = made.map((one, place) =>
          place === at ? { ...one, names: [...one.names, one.names[which % one.names.length] ?? ''] } : one,
        );
        // With examples, names are part of what is said of it as a whole, where saying a thing twice shifts the rest.
        fc.pre(made[at]?.examples === undefined);
        const before = rankConcepts(buildConceptIndex(made), words, { most: 20 });
        const after = rankConcepts(buildConceptIndex(more), words, { most: 20 });
        const scoreIn = (ranked: Ranked[]): number => ranked.find(({ place }) => place === at)?.score ?? 0;
        const placeIn = (ranked: Ranked[]): number => ranked.findIndex(({ place }) => place === at);
        expect(scoreIn(after)).toBeGreaterThanOrEqual(scoreIn(before) - 1e-6);
        expect(placeIn(after)).toBeLessThanOrEqual(placeIn(before));
      }),
      { numRuns: 300, seed: 20261122 },
    );
  });

  test('identical concepts stand in the order they came in, with one score', () => {
    fc.assert(
      fc.property(smallIndex, query, (made, words) => {
        const twice = [...made, ...made.map((one) => ({ ...one, id: `${one.id}-again` }))];
        const ranked = rankConcepts(buildConceptIndex(twice), words, { most: 40 });
        const placeOf = new Map(ranked.map((one, at) => [one.place, { at, score: one.score }]));
        for (const place of made.keys()) {
          const one = placeOf.get(place);
          const again = placeOf.get(place + made.length);
          expect(again?.score).toBe(one?.score);
          if (one && again) expect(one.at).toBeLessThan(again.at);
        }
      }),
      { numRuns: 200, seed: 20261122 },
    );
  });
});
