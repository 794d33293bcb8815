/** Figures of speech, worn bodies and long-past deaths are no alarm; what stands close to them and is risk stays one. */
import { describe, expect, test } from '@jest/globals';
import { readSafeAnswer } from '../../../src/guidance/triage/safeAnswer.js';
import { checkSafety } from '../../../src/guidance/triage/safety.js';

describe('ordinary talk is no alarm', () => {
  test.each([
    'nothing on my feet all day, chasing toddlers would finish me off! And I have my own grandchildren Tuesdays',
    'chasing kids round would finish me',
    'running about after toddlers all day would kill me',
    'lifting patients would finish my back off',
    'all those stairs would kill me',
    'a night shift would finish me off at my age',
    'standing all day would do me in',
    'that commute would be the death of me',
    'lugging boxes nearly killed me last time',
    'twelve hour shifts nearly finished me off',
    'scrubbing floors would finish my knees',
    'digging all day would kill me with my hip',
    'nights would kill me these days',
    'carrying shopping up three flights does me in',
    'the heat in that kitchen would finish me off',
  ])('a figure of speech: %s', (text) => {
    expect(checkSafety(text).kind).toBe('clear');
  });

  test.each([
    "I can't stand all day any more",
    'I cant stand for long anymore',
    "I can't be on my feet all day any more",
    'cant sit all day anymore',
    "I can't lift any more",
    'cant lift like i used to anymore',
    "I can't kneel any more so no tiling",
    "I can't do stairs any more",
    "I can't walk far any more",
    'cant stand up all day now my knees have gone',
    "I can't drive long hours any more",
    "I can't bend any more",
    "can't carry heavy things any more",
    'I cannot stand behind a till all day any more',
    'cant do heavy lifting anymore',
    "can't do nights any more",
  ])('what a body no longer does: %s', (text) => {
    expect(checkSafety(text).kind).toBe('clear');
  });

  test.each([
    'my back is bad so nothing heavy',
    'my back not great so nothing to hevy',
    'my back not great so nothing too heavy',
    'my shoulder is bad so not too heavy',
    'my knees are wrecked so nothing heavy',
    'i have a bad back so anything heavy is out',
    'bad hips, cant be heavy work',
    'my knees are worn out, nothing on my feet',
    'my back is broken from years of lifting',
    'my back is shattered from years on sites',
    'my hands are wrecked from the cold',
    'my legs get tired so nothing standing',
    'my back has gone, sitting down work',
    'my knees are shot, nothing on my feet',
    'my hip is done in so a desk job',
  ])('a body that is worn: %s', (text) => {
    expect(checkSafety(text).kind).toBe('clear');
  });

  test.each([
    'my mum passed years ago, I cared for her',
    'my dad died 20 years ago, i looked after mum after',
    'mum died when i was a kid and i ran the house',
    'lost my nan ten years ago, nursed her at home',
    'my husband died many years ago and i brought up three',
    'my brother died in 1998',
    'my mother passed away long ago. I did her care',
    'I cared for my mum until she died 8 years ago',
    'since my mum died years ago ive done the books for dads farm',
    'my gran passed a long time ago, i looked after her',
    'dad died in 1987 and i took over the shop',
    'my mum passed away 15 years ago',
    'our dad died when we was little, well when i was little',
    'lost my husband many years ago and raised two on my own',
    'my nan died donkeys years ago, i did all her care',
    'mum died when i was young so i cooked for everyone',
  ])('a death long past: %s', (text) => {
    expect(checkSafety(text).kind).toBe('clear');
  });
});

describe('what stands close to it is heard', () => {
  test.each([
    ['he said he would finish me off', 'R2'],
    ["my ex says he'd finish me off if i leave", 'R2'],
    ['if i leave he would kill me', 'R2'],
    ['running away, he would kill me', 'R2'],
    ['he would kill me if i went back', 'R2'],
    ['they would kill me if i talk', 'R2'],
    ['my boyfriend will finish me', 'R2'],
    ["I can't stand it any more", 'R2'],
    ['i cant stand living any more', 'R2'],
    ["I can't stand my life any more", 'R2'],
    ['i cant do this anymore', 'R2'],
    ['I cant carry on any more', 'R2'],
    ['i cant go on any more', 'R2'],
    ['my heart is heavy every day', 'R3'],
    ['my head is so heavy i cant get up', 'R3'],
    ['my mum died last month', 'R3'],
    ['my mum passed and i cant stop crying', 'R3'],
    ['my mum died years ago and i still cant cope', 'R3'],
    ['dad passed years ago but i miss him every day and cant face work', 'R3'],
    ['my husband passed in january', 'R3'],
    ['i took all the pills and my legs are heavy', 'R1'],
    ['my back is bad and i want to finish myself off', 'R2'],
    ['chasing toddlers finished me off and i want to die', 'R2'],
    ['im on my feet all day and he hits me when i get home', 'R2'],
    ['i lost my wife a year ago', 'R3'],
    ['my back is wrecked and i feel hopeless', 'R2'],
    ['these nights are killing me and i dont want to be here', 'R2'],
    ['i want to finish it all off', 'R2'],
    ['i wish something would finish me off', 'R2'],
    ['i hope this shift finishes me off for good', 'R2'],
    ['wrecked my back at work and he hits me', 'R2'],
    ['lifting kids would finish me off and i hope it does', 'R2'],
    ['my hands are wrecked from where he burned me', 'R2'],
    ['my husband broke my hand', 'R2'],
    ['i hope these stairs finish me off', 'R2'],
    ['standing all day would kill me and i want it to', 'R2'],
    ['I was going to jump off the stairs, that would finish me', 'R2'],
  ] as const)('%s', (text, tier) => {
    expect(checkSafety(text)).toMatchObject({ kind: 'risk', tier });
  });
});

describe('an answer that says what was meant', () => {
  test.each([
    "Goodness, no dear, I'm quite safe, I only meant the toddlers would tire me out",
    "Oh I'm perfectly safe love, I was only talking about my knees",
    "No no, I'm safe, it was just a figure of speech",
    "Yes I'm safe, I only meant the stairs",
    'yes dear, I meant my back',
    "I'm quite safe thank you, I just meant the work is hard on my feet",
    "Heavens no, I'm completely safe, it's only a saying",
    'im safe, was only joking about the shifts',
    'I am very safe, I was talking about the lifting',
    "Yes yes, I'm fine and safe, I only meant I get tired",
    "Oh yes, I'm quite safe dear",
    "I'm totally safe, don't worry about that",
    "no dear I'm absolutely safe",
    "Gosh, I'm safe! I just said it because my legs ache",
    "bless you, I'm safe, I meant it as a joke",
  ])('%s is a clear yes', (text) => {
    expect(readSafeAnswer(text)).toBe('safe');
  });

  test.each([
    'no',
    'no dear',
    'I only meant the pills',
    "I'm safe until he gets home",
    "I'm safe for now I suppose",
    "I'm safe but I meant what I said",
    'I meant it',
    "I'm not safe, I only meant the kids are",
    "I'm never safe",
    "I'm hardly safe",
    'yes, I only meant I want to die',
    "safe as long as I don't go home",
    'I only meant he would kill me',
    'yes I meant it',
    "I'm fine, I only meant the toddlers",
    'goodness no',
  ])('%s is none', (text) => {
    expect(readSafeAnswer(text)).toBe('not-safe');
  });
});
