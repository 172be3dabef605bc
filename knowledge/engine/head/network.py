"""The encoder's layers in numpy, forwards and backwards, and its ONNX file as named arrays (shapes as in the file)."""

import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
import numpy as np

HEADS, PER_HEAD = 12, 32
SCALE = np.float32(1 / np.sqrt(PER_HEAD))
#: The parameters of one layer, in the names of the file.
PARAMETERS = "qw kw vw ow iw fw qb_ kb_ vb_ ob_ ib_ fb_ ln1g ln1b ln2g ln2b".split()
TUNED = ["l8", "l9", "l10", "l11"]


def varint(data, at):
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            return value, at


def fields(data):
    """The fields of one protobuf message: (number, value) in their order."""
    at = 0
    while at < len(data):
        key, at = varint(data, at)
        kind = key & 7
        if kind == 0:
            value, at = varint(data, at)
        else:
            if kind == 2:
                size, at = varint(data, at)
            else:
                size = 8 if kind == 1 else 4
            value = data[at : at + size]
            at += size
        yield key >> 3, value


def integers(value):
    if isinstance(value, int):
        return [value]
    found, at = [], 0
    while at < len(value):
        number, at = varint(value, at)
        found.append(number)
    return found


def load(path):
    """The arrays of an ONNX file by name; int8 weights as the floats they stand for."""
    graph = next(value for number, value in fields(open(path, "rb").read()) if number == 7)
    arrays = {}
    for number, tensor in fields(graph):
        if number != 5:
            continue
        dims, kind, name, raw, floats, ints = [], None, None, None, [], []
        for field, value in fields(tensor):
            if field == 1:
                dims += integers(value)
            elif field == 2:
                kind = value
            elif field == 4:
                floats.append(value)
            elif field == 5:
                ints += integers(value)
            elif field == 8:
                name = value.decode()
            elif field == 9:
                raw = value
        dtype = {1: np.float32, 2: np.uint8, 3: np.int8, 6: np.int32, 7: np.int64}[kind]
        if raw is not None:
            array = np.frombuffer(raw, dtype)
        elif floats:
            array = np.frombuffer(b"".join(floats), np.float32)
        else:
            signed = [each - (1 << 64) if each >= 1 << 63 else each for each in ints]
            array = np.array(signed or [0] * int(np.prod(dims))).astype(dtype)
        arrays[name] = array.reshape(dims)
    found = {}
    for name, array in arrays.items():
        if name.endswith("_quantized"):
            plain = name[: -len("_quantized")]
            shifted = array.astype(np.float32) - arrays[plain + "_zero_point"].astype(np.float32)
            found[plain] = (shifted * arrays[plain + "_scale"]).astype(np.float32)
        elif not name.endswith(("_scale", "_zero_point")):
            found[name] = array.copy()
    return found


def rounded(array):
    """A matrix as int8 with a scale a column; in the range of 7 bits, since processors without VNNI must not overflow."""
    scale = (np.abs(array).max(0) / 63).astype(np.float32)
    scale[scale == 0] = 1
    return np.clip(np.round(array / scale), -64, 63).astype(np.int8), scale


def unrounded(array, scale):
    return array.astype(np.float32) * scale


def erf(x):
    """Abramowitz and Stegun 7.1.26: off by 1.5e-7 at most."""
    size = np.abs(x)
    t = 1 / (1 + 0.3275911 * size)
    poly = ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t
    return np.sign(x) * (1 - poly * np.exp(-size * size))


def normed(x, gain, bias):
    centred = x - x.mean(-1, keepdims=True)
    inverse = 1 / np.sqrt((centred * centred).mean(-1, keepdims=True) + 1e-12)
    unit = centred * inverse
    return unit * gain + bias, (unit, inverse)


def normed_back(dy, kept, gain):
    unit, inverse = kept
    dh = dy * gain
    dx = inverse * (dh - dh.mean(-1, keepdims=True) - unit * (dh * unit).mean(-1, keepdims=True))
    return dx, (dy * unit).sum(0), dy.sum(0)


def embedded(weights, ids):
    """Texts of one length, (texts, tokens), as the first layer takes them: (texts, tokens, 384)."""
    x = weights["word"][np.asarray(ids)] + weights["pos_all"][: len(ids[0])] + weights["tt0"]
    return normed(x, weights["elng"], weights["elnb"])[0].astype(np.float32)


def layer(x, weights, at, keeps=False):
    """One layer over texts of one length; with what the way back needs, where it is asked for."""
    texts, tokens, width = x.shape
    flat = x.reshape(-1, width)
    heads = lambda y: y.reshape(texts, tokens, HEADS, PER_HEAD).transpose(0, 2, 1, 3)
    q, k, v = (heads(flat @ weights[f"{at}{n}w"] + weights[f"{at}{n}b_"]) for n in "qkv")
    share = (q @ k.transpose(0, 1, 3, 2)) * SCALE
    share -= share.max(-1, keepdims=True)
    np.exp(share, share)
    share /= share.sum(-1, keepdims=True)
    seen = (share @ v).transpose(0, 2, 1, 3).reshape(-1, width)
    y, first = normed(seen @ weights[at + "ow"] + weights[at + "ob_"] + flat, weights[at + "ln1g"], weights[at + "ln1b"])
    u = y @ weights[at + "iw"] + weights[at + "ib_"]
    e = erf(u * np.float32(0.70710678))
    g = u * np.float32(0.5) * (1 + e)
    z, second = normed(g @ weights[at + "fw"] + weights[at + "fb_"] + y, weights[at + "ln2g"], weights[at + "ln2b"])
    return z.reshape(texts, tokens, width), ((flat, q, k, v, share, seen, first, y, u, e, g, second) if keeps else None)


def layer_back(dz, kept, weights, at, grads, texts, tokens):
    """The way back through `layer`: fills `grads`, yields the gradient of its input."""
    flat, q, k, v, share, seen, first, y, u, e, g, second = kept
    width = flat.shape[-1]
    dz, grads[at + "ln2g"], grads[at + "ln2b"] = normed_back(dz.reshape(-1, width), second, weights[at + "ln2g"])
    grads[at + "fw"], grads[at + "fb_"] = g.T @ dz, dz.sum(0)
    du = (dz @ weights[at + "fw"].T) * (0.5 * (1 + e) + u * np.exp(-0.5 * u * u) * np.float32(0.39894228))
    grads[at + "iw"], grads[at + "ib_"] = y.T @ du, du.sum(0)
    dy = du @ weights[at + "iw"].T + dz
    dx, grads[at + "ln1g"], grads[at + "ln1b"] = normed_back(dy, first, weights[at + "ln1g"])
    grads[at + "ow"], grads[at + "ob_"] = seen.T @ dx, dx.sum(0)
    dseen = (dx @ weights[at + "ow"].T).reshape(texts, tokens, HEADS, PER_HEAD).transpose(0, 2, 1, 3)
    dshare = dseen @ v.transpose(0, 1, 3, 2)
    dshare = share * (dshare - (dshare * share).sum(-1, keepdims=True)) * SCALE
    parts = {"q": dshare @ k, "k": dshare.transpose(0, 1, 3, 2) @ q, "v": share.transpose(0, 1, 3, 2) @ dseen}
    for name, part in parts.items():
        one = np.ascontiguousarray(part.transpose(0, 2, 1, 3)).reshape(-1, width)
        grads[f"{at}{name}w"], grads[f"{at}{name}b_"] = flat.T @ one, one.sum(0)
        dx = dx + one @ weights[f"{at}{name}w"].T
    return dx.reshape(texts, tokens, width)
