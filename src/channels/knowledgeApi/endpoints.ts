/** Every address of the knowledge API, in one table: the routes answer from it and the description is made from it. */
import type { z } from 'zod';
import type { KnowledgeBase } from '../../guidance/knowledge/knowledgeBase.js';
import { findSectors, indexSectors } from '../../guidance/knowledge/sectors.js';
import { skillsNoAwardedUnitCovers } from '../../guidance/knowledge/skillsNoUnitCovers.js';
import { Refusal } from '../http.js';
import { belongs, type Held, itemsOf, sectorMap } from './items.js';
import { keepAnswers, type Made } from './keptAnswers.js';
import { MOST_SECTOR_LETTERS, type ParameterName, plainCode, readParameters } from './parameters.js';
import { type Gap, gapSchema, type ItemOf, itemSchemas, type Kind, kinds, mapSchema } from './shapes.js';
import { words } from './words.en.js';

/** Text of answers kept for each knowledge base; about five times all that it holds. */
const MOST_KEPT_BYTES = 16 * 1024 * 1024;

type Entry = {
  id: string;
  /** Another name for the address of one record. */
  slug?: string;
  json: string;
  isIn: (asked: NonNullable<ReturnType<typeof findSectors>>) => boolean;
  standards: readonly string[];
  themes: readonly string[];
  /** The day from which it is no longer told. */
  expires?: string;
};

/** A knowledge base made ready to be asked: each kind is worked out when it is first asked for, and then kept. */
export type Ready = Held & {
  entries(kind: Kind): readonly Entry[];
  kept: ReturnType<typeof keepAnswers>;
};

const ready = new WeakMap<KnowledgeBase, Ready>();

/** Kept with the base it is of, and gone with it: a base that was swapped for another is not held on to. */
export function readyFor(knowledge: KnowledgeBase): Ready {
  const known = ready.get(knowledge);
  if (known) return known;
  const held: Held = { knowledge, index: indexSectors(knowledge) };
  const byKind = new Map<Kind, readonly Entry[]>();
  const made: Ready = {
    ...held,
    entries(kind) {
      const entries = byKind.get(kind) ?? entriesOf(kind, held);
      byKind.set(kind, entries);
      return entries;
    },
    kept: keepAnswers(MOST_KEPT_BYTES),
  };
  ready.set(knowledge, made);
  return made;
}

/** What some kinds of item have to be found by. */
type Findable = {
  slug?: string;
  expires?: string;
  standards?: readonly { code: string; id?: string }[];
  themes?: readonly string[];
  theme?: string;
};

function entriesOf<K extends Kind>(kind: K, held: Held): Entry[] {
  const items = itemsOf[kind](held.knowledge, held.index) as ItemOf<K>[];
  return items.map((item) => {
    const { slug, expires, standards, themes, theme } = item as Findable;
    return {
      id: item.id,
      ...(kind === 'frameworks' && slug !== undefined && { slug }),
      ...(kind === 'horizon' && expires !== undefined && { expires }),
      json: JSON.stringify(item),
      isIn: (asked) => belongs[kind](item, asked, held),
      standards: (standards ?? []).flatMap(({ code, id }) => [plainCode(code), ...(id ? [id] : [])]),
      themes: themes ?? (theme ? [theme] : []),
    };
  });
}

export type Endpoint = {
  /** As OpenAPI writes it: /api/knowledge/roles/{id}. */
  path: string;
  summary: string;
  takes: readonly ParameterName[];
  /** What stands in braces in the path. */
  inPath?: { name: string; say: string };
  /** One that is held, for the description. */
  exampleInPath?(ready: Ready, today: string): string | undefined;
  /** A page of these, or one of these; `null` for the description itself. */
  gives: { list: z.ZodTypeAny } | { one: z.ZodTypeAny } | null;
  make(ready: Ready, asked: { inPath: string; query: URLSearchParams; today: string }): Made;
};

const page = (json: readonly string[], limit: number, offset: number): string =>
  `{"items":[${json.slice(offset, offset + limit).join(',')}],"total":${json.length}}`;

