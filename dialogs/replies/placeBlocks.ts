import type { Place } from '../../knowledge/placesContract.js';
import type { ReplyBlock } from './reply.js';
import { firstSentence } from './sentences.js';
import type { Words } from './words.js';

/** Reached through another office, so that its name alone would mislead: told in full even in a brief list. */
const EXPLAINED: readonly string[] = ['publicDefender'];

/** Places as a list, each with its link and numbers to call. `isBrief`: without what each of them does. */
export function placeBlocks(places: readonly Place[], words: Words, isBrief: boolean): ReplyBlock[] {
  const bullets = places.map((place): ReplyBlock => bullet(place, words, isBrief));
  return places.some(({ listing }) => listing) ? [...bullets, ...noticeOf(words)] : bullets;
}

/** A listing is the host's and no recommendation: said once below the list. */
const noticeOf = (words: Words): ReplyBlock[] => words.statement('place.listing').blocks.slice(1);

function bullet(place: Place, words: Words, isBrief: boolean): ReplyBlock {
  const { listing, hours, languages, checked, citations } = place;
  const label = listing ? ` (${words.text('plan.label.listing')})` : '';
  const ways = place.reach.flatMap(({ kind, value }) => (kind === 'web' ? [] : [value]));
  const about = aboutOf(place, words, isBrief);
  const facts = [...ways, ...(hours === undefined ? [] : [hours]), languages.join(', '), checked ?? ''];
  const line = [`${nameOf(place)}${label}`, ...facts].filter((part) => part !== '').join(' · ');
  return { kind: 'bullet', text: about === '' ? line : `${line}. ${about}`, citations };
}

/** The name, as a link where the place has an address. */
function nameOf({ name, reach }: Place): string {
  const address = reach.find(({ kind }) => kind === 'web')?.value;
  if (address === undefined) return `**${name}**`;
  const whole = address.startsWith('https://') ? address : `https://${address}`;
  return `[${name.replace(/[[\]]/g, '')}](${whole.replaceAll('(', '%28').replaceAll(')', '%29')})`;
}

/** What a place does, in one sentence; of a listing what the host wrote, without the notice that stands below all of them. */
function aboutOf({ id, about, listing }: Place, words: Words, isBrief: boolean): string {
  if (EXPLAINED.includes(id)) return about.map(({ text }) => text).join(' ');
  if (!listing) return isBrief ? '' : (firstSentence(about)[0]?.text ?? '');
  const notice = noticeOf(words)
    .map(({ text }) => text)
    .join(' ');
  return about[0].text.replace(notice, '').trim();
}
