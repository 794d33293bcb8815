/** What kind of source a fact has. */
import type { Source } from '../schema.js';

/** Published by somebody else than us: neither our own wording nor what an expert told us. */
export const isPublished = (source: Source | undefined): boolean =>
  source !== undefined && source.licence !== 'authored' && source.confidence !== 'expert';

/** Published, with a date: of the publication, of its edition, or the day its page was read. */
export const isDated = (source: Source | undefined): boolean =>
  isPublished(source) && Boolean(source?.date ?? source?.edition ?? source?.url);
