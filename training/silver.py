"""Labels unlabelled news with an ensemble: silver.py WORK OUT PASSAGES MODEL.pt...

Averages the scores of the models and keeps the probability of every label of every unit, for the student to learn.
"""
import sys

import numpy as np
import torch

from corpus import Passages, boundaries, features
from export import load
from network import LABELS, LIBRARY, pointer
from vocabulary import load_units

# Every third article, so that the pile's whole spread of years and publishers is met.
STRIDE = 3


@torch.no_grad()
def marginals(nets, ids, offsets):
    scores = torch.stack([net(ids, offsets) for net in nets]).mean(0).contiguous()
    start = torch.stack([net.start for net in nets]).mean(0).contiguous()
    move = torch.stack([net.move for net in nets]).mean(0).contiguous()
    out = torch.empty_like(scores)
    LIBRARY.crf(pointer(scores), pointer(start), pointer(move), None, pointer(offsets), len(offsets) - 1, len(LABELS),
                None, None, None, None, pointer(out))
    return out


def main():
    work, out, most, models = sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4:]
    torch.set_num_threads(1)
    vocabulary = np.load(f"{work}/vocabulary.npy")
    units = load_units(f"{work}/news.units")
    units = units[units[:, 0] % STRIDE == 1]
    cuts = boundaries(units)[: most + 1]
    units = units[: cuts[-1]]
    data = Passages(features(units, vocabulary), cuts)
    nets = [load(path, len(vocabulary)) for path in models]
    soft = np.empty((len(units), len(LABELS)), "f2")
    for first in range(0, len(data), 32):
        ids, _, offsets, at = data.batch(range(first, min(first + 32, len(data))))
        soft[at] = marginals(nets, ids, offsets).numpy()
        if first % 1600 == 0:
            print(first, len(data), flush=True)
    np.savez(f"{work}/{out}.npz", rows=data.rows, cuts=cuts, soft=soft)


if __name__ == "__main__":
    main()
