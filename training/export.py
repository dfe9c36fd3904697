"""Writes a trained tagger as the file that src/attribution/tagger/model-file.ts reads:
export.py WORK MODEL.pt OUT CALIBRATION [KEPT.json]   (KEPT from prune.py, as the model was trained with)

Tables become 8-bit codes with a scale a column, folded into the first layer's weights; weights 12 bits (the
first layer's 16), in panels of eight columns, the columns of a direction in groups of four (candidate, forget
gate, output gate). Activations between layers are 16-bit steps of 1/1024.
"""
import json
import sys

import numpy as np
import torch

from network import LABELS, WIDTHS, Encoder, Tagger
from prune import BLOCK

EMITTED = 8
ACTIVATION_STEP = 1 / 1024


def panels(codes):
    """k x n int16 codes in panels of 8 columns; in a panel, for each pair of k, 8 columns of two."""
    k, n = codes.shape
    return np.ascontiguousarray(codes.reshape(k // 2, 2, n // 8, 8).transpose(2, 0, 3, 1)).astype("<i2")


def states_kept(blocks, width):
    """The states of the kept blocks, for each direction, counted from its first."""
    half = width // 2
    states = np.concatenate([np.arange(BLOCK * b, BLOCK * (b + 1)) for b in blocks])
    return [states[states < half], states[states >= half] - half]


def interleave(parts):
    """Parts of h columns each as groups of four columns of every part: what the scan reads one after another."""
    return np.stack([p.reshape(*p.shape[:-1], -1, 4) for p in parts], -2).reshape(*parts[0].shape[:-1], -1)


def grouped(columns, parts):
    """The parts one after another again, of columns that `interleave` laid."""
    return columns.reshape(-1, parts, 4).transpose(1, 0, 2).reshape(-1)


def codes_of(weights, most):
    """Codes and the scale of each column."""
    scale = np.maximum(np.abs(weights).max(0), 1e-8) / most
    return np.rint(weights / scale), scale.astype("<f4")


def quantised_tables(net):
    tensors, scales = {}, []
    for name, table in zip(WIDTHS, net.encoder.tables):
        weights = table.weight.detach().numpy()
        limit = np.abs(weights).max(0) if len(weights) < 5000 else np.quantile(np.abs(weights), 0.9999, 0)
        scale = (np.maximum(limit, 1e-8) / 127).astype("<f4")
        scales.append(scale)
        tensors[f"table.{name}"] = np.clip(np.rint(weights / scale), -127, 127).astype("i1")
    tensors["scales"] = np.concatenate(scales)
    return tensors


def quantise(net, keys, kept):
    tensors = {"keys": keys.astype("<i4"), **quantised_tables(net)}
    width = net.encoder.width
    h = width // 2
    for layer, (project, states) in enumerate(zip(net.encoder.project, net.encoder.states)):
        weights, states = project.detach().numpy(), states.detach().numpy()
        directions = states_kept(kept[layer], width)
        # Of each direction candidates, forget and output gates.
        parts = [[part[:, own] for part in np.split(half, 3, 1)] for half, own in zip(np.split(weights, 2, 1), directions)]
        weights = np.concatenate([interleave(part) for part in parts], 1)
        first = layer == 0
        codes, scale = codes_of(weights * tensors["scales"][:, None] if first else weights, 32767 if first else 2047)
        if first:  # the part of the layout (shape, quotation, flags) apart: few kinds, so their sums are made once
            own_part = WIDTHS["word"] + WIDTHS["suffix"] + WIDTHS["prefix"]
            tensors["layout"] = panels(codes[own_part:])
            codes = codes[:own_part]
        tensors[f"weights.{layer}"] = panels(codes)
        scale = scale if first else scale * ACTIVATION_STEP
        scales = np.split(scale, [3 * len(directions[0])])
        # Two weights of the last state and two biases of each direction, in four parts of h.
        own = [interleave([*np.split(grouped(scales[d], 3), 3), *(part[directions[d]] for part in np.split(states, 8)[2 * d:2 * d + 2]),
                           *(part[directions[d]] for part in np.split(states, 8)[4 + 2 * d:6 + 2 * d])]) for d in range(2)]
        tensors[f"own.{layer}"] = np.concatenate(own).astype("<f4")
    emit = np.zeros((net.encoder.width, EMITTED), "f4")
    emit[:, :len(LABELS)] = net.emit.weight.detach().numpy().T
    codes, scale = codes_of(emit, 2047)
    bias = np.zeros(EMITTED, "<f4")
    bias[:len(LABELS)] = net.emit.bias.detach().numpy()
    tensors.update({"emit": panels(codes), "emit.scale": (scale * ACTIVATION_STEP).astype("<f4"), "emit.bias": bias,
                    "start": net.start.detach().numpy().astype("<f4"), "move": net.move.detach().numpy().astype("<f4")})
    return tensors


def write(path, net, keys, calibration, kept):
    tensors = quantise(net, keys, kept)
    head = {"layers": len(net.encoder.project), "width": net.encoder.width, "tables": list(WIDTHS.values()),
            "kept": kept,
            "labels": LABELS, "calibration": calibration, "tensors": {}}
    at, places = 0, {}
    for name, tensor in tensors.items():
        places[name] = (at, tensor.nbytes)
        at += -(-tensor.nbytes // 16) * 16
    room = 16 + -(-(len(json.dumps(head)) + 64 * len(places)) // 16) * 16
    head["tensors"] = {name: [room + offset, length] for name, (offset, length) in places.items()}
    text = json.dumps(head).encode()
    assert 8 + len(text) <= room
    with open(path, "wb") as out:
        out.write(b"ONRT" + np.uint32(room - 8).tobytes() + text.ljust(room - 8))
        for name, tensor in tensors.items():
            data = tensor.tobytes()
            out.write(data.ljust(-(-len(data) // 16) * 16, b"\0"))
    return room + at


def load(path, words):
    """The tagger of a file."""
    state = torch.load(path)
    layers = sum(1 for k in state if k.startswith("encoder.project"))
    net = Tagger(Encoder(words, layers))
    net.load_state_dict(state)
    return net.eval()


if __name__ == "__main__":
    work, source, out, calibration, *kept = sys.argv[1:]
    keys = np.load(f"{work}/vocabulary.npy")
    net = load(source, len(keys))
    kept = json.load(open(kept[0])) if kept else [list(range(net.encoder.width // BLOCK))] * len(net.encoder.project)
    print(f"{out}: {write(out, net, keys, json.loads(calibration), kept)} bytes")
