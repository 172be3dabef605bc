const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);

/** A piece of HTML that is safe to send. Only {@link html} makes one from text. */
export class Html {
  readonly #markup: string;

  constructor(markup: string) {
    this.#markup = markup;
  }

  toString(): string {
    return this.#markup;
  }
}

/** What may stand in a template: text is escaped, HTML is taken as it is, a list is joined, `undefined` is nothing. */
export type Piece = Html | string | number | undefined | readonly Piece[];

function markupOf(piece: Piece): string {
  if (piece === undefined) return '';
  if (piece instanceof Html) return piece.toString();
  return typeof piece === 'object' ? piece.map(markupOf).join('') : escaped(String(piece));
}

/** Template tag: everything put in is escaped unless it is HTML already. Put attributes in double quotes. */
export function html(fixed: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  return new Html(fixed.reduce((markup, part, index) => markup + markupOf(pieces[index - 1]) + part));
}
