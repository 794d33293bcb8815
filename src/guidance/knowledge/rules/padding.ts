/**
 * V19, a rule of ours: no two records say nearly the same. A line copied with a word changed looks like knowledge and
 * is none; what is true of several records belongs in one that they share. Honest parallels are far below the limit.
 */
import type { KnowledgeBase, Written } from '../knowledgeBase.js';
import type { Report } from './report.js';

/** A line that is compared, and what it is compared with. */
type Line = { one: Written; text: string; tokens: string[] };

/**
 * Share of words two lines have in common, of all they have: from here on they are nearly the same. With ten words
 * on each side it is one word changed; in the base of 2026 honest parallels reach 0.71.
 */
const nearlySame = 0.75;
/** Shorter lines are alike by their nature, and count only when they are the same, word for word. */
const fewestTokens = 5;
/** Still shorter ones may be the same ("Ask the college"). */
const fewestWhenSame = 3;

/** Words that carry no difference; endings of number are taken off, so that a plural is no new line. */
const empty = new Set(
  'a an and are as at be by can do for from has have how in into is it its of on or so than that the their them then they this to up was what when which who will with you your'.split(
    ' ',
  ),
);
function tokensOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const tokens = new Set<string>();
  for (const word of words) {
    if (empty.has(word)) continue;
    tokens.add(word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word);
  }
  return [...tokens];
}

/** The lines of a record that must be its own, by what they are. */
function linesOf(knowledge: KnowledgeBase, one: Written): [field: string, texts: readonly string[]][] {
  switch (one.kind) {
    case 'skill': {
      const skill = knowledge.skills.get(one.id);
      return skill
        ? [
            ['statement', [skill.statement]],
            ['plain', [skill.plain]],
          ]
        : [];
    }
    case 'unit': {
      const unit = knowledge.units.get(one.id);
      // The titles of regulated units are the awarding side's, and several awarding sides share them.
      if (!unit || unit.basis === 'regulated-unit') return [];
      return [
        ['title', [unit.title]],
        ['outcome', unit.outcomes.map((outcome) => outcome.text)],
      ];
    }
    case 'role':
      return [['purpose', [knowledge.roles.get(one.id)?.purpose ?? '']]];
    case 'pathway':
      return [['why', [knowledge.pathways.get(one.id)?.why ?? '']]];
    case 'article':
      return [['answer', knowledge.articles.get(one.id)?.answer ?? []]];
    case 'horizon': {
      const item = knowledge.horizon.get(one.id);
      return item
        ? [
            ['what', [item.what]],
            ['effect', [item.effect]],
          ]
        : [];
    }
    case 'issue': {
      const issue = knowledge.issues.get(one.id);
      return issue
        ? [
            ['cause', issue.causes],
            ['route', issue.routes],
            ['problem', [issue.problem]],
          ]
        : [];
    }
    default:
      return [];
  }
}

/** Nobody meets both: what is true in two nations with laws of their own is said in the answer of each. */
function areOfOtherNations(a: Written, b: Written): boolean {
  if (!('nation' in a.record) || !('nation' in b.record)) return false;
  const theirs = b.record.nation;
  return !theirs.includes('UK') && !a.record.nation.some((one) => one === 'UK' || theirs.includes(one));
}

/** There and back again: the reasons of a pathway and of its opposite are bound to share words. */
function isOpposite(knowledge: KnowledgeBase, a: Written, b: Written): boolean {
  const one = knowledge.pathways.get(a.id);
  const other = knowledge.pathways.get(b.id);
  return one !== undefined && other !== undefined && one.from === other.to && one.to === other.from;
}
/** Sentences as compared word for word; those too short to be anybody's are left out. */
const sentences = (text: string): Set<string> =>
  new Set(
    text
      .split(/[.!?]+(?:\s|$)/)
      .map((sentence) => sentence.trim().toLowerCase())
      .filter((sentence) => tokensOf(sentence).length >= fewestTokens),
  );

function tell(a: Line, b: Line, field: string, report: Report): void {
  report(
    b.one,
    'V19',
    `its ${field} is nearly that of ${a.one.id}: “${b.text}” beside “${a.text}”`,
    'Say what is particular to this one, or keep what both share in one record.',
  );
}

/** Looks for lines of two records that are nearly the same, without comparing each with each. */
export function nothingIsPadded(knowledge: KnowledgeBase, written: readonly Written[], report: Report): void {
  const byField = new Map<string, Line[]>();
  for (const one of written) {
    for (const [field, texts] of linesOf(knowledge, one)) {
      const lines = byField.get(`${one.kind} ${field}`) ?? [];
      for (const text of texts) lines.push({ one, text, tokens: tokensOf(text) });
      byField.set(`${one.kind} ${field}`, lines);
    }
  }
  for (const [name, lines] of byField) {
    const field = name.slice(name.indexOf(' ') + 1);
    for (const [a, b] of nearPairs(lines.filter((line) => line.tokens.length >= fewestWhenSame))) {
      if (field === 'why' && isOpposite(knowledge, a.one, b.one)) continue;
      if (areOfOtherNations(a.one, b.one)) continue;
      tell(a, b, field, report);
    }
  }
  for (const one of written) {
    const edge = knowledge.pathways.get(one.id);
    if (!edge) continue;
    for (const back of knowledge.edgesFrom.get(edge.to) ?? []) {
      // Each pair once: told of the later id.
      if (back.to !== edge.from || back.id >= edge.id) continue;
      const said = sentences(back.why);
      for (const sentence of sentences(edge.why))
        if (said.has(sentence))
          report(
            one,
            'V19',
            `its why says word for word what ${back.id} says: “${sentence}”`,
            'Say what is particular to going this way.',
          );
    }
  }
}

/**
 * Pairs of lines of different records that share enough. Two lines that share so much share one of their rarest few
 * words (prefix filter of set-similarity joins, Chaudhuri et al. 2006), so only lines that meet there are compared.
 */
function* nearPairs(lines: readonly Line[]): Generator<[Line, Line]> {
  const uses = new Map<string, number>();
  for (const { tokens } of lines) for (const token of tokens) uses.set(token, (uses.get(token) ?? 0) + 1);
  const met = new Map<string, number[]>();
  const sets: Set<string>[] = [];
  for (const [index, line] of lines.entries()) {
    const rarestFirst = [...line.tokens].sort(
      (a, b) => (uses.get(a) ?? 0) - (uses.get(b) ?? 0) || (a < b ? -1 : 1),
    );
    const size = rarestFirst.length;
    const set = new Set(rarestFirst);
    sets.push(set);
    const candidates = new Set<number>();
    for (const token of rarestFirst.slice(0, size - Math.ceil(nearlySame * size) + 1)) {
      const others = met.get(token);
      if (others) for (const other of others) candidates.add(other);
      if (others) others.push(index);
      else met.set(token, [index]);
    }
    for (const other of [...candidates].sort((a, b) => a - b)) {
      const earlier = lines[other];
      const theirs = sets[other];
      if (!earlier || !theirs || earlier.one.id === line.one.id) continue;
      if (theirs.size < nearlySame * size || size < nearlySame * theirs.size) continue;
      let shared = 0;
      for (const token of set) if (theirs.has(token)) shared += 1;
      const share = shared / (size + theirs.size - shared);
      if (share === 1 || (share >= nearlySame && Math.min(size, theirs.size) >= fewestTokens))
        yield [earlier, line];
    }
  }
}
