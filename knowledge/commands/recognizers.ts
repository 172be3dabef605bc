import { readLexicon } from '../build/readLexicon.js';
import { openVectorStore } from '../build/vectorStore.js';
import { projectRoot } from '../paths.js';
import { recognitionVectors } from '../recognition/buildRecognizers.js';
import { headFigures } from '../recognition/measures.js';
import { readRecognition } from '../recognition/readRecognition.js';
import { trainRecognizers } from '../recognition/trainRecognizers.js';
import { dataDirOf } from './dataDir.js';
import { runCommand } from './runCommand.js';

/** Trains the recognizers anew and prints how each label does on lines held out by pair. */
async function run(args: readonly string[]): Promise<void> {
  const data = readRecognition(projectRoot);
  const progress = (step: string): void => void process.stderr.write(`${step}\n`);
  const vectors = await recognitionVectors(data, openVectorStore(dataDirOf(process.env), progress));
  const lexicon = readLexicon(projectRoot, () => undefined);
  const { heldOut } = trainRecognizers(data, lexicon, vectors, progress);
  process.stdout.write(`${headFigures(heldOut, args.includes('--mistakes')).join('\n')}\n`);
}

await runCommand(run);
