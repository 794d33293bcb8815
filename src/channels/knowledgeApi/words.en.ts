/** What the knowledge API says of itself to the people who write programs for it. */
import type { Kind } from './shapes.js';

export const words = {
  tooMany: 'Too many requests from one address. Wait as long as Retry-After says, then ask again.',
  notFound: 'The knowledge base holds no such record.',
  unknownParameter: 'This address does not take that parameter. What it takes is under allowed.',
  repeated: 'A parameter may be given once.',
  badLimit: (most: number) => `limit must be a whole number from 1 to ${most}.`,
  badOffset: (most: number) => `offset must be a whole number from 0 to ${most}.`,
  badSector:
    'sector must be the id of a sector, the code of a family, or a name people use. Ids and codes are under allowed.',
  badNos: (most: number) => `nos must be the code of a standard as published, of at most ${most} characters.`,
  badTheme: 'theme must be one of the themes under allowed.',
  title: 'Waymark knowledge',
  about: (perMinute: number) =>
    [
      'What Waymark knows about roles, skills, units, qualifications and the ways between them. Read only: it holds ' +
        'nothing about anybody, takes no key, and answers everybody the same. Beside it, /api/match finds the roles or ' +
        'skills that a text names, and /api/plan the units left to a qualification.',
      'Every record carries its sources, each with publisher, date and how sure we are. Show them with the fact. A ' +
        'date on a source is the date of the publication; checkedOn is the day somebody last read it.',
      `One address may ask ${perMinute} times a minute. Every answer has an ETag: send it back as If-None-Match, and ` +
        'what did not change is not sent again. Every address takes HEAD too. /api/match and /api/plan have limits of their ' +
        'own, and neither ETag nor HEAD.',
      'Contains public sector information licensed under the Open Government Licence v3.0. The licence of each source ' +
        'stands beside it. Where it says facts only, we took facts and no text.',
    ].join('\n\n'),
  licence: 'Each record names its sources and their licences; public sector sources are under OGL v3.0',
  kinds: {
    sectors: 'Sectors and the parts of each',
    roles: 'Roles: purpose, duties, what they ask for, how people get in, and where they lead',
    skills: 'Skills, knowledge and attitudes, with the units that build them',
    units: 'Units and topics to learn, whole or on their own',
    qualifications: 'Qualifications, with sizes, rules of combination and the roles they serve',
    pathways: 'Ways from one role to another, up, across or between sectors, each with why',
    frameworks: 'Published frameworks, as trees of capabilities',
    providers: 'Who teaches',
    partnerships: 'What employers and providers made together',
    resources: 'Services, guides and help lines',
    funding: 'Ways to pay for learning, with dates',
    requirements: 'Cards, checks, licences and other things a role may ask for',
    horizon: 'Changes that are coming; what is no longer news is left out',
  } satisfies Record<Kind, string>,
  one: (kind: string) => `One record of ${kind}, by its id`,
  idOf: 'The id of the record',
  idOrSlug: 'The id of the framework, or its short name',
  map: 'The map of a sector: its roles by stage, what they ask for, and the ways in, up, across and out',
  mapSector: 'As the parameter sector; .json may follow',
  gaps: 'Skills that active roles need and no regulated unit we hold builds. 3 is essential, 2 useful. `ours` is learning that we wrote ourselves; where it is empty there is nothing at all',
  description: 'This description',
  parameters: {
    limit: 'How many items at most',
    offset: 'How many items to leave out at the start',
    sector:
      'An id (SEC-PSN-NUC), the code of a family (PSN) or a name people use (nuclear). The parts of a sector are ' +
      'included, and what is for everybody or for the whole sector.',
    nos: 'The code of a National Occupational Standard as published, or its id here. An unknown one finds nothing.',
    theme: 'Skills of a theme, and units that build such skills',
  },
  sectorExamples: { id: 'The id of a sector', family: 'The code of a family', name: 'A name people use' },
  items: 'A page of items',
  total: 'How many there are in all, whatever the limit',
  itself: 'The record',
  unchanged: 'What If-None-Match named is what there still is',
  wrongParameter: 'A parameter is unknown or its value cannot be used',
  nothingThere: 'No such record',
  slowDown: 'Too many requests',
  other: 'Anything else that went wrong',
  etag: 'The mark of this answer, for If-None-Match',
  retryAfter: 'Seconds to wait',
  ifNoneMatch: 'Marks of answers held already, or *',
} as const;
