/**
 * Numbers that people call, write to, copy or look up, the first of a text: phone numbers, the short ones of help lines, the word
 * to send to one, "START to 88788", what says that 988 takes messages too, and court forms as they are printed, "DV-110",
 * "DV-120-INFO". For the pages and for browsers: no look-behind, so `before` is no part of it.
 */
export const NUMBER =
  /(?<before>^|[^\d§-])(?:(?<phone>(?:1-)?\d{3}-\d{3}-\d{4}|911|988)|(?<word>\b[A-Z]{2,}) (?:to|al) (?<code>\d{5,6}|988)|(?<verb>\b(?:[Tt]ext|texto|[Mm]ensaje))(?=(?: [a-zé]+)?(?: al)? (?<line>988))|(?<form>(?:DV|CH|EA|WV|SV|GV|FL|FW|JV|MC|CR|CM|EPO|CLETS|SER|INT)-\d{3}(?:-[A-Z]{2,5})?))(?![\d-])/;
/** A section sign before a number makes it one of the law. */
export const SECTION = /§ $/;

/** `sms:` for a text message, with what is to be written where there is such a word. */
export const textTo = (number: string, body?: string): string =>
  `sms:${number.replace(/\D/g, '')}${body ? `?&body=${encodeURIComponent(body)}` : ''}`;
