import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { hearManner } from '../../../src/guidance/triage/manner.js';

describe('an insult is said to us', () => {
  test.each([
    'ur useless stupid bot f off',
    'fuck off',
    'youre an idiot',
    'you stupid machine',
    'this bot is shit',
    'stupid bot',
    'piss off will you',
    'wanker',
    'shut up',
    'you are so dumb',
  ])('%s', (text) => {
    expect(hearManner(text).insult).toBe(true);
  });
  test.each([
    'feeling a bit crap',
    'this job is shit',
    'my boss is a dickhead',
    'he told me to f off',
    'im useless at maths',
    'shit pay on the farm',
    'bloody hell thats a lot of courses',
    'im so stupid i left school at 15',
    'pissed off with nights',
    'got a knob turning job on the lathe',
    'your course list is long',
    'are you a person',
    'i work with rubbish, on the bins',
    'time off sick',
    'your not wrong there',
    'can you tell me about bin lorries',
    'you are not useless',
    'shut down and starting up plant',
  ])('not in: %s', (text) => {
    expect(hearManner(text).insult).toBe(false);
  });
});

describe('limited English is said by the person', () => {
  test.each([
    'hello my inglish not good i am 2 year in uk i was teacher my country',
    'sorry english no my language',
    'i not speak good english',
    'english is not my first language',
    'my english is very bad sorry',
    'i speak little english',
    'sorry for my english',
    'i am learning english',
    'i go esol class',
  ])('%s', (text) => {
    expect(hearManner(text).limitedEnglish).toBe(true);
  });
  test.each([
    'no english or maths gcse',
    'failed my english gcse twice',
    'need level 2 english',
    'i want to teach english',
    'my spellin is bad im dyslexic',
    'english teacher',
    'do i need english for this',
    'functional skills english not done',
    'i want to be an esol teacher',
  ])('not in: %s', (text) => {
    expect(hearManner(text).limitedEnglish).toBe(false);
  });
});

describe('the language', () => {
  test.each<[string, 'cy' | 'other' | 'unknown' | 'en']>([
    ['Helo, dwi isio gwaith gyda phlant. Be sy ar gael yn Gymraeg?', 'cy'],
    ['Shwmae, rwyf eisiau swydd yng Nghymru', 'cy'],
    ['dwi ddim yn siwr', 'cy'],
    ['diolch', 'cy'],
    ['Dzień dobry, szukam pracy w magazynie', 'other'],
    ['szukam pracy nie mowie po angielsku', 'other'],
    ['Bună ziua, caut de lucru', 'other'],
    ['vreau sa lucrez cu copii, nu vorbesc engleza', 'other'],
    ['مجھے بچوں کے ساتھ کام کرنا ہے', 'other'],
    ['أبحث عن عمل', 'other'],
    ['Шукаю роботу', 'other'],
    ['ਮੈਨੂੰ ਕੰਮ ਚਾਹੀਦਾ ਹੈ', 'other'],
    ['আমি কাজ খুঁজছি', 'other'],
    ['我想找工作', 'other'],
    ['mujhe kaam chahiye', 'other'],
    ['hola busco trabajo', 'other'],
    ['bonjour je cherche du travail', 'other'],
    ['waxaan rabaa shaqo', 'other'],
    ['NVQ CSCS HGV', 'unknown'],
    ['bricklayer', 'unknown'],
    ['dunno', 'en'],
    ['Siobhán Łukasz', 'unknown'],
    ['603/2611/6', 'unknown'],
    ['', 'unknown'],
    ['👍', 'unknown'],
    ['my name is Мария and i want to work in care', 'en'],
    ['I teach Cymraeg in a school in Cardiff', 'en'],
  ])('%s is %s', (text, language) => {
    expect(hearManner(text).language).toBe(language);
  });

  // However it is spelt, English is never taken for another language.
  test.each([
    'hi ive just been made redundnt from amazon warehouse 6yrs picking and reach truck dont kno wot to do',
    'im a nursery nurse lv 2 been doing it 4 yrs want to be a teacher but cant afford to stop workin',
    'just got out after 18 month wana do bricklayin had cscs before i went in',
    'im 15 n want 2 be a paramedic wots the quickest way',
    'ive done key work 5yrs no bit of paper can that count',
    'client 19 neet leeds wants early yrs no gcses anything',
    'i wnat to wrok with chidlren becuase im good wiv them',
    'wen i wos at scool i cud not reed wel',
    'ther is no jods in my erea',
    'i hav dislexia so speling is hrad',
    'ah wannae be a joiner so ah dae',
    'whit dae ye need fur the polis',
    'ma da wis a miner an ah want oot',
    'ah dinnae ken whit tae dae',
    'canny get a joab fur love nor money',
    'hoo div aa get on a course, pet',
    'am gannin doon the toon for an interview',
    'sum1 sed u cud help me get a job m8',
    'cn u tel me wot jobs r goin l8r',
    'idk tbh m8 just wnt sumfin wiv machines innit',
    'lookin 4 work nr brum',
    'nowt doing round ere for a young un',
    'ey up ducks, owt in engineering',
    'awrite pal ony joabs',
    'wagwan need a job fam',
    'ystrday i got laid of frm the fctory',
    'sparky 10yrs',
    'chippy, brickie, spread, ground worker',
    'fork lift driva',
    'carer',
    'care asistent nites',
    'skool diner lady',
    'la la la',
    'lol',
    'no',
    'si',
    'me mam says try care',
    'pa to the md',
    'nvq 3 helth an socal',
    'dis job aint 4 me no more',
    'mi waan work inna kitchen',
    'sum ting wit computas',
    'tired a bein skint',
    'want a chanj of carear',
    'go on then',
    'pls halp',
  ])('English: %s', (text) => {
    expect(['en', 'unknown']).toContain(hearManner(text).language);
  });
});

describe('shouting', () => {
  test.each(['WHY WONT YOU TELL ME ANYTHING', 'I NEED WORK THIS WEEK PLEASE'])('%s', (text) => {
    expect(hearManner(text).shouting).toBe(true);
  });
  test.each(['HGV CSCS NVQ SSSTS', 'PLEASE', 'I have NVQ and CSCS', 'CAPS LOCK', 'BTEC HNC HND in Leeds'])(
    'not: %s',
    (text) => {
      expect(hearManner(text).shouting).toBe(false);
    },
  );
});

test('any text is heard without throwing', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 2000, unit: 'binary' }), (text) => {
      expect(['en', 'cy', 'other', 'unknown']).toContain(hearManner(text).language);
    }),
  );
});
