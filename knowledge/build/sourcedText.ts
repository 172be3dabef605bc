import type { AuthorityId, Block, ClaimId } from '../contract.js';
import type { Report } from './yamlFile.js';

/** A paragraph or bullet before its dated values are filled in. */
export interface RawBlock {
  readonly kind: Block['kind'];
  readonly template: string;
  readonly authorities: readonly AuthorityId[];
  readonly claims: readonly ClaimId[];
  readonly file: string;
  readonly line: number;
}

/** What a block may cite. */
export interface Sources {
  readonly authorities: { has(id: AuthorityId): boolean };
  readonly claims: { has(id: ClaimId): boolean };
}

const MARKED = /^(?<text>.*?)\s*\[\[(?<ids>[^\]]*)\]\]\s*$/s;

function kindOf(text: string): { kind: Block['kind']; text: string } {
  if (text.startsWith('- ')) return { kind: 'bullet', text: text.slice(2) };
  if (text.startsWith('> ')) return { kind: 'correction', text: text.slice(2) };
  return { kind: 'paragraph', text };
}

/**
 * One line of curated text: its kind by the first characters (`- ` bullet, `> ` correction), its sources in the closing
 * `[[id, id]]`. A line without sources, or with unknown ones, is reported.
 */
export function readBlock(
  line: string,
  place: { file: string; line: number },
  sources: Sources,
  report: Report,
): RawBlock | undefined {
  const match = MARKED.exec(line);
  const ids = (match?.groups?.ids ?? '').split(/[\s,]+/).filter((id) => id !== '');
  if (match?.groups?.text === undefined || ids.length === 0) {
    report({
      ...place,
      code: 'BLOCK_WITHOUT_SOURCE',
      message: `"${line.slice(0, 60)}…" names no source.`,
      remedy: 'End it with [[id, id]] naming authorities or claims.',
    });
    return undefined;
  }
  const authorities: AuthorityId[] = [];
  const claims: ClaimId[] = [];
  for (const id of ids) {
    if (sources.authorities.has(id as AuthorityId)) authorities.push(id as AuthorityId);
    else if (sources.claims.has(id as ClaimId)) claims.push(id as ClaimId);
    else {
      const isClaim = /^[CI]\d/.test(id);
      report({
        ...place,
        code: isClaim ? 'UNKNOWN_CLAIM' : 'UNKNOWN_AUTHORITY',
        message: `the source "${id}" is not known.`,
        remedy: `Correct the id or add it to ${isClaim ? 'claims.yaml' : 'authorities.yaml'}.`,
      });
    }
  }
  const { kind, text } = kindOf(match.groups.text);
  return { kind, template: text, authorities, claims, ...place };
}
