/** The number of a court form as it is printed: "DV-110", "DV-120-INFO". For the pages and for browsers: no look-behind. */
export const FORM_NUMBER = /(?:DV|CH|EA|WV|SV|GV|FL|FW|JV|MC|CR|CM|EPO|CLETS|SER|INT)-\d{3}(?:-[A-Z]{2,5})?/;
