/** The browser the tests use: the system's Chromium, never one that is downloaded. */
import { existsSync } from 'node:fs';
import { describe, jest } from '@jest/globals';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const places = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const found = places.find((place) => place && existsSync(place));

/** `describe` where there is a Chromium. Without one it skips and says why; in CI it runs, and so fails. */
export function describeInBrowser(name: string, tests: () => void): void {
  // A browser on a busy machine may be late once; the first failure is printed, and a second one fails.
  jest.retryTimes(1, { logErrorsBeforeRetry: true });
  if (found || process.env.CI === 'true') describe(name, tests);
  else describe.skip(`${name} (skipped: no Chromium found; set CHROMIUM_PATH)`, tests);
}

export async function launchChromium(): Promise<Browser> {
  if (!found) throw new Error('no Chromium found; set CHROMIUM_PATH');
  return chromium.launch({
    executablePath: found,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** A page in a fresh context, and everything the browser complained of in it. */
export async function openPage(browser: Browser, url: string, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce', ...options });
  const complaints: string[] = [];
  const page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('console', (message) => {
    // A refused connection is logged by the browser itself, also where a test asks for one.
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) {
      complaints.push(`console: ${message.text()}`);
    }
  });
  await page.addInitScript(`
    document.addEventListener('securitypolicyviolation', (event) =>
      console.error('policy: ' + event.violatedDirective + ' ' + event.blockedURI));
  `);
  await page.goto(url);
  return { page, context, complaints };
}

export const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
export const desktop = { viewport: { width: 1280, height: 800 } };

/** Types into the box and sends with Enter. */
export async function type(page: Page, text: string): Promise<void> {
  await page.locator('#box').fill(text);
  await page.locator('#box').press('Enter');
}

/** What the log shows, one string a message, without empty lines. */
export async function saidIn(page: Page): Promise<string[]> {
  const shown = await page.locator('#log .message').allInnerTexts();
  return shown.map((text) => text.replace(/\n\s*\n/g, '\n'));
}

/** The id of the element that has the focus, or its text when it has none. */
export async function focused(page: Page): Promise<string> {
  return String(await page.evaluate('document.activeElement.id || document.activeElement.textContent'));
}
