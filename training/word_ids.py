"""Writes the word ids of a corpus as one stream for word-vectors: word-ids.py WORK CORPUS... -> WORK/words.i32"""
import sys
import numpy as np
from vocabulary import load_units


def ids_of(words, vocabulary):
    """Row numbers in the vocabulary; -1 where a hash is not in it."""
    order = np.argsort(vocabulary)
    at = np.minimum(np.searchsorted(vocabulary, words, sorter=order), len(vocabulary) - 1)
    return np.where(vocabulary[order[at]] == words, order[at], -1).astype("<i4")


if __name__ == "__main__":
    work = sys.argv[1]
    vocabulary = np.load(f"{work}/vocabulary.npy")
    streams = []
    for corpus in sys.argv[2:]:
        units = load_units(f"{work}/{corpus}.units")
        ids = ids_of(units[:, 4], vocabulary)
        ids[ids < 0] = len(vocabulary)
        ends = np.flatnonzero(np.diff(units[:, 0])) + 1
        streams.append(np.insert(ids, ends, -1))
        streams.append(np.array([-1]))
    np.concatenate(streams).astype("<i4").tofile(f"{work}/words.i32")
