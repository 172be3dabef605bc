import { z } from 'zod';
import type { PointId, Side } from '../contract.js';
import { pointId, topicId } from '../ids.js';
import { zTopicId } from './schemas.js';
import { type Report, readText, readYamlObject } from './yamlFile.js';

const FILE = 'knowledge/askedBy.yaml';
const points = z.record(zTopicId, z.array(z.string().regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/)).min(1));
const schema = z.strictObject({ restrained: points, protected: points });

/** `askedBy.yaml`: the side whose people alone ask for a point about their own case; points of both sides are not in it. */
export function readAskedBy(root: string, known: ReadonlySet<PointId>, report: Report): ReadonlyMap<PointId, Side> {
  const sides = readYamlObject(readText(root, FILE, report), FILE, 1, schema, report);
  const askedBy = new Map<PointId, Side>();
  for (const side of ['restrained', 'protected'] as const)
    for (const [topic, names] of Object.entries(sides?.[side] ?? {}))
      for (const name of names) {
        const point = pointId(topicId(topic), name);
        if (known.has(point) && !askedBy.has(point)) askedBy.set(point, side);
        else
          report({
            code: known.has(point) ? 'DUPLICATE_ID' : 'BAD_ID',
            file: FILE,
            line: 0,
            message: known.has(point) ? `"${point}" stands twice.` : `"${point}" is no point.`,
            remedy: known.has(point) ? 'Leave it under one side.' : 'Correct it, or write the point in its entry.',
          });
      }
  return askedBy;
}
