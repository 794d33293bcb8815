/**
 * The link back: a code that the person keeps, and that opens their conversation again from any device. It names the
 * conversation and holds 256 random bits, of which only a hash is kept, inside the conversation's own record: so it
 * ends when the notes end, and erasing them erases it. Never for a conversation that is in memory alone.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { refusalFor } from './bot.js';
import { type Answer, type Asked, Refusal, type Route } from './http.js';
import type { Limit } from './limits.js';
import { keyOf, passOf, passport, personOf, userOf } from './pass.js';
import { DAYS_KEPT } from './retention.js';
import type { UnitOfWork } from './unitOfWork.js';
import { words } from './words.en.js';

const DAY = 86_400_000;
const bodySchema = z.object({ code: z.string().max(200) });
const codeSchema = /^(c_[\w-]{22})\.([\w-]{43})$/;

export type ReturnLinkOptions = {
  unitOfWork: UnitOfWork;
  tokenKey: Buffer;
  /** Codes that open nothing are counted for an address. */
  misses: Limit;
  now(): Date;
};

/** The routes that give out a code and take one back. */
export function returnLinkRoutes({ unitOfWork, tokenKey, misses, now }: ReturnLinkOptions): Route[] {
  /** A new code, which ends the one before. */
  async function mint(asked: Asked): Promise<Answer> {
    const pass = passOf(asked, tokenKey, now());
    const secret = randomBytes(32).toString('base64url');
    const isKept = await unitOfWork.keepReturnHash(keyOf(pass), personOf(pass), hashOf(secret)).catch(refuse);
    if (!isKept) throw new Refusal(409, 'NoNotes', words.noNotes);
    return { status: 200, body: { code: `${pass.conversation}.${secret}`, days: DAYS_KEPT } };
  }

  /** A code for a fresh token. Every way of not opening anything is answered alike. */
  async function come(asked: Asked): Promise<Answer> {
    await misses.check(asked.address);
    const pass = await openedBy(asked.body);
    if (pass) return { status: 200, body: passport(tokenKey, pass, now()) };
    await misses.count(asked.address);
    throw new Refusal(404, 'NotFound', words.linkOpensNothing);
  }

  async function openedBy(body: unknown) {
    const parsed = bodySchema.safeParse(body);
    const [, conversation, secret] = codeSchema.exec(parsed.data?.code ?? '') ?? [];
    if (!conversation || !secret) return undefined;
    const kept = await unitOfWork.returnOf(keyOf({ conversation })).catch(refuse);
    const user = kept && userOf(kept.person);
    if (!user || !isSame(kept.hash, hashOf(secret))) return undefined;
    // The sweep comes once a day; the promise is to the hour.
    const isOver = now().getTime() - Date.parse(kept.savedOn) > DAYS_KEPT * DAY;
    return isOver ? undefined : { user, conversation };
  }

  return [
    { method: 'POST', path: '/v3/waymark/link', answer: mint },
    { method: 'POST', path: '/v3/waymark/return', answer: come },
  ];
}

function refuse(error: unknown): never {
  throw refusalFor(error);
}

const hashOf = (secret: string) => createHash('sha256').update(secret).digest('hex');

function isSame(kept: string, given: string): boolean {
  return kept.length === given.length && timingSafeEqual(Buffer.from(kept), Buffer.from(given));
}
