/** Words that may be a cry or may be about a talk that went wrong: "i dont want to do this anymore". */
import { plainly } from '../engine/plainly.js';

const mayBe =
  /^(?:oh |ok |look |right |sorry |no )*(?:i |im |i'm )?(?:(?:do not|don't|dont|can't|cant|cannot) (?:wanna |want to |keep )?(?:do|doing|carry on with|go on with|be bothered with) (?:this|it)|(?:had enough|sick|tired|fed up|done) (?:of|with) (?:this|it))(?: (?:any ?more|no more|now|tbh|really|honestly|please))*$/;
const chat =
  /\b(?:meant|mean|talking about|only|just) (?:about )?(?:this|the|your|with|you|doing) ?(?:chat|bot|robot|computer|questions?|talk|talking|conversation|thing|guide|website|typing)\b|^(?:this|the) (?:chat|bot|questions?)$/;

/** Whether the words alone may mean the chat: then the check stays, and says so. */
export const mayMeanThisChat = (text: string): boolean => mayBe.test(plainly(text));

/** The answer that it was the chat that was meant. Only taken where that was offered. */
export const meantThisChat = (text: string): boolean =>
  chat.test(plainly(text)) && !/\b(?:not|safe|but)\b/.test(plainly(text));
