/** Ways of speaking, each a whole: the words in it are not meant. */
const sayings =
  /\b(?:driv(?:e|es|ing|en) (?:me|us|him|her|them|everyone) (?:up the wall|round the (?:bend|twist)|mad|crazy|insane|nuts|bonkers|to (?:drink|despair))|up the wall|round the bend|on the (?:ball|ropes|scrap ?heap|dole|sick)|over the moon|end of (?:my|the) (?:tether|line|road)|(?:pulling|tearing) my hair out|taking the (?:mick|mickey|biscuit)|under the weather|run(?:ning)? (?:me )?(?:ragged|out of (?:steam|money|time|road))|running late|keep(?:ing)? (?:an eye out|my head (?:down|above water)|the wolf)|cost(?:s|ing)? (?:a bomb|the earth|an arm and a leg)|(?:bored|scared) stiff|sick (?:of|and tired)|fed up|nursing a (?:hangover|pint|cold|grudge)|long story short|cut a long story|at the drop of a hat|hit(?:ting)? the (?:roof|nail on the head|sack)|bread and butter|bring(?:ing)? home the bacon|piece of cake|spill the beans|pull(?:ing)? (?:my|your) (?:leg|weight|finger out)|barking up the wrong tree|beating about the bush|(?:going|gone) to the dogs|dog(?:s|'s)? (?:body|dinner)|like herding cats|can of worms|food for thought|full plate|plate is full|(?:all )?fingers and thumbs|in the same boat|jump(?:ing)? ship|missed the boat|rock the boat|(?:back to|square) (?:the drawing board|one)|paint(?:ed|ing)? (?:a|me a) picture|dressed to kill|cook(?:ing)? the books|out of the frying pan|chew(?:ing)? the fat|throw(?:ing)? in the towel|kick(?:ed|ing)? off|chucking it down|raining cats and dogs|teaching (?:my|your) (?:gran|grandmother)|keep(?:ing)? the lights on|light(?:s)? at the end of the tunnel|weight off my (?:mind|shoulders)|carrying the can|drop(?:ped|ping)? (?:the ball|a clanger)|(?:ducks|strike) (?:in a row|a light)|ta ra|have a laugh|for a laugh|give it a go|on my last legs|scraping (?:by|the barrel)|robbing peter)\b/;

/** Grumbles and small talk that name a thing in passing. */
const inPassing =
  /\b(?:(?:hit(?:ting)?|up against) a brick wall|(?:nursery|childcare|school|care home|vet|vets) (?:fees?|bills?)|(?:bus|buses|train|trains|tram) (?:to \w+ )?(?:is |are |was |were )?(?:always |never |usually )?(?:late|on time)|(?:need|want|have no|no|short of|out of|bit of) (?:the |more |some |any )?money|(?:lovely|nice|bad|awful|rubbish|terrible|shocking|this|the) weather|weather (?:is|was|has)(?: been)?(?: \w+)?|ate my homework)\b/;

/**
 * What somebody else does, and goes on doing: "my mum cooks for the whole street", until they come to themselves. Only
 * where a clause begins: in "i get my nan washed" the washing is theirs.
 */
const othersDo =
  /\b(?:(?<=^ |[.,] |\band |\bbut )my (?:\w+ )?(?:mum|mam|dad|nan|gran|grandad|husband|wife|partner|boyfriend|girlfriend|brother|sister|uncle|aunt|auntie|mate|friend|cousin|neighbour|boss|son|daughter|lad)|the (?:council|landlord|garage)) (?!(?:is|was|has|needs|wants|gets|likes|loves|says|thinks|reckons)\b)\w+(?:s|ed)(?: (?!(?:i|me|my|and|so|but|because|while|when|with)\b)\w+){0,5}/;

/** What they have never done, would not do, or know nothing of; and what they ask of us. */
const notDone =
  /\b(?:never (?:\w+ )?(?:cooked|cleaned|cared|taught|welded|laid|built|drove|driven|nursed|served|painted|plastered|wired|farmed|milked|sold|managed)|would never(?: ever)? (?:do|be|work|go|touch)|know (?:nothing|sod all|naff all) (?:about|of)|not a clue about|(?<=^ |\. )(?:can|could) you|(?<=^ |\. )who (?!is |was )\w+[^s]s)(?: (?!(?:i|and|so|but|because)\b)\w+){0,4}/;

const together = (...patterns: readonly RegExp[]): RegExp =>
  new RegExp(patterns.map(({ source }) => source).join('|'), 'g');

/** Ways of speaking and small talk: "this is driving me up the wall" tells of no driving. */
export const figuresOfSpeech = together(sayings, inPassing);

/**
 * What tells nothing of who says it: "my mum cooks for the whole street" tells of no cooking of theirs. A question may
 * still be about the words ("who works with employers in farming"), so only the ranking passes them over.
 */
export const notOfThemselves = together(othersDo, notDone);
