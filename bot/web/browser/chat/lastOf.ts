/** The last of a list. The browsers we are made for have no `at`: it came with Chrome 92, Firefox 90 and Safari 15.4. */
export const lastOf = <T>(list: readonly T[]): T | undefined => list[list.length - 1];
