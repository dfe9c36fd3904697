"""Counts unit hashes over corpora and writes the vocabulary: vocabulary.py WORK SIZE CORPUS..."""
import sys
import numpy as np

COLUMNS = 8


def load_units(path):
    """Rows of export-units.ts: document, passage, start, end, word, prefix, suffix, shape|flags<<8|quoted<<16."""
    return np.fromfile(path, "<i4").reshape(-1, COLUMNS)


def main():
    work, size, corpora = sys.argv[1], int(sys.argv[2]), sys.argv[3:]
    words = np.concatenate([load_units(f"{work}/{c}.units")[:, 4] for c in corpora])
    keys, counts = np.unique(words, return_counts=True)
    order = np.lexsort((keys, -counts))[:size]
    np.save(f"{work}/vocabulary.npy", keys[order])
    np.save(f"{work}/counts.npy", counts[order])
    print(f"{len(keys)} kinds; {len(order)} kept, the rarest {counts[order][-1]} times, "
          f"covering {counts[order].sum() / len(words):.4f}")


if __name__ == "__main__":
    main()
