import type { DocumentPeople } from '../people/index.js'
import type { SourceDocument } from '../text/index.js'
import type { Account } from './account.js'
import { countAccounts } from './counts.js'
import { departureAccounts, findDepartures } from './departures.js'
import { leavingAccounts } from './leaving-dates.js'
import { mediumAccounts } from './medium.js'
import { quotedNumberAccounts } from './quoted-numbers.js'
import { saidDateAccounts } from './said-dates.js'
import { layOutScene, type AccountEvidence, type Scene } from './scene.js'
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
  return bySpan([
    ...ofFacts(scene, people, evidence),
    ...mediumAccounts(scene),
    ...quotedNumberAccounts(document),
    ...spellingAccounts(scene),
  ])
}

/**
 * Of `findAccounts` those that do not hang on how words are printed: without the numbers in quotations, how these came
 * out and how names are spelled.
 */
export function findFacts(
  document: SourceDocument,
  people: DocumentPeople,
  evidence: AccountEvidence = {},
): Account[] {
  return bySpan(ofFacts(layOutScene(document, people, evidence), people, evidence))
}

function ofFacts(scene: Scene, people: DocumentPeople, evidence: AccountEvidence): Account[] {
  const departures = findDepartures(scene)
  return [
    ...departureAccounts(scene, departures),
    ...leavingAccounts(scene, departures),
    ...countAccounts(scene),
    ...saidDateAccounts(scene, people, evidence),
  ]
}

function bySpan(accounts: readonly Account[]): Account[] {
  return accounts.toSorted(
    (a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1] || (a.point < b.point ? -1 : 1),
  )
}
