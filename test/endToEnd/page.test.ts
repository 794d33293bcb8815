// biome-ignore-all lint/performance/useDomNodeTextContent: what a person sees is innerText; the rest is hidden
/** The page in a real browser, against the real server: what a person sees of a whole conversation. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import {
  describeInBrowser,
  desktop,
  launchChromium,
  openPage,
  phone,
  saidIn,
  type,
} from '../browser/chromium.js';
import { readChat } from './chatFile.js';
import { compile, type RealServer, startServer, temporaryFolder } from './realServer.js';

jest.setTimeout(60_000);

const axe = readFileSync(join(process.cwd(), 'node_modules', 'axe-core', 'axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];
const isPhotographed = process.env.WAYMARK_SCREENSHOTS === '1';
const screenshots = join(process.cwd(), 'docs', 'screenshots');
const chat = join(process.cwd(), 'test', 'conversations', 'happyPaths', '01-redundant-warehouse.chat');
const firstMessage = readChat(chat)[1]?.person?.text ?? '';

/** What axe finds, one line each: the rule and where. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(`${axe}; undefined`);
  return page.evaluate(`axe.run({ runOnly: ${JSON.stringify(rules)} }).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ' ' + target.join(' '))))`);
}

const press = (page: Page, name: string | RegExp) =>
  page.locator('#choices').getByRole('button', { name }).first().click();
const asked = (page: Page, text: string | RegExp) =>
  page.locator('#log .message').last().getByText(text).waitFor();
const sideways = (page: Page) => page.evaluate('document.documentElement.scrollWidth - innerWidth');
const placesKept = (page: Page) => page.evaluate('[sessionStorage.length, localStorage.length]');

/** What is looked at comes to be as expected, within some seconds. */
async function expectSoon(look: () => Promise<unknown>, expected: unknown): Promise<void> {
  for (let tries = 0; tries < 100 && JSON.stringify(await look()) !== JSON.stringify(expected); tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await look()).toEqual(expected);
}

async function choose(page: Page, name: string): Promise<void> {
  await page.locator('#menu-button').click();
  await page.locator('#menu').getByRole('button', { name }).click();
}

