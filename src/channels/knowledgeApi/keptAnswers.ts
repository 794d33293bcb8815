/** Answers made once: their text, their mark and their packed form, for as long as there is room. */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Answer, Asked } from '../http.js';

const pack = promisify(gzip);
// Below this, packing saves no packet.
const WORTH_PACKING_BYTES = 1_024;

export type Made = { content: Buffer; mark: string; packed?: Promise<Buffer> };

export function make(json: string): Made {
  const content = Buffer.from(json);
  const mark = createHash('sha256').update(content).digest('base64url').slice(0, 22);
  return { content, mark };
}

// What an entry takes beside its text, roughly: without it, empty answers to endless questions would fill the memory.
const ENTRY_BYTES = 500;

/** Keeps what was made under its key; past `mostBytes`, the oldest goes. */
export function keepAnswers(mostBytes: number): (key: string, json: () => string) => Made {
  const kept = new Map<string, Made>();
  const sizeOf = (key: string, made: Made) => made.content.length + key.length + ENTRY_BYTES;
  let bytes = 0;
  return (key, json) => {
    const known = kept.get(key);
    if (known) return known;
    const made = make(json());
    kept.set(key, made);
    bytes += sizeOf(key, made);
    for (const [oldest, old] of kept) {
      if (bytes <= mostBytes) break;
      kept.delete(oldest);
      bytes -= sizeOf(oldest, old);
    }
    return made;
  };
}

/** Weak comparison, as RFC 9110 has it for If-None-Match: `W/` does not count, `*` is whatever there is. */
function isKnown(header: string | string[] | undefined, mark: string): boolean {
  const marks = String(header ?? '').trim();
  return marks === '*' || [...marks.matchAll(/"([^"]*)"/g)].some(([, one]) => one === mark);
}

/** Whether a packed answer may be sent: gzip is named, and not with q=0. */
function takesGzip(header: string | string[] | undefined): boolean {
  const offer = /(?:^|,)\s*gzip\s*(?:;\s*q=([\d.]+)\s*)?(?:,|$)/i.exec(String(header ?? ''));
  return offer !== null && Number(offer[1] ?? 1) > 0;
}

/** 304 for who holds it already, packed for who can unpack it. */
export async function tell(made: Made, { headers: asked }: Asked): Promise<Answer> {
  const headers: Record<string, string> = {
    // Weak: packed and plain are the same answer in different bytes.
    ETag: `W/"${made.mark}"`,
    // Asked for again each time and answered with 304 when unchanged: new facts are seen at once.
    'Cache-Control': 'no-cache',
    Vary: 'Accept-Encoding',
  };
  if (isKnown(asked['if-none-match'], made.mark)) return { status: 304, headers };
  const type = 'application/json; charset=utf-8';
  if (made.content.length < WORTH_PACKING_BYTES || !takesGzip(asked['accept-encoding'])) {
    return { status: 200, text: { type, content: made.content }, headers };
  }
  made.packed ??= pack(made.content);
  return {
    status: 200,
    text: { type, content: await made.packed },
    headers: { ...headers, 'Content-Encoding': 'gzip' },
  };
}
