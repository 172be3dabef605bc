import { z } from 'zod';
import type { PointId, Side } from '../contract.js';
import type { ProblemCode } from '../errors.js';
import { zTopicId } from './schemas.js';
import { type Report, readText, readYamlObject } from './yamlFile.js';

const FILE = 'knowledge/askedBy.yaml';
const points = z.record(zTopicId, z.array(z.string()).min(1));
const schema = z.strictObject({ restrained: points, protected: points });

/** `askedBy.yaml`: the side whose people alone ask for a point about their own case; points of both sides are not in it. */
export function readAskedBy(root: string, known: ReadonlySet<PointId>, report: Report): ReadonlyMap<PointId, Side> {
  const sides = readYamlObject(readText(root, FILE, report), FILE, 1, schema, report);
  const askedBy = new Map<PointId, Side>();
  const problem = (code: ProblemCode, message: string, remedy: string): void =>
    report({ code, file: FILE, line: 0, message, remedy });
  for (const side of ['restrained', 'protected'] as const)
    for (const [topic, names] of Object.entries(sides?.[side] ?? {}))
      for (const name of names) {
        const point = `${topic}/${name}` as PointId;
        if (!known.has(point))
          problem('BAD_ID', `"${point}" is no point.`, 'Correct it, or write the point in its entry.');
        else if (askedBy.has(point)) problem('DUPLICATE_ID', `"${point}" stands twice.`, 'Leave it under one side.');
        else askedBy.set(point, side);
      }
  return askedBy;
}
