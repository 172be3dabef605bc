// Writes what the point head learns from as JSON: { points, rows: [{ ids, point?, topic?, isHeld }] }.
// `ids`: the text as the encoder reads it; `point`: the number of the point it asks for, the number of points for none;
// `topic`: the numbers of the points of its topic, where no point is named.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { Tokenizer } from '@huggingface/tokenizers';

const [out] = process.argv.slice(2);
if (out === undefined) {
  process.stderr.write('Give the file to write: node knowledge/engine/head/data.mjs FILE\n');
  process.exit(2);
}
const root = new URL('../../../', import.meta.url).pathname;
const built = new URL('../../../dist/knowledge/build/readKnowledgeBase.js', import.meta.url).href;
const weighed = new URL('../../../dist/knowledge/build/buildFollowUps.js', import.meta.url).href;
const ranker = new URL('../../../dist/knowledge/followUpRanker.js', import.meta.url).href;
const { readKnowledgeBase } = await import(built);
const { behindTitles, titleOfAnswer } = await import(ranker);
const { isUnknownToHead } = await import(weighed);
const json = readFileSync(`${root}knowledge/engine/encoder/tokenizer.json`, 'utf8');
const tokenizer = new Tokenizer(JSON.parse(json), {});
const MAX_TOKENS = 128;
/** Held out, by the first byte of the sha256 of a text; a conversation as a whole where `isUnknownToHead`. */
const HELD = 20;
/** Of the questions so many are read behind the title of another topic too; half of these name a point of it. */
const BEHIND = 0.6;
/** Of the follow-ups of a topic so many are read behind any point of it too: it is not always the last answer that counts. */
const BEHIND_ANY = 0.25;
/** Of the follow-ups of a point so many are read behind the title of its topic too. */
const BEHIND_TOPIC = 0.4;
/** Of the messages of conversations so many are read without the title of what was talked about earlier. */
const WITHOUT_EARLIER = 0.25;
/** Of the other messages so many are read behind any other title too: what was talked about earlier often says nothing. */
const ANY_EARLIER = 0.2;

const idsOf = (text) => {
  const ids = [...tokenizer.encode(`query: ${text.slice(0, 2_000)}`).ids].map(Number);
  return ids.length > MAX_TOKENS ? [...ids.slice(0, MAX_TOKENS - 1), ids[ids.length - 1]] : ids;
};
const isHeld = (text) => createHash('sha256').update(text).digest()[0] < HELD;

const { base } = readKnowledgeBase(root, new Date().toISOString().slice(0, 10));
const entry = (topic) => base.entries.get('en').get(topic);
const points = base.topics.flatMap((topic) => entry(topic).points.map(({ name }) => `${topic}/${name}`));
const numbers = new Map(points.map((point, number) => [point, number]));
const ofTopic = (topic) => points.flatMap((point, number) => (point.startsWith(`${topic}/`) ? [number] : []));

/** Chances (0–1) for a text: the same each time, whatever other texts there are. */
let state = 1;
const begin = (text) => {
  state = createHash('sha256').update(text).digest().readUInt32LE(1) % 2_147_483_648;
};
const random = () => {
  state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
  return state / 2_147_483_648;
};

const anyOf = (list) => list[Math.floor(random() * list.length)];
const titleOf = (topic, point) => titleOfAnswer(entry(topic), point);
/** `earlier`: a point that was talked about earlier, where there is one. */
const behind = (topic, point, text, earlier) =>
  behindTitles([...(earlier ? [titleOf(earlier.split('/')[0], earlier)] : []), titleOf(topic, point)], text);
const anyPoint = () => anyPointOf(anyOf(base.topics));
const anyPointOf = (topic) => `${topic}/${anyOf(entry(topic).points).name}`;

const rows = [];
/** A message behind the answer that it follows, and at times behind the title of its topic alone. */
function addFollowing(text, open, after, target, earlier, held) {
  const add = (point, before) =>
    rows.push({ ids: idsOf(behind(open, point, text, before)), point: numbers.get(target), isHeld: held });
  add(after, earlier);
  if (after === undefined && random() < BEHIND_ANY) add(anyPointOf(open), earlier);
  if (after !== undefined && random() < BEHIND_TOPIC) add();
}

for (const { text, open, after, target } of base.followUps) {
  begin(text);
  addFollowing(text, open, after, target, random() < ANY_EARLIER ? anyPoint() : undefined, isHeld(text));
}
/** What was talked about last before the last answer, on another topic. */
function earlierThan(after, before) {
  const earlier = before.findLast((point) => point.split('/')[0] !== after.split('/')[0]);
  return random() < WITHOUT_EARLIER ? undefined : earlier;
}
/** Messages of whole conversations: the first alone, the others behind the title of the last answer, or none there where none answers. */
for (const { text, first, before, target } of base.talks) {
  begin(text);
  const after = before.at(-1);
  const held = isUnknownToHead(first);
  if (after === undefined) {
    if (target !== undefined) rows.push({ ids: idsOf(text), point: numbers.get(target), isHeld: held });
  } else {
    const [open] = after.split('/');
    const earlier = earlierThan(after, before);
    if (target !== undefined) addFollowing(text, open, after, target, earlier, held);
    else rows.push({ ids: idsOf(behind(open, after, text, earlier)), point: points.length, isHeld: held });
  }
}
for (const { text, topic, point } of base.questions.topics) {
  begin(text);
  const asked = point === undefined ? { topic: ofTopic(topic) } : { point: numbers.get(`${topic}/${point}`) };
  rows.push({ ids: idsOf(text), ...asked, isHeld: isHeld(text) });
  if (point === undefined || random() >= BEHIND) continue;
  const other = anyOf(base.topics);
  const before = random() < 0.5 ? anyPointOf(other) : undefined;
  const earlier = random() < ANY_EARLIER ? anyPoint() : undefined;
  rows.push({ ids: idsOf(behind(other, before, text, earlier)), ...asked, isHeld: isHeld(text) });
}
for (const { text } of base.questions.outOfScope)
  rows.push({ ids: idsOf(text), point: points.length, isHeld: isHeld(text) });
writeFileSync(out, JSON.stringify({ points, rows }));
process.stdout.write(`${rows.length} texts, ${points.length} points: ${out}\n`);
