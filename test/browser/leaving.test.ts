// biome-ignore-all lint/performance/useDomNodeTextContent: what a person sees is innerText; the rest is hidden
import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { describeInBrowser, desktop, launchChromium, openPage, type } from './chromium.js';
import { type FakeServer, helpShown, startFakeServer } from './fakeServer.js';
import { sampleAnswer } from './sampleReplies.js';

jest.setTimeout(30_000);
const elsewhere = 'https://www.bbc.co.uk/weather';

describeInBrowser('leaving the web page', () => {
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

  async function arriveAndTalk() {
    const opened = await openPage(browser, server.url, {
      ...desktop,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const { page } = opened;
    await page.getByRole('button', { name: 'Yes, let us start' }).waitFor();
    await page.route(`${elsewhere}**`, (route) =>
      route.fulfill({ contentType: 'text/html', body: 'Weather' }),
    );
    await type(page, 'unsafe');
    await page.locator('#log').getByText('Samaritans').waitFor();
    await type(page, 'card');
    await page.getByRole('button', { name: 'Make a plan' }).waitFor();
    return opened;
  }

  async function choose(page: Page, action: string) {
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('button', { name: action }).click();
  }

  const stored = (page: Page) => page.evaluate('[sessionStorage.length, localStorage.length]');

  test('a copy holds who said what and the cards, and nothing private', async () => {
    const { page, context } = await arriveAndTalk();
    await choose(page, 'Copy this chat');
    await page.getByText('The chat is copied.').waitFor();
    const copied = String(await page.evaluate('navigator.clipboard.readText()'));
    expect(copied).toContain('You: card');
    expect(copied).toContain('Waymark: Here is one role');
    expect(copied).toContain('Source: Example survey, 2025');
    expect(copied).not.toMatch(/unsafe|Samaritans|safe right now|I am safe/);
    await context.close();
  });

  test('where the browser will not copy, the text is there to copy by hand', async () => {
    const { page, context } = await arriveAndTalk();
    await page.evaluate(`navigator.clipboard.writeText = () => Promise.reject(new Error('refused'))`);
    await choose(page, 'Copy this chat');
    const text = await page.locator('#copy-text').inputValue();
    expect(text).toContain('You: card');
    expect(text).not.toContain('Samaritans');
    await context.close();
  });

  test('a share holds nothing private; without a share sheet there is no button', async () => {
    const { page, context } = await arriveAndTalk();
    await page.getByRole('button', { name: 'Menu' }).click();
    expect(await page.getByRole('button', { name: 'Share this chat' }).count()).toBe(0);
    await page.addInitScript(`navigator.share = async (what) => { window.shared = what.text; }`);
    await page.reload();
    await type(page, 'unsafe');
    await page.locator('#log').getByText('Samaritans').waitFor();
    await choose(page, 'Share this chat');
    await page.getByText('The chat is shared.').waitFor();
    const shared = String(await page.evaluate('window.shared'));
    expect(shared).toContain('You: card');
    expect(shared).not.toContain('Samaritans');
    await context.close();
  });

  test('a print has the title, the date, the chat and the help lines; no buttons and nothing private', async () => {
    const { page, context } = await arriveAndTalk();
    await page.evaluate(`window.dispatchEvent(new Event('beforeprint'))`);
    await page.emulateMedia({ media: 'print' });
    const printed = await page.locator('body').innerText();
    expect(printed).toMatch(/Waymark: a careers guide\. Printed on \d{1,2} \w+ \d{4}/);
    expect(printed).toContain('Process operator');
    expect(printed.replace(/\s+/g, ' ').trim().endsWith(helpShown)).toBe(true);
    expect(printed).not.toMatch(/unsafe|free, any time|Leave this page|Make a plan|Type your/);
    await context.close();
  });

  test('“Finish and clear” asks first, then leaves nothing and sends nothing more', async () => {
    const { page, context, complaints } = await arriveAndTalk();
    await page.locator('#box').fill('half a thought');
    await choose(page, 'Finish and clear this device');
    await page.getByRole('button', { name: 'Go back' }).click();
    expect(await page.locator('#log .message').count()).toBeGreaterThan(0);

    await choose(page, 'Finish and clear this device');
    await page.getByRole('button', { name: 'Finish and clear', exact: true }).click();
    await page.getByRole('heading', { name: 'This device is clear' }).waitFor();
    expect(await stored(page)).toEqual([0, 0]);
    expect(await page.locator('body').innerText()).not.toMatch(/Process operator|half a thought/);
    const asked = server.paths.length;
    await page.evaluate(`document.dispatchEvent(new Event('visibilitychange'))`);
    await page.waitForTimeout(1200);
    expect(server.paths.slice(asked)).toEqual([]);

    await page.getByRole('button', { name: 'Start again' }).click();
    await page.getByRole('button', { name: 'Yes, let us start' }).waitFor();
    expect(await page.locator('#log .message').count()).toBe(1);
    expect(await page.locator('#box').inputValue()).toBe('');
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('“Delete my data first” goes back to the chat and asks the guide', async () => {
    const { page, context } = await arriveAndTalk();
    await choose(page, 'Finish and clear this device');
    await page.getByRole('button', { name: 'Delete my data first' }).click();
    await page.getByText('You said: Delete my data').waitFor();
    expect(await page.locator('dialog[open]').count()).toBe(0);
    await context.close();
  });

  test('“Leave this page now” clears everything and cannot be undone with Back', async () => {
    const { page, context } = await arriveAndTalk();
    const pages = await page.evaluate('history.length');
    await page.getByRole('link', { name: 'Leave this page now' }).click();
    await page.waitForURL(elsewhere);
    expect(await page.evaluate('history.length')).toBe(pages);
    await page.goto(`${server.url}/waymark.svg`);
    expect(await stored(page)).toEqual([0, 0]);
    await context.close();
  });

  test('Esc three times leaves too, from the box, the menu or a dialog; twice does not', async () => {
    const { page, context } = await arriveAndTalk();
    await page.locator('#box').focus();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    expect(page.url()).toBe(`${server.url}/`);
    await page.keyboard.press('Escape');
    await page.waitForURL(elsewhere);

    await page.goto(server.url);
    await page.getByRole('button', { name: 'Yes, let us start' }).waitFor();
    await choose(page, 'Help');
    for (let press = 0; press < 3; press += 1) await page.keyboard.press('Escape');
    await page.waitForURL(elsewhere);
    await context.close();
  });

  test('keeping the place on this device is offered after agreement to notes, and finishing undoes it', async () => {
    const { page, context } = await arriveAndTalk();
    await page.getByRole('button', { name: 'Menu' }).click();
    expect(await page.getByRole('button', { name: 'Keep my place' }).count()).toBe(0);
    expect(await page.evaluate('localStorage.length')).toBe(0);
    await page.keyboard.press('Escape');
    await type(page, 'agree');
    await page.getByText('I will keep notes').waitFor();
    await choose(page, 'Keep my place on this device');
    const later = await context.newPage();
    await later.goto(server.url);
    await later.getByText('I will keep notes').waitFor();
    await choose(later, 'Finish and clear this device');
    await later.getByRole('button', { name: 'Finish and clear', exact: true }).click();
    expect(await stored(later)).toEqual([0, 0]);
    await context.close();
  });
});
