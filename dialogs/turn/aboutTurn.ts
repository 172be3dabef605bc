import { firstTaps } from '../replies/welcome.js';
import { tellKnown } from './factTurn.js';
import type { Turn } from './turn.js';

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
  turn.say(aboutBot === 'person' ? 'referral.person' : `about.${aboutBot}`);
  if (aboutBot === 'lawDate') turn.update({ isReviewTold: false });
  turn.addTaps(...firstTaps(turn.words));
  return true;
}
