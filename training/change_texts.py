"""Copies an annotated corpus with its print changed, spans moved along: change_texts.py IN.jsonl OUT.jsonl HOW [SEED]

HOW is one of straight, single, guillemets, unclosed (one closing mark in ten is lost), or mixed: each article
draws a style of marks, and some lose closing marks, spaces between sentences, or paragraph breaks.
"""
import json
import random
import re
import sys

from corpus import read_jsonl

STYLES = {"straight": ('"', '"'), "doubled": ("''", "''"), "single": ("‘", "’"), "straight-single": ("'", "'"), "guillemets": ("«", "»"), "curly": ("“", "”")}


def marks(text):
    """Offsets of outer opening and closing double marks, paragraph by paragraph."""
    found, opened = {}, False
    for i, c in enumerate(text):
        if c == "\n":
            opened = False
        elif c == "“" or (c == '"' and not opened and text[i + 1:i + 2].strip()):
            found[i], opened = "open", True
        elif c in '”"':
            if opened:
                found[i] = "close"
            opened = False
    return found


def edits_of(text, how, rng):
    """{offset: replacement of that character}."""
    style = how if how in STYLES else rng.choice(list(STYLES)) if how == "mixed" else None
    unclosed = how == "unclosed" or (how == "mixed" and rng.random() < 0.4)
    edits = {}
    for i, kind in marks(text).items():
        if style:
            edits[i] = STYLES[style][kind == "close"]
        if unclosed and kind == "close" and rng.random() < 0.1:
            edits[i] = ""
    if how == "mixed" and rng.random() < 0.3:
        for match in re.finditer(r"[.!?][”\"]?( )(?=[A-Z“\"])", text):
            if rng.random() < 0.15:
                edits[match.start(1)] = ""
    if how == "mixed" and rng.random() < 0.15:
        for match in re.finditer(r"\n+", text):
            if match.start() > 200:
                for i in range(match.start(), match.end()):
                    edits[i] = " " if i == match.start() else ""
    return edits


def change(document, how, rng):
    text = document["text"]
    edits = edits_of(text, how, rng)
    pieces, place, at = [], [], 0
    for i, c in enumerate(text):
        place.append(at)
        piece = edits.get(i, c)
        pieces.append(piece)
        at += len(piece)
    place.append(at)
    moved = [{role: [[place[s], place[e]] for s, e in spans if place[s] < place[e]] for role, spans in a.items()}
             for a in document["attributions"]]
    return {**document, "text": "".join(pieces), "attributions": moved}


def main():
    source, target, how = sys.argv[1:4]
    rng = random.Random(int(sys.argv[4]) if len(sys.argv) > 4 else 7)
    with open(target, "w", encoding="utf-8") as out:
        for document in read_jsonl(source):
            out.write(json.dumps(change(document, how, rng), ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
