/** Which of a record's texts people read as our words, and which facts in it have a source of their own. */
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

/** The texts of a record, in the order they are written. */
export function shownTexts(kind: RecordKind, record: object): ShownText[] {
  if (officialKinds.has(kind)) return [];
  const found: ShownText[] = [];
  const hidesTitles = officialTitles.has(kind);
  const visit = (value: unknown, source: string | undefined): void => {
    if (typeof value === 'string') found.push({ text: value, source });
    else if (Array.isArray(value)) for (const one of value) visit(one, source);
    else if (typeof value === 'object' && value !== null) {
      const fields = value as Record<string, unknown>;
      const own = typeof fields.source === 'string' ? fields.source : source;
      for (const name in fields)
        if (!notOurWords.has(name) && !(hidesTitles && name === 'title')) visit(fields[name], own);
    }
  };
  visit(record, undefined);
  return found;
}
