"""Fits the coefficients of relationConfidence to evidence.ts's lines on standard input; prints them as JSON."""
import json
import sys

import numpy as np

PENALTY = 1.0


def fit(x, y):
    """Logistic regression with a small penalty on all but the constant, by Newton's steps."""
    beta = np.zeros(x.shape[1])
    ridge = np.diag([0.0] + [PENALTY] * (x.shape[1] - 1))
    for _ in range(50):
        p = 1 / (1 + np.exp(-x @ beta))
        gradient = x.T @ (y - p) - ridge @ beta
        beta += np.linalg.solve(x.T @ (x * (p * (1 - p))[:, None]) + ridge, gradient)
    return beta


if __name__ == "__main__":
    rows = np.array([json.loads(line) for line in sys.stdin])
    if len(rows) == 0:  # weights that find nothing: every confidence is a half
        print("no relations to fit to", file=sys.stderr)
        print("[]")
        sys.exit()
    beta = fit(rows[:, :-1], rows[:, -1])
    p = 1 / (1 + np.exp(-rows[:, :-1] @ beta))
    print(f"{len(rows)} relations, {rows[:, -1].mean():.3f} right, Brier score {np.mean((p - rows[:, -1]) ** 2):.4f}", file=sys.stderr)
    print(json.dumps([round(float(b), 4) for b in beta]))
