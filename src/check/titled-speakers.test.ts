import { describe, expect, it } from 'vitest'
import { analyse, memoryRecord } from '../record/index.js'
import type { DocumentId, SourceDocument } from '../text/index.js'
import { bareDocument } from '../text/index.js'
import { checkDraft } from './check-draft.js'
import type { Finding } from './finding.js'

const LETTER: SourceDocument = {
  ...bareDocument(
    'letter' as DocumentId,
    'The survey of the quay was lost, and I have asked for another.\n\nSir Corwin Ashlatch',
  ),
  kind: 'statement',
  authors: ['Corwin Ashlatch'],
}
const ARTICLE = '“I read every page of it,” Sir Corwin Ashlatch told the harbour board on Monday.'
const NAMESAKE =
  '“The quay is sound and its lamp has never once gone out,” said Corwin Pell, who keeps the lamp.'
const SECOND = '“We shall ask again,” Sir Corwin Vane said.'

function found(draft: string, ...articles: readonly string[]): Finding {
  const documents = articles.map((text, at) => bareDocument(`article ${at}` as DocumentId, text))
  const record = memoryRecord(
    [LETTER, ...documents].map(document => ({ document, analysis: analyse(document) })),
  )
  const [finding] = checkDraft({ text: draft, format: 'text' }, record)
  if (finding === undefined) throw new Error('a quotation gives a finding')
  return finding
}

const UNSAID = 'The bridge was painted green by nobody in particular'

describe('a title with a given name alone', () => {
  it('names the one person whom the record gives that title and that given name', () => {
    const { speaker, severity, message } = found(`“${UNSAID},” said Sir Corwin.`, ARTICLE, NAMESAKE)
    expect([speaker, severity]).toEqual(['corwin-ashlatch', 'error'])
    expect(message).toBe(
      'The record has nothing that carries these words, though it holds texts by Corwin Ashlatch.',
    )
  })

  it('names whom the record knows by it before one with the same word for a surname', () => {
    const article = '“The gulls were loud,” Jessamy Corwin said.'
    expect(found(`“${UNSAID},” said Sir Corwin.`, ARTICLE, article).speaker).toBe('corwin-ashlatch')
    expect(found(`“${UNSAID},” said Ms Corwin.`, ARTICLE, article).speaker).toBe('jessamy-corwin')
  })

  it('tells words of another from words of theirs', () => {
    expect(
      found('“The quay is sound and its lamp has never once gone out,” said Sir Corwin.', ARTICLE, NAMESAKE)
        .verdict,
    ).toBe('misattributed')
    expect(found('“I read every page of it,” said Sir Corwin.', ARTICLE, NAMESAKE).verdict).toBe('verbatim')
  })

  it('names nobody where two have it, and nobody by another title', () => {
    expect(found(`“${UNSAID},” said Sir Corwin.`, ARTICLE, SECOND).speaker).toBeUndefined()
    expect(found(`“${UNSAID},” said Dame Corwin.`, ARTICLE).speaker).toBeUndefined()
    expect(found(`“${UNSAID},” said Mr Corwin.`, ARTICLE).speaker).toBeUndefined()
  })
})
