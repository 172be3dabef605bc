import { seededRandom } from '../../knowledge/engine/linear.js';
import type { DataSet, Labelled } from './dataSet.js';

const words = (text: string): string[] => text.trim().split(/\s+/);

/** A topic is one thing to do with one object: up to 100 × 100. */
const ACTIONS = words(`
  borrow repair paint wash move sell rent insure lock charge clean measure photograph label store wrap ship return
  replace inspect polish rebuild decorate donate recycle register trace hide copy sketch weigh heat cool dry seal
  drill bend tighten loosen lift carry drag stack sort count map test tune balance align mount hang fold unfold pack
  unpack oil grease sand varnish glue stitch patch trim sharpen soak rinse bleach dye print scan track lend swap
  auction appraise import export license engrave mend restore upgrade assemble dismantle anchor tow park steer brake
  climb empty fill warm freeze grind brush unlock vacuum juggle`);
const OBJECTS = words(`
  bicycle kayak piano guitar ladder tent stove kettle lamp mirror carpet sofa desk drawer wardrobe bookshelf clock
  camera telescope microscope violin drum trumpet flute harp canoe sled skateboard scooter helmet saddle wagon trailer
  tractor mower shovel rake hammer chisel wrench anvil bucket barrel basket suitcase backpack umbrella raincoat boot
  glove scarf hat necklace bracelet ring watch wallet passport diary notebook pencil brush easel canvas statue vase
  bowl plate teapot blender toaster oven freezer heater radiator fan pump hose faucet bathtub sink chimney fence gate
  hedge orchard beehive aquarium birdcage kennel stable barn greenhouse compost lantern candle curtain blanket pillow
  mattress`);
const FRAMES: readonly ((act: string, thing: string) => string)[] = [
  (act, thing) => `how do i ${act} a ${thing}`,
  (act, thing) => `i want to ${act} my ${thing}`,
  (act, thing) => `who can ${act} this ${thing} for me`,
  (act, thing) => `what does it cost to ${act} a ${thing}`,
  (act, thing) => `is it hard to ${act} an old ${thing}`,
  (act, thing) => `${thing}: when should i ${act} it`,
  (act, thing) => `where can people ${act} a ${thing} around here`,
  (act, thing) => `tools needed to ${act} the ${thing}`,
  (act, thing) => `my ${thing} is big, how long will it take to ${act}`,
  (act, thing) => `help me ${act} my grandmother's ${thing}`,
  (act, thing) => `do i have to ${act} the ${thing} every year`,
  (act, thing) => `the best way to ${act} any ${thing}`,
];
const TEST_FRAMES: readonly ((act: string, thing: string) => string)[] = [
  (act, thing) => `hello, could somebody explain how one might ${act} a ${thing} please`,
  (act, thing) => `it is about a ${thing}. i would like to ${act} it before sunday`,
];
const OUTSIDE = words(`
  whale volcano senator opera comet recipe football glacier currency poem airport vaccine dinosaur satellite verb
  festival hurricane algebra emperor vitamin`);
const OUTSIDE_FRAMES: readonly ((thing: string) => string)[] = [
  (thing) => `tell me a story about a ${thing}`,
  (thing) => `what is the history of the ${thing}`,
  (thing) => `how many kinds of ${thing} are there`,
  (thing) => `who discovered the first ${thing}`,
  (thing) => `is a ${thing} dangerous for children`,
  (thing) => `why do people talk about the ${thing} on television`,
];
const TESTED = 500;

/**
 * A made-up base of `topics` topics (2–10,000) with `variants` ways of asking each (1–12), the same every time. Tested
 * on wordings that no variant has.
 */
export function syntheticDataSet(topics: number, variants: number): DataSet {
  const most = ACTIONS.length * OBJECTS.length;
  if (!Number.isInteger(topics) || topics < 2 || topics > most)
    throw new RangeError(`a synthetic base has 2 to ${most} topics, not ${topics}`);
  const pairs = Array.from({ length: topics }, (_, topic) => {
    // 7,919 is prime to the number of pairs, so the steps meet every pair once.
    const at = (topic * 7_919) % most;
    return [ACTIONS[at % ACTIONS.length] ?? '', OBJECTS[Math.floor(at / ACTIONS.length)] ?? ''] as const;
  });
  const random = seededRandom(11);
  const train: Labelled[] = pairs.flatMap(([act, thing]) => {
    const first = Math.floor(random() * FRAMES.length);
    return Array.from({ length: variants }, (_, variant) => ({
      text: FRAMES[(first + variant) % FRAMES.length]?.(act, thing) ?? '',
      label: `${act}-${thing}`,
    }));
  });
  const test = Array.from({ length: TESTED }, (_, index): Labelled => {
    const [act, thing] = pairs[Math.floor(random() * topics)] ?? ['', ''];
    return { text: TEST_FRAMES[index % TEST_FRAMES.length]?.(act, thing) ?? '', label: `${act}-${thing}` };
  });
  const outside = OUTSIDE.flatMap((thing) => OUTSIDE_FRAMES.map((frame) => frame(thing)));
  const part = (rest: number): string[] => outside.filter((_, index) => index % 3 === rest);
  return {
    name: `${topics} made-up topics × ${variants}`,
    train,
    trainOutside: part(0),
    validation: test.filter((_, index) => index % 5 === 0),
    validationOutside: part(1),
    validationIsTrain: false,
    test: test.filter((_, index) => index % 5 !== 0),
    testOutside: part(2),
  };
}
