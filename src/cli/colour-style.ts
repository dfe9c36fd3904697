import { styleText } from 'node:util'
import type { Style, Tone } from '../report/index.js'

const FORMATS = {
  error: ['red', 'bold'],
  warning: ['yellow', 'bold'],
  note: ['cyan'],
  ok: ['green'],
  dropped: ['red'],
  added: ['green'],
  strong: ['bold'],
  faint: ['dim'],
  heading: ['bold', 'underline'],
  plain: [],
} as const satisfies Record<Tone, readonly Parameters<typeof styleText>[0][]>

/** ANSI colours, whatever the environment says: the caller has decided. `width` in columns. */
export function colourStyle(width = 80, whole = false): Style {
  const paint = (tone: Tone, text: string): string =>
    text === ''
      ? ''
      : FORMATS[tone].reduce<string>(
          (painted, format) => styleText(format, painted, { validateStream: false }),
          text,
        )
  return { width, whole, paint }
}
