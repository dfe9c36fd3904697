/* The sequential parts of the network, forward and backward, over passages laid end to end (no padding).
 * Built by network.py; the exact formulas of src/attribution/tagger/kernel. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* tanh by a quotient of polynomials, 1 beyond 3: the same on every machine, unlike libm's. */
static inline float squash(float x) {
  x = x > 3.0f ? 3.0f : x < -3.0f ? -3.0f : x;
  const float y = x * x;
  return x * (27.0f + y) / (27.0f + 9.0f * y);
}
static inline float gate(float x) { return 0.5f + 0.5f * squash(0.5f * x); }
static inline float gate_slope(float x) { /* derivative of gate at x */
  x *= 0.5f;
  if (x > 3.0f || x < -3.0f) return 0.0f;
  const float y = x * x, d = 27.0f + 9.0f * y;
  return 0.25f * ((27.0f + 3.0f * y) * d - x * (27.0f + y) * 18.0f * x) / (d * d);
}

/* u: n x 6h, per direction h candidates, h forget, h output pre-activations; x: n x 2h highway input;
 * v: per direction h forget and h output weights of the last state, then the biases likewise (8h in all).
 * Keeps states c: n x 2h and writes y: n x 2h. */
void scan_forward(const float *u, const float *x, const float *v, const int *offsets, int passages, int h,
                  float *c, float *y) {
  float *zero = calloc(h, sizeof(float));
  for (int p = 0; p < passages; p++) for (int d = 0; d < 2; d++) {
    const int first = offsets[p], last = offsets[p + 1] - 1, step = d ? -1 : 1;
    const float *vf = v + d * 2 * h, *vr = vf + h, *bf = v + 4 * h + d * 2 * h, *br = bf + h, *before = zero;
    for (int t = d ? last : first; t >= first && t <= last; t += step) {
      const float *a = u + (size_t)t * 6 * h + d * 3 * h, *xt = x + (size_t)t * 2 * h + d * h;
      float *ct = c + (size_t)t * 2 * h + d * h, *yt = y + (size_t)t * 2 * h + d * h;
      for (int j = 0; j < h; j++) {
        const float f = gate(a[h + j] + vf[j] * before[j] + bf[j]);
        const float r = gate(a[2 * h + j] + vr[j] * before[j] + br[j]);
        ct[j] = a[j] + f * (before[j] - a[j]);
        yt[j] = xt[j] + r * (ct[j] - xt[j]);
      }
      before = ct;
    }
  }
  free(zero);
}

void scan_backward(const float *u, const float *x, const float *v, const int *offsets, int passages, int h,
                   const float *c, const float *dy, float *du, float *dx, float *dv) {
  float *zero = calloc(h, sizeof(float)), *carry = malloc(h * sizeof(float));
  for (int p = 0; p < passages; p++) for (int d = 0; d < 2; d++) {
    const int first = offsets[p], last = offsets[p + 1] - 1, step = d ? -1 : 1;
    const float *vf = v + d * 2 * h, *vr = vf + h, *bf = v + 4 * h + d * 2 * h, *br = bf + h;
    float *dvf = dv + d * 2 * h, *dvr = dvf + h, *dbf = dv + 4 * h + d * 2 * h, *dbr = dbf + h;
    memset(carry, 0, h * sizeof(float));
    for (int t = d ? first : last; t >= first && t <= last; t -= step) {
      const int start = d ? t == last : t == first;
      const float *before = start ? zero : c + (size_t)(t - step) * 2 * h + d * h;
      const float *a = u + (size_t)t * 6 * h + d * 3 * h, *xt = x + (size_t)t * 2 * h + d * h;
      const float *ct = c + (size_t)t * 2 * h + d * h, *dyt = dy + (size_t)t * 2 * h + d * h;
      float *da = du + (size_t)t * 6 * h + d * 3 * h, *dxt = dx + (size_t)t * 2 * h + d * h;
      for (int j = 0; j < h; j++) {
        const float zf = a[h + j] + vf[j] * before[j] + bf[j], zr = a[2 * h + j] + vr[j] * before[j] + br[j];
        const float f = gate(zf), r = gate(zr);
        const float gr = dyt[j] * (ct[j] - xt[j]) * gate_slope(zr);
        const float gc = carry[j] + dyt[j] * r;
        const float gf = gc * (before[j] - a[j]) * gate_slope(zf);
        dxt[j] = dyt[j] * (1.0f - r);
        da[j] = gc * (1.0f - f);
        da[h + j] = gf;
        da[2 * h + j] = gr;
        carry[j] = gc * f + gf * vf[j] + gr * vr[j];
        dvf[j] += gf * before[j];
        dvr[j] += gr * before[j];
        dbf[j] += gf;
        dbr[j] += gr;
      }
    }
  }
  free(zero);
  free(carry);
}

