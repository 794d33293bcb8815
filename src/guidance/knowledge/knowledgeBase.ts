/** What a linked knowledge base holds: read-only maps by id, and the indexes that questions need. */
import type {
  Article,
  Interest,
  Need,
  PathwayEdge,
  Qualification,
  RecordKind,
  RecordOf,
  Resource,
  RoleProfile,
  Sector,
  Skill,
  Source,
  Unit,
} from './schema.js';

/** Something an editor must see: where, what, and what to do. Errors stop a start; warnings do not. */
export type Problem = {
  severity: 'error' | 'warning';
  file: string;
  id: string;
  /** The rule's number in the validation rules (V1 to V19), `schema`, `PACK`, `GAP` or `SAID`. */
  rule: string;
  what: string;
  fix: string;
};

/** One line for an editor: where it is, what is wrong, what to do. */
export const problemLine = ({ rule, file, id, what, fix }: Problem): string =>
  `${rule} ${file} ${id}: ${what}. ${fix}`;

/**
 * A file as read from disk, parsed from YAML or JSON and not yet trusted. `folder` counts the knowledge folders in the
 * order they are loaded: 0 the base, then the packs; a later one may replace records of an earlier one by saying so.
 */
export type RawKnowledgeFile = { file: string; content: unknown; folder?: number };

type ById<K extends RecordKind> = ReadonlyMap<string, RecordOf<K>>;

export type KnowledgeBase = {
  readonly sources: ReadonlyMap<string, Source>;
  readonly sectors: ReadonlyMap<string, Sector>;
  readonly interests: ReadonlyMap<string, Interest>;
  readonly skills: ReadonlyMap<string, Skill>;
  readonly roles: ReadonlyMap<string, RoleProfile>;
  readonly units: ReadonlyMap<string, Unit>;
  readonly qualifications: ReadonlyMap<string, Qualification>;
  readonly providers: ById<'provider'>;
  readonly partnerships: ById<'partnership'>;
  readonly resources: ReadonlyMap<string, Resource>;
  readonly funding: ById<'funding'>;
  readonly pathways: ReadonlyMap<string, PathwayEdge>;
  readonly frameworks: ById<'framework'>;
  readonly requirements: ById<'requirement'>;
  readonly nos: ById<'nos'>;
  readonly horizon: ById<'horizon'>;
  readonly issues: ById<'issue'>;
  readonly articles: ReadonlyMap<string, Article>;
  readonly ambiguities: ById<'ambiguity'>;
  readonly places: ById<'place'>;
  readonly notHeld: ById<'notHeld'>;
  /** Edges by the role they leave and the role they reach, in id order. */
  readonly edgesFrom: ReadonlyMap<string, readonly PathwayEdge[]>;
  readonly edgesTo: ReadonlyMap<string, readonly PathwayEdge[]>;
  /** Units that build a skill, in id order. */
  readonly unitsForSkill: ReadonlyMap<string, readonly Unit[]>;
  /** Resources for a need, in rank then id order. */
  readonly resourcesFor: ReadonlyMap<Need, readonly Resource[]>;
  readonly qualificationByNumber: ReadonlyMap<string, Qualification>;
};

/** Where each record was written, for errors that name the file. */
export type Written = { kind: RecordKind; id: string; file: string; record: RecordOf<RecordKind> };
