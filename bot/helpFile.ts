import { statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { z } from 'zod';
import { zIsoDate } from '../knowledge/build/schemas.js';
import { readYamlList } from '../knowledge/build/yamlFile.js';
import type { IsoDate } from '../knowledge/contract.js';
import type { County } from '../knowledge/courts.js';
import type { Problem } from '../knowledge/errors.js';
import { isListingCurrent, LISTING_HOLDS_DAYS } from '../knowledge/openPlaces.js';
import { type HelpListing, NEEDS } from '../knowledge/placesContract.js';
import { ConfigError } from './config.js';
import type { ConfigProblem } from './configFields.js';

const text = (longest: number) => z.string().trim().min(1).max(longest);
const listing = z
  .strictObject({
    county: text(40),
    name: text(80),
    for: z.array(z.enum(NEEDS)).min(1),
    about: text(200).optional(),
    phone: z
      .string()
      .regex(/^[+()\d .-]{3,24}$/, 'write digits, spaces and "+ ( ) . -" only, in quotation marks')
      .optional(),
    web: z.url({ protocol: /^https$/, error: 'write an address that begins with https://' }).optional(),
    hours: text(80).optional(),
    languages: z.array(text(30)).default([]),
    checkedOn: zIsoDate,
  })
  .refine(({ phone, web }) => phone !== undefined || web !== undefined, 'has neither a phone nor a web address');

/** A host's listings, and the names of those that are too old to be offered. */
export interface HelpFile {
  readonly listings: readonly HelpListing[];
  readonly expired: readonly string[];
}

/**
 * The host's own listings in the YAML file that `HELP_FILE` names; none where it names no file. Throws {@link ConfigError}
 * with every line that cannot be used. A listing that was not checked for {@link LISTING_HOLDS_DAYS} days is kept, reported
 * as expired, and no longer offered.
 */
export function readHelpFile(path: string | undefined, counties: readonly County[], today: IsoDate): HelpFile {
  if (path === undefined || path.trim() === '') return { listings: [], expired: [] };
  const file = resolve(path.trim());
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true)
    throw new ConfigError([
      { name: 'HELP_FILE', wrong: `names no file: ${file}.`, remedy: 'Correct the path, or leave HELP_FILE out.' },
    ]);
  const problems: Problem[] = [];
  const listings = readYamlList(dirname(file), basename(file), listing, (problem) => problems.push(problem)).flatMap(
    ({ value, file, line }): HelpListing[] => {
      const bad = (message: string, remedy: string): HelpListing[] => {
        problems.push({ code: 'BAD_SHAPE', file, line, message, remedy });
        return [];
      };
      const county = value.county === 'all' ? 'all' : counties.find((each) => each === value.county);
      if (county === undefined)
        return bad(
          `"${value.county}" is no county of California.`,
          'Write it as "Los Angeles", or "all" for every one.',
        );
      if (value.checkedOn > today)
        return bad(`"${value.name}" was checked on a day that is still to come.`, 'Write the day it was checked.');
      const [first, ...others] = value.for;
      if (first === undefined) return [];
      const { name, about, phone, web, hours, languages, checkedOn } = value;
      return [{ county, name, for: [first, ...others], about, phone, web, hours, languages, checkedOn }];
    },
  );
  if (problems.length > 0) throw new ConfigError(problems.map(asConfigProblem));
  return {
    listings,
    expired: listings.filter((each) => !isListingCurrent(each, today)).map(({ name }) => name),
  };
}

/** What is wrong with a line; how to mend its shape stands in this folder's README. */
function asConfigProblem({ code, file, line, message, remedy }: Problem): ConfigProblem {
  const wrong = `(${file}:${line}): ${message}`;
  return {
    name: 'HELP_FILE',
    wrong,
    remedy: code === 'BAD_SHAPE' ? `${remedy} See "Listings" in bot/README.md.` : remedy,
  };
}
