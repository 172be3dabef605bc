/** What of a contact can be tapped, by the names of its values; none where a person asks the court or a listing instead. */
export const CONTACTS = {
  emergency: [{ kind: 'phone', value: 'phone-emergency' }],
  hotline: [
    { kind: 'phone', value: 'phone-ndvh' },
    { kind: 'tty', value: 'tty-ndvh' },
    { kind: 'text', value: 'text-ndvh' },
    { kind: 'web', value: 'web-ndvh' },
  ],
  strongHearts: [{ kind: 'phone', value: 'phone-strong-hearts' }],
  lifeline: [{ kind: 'phone', value: 'phone-988' }],
  selfHelp: [{ kind: 'web', value: 'web-self-help' }],
  referral: [{ kind: 'web', value: 'web-state-bar' }],
  publicDefender: [],
  criminalDefense: [{ kind: 'web', value: 'web-state-bar' }],
  familyLawyer: [{ kind: 'web', value: 'web-state-bar' }],
  immigrationLawyer: [{ kind: 'web', value: 'web-state-bar' }],
  legalAid: [{ kind: 'web', value: 'web-self-help' }],
  legalAidFinder: [{ kind: 'web', value: 'web-lawhelp' }],
  community: [{ kind: 'phone', value: 'phone-211' }],
  aps: [{ kind: 'phone', value: 'phone-aps' }],
  teens: [
    { kind: 'phone', value: 'phone-loveisrespect' },
    { kind: 'text', value: 'text-loveisrespect' },
  ],
  crimeCosts: [{ kind: 'phone', value: 'phone-calvcb' }],
  trafficking: [
    { kind: 'phone', value: 'phone-trafficking' },
    { kind: 'text', value: 'text-trafficking' },
  ],
  clerk: [],
} as const satisfies Record<
  string,
  readonly { readonly kind: 'phone' | 'tty' | 'text' | 'web'; readonly value: string }[]
>;
export type ContactId = keyof typeof CONTACTS;
/** The host's own office, which is no contact of the knowledge base. */
export const HOST = 'host';
