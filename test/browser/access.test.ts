// biome-ignore-all lint/performance/useDomNodeTextContent: what a person sees is innerText; the rest is hidden
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { describeInBrowser, desktop, launchChromium, openPage, phone, type } from './chromium.js';
import { type FakeServer, helpShown, startFakeServer } from './fakeServer.js';
import { sampleAnswer } from './sampleReplies.js';

jest.setTimeout(60_000);
const axe = readFileSync(join(process.cwd(), 'node_modules', 'axe-core', 'axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];

/** What axe finds, one line each: the rule and where. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(`${axe}; undefined`);
  return page.evaluate(`axe.run({ runOnly: ${JSON.stringify(rules)} }).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ' ' + target.join(' '))))`);
}

/** How far the page is wider than the window. */
const overflow = (page: Page) => page.evaluate('document.documentElement.scrollWidth - innerWidth');

/** Nothing lies over the middle of what has the focus. */
const isUncovered = `(() => {
  const { left, top, width, height } = document.activeElement.getBoundingClientRect();
  return document.elementFromPoint(left + width / 2, top + height / 2) === document.activeElement;
})()`;

describeInBrowser('access to the web page', () => {
  let browser: Browser;
  let server: FakeServer;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
  });
  beforeEach(async () => {
    server = await startFakeServer(sampleAnswer);
  });
  afterEach(async () => {
    await server.stop();
  });

  test.each([
    ['a phone', phone],
    ['a desktop', desktop],
    ['a phone in dark colours', { ...phone, colorScheme: 'dark' as const }],
  ])('axe finds nothing on %s: welcome, card, menu, dialogs, trouble, last screen', async (_, options) => {
    const { page, context, complaints } = await openPage(browser, server.url, options);
    await page.getByRole('button', { name: 'Yes, let us start' }).waitFor();
    const found: Record<string, string[]> = {};
    found.welcome = await violations(page);
    await type(page, 'card');
    await page.getByRole('button', { name: 'Make a plan' }).waitFor();
    found.card = await violations(page);
    await type(page, 'table');
    await page.getByRole('button', { name: 'Carry on with the table' }).waitFor();
    const table = page.getByRole('table');
    expect(await table.getByRole('columnheader').allInnerTexts()).toEqual(['Part', 'What to do']);
    expect(await table.getByRole('row').count()).toBe(3);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    found.table = await violations(page);
    await page.getByRole('button', { name: 'Menu' }).click();
    found.menu = await violations(page);
    await page.getByRole('button', { name: 'Help' }).click();
    found.help = await violations(page);
    await page.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('button', { name: 'Finish and clear this device' }).click();
    found.dialog = await violations(page);
    await page.getByRole('button', { name: 'Go back' }).click();
    server.goDown();
    await type(page, 'a'.repeat(4900));
    await page.getByRole('button', { name: 'Try again' }).waitFor();
    found.trouble = await violations(page);
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('button', { name: 'Finish and clear this device' }).click();
    await page.getByRole('button', { name: 'Finish and clear', exact: true }).click();
    found.finished = await violations(page);
    expect(found).toEqual({
      welcome: [],
      card: [],
      table: [],
      menu: [],
      help: [],
      dialog: [],
      trouble: [],
      finished: [],
    });
    expect(complaints).toEqual([]);
    await context.close();
  });

  // 320 by 256 is a 1280 by 1024 screen at 400%.
  test.each([
    [320, 256],
    [320, 640],
    [360, 740],
  ])('nothing scrolls sideways at %i by %i', async (width, height) => {
    const { page, context } = await openPage(browser, server.url, { viewport: { width, height } });
    await page.getByRole('button', { name: 'Yes, let us start' }).waitFor();
    await type(page, 'card');
    await page.getByRole('button', { name: 'Make a plan' }).waitFor();
    await type(page, `a${'w'.repeat(300)}`);
    await page.getByText('You said').waitFor();
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await page.getByRole('button', { name: 'Menu' }).click();
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await page.getByRole('button', { name: 'Help' }).click();
    expect(
      await page.evaluate(`document.querySelector('dialog[open]').scrollWidth -
      document.querySelector('dialog[open]').clientWidth`),
    ).toBeLessThanOrEqual(0);
    await context.close();
  });

  test.each([
    [320, 256],
    [320, 640],
    [360, 740],
    [1280, 800],
  ])(
    'the help lines stay at the foot of every screen at %i by %i, and cover nothing',
    async (width, height) => {
      const { page, context } = await openPage(browser, server.url, { viewport: { width, height } });
      const line = page.locator('#help-lines');
      await page.getByRole('button', { name: 'Yes, let us start' }).waitFor();
      await line.waitFor();
      expect(await line.getByRole('link').evaluateAll((links) => links.map(({ href }) => href))).toEqual([
        'tel:999',
        'tel:116123',
        'sms:85258',
      ]);
      const where: Record<string, unknown> = {};
      const look = async (screen: string) => {
        const shown = (await line.innerText()).replace(/\s+/g, ' ').trim();
        where[screen] = [
          shown,
          await page.evaluate(`(() => {
          const line = document.getElementById('help-lines');
          const foot = line.getBoundingClientRect();
          const inSight = [...line.querySelectorAll('a')].every((a) => {
            const { left, top, width, height } = a.getBoundingClientRect();
            return document.elementFromPoint(left + width / 2, top + height / 2) === a;
          });
          return [Math.round(innerHeight - foot.bottom), Math.round(foot.height), inSight];
        })()`),
        ];
      };
      await look('welcome');
      // A foot as tall as on the first screen, and never more than a fifth of the smallest.
      const first = where.welcome as [string, [number, number, boolean]];
      expect(first).toEqual([helpShown, [0, first[1][1], true]]);
      expect(first[1][1]).toBeLessThanOrEqual(51);

      await type(page, 'card');
      await page.getByRole('button', { name: 'Make a plan' }).waitFor();
      await look('card');
      await page.evaluate('scrollTo(0, 0)');
      await look('top');
      await type(page, 'unsafe');
      await page.locator('#log').getByText('Samaritans').waitFor();
      await look('unsafe');
      await page.getByRole('button', { name: 'Menu' }).click();
      await look('menu');
      await page.keyboard.press('Escape');
      server.goDown();
      await type(page, 'lost');
      await page.getByRole('button', { name: 'Try again' }).waitFor();
      await look('trouble');
      for (const id of ['box', 'send']) {
        // What has the focus already is not moved into sight by getting it.
        await page.evaluate('document.activeElement.blur()');
        await page.locator(`#${id}`).focus();
        expect([id, await page.evaluate(isUncovered)]).toEqual([id, true]);
      }
      await page.getByRole('button', { name: 'Menu' }).click();
      await page.getByRole('button', { name: 'Finish and clear this device' }).click();
      await page.getByRole('button', { name: 'Finish and clear', exact: true }).click();
      await look('finished');
      await page.locator('#start-again').focus();
      expect(await page.evaluate(isUncovered)).toBe(true);
      const screens = ['welcome', 'card', 'top', 'unsafe', 'menu', 'trouble', 'finished'];
      expect(where).toEqual(Object.fromEntries(screens.map((screen) => [screen, first])));
      await context.close();
    },
  );

  test('the help lines are asked for again when the first answer is lost', async () => {
    const { page, context } = await openPage(browser, 'about:blank', desktop);
    let asked = 0;
    await page.route('**/v3/waymark/about', (route) => {
      asked += 1;
      return asked === 1 ? route.abort() : asked === 2 ? route.fulfill({ status: 503 }) : route.continue();
    });
    await page.goto(server.url);
    await page.locator('#help-lines').waitFor();
    expect(asked).toBe(3);
    expect(await page.locator('#about').getByText('Run by Example Careers').count()).toBe(1);
    await context.close();
  });

  test('without JavaScript the help lines are there too', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(server.url);
    const said = (await page.locator('.noscript').allInnerTexts()).map((text) =>
      text.replace(/\s+/g, ' ').trim(),
    );
    expect(said[1]).toBe(helpShown);
    await context.close();
  });

  test('every button is at least 44 by 44 px on a phone', async () => {
    const { page, context } = await openPage(browser, server.url, phone);
    await page.getByRole('button', { name: 'Yes, let us start' }).waitFor();
    await page.getByRole('button', { name: 'Menu' }).click();
    const small = await page.evaluate(`[...document.querySelectorAll('button, #leave, textarea')]
      .map((element) => ({ name: element.textContent, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.width < 44 || box.height < 44))
      .map(({ name, box }) => name + ' ' + box.width + ' by ' + box.height)`);
    expect(small).toEqual([]);
    await context.close();
  });

  test('what has the focus is never behind the header or the box', async () => {
    const { page, context } = await openPage(browser, server.url, phone);
    await page.getByRole('button', { name: 'Yes, let us start' }).waitFor();
    await type(page, 'card');
    await page.getByRole('button', { name: 'Make a plan' }).waitFor();
    const hidden: unknown[] = [];
    for (const key of [...Array(9).fill('Shift+Tab'), ...Array(9).fill('Tab')]) {
      await page.keyboard.press(key);
      const cover = await page.evaluate(`(() => {
        const element = document.activeElement;
        if (element === document.body) return null;
        const { left, top, width, height } = element.getClientRects()[0];
        const above = document.elementFromPoint(left + width / 2, top + height / 2);
        return element.contains(above) ? null : element.textContent + ' behind ' + (above && above.id);
      })()`);
      if (cover !== null) hidden.push(cover);
    }
    expect(hidden).toEqual([]);
    await context.close();
  });

  test('the menu opens and closes by keyboard, and the focus comes back to its button', async () => {
    const { page, context } = await openPage(browser, server.url, desktop);
    await page.locator('#menu-button').focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('#menu-button').getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.id')).toBe('copy');
    await page.keyboard.press('Escape');
    expect(await page.locator('#menu').isVisible()).toBe(false);
    expect(await page.evaluate('document.activeElement.id')).toBe('menu-button');
    await context.close();
  });

  test('new messages are announced and nothing takes the focus; with less motion nothing moves', async () => {
    const { page, context } = await openPage(browser, server.url, desktop);
    await page.getByRole('button', { name: 'Yes, let us start' }).waitFor();
    expect(await page.evaluate('document.activeElement === document.body')).toBe(true);
    const log = page.getByRole('log', { name: 'Chat with Waymark' });
    expect(await log.getAttribute('aria-live')).toBe('polite');
    expect(await log.locator('.unseen').textContent()).toContain('Yes, let us start; Just look around');
    expect(await page.evaluate('document.getAnimations().length')).toBe(0);
    expect(await page.evaluate(`getComputedStyle(document.querySelector('.message')).animationName`)).toBe(
      'none',
    );
    await context.close();
  });
});
