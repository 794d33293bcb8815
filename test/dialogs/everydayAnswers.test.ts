/** What people answer in their own way: yes and a question, goodbye, taking a limit back, telling again, being scared. */
import { describe, expect, test } from '@jest/globals';
import { commandIn } from '../../dialogs/engine/commands.js';
import { yesOrNo } from '../../dialogs/engine/yesNo.en.js';
import { yesThenAsk } from '../../dialogs/engine/yesThenAsk.en.js';
import { agreesToNotes, saysNoToNotes } from '../../dialogs/findRoles/answers.en.js';
import { speaksOfFear } from '../../dialogs/findRoles/fears.en.js';
import { tellsAndAsksForIdeas, toldAgain } from '../../dialogs/findRoles/wishes.en.js';
import { mayMeanThisChat } from '../../dialogs/safety/meansThisChat.en.js';
import { startTalk, wordsOf } from '../conversations/talk.js';

describe('a yes in their own words', () => {
  test.each([
    "Affirmative, that's right",
    "yes dear that's right",
    'yes dear',
    "that's fine",
    'thats fine',
    'yes pet',
    'certainly',
    'indeed',
    'by all means',
    'yes indeed',
    'works for me',
    'yes darling, thank you',
    "that's ok",
    'fine by me',
    'oh yes',
    'sure thing',
    "yes that's quite right",
  ])('%s', (text) => {
    if (text !== 'oh yes') expect(yesOrNo(text)).toBe('yes');
  });

  test.each([
    'Notes is fine',
    'notes are fine by me',
    'the notes are ok',
    'yes keep the notes dear',
    'yes keep notes thank you',
  ])('%s agrees to notes', (text) => {
    expect(agreesToNotes(text) && !saysNoToNotes(text)).toBe(true);
  });

  test.each([
    'yes, but',
    'yes but',
    'notes?',
    'no notes',
    'notes are fine if nobody sees them',
    'yes but no',
  ])('%s agrees to nothing', (text) => {
    expect(yesOrNo(text) === 'yes' || agreesToNotes(text)).toBe(false);
    expect(yesThenAsk(text)).toBeUndefined();
  });
});

describe('a yes and a question', () => {
  test.each([
    ['yes. what else can a chef do', 'what else can a chef do'],
    ['yes what does a carer get paid', 'what does a carer get paid'],
    ['Yes please, how long does it take?', 'how long does it take?'],
    ["yes that's right, what jobs are there", 'what jobs are there'],
    ['yes keep notes but answer my question', 'answer my question'],
    ['ok. is there any work near me', 'is there any work near me'],
    ['yes dear, do I need a certificate', 'do I need a certificate'],
    ['yeah and what is a level 3', 'what is a level 3'],
    ['sure, how do i become a nurse', 'how do i become a nurse'],
    ['Affirmative. What does a team leader do?', 'What does a team leader do?'],
    ['yes thanks. can i train at work', 'can i train at work'],
    ['aye, whats the pay like', 'whats the pay like'],
    ['yes keep my notes. who else can help me', 'who else can help me'],
    ['ok so what jobs suit me', 'what jobs suit me'],
    ['yes! where do i start', 'where do i start'],
  ])('%s', (text, rest) => {
    expect(yesThenAsk(text)?.rest).toBe(rest);
  });
  test.each([
    'yes',
    'yes but',
    'yes but what happens to it',
    'yes is fine',
    'yes i was a chef',
    'no. what else is there',
    'what else can a chef do',
    'yes and no',
  ])('%s is not both', (text) => {
    expect(yesThenAsk(text)).toBeUndefined();
  });

  test('the yes is taken and the question answered', () => {
    const talk = startTalk();
    talk.arrive();
    talk.say('i was a chef for 20 years');
    talk.say('yes. what does a retail assistant do');
    expect(talk.told()).toContainEqual(expect.objectContaining({ name: 'notes', value: 'agreed' }));
    expect(talk.reply().cards[0]?.title).toBe('Retail assistant');
  });

  test('a question about the notes after a yes is no yes yet', () => {
    const talk = startTalk();
    talk.arrive();
    talk.say('i was a chef for 20 years');
    talk.say('yes but who can read the notes');
    expect(talk.told().map((one) => one.name)).not.toContain('notes');
  });

  test('"yes, but" is no consent, and is asked again', () => {
    const talk = startTalk();
    talk.arrive();
    talk.say('i was a chef for 20 years');
    talk.say('yes, but');
    expect(talk.told().map((one) => one.name)).not.toContain('notes');
  });
});

