/**
 * Parts and qualifications somebody says they hold: heard by reference, number or title, told under a name of their own, and
 * what is odd about them asked and never guessed.
 */
import { z } from 'zod';
import type { KnowledgeBase } from '../../src/guidance/knowledge/knowledgeBase.js';
import {
  hasRightCheckCharacter,
  otherNumberIn,
  qualificationNumberIn,
} from '../../src/guidance/knowledge/qualificationNumber.js';
import type { Qualification, Unit } from '../../src/guidance/knowledge/schema.js';
import { findQualifications } from '../../src/guidance/lookUp/findQualifications.js';
import {
  referencePattern,
  standardNamed,
  unitsByReference,
  unitsByTitle,
} from '../../src/guidance/lookUp/unitsAndStandards.js';
import { plainPhrase } from '../../src/guidance/matching/normalise.js';
import type { Told } from '../engine/form.js';
import {
  awardedByIn,
  holdersIn,
  isPartOnly,
  levelNamed,
  supposes,
  turnOf,
  turnsOf,
  yearIn,
} from './asks.en.js';

/** The name under which it is told. */
export const heldName = 'heldLearning';

const heldSchema = z.object({
  unitId: z.string().optional(),
  qualificationId: z.string().optional(),
  title: z.string(),
  quote: z.string(),
  awardedBy: z.string().optional(),
  year: z.string().optional(),
});
export type HeldLearning = z.infer<typeof heldSchema>;

/** Told when something is said not to be held after all: ids of units and qualifications. */
export const notHeldName = 'notHeldLearning';

/** Everything told of, in the order it was told, less what was taken off afterwards. */
export function heldLearning(told: readonly Told[]): HeldLearning[] {
  let held: HeldLearning[] = [];
  for (const one of told) {
    if (one.name === heldName) held = [...held, ...(z.array(heldSchema).safeParse(one.value).data ?? [])];
    if (one.name !== notHeldName) continue;
    const off = new Set(z.array(z.string()).safeParse(one.value).data ?? []);
    held = held.filter(({ unitId, qualificationId }) => !off.has(unitId ?? qualificationId ?? ''));
  }
  return held;
}

/** What is odd and has to be asked. */
export type Odd =
  | { kind: 'future'; year: string }
  | { kind: 'level'; level: string }
  | { kind: 'wrong-number'; number: string }
  | { kind: 'unknown-unit'; reference: string }
  | { kind: 'several'; of: readonly Qualification[] };

export type HeardLearning = {
  held: HeldLearning[];
  odd: Odd[];
  /** Units and qualifications said not to be held: told of before, they are taken off. */
  takenOff: string[];
  /** "What if they had it": it is planned with, and not told. */
  isSupposed: boolean;
  /** Several people are named as holding something: what each holds is not one list. */
  isOfSeveral: boolean;
  /** A part is named by its reference or a long title: the message is about what is held, whatever else it says. */
  isNamed: boolean;
};

/** How a stretch of a message stands to what it names. */
type Stance = ReturnType<typeof turnOf> | 'named';
type Stretch = { stance: Stance; text: string };

/** Parts a message where its words turn: "I have …", "I never did …", "what would be left of …", "repeat …". */
function stretchesOf(text: string): Stretch[] {
  const found: Stretch[] = [];
  let stance: Stance = 'named';
  let from = 0;
  for (const turn of text.matchAll(turnsOf)) {
    found.push({ stance, text: text.slice(from, turn.index) });
    stance = turnOf(turn[0]);
    from = (turn.index ?? 0) + turn[0].length;
  }
  found.push({ stance, text: text.slice(from) });
  return found.filter((one) => one.text.trim() !== '');
}

/** What a message says is held, what it says is not, and what it asks about. */
export function heldAndRest(text: string): { told: string; notHeld: string; rest: string } {
  const of = (...stances: Stance[]): string =>
    stretchesOf(text)
      .filter((one) => stances.includes(one.stance))
      .map((one) => one.text)
      .join(' . ');
  return { told: of('held'), notHeld: of('not-held'), rest: of('wished', 'again', 'named') };
}

/** Every unit that a text names, by reference first and then by title. */
export function unitsIn(text: string, knowledge: KnowledgeBase): Unit[] {
  const found: Unit[] = [];
  for (const [name] of text.matchAll(referencePattern)) {
    const units = unitsByReference(name, knowledge)?.units ?? [];
    if (units[0]) found.push(units[0]);
  }
  // Where a structure has no reference of its own, people give the standard's code: SEMEM311.
  for (const [word] of text.matchAll(/[^\s,;]*\d[^\s,;]*/g)) {
    const coded = standardNamed(word, knowledge)?.units ?? [];
    // "HE9D 04 (SEMEM311)" is one unit by two names.
    if (coded[0] && !coded.some((one) => found.includes(one))) found.push(coded[0]);
  }
  let line = plainPhrase(text).join(' ');
  for (let tries = 0; tries < mostTitles; tries++) {
    const named = unitsByTitle(line, knowledge);
    const [unit] = named?.units ?? [];
    if (!named || !unit) break;
    // The same title from several awarding bodies: any of them stands for it until a reference says which.
    if (!found.some((one) => named.units.includes(one))) found.push(unit);
    line = ` ${line} `.replace(` ${named.words} `, ' | ').trim();
  }
  return [...new Set(found)];
}
const mostTitles = 6;

/**
 * Long titles of units in a text, each put away behind a mark, so that the words within a title ("with special needs") turn
 * nothing. The same title from several awarding bodies: any of them stands for it until a reference says which.
 */
