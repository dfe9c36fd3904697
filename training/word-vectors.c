/* Structured skip-gram vectors (Ling et al. 2015): like word2vec, but the two nearest places on each side
 * have output tables of their own, so that vectors tell word classes and not only topics.
 * usage: word-vectors IDS.i32 VOCABULARY_SIZE DIM EPOCHS OUT.f32      (an id of -1 ends a document)
 * One thread, own generator of random numbers: the same input gives the same vectors. */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define WINDOW 5
#define TABLES 6
#define NEGATIVES 5
#define NOISE (1 << 22)

static uint64_t state = 88172645463325252ULL;
static inline uint32_t draw(void) {
  state ^= state << 13; state ^= state >> 7; state ^= state << 17;
  return (uint32_t)(state >> 16);
}
static inline int table_of(int offset) {
  if (offset == -1) return 0;
  if (offset == 1) return 1;
  if (offset == -2) return 2;
  if (offset == 2) return 3;
  return offset < 0 ? 4 : 5;
}

int main(int argc, char **argv) {
  if (argc < 6) return 2;
  FILE *file = fopen(argv[1], "rb");
  fseek(file, 0, SEEK_END);
  long length = ftell(file) / 4;
  rewind(file);
  int32_t *ids = malloc(length * 4);
  if (fread(ids, 4, length, file) != (size_t)length) return 1;
  fclose(file);
  const int size = atoi(argv[2]), dim = atoi(argv[3]), epochs = atoi(argv[4]);
  double *count = calloc(size, sizeof(double)), total = 0;
  for (long i = 0; i < length; i++) if (ids[i] >= 0) { count[ids[i]]++; total++; }
  int32_t *noise = malloc(NOISE * 4);
  double mass = 0, seen = 0;
  for (int w = 0; w < size; w++) mass += pow(count[w], 0.75);
  for (int w = 0, at = 0; w < size; w++) {
    seen += pow(count[w], 0.75);
    while (at < NOISE && at < seen / mass * NOISE) noise[at++] = w;
    if (w == size - 1) while (at < NOISE) noise[at++] = w;
  }
  float *keep = malloc(size * 4);
  for (int w = 0; w < size; w++) { double f = count[w] / total; keep[w] = f > 0 ? fmin(1, sqrt(2e-4 / f)) : 1; }
  float *in = malloc(sizeof(float) * size * dim), *out = calloc((size_t)TABLES * size * dim, sizeof(float));
  for (long k = 0; k < (long)size * dim; k++) in[k] = ((draw() & 0xffff) / 65536.0f - 0.5f) / dim;
  float *error = malloc(dim * 4);
  for (int epoch = 0; epoch < epochs; epoch++) for (long i = 0; i < length; i++) {
    const int w = ids[i];
    if (w < 0 || (draw() & 0xffffff) / 16777216.0f > keep[w]) continue;
    const float progress = (epoch + (float)i / length) / epochs, rate = 0.03f * fmaxf(0.01f, 1 - progress);
    float *vector = in + (size_t)w * dim;
    for (int step = 1; step <= WINDOW; step++) for (int side = -1; side <= 1; side += 2) {
      long j = i + side * step;
      if (j < 0 || j >= length || ids[j] < 0) continue;
      if (step > 2 && (draw() & 0xffffff) / 16777216.0f > keep[ids[j]] * (WINDOW + 1 - step) / 4.0f) continue;
      float *base = out + (size_t)table_of(side * step) * size * dim;
      memset(error, 0, dim * 4);
      for (int n = 0; n <= NEGATIVES; n++) {
        const int target = n ? noise[draw() & (NOISE - 1)] : ids[j];
        if (n && target == ids[j]) continue;
        float *o = base + (size_t)target * dim, dot = 0;
        for (int k = 0; k < dim; k++) dot += vector[k] * o[k];
        const float gradient = ((n == 0) - 1 / (1 + expf(-dot))) * rate;
        for (int k = 0; k < dim; k++) { error[k] += gradient * o[k]; o[k] += gradient * vector[k]; }
      }
      for (int k = 0; k < dim; k++) vector[k] += error[k];
    }
    if (i % 2000000 == 0) { printf("epoch %d at %ld of %ld\n", epoch, i, length); fflush(stdout); }
  }
  file = fopen(argv[5], "wb");
  fwrite(in, 4, (size_t)size * dim, file);
  fclose(file);
  return 0;
}
