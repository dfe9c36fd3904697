"""The tagger's network: embedding tables, bidirectional simple recurrent layers (Lei et al. 2018), a linear-chain CRF.

Passages lie end to end in one matrix; only the scan and the CRF, in scan.c, know where they part.
"""
import ctypes
import hashlib
import os
import subprocess
import tempfile

import numpy as np
import torch
from torch import nn

HERE = os.path.dirname(os.path.abspath(__file__))
LABELS = ["O", "B-S", "I-S", "B-Q", "I-Q", "B-C", "I-C"]
AFFIX_ROWS = 4096
# Columns of a unit: word, suffix, prefix, shape, quotation, layout; rows and widths of their tables.
WIDTHS = {"word": 96, "suffix": 12, "prefix": 8, "shape": 4, "quoted": 4, "flags": 4}


def build():
    source = os.path.join(HERE, "scan.c")
    digest = hashlib.sha256(open(source, "rb").read()).hexdigest()[:16]
    target = os.path.join(tempfile.gettempdir(), f"onrecord-scan-{digest}.so")
    if not os.path.exists(target):
        subprocess.run(["gcc", "-O3", "-march=native", "-ffast-math", "-shared", "-fPIC", source, "-o", target, "-lm"], check=True)
    library = ctypes.CDLL(target)
    library.crf.restype = ctypes.c_double
    return library


LIBRARY = build()


def pointer(tensor):
    return None if tensor is None else ctypes.c_void_p(tensor.data_ptr())


class Scan(torch.autograd.Function):
    @staticmethod
    def forward(ctx, u, x, v, offsets):
        u, x, v = u.contiguous(), x.contiguous(), v.contiguous()
        h = x.shape[1] // 2
        c, y = torch.empty_like(x), torch.empty_like(x)
        LIBRARY.scan_forward(pointer(u), pointer(x), pointer(v), pointer(offsets), len(offsets) - 1, h, pointer(c), pointer(y))
        ctx.save_for_backward(u, x, v, offsets, c)
        return y

    @staticmethod
    def backward(ctx, dy):
        u, x, v, offsets, c = ctx.saved_tensors
        dy = dy.contiguous()
        du, dx, dv = torch.empty_like(u), torch.empty_like(x), torch.zeros_like(v)
        LIBRARY.scan_backward(pointer(u), pointer(x), pointer(v), pointer(offsets), len(offsets) - 1, x.shape[1] // 2,
                              pointer(c), pointer(dy), pointer(du), pointer(dx), pointer(dv))
        return du, dx, dv, None


class Crf(torch.autograd.Function):
    @staticmethod
    def forward(ctx, e, start, move, gold, offsets, weight):
        e, start, move = e.contiguous(), start.contiguous(), move.contiguous()
        de, ds, dm = torch.zeros_like(e), torch.zeros_like(start), torch.zeros_like(move)
        loss = LIBRARY.crf(pointer(e), pointer(start), pointer(move), pointer(gold), pointer(offsets), len(offsets) - 1,
                           e.shape[1], pointer(weight), pointer(de), pointer(ds), pointer(dm), None)
        ctx.save_for_backward(de, ds, dm)
        return torch.tensor(loss / len(gold), dtype=torch.float32)

    @staticmethod
    def backward(ctx, g):
        de, ds, dm = ctx.saved_tensors
        scale = g / len(de)
        return de * scale, ds * scale, dm * scale, None, None, None


def locked_dropout(x, offsets, share, training):
    """Dropout with one mask a passage; far cheaper on a CPU than one a unit."""
    if not training or share == 0:
        return x
    mask = (torch.rand(len(offsets) - 1, x.shape[1]) >= share).float() / (1 - share)
    return x * mask.repeat_interleave((offsets[1:] - offsets[:-1]).long(), 0)


class SoftCrf(torch.autograd.Function):
    """Distance of the CRF's label probabilities from a teacher's: its gradient, for the scores, is their difference."""

    @staticmethod
    def forward(ctx, e, start, move, soft, offsets):
        e, out = e.contiguous(), torch.empty_like(e)
        LIBRARY.crf(pointer(e), pointer(start.contiguous()), pointer(move.contiguous()), None, pointer(offsets),
                    len(offsets) - 1, e.shape[1], None, None, None, None, pointer(out))
        ctx.save_for_backward(out - soft)
        return -(soft * torch.log(out + 1e-6)).sum() / len(e)

    @staticmethod
    def backward(ctx, g):
        (difference,) = ctx.saved_tensors
        return difference * (g / len(difference)), None, None, None, None


