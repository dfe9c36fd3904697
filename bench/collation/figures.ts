/** What one stage took, in seconds; `cpu` on all cores together, which others' load on the machine does not change. */
export interface StageTime {
  readonly wall: number
  readonly cpu: number
}

/** What matching a pile took. */
export interface PileFigures {
  readonly articles: number
  readonly words: number
  readonly passages: number
  readonly links: number
  readonly utterances: number
  readonly indexing: StageTime
  readonly linking: StageTime
  readonly grouping: StageTime
  /** Resident with the articles and their passages in memory. */
  readonly megabytesBefore: number
  readonly megabytesPeak: number
}

/** The middle one, or the mean of the two middle ones; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  return ((sorted[Math.ceil(middle) - 1] ?? NaN) + (sorted[Math.floor(middle)] ?? NaN)) / 2
}

/** The value that this share of them does not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN
}
