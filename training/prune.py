"""Chooses which states of a tagger's upper layers go on being computed: prune.py WORK TAGGER.pt BLOCKS OUT.json [BEFORE.json]

States go in blocks of four, as they are computed. A block's worth is the first-order change of the loss where its
layer is passed by (Molchanov et al., 2017), over 400 annotated passages. The first layer keeps all. Each layer keeps an
even number, since columns are multiplied eight at a time.
"""
import json
import sys

import numpy as np
import torch
from network import Crf, Encoder, Scan, Tagger

BLOCK = 4


def read_kept(path, width):
    """A mask a layer."""
    masks = []
    for blocks in json.load(open(path)):
        mask = torch.zeros(width // BLOCK, dtype=torch.bool)
        mask[blocks] = True
        masks.append(mask.repeat_interleave(BLOCK))
    return masks


def worths(net, data, passages):
    """Only of what is still computed: a block left out before has none."""
    encoder = net.encoder
    total = torch.zeros(len(encoder.project), encoder.width // BLOCK)
    for first in range(0, len(passages), 10):
        ids, gold, offsets, _ = data.batch(passages[first:first + 10])
        x = torch.cat([table(ids[:, k]) for k, table in enumerate(encoder.tables)], 1)
        steps = []
        for project, states in zip(encoder.project, encoder.states):
            y = Scan.apply(x @ project, x, states, offsets)
            if encoder.kept is not None:
                y = torch.where(encoder.kept[len(steps)], y, x)
            y.retain_grad()
            steps.append((x, y))
            x = y
        Crf.apply(net.emit(x), net.start, net.move, gold, offsets, None).backward()
        for layer, (before, after) in enumerate(steps):
            change = after.grad * (after - before)
            total[layer] += change.detach().reshape(len(change), -1, BLOCK).sum(2).abs().sum(0)
    return total.detach().numpy()


def choose(worth, blocks):
    """The blocks of each layer with the greatest worth, `blocks` beyond the first layer's, an even number in each."""
    order = sorted(((worth[l, b], l, b) for l in range(1, len(worth)) for b in range(worth.shape[1])), reverse=True)
    kept = [list(range(worth.shape[1]))] + [[] for _ in worth[1:]]
    for _, l, b in order[:blocks]:
        kept[l].append(b)
    for l in range(1, len(kept)):
        if len(kept[l]) % 2:
            kept[l].append(next(b for _, layer, b in order if layer == l and b not in kept[l]))
    return [sorted(map(int, k)) for k in kept]


def main():
    from finetune import annotated  # which itself reads what is kept
    work, source, blocks, out, *before = sys.argv[1:]
    torch.set_num_threads(1)
    vocabulary = np.load(f"{work}/vocabulary.npy")
    net = Tagger(Encoder(len(vocabulary)))
    net.load_state_dict(torch.load(source))
    if before:
        net.encoder.kept = read_kept(before[0], net.encoder.width)
    net.eval()
    _, data = annotated(work, "train", vocabulary)
    passages = np.random.default_rng(3).permutation(len(data))[:400]
    worth = worths(net, data, passages)
    np.set_printoptions(precision=2, suppress=True, linewidth=180)
    print(worth / worth.mean())
    kept = choose(worth, int(blocks))
    print([len(k) for k in kept])
    json.dump(kept, open(out, "w"))


if __name__ == "__main__":
    main()
