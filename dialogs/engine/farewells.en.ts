/** How people end a talk in English, with the thanks they put around it: "thats it ta bye", "cheers im off". */

const around =
  "(?:ok|okay|right|well|anyway|alright|thanks|thank you|thx|ta|cheers|nice one|lovely|great|brilliant|perfect|good|very much|so much|a lot|ever so|mate|love|dear|pal|hun|for now|for today|for (?:your|the|all your) (?:help|time)|then|now|all|that's great|thats great|i think|i think that is|and|so|just|please|me)";
const finishing =
  "(?:finish(?: now| up| there| it)?|let's finish|lets finish|that's it|thats it|that is it|that's all|thats all|that is all|that's everything|thats everything|that's me(?: done)?|thats me(?: done)?|i'm done|im done|i am done|i'm finished|im finished|all done|done|that will do|thatll do|that'll do|wrap (?:it )?up|that's enough|thats enough)";
const leaving =
  "(?:bye|bye bye|bye for now|goodbye|good bye|ta ra|tara|cheerio|see you|see ya|see you later|cya|laters|i'm off|im off|i am off|i'm off now|im off now|off now|i'll be off|ill be off|i'm going|im going now|got to go|gotta go|i've got to go|ive got to go|i have to go|must go|must dash|need to go|i need to go|have to shoot|night night|good night|goodnight|signing off|leave it there|i'll leave it there|ill leave it there|catch you later)";

const finish = new RegExp(`^(?:${around} )*${finishing}(?: ${around})*$`);
const leave = new RegExp(`^(?:(?:${around}|${finishing}) )*${leaving}(?: (?:${around}|${leaving}))*$`);

/** What ends the talk: `finish` asks for the summary, `stop` says goodbye. @param typed in plain form */
export const farewellIn = (typed: string): 'finish' | 'stop' | undefined =>
  leave.test(typed) ? 'stop' : finish.test(typed) ? 'finish' : undefined;
