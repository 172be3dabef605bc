import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { DocumentId, IsoDate, Language, PassageId } from '../contract.js';
import { passageId } from '../ids.js';
import type { Languages } from './readLanguages.js';
import { zAddress, zDocumentId, zIsoDate } from './schemas.js';
import { type Report, readText, readYamlObject } from './yamlFile.js';

/** A citable piece of a document: one paragraph, and the heading it stands under. */
export interface Passage {
  readonly id: PassageId;
  readonly heading: string | undefined;
  readonly text: string;
  readonly line: number;
  readonly sentences: readonly string[];
}

export interface LegalDocument {
  readonly id: DocumentId;
  readonly title: string;
  readonly publisher: string;
  readonly address: string | undefined;
  readonly retrieved: IsoDate;
  readonly licence: string;
  readonly reuse: string;
  readonly language: Language;
  readonly file: string;
  readonly passages: readonly Passage[];
}

const schemaIn = (languages: Languages) =>
  z
    .strictObject({
      id: zDocumentId,
      title: z.string().min(3),
      publisher: z.string().min(3),
      address: z.union([zAddress, z.null()]),
      addressMissing: z.string().optional(),
      retrieved: zIsoDate,
      licence: z.string().min(3),
      reuse: z.string().min(3),
      language: z.enum(languages.map(({ code }) => code)),
      headings: z.array(z.string()).default([]),
    })
    .refine(
      (header) => header.address !== null || header.addressMissing !== undefined,
      'a document without an address says why in "addressMissing"',
    );

/** Quotation marks and white space in one form, so that a quote is found however it was typed. */
export function plainQuotes(text: string): string {
  return text.replace(/[“”„]/g, '"').replace(/[‘’]/g, "'").replace(/\s+/g, ' ').trim();
}

/** The id depends on the words alone: a passage that moves keeps it, a passage that is reworded gets a new one. */
export function idOfPassage(document: DocumentId, text: string): PassageId {
  const digest = createHash('sha256').update(plainQuotes(text).toLowerCase()).digest('hex').slice(0, 8);
  return passageId(`${document}#${digest}`);
}

function passagesOf(document: DocumentId, language: Language, text: string, headings: readonly string[]): Passage[] {
  const sentences = new Intl.Segmenter(language, { granularity: 'sentence' });
  const passages: Passage[] = [];
  let heading: string | undefined;
  text.split('\n').forEach((raw, index) => {
    const paragraph = raw.trim();
    if (paragraph === '') return;
    if (headings.includes(paragraph)) {
      heading = paragraph;
      return;
    }
    passages.push({
      id: idOfPassage(document, paragraph),
      heading,
      text: paragraph,
      line: index + 1,
      sentences: [...sentences.segment(paragraph)].map((part) => part.segment.trim()).filter((part) => part !== ''),
    });
  });
  return passages;
}

/** Every `documents/*.yaml` with the text beside it, split into passages at its paragraphs. */
export function readDocuments(root: string, languages: Languages, report: Report): Map<DocumentId, LegalDocument> {
  const documents = new Map<DocumentId, LegalDocument>();
  const folder = 'knowledge/documents';
  const schema = schemaIn(languages);
  for (const name of readdirSync(join(root, folder))
    .filter((entry) => entry.endsWith('.yaml'))
    .sort()) {
    const header = readYamlObject(readText(root, `${folder}/${name}`, report), `${folder}/${name}`, 1, schema, report);
    if (header === undefined) continue;
    const file = `${folder}/${name.replace(/\.yaml$/, '.txt')}`;
    const { address, headings, addressMissing: _, ...rest } = header;
    const text = readText(root, file, report);
    for (const heading of headings) {
      if (!text.split('\n').some((line) => line.trim() === heading)) {
        report({
          code: 'QUOTE_NOT_FOUND',
          file: `${folder}/${name}`,
          line: 0,
          message: `the heading "${heading}" is not in the text.`,
          remedy: 'Copy the heading as it stands.',
        });
      }
    }
    documents.set(header.id, {
      ...rest,
      address: address ?? undefined,
      file,
      passages: passagesOf(header.id, header.language, text, headings),
    });
  }
  return documents;
}
