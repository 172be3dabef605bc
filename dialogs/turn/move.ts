import type { Point } from '../../knowledge/contract.js';
import type { Need } from '../../knowledge/placesContract.js';
import type { Plan } from '../../knowledge/planContract.js';
import type { CardModel, OpenQuestion, ReplyBlock } from '../replies/reply.js';
import type { DayFact } from '../understanding/understood.js';

/** Where in a reply a move is said, in this order. */
export const SLOTS = [
  'danger',
  'heard',
  'belief',
  'rule',
  'answer',
  'correction',
  'verdict',
  'other',
  'quiet',
  'ask',
] as const;
export type Slot = (typeof SLOTS)[number];

/** How much of a point is said: all that has room, all of it, its first sentence, or what stands behind that. */
export type PointForm = 'full' | 'whole' | 'first' | 'rest';

/** One thing to be said: ids, so that tests name what is said and not how it is worded. */
export type Move =
  /** `lead`: a statement said right before it. `form`: its first sentence only. */
  | {
      readonly kind: 'statement';
      readonly id: string;
      readonly slot: Slot;
      readonly lead?: string | undefined;
      readonly form?: 'first' | undefined;
    }
  /** `lead`: a statement said right before the first sentence: "No.", "In short:". */
  | {
      readonly kind: 'point';
      readonly point: Point;
      readonly form: PointForm;
      readonly lead: string | undefined;
      readonly slot: Slot;
    }
  /** The first sentence of the point that sets a voiced belief right. It does not count as said. */
  | { readonly kind: 'belief'; readonly point: Point; readonly slot: Slot }
  | { readonly kind: 'correction'; readonly point: Point; readonly slot: Slot }
  /** The first sentence of what may have been meant instead, behind its title. It does not count as said. */
  | { readonly kind: 'orMeant'; readonly point: Point; readonly slot: Slot }
  /** Words made of facts, labels and days. `id` names what they are; `needs`, what places are for; `days`, those of the person's own. */
  | {
      readonly kind: 'blocks';
      readonly id: string;
      readonly blocks: readonly ReplyBlock[];
      readonly slot: Slot;
      readonly needs?: readonly Need[];
      readonly days?: readonly DayFact[];
    }
  | {
      readonly kind: 'question';
      readonly id: string;
      readonly open: OpenQuestion;
      readonly slot: Slot;
    }
  | { readonly kind: 'plan'; readonly plan: Plan; readonly card: CardModel | undefined; readonly slot: Slot };

/** The id of what a move says, as tests name it. */
export function idOf(move: Move): string {
  switch (move.kind) {
    case 'point':
      return move.lead ? `${move.lead}+${move.point.id}` : move.point.id;
    case 'statement':
      return move.lead ? `${move.lead}+${move.id}` : move.id;
    case 'belief':
      return `belief:${move.point.id}`;
    case 'correction':
      return `correction:${move.point.id}`;
    case 'orMeant':
      return `orMeant+${move.point.id}`;
    case 'plan':
      return `plan:${move.plan.interview}`;
    default:
      return move.id;
  }
}
