import { expect, it } from 'vitest'
import { analyse, memoryRecord } from '../record/index.js'
import type { DocumentId, SourceDocument } from '../text/index.js'
import { bareDocument } from '../text/index.js'
import { checkDraft } from './check-draft.js'

function code(year: string, text: string): SourceDocument {
  const bare = bareDocument(`code-${year}` as DocumentId, text)
  return { ...bare, kind: 'rule', title: 'Ferry Code', published: `${year}-01-01` }
}

const OLD = code(
  '2011',
  '# Ferry Code\n\n1. A master shall keep the lamps lit from dusk to dawn on every day.\n\n2. A master shall count the passengers twice before the ropes are cast off.\n',
)
const NEW = code(
  '2020',
  '# Ferry Code\n\n1. A mate shall stand at the gangway while the ferry takes passengers on board.\n\n2. A master shall keep the lamps lit from dusk to dawn on every day.\n',
)
const record = memoryRecord([OLD, NEW].map(document => ({ document, analysis: analyse(document) })))
const LAMPS = '“A master shall keep the lamps lit from dusk to dawn on every day.”'

it.each([
  [`Paragraph 1 of the Ferry Code of 2011 says: ${LAMPS}`, 'code-2011', undefined],
  [`Paragraph 2 of the Ferry Code 2020 says: ${LAMPS}`, 'code-2020', undefined],
  [`Paragraph 2 of the Ferry Code says: ${LAMPS}`, 'code-2020', undefined],
  [
    `Paragraph 1 of the Ferry Code 2020 says: ${LAMPS}`,
    'code-2020',
    'The record has these words in paragraph 2 of “Ferry Code”; the draft has them in paragraph 1.',
  ],
  [
    'Paragraph 2 of the Ferry Code 2020 says: “A master shall count the passengers twice before the ropes are cast off.”',
    'code-2011',
    'The record has these words in the text of 2011; the draft has them in that of 2020.',
  ],
  [
    `Paragraph 1 of the Pilotage Act says: ${LAMPS}`,
    'code-2011',
    'The record has these words in “Ferry Code”; the draft has them in “Pilotage Act”.',
  ],
])('%s', (text, document, note) => {
  const [finding] = checkDraft({ text, format: 'text' }, record)
  expect(finding?.base?.document).toBe(document)
  expect(finding?.notes.map(({ message }) => message)).toEqual(note === undefined ? [] : [note])
})
