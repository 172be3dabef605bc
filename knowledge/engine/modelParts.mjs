// An ONNX file is a protobuf message; these are the numbers of its fields that matter here.
const MODEL = { graph: 7 };
const GRAPH = { node: 1, weights: 5, input: 11, output: 12, between: 13 };
const NODE = { input: 1, output: 2 };
/** Where a message holds its name: weights, and values with their types. */
const NAME_OF_WEIGHTS = 8;
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

const textsIn = (message, number) =>
  [...fieldsOf(message)].filter(({ field }) => field === number).map(({ content }) => content.toString('utf8'));

const fieldOf = (number, content) => [varintOf(number * 8 + LENGTH_DELIMITED), varintOf(content.length), content];

/** What has to be computed for a value, from its end to its beginning: nodes, and the names of all that goes into them. */
function neededFor(output, nodes, given) {
  const makerOf = new Map(nodes.flatMap((node) => node.outputs.map((name) => [name, node])));
  const names = new Set([output]);
  const needed = new Set();
  for (const name of names) {
    const maker = name === given ? undefined : makerOf.get(name);
    if (maker === undefined) continue;
    needed.add(maker);
    for (const input of maker.inputs) names.add(input);
  }
  return { needed, names };
}

/**
 * The part of a model that makes one of its values; `given`: another value, which it is handed instead of making it. A whole model
 * computes all of its outputs, whatever is asked for. A value between layers keeps the shape that the file says it has: without it a
 * runtime joins fewer steps into one, and rounds otherwise.
 */
export function partOf(model, output, given) {
  const parts = [...fieldsOf(model)].flatMap(({ field, bytes, content }) => {
    if (field !== MODEL.graph) return [bytes];
    const graph = [...fieldsOf(content)];
    const of = (kind) => graph.filter((each) => each.field === kind);
    const nodes = of(GRAPH.node).map((each) => ({
      bytes: each.bytes,
      inputs: textsIn(each.content, NODE.input),
      outputs: textsIn(each.content, NODE.output),
    }));
    const { needed, names } = neededFor(output, nodes, given);
    const isNeeded = (nameAt) => (each) => names.has(textsIn(each.content, nameAt)[0]);
    const values = [...of(GRAPH.input), ...of(GRAPH.between), ...of(GRAPH.output)];
    const declared = (kind, name) => {
      const found = values.find((each) => textsIn(each.content, NAME)[0] === name);
      if (found === undefined) throw new RangeError(`the model has no value ${name}`);
      return fieldOf(kind, found.content);
    };
    const kept = [
      ...nodes.filter((node) => needed.has(node)),
      ...of(GRAPH.weights).filter(isNeeded(NAME_OF_WEIGHTS)),
      ...of(GRAPH.input).filter(isNeeded(NAME)),
      ...of(GRAPH.between).filter((each) => ![output, given].includes(textsIn(each.content, NAME)[0])),
      ...graph.filter((each) => !Object.values(GRAPH).includes(each.field)),
    ].map((each) => each.bytes);
    const handed = given === undefined ? [] : declared(GRAPH.input, given);
    return fieldOf(MODEL.graph, Buffer.concat([...kept, ...handed, ...declared(GRAPH.output, output)]));
  });
  return Buffer.concat(parts);
}
