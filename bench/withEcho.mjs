/** node --import this: the server's own main with the echo guide where the real one was. */
import { register } from 'node:module';

const echo = new URL('./echoGuide.mjs', import.meta.url).href;
const hook = `export const resolve = (specifier, context, next) =>
  specifier.endsWith('/dialogs/guide.js')
    ? { url: ${JSON.stringify(echo)}, shortCircuit: true }
    : next(specifier, context);`;
register(`data:text/javascript,${encodeURIComponent(hook)}`);
