/** What a first message with content gets at once: it was heard, what helps now, and first ideas. */
import type { Heard } from '../../src/guidance/matching/hearing.js';
import { contactsFor, isUnder16 } from '../../src/guidance/pathways/contacts.js';
import { employerWords } from '../employer/words.en.js';
import { nearOurs } from '../otherJobs/card.js';
import { otherJob } from '../otherJobs/otherJob.js';
import { closerTo, wantedAlone } from '../otherJobs/toldJobs.js';
import { whoAdvises } from '../person/person.js';
import { reach } from '../safety/safety.js';
import type { Known } from './known.js';
import { notHeldLines } from './matches.js';
import type { Picture } from './picture.js';

/** What the picture holds, thing by thing, in words. */
function thingsIn(known: Known, picture: Picture): Map<string, string> {
  const { knowledge, words } = known;
  const things = new Map<string, string>();
  if (picture.service !== undefined) things.set('service', words.quoted(picture.service));
  for (const one of picture.roles) {
    const title = knowledge.roles.get(one.roleId)?.title;
    if (title === undefined) continue;
    const time = one.months === undefined ? undefined : words.years(one.months);
    if (one.stance === 'has-done') things.set(`done ${one.roleId}`, words.didRole(title, time));
    if (one.stance === 'wants') things.set(`wants ${one.roleId}`, words.wantsRole(title));
    if (one.stance === 'avoids') things.set(`avoids ${one.roleId}`, words.avoidsRole(title));
  }
  for (const one of picture.notHeld) {
    const title = knowledge.notHeld.get(one.id)?.title;
    // What the same words name more closely is said instead.
    if (title === undefined || closerTo(one.id, known) !== undefined) continue;
    if (one.stance === 'has-done') things.set(`done ${one.id}`, title);
    else if (one.stance === 'wants') things.set(`wants ${one.id}`, words.wantsRole(title));
  }
  for (const one of picture.imported) {
    const title = otherJob(one.uri, known)?.title;
    if (title === undefined) continue;
    const time = one.months === undefined ? undefined : words.years(one.months);
    if (one.stance === 'has-done') things.set(`done ${one.uri}`, words.didRole(title, time));
    if (one.stance === 'wants') things.set(`wants ${one.uri}`, words.wantsRole(title));
  }
  for (const one of picture.skills) {
    const title = knowledge.skills.get(one.skillId)?.title;
    if (title !== undefined) things.set(`skill ${one.skillId}`, title);
  }
  for (const one of picture.interests) {
    const interest = knowledge.interests.get(one.interestId);
    if (interest && one.stance === 'wants')
      things.set(`likes ${one.interestId}`, words.wantsInterest(interest.plain));
    if (interest && one.stance === 'avoids')
      things.set(`avoids ${one.interestId}`, words.notedAvoid(interest.plain));
  }
  for (const one of known.unsettled) things.set(`word ${one.ambiguityId}`, words.willAsk(one.quote));
  for (const one of picture.sectors) {
    const sector = knowledge.sectors.get(one.sectorId);
    if (sector && one.stance === 'wants')
      things.set(`sector ${one.sectorId}`, words.wantsSector(sector.title));
    if (sector && one.stance === 'avoids')
      things.set(`avoids ${one.sectorId}`, words.notedAvoid(sector.title.toLowerCase()));
  }
  for (const one of picture.conditions) {
    const name = words.conditions[one.condition] ?? one.condition;
    things.set(`${one.stance} ${one.condition}`, one.stance === 'avoids' ? words.notedAvoid(name) : name);
  }
  // "At least £25,000" says it already.
  for (const one of picture.matters)
    if (one.what !== 'pay' || picture.leastPay === undefined)
      things.set(
        `matters ${one.what}`,
        (words.mattersChoices as Record<string, string>)[one.what]?.toLowerCase() ?? one.what,
      );
  if (picture.leastPay)
    things.set(
      `pay ${picture.leastPay.amount} ${picture.leastPay.per}`,
      words.leastPay(picture.leastPay.amount, picture.leastPay.per),
    );
  if (picture.age !== undefined) things.set('age', words.inAgeGroup(words.ageChoices[picture.age]));
  if (picture.nation !== undefined) things.set('nation', words.inNation(words.nationChoices[picture.nation]));
  for (const one of picture.certificates)
    if (!one.negative && !one.wished) things.set(`certificate ${one.quote}`, words.quoted(one.quote));
  return things;
}

/** What the newest message added to the picture, in a few words each. */
export function noticed(before: Known, after: Known): string[] {
  const had = thingsIn(before, before.picture);
  return [...thingsIn(after, after.picture)].filter(([key]) => !had.has(key)).map(([, words]) => words);
}

/** A job we have never heard of: what we cannot show, and who may know. */
export function unknownJob(known: Known, wish: string): string[] {
  const { words, knowledge, nation, age } = known;
  const ask = isUnder16(age) ? [] : contactsFor(knowledge, 'adult-careers', nation, age).slice(0, 1);
  return [words.unknownJob(wish), ...ask.map((one) => words.askHere(reach(one)))];
}

/** The first reply to a message with content: short, true, and it leads somewhere. */
export function firstAnswer(known: Known, heard: Heard): string[] {
  const { words, knowledge, nation, age, picture } = known;
  const lines: string[] = [];
  for (const { lane } of heard.lanes) {
    const line = words.acknowledged[lane];
    if (line) lines.push(line);
  }
  if (
    heard.skills.some((one) => one.setting === 'caring') &&
    !lines.includes(words.acknowledged.caring ?? '')
  )
    lines.push(words.acknowledged.caring ?? '');
  if (age === 'under-13') lines.push(words.youngerNoNotes);
  const isEmployer = known.answers.purpose === 'staff';
  if (isEmployer) lines.push(employerWords.asEmployer);
  // What an employer's people do is no experience of the one who writes.
  const things = isEmployer ? [] : [...thingsIn(known, picture).values()];
  if (things.length > 0) lines.push(words.understood(things.slice(0, 6)));
  if (picture.lanes.has('redundant') || picture.lanes.has('sacked')) {
    const rights = whoAdvises(knowledge, 'work-rights', { nation, age });
    for (const line of rights) lines.push(words.rightsNow(line));
    if (rights.length === 0) lines.push(words.rightsLater);
  }
  if (!isEmployer) lines.push(...notHeldLines(known));
  const near = isEmployer
    ? []
    : wantedAlone(known).flatMap(({ job }) => nearOurs(job, undefined).map((one) => one.roleId));
  if (near.length > 0)
    lines.push(words.nearIt([...new Set(near)].flatMap((id) => knowledge.roles.get(id)?.title ?? [])));
  const titles = firstIdeas(known).flatMap((id) => knowledge.roles.get(id)?.title ?? []);
  if (titles.length > 0) lines.push(words.firstIdeas(titles));
  return lines;
}

/** The roles named in the first reply, where what was told fits some well enough. */
export const firstIdeas = (known: Known): string[] =>
  known.answers.purpose !== 'staff' && known.unsettled.length === 0
    ? known
        .matches()
        .fits.filter((fit) => fit.word !== 'look')
        .slice(0, 3)
        .map((fit) => fit.roleId)
    : [];
