import type { Page } from 'playwright-core';

/** One person at the try-out page who plays everybody. Each deed waits for what it leads to. */
export function createPlayer(page: Page) {
  let phone = page.locator('.phone');
  const becomes = async (name: string) => {
    phone = page.locator('.phone', { has: page.locator('.chat-name', { hasText: name }) });
    await phone.waitFor();
  };
  return {
    /** Lays somebody's phone on the table and goes on with it. */
    becomes: async (name: string) => {
      const called = page.locator('.names > :first-child', { hasText: name });
      await page.locator('.list .person', { has: called }).click();
      await becomes(name);
    },
    starts: async () => await phone.locator('.start').click(),
    says: async (words: string) => {
      await phone.locator('.text-field').fill(words);
      await phone.locator('.composer button[type=submit]').click();
    },
    /** Presses the lowest button with this label. */
    taps: async (label: string) => {
      await phone.locator('.key', { hasText: label }).last().click();
    },
    /** Waits until some button says this. */
    isOffered: async (label: RegExp) => {
      await phone.locator('.key').filter({ hasText: label }).last().waitFor();
    },
    /** Presses a button that answers with a link, and lets somebody open that link. */
    tapsForLink: async (label: string, { openedBy }: { openedBy: string }) => {
      const links = phone.locator('.text .link', { hasText: 't.me' });
      const before = await links.count();
      await phone.locator('.key', { hasText: label }).last().click();
      await links.nth(before).click();
      await page.locator('#open-people button', { hasText: openedBy }).click();
      await becomes(openedBy);
    },
    /** Waits until some message on this phone says this. */
    reads: async (words: RegExp) => {
      await phone.locator('.message .text').filter({ hasText: words }).last().waitFor();
    },
    /** Waits until a phone that is on the table says this, and goes on with it. @returns when it was there */
    readsOn: async (name: string, words: RegExp) => {
      await becomes(name);
      await phone.locator('.message .text').filter({ hasText: words }).last().waitFor();
      return performance.now();
    },
    jumpsToNextReminder: async () => await page.locator('[data-jump=next]').click(),
    skipsTheTour: async () => await page.locator('#tour-skip').click(),
  };
}
