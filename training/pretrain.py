"""Pretrains the encoder on unlabelled news: guess hidden words, and tell true words from plausible false ones.

usage: pretrain.py WORK OUT.pt --minutes M [--layers 4] [--corpora news,train]
A tenth of the units is hidden, a fifth is replaced by a word that follows the same word elsewhere; at both the
true word is to be guessed among sampled ones, and at every unit left visible whether it is the true one.
"""
import argparse
import math
import time

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

from corpus import Passages, boundaries, features
from network import Encoder
from vocabulary import load_units

SAMPLED = 1024
HIDDEN, REPLACED, AFFIX_ONLY = 0.10, 0.10, 0.04


class Heads(nn.Module):
    def __init__(self, width, words, dim):
        super().__init__()
        self.guess = nn.Linear(width, dim)
        self.bias = nn.Embedding(words + 1, 1)
        nn.init.zeros_(self.bias.weight)
        self.true = nn.Sequential(nn.Linear(width, 32), nn.ReLU(), nn.Linear(32, 1))


class Corrupter:
    """Hides and replaces units; a replacement follows the same word somewhere in the corpus."""

    def __init__(self, rows, words, rng):
        self.rows, self.words, self.rng = rows, words, rng
        before = np.concatenate([[words], rows[:-1, 0]])
        self.by_word = np.argsort(before, kind="stable").astype("<i4")
        self.first = np.searchsorted(before[self.by_word], np.arange(words + 2))
        counts = np.bincount(rows[:, 0], minlength=words + 1)[: words + 1].astype(float)
        self.prior = counts / counts.sum()
        counts **= 0.75
        self.noise = counts / counts.sum()
        self.cumulative = np.cumsum(self.noise)

    def apply(self, rows):
        rows = rows.copy()
        draw = self.rng.random(len(rows))
        hide = draw < HIDDEN
        swap = (draw >= HIDDEN) & (draw < HIDDEN + REPLACED)
        affix = (draw >= HIDDEN + REPLACED) & (draw < HIDDEN + REPLACED + AFFIX_ONLY)
        truth = rows[:, 0].copy()
        at = np.flatnonzero(swap)
        before = truth[np.maximum(at - 1, 0)]
        pick = self.first[before] + (self.rng.random(len(at)) * (self.first[before + 1] - self.first[before])).astype(int)
        rows[at, :4] = self.rows[self.by_word[np.minimum(pick, len(self.by_word) - 1)], :4]
        rows[hide, 0], rows[hide, 1:4] = self.words + 1, 0
        rows[affix, 0] = self.words
        guess = np.flatnonzero((hide | swap | affix) & (truth < self.words))
        visible = np.flatnonzero(~hide)
        return rows, truth, guess, visible

    def negatives(self):
        return np.searchsorted(self.cumulative, self.rng.random(SAMPLED)).clip(0, self.words)


def guess_loss(heads, table, h, truth, negatives, noise):
    candidates = torch.cat([truth, negatives])
    candidates, where = torch.unique(candidates, return_inverse=True)
    scores = heads.guess(h) @ table(candidates).t() + heads.bias(candidates).t() - noise[candidates]
    return F.cross_entropy(scores, where[: len(truth)])


def main():
    args = argparse.ArgumentParser()
    args.add_argument("work"), args.add_argument("out")
    args.add_argument("--minutes", type=float, default=30)
    args.add_argument("--layers", type=int, default=4)
    args.add_argument("--wide", type=int, default=0)
    args.add_argument("--rate", type=float, default=2e-3)
    args.add_argument("--batch", type=int, default=24)
    args.add_argument("--corpora", default="news,train")
    args = args.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(1)
    rng = np.random.default_rng(1)
    vocabulary = np.load(f"{args.work}/vocabulary.npy")
    words = len(vocabulary)
    units = np.concatenate([load_units(f"{args.work}/{c}.units") for c in args.corpora.split(",")])
    rows, cuts = features(units, vocabulary), boundaries(units)
    del units
    data, corrupter = Passages(rows, cuts), Corrupter(rows, words, rng)
    encoder = Encoder(words, args.layers, dropout=0.0, wide=args.wide or None)
    vectors = np.fromfile(f"{args.work}/vectors.f32", "<f4").reshape(words + 1, -1)
    encoder.tables[0].weight.data[: words + 1] = torch.from_numpy(vectors / vectors.std() * 0.3)
    encoder.tables[0].weight.data[words + 1] = 0
    heads = Heads(encoder.width, words, vectors.shape[1])
    heads.bias.weight.data[:, 0] = torch.from_numpy(np.log(corrupter.prior + 1e-9)).float()
    noise = torch.from_numpy(np.log(corrupter.noise * SAMPLED + 1e-9)).float()
    parameters = list(encoder.parameters()) + list(heads.parameters())
    optimiser = torch.optim.Adam(parameters, lr=args.rate, betas=(0.9, 0.98))
    begin, step, seen, sums = time.time(), 0, 0, np.zeros(3)
    order = rng.permutation(len(data))
    at = 0
    while True:
        progress = (time.time() - begin) / (args.minutes * 60)
        if progress >= 1:
            break
        for group in optimiser.param_groups:
            group["lr"] = args.rate * min(1, (step + 1) / 200) * (0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * progress)))
        if at + args.batch > len(order):
            order, at = rng.permutation(len(data)), 0
        ids, _, offsets, _ = data.batch(order[at: at + args.batch])
        at += args.batch
        corrupted, truth, guess, visible = corrupter.apply(ids.numpy())
        h = encoder(torch.from_numpy(corrupted), offsets)
        truth = torch.from_numpy(truth).long()
        guess, seen_at = torch.from_numpy(guess), torch.from_numpy(visible)
        word_loss = guess_loss(heads, encoder.tables[0], h[guess], truth[guess], torch.from_numpy(corrupter.negatives()), noise)
        same = torch.from_numpy((corrupted[visible, 0] == truth.numpy()[visible]) | (corrupted[visible, 0] == words)).float()
        true_loss = F.binary_cross_entropy_with_logits(heads.true(h[seen_at]).squeeze(1), same)
        loss = word_loss + 5 * true_loss
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(parameters, 1.0)
        optimiser.step()
        step += 1
        seen += len(ids)
        sums += [word_loss.item(), true_loss.item(), 1]
        if step % 100 == 0:
            print(f"step {step} units {seen / 1e6:.2f}M, {seen / (time.time() - begin):.0f}/s, "
                  f"guess {sums[0] / sums[2]:.3f}, true {sums[1] / sums[2]:.4f}", flush=True)
            sums[:] = 0
        if step % 500 == 0:
            torch.save(encoder.state_dict(), args.out)
    torch.save(encoder.state_dict(), args.out)


if __name__ == "__main__":
    main()