static double log_sum(const double *x, int n) {
  double m = x[0], s = 0;
  for (int i = 1; i < n; i++) if (x[i] > m) m = x[i];
  for (int i = 0; i < n; i++) s += exp(x[i] - m);
  return m + log(s);
}

/* Negative log likelihood of the gold labels (summed), its gradients, and the marginals. A label of -1 is
 * unknown: any label may stand there (partial annotation), so the gold score sums over all of them.
 * start: k, move: k x k. */
double crf(const float *e, const float *start, const float *move, const int *gold, const int *offsets,
           int passages, int k, const float *weight, float *de, float *dstart, float *dmove, float *marginal) {
  double loss = 0, terms[32];
  int longest = 0;
  for (int p = 0; p < passages; p++) if (offsets[p + 1] - offsets[p] > longest) longest = offsets[p + 1] - offsets[p];
  double *alpha = malloc(sizeof(double) * longest * k), *beta = malloc(sizeof(double) * longest * k);
  for (int p = 0; p < passages; p++) for (int clamp = 0; clamp < (gold ? 2 : 1); clamp++) {
    const int first = offsets[p], n = offsets[p + 1] - first;
    if (n == 0) continue;
    const float *ep = e + (size_t)first * k;
    const double sign = (clamp ? -1.0 : 1.0) * (weight ? weight[p] : 1.0);
#define ALLOWED(t, j) (!clamp || gold[first + (t)] < 0 || gold[first + (t)] == (j))
    for (int j = 0; j < k; j++) alpha[j] = ALLOWED(0, j) ? start[j] + ep[j] : -1e30;
    for (int t = 1; t < n; t++) for (int j = 0; j < k; j++) {
      for (int i = 0; i < k; i++) terms[i] = alpha[(t - 1) * k + i] + move[i * k + j];
      alpha[t * k + j] = ALLOWED(t, j) ? log_sum(terms, k) + ep[t * k + j] : -1e30;
    }
    const double z = log_sum(alpha + (n - 1) * k, k);
    loss += sign * z;
    for (int j = 0; j < k; j++) beta[(n - 1) * k + j] = 0;
    for (int t = n - 2; t >= 0; t--) for (int i = 0; i < k; i++) {
      for (int j = 0; j < k; j++)
        terms[j] = ALLOWED(t + 1, j) ? move[i * k + j] + ep[(t + 1) * k + j] + beta[(t + 1) * k + j] : -1e30;
      beta[t * k + i] = log_sum(terms, k);
    }
    for (int t = 0; t < n; t++) for (int j = 0; j < k; j++) {
      const double q = exp(alpha[t * k + j] + beta[t * k + j] - z);
      if (!clamp && marginal) marginal[(size_t)(first + t) * k + j] = q;
      if (de) de[(size_t)(first + t) * k + j] += sign * q;
      if (dstart && t == 0) dstart[j] += sign * q;
    }
    if (dmove) for (int t = 1; t < n; t++) for (int i = 0; i < k; i++) for (int j = 0; j < k; j++)
      if (ALLOWED(t, j)) dmove[i * k + j] += sign * exp(alpha[(t - 1) * k + i] + move[i * k + j] + ep[t * k + j] + beta[t * k + j] - z);
  }
  free(alpha);
  free(beta);
  return loss;
}
