/**
 * Adds to `into` the rows of a weight table (`classes` numbers each, from `start` on), each times one number of `dense`. Its length is
 * a multiple of four: four rows at a time, since this loop is most of training and reading.
 */
export function addRows(
  dense: Float32Array,
  { weights, classes }: { readonly weights: Float32Array; readonly classes: number },
  start: number,
  into: Float64Array,
): void {
  let row = start;
  for (let at = 0; at < dense.length; at += 4, row += 4 * classes) {
    const [first, second] = [dense[at] as number, dense[at + 1] as number];
    const [third, fourth] = [dense[at + 2] as number, dense[at + 3] as number];
    for (let index = 0; index < classes; index += 1)
      into[index] =
        (into[index] as number) +
        first * (weights[row + index] as number) +
        second * (weights[row + classes + index] as number) +
        third * (weights[row + 2 * classes + index] as number) +
        fourth * (weights[row + 3 * classes + index] as number);
  }
}