const notFound = (about: Refusal['about'] = {}): never => {
  throw new Refusal(404, 'NotFound', words.notFound, undefined, about);
};

const isNews = (entry: Entry, today: string): boolean => entry.expires === undefined || entry.expires > today;

function list(kind: Kind): Endpoint {
  const hasSkills = kind === 'units' || kind === 'skills';
  const takes: ParameterName[] = [
    'limit',
    'offset',
    'sector',
    ...(hasSkills ? (['nos', 'theme'] as const) : []),
  ];
  return {
    path: `/api/knowledge/${kind}`,
    summary: words.kinds[kind],
    takes,
    gives: { list: itemSchemas[kind] },
    make(at, { query, today }) {
      const { limit, offset, sector, nos, theme } = readParameters(query, takes, at.knowledge);
      const named = sector?.named.map(({ id }) => id);
      const key = JSON.stringify([kind, named, nos, theme, limit, offset, kind === 'horizon' && today]);
      return at.kept(key, () => {
        const found = at
          .entries(kind)
          .filter(
            (entry) =>
              isNews(entry, today) &&
              (sector === undefined || entry.isIn(sector)) &&
              (nos === undefined || entry.standards.includes(nos)) &&
              (theme === undefined || entry.themes.includes(theme)),
          );
        const json = found.map((entry) => entry.json);
        return page(json, limit, offset);
      });
    },
  };
}

function one(kind: Kind): Endpoint {
  return {
    path: `/api/knowledge/${kind}/{id}`,
    summary: words.one(kind),
    takes: [],
    inPath: { name: 'id', say: kind === 'frameworks' ? words.idOrSlug : words.idOf },
    exampleInPath: (at, today) => at.entries(kind).find((entry) => isNews(entry, today))?.id,
    gives: { one: itemSchemas[kind] },
    make(at, { inPath, query, today }) {
      readParameters(query, [], at.knowledge);
      const entry = at.entries(kind).find(({ id, slug }) => id === inPath || slug === inPath);
      if (!entry || !isNews(entry, today)) return notFound();
      return at.kept(entry.id, () => entry.json);
    },
  };
}

const map: Endpoint = {
  path: '/api/knowledge/maps/{sector}',
  summary: words.map,
  takes: [],
  inPath: { name: 'sector', say: words.mapSector },
  exampleInPath: (at) => at.knowledge.sectors.keys().next().value,
  gives: { one: mapSchema },
  make(at, { inPath, query }) {
    readParameters(query, [], at.knowledge);
    const name = inPath.replace(/\.json$/, '');
    const sectors = name.length <= MOST_SECTOR_LETTERS ? findSectors(at.knowledge, name) : undefined;
    if (!sectors) return notFound({ parameter: 'sector', allowed: [...at.knowledge.sectors.keys()] });
    const key = JSON.stringify(['map', sectors.named.map(({ id }) => id)]);
    return at.kept(key, () => JSON.stringify(sectorMap(at.knowledge, sectors)));
  },
};

const gaps: Endpoint = {
  path: '/api/knowledge/reports/gaps',
  summary: words.gaps,
  takes: ['limit', 'offset', 'sector'],
  gives: { list: gapSchema },
  make(at, { query }) {
    const { limit, offset, sector } = readParameters(query, gaps.takes, at.knowledge);
    const key = JSON.stringify(['gaps', sector?.named.map(({ id }) => id), limit, offset]);
    return at.kept(key, () => {
      const found = skillsNoAwardedUnitCovers(at.knowledge)
        .filter(({ role }) => sector === undefined || role.sectorIds.some((id) => sector.ids.has(id)))
        .map(({ role, skill, importance, ours }): Gap => {
          return {
            roleId: role.id,
            role: role.title,
            skillId: skill.id,
            skill: skill.title,
            importance,
            ours: ours.map(({ id, title }) => ({ id, title })),
          };
        });
      return page(
        found.map((gap) => JSON.stringify(gap)),
        limit,
        offset,
      );
    });
  },
};

/** All but the description, which is made from these. */
export const endpoints: readonly Endpoint[] = [
  ...kinds.flatMap((kind) => [list(kind), one(kind)]),
  map,
  gaps,
];
