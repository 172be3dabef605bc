import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';
import type { IsoDate } from '../contract.js';
import { KnowledgeError } from '../errors.js';
import { projectRoot } from '../paths.js';
import { beliefsHash } from '../recognition/buildBeliefs.js';
import { recognitionHash } from '../recognition/buildRecognizers.js';
import { readRecognition } from '../recognition/readRecognition.js';
import { followUpsHash } from './buildFollowUps.js';
import { sourceHash } from './buildModel.js';
import { isBreaking, type KnowledgeBase, readKnowledgeBase } from './readKnowledgeBase.js';
import { type ReadWords, readWords } from './readWords.js';
import { writeWhole } from './trainedFrom.js';

/** A base without breaking problems, the words of its texts, and the hashes that what is trained from it bears. */
export interface CheckedBase {
  readonly base: KnowledgeBase;
  readonly words: ReadWords;
  readonly sources: {
    readonly model: string;
    readonly recognizers: string;
    readonly followUps: string;
    /** `undefined` for a base that names no beliefs. */
    readonly beliefs: string | undefined;
  };
}

/** What the curated files are written in. */
const DATA = /\.(md|tsv|txt|yaml)$/;
/** What reads and checks them: the compiled code, from which the program in one file is made too; or in tests its sources. */
const CODE = /\.(js|ts)$/;
const COMPILED = join(projectRoot, 'dist/');
const CODE_FOLDER = join(fileURLToPath(import.meta.url).startsWith(COMPILED) ? COMPILED : projectRoot, 'knowledge');
/** Which packages the code runs with; absent where they were installed by other means than npm. */
const PACKAGES = 'node_modules/.package-lock.json';
const KEY_BYTES = 32;

/** Everything that a checked base depends on: the text of every file, the code, its packages, and the day. */
function keyOf(root: string, today: IsoDate): Buffer {
  const hash = createHash('sha256').update(JSON.stringify([process.version, today]));
  const add = (folder: string, wanted: RegExp): void => {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((each) => each.isFile() && wanted.test(each.name))
      .map((each) => join(each.parentPath, each.name));
    for (const file of files.sort()) {
      const bytes = readFileSync(file);
      hash.update(JSON.stringify([relative(folder, file), bytes.length])).update(bytes);
    }
  };
  add(join(root, 'knowledge'), DATA);
  add(CODE_FOLDER, CODE);
  const packages = join(root, PACKAGES);
  return hash.update(existsSync(packages) ? readFileSync(packages) : '').digest();
}

/** What a file holds for a key; `undefined` where it is missing, broken or of another key. */
function kept(file: string, key: Buffer): CheckedBase | undefined {
  try {
    const bytes = readFileSync(file);
    if (!bytes.subarray(0, KEY_BYTES).equals(key)) return undefined;
    return deserialize(bytes.subarray(KEY_BYTES)) as CheckedBase;
  } catch {
    return undefined;
  }
}

function keep(file: string, key: Buffer, checked: CheckedBase): void {
  try {
    writeWhole(file, Buffer.concat([key, serialize(checked)]));
  } catch {
    // A data folder that is not to be written to, as in the container image: the next start checks again.
  }
}

/**
 * Reads and checks the knowledge base below `root`, or takes from `dataDir` what was read and checked on the same day,
 * by the same code, from files with the same text. Throws {@link KnowledgeError} with every breaking problem.
 */
export function checkedBase(root: string, today: IsoDate, dataDir: string): CheckedBase {
  const file = join(dataDir, 'base.bin');
  const key = keyOf(root, today);
  const known = kept(file, key);
  if (known) return known;
  const { base, problems } = readKnowledgeBase(root, today);
  const broken = problems.filter(isBreaking);
  if (broken.length > 0) throw new KnowledgeError(broken);
  const recognizers = recognitionHash(readRecognition(root), base.lexicon);
  const words = readWords(base);
  const beliefs = beliefsHash(root, base);
  const sources = { model: sourceHash(base), recognizers, followUps: followUpsHash(base), beliefs };
  const checked = { base, words, sources };
  keep(file, key, checked);
  return checked;
}
