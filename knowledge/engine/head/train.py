"""Tunes layers nine to twelve of the encoder for points: python3 train.py DATA.json OUT.npz [EPOCHS] [shipped].

With `shipped` it goes on from the head in the encoder's file at half the rate; points that are new to it begin with the
middles of their texts.
"""

import json
import os
import sys
import time
from concurrent.futures import ThreadPoolExecutor

import network
import numpy as np

if len(sys.argv) < 3:
    sys.exit("Give the data and the file to write: python3 train.py DATA.json OUT.npz [EPOCHS] [shipped]")
EPOCHS = float(sys.argv[3]) if len(sys.argv) > 3 else 4
GOES_ON = sys.argv[4:] == ["shipped"]
#: Of the layers, and of the rows that stand for the points.
RATE, RATE_OF_POINTS = (7.5e-5, 1e-3) if GOES_ON else (1.5e-4, 2e-3)
#: So much of the target goes to all points alike; keeps the head from being too sure.
SMOOTHING = 0.05
TOKENS_AT_ONCE, TEXTS_AT_ONCE = 1500, 48

threads = ThreadPoolExecutor(2)
folder = os.path.dirname(os.path.abspath(__file__))
encoder = network.load(os.path.join(folder, "../encoder/encoder.onnx"))
data = json.load(open(sys.argv[1]))
rows, none = data["rows"], len(data["points"])
classes = none + 1
random = np.random.default_rng(1)
begun = time.time()


def say(*words):
    print(f"{time.time() - begun:.0f} s:", *words, flush=True)


