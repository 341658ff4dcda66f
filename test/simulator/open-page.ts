import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Telegram } from './telegram.ts';

type Looks = {
  width?: number;
  height?: number;
  /** The language of the browser; Arabic when absent. */
  locale?: string;
  /** Whether this browser was never here, so that the tour begins. */
  isFirstVisit?: boolean;
  colorScheme?: 'light' | 'dark';
};

/** Opens the page; every error it meets, and every request to elsewhere, fails the test when the page is closed. */
export async function openPage(browser: Browser, telegram: Telegram, looks: Looks = {}) {
  const { width = 1200, height = 800, locale = 'ar-MA', isFirstVisit = false, colorScheme = 'light' } = looks;
  const context = await browser.newContext({ viewport: { width, height }, locale, colorScheme });
  if (!isFirstVisit) await context.addInitScript(() => localStorage.setItem('sanad tour', '"seen"'));
  const page: Page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(telegram.url)) problems.push(`asked ${request.url()}`);
  });
  await page.goto(telegram.url);
  await page.waitForSelector('.person');
  return Object.assign(page, {
    problems,
    [Symbol.asyncDispose]: async () => {
      await context.close();
      expect(problems).toEqual([]);
    },
  });
}

/** The phone of a person, or the group, with this id. */
export function phone(page: Page, id: number) {
  return page.locator(`.phone[data-chat="${id}"]`);
}