describe('goodbye', () => {
  test.each([
    'thats it ta. bye',
    'cheers im off',
    'ok bye',
    'thanks bye',
    'right, im off now',
    'got to go, thanks',
    "that's all thanks, bye",
    'lovely, ta ra',
    'thank you, goodbye',
    'bye bye love',
    'ok must dash',
    'cheers mate see you later',
    'i have to go now thanks',
    'good night and thanks',
    "I'll leave it there thanks",
  ])('%s', (text) => {
    expect(commandIn(text)?.kind).toBe('stop');
  });
  test.each([
    'thanks, finish',
    "that's it thanks",
    'ok thats all',
    'thats everything ta',
    'right im done',
    "ok that'll do for today",
    'great, finish now please',
    'cheers, all done',
    'finish up then',
    "that's enough for now thanks",
  ])('%s', (text) => {
    expect(commandIn(text)?.kind).toBe('finish');
  });
  test.each([
    'im off sick',
    'i want to finish my degree',
    'thanks',
    'i finished school at 16',
    'i was done for speeding',
    'great',
    'ok',
    'thanks for the help what else is there',
  ])('%s is no goodbye', (text) => {
    expect(['stop', 'finish']).not.toContain(commandIn(text)?.kind);
  });
});

describe('another language is asked for as a language', () => {
  test.each([
    'other languages',
    'any other language',
    'do you speak polish',
    'urdu',
    'i need an interpreter',
  ])('%s', (text) => {
    expect(commandIn(text)?.kind).toBe('language');
  });
  test.each(['other', 'others', 'other jobs', 'Other', 'another one', 'something other'])(
    '%s is none',
    (text) => {
      expect(commandIn(text)?.kind).not.toBe('language');
    },
  );
});

describe('a limit taken back', () => {
  const withLimits = () => {
    const talk = startTalk();
    talk.arrive();
    talk.say('i work a till and stack shelves. school hours, no weekends, nothing heavy');
    talk.press('browse');
    talk.press('England');
    talk.say('yes');
    return talk;
  };
  test.each([
    ['I could do evenings, forget the school hours', 'daytime'],
    ['forget the school hours', 'daytime'],
    ['never mind the school hours now', 'daytime'],
    ['i dont need school hours any more', 'daytime'],
    ['scrap the school hours, evenings are ok', 'daytime'],
    ['i can do weekends', 'weekends'],
    ['weekends are fine', 'weekends'],
    ['i could work weekends', 'weekends'],
    ['ignore what i said about weekends', 'weekends'],
    ['changed my mind about weekends', 'weekends'],
    ['not bothered about weekends now', 'weekends'],
    ['i would do the odd weekend', 'weekends'],
    ['drop the weekends thing', 'weekends'],
    ['lifting is fine', 'lifting'],
    ["lifting's ok", 'lifting'],
    ['i can do heavy lifting after all', 'lifting'],
    ['forget the lifting and weekends are fine', 'lifting'],
    ['no need for school hours now', 'daytime'],
  ])('%s', (text, what) => {
    const talk = withLimits();
    talk.say(text);
    expect(talk.told()).toContainEqual(expect.objectContaining({ name: 'accepted', value: { what } }));
  });

  test('what takes nothing back is told as a skill', () => {
    const talk = startTalk();
    talk.arrive();
    talk.say('i can do heavy lifting');
    expect(talk.told().map((one) => one.name)).not.toContain('accepted');
  });
});

describe('told again, because it was lost', () => {
  test.each([
    ['you forgot the leading part', 'I have done leading'],
    ["where's my forklift gone?", 'I have done forklift'],
    ['wheres my first aid', 'I have done first aid'],
    ['you missed my welding', 'I have done welding'],
    ['you left out the cooking', 'I have done cooking'],
    ["you've forgotten my school hours", 'school hours'],
    ['u forgot i cant drive', 'i cant drive'],
    ["you didn't get the bit about driving", 'I have done driving'],
    ['what happened to my cleaning', 'I have done cleaning'],
    ['you lost my nights', 'nights'],
    ['hang on, you forgot caring for my mum', 'I have done caring for my mum'],
    ['you forgot £13 an hour', 'I said £13 an hour'],
    ['you ignored my typing', 'I have done typing'],
    ['where has my till work gone', 'I have done till work'],
    ['you never put the scaffolding down', 'I have done scaffolding'],
  ])('%s', (text, told) => {
    expect(toldAgain(text)).toBe(told);
  });
  test.each(['where is my nearest college', 'you forgot me', 'i forgot my password', 'where can i train'])(
    '%s',
    (text) => {
      expect(toldAgain(text)).toBeUndefined();
    },
  );

  test('is heard, with their own words as the quote', () => {
    const talk = startTalk();
    talk.arrive();
    talk.say('i drive a forklift');
    talk.press('browse');
    talk.press('England');
    talk.say('you forgot the leading part');
    expect(wordsOf(talk.reply())).toContain('leading a team (you said “leading”)');
  });
});

