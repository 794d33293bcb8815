/** What the fake guide says. Invented for tests: no figure here is a fact about any job. */
import type { Card } from '../../dialogs/engine/messages.js';
import { type FakeReply, type Heard, reply } from './fakeServer.js';

const roleCard: Card = {
  kind: 'role',
  title: 'Process operator',
  lead: 'Possible match, because you drive machines and check your work.',
  facts: [
    { label: 'Pay', value: 'Example pay band, not a real figure', source: 'Example survey, 2025' },
    {
      label: 'Hours',
      value: 'Rotating shifts, 12 hours, 4 on and 4 off',
      source: 'Example role profile, 2026',
    },
    {
      label: 'Time to get there',
      value: 'About 6 months from where you are now',
      source: 'Example plan, 2026',
    },
    { label: 'Cost', value: 'Not held' },
  ],
  sections: [
    {
      heading: 'What you would do',
      lines: [
        'Start, watch and stop the machines on a line',
        'Check samples and write down what you find',
        'Keep the area clean and safe, and hand over to the next shift',
      ],
    },
    { heading: 'What you have already', lines: ['Safe lifting', 'Checking and recording'] },
    { heading: 'What is missing', lines: ['Reading a process diagram'] },
    { heading: 'Find out more', lines: ['Open https://careers.example/process-operator', 'Call 0800 1111'] },
  ],
};

const tableCard: Card = {
  kind: 'learning',
  title: 'What may already count',
  facts: [],
  table: {
    columns: ['Part', 'What to do'],
    rows: [
      ['Communicate at work', 'Worth asking about'],
      ['Handling information in a setting with a long name', 'Partly shown'],
    ],
  },
  sections: [{ heading: 'Good to know', lines: ['A centre decides.'] }],
};

const answers: Record<string, FakeReply> = {
  table: reply({
    say: ['1 part worth asking about.'],
    cards: [tableCard],
    ask: 'What next?',
    choices: [{ code: 'carryOn', label: 'Carry on with the table' }],
  }),
  card: reply({
    say: ['Here is one role that looks close.'],
    cards: [roleCard],
    ask: 'What would you like to do next?',
    choices: [
      { code: 'compare', label: 'Compare it with another' },
      { code: 'plan', label: 'Make a plan' },
      { code: 'others', label: 'Show me other roles' },
      { code: 'why', label: 'Why this one' },
    ],
  }),
  unsafe: reply({
    say: [
      'I am really sorry. If you might be in danger now, call 999.',
      'Samaritans: 116 123, free, any time.',
    ],
    ask: 'Are you safe right now?',
    choices: [
      { code: 'yes', label: 'Yes, I am safe' },
      { code: 'no', label: 'No' },
    ],
    private: true,
  }),
  list: reply({
    say: [
      'Bring these:\n• your certificate\n• a pen\nThat is all.',
      'Read https://careers.example/a?b=1. Or call 0808 2000 247.',
    ],
  }),
  cymraeg: reply({ say: ['Helo. Sut alla i helpu?'], language: 'cy' }),
  agree: reply({ say: ['Thank you. I will keep notes for 30 days.'], keep: 'disk' }),
  twice: reply({
    ask: 'Which one?',
    choices: [
      { code: 'a', label: 'Nursery' },
      { code: 'b', label: 'Nursery' },
      { code: 'c', label: 'School' },
    ],
  }),
};

export const welcome = reply({
  say: [
    'I am Waymark, an automated careers guide. I am free to use.',
    'It takes about 10 minutes. I keep nothing until you agree. You can stop at any time.',
  ],
  ask: 'Shall we start?',
  choices: [
    { code: 'start', label: 'Yes, let us start' },
    { code: 'browse', label: 'Just look around' },
  ],
});

/** Answers a known word with a sample, and anything else by repeating it. */
export function sampleAnswer(heard: Heard | 'arrived'): FakeReply {
  if (heard === 'arrived') return welcome;
  return answers[heard.text] ?? reply({ say: [`You said: ${heard.text}`, `Code: ${heard.code ?? 'none'}`] });
}
