/** Every phrase the knowledge base can hear, indexed once at start; see `hearing.ts` for the listening. */
import type { KnowledgeBase } from '../knowledge/knowledgeBase.js';
import type { Nation } from '../knowledge/schema.js';
import { type AskIndex, indexAsks } from './asks.js';
import { keysOf, plainPhrase, singular, wordsOf } from './normalise.js';
import { soundOf } from './soundsLike.js';
import { cueWords, ordinaryWords } from './spellings.en.js';

export type EntryKind =
  | 'skill'
  | 'role'
  | 'interest'
  | 'sector'
  | 'ambiguity'
  | 'notHeld'
  | 'place'
  | 'qualification';

/** A phrase and the record it names. */
export type Entry = { kind: EntryKind; id: string; words: string[]; isTitle: boolean };

export type Sense = {
  code: string;
  roleIds: readonly string[];
  skillIds: readonly string[];
  /** Phrases that, in the same message, settle the meaning. */
  settledBy: readonly string[][];
};

export type Lexicon = {
  /** Phrases by each form their first word may take. */
  readonly byFirst: ReadonlyMap<string, readonly Entry[]>;
  /** Words that are never mended: those of our phrases, our own prose, and ordinary English. */
  readonly known: ReadonlySet<string>;
  /** Words a typo may be mended to, by what is left of them when one or two letters are dropped. */
  readonly byDeletion: ReadonlyMap<string, readonly string[]>;
  /** The same words in order, for words cut short ("pharm"). */
  readonly mendable: readonly string[];
  /** The longer of them by how they sound. */
  readonly bySound: ReadonlyMap<string, readonly string[]>;
  readonly senses: ReadonlyMap<string, readonly Sense[]>;
  readonly places: ReadonlyMap<string, { title: string; nation: Nation | undefined; devolvedArea?: string }>;
  /** Levels a role usually asks for: tells a level 2 nursery worker from a level 3 one. */
  readonly roleLevels: ReadonlyMap<string, readonly number[]>;
  readonly asks: AskIndex;
};

/** A typo rarely makes a word this long; longer tokens are pasted text. */
const longestMended = 20;
/** Slips allowed by length (content design D2): none in three letters, one up to six, two from seven. */
export const slipsAllowed = (length: number): number => (length < 4 ? 0 : length < 7 ? 1 : 2);

/** Ordinary words shorter than this are never what a typo is mended to. */
const shortestOrdinary = 5;
/** Below this, too many words sound alike. */
const shortestSounded = 6;
/** Alike in sound, a word may still be written this much otherwise, by its length. */
const mostOtherwise = 0.5;
/** So few consonants tell one word from another. */
const fewestSounds = 4;

/** A word and what is left of it when up to `slips` letters are dropped. */
export function deletions(word: string, slips: number): Set<string> {
  const all = new Set([word]);
  let last = [word];
  for (let slip = 0; slip < slips; slip += 1) {
    const next: string[] = [];
    for (const one of last) {
      for (let at = 0; at < one.length; at += 1) {
        const shorter = one.slice(0, at) + one.slice(at + 1);
        if (!all.has(shorter)) {
          all.add(shorter);
          next.push(shorter);
        }
      }
    }
    last = next;
  }
  return all;
}

