import type { FrameLocator, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

export const BOX = '#box';
const ANSWER = '.answer';

/** What is looked at on the chat page, whether it stands alone or in the widget's frame. */
export class Chat {
  readonly #root: Page | FrameLocator;

  constructor(root: Page | FrameLocator) {
    this.#root = root;
  }

  locator(selector: string): Locator {
    return this.#root.locator(selector);
  }

  get box(): Locator {
    return this.locator(BOX);
  }

  /** What the bot said last. */
  get newest(): Locator {
    return this.locator(ANSWER).last();
  }

  /** The bar that says how things stand, while it says this. */
  state(text: string | RegExp): Locator {
    return this.locator('#state').getByText(text);
  }

  /** Waits until the bot has said a text of this kind, and yields it. */
  async said(text: RegExp): Promise<Locator> {
    const answer = this.locator(ANSWER).filter({ hasText: text }).last();
    await answer.waitFor({ timeout: 20_000 });
    return answer;
  }

  greeted(): Promise<Locator> {
    return this.said(/I am (Order|the sample) [Gg]uide/);
  }

  /** Everything said, oldest first. */
  async texts(): Promise<string[]> {
    return this.locator('.answer, .mine p').allInnerTexts();
  }

  async write(text: string): Promise<void> {
    await this.box.fill(text);
    await this.box.press('Enter');
  }

  /** Writes, and waits for one answer more. */
  async turn(text: string): Promise<void> {
    const before = await this.locator(ANSWER).count();
    await this.write(text);
    await this.locator(ANSWER).nth(before).waitFor({ timeout: 20_000 });
  }

  /** Asks and waits for the answer. */
  async ask(text: string, answer: RegExp): Promise<void> {
    await this.write(text);
    await this.said(answer);
  }

  tap(name: string): Promise<void> {
    return this.locator('.taps button').filter({ hasText: name }).first().click();
  }

  /** Nothing that was said stands there twice, except what was asked twice. */
  async expectNothingTwice(): Promise<void> {
    const texts = await this.texts();
    expect(new Set(texts).size).toBe(texts.length);
  }
}
