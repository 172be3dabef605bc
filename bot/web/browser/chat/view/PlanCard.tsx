import type { VNode } from 'preact';
import type { PagePlan } from '../../../../render/page/pageReply.js';
import { Blocks } from './Blocks.js';
import { dayParts, say } from './words.js';

/** A plan in short: what comes before all, the next three dates, and the ways to the whole of it. */
export function PlanCard({ plan, open }: { plan: PagePlan; open: (part: 'plan' | 'calendar') => void }): VNode {
  const { title, first, next, more, calendar } = plan;
  return (
    <section class="plan" aria-label={title}>
      <h2 class="headline">{title}</h2>
      <Blocks blocks={first} />
      {next.some(({ when }) => when !== undefined) && <h3>{say('next')}</h3>}
      <ol>
        {next.map(({ heading, when, on }) => (
          <li key={heading}>
            {on !== undefined && <Day on={on} />}
            <div>
              <strong>{heading}</strong>
              {when !== undefined && <span class="when">{when}</span>}
            </div>
          </li>
        ))}
      </ol>
      {more > 0 && <p class="soft">{say('moreSteps', { n: more })}</p>}
      <div class="row">
        <button type="button" class="primary" onClick={() => open('plan')}>
          {plan.open}
        </button>
        {calendar !== undefined && (
          <button type="button" onClick={() => open('calendar')}>
            {calendar}
          </button>
        )}
      </div>
      {calendar !== undefined && <p class="soft">{say('calendarHint')}</p>}
    </section>
  );
}

function Day({ on }: { on: string }): VNode {
  const { month, day, weekday } = dayParts(on);
  return (
    <time dateTime={on} class="day" aria-hidden="true">
      <span>{month}</span>
      <b>{day}</b>
      <span>{weekday}</span>
    </time>
  );
}
