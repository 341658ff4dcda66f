import type { Page } from 'playwright-core';

/** One person at the try-out page who plays everybody. Each deed waits for what it leads to. */
export function createPlayer(page: Page) {
  return {
    /** Opens the chat of somebody in the list. */
    becomes: async (name: string) => {
      await page.locator('#people .row-button', { hasText: name }).click();
      await page.locator('#chat-name', { hasText: name }).waitFor();
    },
    starts: async () => await page.locator('#start').click(),
    says: async (words: string) => {
      await page.locator('#text').fill(words);
      await page.locator('#composer button[type=submit]').click();
    },
    /** Presses the lowest button with this label. */
    taps: async (label: string) => {
      await page.locator('#messages .keyboard button', { hasText: label }).last().click();
    },
    /** Presses a button that answers with a link, and lets somebody open that link. */
    tapsForLink: async (label: string, { openedBy }: { openedBy: string }) => {
      const links = page.locator('#messages .text .link');
      const before = await links.count();
      await page.locator('#messages .keyboard button', { hasText: label }).last().click();
      await links.nth(before).click();
      await page.locator('#open-people button', { hasText: openedBy }).click();
      await page.locator('#chat-name', { hasText: openedBy }).waitFor();
    },
    /** Waits until some message of the open chat says this. */
    reads: async (words: RegExp) => {
      await page.locator('#messages > li.message .text').filter({ hasText: words }).last().waitFor();
    },
    jumpsToNextReminder: async () => await page.locator('[data-jump=next]').click(),
  };
}
