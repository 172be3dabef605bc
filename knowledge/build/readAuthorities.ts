import { z } from 'zod';
import type { AuthorityCitation, AuthorityId } from '../contract.js';
import { zAddress, zAuthorityId, zIsoDate } from './schemas.js';
import { type Report, readYamlList } from './yamlFile.js';

const shape = z.strictObject({
  id: zAuthorityId,
  kind: z.enum(['statute', 'rule', 'form', 'court-page', 'opinion', 'agency', 'hotline', 'house']),
  label: z.string().min(3).max(120),
  about: z.string().min(3).max(160),
  status: z.enum(['read', 'read-in-part', 'secondary']),
  url: zAddress,
  readAt: z.string().optional(),
  from: zIsoDate.optional(),
  readOn: z.string().regex(/^\d{4}-\d{2}$/, 'write the month as YYYY-MM'),
  /** Where an older edition than today's was read: its year, and its month where that is known. The label names it. */
  edition: z
    .string()
    .regex(/^\d{4}(?:-\d{2})?$/, 'write YYYY or YYYY-MM')
    .optional(),
  note: z.string().optional(),
});
const schema = shape.refine(({ label, edition }) => edition === undefined || label.includes(edition.slice(0, 4)), {
  path: ['label'],
  error: 'name the edition that was read, such as "Form DV-110 (January 2025)"',
});

/** `authorities.yaml`: everything an answer may stand on. Nothing recalled from memory has a status here. */
export function readAuthorities(root: string, report: Report): Map<AuthorityId, AuthorityCitation> {
  const authorities = new Map<AuthorityId, AuthorityCitation>();
  for (const { value, file, line } of readYamlList(root, 'knowledge/authorities.yaml', schema, report)) {
    if (authorities.has(value.id)) {
      report({
        code: 'DUPLICATE_ID',
        file,
        line,
        message: `authority "${value.id}" stands twice.`,
        remedy: 'Keep one of the two.',
      });
    }
    authorities.set(value.id, {
      kind: 'authority',
      id: value.id,
      label: value.label,
      about: value.about,
      url: value.url,
      status: value.status,
      from: value.from,
      edition: value.edition,
      house: value.kind === 'house',
    });
  }
  return authorities;
}
