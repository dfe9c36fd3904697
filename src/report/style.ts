/** What a stretch of output is, from which its colour follows. Signs and words always say it too. */
export type Tone =
  | 'error'
  | 'warning'
  | 'note'
  | 'ok'
  | 'dropped'
  | 'added'
  | 'strong'
  | 'faint'
  | 'heading'
  | 'plain'

/** How output is to look: where it goes decides, never what it says. */
export interface Style {
  /** Columns of the terminal; lines are folded to it. */
  readonly width: number
  /** Whether everything is shown whole, however long: for files and pipes, where nobody can ask for the rest. */
  readonly whole: boolean
  /** `text` as it is to be written, with or without colour. */
  readonly paint: (tone: Tone, text: string) => string
}

/** No colour at all: for files, pipes and those who ask for it. `width` in columns. */
export function plainStyle(width = 80, whole = false): Style {
  return { width, whole, paint: (_tone, text) => text }
}
