/* The filter of the sources page: rows without the words are hidden. */
import { bareText } from './bareText.js';

const box = document.getElementById('filter') as HTMLInputElement | null;
const count = document.getElementById('count');
const rows = [...document.querySelectorAll<HTMLElement>('article')];
const texts = rows.map((row) => bareText(row.textContent ?? ''));

box?.addEventListener('input', () => {
  const words = bareText(box.value)
    .split(/\s+/)
    .filter((word) => word !== '');
  let shown = 0;
  rows.forEach((row, index) => {
    row.hidden = !words.every((word) => texts[index]?.includes(word));
    if (!row.hidden) shown += 1;
  });
  if (count !== null) count.textContent = `${shown} / ${rows.length}`;
});
box?.closest('.filter')?.removeAttribute('hidden');
