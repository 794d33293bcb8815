/** Answers about a whole field of work: its map, what comes next, its frameworks, partners, and what is changing. */
import type { KnowledgeBase } from '../../src/guidance/knowledge/knowledgeBase.js';
import type {
  Framework,
  HorizonItem,
  PathwayEdge,
  Qualification,
} from '../../src/guidance/knowledge/schema.js';
import { coursesFor } from '../../src/guidance/lookUp/coursesFor.js';
import { findQualifications } from '../../src/guidance/lookUp/findQualifications.js';
import {
  capabilitiesFor,
  frameworkMeant,
  overlayFor,
  type Tier,
} from '../../src/guidance/lookUp/frameworks.js';
import { fieldTitled, type Named, namedIn } from '../../src/guidance/lookUp/named.js';
import { partnershipsIn } from '../../src/guidance/lookUp/partnerships.js';
import { sectorMap } from '../../src/guidance/lookUp/sectorMap.js';
import { latestFirst, nearestFirst, whatChanges } from '../../src/guidance/lookUp/whatChanges.js';
import { whatNext } from '../../src/guidance/lookUp/whatNext.js';
import { roleNamedAlone } from '../../src/guidance/matching/findRecord.js';
import type { Lexicon } from '../../src/guidance/matching/lexicon.js';
import type { Card, CardSection } from '../engine/messages.js';
import { courseLine, qualificationCard, qualificationLine } from './cards.js';
import type { FactAnswer, NewsLeft } from './factAnswer.js';
import { lastChecked, sourcesOf } from './provenance.js';
import {
  asksForCourses,
  asksForFramework,
  asksForMap,
  asksForOverlay,
  asksForPartners,
  asksForQualification,
  asksWhatChanges,
  asksWhatNext,
  tierNamed,
} from './questions.en.js';
import { dateInWords, factWords as words } from './words.en.js';

/** One question as it is looked up: the words as typed, and one line of plain ones with typos mended. */
export type Asked = {
  text: string;
  /** Plain words with single spaces, a space at each end. */
  line: string;
  knowledge: KnowledgeBase;
  lexicon: Lexicon;
  today: string;
};

const card = (title: string, lead: string | undefined, sections: CardSection[]): Card => ({
  kind: 'fact',
  title,
  ...(lead === undefined ? {} : { lead }),
  facts: [],
  sections: sections.filter((section) => section.lines.length > 0),
});

const from = (lines: readonly string[]): CardSection => ({
  heading: words.whereFrom,
  lines: [...new Set(lines)].slice(0, 3),
});

/** Whether a name stands in the line as whole words. */
const namesIn =
  (line: string) =>
  (name: string): boolean =>
    line.includes(` ${name.toLowerCase().replace(/[’']/g, '')} `);

/** A map longer than this is offered in parts. */
const mostOnAMap = 16;

const titleOf = (knowledge: KnowledgeBase, roleId: string): string[] => {
  const title = knowledge.roles.get(roleId)?.title;
  return title === undefined ? [] : [title];
};

function mapOf({ text, line, knowledge, lexicon }: Asked): FactAnswer | undefined {
  if (!asksForMap(line)) return undefined;
  const named = namedIn(text, lexicon);
  const sectorId =
    named.sectorIds[0] ?? named.roleIds.flatMap((id) => knowledge.roles.get(id)?.sectorIds ?? [])[0];
  const sector = sectorId === undefined ? undefined : knowledge.sectors.get(sectorId);
  if (!sector) return { say: [words.mapWhich], cards: [] };
  const rungs = sectorMap(sector.id, knowledge);
  const count = rungs.reduce((sum, rung) => sum + rung.roles.length, 0);
  if (count === 0) return { say: [words.mapNone(sector.title), words.mapWhich], cards: [] };
  const parts = [...knowledge.sectors.values()].filter((one) => one.parent === sector.id);
  if (count > mostOnAMap && parts.length > 0) {
    const lines = parts.map((one) => words.mapPart(one.title));
    return {
      say: [],
      cards: [
        card(words.mapTitle(sector.title), words.mapBig(sector.title), [{ heading: words.mapParts, lines }]),
      ],
    };
  }
  const edges = rungs.flatMap((rung) => rung.roles.flatMap((one) => one.leads));
  const ways = (leads: readonly PathwayEdge[]): string[] =>
    (['up', 'across', 'between'] as const).flatMap((type) => {
      const titles = leads
        .filter((edge) => edge.type === type)
        .flatMap((edge) => titleOf(knowledge, edge.to));
      return titles.length > 0
        ? [`${words.mapLeads[type]} ${[...new Set(titles)].slice(0, 3).join(', ')}`]
        : [];
    });
  return {
    say: [],
    cards: [
      card(words.mapTitle(sector.title), words.mapLead, [
        ...rungs.map(({ stage, roles }) => ({
          heading: words.stage(stage),
          lines: roles.map(({ role, leads }) =>
            [words.mapRole(role.title, role.rqfTypical), ways(leads).join('; ')].filter(Boolean).join(': '),
          ),
        })),
        from(edges.flatMap((edge) => sourcesOf(knowledge, edge))),
      ]),
    ],
    next: words.mapNext,
    invitesJob: true,
    lists: rungs.flatMap(({ roles }) => roles.map(({ role }) => role.id)),
  };
}