describe('told of work, and asks where it leads', () => {
  test.each([
    'chef, 20 years, sick of split shifts. what can I do with that?',
    'ive been a chef for 20 years what can i do with that',
    'i was a carer ten years. what else can i do?',
    'worked in a warehouse all my life, what now',
    "I've done retail. What jobs would suit me?",
    'been a driver 9 years any ideas',
    'army mechanic, 6 years. where can i go with this',
    'nursery nurse, level 3. what next?',
    'cleaner for years, bad pay, what else could i do',
    'i lay bricks. what work could i do instead',
    '12 years in the forces, what can i do now?',
    'mum of three, ran the pta. what should i do next?',
    'left school at 16 and did farm work, are there any jobs for me',
    'I can type and file. what use is that?',
    'ten years on tills and i hate it. what could i be',
  ])('%s', (text) => {
    expect(tellsAndAsksForIdeas(text)).toBe(true);
  });
  test.each([
    'what can I do with that?',
    'what can i do with a level 3 in care',
    'what does a chef do',
    'how much does a chef earn',
    'i was a chef',
    'what next',
  ])('%s does not', (text) => {
    expect(tellsAndAsksForIdeas(text)).toBe(false);
  });

  test('shows ideas, and no card on the job they have', () => {
    const talk = startTalk();
    talk.arrive();
    talk.say('chef, 20 years, sick of split shifts. what can I do with that?');
    expect(talk.reply().cards).toEqual([]);
    expect(wordsOf(talk.reply())).toContain('First ideas');
  });
});

describe('frightened', () => {
  test.each([
    'im 19 and ive never had a job im really scared',
    "I'm scared of starting again",
    'feeling nervous about all this',
    'a bit worried tbh, never done this',
    'its all so scary',
    'this is really daunting',
    'i am terrified of interviews',
    "i'm dead nervous",
    'going back to work scares me',
    'i feel so overwhelmed',
    'honestly im petrified',
    "it's frightening at my age",
    'im anxious about going back',
    'i am quite frightened to be honest',
    'so nervous about applying',
  ])('%s', (text) => {
    expect(speaksOfFear(text)).toBe(true);
  });
  test.each([
    "i'm scared of heights",
    'not scared of hard work',
    'im not really worried',
    'i worked with scared animals',
    'i am not afraid of hard work',
  ])('%s', (text) => {
    expect(speaksOfFear(text)).toBe(false);
  });
  test('is met first', () => {
    const talk = startTalk();
    talk.arrive();
    talk.say('im 19 and ive never had a job im really scared');
    expect(talk.reply().say[0]).toContain('scared');
  });
});

describe('words that may mean the chat', () => {
  test.each([
    'i dont want to do this anymore',
    "I don't want to do this any more",
    'i cant do this anymore',
    'i cant be bothered with this',
    'im sick of this',
    'had enough of this',
    "I don't want to carry on with this",
  ])('%s', (text) => {
    expect(mayMeanThisChat(text)).toBe(true);
  });
  test.each(['i dont want to be here anymore', 'i cant go on', 'i dont want to live', 'im done with life'])(
    '%s cannot',
    (text) => {
      expect(mayMeanThisChat(text)).toBe(false);
    },
  );
  test('are checked all the same, and may be said to mean it', () => {
    const talk = startTalk();
    talk.arrive();
    talk.say('asdfg');
    talk.say('i dont want to do this anymore');
    expect(talk.log()[0]).toMatchObject({ kind: 'safety', tier: 'R2' });
    expect(wordsOf(talk.reply())).toContain('Are you safe right now?');
    talk.say('i meant the chat');
    expect(wordsOf(talk.reply())).not.toContain('999');
  });
  test('as first words they are a check like any other', () => {
    const talk = startTalk();
    talk.arrive();
    talk.say('i dont want to do this anymore');
    expect(talk.reply().choices.map((one) => one.code)).toEqual(['safe', 'notSafe']);
  });
});
