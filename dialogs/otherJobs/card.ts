/** The card of an imported job: what it is and takes, what is near, the way back to jobs we know, and how thin it is. */
import {
  type NearRole,
  nearOccupations,
  nearRoles,
  tellingSkills,
} from '../../src/guidance/pathways/adjacentRoles.js';
import { isUnder16 } from '../../src/guidance/pathways/contacts.js';
import type { Card, CardSection, Choice } from '../engine/messages.js';
import { plainly } from '../engine/plainly.js';
import { dateInWords, factWords } from '../facts/words.en.js';
import { whoAdvises } from '../person/person.js';
import type { Whereabouts } from '../safety/safety.js';
import { type OtherJob, titled } from './otherJob.js';
import { otherJobWords as words } from './words.en.js';

/** What reads well on a phone. */
const mostSkills = 8;
const mostNamed = 3;
const longestDescription = 280;

/** The sentences of a description up to a length; never half a sentence. */
export function inShort(description: string): string {
  const sentences = description.trim().split(/(?<=[.!?])\s+/);
  let short = sentences[0] ?? '';
  for (const one of sentences.slice(1)) {
    if (short.length + one.length >= longestDescription) break;
    short = `${short} ${one}`;
  }
  return short;
}

/** The labels of skills of the classification. */
export const labelsOf = ({ linking }: OtherJob, places: readonly number[]): string[] =>
  places.flatMap((place) => linking.classification.skills[place]?.label ?? []);

/** Other jobs of the list that are near, a line each with the skills in common. */
export const nearLines = (job: OtherJob): string[] =>
  nearOccupations(job.place, job.linking.classification).map(({ place, because }) =>
    words.nearOne(
      titled(job.linking.classification.occupations[place]?.label ?? ''),
      because.skillPlaces.length,
      because.of,
      labelsOf(job, because.skillPlaces.slice(0, mostNamed)),
    ),
  );

/** The roles of ours near it. @param besideId the job of ours, not held, that the same words name */
export const nearOurs = (job: OtherJob, besideId: string | undefined): NearRole[] =>
  nearRoles(job.place, job.linking, { notHeldId: besideId });

function oursLine({ roleId, because }: NearRole, { linking }: OtherJob): string[] {
  const title = linking.knowledge.roles.get(roleId)?.title;
  if (title === undefined) return [];
  const isSaid = because.some((one) => one.kind === 'said-to-be-near');
  const skills = because
    .flatMap((one) => (one.kind === 'shares-skills' ? one.skillIds : []))
    .flatMap((id) => linking.knowledge.skills.get(id)?.title ?? [])
    .slice(0, mostNamed);
  if (skills.length === 0) return [words.oursOne(title, words.oursSaid)];
  return [words.oursOne(title, isSaid ? words.oursSaidShares(skills) : words.oursShares(skills))];
}

/** Where somebody is, how old, and whether they ask for their child. */
type Asker = Whereabouts & { picture: { isForChild: boolean } };

/** Who knows more about it, here and at this age. */
export function whoKnows({ linking }: OtherJob, where: Asker): string[] {
  if (isUnder16(where.age)) return [where.picture.isForChild ? words.askTheirSchool : words.askSchool];
  if (where.nation === undefined) return [words.askNation];
  return whoAdvises(linking.knowledge, 'adult-careers', where).slice(0, 1).map(words.askHere);
}

/** What its publisher asks to be shown, with the version and the newest day of change, where they are known. */
export function attributionLines({ linking: { classification } }: OtherJob): string[] {
  const { attribution, version, newestChange } = classification;
  return [
    [
      attribution,
      ...(version === null ? [] : [words.version(version)]),
      ...(newestChange === null ? [] : [words.changed(dateInWords(newestChange.slice(0, 10)))]),
    ].join(' '),
  ];
}

/**
 * The card.
 * @param options `isTheirs`: a job they have done, so that it tells what they bring; `called`: what they call it
 */
export function otherJobCard(
  job: OtherJob,
  where: Asker,
  {
    besideId,
    isTheirs = false,
    called,
  }: { besideId?: string | undefined; isTheirs?: boolean; called?: string | undefined } = {},
): Card {
  const { classification } = job.linking;
  const ours = nearOurs(job, besideId).flatMap((one) => oursLine(one, job));
  // A list's name for a job is not always what people here call it.
  const isSame =
    called === undefined || job.of.label.split('/').some((one) => plainly(one) === plainly(called));
  const lead = [...(isSame ? [] : [words.called(called)]), inShort(job.of.description)]
    .filter(Boolean)
    .join(' ');
  const sections: CardSection[] = [
    {
      heading: isTheirs ? words.brings : words.takes,
      lines: labelsOf(job, tellingSkills(job.place, classification).slice(0, mostSkills)).map(titled),
    },
    { heading: words.near, lines: nearLines(job) },
    { heading: words.ours, lines: ours.length > 0 ? ours : [words.oursNone] },
    {
      heading: words.about,
      lines: [
        words.holdsNot,
        ...(job.of.regulated === null ? [] : [words.regulated]),
        ...whoKnows(job, where),
      ],
    },
  ];
  return {
    kind: 'role',
    title: job.title,
    ...(lead === '' ? {} : { lead }),
    // What their own job pays, they know.
    facts: isTheirs
      ? []
      : [factWords.pay, factWords.hours, factWords.time, factWords.cost].map((label) => ({
          label,
          value: factWords.notHeld,
        })),
    sections: sections.filter((section) => section.lines.length > 0),
    // Sections may be folded away; how thin it is, and whose it is, never are.
    next: [words.thin, ...attributionLines(job)].join(' '),
  };
}

const prefix = 'job:';

/** A button that shows one of our roles, or an imported job. */
export const jobCode = (id: string): string => `${prefix}${id}`;
/** What such a button shows. */
export const jobIn = (code: string | undefined): string | undefined =>
  code?.startsWith(prefix) ? code.slice(prefix.length) : undefined;

/** Buttons back into what we hold: the roles near it. */
export const nearChoices = (job: OtherJob, besideId: string | undefined): Choice[] =>
  nearOurs(job, besideId).flatMap(({ roleId }) => {
    const title = job.linking.knowledge.roles.get(roleId)?.title;
    return title === undefined ? [] : [{ code: jobCode(roleId), label: words.lookAt(title) }];
  });
