import type { IsoDate } from '../knowledge/contract.js';
import { openPlaces, type PlaceSource } from '../knowledge/openPlaces.js';
import type { PlacesToGo } from '../knowledge/placesContract.js';
import { readHelpFile } from './helpFile.js';
import type { Log } from './log.js';

/** Where to go, with the host's own listings where `HELP_FILE` names some; says how many of them are too old. Throws {@link ConfigError}. */
export function hostPlaces(
  source: PlaceSource,
  environment: Readonly<Record<string, string | undefined>>,
  today: IsoDate,
  log: Pick<Log, 'listings'>,
): PlacesToGo {
  const { listings, expired } = readHelpFile(environment.HELP_FILE, [...source.courts.sites.keys()], today);
  if (listings.length > 0) log.listings({ offered: listings.length - expired.length, expired: expired.length });
  return openPlaces(source, listings);
}
