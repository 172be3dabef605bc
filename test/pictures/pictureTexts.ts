import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../knowledge/paths.js';

/** What stands in one picture: what was asked, and the words of the newest reply or of the page, a line each. */
export interface PictureText {
  readonly asked: readonly string[];
  readonly says: readonly string[];
}

/** The texts of the pictures of a folder, by the name of the picture. */
export type PictureTexts = Readonly<Record<string, PictureText>>;

/** Where the pictures are, and `pictures.json` beside them. */
export const WEB_PICTURES = join(projectRoot, 'bot/web/screenshots');
export const TEAMS_PICTURES = join(projectRoot, 'bot/teams/screenshots');

const fileIn = (folder: string): string => join(folder, 'pictures.json');

/** The lines of a text that was seen, without those that are empty. */
export const linesOf = (seen: string): string[] =>
  seen
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');

export const readPictureTexts = (folder: string): PictureTexts => JSON.parse(readFileSync(fileIn(folder), 'utf8'));

export const writePictureTexts = (folder: string, texts: PictureTexts): void =>
  writeFileSync(fileIn(folder), `${JSON.stringify(texts, undefined, 2)}\n`);
