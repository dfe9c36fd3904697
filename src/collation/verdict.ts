/** What a reading is against its base, from best to worst. */
export const VERDICTS = [
  'verbatim',
  'punctuation',
  'trimmed',
  'elided',
  'bracketed',
  'cut',
  'altered',
  'spliced',
  'reworded',
  'misattributed',
  'unsupported',
] as const

/** What a reading is against its base. */
export type Verdict = (typeof VERDICTS)[number]

/** The worse of two verdicts. */
export function worse(a: Verdict, b: Verdict): Verdict {
  return VERDICTS.indexOf(a) >= VERDICTS.indexOf(b) ? a : b
}
