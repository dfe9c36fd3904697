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

const letter: SourceDocument = {
  ...bareDocument(
    'letter' as DocumentId,
    'Dear ferrymen,\n\nI think the slipway may have been poorly laid. Some of the masons perhaps hoped that the frost would spare it. No one in the whole yard was asked to sign the log. There are those who say the yard is bankrupt. The ropes were tested unless it rained.\n\nYours,\nTova Brask\n',
  ),
  kind: 'letter',
  authors: ['Tova Brask'],
  published: '2024-05-04',
}
const code: SourceDocument = {
  ...bareDocument(
    'code' as DocumentId,
    '# Ferry Code\n\n1. A master shall keep the lamps lit where the fog horn has sounded twice.\n\n2. A master may leave the helm for a period of not more than nine minutes.\n',
  ),
  kind: 'rule',
  title: 'Ferry Code',
}
const more = memoryRecord([letter, code].map(document => ({ document, analysis: analyse(document) })))

it.each([
  ['“The slipway may have been poorly laid,” Tova Brask wrote.', 'note', 'I think'],
  ['Tova Brask believes that “the slipway may have been poorly laid”, as she wrote.', 'ok', undefined],
  ['“Been poorly laid,” Tova Brask wrote.', 'warning', 'may have'],
  ['“Hoped that the frost would spare it,” Tova Brask wrote.', 'warning', 'perhaps'],
  ['“Was asked to sign the log,” Tova Brask wrote.', 'warning', 'No one in the whole yard'],
  ['“The yard is bankrupt,” Tova Brask wrote.', 'warning', 'There are those who say'],
  ['“The ropes were tested [when] it rained,” Tova Brask wrote.', 'warning', 'unless'],
  [
    'The Ferry Code says that a master “shall keep the lamps lit”.',
    'warning',
    'where the fog horn has sounded twice',
  ],
  [
    'The Ferry Code says that a master “may leave the helm”.',
    'warning',
    'for a period of not more than nine minutes',
  ],
])('%s is %s', (text, severity, limit) => {
  const [finding] = checkDraft({ text, format: 'text' }, more)
  expect([finding?.severity, finding?.limit]).toEqual([severity, limit])
})
