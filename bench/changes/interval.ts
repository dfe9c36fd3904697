/** The 95% interval of a share by Wilson's score (1927); from 0 to 1 where nothing was counted. */
export function wilson(hits: number, n: number): readonly [low: number, high: number] {
  if (n === 0) return [0, 1]
  const z = 1.96
  const share = hits / n
  const middle = (share + (z * z) / (2 * n)) / (1 + (z * z) / n)
  const half = (z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n))) / (1 + (z * z) / n)
  return [Math.max(0, middle - half), Math.min(1, middle + half)]
}

/** A share with its interval, in percent: "97.1 (95.0-98.4)"; a dash where nothing was counted. */
export function printShare(hits: number, n: number): string {
  if (n === 0) return '-'
  const [low, high] = wilson(hits, n)
  const percent = (value: number): string => (100 * value).toFixed(1)
  return `${percent(hits / n)} (${percent(low)}-${percent(high)})`
}
