import { expect, it } from 'vitest'
import { analyse, memoryRecord } from '../record/index.js'
import type { DocumentId, SourceDocument } from '../text/index.js'
import { bareDocument } from '../text/index.js'
import { checkDraft } from './check-draft.js'
import type { Finding } from './finding.js'

const RELEASE: SourceDocument = {
  ...bareDocument(
    'release' as DocumentId,
    'The Orrin Ferry Company has today answered the questions of its passengers.\n\n“Every boat was inspected in spring,” said Runa Calder, director of the company.\n\nCalder said the company had carried more passengers in the last four winters than in the twenty winters before.\n',
  ),
  kind: 'press-release',
  publisher: 'Orrin Ferry Company',
  authors: ['Orrin Ferry Company'],
  published: '2025-02-02',
}

const GULL: SourceDocument = {
  ...bareDocument(
    'gull' as DocumentId,
    'The ferry company is pleased with itself.\n\n“We have carried more passengers in four winters than in the twenty before,” Calder told the Gull. The director, Runa Calder, would not say how many.\n',
  ),
  publisher: 'The Gull',
  published: '2025-02-01',
}

const TELLING: SourceDocument = {
  ...bareDocument(
    'telling' as DocumentId,
    'The company answered on Sunday.\n\nRuna Calder said the company had carried more passengers in the last four winters than in the twenty winters before.\n',
  ),
  publisher: 'The Packet',
}

function found(documents: readonly SourceDocument[], text: string): Finding {
  const record = memoryRecord(documents.map(document => ({ document, analysis: analyse(document) })))
  const [finding] = checkDraft({ text, format: 'text' }, record)
  if (finding === undefined) throw new Error('a quotation gives a finding')
  return finding
}

const QUOTED =
  '“We have carried more passengers in four winters than in the twenty before,” said Runa Calder.\n'

it('takes the document that quotes the words before the release that only tells them', () => {
  const finding = found([RELEASE, GULL], QUOTED)
  expect([finding.verdict, finding.severity, finding.base?.document]).toEqual(['verbatim', 'ok', 'gull'])
})

it('holds a changed quotation against the document that quotes it', () => {
  const finding = found([RELEASE, GULL], QUOTED.replace('four winters', 'six winters'))
  expect([finding.verdict, finding.base?.document]).toEqual(['altered', 'gull'])
})

it.each([
  ['a release', RELEASE, 'Orrin Ferry Company'],
  ['an article', TELLING, 'The Packet'],
])('warns that %s only tells what a draft quotes in other words', (_, document, name) => {
  const near = QUOTED.replace('in four', 'in the last four').replace('twenty', 'twenty winters')
  const finding = found([document], near)
  expect([finding.verdict, finding.severity]).toEqual(['reworded', 'warning'])
  expect(finding.message).toContain(`${name} only reports what`)
})

it('lets the words of the release stand as the release has them', () => {
  const finding = found(
    [RELEASE, GULL],
    '“Calder said the company had carried more passengers in the last four winters than in the twenty winters before,” the Orrin Ferry Company said.\n',
  )
  expect([finding.verdict, finding.base?.document]).toEqual(['verbatim', 'release'])
})

it('groups what the article quotes apart from what the release tells', () => {
  const record = memoryRecord([RELEASE, GULL].map(document => ({ document, analysis: analyse(document) })))
  const [utterance] = record.utterancesOf('gull' as DocumentId)
  expect(utterance?.base.document).toBe('gull')
  expect(utterance?.occurrences.map(({ document, verdict }) => [document, verdict])).toEqual([
    ['gull', 'verbatim'],
  ])
})
