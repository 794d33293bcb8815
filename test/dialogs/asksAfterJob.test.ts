/** Jobs asked after mid-talk: answered honestly and briefly, and never stuck in what one word of them may mean. */
import { describe, expect, test } from '@jest/globals';
import { listShown, said, talkAfter } from '../conversations/talk.js';

describe('a job asked after', () => {
  test.each([
    ['isnt there bus driver', "don't hold Train, bus or taxi driver"],
    ["isn't there a bus driver job", "don't hold Train, bus or taxi driver"],
    ['have you got bus driver', "don't hold Train, bus or taxi driver"],
    ['bus driver?', "don't hold Train, bus or taxi driver"],
    ['passenger assistant? bus driver?', "don't hold Train, bus or taxi driver"],
    ['is there a job with drawing', "don't hold Creative and media work"],
    ['is there anything with drawing in it', "don't hold Creative and media work"],
    ['is there nothing with animals', 'General farm worker'],
    ['nothing with animals?', 'General farm worker'],
    ['any jobs with kids?', 'Nursery assistant'],
    ['have you got anything outdoors', 'outdoors'],
    ['is there a job in space', 'no job for “space”'],
    ['isnt there lorry driver', 'Lorry driver'],
  ])('%s', (text, holds) => {
    const talk = talkAfter(...listShown, text);
    expect(said(talk)).toContain(holds);
    expect(said(talk)).not.toContain("don't hold an answer");
    expect(talk.state()?.asking).toBe('closer');
    // To ask after a job tells nothing of the person.
    expect(talk.told().filter((one) => one.name === 'said')).toHaveLength(1);
  });
});

test.each([
  'is there a grant',
  'is there nights',
  'is there an age limit',
  'are there apprenticeships near me',
  'is there anything else',
  'is there a list',
  'have you got a person',
  'any others',
  'is there a catch',
  'is there a course',
])('no job is asked after: %s', (text) =>
  expect(said(talkAfter(...listShown, text))).not.toMatch(/I hold no job for|have “/),
);

test('a careers service is told in full once, and by its name after that', () => {
  const talk = talkAfter(...listShown, 'is there a job in space');
  expect(said(talk)).toContain('nationalcareers.service.gov.uk');
  talk.say('is there a job in tunnels');
  expect(said(talk)).toContain('You can ask here: The DWP Careers Service (England).');
  expect(said(talk)).not.toContain('nationalcareers.service.gov.uk');
  talk.say('what is the moon made of?');
  expect(said(talk)).not.toContain('nationalcareers.service.gov.uk');
});
