#!/bin/sh
# Makes model/attribution.onrt from the corpora: training/train.sh SHARED WORK
# SHARED holds corpora/polnear, corpora/gum and corpora/news.jsonl.gz; WORK is a folder for what is made on the way (3 GB).
# Needs Node 20, a C compiler, and Python 3.11 with PyTorch and NumPy on a fast BLAS. About two hours of one core.
set -eu
shared=$1 work=$2
here=$(cd "$(dirname "$0")" && pwd)
python=${PYTHON:-python3}
export OPENBLAS_NUM_THREADS=1 OMP_NUM_THREADS=1
mkdir -p "$work"
units() { npx --prefix "$here/.." tsx "$here/export-units.ts" "$work/$1.jsonl" "$work/$1"; }
tune() {
  name=$1
  shift
  "$python" "$here/finetune.py" "$work" "$work/$name.pt" --start "$work/encoder.pt" "$@"
}

for name in train dev; do gzip -dc "$shared/corpora/polnear/$name.jsonl.gz" > "$work/$name.jsonl"; done
gzip -dc "$shared/corpora/news.jsonl.gz" > "$work/news.jsonl"
"$python" "$here/gum.py" "$shared/corpora/gum/attribution.jsonl.gz" "$work/gum.jsonl"
"$python" "$here/change_texts.py" "$work/train.jsonl" "$work/train-mixed.jsonl" mixed 9
for name in train dev news gum train-mixed; do units $name; done

# Vocabulary and word vectors: 6 minutes.
"$python" "$here/vocabulary.py" "$work" 32000 news train
"$python" "$here/word_ids.py" "$work" news train
cc -O3 -march=native -ffast-math "$here/word-vectors.c" -o "$work/word-vectors" -lm
"$work/word-vectors" "$work/words.i32" 32001 96 4 "$work/vectors.f32"

# A pretrained encoder, two teachers, their labels on unlabelled news, and the student that learns from both.
"$python" "$here/pretrain.py" "$work" "$work/encoder.pt" --minutes 34 --batch 20
tune teacher-1 --seed 1 --epochs 8
tune teacher-2 --seed 2 --epochs 5 --batch 12 --rate 2.5e-3 --dropout 0.22 --noise 0.05
"$python" "$here/silver.py" "$work" silver 7000 "$work/teacher-1.pt" "$work/teacher-2.pt"
mixed="--extra train-mixed --silver silver"
tune student --init "$work/teacher-2.pt" --seed 4 --epochs 8 --batch 10 --silver-batch 20 --rate 2.5e-3 --dropout 0.12 --keep $mixed
"$python" "$here/average.py" "$work/average.pt" "$work/student-3.pt" "$work/student-5.pt" "$work/student-7.pt"
"$python" "$here/export.py" "$work" "$work/average.pt" "$work/raw.onrt"
npx --prefix "$here/.." tsx "$here/evidence.ts" "$work/raw.onrt" "$work/dev.jsonl" > "$work/evidence.jsonl"
calibration=$("$python" "$here/calibrate.py" < "$work/evidence.jsonl")
"$python" "$here/export.py" "$work" "$work/average.pt" "$here/../model/attribution.onrt" "$calibration"
( cd "$here/../model" && sha256sum attribution.onrt > attribution.onrt.sha256 )
