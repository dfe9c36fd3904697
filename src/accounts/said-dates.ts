import type { DocumentPeople } from '../people/index.js'
import { fold } from '../text/index.js'
import type { Account } from './account.js'
import { saidDatePoint } from './point.js'
import { shownWords } from './quoted-words.js'
import { calledName, type AccountEvidence, type Scene } from './scene.js'

/** Shorter quotations are phrases that somebody says on many days. */
const LEAST_WORDS = 6

/**
 * Accounts of when quoted words were said or written, where the document's own words tell it ("On 4 March Quill
 * wrote"): the point holds the speaker and the first words, so that only accounts of the same words meet. Empty
 * without statements and their times. Linear in the statements.
 */
export function saidDateAccounts(
  scene: Scene,
  people: DocumentPeople,
  { attributions = [], said = [] }: AccountEvidence,
): Account[] {
  const { text, id } = scene.document
  return attributions.flatMap(({ content, type }, index): Account[] => {
    const person = people.persons[people.speakers[index]?.person ?? -1]
    const moment = said[index]
    const [first] = content
    if (type !== 'direct' || person?.kind !== 'person' || moment?.span === undefined || first === undefined)
      return []
    const words = fold(text.slice(...first)).text.match(/[\p{L}\p{N}']+/gu)?.length ?? 0
    if (words < LEAST_WORDS) return []
    const point = saidDatePoint(calledName(scene, person), shownWords(text, first))
    return [{ document: id, span: moment.span, point, value: moment.edtf }]
  })
}
