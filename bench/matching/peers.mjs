/**
 * What a team would otherwise plug in, each given the same names and notes and asked in the way its makers advise for
 * people's typing (typos, beginnings of words). Each is tried in two ways, a document for every name and one for every
 * concept, and the better counts.
 */
import { search as askOrama, create, insertMultiple } from '@orama/orama';
import FlexSearch from 'flexsearch';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';

/** Fuse compares a query with every name: over a national set it is asked this many queries only. */
export const mostForFuse = 20;

/** One document for every name (with the notes on the first), or one for every concept. */
function documentsOf(concepts, way) {
  if (way === 'names')
    return concepts.flatMap(({ id, names, examples = [] }) =>
      [...names, ...examples].map((text, at) => ({ id: `${id}\u0000${at}`, text })),
    );
  return concepts.map(({ id, names, examples = [], notes = [] }) => ({
    id: `${id}\u00000`,
    title: names[0],
    text: [...names, ...examples].join(' ; '),
    notes: notes.join(' '),
  }));
}

/** Names are answered; a concept stands where its first name does. */
function conceptsOf(ids, most) {
  const seen = new Set();
  for (const id of ids) {
    seen.add(id.split('\u0000')[0]);
    if (seen.size === most) break;
  }
  return [...seen];
}

export const ways = ['names', 'whole'];

export const peers = {
  'MiniSearch (fuzzy, prefix)'(concepts, way) {
    const index = new MiniSearch({
      fields: way === 'names' ? ['text'] : ['title', 'text', 'notes'],
      searchOptions: { fuzzy: 0.2, prefix: true, boost: { title: 2, notes: 0.3 } },
    });
    index.addAll(documentsOf(concepts, way));
    return async (text, most) =>
      conceptsOf(
        index.search(text).map((one) => one.id),
        most,
      );
  },
  async Orama(concepts, way) {
    const index = create({
      schema: way === 'names' ? { text: 'string' } : { title: 'string', text: 'string', notes: 'string' },
      components: { tokenizer: { language: 'english', stemming: false } },
    });
    await insertMultiple(index, documentsOf(concepts, way), 5_000);
    return async (text, most) => {
      const { hits } = await askOrama(index, {
        term: text,
        limit: way === 'names' ? most * 20 : most,
        tolerance: 1,
        threshold: 1,
      });
      return conceptsOf(
        hits.map((one) => one.id),
        most,
      );
    };
  },
  FlexSearch(concepts, way) {
    const index = new FlexSearch.Index({ tokenize: 'forward', encoder: FlexSearch.Charset.LatinAdvanced });
    const ids = [];
    for (const document of documentsOf(concepts, way)) {
      index.add(ids.length, [document.text, document.notes ?? ''].join(' '));
      ids.push(document.id);
    }
    return async (text, most) =>
      conceptsOf(
        index
          .search(text, { limit: way === 'names' ? most * 20 : most, suggest: true })
          .map((place) => ids[place]),
        most,
      );
  },
  'Fuse.js'(concepts, way) {
    const fuse = new Fuse(documentsOf(concepts, way), {
      keys: way === 'names' ? ['text'] : ['title', 'text'],
      ignoreLocation: true,
      threshold: 0.6,
    });
    const search = async (text, most) =>
      conceptsOf(
        fuse.search(text.slice(0, 64), { limit: most * 20 }).map((one) => one.item.id),
        most,
      );
    search.few = true;
    return search;
  },
};

/** BM25 over whole words and nothing else: the floor. */
export function plainBm25(concepts) {
  const index = new MiniSearch({ fields: ['text'], searchOptions: { fuzzy: false, prefix: false } });
  index.addAll(concepts.map(({ id, names, notes = [] }) => ({ id, text: [...names, ...notes].join(' ') })));
  return async (text, most) =>
    index
      .search(text)
      .slice(0, most)
      .map((one) => one.id);
}
