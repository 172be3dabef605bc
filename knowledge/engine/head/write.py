"""Puts a trained point head into the encoder's file: python3 write.py DATA.json HEAD.npz. Vector and danger stay as they are."""

import hashlib
import json
import os
import re
import sys

import network
import numpy as np

if len(sys.argv) < 3:
    sys.exit("Give the data and the trained head: python3 write.py DATA.json HEAD.npz")
folder = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../encoder")
path = os.path.join(folder, "encoder.onnx")
#: The mean over the tokens after the last layer: what the head takes its scores from.
POOLED = "Div_424"
TUNED = re.compile(r"^l(8|9|10|11)(?=[a-z])")
KINDS = {np.dtype("float32"): 1, np.dtype("int8"): 3}


def varint(number):
    out = b""
    while number > 127:
        out += bytes([number & 127 | 128])
        number >>= 7
    return out + bytes([number])


def message(field, data):
    return varint(field << 3 | 2) + varint(len(data)) + data


def number(field, value):
    return varint(field << 3) + varint(value)


def field_of(field, value):
    return message(field, value) if isinstance(value, bytes) else number(field, value)


class Node:
    """One step of the graph: its inputs, outputs and the rest of it."""

    def __init__(self, inputs, outputs, rest):
        self.inputs, self.outputs, self.rest = inputs, outputs, rest

    @staticmethod
    def read(data):
        parts = list(network.fields(data))
        names = lambda wanted: [value.decode() for field, value in parts if field == wanted]
        return Node(names(1), names(2), b"".join(field_of(field, value) for field, value in parts if field > 3))

    def written(self):
        inputs = b"".join(message(1, name.encode()) for name in self.inputs)
        outputs = b"".join(message(2, name.encode()) for name in self.outputs)
        return message(1, inputs + outputs + message(3, f"make_{self.outputs[0]}".encode()) + self.rest)


def tensor(name, array):
    array = np.ascontiguousarray(array)
    dims = b"".join(number(1, size) for size in array.shape)
    return message(5, dims + number(2, KINDS[array.dtype]) + message(8, name.encode()) + message(9, array.tobytes()))


def is_of_head(name):
    return name == "points" or name.startswith(("read_", "r8", "r9", "r10", "r11"))


def kept_part(field, value):
    """Whether a part of the graph is no part of an earlier point head."""
    if field == 1:
        return not any(is_of_head(name) for name in Node.read(value).outputs)
    wanted = {5: 8, 12: 1}.get(field)
    return wanted is None or not any(part == wanted and is_of_head(name.decode()) for part, name in network.fields(value) if part == wanted)


whole = list(network.fields(open(path, "rb").read()))
graph = [part for part in network.fields(next(value for field, value in whole if field == 7)) if kept_part(*part)]
nodes = [Node.read(value) for field, value in graph if field == 1]

# The steps between the eighth layer and the pooled states, copied under names of their own.
maker = {name: node for node in nodes for name in node.outputs}
needed, waiting = set(), [POOLED]
while waiting:
    node = maker.get(waiting.pop())
    if node is not None and id(node) not in needed:
        needed.add(id(node))
        waiting += node.inputs
own, branch = set(), []
for node in nodes:
    if id(node) in needed and any(TUNED.match(name) or name in own for name in node.inputs):
        own.update(node.outputs)
        branch.append(node)
renamed = lambda name: f"read_{name}" if name in own else TUNED.sub(lambda found: "r" + found[1], name)
steps = [Node([renamed(name) for name in node.inputs], [renamed(name) for name in node.outputs], node.rest) for node in branch]
steps.append(Node([f"read_{POOLED}", "read_cw"], ["read_scores"], message(4, b"MatMul")))
steps.append(Node(["read_scores", "read_cb"], ["points"], message(4, b"Add")))

head = dict(np.load(sys.argv[2]))
head.pop("points", None)
arrays = tensor("read_cw", head.pop("cw")) + tensor("read_cb", head["cb"])
classes = len(head.pop("cb"))
for name, array in head.items():
    name = "r" + name[1:]
    if array.ndim == 1:
        arrays += tensor(name, array.astype(np.float32))
        continue
    stored, scale = network.rounded(array)
    arrays += tensor(f"{name}_quantized", stored)
    arrays += tensor(f"{name}_scale", scale) + tensor(f"{name}_zero_point", np.zeros(len(scale), np.int8))

shape = message(1, message(2, b"batch")) + message(1, number(1, classes))
output = message(12, message(1, b"points") + message(2, message(1, number(1, 1) + message(2, shape))))
body = b"".join(field_of(field, value) for field, value in graph) + b"".join(step.written() for step in steps) + arrays + output
data = b"".join(field_of(field, body if field == 7 else value) for field, value in whole)
open(path, "wb").write(data)
points = json.load(open(sys.argv[1]))["points"]
open(os.path.join(folder, "points.json"), "w").write(json.dumps(points, indent=2) + "\n")
print(f"{path}: {len(data)} bytes, sha256 {hashlib.sha256(data).hexdigest()}")