/** How many titles are offered; more would be the register. */
const mostTitles = 6;

function qualificationOf({ line, knowledge, lexicon, today }: Asked): FactAnswer | undefined {
  const about = asksForQualification(line);
  if (about === undefined) return undefined;
  const [level] = namedIn(about, lexicon).levels;
  const found = findQualifications(about, knowledge, level);
  const [only] = found;
  if (!only) return undefined;
  if (found.length === 1)
    return {
      say: [],
      cards: [qualificationCard(knowledge, only, today)],
      next: words.nextQualification,
      about: only.id,
    };
  return {
    say: [],
    cards: [
      card(words.qualificationsTitle, undefined, [
        { heading: words.qualificationsHeld, lines: found.slice(0, mostTitles).map(qualificationLine) },
        {
          heading: words.notes,
          lines: found.length > mostTitles ? [words.andMore(found.length - mostTitles)] : [],
        },
      ]),
    ],
    next: words.qualificationsNext,
    lists: found.slice(0, mostTitles).map((one) => one.id),
  };
}

/** Courses told on each level, on the one that is named, and levels told; the rest are counted. */
const mostOnALevel = 3;
const mostOnOneLevel = 8;
const mostLevels = 4;

/** The field that is named, or the narrowest one of the job that is. */
function fieldOf({ sectorIds, roleIds }: Named, knowledge: KnowledgeBase): string | undefined {
  const ofRole = roleIds.slice(0, 1).flatMap((id) => knowledge.roles.get(id)?.sectorIds ?? []);
  return sectorIds[0] ?? ofRole.find((id) => knowledge.sectors.get(id)?.parent !== undefined) ?? ofRole[0];
}

/** Whose courses are asked for: the jobs named; else the field, which "in" always means. */
function learnersNamed({ text, line, knowledge, lexicon }: Asked): Named {
  const named = namedIn(text, lexicon);
  // "Courses in childcare" means the field, though childcare is also how people name one job in it.
  if (named.roleIds.length > 0 && !/ in /.test(line)) return named;
  const about = line.split(/ (?:in|for|on|at) /).at(-1) ?? '';
  const field = fieldOf(named, knowledge) ?? fieldTitled(about, knowledge);
  return { ...named, roleIds: [], sectorIds: field === undefined ? [] : [field] };
}

function coursesOf(asked: Asked): FactAnswer | undefined {
  const { line, knowledge } = asked;
  if (!asksForCourses(line)) return undefined;
  const { roleIds, sectorIds, levels } = learnersNamed(asked);
  const [title] = [
    ...roleIds.flatMap((id) => titleOf(knowledge, id)),
    ...sectorIds.flatMap((id) => knowledge.sectors.get(id)?.title ?? []),
  ];
  if (title === undefined) return undefined;
  const apprenticeshipsOnly = /\bapprenticeships?\b/.test(line);
  const found = coursesFor({ roleIds, sectorIds, apprenticeshipsOnly, level: levels[0] }, knowledge);
  if (found.length === 0) return { say: [words.coursesNone(title)], cards: [], next: words.coursesNext };
  const levelOf = ({ level, levelSystem }: Qualification): string =>
    level === null ? words.coursesNoLevel : words.levelHeading(level, levelSystem);
  const most = levels.length > 0 ? mostOnOneLevel : mostOnALevel;
  const shown = [...new Set(found.map(levelOf))].slice(0, mostLevels).map((heading) => ({
    heading,
    of: found.filter((one) => levelOf(one) === heading).slice(0, most),
  }));
  const told = shown.flatMap(({ of }) => of);
  const rest = found.length - told.length;
  return {
    say: [],
    cards: [
      card(words.coursesTitle(title, apprenticeshipsOnly), undefined, [
        ...shown.map(({ heading, of }) => ({ heading, lines: of.map(courseLine) })),
        {
          heading: words.notes,
          lines: rest === 0 ? [] : [levels.length > 0 ? words.andMore(rest) : words.coursesMore(rest)],
        },
        from(told.flatMap((one) => sourcesOf(knowledge, one).slice(0, 1))),
      ]),
    ],
    next: words.coursesNext,
    lists: told.map((one) => one.id),
  };
}

