/** Opens the plan, or its dates, on a page of their own. The token goes in the body: an address would be kept in the
 *  browser's history. */
export function openPlan(part: 'plan' | 'calendar', token: string, language: string): void {
  const form = document.createElement('form');
  form.method = 'post';
  form.action = part === 'plan' ? '/chat/plan' : '/chat/plan.ics';
  if (part === 'plan') {
    form.target = '_blank';
    form.rel = 'noopener noreferrer';
  }
  for (const [name, value] of Object.entries({ token, language })) {
    const field = document.createElement('input');
    field.type = 'hidden';
    field.name = name;
    field.value = value;
    form.append(field);
  }
  document.body.append(form);
  form.submit();
  form.remove();
}
