/** A made-up classification of a few jobs, in words of our own, and a guide that has it imported. */
import { createGuide } from '../../../dialogs/guide.js';
import {
  type Classification,
  linkClassification,
} from '../../../src/guidance/classification/classification.js';
import { escoAttribution } from '../../../src/guidance/classification/schema.js';
import { knowledge, matcherOver, testSettings } from '../talk.js';

const at = 'http://lists.example/job/';
/** The address of a made-up job. */
export const jobAt = (name: string): string => `${at}${name}`;

type Made = { label: string; names?: string[]; about: string; essential: string[]; regulated?: true };

/** Everyday skills several share, so that some are near and some are not. */
const jobs: Readonly<Record<string, Made>> = {
  groomer: {
    label: 'pet groomer',
    names: ['dog groomer', 'poodle parlour worker'],
    about: 'Pet groomers wash, clip and brush pets. They keep each animal calm and clean.',
    essential: [
      'brush coats',
      'clip claws',
      'animal welfare',
      'calm nervous animals',
      'customer service',
      'take bookings',
    ],
  },
  kennels: {
    label: 'kennel hand',
    about: 'Kennel hands feed, walk and clean up after dogs that stay with them.',
    essential: ['animal welfare', 'calm nervous animals', 'brush coats', 'clean pens', 'walk dogs'],
  },
  vet: {
    label: 'vet',
    about: 'Vets find out what is wrong with animals and treat them.',
    essential: ['animal welfare', 'calm nervous animals', 'treat sick animals', 'operate on animals'],
    regulated: true,
  },
  hairdresser: {
    label: 'hairdresser',
    about: 'Hairdressers cut, colour and style hair. They listen to what each person wants.',
    essential: ['cut hair', 'colour hair', 'customer service', 'take bookings', 'take payments'],
  },
  barber: {
    label: 'barber',
    about: 'Barbers cut short hair and shave beards.',
    essential: ['cut hair', 'shave beards', 'customer service', 'take payments'],
  },
  crossing: {
    label: 'road crossing guard',
    names: ['lollipop lady', 'lollipop man'],
    about: 'Crossing guards stop the traffic so that children can cross the road.',
    essential: ['stop traffic', 'watch the road', 'stay alert'],
  },
  warden: {
    label: 'street parking warden',
    about: 'Parking wardens check parked cars and write tickets.',
    essential: ['watch the road', 'write tickets', 'stay alert', 'face angry people'],
  },
  bus: {
    label: 'bus driver',
    about: 'Bus drivers take people where they want to go, on time.',
    essential: ['driving', 'watch the road', 'customer service', 'take payments', 'follow a timetable'],
  },
  tram: {
    label: 'tram driver',
    about: 'Tram drivers drive trams along rails through the town.',
    essential: ['follow a timetable', 'watch the road', 'drive on rails', 'stay alert'],
  },
  keeper: {
    label: 'lighthouse keeper',
    about: 'Lighthouse keepers look after the lamp that shows ships the way.',
    essential: ['mend lamps', 'watch the sea', 'stay alert'],
  },
  bellFounder: {
    label: 'caster of bells',
    names: ['bell maker'],
    about: 'They pour hot metal to make bells.',
    essential: ['pour metal', 'tune bells'],
  },
  bellHanger: {
    label: 'hanger of bells',
    names: ['bell maker'],
    about: 'They hang bells in towers.',
    essential: ['climb towers', 'tune bells'],
  },
  chef: {
    label: 'chef',
    about: 'Chefs plan and cook meals.',
    essential: ['preparing food', 'food hygiene', 'order food'],
  },
};

function madeUp(): Classification {
  const labels = [...new Set(Object.values(jobs).flatMap((one) => one.essential))];
  const linked = linkClassification(
    {
      name: 'esco',
      title: 'A made-up list of jobs',
      version: '9.9',
      newestChange: '2026-02-03T04:05:06Z',
      attribution: escoAttribution,
    },
    {
      occupations: Object.entries(jobs).map(([name, one], index) => ({
        uri: jobAt(name),
        code: `9999.${index}`,
        isco: '9999',
        label: one.label,
        otherNames: one.names ?? [],
        hiddenNames: [],
        description: one.about,
        regulated: one.regulated ? 'http://lists.example/regulated' : null,
        essential: one.essential.map((label) => labels.indexOf(label)),
        optional: [],
        broader: [],
      })),
      skills: labels.map((label, index) => ({
        uri: `http://lists.example/skill/${index}`,
        type: 'skill',
        reuse: null,
        label,
        otherNames: [],
        hiddenNames: [],
        description: '',
        group: null,
        broader: [],
        essential: [],
        optional: [],
      })),
      groups: [],
    },
  );
  if (linked.kind === 'problems') throw new Error(linked.problems.join('\n'));
  return linked.classification;
}

export const classification = madeUp();
export const matcherWithMadeUp = matcherOver(knowledge, classification);
export const guideWithMadeUp = createGuide({
  knowledge,
  matcher: matcherWithMadeUp,
  classification,
  settings: testSettings,
});