class Encoder(nn.Module):
    def __init__(self, words, layers=4, dropout=0.2, wide=None):
        super().__init__()
        rows = [words + 2, AFFIX_ROWS + 1, AFFIX_ROWS + 1, 16, 8, 16]
        self.tables = nn.ModuleList(nn.Embedding(n, k) for n, k in zip(rows, WIDTHS.values()))
        for table in self.tables:
            nn.init.normal_(table.weight, 0, 0.3)
        inner = sum(WIDTHS.values())
        self.width = wide or inner
        self.widen = None if self.width == inner else nn.Linear(inner, self.width, bias=False)
        h = self.width // 2
        self.project = nn.ParameterList(nn.Parameter(torch.randn(self.width, 6 * h) * (3 / self.width) ** 0.5 / 1.7) for _ in range(layers))
        states = torch.zeros(8 * h)
        states[4 * h:] = torch.tensor([1.0] * h + [0.0] * h + [1.0] * h + [0.0] * h)
        self.states = nn.ParameterList(nn.Parameter(states.clone() + torch.randn(8 * h) * 0.05) for _ in range(layers))
        self.dropout = dropout
        # The share of training steps that leave the first layer out, so that the rest can do without it.
        self.skip = 0.0
        # For each layer the states it computes, 1 or 0 each; what it leaves out passes it by. None: all.
        self.kept = None

    def forward(self, ids, offsets):
        x = torch.cat([table(ids[:, k]) for k, table in enumerate(self.tables)], 1)
        if self.widen is not None:
            x = self.widen(x)
        first = 1 if self.training and self.skip > 0 and torch.rand(()) < self.skip else 0
        for layer in range(first, len(self.project)):
            y = Scan.apply(locked_dropout(x, offsets, self.dropout, self.training) @ self.project[layer], x, self.states[layer], offsets)
            x = y if self.kept is None else torch.where(self.kept[layer], y, x)
        return x


class Tagger(nn.Module):
    def __init__(self, encoder, dropout=0.2):
        super().__init__()
        self.encoder = encoder
        self.dropout = dropout
        self.emit = nn.Linear(encoder.width, len(LABELS))
        self.start = nn.Parameter(torch.zeros(len(LABELS)))
        self.move = nn.Parameter(torch.zeros(len(LABELS), len(LABELS)))

    def forward(self, ids, offsets):
        h = self.encoder(ids, offsets)
        return self.emit(locked_dropout(h, offsets, self.dropout, self.training))

    def loss(self, ids, gold, offsets, weight=None):
        return Crf.apply(self.forward(ids, offsets), self.start, self.move, gold, offsets, weight)

    def distance(self, ids, soft, offsets):
        return SoftCrf.apply(self.forward(ids, offsets), self.start.detach(), self.move.detach(), soft, offsets)

    @torch.no_grad()
    def marginals(self, ids, offsets):
        e = self.forward(ids, offsets).contiguous()
        out = torch.empty_like(e)
        LIBRARY.crf(pointer(e), pointer(self.start.contiguous()), pointer(self.move.contiguous()), None, pointer(offsets),
                    len(offsets) - 1, e.shape[1], None, None, None, None, pointer(out))
        return e, out


def allowed():
    """Which label may follow which: an I only its own B or I."""
    k = len(LABELS)
    ok = np.ones((k, k), bool)
    for j, label in enumerate(LABELS):
        if label[0] == "I":
            for i, before in enumerate(LABELS):
                ok[i, j] = before[1:] == label[1:]
    return ok


def viterbi(e, start, move):
    """The best label sequence of one passage of emissions."""
    ok = allowed()
    move = np.where(ok, move, -1e9)
    start = np.where([label[0] != "I" for label in LABELS], start, -1e9)
    score, back = start + e[0], []
    for x in e[1:]:
        options = score[:, None] + move
        best = options.argmax(0)
        back.append(best)
        score = options[best, np.arange(len(best))] + x
    path = [int(score.argmax())]
    for best in reversed(back):
        path.append(int(best[path[-1]]))
    return path[::-1]
