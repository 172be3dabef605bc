/* The host's preview: what is filled in is checked by the server, then drawn on a page beside, then there to copy. */

const drawAfterMs = 300;
const fields = [
  ...document.querySelectorAll<HTMLInputElement | HTMLSelectElement>('.settings input, .settings select'),
];
const part = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;

const frame = document.createElement('iframe');
frame.title = part('sample').dataset.title ?? '';
part('sample').append(frame);

let asked = 0;
async function draw(): Promise<void> {
  asked += 1;
  const ask = asked;
  const wanted = new URLSearchParams(
    fields.flatMap((field) =>
      field.type !== 'checkbox' ? [[field.name, field.value]] : field.matches(':checked') ? [[field.name, 'true']] : [],
    ),
  );
  const path = wanted.get('path') ?? '';
  wanted.delete('path');
  const answer = await fetch(`/preview/check?${wanted}`);
  const { problems, tag, file } = (await answer.json()) as { problems: string[]; tag?: string; file?: string };
  if (ask !== asked) return;
  part('problems').textContent = '';
  for (const problem of problems) {
    const item = document.createElement('p');
    item.textContent = problem;
    part('problems').append(item);
  }
  for (const field of fields)
    field.setAttribute('aria-invalid', String(problems.some((problem) => problem.startsWith(`${field.name} `))));
  part('tag').textContent = tag ?? '';
  part('file').textContent = file ?? '';
  if (problems.length > 0) return;
  const address = new URL(`/preview/site/${path.replace(/^\/+/, '')}`, location.href);
  address.search = String(wanted);
  // In place of the page before: going back leads away from the preview.
  frame.contentWindow?.location.replace(address.href);
}

let planned: ReturnType<typeof setTimeout> | undefined;
for (const field of fields)
  field.addEventListener('input', () => {
    clearTimeout(planned);
    planned = setTimeout(() => void draw(), drawAfterMs);
  });
void draw();
