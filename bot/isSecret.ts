import { createHash, timingSafeEqual } from 'node:crypto';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Whether what somebody brought is the secret; how long that takes tells nothing of it. */
export const isSecret = (brought: string | undefined, secret: string): boolean =>
  brought !== undefined && timingSafeEqual(digest(brought), digest(secret));
