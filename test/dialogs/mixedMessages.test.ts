/** One message that tells something and asks something: the question is answered, and what is told still counts. */
import { describe, expect, test } from '@jest/globals';
import { questionIn } from '../../dialogs/talkingOf/questionIn.en.js';
import { said, talkAfter } from '../conversations/talk.js';

const confirming = ['worked in a warehouse 6 years, want something with machines', 'no', 'england'];
const listShown = [...confirming, 'yes'];

describe('a statement, then a question', () => {
  test.each([
    ['i bin doin it 9 yr tho. who pays for the traning i got no money', 'adults aged 19 or over'],
    ['im skint. who pays for the training', 'adults aged 19 or over'],
    ['been there years, who pays for the training', 'adults aged 19 or over'],
    ['i dont like nights. how much does 2 pay', '£33,959'],
    ['i got no licence yet how much does 2 pay', '£33,959'],
    ['not sure about them. what does number 2 pay?', '£33,959'],
    ['they look hard, how long does 2 take', '18 months'],
    ['2 sounds ok but how much does 2 pay', '£33,959'],
    ['i need a wage tho. do i get paid while i learn', '£8.00'],
    ['my mate says its good. what does a lab technician earn', '£26,861'],
  ])('%s', (text, holds) => {
    const talk = talkAfter(...listShown, text);
    expect(said(talk)).toContain(holds);
    expect(said(talk)).not.toContain("don't hold an answer");
  });
  test('what is told beside it counts', () => {
    const talk = talkAfter(...listShown, 'i dont like nights. how much does 2 pay');
    expect(said(talk)).toContain('I have noted: no nights.');
  });
  test('a first message is heard as one', () => {
    const text = said(talkAfter('i work in a warehouse, who pays for the training'));
    expect(text).toContain('adults aged 19 or over');
    expect(text).toContain('I heard: Warehouse operative');
  });
});

describe('an answer, then a question', () => {
  test.each([
    ['yes. what else can a chef do', 'After Chef'],
    ['yeah, what does a lab technician earn', '£26,861'],
    ['yep. do i get paid while i learn', '£8.00'],
    ['yes - who pays for the training', 'adults aged 19 or over'],
    ['yes! how much does a care worker get', 'Care or support worker'],
  ])('at a question that takes yes: %s', (text, holds) => {
    const talk = talkAfter(...confirming, text);
    expect(said(talk)).toContain(holds);
    expect(talk.state()?.asking).toBe('closer');
  });
  test.each([
    ['1. do i get paid while i learn', '£8.00'],
    ['1, what grades do i need', 'Usual ways in'],
    ['1) do i need a licence', 'Lift truck training'],
    ['number 1. what are the hours', '44 to 46'],
    ['1 - is it hard', 'no measure'],
  ])('at a list: %s', (text, holds) => {
    const talk = talkAfter(...listShown, text);
    expect(said(talk)).toContain(holds);
    expect(talk.state()?.asking).toBe('action');
  });
  test('a yes said by itself before a question is consent, and the question is answered', () => {
    const talk = talkAfter(confirming[0] ?? '', 'yes. what does a lab technician earn');
    expect(talk.keep()).toBe('disk');
    expect(said(talk)).toContain('£26,861');
  });

  test('a yes that runs on into a question is no consent', () => {
    const talk = talkAfter(confirming[0] ?? '', 'yes what does a lab technician earn');
    expect(talk.state()?.asking).toBe('notes');
    expect(talk.keep()).toBe('memory');
    expect(said(talk)).toContain('£26,861');
  });
});

test.each([
  ['who pays for it i got no money', 'who pays for it'],
  ['what can i do if i have no gcses', undefined],
  ['how much does it pay', undefined],
  ['i like it', undefined],
])('the question in “%s”', (text, asked) => expect(questionIn(text)?.asked).toBe(asked));
