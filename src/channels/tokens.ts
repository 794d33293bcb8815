/** Direct Line tokens: who somebody is and which one conversation is theirs, signed so that a restart keeps both. */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

/** Seconds a token lasts; a client refreshes it before then. */
export const TOKEN_SECONDS = 3600;

export type Pass = { user: string; conversation: string };
export type CheckedToken =
  | { kind: 'valid'; pass: Pass }
  /** Signed by us and past its time. */
  | { kind: 'expired' }
  | { kind: 'invalid' };

// The shape of a JSON Web Token, because Direct Line clients read the `user` claim from one. The header is
// compared as text and never obeyed, so nobody chooses how they are checked.
const header = Buffer.from(JSON.stringify({ alg: 'HS256', typ: 'JWT' })).toString('base64url');

const claimsSchema = z
  .object({
    user: z.string().regex(/^dl_[\w-]{22}$/),
    conv: z.string().regex(/^c_[\w-]{22}$/),
    exp: z.number(),
  })
  .strict();

/** Mints a person and a conversation nobody has had before: 128 random bits each. */
export function mintPass(): Pass {
  const id = () => randomBytes(16).toString('base64url');
  return { user: `dl_${id()}`, conversation: `c_${id()}` };
}

/**
 * Signs a token for a pass.
 * @param now milliseconds since 1970
 */
export function signToken(key: Buffer, pass: Pass, now: number): string {
  const claims = { user: pass.user, conv: pass.conversation, exp: Math.floor(now / 1000) + TOKEN_SECONDS };
  const signed = `${header}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}`;
  return `${signed}.${signature(key, signed)}`;
}

/** Checks a token's signature first, and only then what it says. Never throws. */
export function checkToken(key: Buffer, token: string, now: number): CheckedToken {
  const parts = token.split('.');
  const [head, claims, mark] = parts;
  if (parts.length !== 3 || head !== header || !claims || !mark) return { kind: 'invalid' };
  const expected = Buffer.from(signature(key, `${head}.${claims}`));
  const given = Buffer.from(mark);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return { kind: 'invalid' };
  let said: unknown;
  try {
    said = JSON.parse(Buffer.from(claims, 'base64url').toString('utf8'));
  } catch {
    return { kind: 'invalid' };
  }
  const parsed = claimsSchema.safeParse(said);
  if (!parsed.success) return { kind: 'invalid' };
  if (parsed.data.exp * 1000 <= now) return { kind: 'expired' };
  return { kind: 'valid', pass: { user: parsed.data.user, conversation: parsed.data.conv } };
}

function signature(key: Buffer, text: string): string {
  return createHmac('sha256', key).update(text).digest('base64url');
}