/** Insertions, deletions, changes and swaps of neighbours that turn one word into the other. */
export function slipsBetween(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

const roleEndings = /^(.{4,})er$/;

/** "bricklayer" is also heard in "bricklaying": the work named by what is done. */
function byWhatIsDone(words: readonly string[]): string[] | undefined {
  const last = words.at(-1);
  const done = last === undefined ? null : roleEndings.exec(last);
  if (words.length !== 1 || !done?.[1] || /^(?:work|manag|teach|offic|lead|care)/.test(done[1]))
    return undefined;
  return [`${done[1]}ing`];
}

/**
 * Builds the index. Takes tens of milliseconds; do it once.
 * @param knowledge the linked base; titles and aliases of its roles, skills, interests, sectors, ambiguities,
 * places, jobs not held and qualifications are indexed, whatever the sector
 */
export function buildLexicon(knowledge: KnowledgeBase): Lexicon {
  const entries: Entry[] = [];
  const prose: string[] = [];
  const add = (kind: EntryKind, id: string, title: string | undefined, aliases: readonly string[]): void => {
    const seen = new Set<string>();
    for (const [index, phrase] of [...(title === undefined ? [''] : [title]), ...aliases].entries()) {
      // A part in brackets is for readers: "process / plant engineer (degree)".
      for (const one of [phrase, phrase.replace(/\([^)]*\)/g, ' ')]) {
        const words = plainPhrase(one);
        const key = words.join(' ');
        if (words.length === 0 || words.length > 8 || seen.has(key)) continue;
        seen.add(key);
        entries.push({ kind, id, words, isTitle: index === 0 && title !== undefined });
      }
    }
  };
  for (const one of knowledge.roles.values()) {
    const former = one.formerTitles.flatMap((old) => [old.title, ...old.aliases]);
    add('role', one.id, one.title, [...one.aliases, ...former]);
    prose.push(one.purpose, ...one.duties, ...one.entry);
  }
  for (const one of knowledge.skills.values()) {
    add('skill', one.id, one.title, one.aliases);
    prose.push(one.plain, one.statement);
  }
  for (const one of knowledge.units.values()) prose.push(one.title, ...one.outcomes.map((it) => it.text));
  for (const one of knowledge.articles.values()) prose.push(one.title, ...one.answer);
  for (const one of knowledge.interests.values()) add('interest', one.id, undefined, one.aliases);
  for (const one of knowledge.sectors.values()) add('sector', one.id, one.title, one.aliases);
  for (const one of knowledge.ambiguities.values()) add('ambiguity', one.id, undefined, one.aliases);
  for (const one of knowledge.notHeld.values()) add('notHeld', one.id, one.title, one.aliases);
  for (const one of knowledge.places.values()) add('place', one.id, one.title, one.aliases);
  for (const one of knowledge.qualifications.values()) add('qualification', one.id, one.title, one.aliases);

  const said = new Set(
    entries.filter((one) => one.kind !== 'qualification').map((one) => one.words.join(' ')),
  );
  for (const one of entries.filter((entry) => entry.kind === 'role')) {
    const done = byWhatIsDone(one.words);
    if (done && !said.has(done.join(' '))) entries.push({ ...one, words: done, isTitle: false });
  }

  const byFirst = new Map<string, Entry[]>();
  for (const entry of entries) {
    const first = entry.words[0] ?? '';
    // A single word is matched strictly: "care" must not be heard as the attitude "caring".
    // A skill said in the plural is meant so: "chemicals" is not "chemical works".
    const keys =
      entry.words.length > 1
        ? new Set(keysOf(first))
        : new Set(entry.kind === 'skill' || entry.kind === 'sector' ? [first] : [first, singular(first)]);
    for (const key of keys) {
      const list = byFirst.get(key);
      if (list) list.push(entry);
      else byFirst.set(key, [entry]);
    }
  }

  const phraseWords = new Set(
    entries.filter((one) => one.kind !== 'qualification').flatMap((one) => one.words),
  );
  const known = new Set<string>([...ordinaryWords, ...cueWords]);
  for (const word of [...phraseWords, ...prose.flatMap((text) => wordsOf(text).map((one) => one.word))])
    for (const key of keysOf(word)) known.add(key);

  const mendable = [...new Set([...phraseWords, ...cueWords])]
    .filter((word) => word.length >= 4 && word.length <= longestMended && /^[a-z]+$/.test(word))
    // A short ordinary word is too near too much; a longer one of our phrases ("paperwork") is surely meant.
    .filter((word) => word.length >= shortestOrdinary || !ordinaryWords.has(word) || cueWords.includes(word))
    .sort();
  const byDeletion = new Map<string, string[]>();
  for (const word of mendable) {
    for (const shorter of deletions(word, slipsAllowed(word.length))) {
      const list = byDeletion.get(shorter);
      if (list) list.push(word);
      else byDeletion.set(shorter, [word]);
    }
  }

  const bySound = new Map<string, string[]>();
  for (const word of mendable) {
    if (word.length < shortestSounded) continue;
    const key = soundOf(word);
    const list = bySound.get(key);
    if (list) list.push(word);
    else bySound.set(key, [word]);
  }

  return {
    byFirst,
    known,
    byDeletion,
    mendable,
    bySound,
    senses: new Map(
      [...knowledge.ambiguities.values()].map((one) => [
        one.id,
        one.senses.map((sense) => ({
          code: sense.code,
          roleIds: sense.roleIds,
          skillIds: sense.skillIds,
          settledBy: sense.settledBy.map(plainPhrase).filter((words) => words.length > 0),
        })),
      ]),
    ),
    places: new Map(
      [...knowledge.places.values()].map((one) => [
        one.id,
        {
          title: one.title,
          nation: one.nation.length === 1 && one.nation[0] !== 'UK' ? one.nation[0] : undefined,
          ...(one.devolvedArea === undefined ? {} : { devolvedArea: one.devolvedArea }),
        },
      ]),
    ),
    roleLevels: new Map([...knowledge.roles.values()].map((one) => [one.id, one.rqfTypical])),
    asks: indexAsks(knowledge),
  };
}

