/** Who asks, by the token they bring; and the token they get. */
import { LOCAL_CHANNEL, personId } from './bot.js';
import { type Asked, Refusal } from './http.js';
import { checkToken, type Pass, signToken, TOKEN_SECONDS } from './tokens.js';
import { words } from './words.en.js';

/** The name a conversation of our own channel has in the stores. */
export const keyOf = (pass: Pick<Pass, 'conversation'>) => ({
  channel: LOCAL_CHANNEL,
  conversation: pass.conversation,
});

const PERSON = `${LOCAL_CHANNEL}:`;

/** The name a person of our own channel has in the stores. */
export const personOf = (pass: Pick<Pass, 'user'>) =>
  personId({ channelId: LOCAL_CHANNEL, from: { id: pass.user, name: '' } });

/** The user whose name in the stores this is; undefined for a person of another channel. */
export const userOf = (person: string): string | undefined =>
  person.startsWith(PERSON) ? person.slice(PERSON.length) : undefined;

/** What a client gets to come in with, as Direct Line spells it. */
export const passport = (tokenKey: Buffer, pass: Pass, now: Date) => ({
  conversationId: pass.conversation,
  token: signToken(tokenKey, pass, now.getTime()),
  expires_in: TOKEN_SECONDS,
});

/** Reads the token of a request. @throws Refusal 401 without one, 403 with one that is not good */
export function passOf(asked: Asked, tokenKey: Buffer, now: Date): Pass {
  const token = /^Bearer (\S+)$/i.exec(String(asked.headers.authorization ?? ''))?.[1];
  if (!token) throw new Refusal(401, 'Unauthorized', words.tokenMissing);
  const checked = checkToken(tokenKey, token, now.getTime());
  if (checked.kind === 'expired') throw new Refusal(403, 'TokenExpired', words.tokenExpired);
  if (checked.kind === 'invalid') throw new Refusal(403, 'BadArgument', words.tokenWrong);
  return checked.pass;
}