describeInBrowser('the page and the real server', () => {
  const data = temporaryFolder();
  let compiled: ReturnType<typeof compile>;
  let server: RealServer;
  let browser: Browser;
  beforeAll(async () => {
    compiled = compile();
    server = await startServer(compiled.main, data.folder);
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop('SIGKILL');
    data.remove();
  });

  async function arrive(options: BrowserContextOptions) {
    const opened = await openPage(browser, server.url, options);
    opened.page.setDefaultTimeout(15_000);
    await asked(opened.page, /brought you here/);
    return opened;
  }

  /** From the first message to the ideas. */
  async function reachMatches(page: Page): Promise<void> {
    await type(page, firstMessage);
    await press(page, /Yes, keep notes/);
    await press(page, 'England');
    await press(page, /Yes/);
    await page.locator('.card').first().waitFor();
    await page.locator('.message.goes-on').last().waitFor();
  }

  async function photograph(page: Page, name: string): Promise<void> {
    if (!isPhotographed) return;
    mkdirSync(screenshots, { recursive: true });
    const size = page.viewportSize() ?? desktop.viewport;
    // Long enough to show what a card holds; what is shown starts where the turn does.
    await page.setViewportSize({ width: Math.min(size.width, 960), height: size.width > 500 ? 940 : 960 });
    await page.evaluate(`(() => {
      const turn = [...document.querySelectorAll('.from-guide:not(.goes-on)')].at(-1);
      const covered = document.getElementById('top').offsetHeight;
      scrollTo(0, turn.getBoundingClientRect().top + scrollY - covered - 12);
    })()`);
    await page.screenshot({ path: join(screenshots, `${name}.png`) });
    await page.setViewportSize(size);
  }

  test.each([
    ['desktop', desktop],
    ['phone', phone],
  ] as const)('from the first message to a plan on a %s, and nothing axe can fault', async (name, size) => {
    const { page, context, complaints } = await arrive(size);
    const found: Record<string, string[]> = {};
    const wide: Record<string, unknown> = {};
    const examine = async (screen: string) => {
      found[screen] = await violations(page);
      wide[screen] = await sideways(page);
      await photograph(page, `${screen}-${name}`);
    };
    await examine('welcome');
    const help = (await page.locator('#help-lines').innerText()).replace(/\s+/g, ' ').trim();
    expect(help).toBe('In danger: call 999. To talk: Samaritans 116 123. To text: SHOUT to 85258.');
    await reachMatches(page);
    await examine('matches');
    expect(await page.locator('.card details').count()).toBe(0);

    await page.locator('#choices button').first().click();
    await page.locator('.card details').first().waitFor();
    await page.locator('.message.goes-on').last().waitFor();
    await examine('role');
    const open = await page.evaluate(
      "[...document.querySelectorAll('.card details')].map((one) => one.open)",
    );
    expect((open as boolean[]).slice(0, 3)).toEqual([true, true, false]);
    // One heading a turn, though a turn with cards comes as two messages.
    expect(await page.locator('.goes-on .sender').count()).toBe(0);

    await page.locator('#choices button').first().click();
    await asked(page, /Is this right/);
    await page.locator('.card').last().waitFor();
    await examine('plan');

    expect(found).toEqual({ welcome: [], matches: [], role: [], plan: [] });
    expect(wide).toEqual({ welcome: 0, matches: 0, role: 0, plan: 0 });
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('a closed part of a role card opens by keyboard, and bullets are lists', async () => {
    const { page, context } = await arrive(desktop);
    await reachMatches(page);
    await page.locator('#choices button').first().click();
    const closed = page.locator('.card details:not([open])').first();
    await closed.waitFor();
    // The third of them, whatever its state: the first two are open.
    const isOpen = () => page.evaluate("document.querySelectorAll('.card details')[2].open");
    await closed.locator('summary').focus();
    await page.keyboard.press('Enter');
    expect(await isOpen()).toBe(true);
    expect(await page.locator('.card details').nth(2).locator('ul > li').count()).toBeGreaterThan(0);
    expect(await page.locator('.card', { hasText: '•' }).count()).toBe(0);
    await page.keyboard.press('Space');
    expect(await isOpen()).toBe(false);
    await page.evaluate('window.dispatchEvent(new Event("beforeprint"))');
    expect(await page.locator('.card details:not([open])').count()).toBe(0);
    await page.evaluate('window.dispatchEvent(new Event("afterprint"))');
    expect(await isOpen()).toBe(false);
    await context.close();
  });

  test('back goes back, a reload changes nothing, and finishing clears the device', async () => {
    const { page, context, complaints } = await arrive(desktop);
    await reachMatches(page);
    const before = (await page.locator('#log .message.goes-on .ask').last().innerText()).trim();
    await page.locator('#choices button').first().click();
    await page.locator('.card details').first().waitFor();
    await type(page, 'back');
    await page.locator('.message.goes-on').nth(2).waitFor();
    expect((await page.locator('#log .ask').last().innerText()).trim()).toBe(before);

    const said = await saidIn(page);
    const choices = await page.locator('#choices button').allInnerTexts();
    expect(choices.length).toBeGreaterThan(1);
    await page.reload();
    await page.locator('.message.goes-on').nth(2).waitFor();
    expect(await saidIn(page)).toEqual(said);
    expect(await page.locator('#choices button').allInnerTexts()).toEqual(choices);

    await choose(page, 'Keep my place on this device');
    expect(await placesKept(page)).toEqual([1, 1]);
    await choose(page, 'Finish and clear this device');
    await page.getByRole('button', { name: 'Finish and clear', exact: true }).click();
    await page.getByRole('heading', { name: 'This device is clear' }).waitFor();
    expect(await placesKept(page)).toEqual([0, 0]);
    await page.reload();
    await asked(page, /brought you here/);
    expect(await saidIn(page)).toHaveLength(1);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('a link opens the chat on another device, and is not left in the address bar', async () => {
    const { page, context } = await arrive(desktop);
    await type(page, firstMessage);
    await page
      .locator('#choices')
      .getByRole('button', { name: /keep notes/ })
      .waitFor();
    await page.locator('#menu-button').click();
    expect(await page.locator('#get-link').isVisible()).toBe(false);
    await page.keyboard.press('Escape');
    await press(page, /Yes, keep notes/);
    await asked(page, /Which part of the UK/);
    await choose(page, 'Get a link back to this chat');
    await page.getByRole('heading', { name: 'Your link back to this chat' }).waitFor();
    const link = await page.locator('#link-text').inputValue();
    expect(link).toMatch(/\/#c_[\w-]{22}\.[\w-]{43}$/);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Close' }).click();
    // The dialog empties itself as it closes.
    await page.waitForFunction("document.querySelector('#link-text').value === ''");
    const said = await saidIn(page);

    const other = await openPage(browser, link, phone);
    await asked(other.page, /Which part of the UK/);
    expect(await saidIn(other.page)).toEqual(said);
    expect(other.page.url()).toBe(`${server.url}/`);
    expect(await other.page.evaluate('history.length')).toBeLessThanOrEqual(2);
    await press(other.page, 'England');
    await asked(other.page, /Have I got that right/);
    expect(other.complaints).toEqual([]);
    // Theirs alone is what the device keeps, and only while the tab is open.
    expect(await placesKept(other.page)).toEqual([1, 0]);
    await other.context.close();

    await type(page, 'delete my data');
    await press(page, /Yes|Delete/i);
    await expectSoon(() => placesKept(page), [0, 0]);
    const late = await openPage(browser, link, desktop);
    await late.page.getByText('That link does not open a chat any more').waitFor();
    await asked(late.page, /brought you here/);
    await late.context.close();
    await context.close();
  });

  test('a refused message is told once, in the server’s own words, and is still in the box', async () => {
    const { page, context } = await arrive(desktop);
    const told = 'I could not save that. Your earlier answers are safe. Please send it again.';
    let refusals = 0;
    await page.route('**/activities', (route) => {
      if (route.request().method() !== 'POST' || refusals > 0) return route.continue();
      refusals += 1;
      return route.fulfill({ status: 503, json: { error: { code: 'NotSaved', message: told } } });
    });
    await type(page, 'hello');
    await page.getByText(told).waitFor();
    expect(await page.locator('#box').inputValue()).toBe('hello');
    expect(await page.getByText(told).count()).toBe(1);
    expect(await page.getByText('I could not send').count()).toBe(0);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('#log .message').nth(2).waitFor();
    expect(await page.getByText(told).count()).toBe(0);
    await context.close();
  });
});
