"""GUM's training documents in PolNeAR's form: gum.py ATTRIBUTION.jsonl OUT.jsonl (contents with PolNeAR's edges)"""
import json
import sys

if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as lines, open(sys.argv[2], "w", encoding="utf-8") as out:
        for line in lines:
            document = json.loads(line)
            if document["split"] != "train":
                continue
            document["attributions"] = [
                {"source": a.get("source") or [], "cue": a.get("cue") or [], "content": a.get("contentPolnear") or a["content"]}
                for a in document["attributions"]
            ]
            out.write(json.dumps(document, ensure_ascii=False) + "\n")
