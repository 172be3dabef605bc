import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { AuthorityCitation, AuthorityId, ClaimId } from '../contract.js';
import { type Values, valueNames } from '../values.js';
import { checkGlossary, type Glossary } from './checkGlossary.js';
import { checkBanned, checkBlock } from './checkWording.js';
import type { Claim } from './readClaims.js';
import type { LanguageData } from './readLanguages.js';
import { zAuthorityId, zClaimId } from './schemas.js';
import { type Located, type Report, readYamlList } from './yamlFile.js';

/** What texts cite, in the words of one language. */
export interface Cited {
  readonly authorities: ReadonlyMap<AuthorityId, AuthorityCitation>;
  readonly claims: ReadonlyMap<ClaimId, Claim>;
}

const aboutSchema = z.strictObject({
  id: zAuthorityId,
  about: z.string().min(3).max(160),
  /** In place of a label that is in our own words, not a name to look up. */
  label: z.string().min(3).max(120).optional(),
});
const lawSchema = z.strictObject({
  id: zClaimId,
  law: z.string().min(10),
  implies: z.string().min(3).max(240).optional(),
});

/** The items of a file by id, with a report of those that stand twice, that the original lacks, and that are missing. */
function byId<Id extends string, T extends { readonly id: Id }>(
  items: readonly Located<T>[],
  originals: ReadonlyMap<Id, unknown>,
  file: string,
  report: Report,
): Map<Id, Located<T>> {
  const found = new Map<Id, Located<T>>();
  for (const item of items) {
    const { id } = item.value;
    const at = { file, line: item.line };
    if (found.has(id))
      report({ ...at, code: 'DUPLICATE_ID', message: `"${id}" stands twice.`, remedy: 'Keep one of the two.' });
    if (!originals.has(id))
      report({
        ...at,
        code: 'TRANSLATION_DIFFERS',
        message: `"${id}" is in no other language.`,
        remedy: 'Delete it, or correct the id.',
      });
    found.set(id, item);
  }
  for (const id of originals.keys())
    if (!found.has(id))
      report({
        code: 'TRANSLATION_MISSING',
        file,
        line: 0,
        message: `"${id}" is not said in this language.`,
        remedy: 'Translate it under the same id.',
      });
  return found;
}

const namesIn = (template: string): string => [...new Set(valueNames(template))].sort().join(', ');

function checkLaw(claim: Claim, { value, file, line }: Located<z.infer<typeof lawSchema>>, report: Report): void {
  const [left, right] = [namesIn(claim.law), namesIn(value.law)];
  if (left !== right)
    report({
      code: 'TRANSLATION_DIFFERS',
      file,
      line,
      message: `claim ${claim.id} has the values "${right}", in the other language "${left}".`,
      remedy: 'Say the same with the same values in both languages.',
    });
  if (claim.implied !== (value.implies !== undefined))
    report({
      code: 'TRANSLATION_DIFFERS',
      file,
      line,
      message: `claim ${claim.id} is ${claim.implied ? 'implied, and "implies" is not translated' : 'a quotation, and has an "implies" here'}.`,
      remedy: 'Translate what is said in our own words, and leave quotations as they are.',
    });
}

/** `authorities.<language>.yaml` and `claims.<language>.yaml`: what is cited, in another language; in the original's words
 *  where one is missing. A quotation stays as the document has it. */
export function readCited(
  root: string,
  language: LanguageData,
  original: Cited,
  { values, glossary }: { readonly values: Values; readonly glossary: Glossary },
  report: Report,
): Cited {
  const files = {
    abouts: `knowledge/authorities.${language.code}.yaml`,
    laws: `knowledge/claims.${language.code}.yaml`,
  };
  // What a language that is begun does not have yet is said in the original.
  const isToRead = (file: string): boolean => language.isWhole || existsSync(join(root, file));
  const abouts = isToRead(files.abouts)
    ? byId(readYamlList(root, files.abouts, aboutSchema, report), original.authorities, files.abouts, report)
    : new Map<AuthorityId, Located<z.infer<typeof aboutSchema>>>();
  const laws = isToRead(files.laws)
    ? byId(readYamlList(root, files.laws, lawSchema, report), original.claims, files.laws, report)
    : new Map<ClaimId, Located<z.infer<typeof lawSchema>>>();
  for (const [id, law] of laws) {
    const claim = original.claims.get(id);
    if (claim !== undefined) checkLaw(claim, law, report);
    const { file, line, value } = law;
    checkBlock({ template: value.law, file, line }, values, language, report);
    checkBanned({ template: value.implies ?? '', file, line }, language, report);
  }
  // What a source is about is no sentence: a semicolon may part it.
  for (const { value, file, line } of abouts.values()) {
    checkBanned({ template: value.about.replaceAll(';', ','), file, line }, language, report);
    const edition = original.authorities.get(value.id)?.edition?.slice(0, 4) ?? '';
    if (value.label?.includes(edition) === false)
      report({
        code: 'TRANSLATION_DIFFERS',
        file,
        line,
        message: `the label of "${value.id}" does not name the edition of ${edition}.`,
        remedy: 'Name the year of the edition that was read.',
      });
  }
  const wordings = [
    ...[...abouts.values()].map(({ value, file, line }) => ({
      text: `${value.label ?? ''} ${value.about}`,
      file,
      line,
    })),
    ...[...laws.values()].map(({ value, file, line }) => ({
      text: `${value.implies ?? ''} ${value.law}`,
      file,
      line,
    })),
  ];
  checkGlossary(glossary, wordings, language.code, report);
  return {
    authorities: new Map(
      [...original.authorities].map(([id, authority]) => {
        const { about = authority.about, label } = abouts.get(id)?.value ?? {};
        return [id, { ...authority, about, ...(label && { label, isLabelTranslated: true }) }];
      }),
    ),
    claims: new Map(
      [...original.claims].map(([id, claim]) => {
        const { law = claim.law, implies = claim.quote } = laws.get(id)?.value ?? {};
        return [id, { ...claim, law, quote: claim.implied ? implies : claim.quote }];
      }),
    ),
  };
}