/** Six ways on: those up first, and still one across and one into another sector where there are any. */
function inTurn(leads: readonly PathwayEdge[]): PathwayEdge[] {
  const of = (type: PathwayEdge['type'], most: number): PathwayEdge[] =>
    leads.filter((edge) => edge.type === type).slice(0, most);
  return [...of('up', 4), ...of('across', 1), ...of('between', 1)];
}

function nextOf({ text, line, knowledge, lexicon, today }: Asked): FactAnswer | undefined {
  const about = asksWhatNext(line);
  if (about === undefined) return undefined;
  const named = namedIn(about, lexicon);
  const [level] = named.levels;
  // "What else can a chef do" names the job, though certificates for chefs have the word in their titles.
  const job = roleNamedAlone(about, lexicon);
  const meant = job === undefined ? findQualifications(about, knowledge, level) : [];
  const [first] = meant;
  // A bare level with a field of work means the jobs of that level there.
  const inSector =
    first || level === undefined
      ? []
      : named.sectorIds.flatMap((id) =>
          sectorMap(id, knowledge)
            .flatMap((rung) => rung.roles.map((one) => one.role))
            .filter((role) => role.rqfTypical.includes(level)),
        );
  const roleIds = first
    ? []
    : [...(job === undefined ? named.roleIds.slice(0, 1) : [job]), ...inSector.map((role) => role.id)];
  const found = whatNext(roleIds, meant, knowledge);
  if (found.roles.length === 0) return undefined;
  const title = first?.title ?? found.roles[0]?.title ?? text;
  const jobs = found.roles.map((role) => role.title);
  const only = first ?? (found.roles.length === 1 ? found.roles[0] : undefined);
  return {
    say: meant.length > 1 ? [words.afterSeveral(meant.length)] : [],
    cards: [
      card(words.afterTitle(title), undefined, [
        { heading: words.afterJobs, lines: first ? jobs.slice(0, 4) : [] },
        {
          heading: first ? words.afterLeads : words.leadsOn,
          lines: inTurn(found.leads).flatMap((edge) =>
            titleOf(knowledge, edge.to).map((to) => `${words.leadsLine[edge.type]}: ${to}. ${edge.why}`),
          ),
        },
        { heading: words.afterLearning, lines: found.qualifications.slice(0, 4).map(qualificationLine) },
        from([
          ...(first ? sourcesOf(knowledge, first) : []),
          ...inTurn(found.leads).flatMap((edge) => sourcesOf(knowledge, edge)),
          ...(first ? lastChecked(first, today) : []),
        ]),
      ]),
    ],
    next: words.mapNext,
    invitesJob: true,
    ...(only === undefined ? {} : { about: only.id }),
    lists: inTurn(found.leads).map((edge) => edge.to),
  };
}

/** Longer lists are cut, and say how much more there is. */
const mostCapabilities = 12;

function frameworkCard(
  knowledge: KnowledgeBase,
  framework: Framework,
  tier: Tier | undefined,
  title: string,
  lead: string,
  today: string,
): Card {
  const all = capabilitiesFor(framework, tier);
  const shown = all.slice(0, mostCapabilities);
  const groups = [...new Set(shown.map((one) => one.group ?? words.frameworkAll))];
  return card(title, lead, [
    ...groups.map((group) => ({
      heading: group,
      lines: shown
        .filter((one) => (one.group ?? words.frameworkAll) === group)
        .map((one) => (one.plain === undefined ? one.title : `${one.title}. ${one.plain}`)),
    })),
    {
      heading: words.notes,
      lines: [
        ...(all.length > shown.length ? [words.andMore(all.length - shown.length)] : []),
        ...(framework.summary === undefined ? [] : [framework.summary]),
        ...lastChecked(framework, today),
      ],
    },
    from(sourcesOf(knowledge, framework)),
  ]);
}

function overlayOf({ line, knowledge, today }: Asked): FactAnswer | undefined {
  if (!asksForOverlay(line)) return undefined;
  const found = overlayFor(knowledge, namesIn(line));
  if (!found) return undefined;
  const title = words.overlayTitle(found.profession.toLowerCase());
  return {
    say: [],
    cards: [frameworkCard(knowledge, found.framework, undefined, title, words.overlayLead, today)],
    next: words.overlayNext,
  };
}

