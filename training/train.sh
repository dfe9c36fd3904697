#!/bin/sh
# Makes model/attribution.onrt from the corpora: training/train.sh SHARED WORK [--smoke]
# SHARED holds corpora/polnear, corpora/gum and corpora/news.jsonl.gz; WORK is a folder for what is made on the way (3 GB).
# Needs Node 20, a C compiler, and Python 3.11 with PyTorch and NumPy on a fast BLAS. About six hours of one core.
# --smoke runs every step on a few articles for seconds, and leaves its worthless weights in WORK.
set -eu
shared=$1 work=$2 size=${3:-}
here=$(cd "$(dirname "$0")" && pwd)
python=${PYTHON:-python3}
export OPENBLAS_NUM_THREADS=1 OMP_NUM_THREADS=1
mkdir -p "$work"

articles=100000 words=32000 pretraining=34 first=8 second=5 student=8 averaged=357 passages=7000 more=16000 whole=50
first_blocks=66 blocks=56 pruned=2 last=20
target="$here/../model/attribution.onrt"
if [ "$size" = --smoke ]; then
  articles=24 words=1000 pretraining=0.2 first=1 second=1 student=3 averaged=12 passages=20 more=20 whole=0.2
  pruned=1 last=0.2
  target="$work/attribution.onrt"
fi

# A step that ended well leaves a mark, and is left out where one is found: a run that was stopped goes on.
step() {
  mark="$work/$1.done"
  shift
  if [ -e "$mark" ]; then
    echo "done before: $(basename "$mark" .done)"
  else
    "$@"
    : > "$mark"
  fi
}
python() {
  script=$1
  shift
  "$python" "$here/$script" "$@"
}
unpack() { gzip -dc "$shared/corpora/$1" | sed -n "1,${articles}p" > "$work/$2.jsonl"; }
units() { npx --prefix "$here/.." tsx "$here/export-units.ts" "$work/$1.jsonl" "$work/$1"; }
word_vectors() {
  python word_ids.py "$work" news train
  cc -O3 -march=native -ffast-math "$here/word-vectors.c" -o "$work/word-vectors" -lm
  "$work/word-vectors" "$work/words.i32" $((words + 1)) 96 4 "$work/vectors.f32"
}
tune() {
  name=$1
  shift
  step "$name" python finetune.py "$work" "$work/$name.pt" "$@"
}

for name in train dev; do step "$name-articles" unpack "polnear/$name.jsonl.gz" $name; done
step news-articles unpack news.jsonl.gz news
step gum-all unpack gum/attribution.jsonl.gz gum-all
step gum python gum.py "$work/gum-all.jsonl" "$work/gum.jsonl"
step changed-print python change_texts.py "$work/train.jsonl" "$work/train-mixed.jsonl" mixed 9
for name in train dev news gum train-mixed; do step "$name-units" units $name; done

# Vocabulary and word vectors: 6 minutes.
step vocabulary python vocabulary.py "$work" $words news train
step word-vectors word_vectors

# A pretrained encoder, two teachers, their labels on unlabelled news, and a student that learns from both.
step encoder python pretrain.py "$work" "$work/encoder.pt" --minutes $pretraining --batch 20
tune teacher-1 --start "$work/encoder.pt" --seed 1 --epochs $first
tune teacher-2 --start "$work/encoder.pt" --seed 2 --epochs $second --batch 12 --rate 2.5e-3 --dropout 0.22 --noise 0.05
step silver python silver.py "$work" silver $passages "$work/teacher-1.pt" "$work/teacher-2.pt"
tune student --init "$work/teacher-2.pt" --seed 4 --epochs $student --batch 10 --silver-batch 20 --rate 2.5e-3 \
  --dropout 0.12 --keep --extra train-mixed --silver silver
step average python average.py "$work/average.pt" "$work"/student-[$averaged].pt

# The student and its teachers label other news, which it goes on with; what both states have in common stays.
step silver-2 python silver.py "$work" silver-2 $more "$work/average.pt" "$work/average.pt" "$work/teacher-1.pt" \
  "$work/teacher-2.pt" --thirds 0,2
tune whole --init "$work/average.pt" --seed 7 --minutes $whole --batch 10 --silver-batch 20 --rate 1.5e-3 \
  --average 0.999 --skip 0.5 --extra train-mixed --silver silver-2
step mean python average.py "$work/mean.pt" "$work/average.pt" "$work/whole-mean.pt"

# Twice the blocks of states that are worth least are left out, and the rest learns to do without them.
step kept-1 python prune.py "$work" "$work/mean.pt" $first_blocks "$work/kept-1.json"
tune pruned --init "$work/mean.pt" --kept "$work/kept-1.json" --seed 12 --epochs $pruned --batch 10 --silver-batch 20 \
  --rate 1.2e-3 --dropout 0.08 --extra train-mixed --silver silver-2
step kept python prune.py "$work" "$work/pruned.pt" $blocks "$work/kept.json" "$work/kept-1.json"
tune last --init "$work/pruned.pt" --kept "$work/kept.json" --seed 13 --minutes $last --batch 10 --silver-batch 20 \
  --rate 1.2e-3 --dropout 0.08 --average 0.999 --extra train-mixed --silver silver-2

python export.py "$work" "$work/last-mean.pt" "$work/raw.onrt" '[]' "$work/kept.json"
npx --prefix "$here/.." tsx "$here/evidence.ts" "$work/raw.onrt" "$work/dev.jsonl" > "$work/evidence.jsonl"
calibration=$("$python" "$here/calibrate.py" < "$work/evidence.jsonl")
python export.py "$work" "$work/last-mean.pt" "$target" "$calibration" "$work/kept.json"
( cd "$(dirname "$target")" && sha256sum "$(basename "$target")" > "$(basename "$target").sha256" )
