import { findAccounts } from '../accounts/index.js'
import { extractAttributions, findProvisions } from '../attribution/index.js'
import { findCredits } from '../lineage/index.js'
import { resolvePeople } from '../people/index.js'
import type { SourceDocument } from '../text/index.js'
import { findDates, saidWhen } from '../time/index.js'
import type { DocumentAnalysis } from './model.js'
import { passagesOf } from './passages.js'

/**
 * Everything that is found in one document alone: its statements with their speakers and times, its
 * credits, accounts and provisions, and the passages that may stand in others. The same document always gives the
 * same analysis. About linear in its text.
 */
export function analyse(document: SourceDocument): DocumentAnalysis {
  const { text, kind, title } = document
  const attributions = extractAttributions(text, { kind, title })
  const people = resolvePeople(document, attributions)
  const dates = findDates(text, { published: document.published })
  return {
    document: document.id,
    attributions,
    people,
    said: attributions.map(attribution => saidWhen(document, attribution, dates)),
    credits: findCredits(document, attributions, people),
    accounts: findAccounts(document, people, dates),
    provisions: findProvisions(document),
    passages: passagesOf(document, { attributions, people }),
  }
}
