import type { Block, Citation } from '../../knowledge/contract.js';
import type { Plan, PlanContact, PlanStep } from '../../knowledge/planContract.js';
import type { Assets } from './assets.js';
import { blocksHtml } from './blocks.js';
import { NEUTRAL_ICON } from './chatPage.js';
import { type Html, html } from './html.js';
import type { Labels } from './labels.js';
import { hasDates } from './planCalendar.js';

export interface PlanPageParts {
  readonly plan: Plan;
  readonly labels: Labels['plan'];
  readonly assets: Assets;
  readonly language: string;
  readonly exitUrl: string;
  readonly nonce: string;
  /** Goes into the form for the calendar file, never into an address. */
  readonly token: string;
}

/** `tel:` for a number that can be dialed as it stands. */
function dialOf(value: string): string | undefined {
  const digits = value.replace(/\D/g, '');
  if (/[a-z]/i.test(value)) return undefined;
  if (digits.length === 10) return `tel:+1${digits}`;
  if (digits.length === 11) return `tel:+${digits}`;
  return digits.length === 3 ? `tel:${digits}` : undefined;
}

function webOf(value: string): string | undefined {
  const address = /^https?:/.test(value) ? value : `https://${value}`;
  return URL.canParse(address) ? address : undefined;
}

function reachHtml({ kind, value }: PlanContact['reach'][number]): Html {
  const address = kind === 'web' ? webOf(value) : kind === 'phone' ? dialOf(value) : undefined;
  if (address === undefined) return html`${value}`;
  return kind === 'web'
    ? html`<a href="${address}" target="_blank" rel="noopener noreferrer">${value}</a>`
    : html`<a href="${address}">${value}</a>`;
}

function contactHtml(contact: PlanContact, { labels }: Plan): Html {
  const reach = contact.reach.map((part, index) => html`${index > 0 ? ' · ' : ''}${reachHtml(part)}`);
  return html`<li><h3>${contact.name}${contact.listing ? ` (${labels.listing})` : ''}</h3>
<p class="reach">${reach}</p>
${blocksHtml(contact.about)}</li>
`;
}

const small = (blocks: readonly Block[]): Html => html`<div class="how">${blocksHtml(blocks)}</div>`;

function stepHtml({ heading, duty, due, call }: PlanStep, { labels, contacts }: Plan): Html {
  const called = call.flatMap((id) => contacts.find((contact) => contact.id === id)?.name ?? []);
  const late = due?.isPast ? ` (${labels.past})` : '';
  return html`<li><h3>${heading}</h3>
${due && html`<p class="due${due.isPast ? ' past' : ''}">${labels[due.kind]} <time datetime="${due.on}">${due.text}</time>${late}</p>`}
${blocksHtml(duty)}
${due && small(due.how.blocks)}
${due?.countedFrom && html`<p class="how">${labels.countedFrom} ${due.countedFrom}</p>`}
${due?.courtDay && small(due.courtDay.blocks)}
${due?.paperWins && small(due.paperWins.blocks)}
${called.length > 0 ? html`<p>☎ ${called.join(' · ')}</p>` : undefined}</li>
`;
}

/** Authorities only, once each: what the plan stands on. */
function sourcesHtml(citations: readonly Citation[]): Html {
  const named = citations.flatMap((citation) =>
    citation.kind === 'authority' && !citation.house ? [[citation.label, citation] as const] : [],
  );
  const items = [...new Map(named).values()].map(({ label, url }) =>
    url && /^https?:/.test(url)
      ? html`<li><a href="${url}" target="_blank" rel="noopener noreferrer">${label}</a></li>\n`
      : html`<li>${label}</li>\n`,
  );
  return html`<ul class="sources">${items}</ul>`;
}

/** A plan as a page to be printed or saved as PDF. It holds what the plan holds, and nothing that was typed. */
export function planPage({ plan, labels, assets, language, exitUrl, nonce, token }: PlanPageParts): Html {
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<title>${labels.tabTitle}</title>
<link rel="icon" href="${NEUTRAL_ICON}">
<link rel="stylesheet" nonce="${nonce}" href="${assets.address('plan.css')}">
<script nonce="${nonce}" type="module" src="${assets.address('plan.js')}"></script>
</head>
<body data-exit="${exitUrl}" data-token="${token}">
<header class="bar">
<button type="button" id="print">${labels.print}</button>
${hasDates(plan) ? html`<form method="post" action="/chat/plan.ics"><input type="hidden" name="token" value="${token}"><button>${labels.calendar}</button></form>` : undefined}
<button type="button" id="exit">${labels.exit}</button>
<p>${labels.printHint}</p>
</header>
<main>
<h1>${plan.title}</h1>
<p class="soft">${plan.audience} · ${plan.madeOnText}</p>
${plan.first.length > 0 ? html`<div class="first">${blocksHtml(plan.first)}</div>` : undefined}
<h2>${plan.labels.steps}</h2>
<ol class="steps">
${plan.steps.map((step) => stepHtml(step, plan))}</ol>
${plan.sections.map(({ heading, blocks }) => html`<h2>${heading}</h2>\n${blocksHtml(blocks)}`)}
${plan.contacts.length > 0 ? html`<h2>${plan.labels.contacts}</h2>\n<ul class="contacts">${plan.contacts.map((contact) => contactHtml(contact, plan))}</ul>` : undefined}
<h2>${plan.labels.sources}</h2>
${sourcesHtml(plan.citations)}
<div class="notices">${blocksHtml(plan.notices)}</div>
</main>
<footer><p>${labels.notKept}</p></footer>
</body>
</html>
`;
}
