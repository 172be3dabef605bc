// An ONNX file is a protobuf message: field 7 holds the graph, whose fields 12 are its outputs, whose field 1 is their name.
const GRAPH = 7;
const OUTPUT = 12;
const NAME = 1;
/** The wire type of what has a length of its own, and the sizes of those that have none. */
const LENGTH_DELIMITED = 2;
const FIXED_SIZES = new Map([
  [1, 8],
  [5, 4],
]);

/** A variable-length integer and where it ends. */
function varintAt(bytes, at) {
  let value = 0;
  let factor = 1;
  for (let place = at; ; place += 1) {
    const byte = bytes[place];
    if (byte === undefined) throw new RangeError('the model file is cut short');
    value += (byte & 127) * factor;
    if (byte < 128) return { value, end: place + 1 };
    factor *= 128;
  }
}

function varintOf(number) {
  const bytes = [];
  for (let rest = number; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return Buffer.from([...bytes, rest]);
    bytes.push((rest % 128) + 128);
  }
}

/** The fields of a message: number, all bytes, and the content of those that have a length. */
function* fieldsOf(bytes) {
  for (let at = 0; at < bytes.length; ) {
    const { value: key, end } = varintAt(bytes, at);
    const kind = key % 8;
    const head = kind === LENGTH_DELIMITED ? varintAt(bytes, end) : undefined;
    const start = head?.end ?? end;
    const size = head?.value ?? FIXED_SIZES.get(kind) ?? varintAt(bytes, end).end - end;
    yield {
      field: Math.floor(key / 8),
      bytes: bytes.subarray(at, start + size),
      content: head && bytes.subarray(start, start + size),
    };
    at = start + size;
  }
}

const isNamed = (output, name) =>
  [...fieldsOf(output)].some(({ field, content }) => field === NAME && content.toString('utf8') === name);

/**
 * The model with one of its outputs alone: a runtime leaves out of it what only the others need, where of a whole model it computes
 * all of it whatever is asked for.
 */
export function onlyOutput(model, name) {
  const parts = [...fieldsOf(model)].flatMap(({ field, bytes, content }) => {
    if (field !== GRAPH) return [bytes];
    const graph = Buffer.concat(
      [...fieldsOf(content)]
        .filter((each) => each.field !== OUTPUT || isNamed(each.content, name))
        .map((each) => each.bytes),
    );
    return [varintOf(GRAPH * 8 + LENGTH_DELIMITED), varintOf(graph.length), graph];
  });
  return Buffer.concat(parts);
}
