import { firstTaps } from '../replies/welcome.js';
import { tellKnown } from './factTurn.js';
import type { Turn } from './turn.js';

/** What is said of the languages that the host has switched on. */
export const spokenHere = ({ deps: { library } }: Turn): string =>
  library.languages.length > 1 ? 'about.languages' : 'about.languages.only';

/** What the bot says of itself; `false` where nothing about it is asked. */
export function aboutTurn(turn: Turn): boolean {
  const { aboutBot } = turn.understood;
  if (aboutBot === undefined) return false;
  turn.update({ misses: 0 });
  if (aboutBot === 'knownAboutMe') {
    tellKnown(turn);
    return true;
  }
  turn.outcome = { outcome: 'guarded', guard: 'smalltalk' };
  turn.say(
    aboutBot === 'person' ? 'referral.person' : aboutBot === 'languages' ? spokenHere(turn) : `about.${aboutBot}`,
  );
  if (aboutBot === 'lawDate') turn.update({ isReviewTold: false });
  turn.addTaps(...firstTaps(turn.words));
  return true;
}
