import type { Finding } from '../check/index.js'
import { shortDraftPlace } from './draft-place.js'
import type { CheckedDraft } from './finding-parts.js'
import { shortPlace, unusedReason, verdictList } from './finding-parts.js'
import { displayWidth, fitted, labelled, oneLine, paintLine, piece, quoted } from './piece.js'
import type { Style } from './style.js'

/** The share of the line that the words of a quotation take. */
const WORDS_SHARE = 0.54

/** One line a quotation that stands: where, what it is, its first words, and the source it stands on. */
export function standingBlock(findings: readonly Finding[], draft: CheckedDraft, style: Style): string {
  const rows = findings.map(finding => ({ place: shortDraftPlace(draft.place(finding.span[0])), finding }))
  const placeWidth = Math.max(...rows.map(row => displayWidth(row.place)))
  const verdictWidth = Math.max(...rows.map(row => row.finding.verdict.length))
  const quoteWidth = Math.max(16, Math.floor((style.width - placeWidth - verdictWidth - 8) * WORDS_SHARE))
  const lines = rows.map(({ place, finding }) => {
    const quotation = fitted(`“${oneLine(finding.quotation)}”`, quoteWidth, style)
    const left = [
      piece(`  ${place}${' '.repeat(placeWidth - displayWidth(place))}  `),
      piece(finding.verdict.padEnd(verdictWidth), 'ok'),
      piece(`  ${quotation}${' '.repeat(Math.max(0, quoteWidth - displayWidth(quotation)))}  `),
    ]
    const used = left.reduce((sum, part) => sum + displayWidth(part.text), 0)
    const from =
      finding.base === undefined
        ? ''
        : fitted(shortPlace(finding.base), Math.max(8, style.width - used), style)
    return paintLine([...left, piece(from, 'faint')], style).trimEnd()
  })
  return [`These stand as the record has them:`, ...lines].join('\n')
}

/** What the author lets stand, with the reason given in the draft and what was found. */
export function suppressedBlock(findings: readonly Finding[], draft: CheckedDraft, style: Style): string {
  const rows = findings.map(finding => {
    const pieces = [
      piece(`${verdictList(finding)}  `, 'note'),
      piece(`${quoted(finding.quotation)} `),
      piece(oneLine(`(the draft says: ${finding.suppressed ?? ''})`), 'faint'),
    ]
    return labelled(pieces, { label: `${shortDraftPlace(draft.place(finding.span[0]))}  `, indent: 2, style })
  })
  return ['Let stand by a note in the draft:', ...rows].join('\n')
}

/** Notes of the author that let nothing stand: what they were for has changed, or they stand in the wrong place. */
export function unusedBlock(draft: CheckedDraft, style: Style): string {
  const rows = draft.unused.map(({ note, covers, reason }) => {
    const at = note[0] < note[1] ? note[0] : covers[0]
    const label = `${shortDraftPlace(draft.place(at))}  `
    return labelled([piece(oneLine(`onrecord-ignore: ${unusedReason({ reason })}`), 'faint')], {
      label,
      indent: 2,
      style,
    })
  })
  return [`These notes in the draft let nothing stand:`, ...rows].join('\n')
}
