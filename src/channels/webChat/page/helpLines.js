/** The line that never goes away: whom to call or text, whatever the guide did or did not understand. */
import { harmless, link } from './plainText.js';
import { words } from './words.en.js';

// A number for texts answers no call.
const addressOf = {
  emergency: (number) => `tel:${number}`,
  'crisis-talk': (number) => `tel:${number}`,
  'crisis-text': (number) => `sms:${number}`,
};

/** What the server holds of it, as short sentences whose numbers can be pressed. A kind not known here is left out. */
export function drawHelpLines(help) {
  return (Array.isArray(help) ? help : []).flatMap(({ need, title, phone, textWord }) => {
    if (!Object.hasOwn(addressOf, need)) return [];
    const number = harmless(phone);
    const [before, after] = words.helpFor[need](number, harmless(textWord ?? title)).split(number);
    const sentence = document.createElement('span');
    sentence.append(before, link(addressOf[need](number.replace(/\D/g, '')), number, false), after);
    // A space between them where they share a line, and the only place to break it.
    return [sentence, ' '];
  });
}