function withTitlesAway(text: string, knowledge: KnowledgeBase): { text: string; units: readonly Unit[] } {
  const units: Unit[] = [];
  let left = text;
  for (let tries = 0; tries < mostTitles; tries++) {
    const named = unitsByTitle(plainPhrase(left).join(' '), knowledge);
    const [unit] = named?.units ?? [];
    if (!unit || unit.title.split(' ').length < longTitle) break;
    const words = unit.title.match(/[\p{L}\p{N}]+/gu) ?? [];
    const place = new RegExp(words.join('[^\\p{L}\\p{N}]+'), 'iu').exec(left);
    if (!place) break;
    left = `${left.slice(0, place.index)} ${markOf(units.length)} ${left.slice(place.index + place[0].length)}`;
    units.push(unit);
  }
  return { text: left, units };
}
const markOf = (at: number): string => `⟦${at}⟧`;

/**
 * Hears what a message says is held. Empty where it says nothing of the kind.
 * @param today ISO day: nothing was got after it
 */
export function hearLearning(text: string, knowledge: KnowledgeBase, today: string): HeardLearning {
  const away = withTitlesAway(text, knowledge);
  const { told, notHeld } = heldAndRest(away.text);
  const named = (stretch: string): Unit[] => [
    ...away.units.filter((_, at) => stretch.includes(markOf(at))),
    ...unitsIn(stretch, knowledge),
  ];
  const takenOff =
    notHeld === ''
      ? []
      : [...named(notHeld), ...qualificationsNumbered(notHeld, knowledge)].map((one) => one.id);
  const odd: Odd[] = unknownUnits(text, knowledge);
  const isSupposed = supposes(text);
  const isOfSeveral = holdersIn(text).length > 1;
  if (told === '') return { held: [], odd, takenOff, isNamed: false, isSupposed, isOfSeveral };
  const year = yearIn(told);
  if (year !== undefined && year > today.slice(0, 4)) odd.push({ kind: 'future', year });
  const names = [...new Set([...knowledge.qualifications.values()].flatMap((one) => one.awardingOrg ?? []))];
  const awarded = awardedByIn(told, names);
  const more = (at: number) => ({
    quote: told.trim().slice(0, 80),
    ...(awarded[at] === undefined ? {} : { awardedBy: awarded[at] }),
    ...(year === undefined || year > today.slice(0, 4) ? {} : { year }),
  });
  const held: HeldLearning[] = [];
  const number = qualificationNumberIn(told);
  if (number !== undefined && !knowledge.qualificationByNumber.has(number) && !hasRightCheckCharacter(number))
    odd.push({ kind: 'wrong-number', number });
  const isPart = isPartOnly(told);
  if (!isPart)
    for (const one of qualificationsNumbered(told, knowledge))
      held.push({ qualificationId: one.id, title: one.title, ...more(0) });
  for (const unit of new Set(named(told))) {
    // "from SQA and the same one from City & Guilds" is one part held twice.
    const times = Math.max(1, held.length === 0 && awarded.length > 1 ? awarded.length : 1);
    for (let at = 0; at < times; at++) held.push({ unitId: unit.id, title: unit.title, ...more(at) });
  }
  const level = levelNamed(told);
  if (level?.isWrong) odd.push({ kind: 'level', level: level.as });
  // Only a certificate by its kind is looked up by name: "got a job in care" holds none.
  if (held.length === 0 && odd.length === 0 && !isPart && certificate.test(told)) {
    const found = findQualifications(told, knowledge, level?.level).filter(
      (one) =>
        (one.unitIds.length > 0 || one.ruleOfCombination) &&
        // An NVQ of old is not the diploma of the same name that came after it.
        (!workplaceName.test(told) || workplaceName.test(one.title)),
    );
    const [only] = found;
    if (only && found.length === 1) held.push({ qualificationId: only.id, title: only.title, ...more(0) });
    else if (found.length > 1) odd.push({ kind: 'several', of: found });
  }
  return {
    held,
    odd,
    takenOff,
    isSupposed,
    isOfSeveral,
    isNamed: held.some(
      (one) =>
        one.unitId !== undefined &&
        ([...told.matchAll(referencePattern)].length > 0 || one.title.split(' ').length >= longTitle),
    ),
  };
}

/** The qualifications a text gives by number or code. */
function qualificationsNumbered(text: string, knowledge: KnowledgeBase): Qualification[] {
  const number = qualificationNumberIn(text);
  const other = otherNumberIn(text);
  return [
    number === undefined ? undefined : knowledge.qualificationByNumber.get(number),
    other === undefined
      ? undefined
      : [...knowledge.qualifications.values()].find((one) => one.otherNumbers.includes(other)),
  ].flatMap((one) => one ?? []);
}

/** References written in full that stand for no unit held here. */
const unknownUnits = (text: string, knowledge: KnowledgeBase): Odd[] =>
  [...text.matchAll(/(?<![\w/])[a-z]\/\d{3}\/\d{4}(?![\w/])/gi)]
    .map(([reference]) => reference.toUpperCase())
    .filter((reference) => unitsByReference(reference, knowledge) === undefined)
    .map((reference) => ({ kind: 'unknown-unit', reference }));

/** Words of a title nobody types by chance. */
const longTitle = 4;
const certificate = /\b(?:diploma|certificate|cert|award|nvq|svq|level \d)\b/i;
const workplaceName = /\b[ns]vq\b/i;
