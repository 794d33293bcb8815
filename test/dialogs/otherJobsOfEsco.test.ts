/** Jobs people name, over the publisher's own list where somebody has it: imported into a folder of its own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Guide } from '../../dialogs/conversation.js';
import { createGuide } from '../../dialogs/guide.js';
import { escoAttribution } from '../../src/guidance/classification/schema.js';
import { linkedSkills } from '../../src/guidance/pathways/linkedSkills.js';
import { packFolder, readImportedPack } from '../../src/stores/importedPacks.js';
import { importEsco } from '../../src/tools/import/importEsco.js';
import { knowledge, matcherOver, startTalk, testSettings, textOf } from '../conversations/talk.js';
import { describeWithData, realData } from '../realData.js';

jest.setTimeout(120_000);

describeWithData('esco-1.1.1', 'the whole of ESCO', () => {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-other-jobs-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  let guide: Guide;
  let longestLinking = 0;

  beforeAll(async () => {
    await importEsco(realData('esco-1.1.1'), folder);
    const read = await readImportedPack(packFolder(folder, 'esco'));
    if (read.kind !== 'pack') throw new Error(JSON.stringify(read));
    const { classification } = read;
    const matcher = matcherOver(knowledge, classification);
    guide = createGuide({ knowledge, matcher, classification, settings: testSettings });
    // A job's skills are linked when it is first asked for: nobody waits for the whole list.
    for (let place = 0; place < classification.occupations.length; place += 300) {
      const before = performance.now();
      linkedSkills(place, { knowledge, matcher, classification });
      longestLinking = Math.max(longestLinking, performance.now() - before);
    }
  });

  const shown = (text: string) => {
    const talk = startTalk('webChat', undefined, guide);
    talk.say(text);
    return talk.reply();
  };

  test.each([
    ['im a dog groomer', 'Animal groomer'],
    ['i want to be a hairdresser', 'Hairdresser'],
    ['been a bus driver 8 years', 'Bus driver'],
    ['ex police officer', 'Police officer'],
    ['lollipop lady 12 years', 'Crossing guard'],
    ['what does a dog groomer do', 'Animal groomer'],
    ['i work in a call centre', 'Call centre agent'],
    ['i want to be an actor', 'Actor/actress'],
    ['im a taxi driver', 'Taxi driver'],
  ])('%s: %s, with near jobs that share its skills', (text, title) => {
    const reply = shown(text);
    expect(reply.cards.map((one) => one.title)).toEqual([title]);
    const said = textOf(reply);
    const shares = [...said.matchAll(/they share (\d+) of (\d+) main skills/g)];
    expect(shares).toHaveLength(3);
    for (const [, shared, of] of shares) {
      expect(Number(shared)).toBeGreaterThanOrEqual(2);
      expect(Number(shared)).toBeLessThanOrEqual(Number(of));
    }
    expect(said).toContain(escoAttribution);
    expect(said).toContain('Version 1.1.1');
  });

  test.each([
    'im a chef',
    'what does a chef do',
    'i stack shelves',
    'im a care assistant',
    'lorry driver 5 years',
  ])('%s: ours wins', (text) => expect(textOf(shown(text))).not.toContain(escoAttribution));

  test.each(['hello', 'no', 'dunno', 'im 34 and live in leeds', 'i am a mum of 3', 'i like dogs'])(
    '%s: no job',
    (text) => expect(shown(text).cards).toEqual([]),
  );

  test('the skills of one job are linked within 300 milliseconds', () =>
    expect(longestLinking).toBeLessThan(300));
});
