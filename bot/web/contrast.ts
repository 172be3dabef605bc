/** Least contrast of words on their ground: WCAG 2.2, 1.4.3. Words of this contrast are also an edge of 3:1 (1.4.11) around
 *  the ground, on a page of any brightness near white or black. */
export const MIN_CONTRAST = 4.5;

/** Whether a text names a color as `#rrggbb`, the one way in which we take it. */
export const isColor = (text: string): boolean => /^#[\da-f]{6}$/i.test(text);

/** Relative luminance of `#rrggbb`, 0 to 1 (WCAG 2.2). */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colors, 1 to 21 (WCAG 2.2). */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Black or white, whichever is read better on a color: one of them always has {@link MIN_CONTRAST}. */
export const wordsOn = (color: string): string =>
  contrast(color, '#ffffff') >= contrast(color, '#000000') ? '#ffffff' : '#000000';

/** Whether both are colors and words of the second can be read on the first. */
export const isReadable = (color: string, textColor: string): boolean =>
  isColor(color) && isColor(textColor) && contrast(color, textColor) >= MIN_CONTRAST;
