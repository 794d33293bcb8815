/** What a record is made of: the texts people read as our words, the ids it names, the facts with a source. */
import type { RecordKind } from './schema.js';

/** What people type, where facts are from and what others have named is not ours to word. */
const notOurWords = new Set([
  'asks',
  'aliases',
  'settledBy',
  'url',
  'provenance',
  'owner',
  'suite',
  'unitTitles',
  'awardingOrg',
  'awardingRef',
  'nosCodes',
  'otherNumbers',
  'noQanReason',
  'issuer',
  'employers',
  'providers',
  'regulators',
  'professions',
  'services',
  'formerTitles',
  'quality',
  'edition',
  'code',
  'phone',
  'checkedOn',
  'reviewBy',
]);
/** Kinds of which every word is somebody else's. */
const officialKinds = new Set<RecordKind>(['source', 'nos']);
/** Kinds whose titles are names that others gave. */
const officialTitles = new Set<RecordKind>([
  'qualification',
  'requirement',
  'resource',
  'unit',
  'provider',
  'partnership',
  'funding',
  'framework',
]);

/** A text and the source it names for itself; without one, the record's provenance stands for it. */
export type ShownText = { text: string; source: string | undefined };
/** A fact inside a record, with where it is from and how sure we are. */
export type SourcedFact = { source: string; confidence: string };

export type RecordParts = {
  /** Ids of records, its own among them. */
  ids: string[];
  /** Everything else that is written in it, shown or not. */
  strings: string[];
  /** What people read as our words. */
  shown: ShownText[];
  facts: SourcedFact[];
};

/** Ids of records, found by their own shape wherever they stand. */
const idPattern =
  /^(SRC|SEC|INT|SKL|ROL|UNI|QUA|PRV|PAR|RES|FUN|PTH|FRM|PPR|NOS|HOR|ISS|ART|AMB|PLC|NOT)-[A-Z0-9]+(-[A-Z0-9]+)*$/;
const HYPHEN = '-'.charCodeAt(0);
/** Only an id has its hyphen there: the pattern need not be tried on every sentence. */
export const isRecordId = (text: string): boolean => text.charCodeAt(3) === HYPHEN && idPattern.test(text);

/** Goes through a record once, in the order it is written: every rule about its words reads what this found. */
export function partsOf(kind: RecordKind, record: object): RecordParts {
  const parts: RecordParts = { ids: [], strings: [], shown: [], facts: [] };
  const hidesTitles = officialTitles.has(kind);
  const visit = (value: unknown, isShown: boolean, source: string | undefined): void => {
    if (typeof value === 'string') {
      if (isRecordId(value)) parts.ids.push(value);
      else {
        parts.strings.push(value);
        if (isShown) parts.shown.push({ text: value, source });
      }
    } else if (Array.isArray(value)) for (const one of value) visit(one, isShown, source);
    else if (typeof value === 'object' && value !== null) {
      const fields = value as Record<string, unknown>;
      const own = typeof fields.source === 'string' ? fields.source : source;
      if (own !== source && typeof fields.confidence === 'string') parts.facts.push(fields as SourcedFact);
      for (const name in fields)
        visit(fields[name], isShown && !notOurWords.has(name) && !(hidesTitles && name === 'title'), own);
    }
  };
  visit(record, !officialKinds.has(kind), undefined);
  return parts;
}
