import type { Finding, SourcePassage } from '../check/index.js'
import { lineAndColumn } from '../text/index.js'
import type { CheckedDraft } from './finding-parts.js'
import {
  countBySeverity,
  countPhrase,
  findingDifference,
  passagePlace,
  verdictList,
} from './finding-parts.js'
import { oneLine } from './piece.js'

/** The findings as Markdown, for a ticket or a mail. What comes from documents is escaped. */
export function findingsAsMarkdown(drafts: readonly CheckedDraft[]): string {
  return drafts
    .map(draft => {
      const places = lineAndColumn(draft.text)
      const head = `# ${escape(draft.path)}\n\n${countPhrase(countBySeverity(draft.findings))}.`
      const findings = draft.findings.map(finding => {
        const { line, column } = places(finding.span[0])
        return findingSection(finding, draft, `${line}:${column}`)
      })
      return [head, ...findings].join('\n\n')
    })
    .join('\n\n')
}

function findingSection(finding: Finding, draft: CheckedDraft, place: string): string {
  const credited = finding.speakerName === undefined ? '' : `, credited to ${escape(finding.speakerName)}`
  const parts = [
    `## ${place} ${finding.severity}: ${verdictList(finding)}${credited}`,
    `> ${escape(finding.quotation)}`,
    escape(finding.message),
  ]
  const difference = findingDifference(finding, draft.text)
  if (difference.length > 0) {
    const signs = { same: '', dropped: '~~', added: '**' } as const
    const line = difference.map(({ kind, text }) => {
      const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? []
      return words === '' ? text : `${before}${signs[kind]}${escape(words)}${signs[kind]}${after}`
    })
    parts.push(`Difference (~~in the record only~~, **in the draft only**): ${line.join('')}`)
  }
  const sources = [finding.base, ...finding.further].filter(passage => passage !== undefined)
  if (sources.length > 0) parts.push(sources.map(sourceItem).join('\n'))
  return parts.join('\n\n')
}

function sourceItem(passage: SourcePassage): string {
  const words = `${escape(passage.before)}**${escape(passage.text.trim())}**${escape(passage.after)}`
  return `- ${escape(passage.speakerName ?? 'speaker not named')}, ${escape(passagePlace(passage))}: ${words}`
}

/** Text on one line that Markdown shows as it is: punctuation that could mean something is escaped. */
function escape(text: string): string {
  return oneLine(text).replaceAll(/[\\`*_{}[\]()#+!<>|~&-]/g, character => `\\${character}`)
}
