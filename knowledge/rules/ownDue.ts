import type { IsoDate, Stage } from '../contract.js';
import { courtDayOf } from './dates/courtDays.js';
import { dayFrom, daysBetween, isPast } from './dates/day.js';
import { isStaged, type StagedKind } from './facts/orderKinds.js';
import { PAPER_OF_KIND } from './facts/whichPaper.js';
import { gunDutyOf } from './gunDuties.js';
import { lastDayToServe, SERVED_BY_STATUTE } from './hearingDay.js';
import type { Law } from './plan/draft.js';
import type { Deadline, OwnDays, OwnDue } from './rules.js';
import { hoursFromService } from './served.js';

type Counted = Pick<OwnDue, 'on'> & Partial<Pick<OwnDue, 'at' | 'from' | 'isClosed'>> & { readonly isToHour?: boolean };

const BINDING: readonly (Stage | undefined)[] = [undefined, 'temporary', 'order'];
const BEFORE_HEARING: readonly (Stage | undefined)[] = [undefined, 'thinking', 'asked', 'notice', 'temporary'];

/** The kind as plans name it; of a kind that is not known the strictest, see `gunDutyOf`. `undefined`: an order without such limits. */
function orderOf({ kind }: OwnDays) {
  if (kind === undefined) return 'unknown';
  const paper = PAPER_OF_KIND[kind];
  return paper === 'divorce' || paper === 'agreed' ? undefined : paper;
}

/** Whether an order of this kind is made at a hearing, and can be renewed: one that is not known may be. */
const comesInStages = ({ kind }: Pick<OwnDays, 'kind'>): boolean => kind === undefined || isStaged(PAPER_OF_KIND[kind]);

function stagedOf(own: OwnDays): StagedKind | undefined {
  const order = orderOf(own);
  return isStaged(order) ? order : undefined;
}

/** Hours from service, by what kind of order and of whom they are asked. */
function fromService(own: OwnDays, limit: 'gun-handover' | 'gun-receipt', law: Law): Counted | undefined {
  const { side, stage, guns, servedOn, servedAt: told } = own;
  const order = orderOf(own);
  const hours = law.number(limit);
  if (side !== 'restrained' || guns === 'none' || !BINDING.includes(stage)) return undefined;
  if (servedOn === undefined || hours === undefined || order === undefined) return undefined;
  // An hour that is still to come cannot be the one of service; without it the day stands alone.
  const servedAt = told !== undefined && servedOn === law.now.on && told > law.now.at ? undefined : told;
  if (gunDutyOf(order, servedAt !== undefined)?.limit === undefined) return undefined;
  const due = hoursFromService(servedOn, servedAt, hours);
  const isClosed = limit === 'gun-receipt' && ['weekend', 'holiday'].includes(courtDayOf(law.calendar, due.on));
  return { ...due, isToHour: servedAt === undefined, isClosed };
}

function toServe(own: OwnDays, law: Law): Counted | undefined {
  const { side, stage, hearingOn } = own;
  const kind = stagedOf(own);
  if (side !== 'protected' || !BEFORE_HEARING.includes(stage) || hearingOn === undefined) return undefined;
  // After the hearing the last day to serve helps nobody.
  if (hearingOn < law.now.on || kind === undefined || !SERVED_BY_STATUTE.includes(kind)) return undefined;
  const on = lastDayToServe(hearingOn, law);
  return on && { on };
}

/** The answer has no last day but the hearing, which an emergency or a criminal order does not have. */
function toAnswer({ side, stage, kind, hearingOn }: OwnDays): Counted | undefined {
  if (side !== 'restrained' || !comesInStages({ kind }) || !BEFORE_HEARING.includes(stage) || hearingOn === undefined)
    return undefined;
  return { on: hearingOn };
}

/** So many months before a day; where that month is too short, the first of the next. */
function monthsBefore(on: IsoDate, months: number): IsoDate | undefined {
  const [year = 0, month = 0, day = 0] = on.split('-').map(Number);
  const index = year * 12 + (month - 1) - months;
  const of = (at: number, dayOfMonth: number) => dayFrom(Math.floor(at / 12), (at % 12) + 1, dayOfMonth);
  return of(index, day) ?? of(index + 1, 1);
}

function toRenew({ side, stage, kind, endsOn }: OwnDays, law: Law): Counted | undefined {
  const months = law.number('renewal-window');
  if (side !== 'protected' || !comesInStages({ kind }) || endsOn === undefined || months === undefined)
    return undefined;
  if (stage !== undefined && stage !== 'order' && stage !== 'expired') return undefined;
  return { on: endsOn, from: monthsBefore(endsOn, months) };
}

/** The end that was told, where the order can last so long; of a temporary order else the hearing, to which it lasts. */
function itsEnd({ kind, stage, endsOn, hearingOn }: OwnDays, law: Law): Counted | undefined {
  const on = endsOn ?? (stage === 'temporary' ? hearingOn : undefined);
  const longest = kind === 'epo' ? law.number('epo-calendar-days') : undefined;
  if (on !== undefined && longest !== undefined && daysBetween(law.now.on, on) > longest) return undefined;
  return on && { on };
}

function counted(deadline: Deadline, own: OwnDays, law: Law): Counted | undefined {
  switch (deadline) {
    case 'handover':
      return fromService(own, 'gun-handover', law);
    case 'receipt':
      return fromService(own, 'gun-receipt', law);
    case 'serve':
      return toServe(own, law);
    case 'answer':
      return toAnswer(own);
    case 'renewal':
      return toRenew(own, law);
    case 'end':
      return itsEnd(own, law);
    default:
      return deadline satisfies never;
  }
}

/** A deadline counted from what was told, as it stands now; `undefined` where the law sets none or a day for it is not known. */
export function ownDue(deadline: Deadline, own: OwnDays, law: Law): OwnDue | undefined {
  const due = counted(deadline, own, law);
  if (due === undefined) return undefined;
  const { on, at, from, isClosed = false, isToHour = false } = due;
  const isToday = on === law.now.on;
  const state = isPast(on, at, law.now)
    ? 'over'
    : isToday
      ? isToHour
        ? 'hour'
        : 'today'
      : from !== undefined && from > law.now.on
        ? 'early'
        : 'ahead';
  return { deadline, from, on, at, state, isClosed };
}
