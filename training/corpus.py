"""Reads what export-units.ts wrote as tensors, and PolNeAR's annotations as labels of units."""
import json
import re

import numpy as np
import torch
from network import AFFIX_ROWS, LABELS
from vocabulary import load_units
from word_ids import ids_of


def features(units, vocabulary):
    """Table rows of each unit. Row V is the unknown word, V + 1 the masked one; affix row 0 is the masked one."""
    out = np.empty((len(units), 6), "<i4")
    words = ids_of(units[:, 4], vocabulary)
    out[:, 0] = np.where(words < 0, len(vocabulary), words)
    out[:, 1] = 1 + (units[:, 6] & (AFFIX_ROWS - 1))
    out[:, 2] = 1 + (units[:, 5] & (AFFIX_ROWS - 1))
    out[:, 3] = units[:, 7] & 255
    out[:, 4] = (units[:, 7] >> 16) & 255
    out[:, 5] = (units[:, 7] >> 8) & 255
    return out


def boundaries(units):
    """First row of each passage, and the number of rows."""
    key = units[:, 0].astype(np.int64) * 65536 + units[:, 1]
    return np.concatenate([[0], np.flatnonzero(np.diff(key)) + 1, [len(units)]]).astype("<i4")


def label(units, documents):
    """Labels by role: later roles win where they overlap (content, source, cue)."""
    out = np.zeros(len(units), "<i4")
    first = np.searchsorted(units[:, 0], np.arange(len(documents) + 1))
    for k, document in enumerate(documents):
        rows = slice(first[k], first[k + 1])
        starts, ends, tags = units[rows, 2], units[rows, 3], out[rows]
        for a in document["attributions"]:
            for role, mark in (("content", "C"), ("source", "S"), ("cue", "Q")):
                paint(document["text"], starts, ends, tags, a[role], mark)
        repair(tags)
    return out


def paint(text, starts, ends, tags, spans, mark):
    end_before = None
    for s, e in sorted(spans):
        inside = np.flatnonzero((ends > s) & (starts < e))
        join = end_before is not None and not re.search(r"\w", text[end_before:s])
        end_before = e
        for k, i in enumerate(inside):
            tags[i] = LABELS.index(("I-" if k or join else "B-") + mark)


def repair(tags):
    for i, tag in enumerate(tags):
        if LABELS[tag][0] == "I" and (i == 0 or LABELS[tags[i - 1]][1:] != LABELS[tag][1:]):
            tags[i] = LABELS.index("B" + LABELS[tag][1:])


def utf16(document):
    """Text whose Python indices are UTF-16 offsets: beyond the basic plane a character becomes two."""
    document["text"] = "".join(c if ord(c) < 65536 else "\ufffd\ufffd" for c in document["text"])
    return document


def read_jsonl(path):
    with open(path, encoding="utf-8") as lines:
        return [utf16(json.loads(line)) for line in lines if line.strip()]


class Passages:
    """Passages of one corpus: rows of features, optional labels, and where each begins."""

    def __init__(self, rows, cuts, gold=None):
        self.rows, self.cuts, self.gold = rows, cuts, gold

    def __len__(self):
        return len(self.cuts) - 1

    @staticmethod
    def join(parts):
        """Several corpora as one."""
        starts = np.cumsum([0] + [len(part.rows) for part in parts[:-1]])
        cuts = np.concatenate([part.cuts[:-1] + s for part, s in zip(parts, starts)] + [[sum(len(p.rows) for p in parts)]])
        return Passages(np.concatenate([p.rows for p in parts]), cuts.astype("<i4"), np.concatenate([p.gold for p in parts]))

    def batch(self, indices):
        spans = [np.arange(self.cuts[i], self.cuts[i + 1]) for i in indices]
        at = np.concatenate(spans)
        offsets = np.concatenate([[0], np.cumsum([len(s) for s in spans])]).astype("<i4")
        gold = None if self.gold is None else torch.from_numpy(self.gold[at])
        return torch.from_numpy(self.rows[at]), gold, torch.from_numpy(offsets), at


def spans(tags):
    """(role, first, last + 1) of each labelled stretch."""
    out, open_span = [], None
    for i, tag in enumerate(list(tags) + [0]):
        name = LABELS[tag]
        if open_span and (name[0] != "I"):
            out.append((*open_span, i))
            open_span = None
        if name[0] == "B":
            open_span = (name[2:], i)
    return set(out)
