/** Opens the plan, or its dates, on a page of their own. The token goes in the body: an address would be kept in the
 *  browser's history. */
export function openPlan(part: 'plan' | 'calendar', token: string): void {
  const form = document.createElement('form');
  form.method = 'post';
  form.action = part === 'plan' ? '/chat/plan' : '/chat/plan.ics';
  if (part === 'plan') {
    form.target = '_blank';
    form.rel = 'noopener noreferrer';
  }
  const field = document.createElement('input');
  field.type = 'hidden';
  field.name = 'token';
  field.value = token;
  form.append(field);
  document.body.append(form);
  form.submit();
  form.remove();
}

/** What a card's button asks the page to open; `undefined` for every other button. */
export function planPartOf(value: unknown): 'plan' | 'calendar' | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { open } = value as { open?: unknown };
  return open === 'plan' || open === 'calendar' ? open : undefined;
}
