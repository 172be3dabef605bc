import type { Plan } from '../../knowledge/planContract.js';
import type { CourtCalendar } from '../../knowledge/rules/dates/courtDays.js';
import { type Html, html } from './html.js';
import type { Labels } from './labels.js';
import { lastSafeDay } from './planCalendar.js';

/** The dates still to come on top of a plan, each leading to its step. What is due before a day stands on the last safe
 *  day, and says so. */
export function dateStrip(
  plan: Plan,
  language: string,
  calendar: CourtCalendar,
  { dates, lastSafeDay: safeWords }: Pick<Labels['plan'], 'dates' | 'lastSafeDay'>,
): Html | undefined {
  const items = plan.steps.flatMap(({ id, heading, due }) => {
    if (due === undefined || due.isPast) return [];
    const day = lastSafeDay(due, plan.madeOn, calendar);
    const part = (options: Intl.DateTimeFormatOptions): string =>
      new Date(`${day}T00:00:00Z`).toLocaleDateString(language, { timeZone: 'UTC', ...options });
    const note = due.kind === 'before' ? html`<br><small>${safeWords}</small>` : undefined;
    return [
      html`\n<li><a href="#step-${id}"><time datetime="${day}">${part({ month: 'short' })}<b>${part({ day: 'numeric' })}</b>${part({ weekday: 'short' })}</time><span>${heading}${note}</span></a></li>`,
    ];
  });
  return items.length > 0 ? html`<nav aria-label="${dates}"><ol class="strip">${items}\n</ol></nav>` : undefined;
}
