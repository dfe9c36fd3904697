"""Leaves the first layer of a tagger out, for training on: shorten.py IN.pt OUT.pt (see finetune.py --skip)"""
import re
import sys

import torch


def shorten(state):
    """The state without its first layer, the others numbered anew."""
    place = re.compile(r"(encoder\.(?:project|states))\.(\d+)$")
    kept = {}
    for name, value in state.items():
        found = place.match(name)
        if found is None:
            kept[name] = value
        elif found.group(2) != "0":
            kept[f"{found.group(1)}.{int(found.group(2)) - 1}"] = value
    return kept


if __name__ == "__main__":
    torch.save(shorten(torch.load(sys.argv[1])), sys.argv[2])
