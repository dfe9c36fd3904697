import { findAccounts } from '../accounts/index.js'
import type { Tagger } from '../attribution/index.js'
import { extractAttributions, findProvisions } from '../attribution/index.js'
import { findCredits, findWritings } from '../lineage/index.js'
import { resolvePeople } from '../people/index.js'
import type { SourceDocument } from '../text/index.js'
import { findDates, saidWhen } from '../time/index.js'
import type { DocumentAnalysis } from './model.js'
import { passagesOf } from './passages.js'
import type { PassageSources } from './statement-at.js'

/** What documents are analysed with. */
export interface AnalysisTools {
  /** Finds more statements than rules alone; without it the rules do it all. */
  readonly model?: Tagger | undefined
  /** Statements with less confidence are left out; 0 where not given. */
  readonly minConfidence?: number
}

/**
 * Everything that is found in one document alone: its statements with their speakers and times, its
 * credits, accounts and provisions, and the passages that may stand in others. The same document with the same tools
 * always gives the same analysis. About linear in its text.
 */
export function analyse(document: SourceDocument, tools: AnalysisTools = {}): DocumentAnalysis {
  const { text, kind, title } = document
  const attributions = extractAttributions(text, { kind, title, ...tools })
  return {
    ...findingsOf(document, { attributions, people: resolvePeople(document, attributions) }),
    provisions: findProvisions(document),
  }
}

/** What follows from a document's statements and their speakers, and these with it. About linear in its text. */
export function findingsOf(
  document: SourceDocument,
  { attributions, people }: PassageSources,
): Omit<DocumentAnalysis, 'provisions'> {
  const dates = findDates(document.text, { published: document.published })
  const said = attributions.map(attribution => saidWhen(document, attribution, dates))
  return {
    document: document.id,
    attributions,
    people,
    said,
    credits: [
      ...findCredits(document, attributions, people),
      ...findWritings(document, { attributions, people, said }),
    ],
    accounts: findAccounts(document, people, { dates, attributions, said }),
    passages: passagesOf(document, { attributions, people }),
  }
}
