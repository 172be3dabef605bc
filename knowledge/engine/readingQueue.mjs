/** After so many urgent texts one that is not urgent is read, if one waits: a single word makes a message urgent. */
const MOST_PASSED_OVER = 3;

/** Which text the encoder reads next: urgent ones first, and the turns in rotation, a text each. `turn`: a number. */
export class ReadingQueue {
  /** By turn, in the order in which they are next. */
  #urgent = new Map();
  #others = new Map();
  #passedOver = 0;

  add(text) {
    const lane = text.isUrgent ? this.#urgent : this.#others;
    const line = lane.get(text.turn);
    if (line) line.push(text);
    else lane.set(text.turn, [text]);
  }

  /** Takes out what is next; `undefined` when nothing waits. */
  take() {
    const isPassingOver = this.#urgent.size > 0 && this.#others.size > 0;
    const isUrgent = this.#urgent.size > 0 && !(isPassingOver && this.#passedOver >= MOST_PASSED_OVER);
    this.#passedOver = isUrgent && isPassingOver ? this.#passedOver + 1 : 0;
    return nextIn(isUrgent ? this.#urgent : this.#others);
  }

  /** Forgets what waits of a turn. */
  drop(turn) {
    this.#urgent.delete(turn);
    this.#others.delete(turn);
  }
}

/** The first text of the turn that is next, which then goes to the end. */
function nextIn(lane) {
  const [first] = lane;
  if (first === undefined) return undefined;
  const [turn, line] = first;
  const text = line.shift();
  lane.delete(turn);
  if (line.length > 0) lane.set(turn, line);
  return text;
}
