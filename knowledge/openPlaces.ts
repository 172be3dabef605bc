import type { IsoDate, Language, Statement } from './contract.js';
import { type County, type Courts, countyIn } from './courts.js';
import type { HelpListing, Need, Place, PlacesToGo } from './placesContract.js';
import { addDays, dayInWords } from './rules/dates/day.js';
import { CONTACTS, type ContactId } from './rules/plan/contacts.js';
import { headed } from './rules/plan/headed.js';
import { type Values, valueInWords, valueOn } from './values.js';
import { distinctCitations } from './wording.js';

/** A host's listing is offered for so many days after it was checked; then it is left out until it is checked again. */
export const LISTING_HOLDS_DAYS = 180;

/** What places rest on: words, dated values, the courts' websites. A loaded knowledge base is one. */
export interface PlaceSource {
  statement(id: string, on: IsoDate, language?: Language): Statement;
  readonly values: Values;
  readonly courts: Courts;
}

/** What answers a need, most useful first. `court` stands for the county's own website. */
const FOR_NEED: Readonly<Record<Need, readonly (ContactId | 'court')[]>> = {
  court: ['court', 'selfHelp'],
  selfHelp: ['selfHelp', 'court'],
  legalAid: ['legalAidFinder', 'selfHelp'],
  lawyer: ['referral', 'legalAidFinder'],
  charged: ['publicDefender', 'criminalDefense'],
  safety: ['emergency', 'hotline'],
  shelter: ['hotline', 'community'],
  elder: ['aps'],
  teen: ['teens'],
  native: ['strongHearts'],
  crisis: ['lifeline'],
  costs: ['crimeCosts'],
  local: ['community'],
  trafficking: ['trafficking'],
};

/** Whether a listing is still offered on a day. */
export const isListingCurrent = ({ checkedOn }: Pick<HelpListing, 'checkedOn'>, on: IsoDate): boolean =>
  checkedOn <= on && on <= addDays(checkedOn, LISTING_HOLDS_DAYS);

/** Where to go, by county: a host's own listings first, then the court and the statewide finders and lines. */
export function openPlaces(source: PlaceSource, listings: readonly HelpListing[] = []): PlacesToGo {
  const { courts, values } = source;

  const site = (county: County | undefined) => (county === undefined ? undefined : courts.sites.get(county));

  function courtPlace(county: County, on: IsoDate, language: Language): Place | undefined {
    const address = site(county);
    if (address === undefined) return undefined;
    const { heading, blocks } = headed(source.statement('place.court', on, language));
    const reach = [{ kind: 'web' as const, value: address }];
    return { id: 'court', name: `${heading}: ${county}`, about: blocks, reach, ...BARE, county, ...cited(blocks) };
  }

  function contactPlace(id: ContactId, county: County | undefined, on: IsoDate, language: Language): Place {
    const { heading, blocks } = headed(source.statement(`contact.${id}`, on, language));
    const held = CONTACTS[id].flatMap(({ kind, value }) => {
      const found = valueOn(values, value, on);
      return found === undefined ? [] : [{ kind, value: valueInWords(found, language) }];
    });
    // The public defender is reached through the county's court.
    const address = id === 'publicDefender' ? site(county) : undefined;
    const reach = address === undefined ? held : [{ kind: 'web' as const, value: address }, ...held];
    return {
      id,
      name: heading,
      about: blocks,
      reach,
      ...BARE,
      county: address === undefined ? undefined : county,
      ...cited(blocks),
    };
  }

  function listingPlace(listing: HelpListing, index: number, on: IsoDate, language: Language): Place {
    const { heading, blocks } = headed(source.statement('place.listing', on, language));
    const [notice] = blocks;
    const about = { ...notice, text: [listing.about, notice.text].filter(Boolean).join(' ') };
    const checked = source.statement('place.checkedOn', on, language).blocks[0].text;
    const { name, phone, web, hours, languages, county } = listing;
    return {
      id: `listing-${index + 1}`,
      name: name === '' ? heading : name,
      about: [about],
      reach: [
        ...(phone === undefined ? [] : [{ kind: 'phone' as const, value: phone }]),
        ...(web === undefined ? [] : [{ kind: 'web' as const, value: web }]),
      ],
      listing: true,
      county: county === 'all' ? undefined : county,
      hours,
      languages,
      checked: `${checked} ${dayInWords(listing.checkedOn, undefined, language)}`,
      ...cited([about]),
    };
  }

  function listed(county: County | undefined, need: Need, on: IsoDate, language: Language): Place[] {
    return listings.flatMap((listing, index) =>
      listing.for.includes(need) &&
      (listing.county === 'all' || listing.county === county) &&
      isListingCurrent(listing, on)
        ? [listingPlace(listing, index, on, language)]
        : [],
    );
  }

  function of(county: County | undefined, needs: readonly Need[], on: IsoDate, language: Language = 'en') {
    const ownListings = needs.flatMap((need) => listed(county, need, on, language));
    const ids = [...new Set(needs.flatMap((need) => FOR_NEED[need]))];
    const checked = ids.flatMap((id) => {
      if (id !== 'court') return [contactPlace(id, county, on, language)];
      const place = county === undefined ? undefined : courtPlace(county, on, language);
      return place === undefined ? [] : [place];
    });
    const byId = new Map([...emergencyFirst(checked, ownListings)].map((place) => [place.id, place]));
    return [...byId.values()];
  }

  return { counties: [...courts.sites.keys()], countyIn: (said) => countyIn(said, courts), of };
}

const BARE = { listing: false, hours: undefined, languages: [], checked: undefined } as const;
const cited = (blocks: Place['about']): Pick<Place, 'citations'> => ({ citations: distinctCitations(blocks) });

/** Nothing comes before the emergency number; then a host's own listings, then what was checked here. */
function emergencyFirst(checked: readonly Place[], ownListings: readonly Place[]): Place[] {
  const isEmergency = ({ id }: Place): boolean => id === 'emergency';
  return [...checked.filter(isEmergency), ...ownListings, ...checked.filter((place) => !isEmergency(place))];
}
