/** What may follow the question mark. Nothing of what was sent comes back, save a parameter's name in plain letters. */
import type { KnowledgeBase } from '../../guidance/knowledge/knowledgeBase.js';
import { families, findSectors, type SectorsNamed } from '../../guidance/knowledge/sectors.js';
import { Refusal } from '../http.js';
import { themes } from './shapes.js';
import { words } from './words.en.js';

export const MOST_ITEMS = 500;
export const USUAL_ITEMS = 100;
export const MOST_OFFSET = 999_999;
export const MOST_SECTOR_LETTERS = 100;
export const MOST_NOS_LETTERS = 40;

export type ParameterName = keyof typeof words.parameters;

export type Wanted = {
  limit: number;
  offset: number;
  sector?: SectorsNamed;
  /** As `plainCode` writes it. */
  nos?: string;
  theme?: string;
};

/** The code of a standard, however it was spaced and cased. */
export const plainCode = (code: string): string => code.replace(/\s+/g, '').toUpperCase();

/** @throws Refusal 400 that names the parameter, and what it may be */
export const refuseParameter = (
  parameter: string | undefined,
  say: string,
  allowed?: readonly string[],
): never => {
  throw new Refusal(400, 'BadParameter', say, undefined, {
    ...(parameter !== undefined && { parameter }),
    ...(allowed && { allowed }),
  });
};

/** A name as it was sent, where it is one that can be told back. */
export const plainName = (given: string): string | undefined =>
  /^[A-Za-z][A-Za-z0-9_-]{0,30}$/.test(given) ? given : undefined;

/** Ids and family codes; names are many more, and these never change their meaning. */
const sectorNames = (knowledge: KnowledgeBase): string[] => [...knowledge.sectors.keys(), ...families];

function wholeNumber(name: 'limit' | 'offset', value: string, least: number, most: number): number {
  const number = /^\d{1,6}$/.test(value) ? Number(value) : Number.NaN;
  const say = name === 'limit' ? words.badLimit(most) : words.badOffset(most);
  return number >= least && number <= most ? number : refuseParameter(name, say);
}

/** @throws Refusal 400 that names the parameter */
export function readSector(knowledge: KnowledgeBase, value: string): SectorsNamed {
  const found = value.length <= MOST_SECTOR_LETTERS ? findSectors(knowledge, value) : undefined;
  return found ?? refuseParameter('sector', words.badSector, sectorNames(knowledge));
}

/**
 * Reads what follows the question mark.
 * @throws Refusal 400 for a parameter the address does not take, one given twice, and a value that cannot be used
 */
export function readParameters(
  query: URLSearchParams,
  taken: readonly ParameterName[],
  knowledge: KnowledgeBase,
): Wanted {
  const wanted: Wanted = { limit: USUAL_ITEMS, offset: 0 };
  const seen = new Set<string>();
  for (const [given, value] of query) {
    const name = taken.find((one) => one === given);
    if (name === undefined) {
      return refuseParameter(plainName(given), words.unknownParameter, taken);
    }
    if (seen.has(name)) return refuseParameter(name, words.repeated);
    seen.add(name);
    switch (name) {
      case 'limit':
        wanted.limit = wholeNumber(name, value, 1, MOST_ITEMS);
        break;
      case 'offset':
        wanted.offset = wholeNumber(name, value, 0, MOST_OFFSET);
        break;
      case 'sector':
        wanted.sector = readSector(knowledge, value);
        break;
      case 'nos': {
        const code = plainCode(value);
        if (code === '' || value.length > MOST_NOS_LETTERS)
          refuseParameter(name, words.badNos(MOST_NOS_LETTERS));
        wanted.nos = code;
        break;
      }
      case 'theme':
        if (!themes.includes(value)) refuseParameter(name, words.badTheme, themes);
        wanted.theme = value;
        break;
    }
  }
  return wanted;
}
