/** Everything a question may look at: what was told, what it means, and what can be worked out from it. */
import type { Classification } from '../../src/guidance/classification/classification.js';
import type { KnowledgeBase } from '../../src/guidance/knowledge/knowledgeBase.js';
import type { RoleFits } from '../../src/guidance/matching/fitRoles.js';
import type { Heard } from '../../src/guidance/matching/hearing.js';
import type { Lexicon } from '../../src/guidance/matching/lexicon.js';
import type { Matcher } from '../../src/guidance/matching/matcher.js';
import type { Profile } from '../../src/guidance/matching/profile.js';
import type { AgeBand, WhereSomebodyIs } from '../../src/guidance/pathways/contacts.js';
import type { TurnCircumstances } from '../conversation.js';
import type { Settings } from '../settings.js';
import type { GuideState } from '../state.js';
import type { Answers } from './answers.js';
import type { Picture } from './picture.js';
import type { FindRolesWords } from './words.en.js';

/** What the guide was made with: the same for every turn. */
export type Surroundings = {
  knowledge: KnowledgeBase;
  lexicon: Lexicon;
  settings: Settings;
  /** Hears what no phrase of ours names; without it only names are heard. */
  matcher?: Matcher | undefined;
  /** What somebody imported: jobs that are none of ours are known from it, thinly. */
  classification?: Classification | undefined;
};

export type Known = Surroundings & {
  on: TurnCircumstances;
  state: GuideState;
  words: FindRolesWords;
  answers: Partial<Answers>;
  picture: Picture;
  /** The picture as the matcher takes it. */
  profile: Profile;
  nation: WhereSomebodyIs;
  age: AgeBand | undefined;
  /** Ambiguous words not yet settled, in the order they were said. */
  unsettled: readonly { ambiguityId: string; quote: string }[];
  /** What was heard in the message now being read. */
  heardNow: Heard | undefined;
  /** Hears another text, with the same ears. */
  hear(text: string): Heard;
  /** Too little was told to show ideas before asking what draws the person. */
  isThin: boolean;
  /** The roles that fit, worked out once a turn and only when asked for. */
  matches(): RoleFits;
};
