/** How people say that looking for work frightens them. */

const afraid =
  /\b(?:i'?m|i am|i feel|feel|feeling|so|really|proper|dead|well|bit|too|very|am|quite|pretty)(?: (?:a|bit|little|so|really|very|too|proper|dead|well|just|quite|pretty|absolutely|honestly))* (?:scared|frightened|terrified|nervous|anxious|worried|petrified|daunted|bricking it|panicky|afraid|overwhelmed)\b(?! (?:of|by) (?:heights|dogs|spiders|needles|blood|water|horses|cows|ladders|the dark|machines|driving|flying|him|her|them|my))/i;
const frightens =
  /\b(?:it'?s|its|it is|this is|that'?s|all|feels?|find it|finding it)(?: (?:a|bit|all|so|really|very|too|just|quite|pretty|little))* (?:scary|frightening|terrifying|daunting|overwhelming)\b|\b(?:scares?|frightens?|terrifies) (?:me|the life out of me)\b|\b(?:don'?t|do not|dunno|no idea) (?:even )?(?:know )?where to (?:start|begin)\b.*\b(?:scared|worried|nervous)\b/i;
const denied =
  /\b(?:not|never|no longer|isn'?t|aren'?t|wasn'?t)(?: (?:really|that|at all|too|so|even))* (?:scared|frightened|nervous|worried|afraid|scary|anxious)\b/i;

/** Whether somebody says they are afraid; of heights or of dogs is another matter. */
export const speaksOfFear = (text: string): boolean => {
  const read = text.slice(0, 1000).replace(/’/g, "'");
  return (afraid.test(read) || frightens.test(read)) && !denied.test(read);
};