def batches(indices, shuffled=True):
    """Texts of one length each, so that nothing has to be padded."""
    by_length = {}
    for index in random.permutation(indices) if shuffled else indices:
        by_length.setdefault(len(rows[index]["ids"]), []).append(int(index))
    found = []
    for tokens, members in by_length.items():
        step = max(4, min(TEXTS_AT_ONCE, TOKENS_AT_ONCE // tokens))
        found += [members[at : at + step] for at in range(0, len(members), step)]
    return [found[at] for at in random.permutation(len(found))] if shuffled else found


# What the first eight layers make of each text never changes.
ends = np.cumsum([0] + [len(row["ids"]) for row in rows])
below = np.zeros((ends[-1], 384), np.float16)


def read_below(batch):
    x = network.embedded(encoder, [rows[index]["ids"] for index in batch])
    for at in range(8):
        x, _ = network.layer(x, encoder, f"l{at}")
    for index, states in zip(batch, x):
        below[ends[index] : ends[index + 1]] = states


list(threads.map(read_below, batches(range(len(rows)), shuffled=False)))
say("the first eight layers are read")

weights = {at + name: encoder[at + name].astype(np.float32) for at in network.TUNED for name in network.PARAMETERS}


def as_served():
    """The weights as they are written: matrices rounded to int8. What rounding costs is learned away (Jacob et al., 2018)."""
    return {name: network.unrounded(*network.rounded(array)) if array.ndim == 2 and name != "cw" else array for name, array in weights.items()}


served = as_served()


def pooled(batch, keeps):
    x, kept = np.stack([below[ends[index] : ends[index + 1]] for index in batch]).astype(np.float32), []
    for at in network.TUNED:
        x, state = network.layer(x, served, at, keeps)
        kept.append(state)
    return x.mean(1), kept, x.shape


def first_rows(indices):
    """The rows of the points to begin with: the middles of their texts."""
    sums, counts, seen = np.zeros((classes, 384)), np.zeros(classes), []
    for batch in batches(indices):
        vectors = pooled(batch, False)[0]
        seen.append(vectors)
        for index, vector in zip(batch, vectors):
            sums[rows[index]["point"]] += vector
            counts[rows[index]["point"]] += 1
    seen = np.concatenate(seen)
    middle = np.where(counts[:, None] > 0, sums / np.maximum(counts, 1)[:, None] - seen.mean(0), 0)
    points = (middle.T / seen.std(0).mean() ** 2 * 0.15).astype(np.float32)
    return points, (-seen.mean(0) @ points).astype(np.float32)


def loss(batch, learns=True):
    """The loss of a batch, with its gradients where it learns. A text that names no point is right with any of its topic."""
    vectors, kept, (texts, tokens, _) = pooled(batch, learns)
    scores = vectors @ weights["cw"] + weights["cb"]
    chances = np.exp(scores - scores.max(1, keepdims=True))
    chances /= chances.sum(1, keepdims=True)
    target, total = np.zeros_like(chances), 0.0
    for at, index in enumerate(batch):
        row = rows[index]
        if "point" in row:
            target[at] = SMOOTHING / classes
            target[at, row["point"]] += 1 - SMOOTHING
            total -= np.log(chances[at, row["point"]] + 1e-9)
        else:
            own = row["topic"]
            target[at, own] = chances[at, own] / (chances[at, own].sum() + 1e-9)
            total -= np.log(chances[at, own].sum() + 1e-9)
    if not learns:
        return total
    dscores, grads = chances - target, {}
    grads["cw"], grads["cb"] = vectors.T @ dscores, dscores.sum(0)
    dx = np.repeat((dscores @ weights["cw"].T)[:, None, :] / tokens, tokens, 1)
    for at, state in zip(reversed(network.TUNED), reversed(kept)):
        dx = network.layer_back(dx, state, served, at, grads, texts, tokens)
    return total, grads, len(batch)


usable = [at for at, row in enumerate(rows) if row.get("point") is not None or row.get("topic")]
learned = [at for at in usable if not rows[at]["isHeld"]]
held = [at for at in usable if rows[at]["isHeld"]]
named = [at for at in learned if "point" in rows[at]]
if GOES_ON:
    # Learned as they are written (see `as_served`), the weights of the file are those of the training that made it.
    weights = {name: encoder["r" + name[1:]].astype(np.float32) for name in weights}
    served = as_served()
weights["cw"], weights["cb"] = first_rows(random.permutation(named)[:12000])
if GOES_ON:
    known = {point: at for at, point in enumerate([*json.load(open(os.path.join(folder, "../encoder/points.json"))), ""])}
    for at, point in enumerate([*data["points"], ""]):
        if point in known:
            weights["cw"][:, at] = encoder["read_cw"][:, known[point]]
            weights["cb"][at] = encoder["read_cb"][known[point]]

means = {name: np.zeros_like(array) for name, array in weights.items()}
squares = {name: np.zeros_like(array) for name, array in weights.items()}
queue = batches(learned)
steps = int(len(queue) * EPOCHS) // 2
for step in range(1, steps + 1):
    if len(queue) < 2:
        queue = batches(learned)
        say("loss of the held", sum(threads.map(lambda batch: loss(batch, False), batches(held, False))) / len(held))
    results = list(threads.map(loss, [queue.pop(), queue.pop()]))
    texts = sum(result[2] for result in results)
    pace = min(1, step / 200) * max(0.02, 1 - step / steps)
    for name, array in weights.items():
        grad = sum(result[1][name] for result in results) / texts
        means[name] += 0.1 * (grad - means[name])
        squares[name] += 0.001 * (grad * grad - squares[name])
        move = means[name] / (1 - 0.9**step) / (np.sqrt(squares[name] / (1 - 0.999**step)) + 1e-8)
        rate = RATE_OF_POINTS if name in ("cw", "cb") else RATE
        array -= rate * pace * (move + (0.01 * array if array.ndim == 2 else 0))
    served = as_served()
    if step % 100 == 0:
        say(f"step {step} of {steps}, loss {sum(result[0] for result in results) / texts:.3f}")
np.savez(sys.argv[2], points=np.array(data["points"]), **weights)
say("written", sys.argv[2])
