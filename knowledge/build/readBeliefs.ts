import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Belief, ClaimId, PointId } from '../contract.js';
import type { ProblemCode } from '../errors.js';
import { zClaimId } from './schemas.js';
import { type Report, readYamlList } from './yamlFile.js';

const FILE = 'knowledge/beliefs.yaml';

/** A belief as the file has it. */
export interface CuratedBelief extends Belief {
  /** Points whose questions marked `belief` voice this one. */
  readonly heardAt: readonly PointId[];
}

const zPoint = z.string().transform((raw) => raw as PointId);
const schema = z.strictObject({
  id: z.string().regex(/^[a-z][A-Za-z]*$/),
  claims: z.array(zClaimId).min(1),
  point: zPoint,
  saidBy: z.array(zPoint),
  heardAt: z.array(zPoint),
});

/** `beliefs.yaml`: what people believe that the law contradicts; none where a base has no such file. */
export function readBeliefs(
  root: string,
  {
    points,
    claims,
  }: { readonly points: ReadonlySet<PointId>; readonly claims: ReadonlyMap<ClaimId, { verdict: string }> },
  report: Report,
): readonly CuratedBelief[] {
  if (!existsSync(join(root, FILE))) return [];
  const located = readYamlList(root, FILE, schema, report);
  const ids = new Set<string>();
  for (const { value, line } of located) {
    const problem = (code: ProblemCode, message: string, remedy: string): void =>
      report({ code, file: FILE, line, message, remedy });
    if (ids.has(value.id)) problem('DUPLICATE_ID', `belief "${value.id}" stands twice.`, 'Keep one of the two.');
    ids.add(value.id);
    for (const point of [value.point, ...value.saidBy, ...value.heardAt])
      if (!points.has(point))
        problem('BAD_ID', `"${point}" is no point.`, 'Correct it, or write the point in its entry.');
    for (const claim of value.claims)
      if (claims.get(claim)?.verdict !== 'conflicts')
        problem(
          'BAD_ID',
          `${claim} is no claim that the law contradicts.`,
          'Name one that has the verdict "conflicts".',
        );
  }
  return located.map(({ value }) => value);
}
