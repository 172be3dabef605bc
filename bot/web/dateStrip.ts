import type { Plan } from '../../knowledge/planContract.js';
import { dayOf } from '../render/dayOf.js';
import { type Html, html } from './html.js';
import type { Labels } from './labels.js';

/** The dates still to come on top of a plan, each leading to its step. What is due before a day stands on the last safe
 *  day, and says so; where none is known its step alone says when. */
export function dateStrip(plan: Plan, language: string, { dates }: Pick<Labels['plan'], 'dates'>): Html | undefined {
  const items = plan.steps.flatMap(({ id, heading, due }) => {
    const day = due && !due.isPast ? dayOf(due) : undefined;
    if (due === undefined || day === undefined) return [];
    const part = (options: Intl.DateTimeFormatOptions): string =>
      new Date(`${day}T00:00:00Z`).toLocaleDateString(language, { timeZone: 'UTC', ...options });
    const note = due.lastSafeDay && html`<br><small>${plan.labels.lastSafeDay}</small>`;
    return [
      html`\n<li><a href="#step-${id}"><time datetime="${day}">${part({ month: 'short' })}<b>${part({ day: 'numeric' })}</b>${part({ weekday: 'short' })}</time><span>${heading}${note}</span></a></li>`,
    ];
  });
  return items.length > 0 ? html`<nav aria-label="${dates}"><ol class="strip">${items}\n</ol></nav>` : undefined;
}
