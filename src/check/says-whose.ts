import type { RecordView, Statement } from '../record/index.js'
import type { Span } from '../text/index.js'
import { hull } from '../text/index.js'
import type { Candidate } from './candidate.js'

/**
 * Whether the document of a candidate says whose words they are: beside them, or beside others of the same speaker in the same paragraph. Where
 * it leaves that to its reader ("... suggesting to Trump that the matter would be looked into. “He or she will ...”"), the speaker was
 * guessed, and nobody is contradicted by a guess.
 */
export function saysWhose({ document, passage, primary }: Candidate, view: RecordView): boolean {
  if (primary || passage?.statement === undefined) return true
  const statements = view.statementsOf(document.id)
  const own = statements[passage.statement]
  if (own === undefined || isCredited(own)) return true
  return statements.some(
    other =>
      other.speaker === own.speaker && isCredited(other) && inOneParagraph([own, other], document.text),
  )
}

function isCredited({ source, cue }: Statement): boolean {
  return source.length > 0 || cue.length > 0
}

function inOneParagraph(statements: readonly Statement[], text: string): boolean {
  const [start, end]: Span = hull(statements.flatMap(({ content }) => content)) ?? [0, 0]
  return !text.slice(start, end).includes('\n')
}
