import type { AuthorityCitation } from '../../../knowledge/contract.js';

/** What Teams shows beside every message of the bot: a name, and an explanation when it is pointed at. */
export interface Disclosure {
  readonly name: string;
  readonly description: string;
}

const MAX_NAME = 80;
const MAX_ABSTRACT = 160;

const shortened = (text: string, max: number): string => (text.length <= max ? text : `${text.slice(0, max - 1)}…`);

/** The entity that carries citations and disclosure; a message may have one only. It never says `AIGeneratedContent`:
 *  people wrote every sentence, and a label that says otherwise would be untrue. */
export function messageEntity(cited: readonly AuthorityCitation[], disclosure: Disclosure): Record<string, unknown> {
  return {
    type: 'https://schema.org/Message',
    '@type': 'Message',
    '@context': 'https://schema.org',
    '@id': '',
    usageInfo: { type: 'https://schema.org/Message', '@type': 'CreativeWork', ...disclosure },
    ...(cited.length > 0
      ? {
          citation: cited.map(({ label, about, url }, index) => ({
            '@type': 'Claim',
            position: index + 1,
            appearance: {
              '@type': 'DigitalDocument',
              name: shortened(label, MAX_NAME),
              abstract: shortened(about, MAX_ABSTRACT),
              ...(url ? { url } : {}),
            },
          })),
        }
      : {}),
  };
}
