"""Trains the tagger on PolNeAR, from a pretrained encoder or from word vectors alone.

usage: finetune.py WORK OUT.pt [--start ENCODER.pt] [--seed 1] [--epochs 10] [--silver NAME] [--extra train-mixed] [--init TAGGER.pt]

With --silver every step also learns a batch of soft labels made by silver.py. --extra adds annotated corpora.
--init goes on from a trained tagger. --minutes stops by the clock, at the end of the rate's fall, instead of after
--epochs. --average keeps a running mean of the weights as OUT-mean.pt.
"""
import argparse
import itertools
import json
import math
import time

import numpy as np
import torch

from corpus import Passages, boundaries, features, label, read_jsonl, spans
from network import Encoder, Tagger, viterbi
from prune import read_kept
from vocabulary import load_units

# The running mean takes the weights in every so many steps: each costs a pass over 3.6 million numbers.
MEAN_EVERY = 10


def annotated(work, split, vocabulary):
    units = load_units(f"{work}/{split}.units")
    documents = read_jsonl(f"{work}/{split}.jsonl")
    return units, Passages(features(units, vocabulary), boundaries(units), label(units, documents))


@torch.no_grad()
def predict(net, data, size=32):
    net.eval()
    out = np.zeros(len(data.rows), "<i4")
    start, move = net.start.numpy(), net.move.numpy()
    for first in range(0, len(data), size):
        ids, _, offsets, at = data.batch(range(first, min(first + size, len(data))))
        e = net(ids, offsets).numpy()
        for a, b in zip(offsets[:-1], offsets[1:]):
            out[at[a:b]] = viterbi(e[a:b], start, move)
    return out


def span_scores(gold, guess):
    g, p = spans(gold), spans(guess)
    by_role = {}
    for role in "SQC":
        a, b = {s for s in g if s[0] == role}, {s for s in p if s[0] == role}
        by_role[role] = round(200 * len(a & b) / max(1, len(a) + len(b)), 1)
    return by_role


def write_tags(work, name, split, units, guess):
    ids = json.load(open(f"{work}/{split}.ids.json"))
    first = np.searchsorted(units[:, 0], np.arange(len(ids) + 1))
    with open(f"{work}/{name}.{split}.tags.jsonl", "w") as out:
        for k, name_ in enumerate(ids):
            out.write(json.dumps({"id": name_, "tags": guess[first[k]:first[k + 1]].tolist()}) + "\n")


def noise(ids, words, rng, share):
    """Hides some words behind their affixes, as an unknown word is."""
    ids[torch.from_numpy(rng.random(len(ids)) < share), 0] = words
    return ids


def main():
    args = argparse.ArgumentParser()
    args.add_argument("work"), args.add_argument("out")
    args.add_argument("--start")
    args.add_argument("--init")
    args.add_argument("--seed", type=int, default=1)
    args.add_argument("--epochs", type=int, default=10)
    args.add_argument("--layers", type=int, default=4)
    args.add_argument("--wide", type=int, default=0)
    args.add_argument("--rate", type=float, default=3e-3)
    args.add_argument("--table-rate", type=float, default=0.7)
    args.add_argument("--noise", type=float, default=0.03)
    args.add_argument("--batch", type=int, default=16)
    args.add_argument("--dropout", type=float, default=0.1)
    args.add_argument("--silver")
    args.add_argument("--silver-batch", type=int, default=20)
    args.add_argument("--keep", action="store_true", help="keep the state of every epoch as OUT-EPOCH.pt")
    args.add_argument("--skip", type=float, default=0.0, help="share of steps without the first layer")
    args.add_argument("--kept", help="the states to keep, from prune.py")
    args.add_argument("--minutes", type=float)
    args.add_argument("--average", type=float, help="share of the running mean that each step leaves, such as 0.999")
    args.add_argument("--extra", nargs="*", default=[])
    args = args.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(args.seed)
    rng = np.random.default_rng(args.seed)
    vocabulary = np.load(f"{args.work}/vocabulary.npy")
    words = len(vocabulary)
    _, train = annotated(args.work, "train", vocabulary)
    if args.extra:
        train = Passages.join([train] + [annotated(args.work, name, vocabulary)[1] for name in args.extra])
    silver = np.load(f"{args.work}/{args.silver}.npz") if args.silver else None
    if silver is not None:
        soft, pool, order_silver = silver["soft"], Passages(silver["rows"], silver["cuts"]), []
    dev_units, dev = annotated(args.work, "dev", vocabulary)
    encoder = Encoder(words, args.layers, args.dropout, args.wide or None)
    if args.start:
        encoder.load_state_dict(torch.load(args.start))
    else:
        vectors = np.fromfile(f"{args.work}/vectors.f32", "<f4").reshape(words + 1, -1)
        encoder.tables[0].weight.data[: words + 1] = torch.from_numpy(vectors / vectors.std() * 0.3)
    net = Tagger(encoder, args.dropout)
    if args.init:
        net.load_state_dict(torch.load(args.init))
    encoder.skip = args.skip
    if args.kept:
        encoder.kept = read_kept(args.kept, encoder.width)
    tables = [t.weight for t in encoder.tables]
    others = [p for n, p in net.named_parameters() if not n.startswith("encoder.tables")]
    optimiser = torch.optim.AdamW([{"params": tables, "scale": args.table_rate}, {"params": others, "scale": 1.0}], lr=args.rate, weight_decay=0.01)
    steps, step, begin = args.epochs * (len(train) // args.batch), 0, time.time()
    mean = {name: value.clone() for name, value in net.state_dict().items()} if args.average else None
    progress = lambda: (time.time() - begin) / (60 * args.minutes) if args.minutes else step / steps
    for epoch in itertools.count():
        if progress() >= 1:
            break
        net.train()
        order, total, taken = rng.permutation(len(train)), 0, 0
        for first in range(0, len(order) - args.batch + 1, args.batch):
            if progress() >= 1:
                break
            for group in optimiser.param_groups:
                group["lr"] = args.rate * group["scale"] * min(1, (step + 1) / 100) * (0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * progress())))
            ids, gold, offsets, _ = train.batch(order[first: first + args.batch])
            loss = net.loss(noise(ids, words, rng, args.noise), gold, offsets)
            if silver is not None:
                if len(order_silver) < args.silver_batch:
                    order_silver = list(rng.permutation(len(pool)))
                ids, _, offsets, at = pool.batch([order_silver.pop() for _ in range(args.silver_batch)])
                loss = loss + net.distance(noise(ids, words, rng, args.noise), torch.from_numpy(soft[at].astype("f4")), offsets)
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimiser.step()
            total += loss.item()
            taken += 1
            step += 1
            if mean is not None and step % MEAN_EVERY == 0:
                for name, value in net.state_dict().items():
                    mean[name].lerp_(value, 1 - args.average ** MEAN_EVERY)
        torch.save(net.state_dict(), args.out[:-3] + f"-{epoch}.pt" if args.keep else args.out)
        if mean is not None:
            torch.save(mean, args.out[:-3] + "-mean.pt")
        if epoch % 2 == 1 or progress() >= 1:
            guess = predict(net, dev)
            print(f"epoch {epoch} step {step} loss {total / max(1, taken):.4f} dev spans {span_scores(dev.gold, guess)} {time.time() - begin:.0f}s", flush=True)
    torch.save(net.state_dict(), args.out)
    write_tags(args.work, args.out.split("/")[-1][:-3], "dev", dev_units, predict(net, dev))


if __name__ == "__main__":
    main()
