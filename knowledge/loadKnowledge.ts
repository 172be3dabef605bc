import { existsSync, readFileSync } from 'node:fs';
import { followUpsFiles, unpackFollowUps } from './build/buildFollowUps.js';
import { modelFiles } from './build/buildModel.js';
import { type CheckedBase, checkedBase } from './build/checkedBase.js';
import type { KnowledgeBase } from './build/readKnowledgeBase.js';
import { termsIn } from './build/readWords.js';
import { currentOf } from './build/trainedFrom.js';
import type { IsoDate, KnowledgeSummary, Language } from './contract.js';
import { type Encoder, openEncoder } from './engine/encoder.js';
import { type Model, unpackModel } from './engine/model.js';
import { brokenFile, KnowledgeError, type Problem } from './errors.js';
import type { TrainedFollowUps } from './followUpRanker.js';
import { KnowledgeEngine } from './knowledgeEngine.js';
import { beliefsFiles } from './recognition/buildBeliefs.js';
import { recognizersFiles } from './recognition/buildRecognizers.js';
import { Recognizers } from './recognition/recognizers.js';
import { unpackRecognizers } from './recognition/recognizersFile.js';

export type Semantic = 'on' | 'wasm' | 'off';

export interface LoadOptions {
  /** The project's folder. */
  readonly root: string;
  /** Where `npm run build` puts a model that it trains, and a base that was checked is kept for the next start. */
  readonly dataDir: string;
  /** The files that may hold the model. Default: the shipped one, then the one in `dataDir`. */
  readonly models?: readonly string[];
  /** The files that may hold the recognizers. Default: the shipped one, then the one in `dataDir`. */
  readonly recognizers?: readonly string[];
  /** The files that may hold the recognizer of beliefs. Default: the shipped one, then the one in `dataDir`. */
  readonly beliefs?: readonly string[];
  /** The files that may hold the trained follow-ups. Default: the shipped one, then the one in `dataDir`. */
  readonly followUps?: readonly string[];
  readonly today: IsoDate;
  /** `off` runs on words only: less right, no encoder. `wasm` keeps the native runtime out. Default `on`: native, else WebAssembly. */
  readonly semantic?: Semantic;
  /** Threads the encoder may use. Default 1. */
  readonly encoderThreads?: number;
  /** An encoder that others started, `undefined` where none runs; in place of one of its own by `semantic` and `encoderThreads`. */
  readonly encoder?: Promise<Encoder | undefined>;
  /** The languages to answer in, the default first. Default: all that the base has, English first. */
  readonly languages?: readonly Language[];
}

const missing = (code: Problem['code'], file: string, message: string): KnowledgeError =>
  new KnowledgeError([{ code, file, line: 0, message, remedy: 'Run "npm run build".' }]);

function readModel({ words, sources }: CheckedBase, files: readonly string[]): Model {
  const file = currentOf(files, sources.model);
  if (file !== undefined)
    return readTrained('the model', file, (bytes) => unpackModel(bytes, words.answers.map(termsIn)));
  const last = files.at(-1) ?? '';
  throw files.some((each) => existsSync(each))
    ? missing('MODEL_STALE', last, 'the model is broken or was trained from other questions.')
    : missing('MISSING_FILE', last, 'the trained model is missing.');
}

function summaryOf(
  base: KnowledgeBase,
  version: string,
  semantic: KnowledgeSummary['semantic'],
  languages: readonly Language[] = base.languages,
): KnowledgeSummary {
  return {
    documents: base.documents.size,
    passages: [...base.documents.values()].reduce((sum, document) => sum + document.passages.length, 0),
    claims: base.claims.size,
    authorities: base.authorities.size,
    entries: base.topics.length,
    variants: base.questions.topics.length + base.questions.guards.filter(({ topic }) => topic !== undefined).length,
    outOfScope: base.questions.outOfScope.length,
    languages,
    semantic,
    version,
  };
}

/** What a trained file holds. Throws {@link KnowledgeError} with how to mend it where it was altered. */
function readTrained<T>(what: string, file: string, unpack: (bytes: Buffer) => T): T {
  try {
    return unpack(readFileSync(file));
  } catch (error) {
    throw brokenFile(what, file, error);
  }
}

function readRecognizers({ sources }: CheckedBase, files: readonly string[]): Recognizers {
  const file = currentOf(files, sources.recognizers);
  if (file === undefined)
    throw missing('MODEL_STALE', files.at(-1) ?? '', 'there are no recognizers trained from these lines.');
  return readTrained('the recognizers', file, (bytes) => new Recognizers(unpackRecognizers(bytes)));
}

/** The recognizer of beliefs; `undefined` where the base names none. */
function readBeliefRecognizer({ sources }: CheckedBase, files: readonly string[]): Recognizers | undefined {
  if (sources.beliefs === undefined) return undefined;
  const file = currentOf(files, sources.beliefs);
  if (file === undefined)
    throw missing('MODEL_STALE', files.at(-1) ?? '', 'there is no recognizer of beliefs trained from these lines.');
  return readTrained('the recognizer of beliefs', file, (bytes) => new Recognizers(unpackRecognizers(bytes)));
}

/** What is trained of the follow-ups; `undefined` where it is missing or of other lines: short follow-ups are then less right. */
function readTrainedFollowUps({ sources }: CheckedBase, files: readonly string[]): TrainedFollowUps | undefined {
  const file = currentOf(files, sources.followUps);
  return file === undefined ? undefined : readTrained('what is trained of the follow-ups', file, unpackFollowUps);
}

/** The encoder, or words only where no runtime loads or its files were altered: the summary says which. */
async function encoderIfItRuns(threads: number, semantic: Semantic): Promise<Encoder | undefined> {
  if (semantic === 'off') return undefined;
  try {
    return await openEncoder(threads, semantic === 'wasm' ? ['wasm'] : undefined);
  } catch {
    return undefined;
  }
}

/** Reads, checks and joins knowledge base and model. Throws {@link KnowledgeError} with every problem; an overdue review alone does not stop it. */
export async function loadKnowledge({
  root,
  dataDir,
  models = modelFiles(dataDir),
  recognizers = recognizersFiles(dataDir),
  beliefs = beliefsFiles(dataDir),
  followUps = followUpsFiles(dataDir),
  today,
  semantic = 'on',
  encoderThreads = 1,
  encoder: given,
  languages,
}: LoadOptions): Promise<KnowledgeEngine> {
  // Its thread starts while this one reads.
  const opening = given ?? encoderIfItRuns(encoderThreads, semantic);
  try {
    const checked = checkedBase(root, today, dataDir);
    const model = readModel(checked, models);
    const seeing = readRecognizers(checked, recognizers);
    const believing = readBeliefRecognizer(checked, beliefs);
    const trained = readTrainedFollowUps(checked, followUps);
    const encoder = await opening;
    const summary = summaryOf(checked.base, model.source.slice(0, 12), encoder?.runtime ?? 'off', languages);
    return new KnowledgeEngine(checked, model, { seeing, believing }, trained, encoder, summary);
  } catch (error) {
    await (await opening)?.close();
    throw error;
  }
}
