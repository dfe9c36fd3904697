"""Labels unlabelled news with an ensemble: silver.py WORK OUT PASSAGES MODEL.pt... [--thirds 1]

Averages the scores of the models and keeps the probability of every label of every unit, for the student to learn.
GUM's articles, where only some attributions are annotated, are labelled in the same way, and what is annotated
there takes the place of the ensemble's opinion.
"""
import argparse

import numpy as np
import torch

from corpus import Passages, boundaries, features, label, read_jsonl
from export import load
from network import LABELS, LIBRARY, pointer
from vocabulary import load_units

# Whole thirds of the articles, so that the pile's spread of years and publishers is met.
THIRDS = 3


@torch.no_grad()
def marginals(nets, ids, offsets):
    scores = torch.stack([net(ids, offsets) for net in nets]).mean(0).contiguous()
    start = torch.stack([net.start for net in nets]).mean(0).contiguous()
    move = torch.stack([net.move for net in nets]).mean(0).contiguous()
    out = torch.empty_like(scores)
    LIBRARY.crf(pointer(scores), pointer(start), pointer(move), None, pointer(offsets), len(offsets) - 1, len(LABELS),
                None, None, None, None, pointer(out))
    return out


def soften(nets, data, name):
    """The ensemble's probabilities for every unit of a corpus."""
    soft = np.empty((len(data.rows), len(LABELS)), "f2")
    for first in range(0, len(data), 32):
        ids, _, offsets, at = data.batch(range(first, min(first + 32, len(data))))
        soft[at] = marginals(nets, ids, offsets).numpy()
        if first % 1600 == 0:
            print(name, first, len(data), flush=True)
    return soft


def annotated_over(soft, units, documents):
    """Sets the labels that people gave, with certainty."""
    gold = label(units, documents)
    marked = np.flatnonzero(gold)
    soft[marked] = 0
    soft[marked, gold[marked]] = 1
    return soft


def main():
    args = argparse.ArgumentParser()
    args.add_argument("work"), args.add_argument("out"), args.add_argument("most", type=int)
    args.add_argument("models", nargs="+")
    args.add_argument("--thirds", default="1", help="which articles: remainders of their number by three, such as 0,2")
    args = args.parse_args()
    work, out, most, models = args.work, args.out, args.most, args.models
    torch.set_num_threads(1)
    vocabulary = np.load(f"{work}/vocabulary.npy")
    nets = [load(path, len(vocabulary)) for path in models]
    gum = load_units(f"{work}/gum.units")
    gum_data = Passages(features(gum, vocabulary), boundaries(gum))
    gum_soft = annotated_over(soften(nets, gum_data, "gum"), gum, read_jsonl(f"{work}/gum.jsonl"))
    units = load_units(f"{work}/news.units")
    units = units[np.isin(units[:, 0] % THIRDS, [int(third) for third in args.thirds.split(",")])]
    cuts = boundaries(units)[: most + 1]
    data = Passages(features(units[: cuts[-1]], vocabulary), cuts)
    soft = np.concatenate([gum_soft, soften(nets, data, "news")])
    rows = np.concatenate([gum_data.rows, data.rows])
    cuts = np.concatenate([gum_data.cuts[:-1], data.cuts + len(gum)]).astype("<i4")
    np.savez(f"{work}/{out}.npz", rows=rows, cuts=cuts, soft=soft)


if __name__ == "__main__":
    main()
