/** Reads the knowledge base and the sayings as the server would, and says what is wrong, thin, old or missing. */
import { readFile, rename, writeFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { CORE_SCHEMA, load } from 'js-yaml';
import { z } from 'zod';
import { type KnowledgeBase, type Problem, problemLine } from '../guidance/knowledge/knowledgeBase.js';
import {
  compareWithSignedOff,
  findDuplicates,
  findGaps,
  findStaleFacts,
  findThinRoles,
  type Gap,
  type SignedOffGap,
} from '../guidance/knowledge/reports.js';
import { loadKnowledge } from '../stores/knowledgeFiles.js';
import { readSayings } from '../stores/sayings.js';
import { checkSayings } from './checkSayings.js';

export type Asked = {
  /** The repository's own knowledge folder. */
  base: string;
  packs: readonly string[];
  /** What people say, by role and skill: data/sayings. It may be absent. */
  sayings: string;
  /** The list of accepted gaps: data/signed-off-gaps.yaml. */
  signedOffFile: string;
  /** ISO date against which ages are judged. */
  today: string;
  /** Facts past their limit are errors. */
  refusesOldFacts: boolean;
  report: boolean;
  signOff: boolean;
};

/** Ages are judged against this day unless --today is given, so that CI does not fail by the calendar. */
const editionDay = '2026-11-22';

/** @throws Error for an option there is none of, or a --pack without a folder */
export function readOptions(
  options: readonly string[],
  {
    base,
    packs,
    sayings,
    signedOffFile,
    now,
  }: Pick<Asked, 'base' | 'packs' | 'sayings' | 'signedOffFile'> & { now: string },
): Asked {
  const asked = {
    base,
    packs: [...packs],
    sayings,
    signedOffFile,
    today: editionDay,
    refusesOldFacts: false,
    report: false,
    signOff: false,
  };
  const rest = [...options];
  for (let option = rest.shift(); option !== undefined; option = rest.shift()) {
    if (option === '--today') {
      asked.today = now;
      asked.refusesOldFacts = true;
    } else if (option === '--report') asked.report = true;
    else if (option === '--sign-off') asked.signOff = true;
    else if (option === '--pack') {
      const folder = rest.shift();
      if (!folder || folder.startsWith('--')) throw new Error('--pack needs a folder after it.');
      asked.packs.push(resolve(folder));
    } else
      throw new Error(`There is no ${option}. There are --today, --report, --sign-off and --pack FOLDER.`);
  }
  return asked;
}

/** @returns the lines to print, and whether everything that must hold does */
export async function checkKnowledge(asked: Asked): Promise<{ lines: string[]; ok: boolean }> {
  const { base, packs, today, signedOffFile } = asked;
  const oldFacts = asked.refusesOldFacts ? 'refused' : 'told';
  const { knowledge, problems } = await loadKnowledge({ folders: [base, ...packs], today, oldFacts });
  // A pack's gaps are its owner's to close or to live with: our list is of the base alone.
  const { knowledge: ours } =
    packs.length === 0 ? { knowledge } : await loadKnowledge({ folders: [base], today });
  const gaps = findGaps(ours);
  if (asked.signOff) await writeSignedOff(signedOffFile, gaps);
  const gapProblems = await judgeGaps(gaps, findGaps(knowledge), signedOffFile);
  const sayingProblems = checkSayings(await readSayings(asked.sayings), knowledge);
  const all = [...problems, ...gapProblems, ...sayingProblems];
  const count = (severity: Problem['severity']): number =>
    all.filter((one) => one.severity === severity).length;
  const lines = [
    ...all.map((problem) => `${problem.severity} ${problemLine(problem)}`),
    ...(asked.report ? reportLines(knowledge, today) : []),
    ...countLines(knowledge),
    ...(asked.signOff ? [`${gaps.length} gaps written to ${relative(process.cwd(), signedOffFile)}`] : []),
    `${count('error')} errors, ${count('warning')} warnings`,
  ];
  return { lines, ok: count('error') === 0 };
}

const signedOffSchema = z
  .object({
    gaps: z.array(z.object({ role: z.string(), skill: z.string() }).strict()),
  })
  .strict();

/** CG-08: the list of gaps grows only when a person signs it off. */
async function judgeGaps(
  gaps: readonly Gap[],
  withPacks: readonly Gap[],
  signedOffFile: string,
): Promise<Problem[]> {
  const file = relative(process.cwd(), signedOffFile);
  const told = (severity: Problem['severity'], gap: SignedOffGap, what: string, fix: string): Problem => ({
    severity,
    file,
    id: gap.role,
    rule: 'GAP',
    what,
    fix,
  });
  const read = await readSignedOff(signedOffFile);
  if (typeof read === 'string')
    return [
      told('error', { role: '-', skill: '-' }, read, 'Write it anew with npm run data:check -- --sign-off.'),
    ];
  const { unsigned, closed } = compareWithSignedOff(gaps, read);
  const known = new Set(gaps.map(({ role, skill }) => `${role} ${skill}`));
  return [
    ...unsigned.map((gap) =>
      told(
        'error',
        gap,
        `needs ${gap.skill}, and no unit builds it`,
        'Add a unit, or sign the gap off: npm run data:check -- --sign-off.',
      ),
    ),
    ...closed.map((gap) =>
      told(
        'warning',
        gap,
        `${gap.skill} is signed off as a gap and is none any more`,
        'Take it off the list: npm run data:check -- --sign-off.',
      ),
    ),
    ...withPacks
      .filter(({ role, skill }) => !known.has(`${role} ${skill}`))
      .map((gap) => ({
        ...told('warning', gap, `needs ${gap.skill}, and no unit builds it`, 'Add a unit to the pack.'),
        file: 'packs',
      })),
  ];
}

/** What is signed off, or what is wrong with the list. */
async function readSignedOff(file: string): Promise<SignedOffGap[] | string> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return 'gaps: []';
    throw error;
  });
  try {
    const parsed = signedOffSchema.safeParse(load(text, { schema: CORE_SCHEMA }));
    return parsed.success ? parsed.data.gaps : 'the list of accepted gaps is not as it should be';
  } catch {
    return 'the list of accepted gaps is not YAML';
  }
}

