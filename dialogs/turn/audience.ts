/** Who reads along: only the person, or others too, as in a group chat. */
export type Audience = 'alone' | 'others';
