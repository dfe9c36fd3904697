import { expect, it } from 'vitest'
import { analyse, memoryRecord } from '../record/index.js'
import type { DocumentId, SourceDocument } from '../text/index.js'
import { bareDocument } from '../text/index.js'
import { checkDraft } from './check-draft.js'
import type { Finding } from './finding.js'
import { lostNegation } from './lost-negation.js'

const LETTER: SourceDocument = {
  ...bareDocument(
    'letter' as DocumentId,
    'Dear neighbours,\n\nI never told the council that the lamp was mended. We did not ask for a new lantern, and we kept every bill from the chandler.\n\nYours,\nRuna Calder\n',
  ),
  kind: 'letter',
  authors: ['Runa Calder'],
}

const RELEASE: SourceDocument = {
  ...bareDocument(
    'release' as DocumentId,
    'The Orrin Lamp Trust has answered.\n\n“The bills of the chandler are private, and we will not print them,” said Runa Calder, who leads the trust.\n',
  ),
  kind: 'press-release',
  publisher: 'Orrin Lamp Trust',
  authors: ['Orrin Lamp Trust'],
}

function found(document: SourceDocument, words: string): Finding {
  const record = memoryRecord([{ document, analysis: analyse(document) }])
  const [finding] = checkDraft({ text: `“${words},” said Runa Calder.\n`, format: 'text' }, record)
  if (finding === undefined) throw new Error('a quotation gives a finding')
  return finding
}

it.each([
  ['I told the council that the lamp was mended', 'never'],
  ['We did ask for a new lantern, and we kept every bill from the chandler', 'not'],
])('takes a dropped negation for an error: %s', (words, lost) => {
  const finding = found(LETTER, words)
  expect([finding.verdict, finding.severity, lostNegation(finding)]).toEqual(['cut', 'error', lost])
  expect(finding.message).toBe(`The draft leaves out “${lost}”, which turns the sentence round.`)
})

it.each([
  ['I [once] told the council that the lamp was mended', 'error', 'never'],
  ['We did [really] ask for a new lantern, and we kept every bill from the chandler', 'error', 'not'],
  ['I [have] never told the council that the lamp was mended', 'note', undefined],
  ['We [didn’t] ask for a new lantern', 'note', undefined],
])('takes a negation that gave way to square brackets for an error: %s', (words, severity, lost) => {
  const finding = found(LETTER, words)
  expect([finding.severity, lostNegation(finding)]).toEqual([severity, lost])
  if (lost !== undefined)
    expect(finding.message).toBe(
      `The draft has square brackets in the place of “${lost}”, which turns the sentence round.`,
    )
})

it('warns of any other word that was dropped', () => {
  const finding = found(LETTER, 'We did not ask for a new lantern, and we kept every bill from chandler')
  expect([finding.verdict, finding.severity, lostNegation(finding)]).toEqual(['cut', 'warning', undefined])
})

it('holds a draft that stands alone against the release in which a body quotes its person', () => {
  const changed = found(RELEASE, 'The bills of the chandler are private, and we will now print them')
  expect([changed.verdict, changed.severity, changed.contested]).toEqual(['altered', 'error', undefined])
  const cut = found(RELEASE, 'The bills of the chandler are private, and we will print them')
  expect([cut.verdict, cut.severity, cut.contested]).toEqual(['cut', 'error', undefined])
})