const signedOffHead = `# Skills that a role needs and no unit builds yet, each looked at and accepted by a person.
# npm run data:check fails when there is a gap that is not in this list. Close a gap by adding a unit that builds the
# skill; then, and after any change you mean, npm run data:check -- --sign-off writes the list anew.
`;
async function writeSignedOff(file: string, gaps: readonly Gap[]): Promise<void> {
  const lines = gaps.map(({ role, skill }) => `  - { role: ${role}, skill: ${skill} }\n`);
  const text = `${signedOffHead}gaps:${lines.length === 0 ? ' []\n' : `\n${lines.join('')}`}`;
  // Whole or not at all: nobody may find half a list.
  await writeFile(`${file}.new`, text);
  await rename(`${file}.new`, file);
}

const thinness = {
  fewNeeds: 'fewer than six needs',
  noPay: 'no pay',
  noHours: 'no hours',
  noTimeToGetThere: 'no time to get there',
  noCost: 'no cost',
  fewAliases: 'fewer than four aliases',
  noWayIn: 'no pathway leads to it',
  noWayOn: 'no pathway leaves it',
  nowhereToSeeIt: 'nowhere to see it',
  noStandard: 'no standard',
} as const;

function reportLines(knowledge: KnowledgeBase, today: string): string[] {
  const section = (title: string, rows: readonly string[]): string[] => [
    '',
    `${title}: ${rows.length}`,
    ...rows.map((row) => `  ${row}`),
  ];
  const because = { old: 'last checked', reviewDue: 'review was due', expired: 'was over' } as const;
  return [
    ...section(
      'Skills that no unit builds',
      findGaps(knowledge).map(({ role, skill, importance }) => {
        const [roleTitle, skillTitle] = [
          knowledge.roles.get(role)?.title,
          knowledge.skills.get(skill)?.title,
        ];
        return `${role} ${skill} ${importance === 3 ? 'essential' : 'useful'}: ${roleTitle}, ${skillTitle}`;
      }),
    ),
    ...section(
      'One name for several records',
      findDuplicates(knowledge).map(({ kind, name, ids }) => `${kind} “${name}”: ${ids.join(', ')}`),
    ),
    ...section(
      `To be checked again (on ${today})`,
      findStaleFacts(knowledge, today).map(
        (one) => `${one.id}: ${because[one.because]} ${one.days} days ago`,
      ),
    ),
    ...section(
      'Roles with something missing',
      findThinRoles(knowledge).map(
        ({ role, lacks }) => `${role}: ${lacks.map((what) => thinness[what]).join(', ')}`,
      ),
    ),
    '',
  ];
}

const indexes = ['edgesFrom', 'edgesTo', 'unitsForSkill', 'resourcesFor', 'qualificationByNumber'];
const countLines = (knowledge: KnowledgeBase): string[] =>
  Object.entries(knowledge).flatMap(([name, records]) =>
    records instanceof Map && !indexes.includes(name) ? [`${String(records.size).padStart(5)} ${name}`] : [],
  );