function frameworkOf({ text, line, knowledge, lexicon, today }: Asked): FactAnswer | undefined {
  if (!asksForFramework(line)) return undefined;
  const tier = tierNamed(line);
  const framework = frameworkMeant(knowledge, namesIn(line), namedIn(text, lexicon).sectorIds, tier);
  if (!framework) {
    const lines = [...knowledge.frameworks.values()].map(({ title, owner }) =>
      words.frameworkHeld(title, owner),
    );
    return /\b(?:which|what|list|show)\b.*\bframeworks?\b/.test(line)
      ? { say: [], cards: [card(words.frameworks, undefined, [{ heading: words.frameworkWhich, lines }])] }
      : undefined;
  }
  const views = tier !== undefined && framework.capabilities.some((one) => one.tiers.includes(tier));
  const by = words.frameworkBy(framework.owner, framework.edition);
  const lead = views ? `${words.frameworkFor[tier]} ${by}` : by;
  return {
    say: [],
    cards: [frameworkCard(knowledge, framework, views ? tier : undefined, framework.title, lead, today)],
    next: words.frameworkNext,
  };
}

function partnersOf({ text, line, knowledge, lexicon }: Asked): FactAnswer | undefined {
  if (!asksForPartners(line)) return undefined;
  const [sectorId] = namedIn(text, lexicon).sectorIds;
  const sector = sectorId === undefined ? undefined : knowledge.sectors.get(sectorId);
  const found = partnershipsIn(sectorId, knowledge);
  if (found.length === 0)
    return {
      say: [words.partnersNone(sector?.title ?? words.partnersAll)],
      cards: [],
      next: words.partnersNext,
    };
  return {
    say: [],
    cards: [
      card(sector ? words.partnersTitle(sector.title) : words.partnersAll, undefined, [
        ...found.map(({ partnership, hasQuality }) => ({
          heading: words.partners(partnership.providers, partnership.employers),
          lines: [
            ...(partnership.historical ? [words.partnersPast(partnership.from.slice(0, 4))] : []),
            partnership.coDesigned ?? words.partnersNoDetail,
            ...(hasQuality ? [] : [words.partnersQuality]),
          ],
        })),
        from(found.flatMap(({ partnership }) => sourcesOf(knowledge, partnership))),
      ]),
    ],
    next: words.partnersNext,
  };
}

/** As many of each as are read at once; "show more" tells the next. */
const mostChanges = 3;

function changesOf({ text, line, knowledge, lexicon, today }: Asked): FactAnswer | undefined {
  if (!asksWhatChanges(line)) return undefined;
  const named = namedIn(text, lexicon);
  const sectorIds =
    named.sectorIds.length > 0
      ? named.sectorIds
      : named.roleIds.flatMap((id) => knowledge.roles.get(id)?.sectorIds ?? []);
  return newsFrom({ sectorIds, changed: 0, coming: 0 }, knowledge, today);
}

/** News from where it was left: what has changed lately, newest first, then what is coming, nearest first. */
export function newsFrom(left: NewsLeft, knowledge: KnowledgeBase, today: string): FactAnswer {
  const { sectorIds } = left;
  const all = whatChanges(sectorIds, knowledge, today);
  const sector = sectorIds[0] === undefined ? undefined : knowledge.sectors.get(sectorIds[0]);
  if (all.changed.length + all.coming.length === 0)
    return { say: [sector ? words.changesNone(sector.title) : words.changesNoneAtAll], cards: [] };
  // What names the field comes before what is for everybody; those told together stand in time.
  const changed = all.changed.slice(left.changed, left.changed + mostChanges).sort(latestFirst);
  const coming = all.coming.slice(left.coming, left.coming + mostChanges).sort(nearestFirst);
  const told = { changed: left.changed + changed.length, coming: left.coming + coming.length };
  if (changed.length + coming.length === 0) return { say: [words.noMoreNews], cards: [] };
  const rest = all.changed.length + all.coming.length - told.changed - told.coming;
  const sectionOf = (item: HorizonItem): CardSection => ({
    heading: `${dateInWords(item.date)}: ${item.title}`,
    lines: [item.what, item.effect, ...sourcesOf(knowledge, item).slice(0, 1), ...lastChecked(item, today)],
  });
  const cards = [
    { title: words.changed(sector?.title), items: changed },
    { title: words.coming(sector?.title), items: coming },
  ].filter(({ items }) => items.length > 0);
  return {
    say: [],
    cards: cards.map(({ title, items }, at) =>
      card(title, at === 0 ? words.changesUnsure : undefined, items.map(sectionOf)),
    ),
    next: rest > 0 ? words.moreNews(rest) : words.noMoreNews,
    more: { sectorIds, ...told },
  };
}

/** The first of these that a question asks for; undefined when it asks for none. */
export function lookUp(asked: Asked): FactAnswer | undefined {
  for (const answer of [
    overlayOf,
    frameworkOf,
    partnersOf,
    changesOf,
    nextOf,
    qualificationOf,
    mapOf,
    coursesOf,
  ]) {
    const found = answer(asked);
    if (found) return found;
  }
  return undefined;
}
