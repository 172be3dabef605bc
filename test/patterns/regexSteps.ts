import { type AST, RegExpParser } from '@eslint-community/regexpp';

type Continue = (at: number) => boolean;
type Matcher = (at: number, next: Continue) => boolean;

/** More steps than this are not counted: the pattern is beyond repair. */
const MOST_STEPS = 3_000_000;

class TooManySteps extends Error {}

/** Counts how many steps a backtracking engine takes to search a text, as the specification of JavaScript describes its
 *  matching: each character, class, assertion and try of a branch is one. No clock, so the same count on any machine. */
export function stepCounter(pattern: string, flags: string): (text: string) => number {
  const ast = new RegExpParser({ ecmaVersion: 2024 }).parsePattern(
    pattern,
    0,
    pattern.length,
    flags.includes('v') ? { unicode: false, unicodeSets: true } : { unicode: flags.includes('u') },
  );
  let text = '';
  let steps = 0;
  const captures = new Map<AST.CapturingGroup, string>();
  const step = (): void => {
    steps += 1;
    if (steps > MOST_STEPS) throw new TooManySteps();
  };
  const single = new Map<string, RegExp>();
  const unit = flags.replace(/[gyd]/g, '');
  const isWord = (at: number): boolean => at >= 0 && at < text.length && /\w/.test(text[at] ?? '');

  /** One character by the real engine, so that classes and case folding are exactly its own. */
  const oneCharacter = (raw: string, isBack: boolean): Matcher => {
    const known = single.get(raw) ?? new RegExp(`^(?:${raw})$`, unit.replace('m', ''));
    single.set(raw, known);
    const verdicts = new Map<string, boolean>();
    return (at, next) => {
      step();
      const character = text[isBack ? at - 1 : at];
      if (character === undefined) return false;
      let fits = verdicts.get(character);
      if (fits === undefined) {
        fits = known.test(character);
        verdicts.set(character, fits);
      }
      return fits && next(isBack ? at - 1 : at + 1);
    };
  };

  const alternatives = (all: readonly AST.Alternative[], isBack: boolean): Matcher => {
    const branches = all.map(({ elements }) => sequence(elements, isBack));
    return (at, next) => {
      for (const branch of branches) {
        step();
        if (branch(at, next)) return true;
      }
      return false;
    };
  };
  /** Behind a place the parts are walked from the last to the first, as engines do. */
  const sequence = (elements: readonly AST.Element[], isBack: boolean): Matcher => {
    const forward = elements.map((node) => element(node, isBack));
    const parts = isBack ? forward.reverse() : forward;
    return parts.reduceRight<Matcher>(
      (rest, part) => (at, next) => part(at, (to) => rest(to, next)),
      (at, next) => next(at),
    );
  };
  const repeated = ({ min, max, greedy, element: inner }: AST.Quantifier, isBack: boolean): Matcher => {
    const one = element(inner, isBack);
    const times = (count: number, at: number, next: Continue): boolean => {
      step();
      const more = (): boolean =>
        count < max && one(at, (to) => (to === at && count >= min ? false : times(count + 1, to, next)));
      if (count < min) return more();
      return greedy ? more() || next(at) : next(at) || more();
    };
    return (at, next) => times(0, at, next);
  };
  const assertion = (node: AST.Assertion): Matcher => {
    if (node.kind !== 'lookahead' && node.kind !== 'lookbehind' && node.kind !== 'word') {
      const edge = node.kind === 'start' ? 0 : -1;
      return (at, next) => {
        step();
        const isEdge = edge === 0 ? at === 0 : at === text.length;
        const isLine = flags.includes('m') && text[edge === 0 ? at - 1 : at] === '\n';
        return (isEdge || isLine) && next(at);
      };
    }
    if (node.kind === 'word')
      return (at, next) => {
        step();
        return (isWord(at - 1) !== isWord(at)) !== node.negate && next(at);
      };
    const inner = alternatives(node.alternatives, false);
    if (node.kind === 'lookahead')
      return (at, next) => {
        step();
        return inner(at, () => true) !== node.negate && next(at);
      };
    const behind = alternatives(node.alternatives, true);
    return (at, next) => {
      step();
      return behind(at, () => true) !== node.negate && next(at);
    };
  };
  const element = (node: AST.Element, isBack: boolean): Matcher => {
    switch (node.type) {
      case 'Assertion':
        return assertion(node);
      case 'Quantifier':
        return repeated(node, isBack);
      case 'Group':
        return alternatives(node.alternatives, isBack);
      case 'CapturingGroup': {
        const inner = alternatives(node.alternatives, isBack);
        return (at, next) =>
          inner(at, (to) => {
            captures.set(node, text.slice(Math.min(at, to), Math.max(at, to)));
            return next(to);
          });
      }
      case 'Backreference':
        return (at, next) => {
          step();
          const { resolved } = node;
          const said = Array.isArray(resolved) ? '' : (captures.get(resolved as AST.CapturingGroup) ?? '');
          return text.startsWith(said, at) && next(at + said.length);
        };
      default:
        return oneCharacter(node.raw, isBack);
    }
  };
  const whole = alternatives(ast.alternatives, false);
  const isSticky = flags.includes('y');

  return (given) => {
    text = given;
    steps = 0;
    captures.clear();
    try {
      for (let start = 0; start <= text.length; ) {
        let end = -1;
        const found = whole(start, (to) => {
          end = to;
          return true;
        });
        if (isSticky || (found && !flags.includes('g'))) break;
        start = found ? Math.max(end, start + 1) : start + 1;
      }
    } catch (error) {
      if (error instanceof TooManySteps || error instanceof RangeError) return Number.POSITIVE_INFINITY;
      throw error;
    }
    return steps;
  };
}
