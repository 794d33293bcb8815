/** Leading people and helping without pay are heard, wherever it was and however it is told. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { type Heard, hear } from '../../../src/guidance/matching/hearing.js';
import { buildLexicon, type Lexicon } from '../../../src/guidance/matching/lexicon.js';
import { realKnowledge, today } from './knowledge.js';

let lexicon: Lexicon;
beforeAll(async () => {
  lexicon = buildLexicon(await realKnowledge());
});
const listen = (text: string): Heard => hear(text, lexicon, { today });
const skillIds = (text: string): string[] => listen(text).skills.map((one) => one.skillId);
const leading = 'SKL-COM-15';

describe('leading people', () => {
  test.each([
    ['12 years in the Royal Engineers, ran a plant troop, 14 blokes', 'ran a plant troop, 14 blokes'],
    ['I LED 14 SOLDIERS', 'LED 14 SOLDIERS'],
    ['led a section of 8 lads in the army', 'led a section of 8 lads'],
    ['commanded a platoon for two years', 'commanded a platoon'],
    ['ran the cubs for six years', 'ran the cubs'],
    ['captain of the darts team', 'captain of the darts team'],
    ['i coached the under 10s team', 'coached the under 10s team'],
    ['in charge of 20 staff', 'in charge of 20 staff'],
    ['i was a corporal', 'i was a corporal'],
    ['had 14 lads under me', 'had 14 lads'],
    ['i ran the committee at our church', 'ran the committee'],
    ['i led the watch on a submarine', 'led the watch'],
    ['managed 12 volunteers at the shelter', 'managed 12 volunteers'],
    ['supervised 6 apprentices', 'supervised 6 apprentices'],
    ['ran a youth club', 'ran a youth club'],
    ['i was akela for years', 'i was akela'],
    ['i have done leading people', 'leading'],
  ])('%s', (text, quote) => {
    const heard = listen(text).skills.find((one) => one.skillId === leading);
    expect(heard?.spans[0]?.text).toBe(quote);
  });

  test.each([
    'i was led by a sergeant',
    'i want to lead a team',
    'ran a marathon',
    'ran the shop till',
    'look after 3 kids',
    'i had 3 kids',
    'i work in a team',
    'leading brand of soap',
    'what does a team leader do',
  ])('%s tells of no leading', (text) => {
    expect(skillIds(text)).not.toContain(leading);
  });
});

describe('time served', () => {
  test.each([
    ['12 years in the Royal Engineers, ran a plant troop', '12 years in the Royal Engineers'],
    ['did 9 years in the army', '9 years in the army'],
    ['22 years with the RAF', '22 years with the RAF'],
    ['army 6 years then warehouse', 'army 6 years'],
  ])('%s', (text, quote) => {
    expect(listen(text).service?.text).toContain(quote);
  });
  test.each(['my husband did 12 years in the army', '12 years in retail', 'want to join the army'])(
    '%s',
    (text) => {
      expect(listen(text).service).toBeUndefined();
    },
  );
});

describe('help for one of their own', () => {
  test.each([
    ['help my nan with her shopping and tablets', ['SKL-ACH-05', 'SKL-ACH-04']],
    ['i do my nans shopping', ['SKL-ACH-05']],
    ['i sort out tablets for my dad', ['SKL-ACH-04']],
    ['i help my mum get dressed and do her meals', ['SKL-ACH-01', 'SKL-ACH-05']],
    ['get my neighbour her shopping', ['SKL-ACH-05']],
    ['i look after my grandad, his pills and appointments', ['SKL-ACH-04', 'SKL-ACH-05']],
    ['fetching my nan her prescription', ['SKL-ACH-04']],
    ['helping my mum with bills', ['SKL-ACH-05']],
  ])('%s', (text, ids) => {
    for (const id of ids) expect(skillIds(text)).toContain(id);
  });
  test.each(['i go shopping', 'my nan does my shopping', 'i take tablets', 'i use tablets at work'])(
    '%s',
    (text) => {
      expect(skillIds(text)).not.toContain('SKL-ACH-04');
      expect(skillIds(text)).not.toContain('SKL-ACH-05');
    },
  );
});

describe('help without pay, with no more said of it', () => {
  test.each([
    'i did a bit of helping at the church food bank once',
    'helped out at the food bank',
    'volunteered at a soup kitchen',
    'i help at my kids school',
    'help at brownies on tuesdays',
    'helping at the mosque',
    'i did voluntary work',
    'gave a hand at the village hall',
    'work experience at a library',
    'did a bit of volunteering at the hospice',
    'volunteering with an animal rescue',
    'i help out at a lunch club',
    'helped in the charity shop',
    'i used to volunteer',
    'unpaid work in a community garden',
  ])('%s', (text) => {
    expect(listen(text).unpaid).toBeDefined();
  });
  test.each(['i need help', 'can you help me with my cv', 'i worked at a school', 'help at last'])(
    '%s is none',
    (text) => {
      expect(listen(text).unpaid).toBeUndefined();
    },
  );
});
