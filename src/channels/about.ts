/** Who runs this copy and whom to turn to: for the page, and for a browser without JavaScript that follows the link. */
import type { Operator } from '../config.js';
import type { HelpLine } from './helpLines.js';
import type { Answer, Asked, Route } from './http.js';
import { words } from './words.en.js';

/**
 * The route of /v3/waymark/about: JSON for programs, plain text for a person's browser. Unset is left out.
 * `help` is asked each time: the knowledge base it is read from may be another by then.
 */
export function aboutRoutes(
  { name, contact, complaints, privacyUrl }: Operator,
  help: () => readonly HelpLine[],
): Route[] {
  const asText = (): string =>
    [
      ...help().map(({ title, how }) => words.about.help(title, how)),
      words.about.name(name ?? words.notSet),
      words.about.contact(contact ?? words.notSet),
      words.about.complaints(complaints ?? words.notSet),
      ...(privacyUrl ? [words.about.privacyUrl(privacyUrl)] : []),
    ].join('\n');
  const answer = async (asked: Asked): Promise<Answer> =>
    String(asked.headers.accept ?? '').includes('text/html')
      ? { status: 200, text: { type: 'text/plain; charset=utf-8', content: `${asText()}\n` } }
      : { status: 200, body: { operator: { name, contact, complaints, privacyUrl }, help: help() } };
  return [{ method: 'GET', path: '/v3/waymark/about', answer }];
}
