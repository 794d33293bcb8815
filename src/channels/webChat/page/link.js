/** The link back: the code is behind the #, which no server, log or other page ever sees. */
const shape = /^#(c_[\w-]{22}\.[\w-]{43})$/;

/** The code in the part of an address that follows the #, or undefined. */
export const codeIn = (hash) => shape.exec(hash)?.[1];

export const linkTo = (code) => `${location.origin}${location.pathname}#${code}`;

/** The code the page was opened with, taken out of the address bar before anybody else reads it there. */
export function takeCode() {
  const code = codeIn(location.hash);
  if (code) history.replaceState(null, '', location.pathname + location.search);
  return code;
}
