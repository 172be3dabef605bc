import type { Guard } from '../../knowledge/contract.js';
import type { Turn } from './turn.js';

/** The guards that a turn speaks for, as its reply shows them: one that was only thought of and not said is none. */
export function guardsSaid({ moves, outcome: { guard } }: Pick<Turn, 'moves' | 'outcome'>): Guard[] {
  const statements = moves.filter((move) => move.kind === 'statement');
  // Help that leads. A quiet line, and "Are you safe right now?" alone, lead nothing.
  const helps = statements.some(({ id, slot }) => slot === 'danger' && !id.startsWith('danger.quiet.'));
  const forbids = statements.some(({ id }) => /^(?:wrongdoing|confession)\./.test(id));
  return [
    ...(helps ? (['crisis'] as const) : []),
    ...(guard === 'advice' || moves.some(({ slot }) => slot === 'verdict') ? (['advice'] as const) : []),
    ...(guard === 'wrongdoing' || forbids ? (['wrongdoing'] as const) : []),
    ...(guard === 'smalltalk' ? (['smalltalk'] as const) : []),
  ];
}
