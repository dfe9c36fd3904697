import type { FindingCode } from './explanations.js'
import { EXPLANATIONS } from './explanations.js'
import { labelled, piece } from './piece.js'
import type { Style } from './style.js'

/** What a code means, with an example and what to do, for a person at a terminal. No line break at the end. */
export function formatExplanation(code: FindingCode, style: Style): string {
  const { means, severity, example, todo } = EXPLANATIONS[code]
  const row = (label: string, text: string): string =>
    labelled([piece(text)], { label: label.padEnd(10), indent: 2, style })
  return [
    style.paint('heading', code),
    labelled([piece(means)], { label: '', indent: 2, style }),
    '',
    row('severity', severity),
    row('record', example[0]),
    row('draft', example[1]),
    row('to do', todo),
  ].join('\n')
}
