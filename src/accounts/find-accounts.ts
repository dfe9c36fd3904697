import type { DocumentPeople } from '../people/index.js'
import type { SourceDocument } from '../text/index.js'
import type { Account } from './account.js'
import { countAccounts } from './counts.js'
import { departureAccounts, findDepartures } from './departures.js'
import { leavingAccounts } from './leaving-dates.js'
import { mediumAccounts } from './medium.js'
import { quotedNumberAccounts } from './quoted-numbers.js'
import { saidDateAccounts } from './said-dates.js'
import { layOutScene, type AccountEvidence } from './scene.js'
import { spellingAccounts } from './spelling.js'

/**
 * What `document` says on points of fact that accounts tend to differ on: how, when and why persons left
 * a post, how many people came to harm, years of service, ages, how and when quoted words came out, the numbers in them, how names are
 * spelled. `people` are those of the document, `evidence` what else was found in it; without dates the dated points are
 * missing, without statements those that somebody tells of themselves.
 * Ordered by span; empty where it says nothing of the kind. Near-linear in the text.
 */
export function findAccounts(
  document: SourceDocument,
  people: DocumentPeople,
  evidence: AccountEvidence = {},
): Account[] {
  const scene = layOutScene(document, people, evidence)
  const departures = findDepartures(scene)
  const accounts = [
    ...departureAccounts(scene, departures),
    ...leavingAccounts(scene, departures),
    ...countAccounts(scene),
    ...mediumAccounts(scene),
    ...saidDateAccounts(scene, people, evidence),
    ...quotedNumberAccounts(document),
    ...spellingAccounts(scene),
  ]
  return accounts.toSorted(
    (a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1] || (a.point < b.point ? -1 : 1),
  )
}
