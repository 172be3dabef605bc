import type { Block, Citation, Language } from '../../knowledge/contract.js';
import type { Plan, PlanContact, PlanStep } from '../../knowledge/planContract.js';
import type { Assets } from './assets.js';
import { blocksHtml } from './blocks.js';
import { dateStrip } from './dateStrip.js';
import { type Html, html } from './html.js';
import { dial } from './inline.js';
import type { Labels } from './labels.js';
import { NEUTRAL_ICON } from './neutralIcon.js';
import { hasDates } from './planCalendar.js';
import { sourceName } from './sourceName.js';

export interface PlanPageParts {
  readonly plan: Plan;
  readonly labels: Labels['plan'];
  readonly assets: Assets;
  readonly language: string;
  readonly exitUrl: string;
  readonly nonce: string;
  /** Goes into the form for the calendar file, never into an address. */
  readonly token: string;
  /** Where to ask whether the conversation is still there. */
  readonly service: { readonly conversationId: string; readonly address: string } | undefined;
}

/** `tel:` for a number that can be dialed as it stands. */
const dialOf = (value: string): string | undefined =>
  !/[a-z]/i.test(value) && [3, 10, 11].includes(value.replace(/\D/g, '').length) ? dial(value) : undefined;

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

function stepHtml(step: PlanStep, { labels, contacts }: Plan, words: Labels['plan']): Html {
  const { id, heading, duty, due, call } = step;
  const called = call.flatMap((wanted) => contacts.find((contact) => contact.id === wanted)?.name ?? []);
  const late = due?.isPast ? ` (${labels.past})` : '';
  const safe = due?.lastSafeDay;
  return html`<li id="step-${id}"><input type="checkbox" aria-label="${words.done.replace('{what}', heading)}"><h3>${heading}</h3>
${due && html`<p class="due${due.isPast ? ' past' : ''}">${labels[due.kind]} <time datetime="${due.on}">${due.text}</time>${late}</p>`}
${safe && html`<p class="how">${labels.lastSafeDay}: <time datetime="${safe.on}">${safe.text}</time></p>`}
${blocksHtml(duty)}
${due && small(due.how.blocks)}
${due?.countedFrom && html`<p class="how">${labels.countedFrom} ${due.countedFrom}</p>`}
${due?.courtDay && small(due.courtDay.blocks)}
${due?.paperWins && small(due.paperWins.blocks)}
${called.length > 0 ? html`<p>☎ ${called.join(' · ')}</p>` : undefined}</li>
`;
}

/** Authorities only, once each: what the plan stands on. */
function sourcesHtml(citations: readonly Citation[], language: Language): Html {
  const named = citations.flatMap((citation) =>
    citation.kind === 'authority' && !citation.house ? [[citation.label, citation] as const] : [],
  );
  const items = [...new Map(named).values()].map((source) => html`<li>${sourceName(source, language, 'new')}</li>\n`);
  return html`<ul class="sources">${items}</ul>`;
}

const field = (name: string, value: string): Html => html`<input type="hidden" name="${name}" value="${value}">`;

/** A plan as a page to be ticked off, printed or saved as PDF. It holds what the plan holds, and nothing that was typed. */
export function planPage(parts: PlanPageParts): Html {
  const { plan, labels, assets, language, exitUrl, nonce, token, service } = parts;
  const calendar = html`<form method="post" action="/chat/plan.ics">${field('token', token)}${field('language', language)}<button>${labels.calendar}</button></form>`;
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${labels.tabTitle}</title>
<link rel="icon" href="${NEUTRAL_ICON}">
<link rel="stylesheet" nonce="${nonce}" href="${assets.address('plan.css')}">
<script nonce="${nonce}" type="module" src="${assets.address('plan.js')}"></script>
</head>
<body data-token="${token}" data-conversation="${service?.conversationId ?? ''}" data-service="${service?.address ?? ''}">
<header class="bar">
<button type="button" id="print">${labels.print}</button>
<a id="exit" href="${exitUrl}" rel="noreferrer">${labels.exit}</a>
</header>
<main>
<div class="keeping">${hasDates(plan) ? calendar : undefined}
<p>${labels.printHint}${hasDates(plan) ? ` ${labels.calendarHint}` : ''}</p></div>
<h1>${plan.title}</h1>
<p class="soft">${plan.audience} · ${plan.madeOnText}</p>
${dateStrip(plan, language, labels)}
${plan.first.length > 0 ? html`<div class="first">${blocksHtml(plan.first)}</div>` : undefined}
<h2>${plan.labels.steps}</h2>
<ol class="steps">
${plan.steps.map((step) => stepHtml(step, plan, labels))}</ol>
${plan.sections.map(({ heading, blocks }) => html`<h2>${heading}</h2>\n${blocksHtml(blocks)}`)}
${plan.contacts.length > 0 ? html`<h2>${plan.labels.contacts}</h2>\n<ul class="contacts">${plan.contacts.map((contact) => contactHtml(contact, plan))}</ul>` : undefined}
<h2>${plan.labels.sources}</h2>
${sourcesHtml(plan.citations, language)}
<div class="notices">${blocksHtml(plan.notices)}</div>
</main>
<footer><p>${labels.notKept}</p></footer>
</body>
</html>
`;
}
