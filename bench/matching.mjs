/**
 * npm run bench:matching [-- fit]: how well, and how fast, free text is matched to jobs and skills: ours beside the
 * search libraries a team would plug in, on the same names and notes in the same run. With `fit`, the weights are tuned
 * on the `tune` halves and printed; nothing is written. Asserts nothing.
 */
import { availableParallelism, cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { at, median } from './figures.mjs';
import {
  missing,
  readEsco,
  readMelo,
  readPhrases,
  readProfiles,
  readSkillSentences,
  root,
} from './matching/data.mjs';
import { reliability } from './matching/fit.mjs';
import { auroc, halfOf, numbers, quality, rankOf, rPrecision, withOneTypo } from './matching/measures.mjs';
import { mostForFuse, peers, plainBm25, ways } from './matching/peers.mjs';

/** `-- ours`: without the libraries, which take most of the time. */
const alone = process.argv.includes('ours');

const built = (name) => import(join(root, 'dist', 'src', `${name}.js`));
const { buildConceptIndex } = await built('guidance/matching/ranking/conceptIndex');
const { queryWords, rankConcepts, weights } = await built('guidance/matching/ranking/rankConcepts');
const { clausesOf, rankText } = await built('guidance/matching/ranking/rankText');
const { plainTerms } = await built('guidance/matching/ranking/terms');
const { chat } = await built('guidance/matching/ranking/wordLists.en');
const { roleConcepts, skillConcepts } = await built('guidance/matching/ranking/ourConcepts');
const { conceptSet, createMatcher, matchText } = await built('guidance/matching/matcher');
const { confidenceOf, signsOf } = await built('guidance/matching/ranking/confidence');
const { wordsOf } = await built('guidance/matching/normalise');
const { loadWordVectors } = await built('stores/wordVectors');
const { loadSayings } = await built('stores/sayings');
const { loadKnowledge } = await built('stores/knowledgeFiles');

const absent = missing();
if (absent.length > 0) {
  console.log(
    `Not measured: ${absent.join(', ')} not found beside the project (or where WAYMARK_TEST_DATA says).`,
  );
  process.exit(0);
}

console.log(
  `Node ${process.version}, ${availableParallelism()} cores (${cpus()[0]?.model}), load ${loadavg()[0].toFixed(2)}`,
);
const vectors = await loadWordVectors(join(root, 'data', 'words'));
const sayings = await loadSayings(join(root, 'data', 'sayings'));
const { knowledge } = await loadKnowledge({
  folders: [join(root, 'data', 'knowledge')],
  today: '2026-11-25',
});
const esco = readEsco();
const withSayings = (concepts) =>
  concepts.map((one) => (sayings.has(one.id) ? { ...one, examples: sayings.get(one.id) } : one));
const sets = {
  roles: roleConcepts(knowledge, sayings),
  skills: skillConcepts(knowledge, sayings),
  'esco-occupations': withSayings(esco.occupations),
  'esco-skills': withSayings(esco.skills),
};
const melo = readMelo(esco);

/** Ours: a title is ranked as it stands; what people type is read first. */
const titled = (index) => async (text, most) =>
  rankConcepts(index, queryWords(plainTerms(text).map((word) => ({ word }))), { most, title: text }).map(
    (one) => index.ids[one.place],
  );
const rankTyped = (index, text, most, use = weights) => {
  const words = wordsOf(text);
  const kept = queryWords(words, chat);
  return {
    kept,
    ranked: rankText(
      index,
      clausesOf(kept, (place) => words[place].clause),
      { most, weights: use },
    ),
  };
};
const typed = (index) => async (text, most) =>
  rankTyped(index, text, most).ranked.map((one) => index.ids[one.place]);
/** How sure ours is that the text names anything. */
const sureness = (index, text) => {
  const { kept, ranked } = rankTyped(index, text, 2);
  return ranked[0] ? confidenceOf(signsOf(index, kept, ranked), ranked[0], ranked[0], 0) : 0;
};

const timed = (make) => {
  const begun = performance.now();
  const made = make();
  return { made, ms: performance.now() - begun };
};

async function ask(search, queries, most) {
  const times = [];
  const ranks = [];
  for (const { text, right } of queries) {
    const begun = performance.now();
    const answer = await search(text, most);
    times.push(performance.now() - begun);
    ranks.push(rankOf(answer, right));
  }
  return { ranks, p50: median(times), p99: at(times, 0.99) };
}
const ms = (value) => Number(value.toFixed(2));

/** What one phrase shows of itself, whether it names anything, and whether the first match is right. */
const signsOfPhrase = (index, { text, right, id }) => {
  const { kept, ranked } = rankTyped(index, text, 2);
  const told = signsOf(index, kept, ranked);
  const [first] = ranked;
  return {
    id,
    signs: told.signs,
    names: right.size > 0,
    ok: first !== undefined && right.has(index.ids[first.place]),
    confidence: first ? confidenceOf(told, first, first, 0) : 0,
  };
};

if (process.argv.includes('fit')) {
  const { fitRanking, fitLogistic } = await import('./matching/fit.mjs');
  const tune = (queries) => queries.filter(({ id, right }) => right.size > 0 && halfOf(id) === 'tune');
  const indexes = Object.fromEntries(
    Object.entries(sets).map(([name, concepts]) => [name, buildConceptIndex(concepts, vectors)]),
  );
  const ofMelo = buildConceptIndex(melo.concepts, vectors);
  const idsOf = (index, ranked) => ranked.map((one) => index.ids[one.place]);
  const byTitle = (index) => (text, most, use) =>
    idsOf(
      index,
      rankConcepts(index, queryWords(plainTerms(text).map((word) => ({ word }))), {
        most,
        weights: use,
        title: text,
      }),
    );
  const byTyping = (index) => (text, most, use) => idsOf(index, rankTyped(index, text, most, use).ranked);
  const profiles = readProfiles(esco.occupations);
  const all = readPhrases(esco);
  const phrasesOf = (find) => all.filter((one) => one.find === find);
  if (!process.argv.includes('confidence'))
    fitRanking({
      start: weights,
      searches: {
        melo: { queries: tune(melo.queries), search: byTitle(ofMelo) },
        titles: { queries: tune(profiles.titles), search: byTitle(indexes['esco-occupations']) },
        tasks: { queries: tune(profiles.tasks).slice(0, 120), search: byTyping(indexes['esco-occupations']) },
        ...Object.fromEntries(
          Object.keys(sets).map((find) => [
            find,
            { queries: tune(phrasesOf(find)), search: byTyping(indexes[find]) },
          ]),
        ),
      },
    });
  const rows = Object.keys(sets).flatMap((find) =>
    phrasesOf(find)
      .filter(({ id }) => halfOf(id) === 'tune')
      .map((phrase) => signsOfPhrase(indexes[find], phrase)),
  );
  console.log(
    'namesAnything',
    fitLogistic(rows, ({ names }) => names),
  );
  console.log(
    'isTheRightOne',
    fitLogistic(
      rows.filter(({ names }) => names),
      ({ ok }) => ok,
    ),
  );
  process.exit(0);
}

const waysOf = (name, concepts) => (name === 'Fuse.js' && concepts > 5_000 ? ['names'] : ways);

/** One table: ours and every peer on one set of concepts and queries. */
async function besidePeers(concepts, queries, ours) {
  const table = {};
  const half = (name, ranks) => quality(ranks.filter((_, place) => halfOf(queries[place].id) === name));
  const next = numbers(7);
  const typos = queries.map((query) => ({ ...query, text: withOneTypo(query.text, next) }));
  const { made: index, ms: build } = timed(() => buildConceptIndex(concepts, vectors));
  const search = ours(index);
  await ask(search, queries.slice(0, 50), 10);
  const own = await ask(search, queries, 100);
  table.Waymark = {
    ...quality(own.ranks),
    'MRR, one typo': quality((await ask(search, typos, 100)).ranks).mrr,
    'p50 ms': ms(own.p50),
    'p99 ms': ms(own.p99),
    'build ms': Math.round(build),
  };
  if (!alone)
    table[`Waymark, the first ${mostForFuse}`] = quality(
      (await ask(search, queries.slice(0, mostForFuse), 100)).ranks,
    );
  const bare = ours(buildConceptIndex(concepts));
  table['Waymark, no vectors'] = quality((await ask(bare, queries, 100)).ranks);
  for (const [name, make] of alone ? [] : Object.entries(peers)) {
    let best;
    // Over a national set one way takes Fuse minutes; the better of its two on smaller ones is by names.
    for (const way of waysOf(name, concepts.length)) {
      const begun = performance.now();
      const peer = await make(concepts, way);
      const made = performance.now() - begun;
      const few = peer.few ? queries.slice(0, mostForFuse) : queries;
      await ask(peer, few.slice(0, 5), 10);
      const asked = await ask(peer, few, 100);
      const row = {
        ...quality(asked.ranks),
        'MRR, one typo': peer.few ? undefined : quality((await ask(peer, typos, 100)).ranks).mrr,
        'p50 ms': ms(asked.p50),
        'p99 ms': ms(asked.p99),
        'build ms': Math.round(made),
      };
      if (!best || row.mrr > best.mrr) best = row;
    }
    table[name] = best;
  }
  console.table(table);
  console.log('Waymark, tune half', half('tune', own.ranks));
  console.log('Waymark, report half', half('report', own.ranks));
}

console.log('\nMELO: 633 American titles to ESCO, by title alone');
await besidePeers(melo.concepts, melo.queries, titled);

const profiles = readProfiles(esco.occupations);
{
  // Every name for itself, as the published figures seem to have been counted: our own word TF-IDF comes to theirs so.
  const names = melo.concepts.flatMap(({ id, names, notes }) =>
    names.map((name) => ({ id, names: [name], notes, group: id })),
  );
  const { ranks } = await ask(titled(buildConceptIndex(names, vectors)), melo.queries, 100);
  console.log('Waymark, ranking 33,809 names one by one', quality(ranks));
}

console.log('\nNational job profiles: titles to ESCO occupations');
await besidePeers(sets['esco-occupations'], profiles.titles, titled);

const phrases = readPhrases(esco);
for (const find of Object.keys(sets)) {
  const mine = phrases.filter((one) => one.find === find);
  const named = mine.filter((one) => one.right.size > 0);
  console.log(`\nPhrases as people type them: ${find}`);
  await besidePeers(sets[find], named, typed);
  const index = buildConceptIndex(sets[find], vectors);
  const sure = (ones) => ones.map(({ text }) => sureness(index, text));
  const nothing = mine.filter((one) => one.right.size === 0);
  const of = (ones, half) => ones.filter(({ id }) => halfOf(id) === half);
  console.log('Does it name anything? AUROC', {
    all: auroc(sure(named), sure(nothing)),
    tune: auroc(sure(of(named, 'tune')), sure(of(nothing, 'tune'))),
    report: auroc(sure(of(named, 'report')), sure(of(nothing, 'report'))),
    lines: `${named.length} that do, ${nothing.length} that do not`,
  });
}

console.log(
  '\nHow often a first match is right, by how sure we said we were (report halves, our own roles and skills)',
);
{
  const rows = ['roles', 'skills'].flatMap((find) => {
    const index = buildConceptIndex(sets[find], vectors);
    return phrases
      .filter((one) => one.find === find && halfOf(one.id) === 'report')
      .map((phrase) => signsOfPhrase(index, phrase));
  });
  console.table(reliability(rows));
}

console.log('\nSentences of job adverts to ESCO skills');
{
  const index = buildConceptIndex(esco.skills, vectors);
  const table = {};
  for (const [name, { queries, unknown }] of Object.entries(readSkillSentences(esco.skills))) {
    const rate = async (search) => {
      let mrr = 0;
      let rp = 0;
      for (const { text, right } of queries) {
        const answer = await search(text, 100);
        mrr += 1 / rankOf(answer, right);
        rp += rPrecision(answer, right, 5);
      }
      return {
        n: queries.length,
        mrr: (mrr / queries.length).toFixed(3),
        'RP@5': (rp / queries.length).toFixed(3),
        'labels not in ESCO 1.1.1': unknown,
      };
    };
    table[`${name}: Waymark`] = await rate(typed(index));
    table[`${name}: BM25`] = await rate(plainBm25(esco.skills));
  }
  console.table(table);
}

console.log('\nTime a query, over all labels');
{
  const table = {};
  for (const [name, concepts] of [
    ['3,007 occupations', esco.occupations],
    ['13,896 skills', esco.skills],
  ]) {
    const { made: index, ms: build } = timed(() => buildConceptIndex(concepts, vectors));
    const search = typed(index);
    const queries = phrases.map(({ text }) => ({ text, right: new Set() }));
    await ask(search, queries.slice(0, 100), 10);
    const asked = await ask(search, queries, 10);
    table[name] = {
      labels: index.labels.concept.length,
      'build ms': Math.round(build),
      'p50 ms': ms(asked.p50),
      'p99 ms': ms(asked.p99),
    };
  }
  console.table(table);
}

console.log('\nWhole messages through the matcher, over our own base and ESCO');
{
  const imported = [
    conceptSet('esco', 'roles', sets['esco-occupations'], vectors),
    conceptSet('esco', 'skills', sets['esco-skills'], vectors),
  ];
  const matcher = createMatcher(knowledge, { sayings, vectors, imported });
  const stories = phrases.filter(({ right }) => right.size > 0).map(({ text }) => text);
  const long = (from) => {
    let text = '';
    for (let place = from; text.length < 5_000; place += 1) text += `${stories[place % stories.length]}. `;
    return text.slice(0, 5_000);
  };
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  const next = numbers(3);
  const nonsense = () =>
    Array.from({ length: 3 + Math.floor(next() * 9) }, () => letters[Math.floor(next() * 26)]).join('');
  const fill = (piece) => {
    let text = '';
    while (text.length < 5_000) text += typeof piece === 'function' ? `${piece()} ` : piece;
    return text.slice(0, 5_000);
  };
  const kinds = {
    'a phrase': stories.slice(0, 300),
    'a story of 5,000 characters': Array.from({ length: 20 }, (_, place) => long(place * 31)),
    'nonsense words': Array.from({ length: 10 }, () => fill(nonsense)),
    'one letter': [fill('a')],
    'one word over and over': [fill('manager ')],
    'no spaces': [fill('managerdriver')],
    emoji: [fill('👷🏽‍♀️ ')],
    'combining marks': [fill('e\u0301\u0300\u0302')],
    commas: [fill('driver, ')],
    'and and and': [fill('and drive and lift ')],
    'new lines': [fill('fork\n')],
    'right to left': [fill('سائق شاحنة ')],
  };
  const table = {};
  for (const [name, texts] of Object.entries(kinds)) {
    for (const find of ['roles', 'skills']) matchText(matcher, texts[0], { find });
    const row = {};
    for (const find of ['roles', 'skills']) {
      const times = texts.map((text) => {
        const begun = performance.now();
        matchText(matcher, text, { find });
        return performance.now() - begun;
      });
      row[`${find} p50 ms`] = ms(median(times));
      row[`${find} slowest ms`] = ms(Math.max(...times));
    }
    table[name] = row;
  }
  console.table(table);
}

console.log('\nCost by the number of labels');
{
  const table = {};
  const pool = esco.skills;
  for (const most of [100, 1_000, 10_000, 100_000]) {
    const some = [];
    let labels = 0;
    for (const concept of pool) {
      if (labels >= most) break;
      some.push({ ...concept, names: concept.names.slice(0, most - labels) });
      labels += some.at(-1).names.length;
    }
    const before = process.memoryUsage().rss;
    const { made: index, ms: build } = timed(() => buildConceptIndex(some, vectors));
    const search = typed(index);
    const queries = phrases.slice(0, 300).map(({ text }) => ({ text, right: new Set() }));
    await ask(search, queries.slice(0, 50), 10);
    const asked = await ask(search, queries, 10);
    table[labels] = {
      concepts: some.length,
      'build ms': Math.round(build),
      'p50 ms': ms(asked.p50),
      'p99 ms': ms(asked.p99),
      'RSS MB more': Math.round((process.memoryUsage().rss - before) / 1e6),
    };
  }
  console.table(table);
}
