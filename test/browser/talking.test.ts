// biome-ignore-all lint/performance/useDomNodeTextContent: what a person sees is innerText; the rest is hidden
import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { describeInBrowser, desktop, focused, launchChromium, openPage, saidIn, type } from './chromium.js';
import { type FakeServer, startFakeServer } from './fakeServer.js';
import { sampleAnswer } from './sampleReplies.js';

jest.setTimeout(30_000);

describeInBrowser('talking on the web page', () => {
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

  async function arrive(options = {}) {
    const opened = await openPage(browser, server.url, { ...desktop, ...options });
    await opened.page.getByRole('button', { name: 'Yes, let us start' }).waitFor();
    return opened;
  }

  test('a typed message is sent once, shown with its sender, and answered', async () => {
    const { page, context, complaints } = await arrive();
    await type(page, 'six years in a warehouse');
    await page.getByText('You said: six years in a warehouse').waitFor();
    const said = await saidIn(page);
    expect(said[1]).toBe('You\nsix years in a warehouse');
    expect(said[2]).toMatch(/^Waymark\n/);
    expect(said).toHaveLength(3);
    expect(server.received).toHaveLength(1);
    expect(await page.locator('#box').inputValue()).toBe('');
    expect(await focused(page)).toBe('box');
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('Shift and Enter make a new line; an empty box sends nothing and says so', async () => {
    const { page, context } = await arrive();
    await page.locator('#box').press('Enter');
    expect(await page.locator('#status').innerText()).toMatch(/nothing to send/);
    await page.locator('#box').fill('one');
    await page.locator('#box').press('Shift+Enter');
    await page.keyboard.type('two');
    await page.locator('#send').click();
    await page.getByText('You said: one').waitFor();
    expect(server.received.map(({ text }) => text)).toEqual(['one\ntwo']);
    await context.close();
  });

  test('a pressed choice sends its label and its code, and the choices go', async () => {
    const { page, context } = await arrive();
    await page.locator('#box').fill('half a thought');
    await page.getByRole('button', { name: 'Just look around' }).click();
    await page.getByText('Code: browse').waitFor();
    expect(server.received).toMatchObject([{ text: 'Just look around', code: 'browse' }]);
    expect(await page.locator('#choices button').count()).toBe(0);
    expect(await page.locator('#box').inputValue()).toBe('half a thought');
    await context.close();
  });

  test('choices work by keyboard alone, between the log and the box', async () => {
    const { page, context } = await arrive();
    await page.locator('#box').focus();
    await page.keyboard.press('Shift+Tab');
    expect(await focused(page)).toBe('Just look around');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Code: start').waitFor();
    // The pressed button is gone, and the focus is where the next Tab goes on to the box.
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('box');
    await context.close();
  });

  test('of two choices with one label a person sees one', async () => {
    const { page, context } = await arrive();
    await type(page, 'twice');
    await page.getByRole('button', { name: 'School' }).waitFor();
    expect(await page.locator('#choices button').allInnerTexts()).toEqual(['Nursery', 'School']);
    await context.close();
  });

  test('“Speak to a person” is always there and says just that', async () => {
    const { page, context } = await arrive();
    await page.getByRole('button', { name: 'Speak to a person' }).click();
    await page.getByText('You said: Speak to a person').waitFor();
    await context.close();
  });

  test('a reload brings the chat and its choices back, without what was private', async () => {
    const { page, context } = await arrive();
    await type(page, 'unsafe');
    await page.locator('#log').getByText('Samaritans').waitFor();
    await type(page, 'agree');
    await page.getByText('I will keep notes').waitFor();
    await type(page, 'card');
    await page.getByRole('button', { name: 'Make a plan' }).waitFor();
    await page.locator('#box').fill('not sent yet');
    const before = await saidIn(page);
    await page.reload();
    await page.getByRole('button', { name: 'Make a plan' }).waitFor();
    const after = await saidIn(page);
    expect(after).toEqual(before.filter((text) => !/Samaritans|^You\nunsafe$/.test(text)));
    expect(after).toHaveLength(before.length - 2);
    expect(await page.locator('#box').inputValue()).toBe('not sent yet');
    expect(server.received).toHaveLength(3);
    await context.close();
  });

  test('after a private reply a reload offers none of its choices, and says how to go on', async () => {
    const { page, context } = await arrive();
    await type(page, 'unsafe');
    await page.getByRole('button', { name: 'Yes, I am safe' }).waitFor();
    await page.reload();
    await page.getByText('You are back where you were').waitFor();
    expect(await page.locator('#choices button').count()).toBe(0);
    expect((await saidIn(page)).join()).not.toMatch(/unsafe|Samaritans|safe right now/);
    await context.close();
  });

  test('a private reply that came while the page was away is shown when it comes back, and not again', async () => {
    const { page, context } = await arrive();
    server.answerAfter(900);
    await type(page, 'unsafe');
    await page.getByText('Waymark is writing').waitFor();
    await page.goto(`${server.url}/waymark.svg`);
    await page.waitForTimeout(500);
    await page.goto(server.url);
    await page.locator('#log').getByText('Samaritans').waitFor();
    await page.getByRole('button', { name: 'Yes, I am safe' }).waitFor();
    await page.reload();
    await page.getByText('You are back where you were').waitFor();
    expect((await saidIn(page)).join()).not.toMatch(/unsafe|Samaritans/);
    await context.close();
  });

  test('a conversation the server no longer knows becomes a new one, and says so', async () => {
    const { page, context } = await arrive();
    server.forgetConversations();
    await page.reload();
    await page.getByText('The last chat had ended, so this is a new one.').waitFor();
    await page.getByRole('button', { name: 'Yes, let us start' }).waitFor();
    await context.close();
  });

  test('words sent into a conversation that is gone stay in the box', async () => {
    const { page, context } = await arrive();
    server.forgetConversations();
    await type(page, 'a long story');
    await page.getByText('The last chat had ended').waitFor();
    expect(await page.locator('#box').inputValue()).toBe('a long story');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('You said: a long story').waitFor();
    expect(server.received).toHaveLength(1);
    await context.close();
  });

  test('a server that is away loses nothing, and its return repeats nothing', async () => {
    const { page, context } = await arrive();
    server.goDown();
    await type(page, 'typed while it was away');
    await page.getByText('I could not send that. Your words are still in the box.').waitFor();
    expect(await page.locator('#box').inputValue()).toBe('typed while it was away');
    expect((await saidIn(page)).join()).not.toContain('typed while it was away');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('I could not send that. Your words are still in the box.').waitFor();
    server.comeUp();
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('You said: typed while it was away').waitFor();
    expect(server.received.map(({ text }) => text)).toEqual(['typed while it was away']);
    expect((await saidIn(page)).filter((text) => text.startsWith('You\n'))).toHaveLength(1);
    expect(await page.locator('#box').inputValue()).toBe('');
    expect(await page.locator('#notice').isVisible()).toBe(false);
    await context.close();
  });

  test('a choice that could not be sent is offered again', async () => {
    const { page, context } = await arrive();
    server.goDown();
    await page.getByRole('button', { name: 'Just look around' }).click();
    await page.getByText('I could not send that. You can try again.').waitFor();
    await page.getByRole('button', { name: 'Just look around' }).waitFor();
    server.comeUp();
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('Code: browse').waitFor();
    expect(server.received).toHaveLength(1);
    await context.close();
  });

  test('a message that was taken while its answer was lost is there once', async () => {
    const { page, context } = await arrive();
    server.loseNextAnswer();
    await type(page, 'only once');
    await page.getByText('You said: only once').waitFor();
    await page.locator('#notice').waitFor({ state: 'hidden' });
    expect(server.received.map(({ text }) => text)).toEqual(['only once']);
    expect((await saidIn(page)).filter((text) => text === 'You\nonly once')).toHaveLength(1);
    expect(await page.locator('#box').inputValue()).toBe('');
    await context.close();
  });

  test('words told to be unsent leave the box when it turns out that they had arrived', async () => {
    const { page, context } = await arrive();
    let isAway = true;
    await page.route('**/activities*', async (route) => {
      if (route.request().method() === 'POST') await route.fetch();
      if (isAway) await route.abort();
      else await route.continue();
    });
    await type(page, 'only once');
    await page.getByText('I could not send that. Your words are still in the box.').waitFor();
    expect(await page.locator('#box').inputValue()).toBe('only once');
    isAway = false;
    await page.getByText('You said: only once').waitFor();
    expect(await page.locator('#notice').isVisible()).toBe(false);
    expect(await page.locator('#box').inputValue()).toBe('');
    expect((await saidIn(page)).filter((text) => text === 'You\nonly once')).toHaveLength(1);
    expect(server.received.map(({ text }) => text)).toEqual(['only once']);
    await context.close();
  });

  test('a slow reply shows “Waymark is writing” until it comes', async () => {
    const { page, context } = await arrive();
    server.answerAfter(1500);
    await type(page, 'think about it');
    await page.getByText('Waymark is writing').waitFor();
    await page.getByText('You said: think about it').waitFor();
    expect(await page.locator('#writing').innerText()).toBe('');
    await context.close();
  });

  test('markup, script, markdown and direction tricks stay the characters they are', async () => {
    const { page, context, complaints } = await arrive();
    const nasty = [
      '<img src=x onerror="window.hit=1"><script>window.hit=1</script>',
      '**bold** [press me](javascript:alert(1))',
      'javascript:alert(1) https://careers.example/"onmouseover="alert(1)',
    ];
    for (const text of nasty) {
      await type(page, text);
      await page.getByText(`You said: ${text}`).waitFor();
    }
    await type(page, 'abc \u202Egnp.exe \u0007');
    await page.getByText('You said: abc gnp.exe').waitFor();
    await type(page, 'مرحبا hello');
    await page.getByText('You said: مرحبا hello').waitFor();
    const said = await saidIn(page);
    for (const text of nasty) expect(said).toContain(`You\n${text}`);
    expect(await page.evaluate('window.hit')).toBeUndefined();
    expect(await page.locator('#log img, #log script, #log strong').count()).toBe(0);
    expect(await page.evaluate(`[...document.querySelectorAll('#log a')].map((a) => a.protocol)`)).toEqual([
      'https:',
    ]);
    expect(await page.locator('.from-person bdi').count()).toBe(5);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('lists, web addresses and phone numbers in plain text become lists and links', async () => {
    const { page, context } = await arrive();
    await type(page, 'list');
    await page.getByText('your certificate').waitFor();
    expect(await page.locator('#log li').allInnerTexts()).toEqual(['your certificate', 'a pen']);
    const links = page.locator('#log a');
    expect(await links.nth(0).getAttribute('href')).toBe('https://careers.example/a?b=1');
    expect(await links.nth(0).getAttribute('rel')).toBe('noopener noreferrer');
    expect(await links.nth(1).getAttribute('href')).toBe('tel:08082000247');
    await type(page, 'unsafe');
    await page.locator('#log').getByText('Samaritans').waitFor();
    expect(await page.locator('#log a[href="tel:999"]').count()).toBe(1);
    expect(await page.locator('#log a[href="tel:116123"]').count()).toBe(1);
    await context.close();
  });

  test('Welsh is marked as Welsh', async () => {
    const { page, context } = await arrive();
    await type(page, 'cymraeg');
    await page.getByText('Sut alla i helpu').waitFor();
    expect(await page.locator('[lang="cy"]').innerText()).toBe('Helo. Sut alla i helpu?');
    await context.close();
  });

  test('the card renderer comes with the first card, and its card has headings, text and links', async () => {
    const { page, context, complaints } = await arrive();
    expect(server.paths).not.toContain('/card-renderer.js');
    await type(page, 'card');
    const card = page.getByRole('group', { name: 'Process operator' });
    await card.waitFor();
    expect(server.paths).toContain('/card-renderer.js');
    expect(await card.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual(['Process operator']);
    expect(await card.getByRole('heading', { level: 3 }).allInnerTexts()).toContain('What is missing');
    expect(await card.locator('.ac-adaptiveCard').count()).toBe(1);
    expect(await card.locator('a[href="tel:08001111"]').count()).toBe(1);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('without the renderer a card is its text', async () => {
    server.withoutRenderer();
    const { page, context } = await arrive();
    await type(page, 'card');
    const card = page.getByRole('group', { name: 'Process operator' });
    await card.waitFor();
    expect(await card.locator('.ac-adaptiveCard').count()).toBe(0);
    expect(await card.innerText()).toContain('Rotating shifts');
    expect(await card.getByRole('listitem').count()).toBeGreaterThan(3);
    await context.close();
  });

  test('too many characters are counted and kept, never cut', async () => {
    const { page, context } = await arrive();
    await page.locator('#box').fill('a'.repeat(4600));
    expect(await page.locator('#count').innerText()).toBe('400 characters left');
    await page.locator('#box').fill('a'.repeat(5003));
    await page.locator('#box').press('Enter');
    expect(await page.locator('#status').innerText()).toBe('3 characters too many to send');
    expect((await page.locator('#box').inputValue()).length).toBe(5003);
    expect(server.received).toHaveLength(0);
    await context.close();
  });

  test('who asks from further up is taken to the answer, though it comes while the page still glides', async () => {
    const { page, context } = await arrive({ reducedMotion: 'no-preference' });
    for (const word of ['first', 'second', 'third']) {
      await type(page, `${word}\n${'a line\n'.repeat(20)}`);
      await page.getByText(`You said: ${word}`).waitFor();
    }
    await page.evaluate('scrollTo({ top: 0, behavior: "instant" })');
    await type(page, 'is anyone there');
    const answer = page.getByText('You said: is anyone there');
    await answer.waitFor();
    await page.waitForTimeout(1500);
    const box = await answer.boundingBox();
    expect(box?.y).toBeGreaterThan(0);
    expect(box?.y).toBeLessThan(desktop.viewport.height);
    expect(await page.locator('#to-newest').isHidden()).toBe(true);
    await context.close();
  });

  test('a reader further up is not moved by a new message, and is told of it', async () => {
    const { page, context } = await arrive();
    await type(page, 'card');
    await page.getByRole('button', { name: 'Make a plan' }).waitFor();
    server.answerAfter(800);
    await type(page, 'and then');
    await page.getByText('Waymark is writing').waitFor();
    await page.evaluate('scrollTo(0, 0)');
    await page.getByRole('button', { name: 'New message below' }).waitFor();
    expect(await page.evaluate('scrollY')).toBe(0);
    await page.getByRole('button', { name: 'New message below' }).click();
    await page.locator('#to-newest').waitFor({ state: 'hidden' });
    expect(await page.evaluate('scrollY')).toBeGreaterThan(0);
    await context.close();
  });
});
