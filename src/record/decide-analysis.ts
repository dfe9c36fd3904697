import type { LoggedDecision } from '../decisions/index.js'
import { assignSpeakers, decideStatements } from '../decisions/index.js'
import { resolvePeople } from '../people/index.js'
import type { SourceDocument } from '../text/index.js'
import { findingsOf } from './analyse.js'
import type { DocumentAnalysis } from './model.js'

/**
 * What was found in a document (`analyse`) after what persons decided about its statements, and all that follows from these
 * anew: who speaks, when, its credits, accounts and passages. The same analysis where nobody decided anything that holds. The decisions are
 * those in force, in the order of the log. About linear in the text.
 */
export function decideAnalysis(
  document: SourceDocument,
  analysis: DocumentAnalysis,
  decisions: readonly LoggedDecision[],
): DocumentAnalysis {
  const outcome = decideStatements({
    document: document.id,
    text: document.text,
    attributions: analysis.attributions,
    decisions,
  })
  if (outcome === undefined) return analysis
  const { statements, rejected } = outcome
  const attributions = statements.map(({ attribution }) => attribution)
  const people = assignSpeakers(resolvePeople(document, attributions), statements)
  return {
    ...findingsOf(document, { attributions, people }),
    provisions: analysis.provisions,
    decided: { statements: statements.map(({ decided }) => decided ?? null), rejected },
  }
}
