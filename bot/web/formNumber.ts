/**
 * Numbers that people call, copy or look up, the first of a text: phone numbers, the short ones of help lines, and court forms as
 * they are printed, "DV-110", "DV-120-INFO". For the pages and for browsers: no look-behind, so `before` is no part of it.
 */
export const NUMBER =
  /(?<before>^|[^\d§-])(?:(?<phone>(?:1-)?\d{3}-\d{3}-\d{4}|911|988)|(?<form>(?:DV|CH|EA|WV|SV|GV|FL|FW|JV|MC|CR|CM|EPO|CLETS|SER|INT)-\d{3}(?:-[A-Z]{2,5})?))(?![\d-])/;
/** A section sign before a number makes it one of the law. */
export const SECTION = /§ $/;
