import type { DraftDue } from './plan/draft.js';
import type { GunWord, GunWordOfPapers, PlanOrder, ReceiptWord } from './plan/kindWords.js';

/** What an order asks about guns: how they are handed over, and where the receipt goes. `undefined`: nothing yet. */
export interface GunDuty<W extends GunWord = GunWord> {
  readonly handover: W;
  /** Absent where no limit in hours is set. */
  readonly limit: { readonly handover: DraftDue['how']; readonly receipt: DraftDue['how'] } | undefined;
  readonly receipt: ReceiptWord | undefined;
}

const civil = (handover: GunWordOfPapers, receipt: ReceiptWord): GunDuty<GunWordOfPapers> => ({
  handover,
  limit: { handover: 'due.how.handoverCivil', receipt: 'due.how.receiptNoHour' },
  receipt,
});

/**
 * The gun duties by kind of order: Fam. Code § 6389(c) (domestic violence, emergency orders of that kind), Code Civ. Proc.
 * § 527.9(b) (harassment, elder, workplace, school, criminal orders of a running case), Pen. Code § 18120(b) (gun violence),
 * § 29825.5 (after a conviction). `hasHour`: the hour of service was told. What is not known counts as the strictest.
 */
export function gunDutyOf(
  order: Exclude<PlanOrder, 'elderMoney'>,
  hasHour: boolean,
): GunDuty<GunWordOfPapers> | undefined;
export function gunDutyOf(order: PlanOrder, hasHour: boolean): GunDuty | undefined;
export function gunDutyOf(order: PlanOrder, hasHour: boolean): GunDuty | undefined {
  switch (order) {
    case 'domestic':
    case 'unknown':
      return {
        handover: `plan.guns.${order}`,
        limit: hasHour
          ? { handover: 'due.how.handover', receipt: 'due.how.receipt' }
          : { handover: 'due.how.handoverNoHour', receipt: 'due.how.receiptNoHour' },
        receipt: `plan.receipt.${order}`,
      };
    case 'harassment':
    case 'workplace':
    case 'school':
      return civil('plan.guns.civil', `plan.receipt.${order}`);
    case 'elder':
      return civil('plan.guns.elder', 'plan.receipt.elder');
    case 'gun':
      return {
        handover: 'plan.guns.gun',
        limit: { handover: 'due.how.handoverGun', receipt: 'due.how.receiptGun' },
        receipt: 'plan.receipt.gun',
      };
    case 'emergency':
      return {
        handover: 'plan.guns.emergency',
        limit: { handover: 'due.how.handoverEmergency', receipt: 'due.how.receiptNoHour' },
        receipt: 'plan.receipt.emergency',
      };
    case 'criminal':
      return {
        handover: 'plan.guns.criminal',
        limit: { handover: 'due.how.handoverCriminal', receipt: 'due.how.receiptCriminal' },
        receipt: 'plan.receipt.criminal',
      };
    case 'elderMoney':
      return { handover: 'plan.guns.money', limit: undefined, receipt: undefined };
    case 'notice':
      return undefined;
    default:
      return order satisfies never;
  }
}

/** What the rules say of a job that needs a gun. */
export const JOB_WORDS = [
  'served.job',
  'served.job.civil',
  'served.job.none',
  'served.job.emergency',
  'served.job.criminal',
] as const;

/** A job that needs a gun: in which kinds a judge may make an exception. */
export function jobWord(order: string | undefined): (typeof JOB_WORDS)[number] {
  switch (order) {
    case 'gun':
      return 'served.job.none';
    case 'emergency':
    case 'criminal':
      return `served.job.${order}`;
    case 'harassment':
    case 'elder':
    case 'workplace':
    case 'school':
      return 'served.job.civil';
    default:
      return 'served.job';
  }
}
