import { expect, it } from 'vitest'
import { analyse, memoryRecord } from '../record/index.js'
import type { DocumentId, SourceDocument } from '../text/index.js'
import { bareDocument } from '../text/index.js'
import { checkDraft } from './check-draft.js'

const statement: SourceDocument = {
  ...bareDocument(
    'statement' as DocumentId,
    'The boats will sail in winter unless the pier is closed by the county. We shall mend the pier quickly, and not before the frost. I never said that the harbour master was asleep on the night of the storm.\n\nAda Quill',
  ),
  kind: 'statement',
  authors: ['Ada Quill'],
  published: '2024-05-04',
}
const record = memoryRecord([{ document: statement, analysis: analyse(statement) }])

it.each([
  [
    'in the next quotation',
    '“The boats will sail in winter,” Ada Quill said, “unless the pier is closed by the county.”',
  ],
  [
    'without the joining word',
    '“We shall mend the pier quickly,” Ada Quill said. She added: “Not before the frost.”',
  ],
  [
    'in the draft’s own words',
    '“The boats will sail in winter,” Ada Quill said, unless “the pier is closed by the county.”',
  ],
  [
    'before the quotation',
    'Ada Quill said she “never said that” it was so, or that “the harbour master was asleep on the night of the storm.”',
  ],
])('a limit that the draft gives %s is not left out', (_, text) => {
  const [first, second] = checkDraft({ text, format: 'text' }, record)
  expect([first?.severity, second?.severity]).toEqual(['ok', 'ok'])
})

it('a limit that stands nowhere near is left out', () => {
  const text =
    '“The boats will sail in winter,” Ada Quill said. “We shall mend the pier quickly,” she went on, and closed the door.'
  expect(checkDraft({ text, format: 'text' }, record).map(({ limit }) => limit)).toEqual([
    'unless the pier is closed by the county',
    'and not before the frost',
  ])
})

it('the name of who speaks is no limit', () => {
  const hearing: SourceDocument = {
    ...bareDocument(
      'hearing' as DocumentId,
      'Ada Quill: I did not ask for the log and I was not given one.\n\nBela Thorn: Who was?\n\nAda Quill: Nobody was.',
    ),
    kind: 'transcript',
  }
  const [finding] = checkDraft(
    { text: '“Ask for the log and I was not given one,” Ada Quill said.', format: 'text' },
    memoryRecord([{ document: hearing, analysis: analyse(hearing) }]),
  )
  expect(finding?.severity).toBe('warning')
})
