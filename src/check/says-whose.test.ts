import { expect, it } from 'vitest'
import { analyse, memoryRecord } from '../record/index.js'
import type { DocumentId } from '../text/index.js'
import { bareDocument } from '../text/index.js'
import { checkDraft } from './check-draft.js'

const WORDS = 'The next engineer will look into the ferry and its boiler before the herring season begins'

/** What a draft that credits the words to Ivo Marsh is told, against an article that has them after what stands before. */
function told(before: string): readonly string[] {
  const text = `The harbour board met on Tuesday.\n\n${before} “${WORDS}.”\n\nThe meeting ended at noon.\n`
  const document = bareDocument('article' as DocumentId, text)
  const record = memoryRecord([{ document, analysis: analyse(document) }])
  return checkDraft({ text: `“${WORDS},” Ivo Marsh said on Tuesday.\n`, format: 'text' }, record).map(
    ({ verdict, severity }) => `${verdict} ${severity}`,
  )
}

it('is a warning where the document leaves it to its reader who says the words', () => {
  expect(
    told(
      '“I have seen the boiler,” Ada Quill said.\n\nThe minutes show Marsh suggesting to Ada Quill that it would be looked into.',
    ),
  ).toEqual(['misattributed warning'])
})

it('is an error where the document credits them, or carries on the words of somebody whom the paragraph credits', () => {
  expect(told('Ada Quill told the board:')).toEqual(['misattributed error'])
  expect(told('“I have seen the boiler,” Ada Quill said.')).toEqual(['misattributed error'])
})
