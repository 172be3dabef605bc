import { type AST, RegExpParser, visitRegExpAST } from '@eslint-community/regexpp';

/** Characters that patterns like to repeat, and the marks that end what they look for. */
const USUAL = [
  'a',
  'A',
  'Aa ',
  '1',
  '1 ',
  ' ',
  ' .',
  '. ,',
  '\n',
  'a ',
  'a b c. ',
  '.',
  '-',
  ',',
  '"',
  "'",
  '@',
  '%',
  '/',
  '[',
  '(',
];
const CANDIDATES = [...' aAzZ09é.-_/,:;!?@#%\'"’()[]{}<>§&=+*\n\t'];
const MOST_PIECES = 40;

/** Texts made to keep this pattern busy: what it begins with, then what it repeats over and over, then what it does not
 *  expect. `size` is the length of the repeated part in characters. */
export function hostileTexts(pattern: string, flags: string): ((size: number) => string)[] {
  const ast = new RegExpParser({ ecmaVersion: 2024 }).parsePattern(
    pattern,
    0,
    pattern.length,
    flags.includes('v') ? { unicode: false, unicodeSets: true } : { unicode: flags.includes('u') },
  );
  const unit = flags.replace(/[gydm]/g, '');
  const sampleOf = (raw: string): string => {
    const one = new RegExp(`^(?:${raw})$`, unit);
    return CANDIDATES.find((character) => one.test(character)) ?? '';
  };
  const samples = (nodes: readonly AST.Element[]): string => nodes.map(sample).join('');
  const sample = (node: AST.Element): string => {
    switch (node.type) {
      case 'Assertion':
        return '';
      case 'Quantifier':
        return sample(node.element).repeat(Math.max(1, Math.min(node.min, 8)));
      case 'Group':
      case 'CapturingGroup':
        return samples(node.alternatives[0]?.elements ?? []);
      case 'Backreference':
        return '';
      default:
        return node.type === 'Character' ? String.fromCodePoint(node.value) : sampleOf(node.raw);
    }
  };
  const pumped = new Set<string>();
  const before = new Map<string, Set<string>>();
  const note = (piece: string, prefix: string): void => {
    if (piece === '') return;
    pumped.add(piece);
    before.set(piece, (before.get(piece) ?? new Set<string>()).add(prefix));
  };
  visitRegExpAST(ast, {
    onAlternativeEnter({ elements }) {
      elements.forEach((node, i) => {
        if (node.type !== 'Quantifier' || node.max < 4) return;
        const prefix = samples(elements.slice(0, i));
        note(sample(node.element), prefix);
        note(samples(elements.slice(0, i + 1)), '');
        const next = elements[i + 1];
        if (next) note(sample(node.element) + sample(next), prefix);
      });
      note(samples(elements), '');
    },
  });
  for (const piece of USUAL) note(piece, '');
  const texts: ((size: number) => string)[] = [];
  for (const piece of [...pumped].slice(0, MOST_PIECES)) {
    for (const prefix of before.get(piece) ?? ['']) {
      for (const end of ['', '\u0001', ' !'])
        texts.push((size) => prefix + piece.repeat(Math.ceil(size / piece.length)) + end);
    }
  }
  return texts;
}
