import type { AuthorityCitation, FormPages } from './contract.js';

const NUMBER = /[A-Z]{2,5}-\d{3}(?:-[A-Z]+)?/g;

/** Where forms are found: at their `addresses`, else from the authorities that are forms. An address that several forms share
 *  is the page of all of them; the one that most share where there are two. No address is made from a number. */
export function formPagesOf(
  authorities: Iterable<AuthorityCitation>,
  addresses: ReadonlyMap<string, string>,
): FormPages {
  const forms = [...authorities].flatMap(({ label, url }) => {
    const numbers = label.match(NUMBER) ?? [];
    return /^Forms? /.test(label) && url !== undefined && numbers.length > 0 ? [{ numbers, url }] : [];
  });
  const counts = new Map<string, number>();
  for (const { url } of forms) counts.set(url, (counts.get(url) ?? 0) + 1);
  const shared = [...counts].filter(([, count]) => count > 1).sort(([, a], [, b]) => b - a);
  return {
    all: shared[0]?.[0],
    own: Object.fromEntries([
      ...forms.flatMap(({ numbers: [number = '', ...others], url }) =>
        others.length === 0 && counts.get(url) === 1 ? [[number, url] as const] : [],
      ),
      ...addresses,
    ]),
  };
}
