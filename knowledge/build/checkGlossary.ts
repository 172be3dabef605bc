import { z } from 'zod';
import type { Language } from '../contract.js';
import { type Values, valueNames } from '../values.js';
import { inEachLanguage, type Languages } from './readLanguages.js';
import type { RawBlock } from './sourcedText.js';
import { type Report, readYamlList } from './yamlFile.js';

const FILE = 'knowledge/glossary.yaml';
const wording = z.string().min(3);
const wordings = z.array(wording).min(1);
/** How a term is worded in each language, and what belongs to it. */
interface Term {
  readonly worded: ReadonlyMap<Language, string>;
  readonly never: Readonly<Record<Language, readonly string[] | undefined>>;
  /** What people call it as well. */
  readonly known: Term['never'];
  readonly paper?: { readonly names: string[]; readonly forms: string[]; readonly also: Term['never'] } | undefined;
}

function schemaIn(languages: Languages): z.ZodType<Term> {
  const some = z.partialRecord(z.enum(languages.map(({ code }) => code)), wordings);
  const paper = z.strictObject({ names: wordings, forms: z.array(z.string()).default([]), also: some.default({}) });
  return z
    .strictObject({
      ...inEachLanguage(languages, wording),
      never: some,
      known: some.default({}),
      paper: paper.optional(),
    })
    .transform(({ never, known, paper, ...worded }) => ({
      worded: new Map(Object.entries(worded as Record<Language, string>)),
      never,
      known,
      paper,
    }));
}

/** A wording that is not used, and the one that stands in its place. */
interface Refused {
  readonly pattern: RegExp;
  readonly instead: string;
  /** The term with this wording in brackets behind it, which is fine. */
  readonly named: RegExp | undefined;
}

/** A paper that people hold: how a language words it, and what is printed on it in English. */
interface Paper {
  readonly pattern: RegExp;
  readonly term: string;
  readonly names: readonly string[];
  readonly printed: RegExp;
  /** Names of the values that are its form numbers. */
  readonly forms: readonly string[];
  readonly line: number;
}

/** By language, the wordings of legal terms that its texts do not use, and how it words the court's papers. */
export type Glossary = ReadonlyMap<
  Language,
  { readonly refused: readonly Refused[]; readonly papers: readonly Paper[] }
>;

/** A text of the knowledge base and where it stands. */
export interface Wording {
  readonly text: string;
  readonly file: string;
  readonly line: number;
}

function wholeWords(...texts: readonly string[]): RegExp {
  const any = texts.map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  return new RegExp(`(?<!\\p{L})(?:${any})(?!\\p{L})`, 'iu');
}

/** A term as `worded`, with one of its other names in the brackets behind it. */
const namedAlso = (worded: string, known: readonly string[] | undefined): RegExp | undefined =>
  known && new RegExp(`${wholeWords(worded).source} \\([^()]*${wholeWords(...known).source}[^()]*\\)`, 'giu');

function paperOf({ paper, ...term }: Term, language: Language, line: number): Paper[] {
  const worded = term.worded.get(language);
  if (paper === undefined || worded === undefined) return [];
  const plain = worded.replace(/ \(.*\)$/, '');
  const pattern = wholeWords(plain, ...(paper.also[language] ?? []));
  return [{ pattern, term: plain, names: paper.names, printed: wholeWords(...paper.names), forms: paper.forms, line }];
}

/** `glossary.yaml`: one wording for each legal term. A wording that is refused for one term and used for another is reported. */
export function readGlossary(root: string, languages: Languages, report: Report): Glossary {
  const terms = readYamlList(root, FILE, schemaIn(languages), report);
  return new Map(
    languages.map(({ code: language }) => {
      const refused = terms.flatMap(({ value, line }) => {
        const instead = value.worded.get(language);
        return instead === undefined
          ? []
          : (value.never[language] ?? []).map((never) => {
              const named = namedAlso(instead, value.known[language]);
              return { never, instead, line, named };
            });
      });
      for (const { never, line } of refused) {
        const used = terms.find((other) => wholeWords(never).test(other.value.worded.get(language) ?? ''));
        if (used)
          report({
            code: 'GLOSSARY_WORDING',
            file: FILE,
            line,
            message: `"${never}" is refused here and stands in "${used.value.worded.get(language)}".`,
            remedy: 'Take it out of one of the two.',
          });
      }
      return [
        language,
        {
          refused: refused.map(({ never, instead, named }) => ({ pattern: wholeWords(never), instead, named })),
          papers: terms.flatMap(({ value, line }) => paperOf(value, language, line)),
        },
      ];
    }),
  );
}

/** Reports every text that words a legal term in a way the glossary refuses. Words that a `{{value}}` fills in are not looked at. */
export function checkGlossary(
  glossary: Glossary,
  wordings: Iterable<Wording>,
  language: Language,
  report: Report,
): void {
  const refused = glossary.get(language)?.refused ?? [];
  for (const { text, file, line } of wordings)
    for (const { pattern, instead, named } of refused) {
      const hit = pattern.exec(named ? text.replace(named, '') : text);
      if (hit)
        report({
          code: 'GLOSSARY_WORDING',
          file,
          line,
          message: `"${hit[0]}" is worded otherwise in the glossary.`,
          remedy: `Write "${instead}".`,
        });
    }
}

/** Reports a paper whose form is no value. */
export function checkPaperForms(glossary: Glossary, language: Language, values: Values, report: Report): void {
  for (const { term, forms, line } of glossary.get(language)?.papers ?? [])
    for (const form of forms)
      if (!values.has(form))
        report({
          code: 'UNKNOWN_VALUE',
          file: FILE,
          line,
          message: `the form "${form}" of "${term}" is not a value.`,
          remedy: 'Correct the name or add it to values.yaml with its source.',
        });
}

/**
 * Reports each paper that a text names without what is printed on it: its English name or its form number. A text is
 * what is said at once, such as one version of a point; the first block that names the paper is where it is reported.
 */
export function checkPapers(
  glossary: Glossary,
  texts: Iterable<readonly RawBlock[]>,
  language: Language,
  report: Report,
): void {
  const papers = glossary.get(language)?.papers ?? [];
  for (const blocks of texts)
    for (const { pattern, term, names, printed, forms } of papers) {
      const first = blocks.find(({ template }) => pattern.test(template));
      const isPrinted = ({ template }: RawBlock): boolean =>
        printed.test(template) || valueNames(template).some((name) => forms.includes(name));
      if (first && !blocks.some(isPrinted))
        report({
          code: 'GLOSSARY_WORDING',
          file: first.file,
          line: first.line,
          message: `"${term}" is printed or said in English, and that name does not stand beside it.`,
          remedy: `Write "${term} (${names[0]})" where it is first named, or its form number.`,
        });
    }
}
