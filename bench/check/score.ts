import type { Finding, Severity } from '../../src/check/index.js'
import { VERDICTS, type Verdict } from '../../src/collation/index.js'
import { overlap } from '../../src/text/index.js'
import { printShare } from '../changes/interval.js'
import type { PlantedDraft } from './drafts.js'
import type { Item } from './items.js'

/** What `check` said of one planted quotation. */
export interface Judged {
  readonly item: Item
  readonly findings: readonly Finding[]
  /** The worst of the findings, with verbatim, punctuation and trimmed as one; undefined where there is none. */
  readonly verdict: Verdict | undefined
  /** What is counted as right: what was given where that is right, else the first that would have been. */
  readonly due: Verdict
  readonly severity: Severity
  readonly dueSeverity: Severity
}

const SEVERITIES: readonly Severity[] = ['ok', 'note', 'warning', 'error']

/** Each planted quotation of a draft with what was found of it, and the findings that are of none. */
export function judge(
  draft: PlantedDraft,
  findings: readonly Finding[],
): { readonly judged: readonly Judged[]; readonly others: readonly Finding[] } {
  const judged = draft.planted.map(({ item, spans }): Judged => {
    const own = findings.filter(({ span }) => spans.some(part => overlap(part, span) > 0))
    const given = own.map(({ verdict }) => VERDICTS.indexOf(verdict))
    const verdict = given.length === 0 ? undefined : asItStands(VERDICTS[Math.max(...given)])
    const severity =
      SEVERITIES[Math.max(0, ...own.map(finding => SEVERITIES.indexOf(finding.severity)))] ?? 'ok'
    const accepted = item.verdicts.map(asItStands)
    const due = accepted.find(one => one === verdict) ?? accepted[0] ?? 'verbatim'
    const dueSeverity = item.severities.find(one => one === severity) ?? item.severities[0] ?? 'ok'
    return { item, findings: own, verdict, due, severity, dueSeverity }
  })
  const spans = draft.planted.flatMap(planted => planted.spans)
  return { judged, others: findings.filter(({ span }) => !spans.some(part => overlap(part, span) > 0)) }
}

/** A part of a text as it stands is right, however it was trimmed; of punctuation nothing is to be changed. */
function asItStands(verdict: Verdict | undefined): Verdict {
  return verdict === undefined || verdict === 'punctuation' || verdict === 'trimmed' ? 'verbatim' : verdict
}

/** A table of precision and recall: for each verdict, then for errors and warnings. Markdown. */
export function printScores(all: readonly Judged[]): void {
  console.log('| | due | given | precision (95%) | recall (95%) |\n|---|---:|---:|---:|---:|')
  for (const verdict of VERDICTS) {
    const name = verdict === 'verbatim' ? 'as it stands' : verdict
    printRow(name, all, { due: one => one.due === verdict, given: one => one.verdict === verdict })
  }
  for (const severity of ['error', 'warning', 'note'] as const)
    printRow(`severity ${severity}`, all, {
      due: one => one.dueSeverity === severity,
      given: one => one.severity === severity,
    })
}

interface Asked {
  readonly due: (one: Judged) => boolean
  readonly given: (one: Judged) => boolean
}

function printRow(name: string, all: readonly Judged[], { due, given }: Asked): void {
  const wanted = all.filter(due).length
  const said = all.filter(given).length
  if (wanted === 0 && said === 0) return
  const both = all.filter(one => due(one) && given(one)).length
  console.log(`| ${name} | ${wanted} | ${said} | ${printShare(both, said)} | ${printShare(both, wanted)} |`)
}

/** Each quotation with a wrong severity or verdict, with what was said of it. */
export function printMisses(all: readonly Judged[]): void {
  for (const one of all) {
    if (one.severity === one.dueSeverity && one.verdict === one.due) continue
    const { item, findings } = one
    const kind = one.severity === one.dueSeverity ? 'verdict' : 'SEVERITY'
    console.log(
      `\n${kind} ${item.change}, ${item.words} words, ${item.person.full}: due ${one.due} (${one.dueSeverity}), given ${one.verdict ?? 'nothing'} (${one.severity})\n  ${item.parts.join(' | ')}`,
    )
    for (const { base, message, speakerName } of findings)
      console.log(
        `  credited ${speakerName ?? '-'}; ${message}\n  base (${base?.speakerName ?? '-'}; ${base?.kind ?? '-'} ${base?.publisher ?? ''}): ${base?.text.slice(0, 300) ?? '-'}`,
      )
  }
}
