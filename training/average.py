"""Averages the weights of several states of one training run: average.py OUT.pt STATE.pt..."""
import sys

import torch

if __name__ == "__main__":
    states = [torch.load(path) for path in sys.argv[2:]]
    torch.save({name: sum(state[name] for state in states) / len(states) for name in states[0]}, sys.argv[1])
