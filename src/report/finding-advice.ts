import type { Finding } from '../check/index.js'
import { lostNegation } from '../check/index.js'

const QUOTE_THE_LIMIT = 'Quote the words that limit it too, or give them in your own.'

const PUT_BACK = 'Put it back: neither an ellipsis nor brackets in its place would help.'

const FIND_THE_ORIGINAL =
  'Compare it with a recording or the speaker’s own text, and add that to the record: it would decide.'

/**
 * What can be done about a finding, as a sentence; undefined where nothing need be. It says how the draft can agree
 * with the record, never which of the two is right.
 */
export function adviceFor(finding: Finding): string | undefined {
  if (finding.severity === 'ok') return undefined
  if (finding.contested !== undefined && finding.contested.favours !== 'record') return FIND_THE_ORIGINAL
  switch (finding.verdict) {
    case 'verbatim':
    case 'punctuation':
    case 'trimmed':
    case 'elided':
    case 'bracketed':
      if (lostNegation(finding) !== undefined) return PUT_BACK
      return finding.limit === undefined ? undefined : QUOTE_THE_LIMIT
    case 'cut':
      if (lostNegation(finding) !== undefined) return PUT_BACK
      return finding.limit === undefined
        ? 'Put the words back, or mark the cut with an ellipsis.'
        : QUOTE_THE_LIMIT
    case 'altered':
      return 'Put back the words of the record, or mark the change with square brackets.'
    case 'spliced':
      return 'End the quotation after the first part and open another for the second.'
    case 'reworded':
      // What is no error here was only reported: there is no passage to quote.
      return finding.severity === 'error'
        ? 'Take it out of the quotation marks, or quote the passage itself.'
        : 'Take it out of the quotation marks, or find where it was said and add that document to the record.'
    case 'misattributed':
      return misattributed(finding)
    case 'unsupported':
      return 'Find where it was said and add that document to the record, or leave the quotation out.'
    default:
      throw finding.verdict satisfies never
  }
}

function misattributed({ base, speakerName = 'them', severity }: Finding): string {
  const said = base?.speakerName
  const where = `find where ${speakerName} said it and add that document to the record`
  // What is no error here is a guess: its source leaves it to its reader who says the words.
  if (severity !== 'error') return `Make sure in the source who says it, or ${where}.`
  return said === undefined ? `Say who said it, or ${where}.` : `Credit it to ${said}, or ${where}.`
}