/** The word of ours that a typo most likely stands for, or undefined. */
export function mend(word: string, lexicon: Lexicon): string | undefined {
  if (word.length < 4 || word.length > longestMended || /[^a-z]/.test(word)) return undefined;
  if (keysOf(word).some((key) => lexicon.known.has(key))) return undefined;
  const allowed = slipsAllowed(word.length);
  // Between words as near, the one that sounds the same: "assisstent" is assistant, not assessment.
  const sound = soundOf(word);
  let nearest: { word: string; slips: number; sounds: boolean } | undefined;
  const tried = new Set<string>();
  for (const shorter of deletions(word, allowed)) {
    for (const one of lexicon.byDeletion.get(shorter) ?? []) {
      if (tried.has(one)) continue;
      tried.add(one);
      // People keep the first letter, or swap it with the second.
      if (one[0] !== word[0] && !(one[0] === word[1] && one[1] === word[0])) continue;
      const slips = slipsBetween(word, one);
      if (slips > Math.min(allowed, slipsAllowed(one.length))) continue;
      // A shorter ordinary word is meant only where it sounds the same: "aftter", and not "monkey" for money.
      if (one.length < 6 && ordinaryWords.has(one) && soundOf(one) !== sound) continue;
      // In four letters a changed letter makes another word; only a swap or a missing letter is a slip.
      if (word.length === 4 && one.length <= 4 && [...word].sort().join('') !== [...one].sort().join(''))
        continue;
      const sounds = soundOf(one) === sound;
      if (
        nearest === undefined ||
        slips < nearest.slips ||
        (slips === nearest.slips &&
          (sounds === nearest.sounds ? one < nearest.word : sounds && !nearest.sounds))
      )
        nearest = { word: one, slips, sounds };
    }
  }
  if (nearest) return nearest.word;
  return cutShort(word, lexicon) ?? soundingLike(word, lexicon);
}

/** "farmasutical" for "pharmaceutical": the word of ours that sounds the same and is written most alike. */
function soundingLike(word: string, lexicon: Lexicon): string | undefined {
  if (word.length < shortestSounded) return undefined;
  const key = soundOf(word);
  if (key.length < fewestSounds) return undefined;
  let nearest: { word: string; slips: number } | undefined;
  for (const one of lexicon.bySound.get(key) ?? []) {
    const slips = slipsBetween(word, one);
    if (slips > Math.max(word.length, one.length) * mostOtherwise) continue;
    if (nearest === undefined || slips < nearest.slips) nearest = { word: one, slips };
  }
  return nearest?.word;
}

/** "pharm" for "pharma", "maint" for "maintenance": five letters or more that begin words of one family. */
function cutShort(word: string, lexicon: Lexicon): string | undefined {
  if (word.length < 5) return undefined;
  let low = 0;
  let high = lexicon.mendable.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lexicon.mendable[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  const first = lexicon.mendable[low];
  if (first === undefined || !first.startsWith(word)) return undefined;
  for (let at = low + 1; lexicon.mendable[at]?.startsWith(word); at += 1)
    if (!lexicon.mendable[at]?.startsWith(first.slice(0, -1))) return undefined;
  return first;
}
