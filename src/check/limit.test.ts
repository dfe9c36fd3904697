import { expect, it } from 'vitest'
import { analyse, memoryRecord } from '../record/index.js'
import type { DocumentId, SourceDocument } from '../text/index.js'
import { bareDocument } from '../text/index.js'
import { checkDraft } from './check-draft.js'

const statement: SourceDocument = {
  ...bareDocument(
    'statement' as DocumentId,
    'The ferry company has nothing to fear from the inquiry into the sinking. It rang us, nobody else rang us that night. The boats will sail in winter unless the pier is closed. I would take the blame for it tomorrow if the log were read aloud. We shall mend the pier quickly, only not in March. They keep the whole fleet company if it is calm.\n\nAda Quill',
  ),
  kind: 'statement',
  authors: ['Ada Quill'],
  published: '2024-05-04',
}
const record = memoryRecord([{ document: statement, analysis: analyse(statement) }])

it.each([
  ['The ferry company has', 'nothing to fear from the inquiry into the sinking'],
  ['The boats will sail in winter', 'unless the pier is closed'],
  ['I would take the blame for it', 'tomorrow if the log were read aloud'],
  ['We shall mend the pier', 'quickly, only not in March'],
  ['They keep the whole fleet', undefined],
  ['It rang us', undefined],
  ['to fear from the inquiry into the sinking', 'The ferry company has nothing'],
])('%s stops short of %s', (quoted, limit) => {
  const [finding] = checkDraft({ text: `“${quoted},” Ada Quill said.`, format: 'text' }, record)
  expect(finding?.limit).toBe(limit)
  expect(finding?.severity).toBe(limit === undefined ? 'ok' : 'warning')
})
