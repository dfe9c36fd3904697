#!/bin/sh
# Makes model/attribution.onrt from the corpora: training/train.sh SHARED WORK
# SHARED holds corpora/polnear and corpora/news.jsonl.gz; WORK is a folder for what is made on the way (3 GB).
# Needs Node 20, a C compiler, and Python 3.11 with PyTorch and NumPy on a fast BLAS. About three hours of one core.
set -eu
shared=$1 work=$2
here=$(cd "$(dirname "$0")" && pwd)
python=${PYTHON:-python3}
mkdir -p "$work"
units() { npx --prefix "$here/.." tsx "$here/export-units.ts" "$work/$1.jsonl" "$work/$1"; }

for name in train dev; do gzip -dc "$shared/corpora/polnear/$name.jsonl.gz" > "$work/$name.jsonl"; done
gzip -dc "$shared/corpora/news.jsonl.gz" > "$work/news.jsonl"
"$python" "$here/change_texts.py" "$work/train.jsonl" "$work/train-mixed.jsonl" mixed
for name in train dev news train-mixed; do units $name; done

# Vocabulary and word vectors: 10 minutes.
"$python" "$here/vocabulary.py" "$work" 32000 news train
"$python" "$here/word_ids.py" "$work" news train
cc -O3 -march=native -ffast-math "$here/word-vectors.c" -o "$work/word-vectors" -lm
"$work/word-vectors" "$work/words.i32" 32001 96 4 "$work/vectors.f32"

# A pretrained encoder, teachers, their labels on unlabelled news, and the student that learns from both.
"$python" "$here/pretrain.py" "$work" "$work/encoder.pt" --minutes 34 --batch 20
for seed in 1 2; do
  "$python" "$here/finetune.py" "$work" "$work/teacher-$seed.pt" --start "$work/encoder.pt" --seed $seed --epochs 8
done
"$python" "$here/silver.py" "$work" silver 6000 "$work/teacher-1.pt" "$work/teacher-2.pt"
"$python" "$here/finetune.py" "$work" "$work/student.pt" --start "$work/encoder.pt" --seed 3 --epochs 6 --silver silver --extra train-mixed
"$python" "$here/export.py" "$work" "$work/student.pt" "$here/../model/attribution.onrt"
( cd "$here/../model" && sha256sum attribution.onrt > attribution.onrt.sha256 )
