import type { Statement } from '../record/index.js'
import { hull } from '../text/index.js'
import type { ContentsIndex } from './contents-index.js'
import { fitted, labelled, oneLine, piece } from './piece.js'
import { readableDate } from '../time/index.js'
import type { Style } from './style.js'

const LONGEST = 320

/** Each statement with its speaker, type, date of saying, words and place, document by document. */
export function listStatements(index: ContentsIndex, style: Style): string {
  const blocks: string[] = []
  let document: string | undefined
  for (const statement of index.contents.statements) {
    if (statement.document !== document) {
      document = statement.document
      blocks.push(
        labelled([piece(index.citation(statement.document), 'heading')], { label: '', indent: 0, style }),
      )
    }
    blocks.push(statementBlock(statement, index, style))
  }
  return blocks.join('\n\n')
}

/** The words of a statement: its parts joined by " … ". */
export function contentWords(statement: Statement, index: ContentsIndex): string {
  return oneLine(statement.content.map(span => index.words(statement.document, span)).join(' … ')).trim()
}

function statementBlock(statement: Statement, index: ContentsIndex, style: Style): string {
  const words = (spans: Statement['source']): string =>
    oneLine(spans.map(span => index.words(statement.document, span)).join(' … '))
  const named = words(statement.source)
  const speaker = index.speakerName(statement.speaker)
  const content = hull(statement.content) ?? [0, 0]
  const head = [
    piece(speaker ?? (named === '' ? 'not named' : named), 'strong'),
    piece(
      speaker !== undefined && named !== '' && named !== speaker ? ` (“${fitted(named, 40, style)}”)` : '',
    ),
    piece(`, ${statement.type}`, 'note'),
    piece(statement.said === undefined ? '' : `, said ${readableDate(statement.said.edtf)}`),
    piece(`, ${index.place(statement.document, content)}`, 'faint'),
  ]
  const lines = [
    labelled(head, { label: '', indent: 2, style }),
    labelled([piece(fitted(contentWords(statement, index), LONGEST, style))], {
      label: '',
      indent: 4,
      style,
    }),
  ]
  if (statement.via.length > 0) {
    const via = statement.via.map(step => oneLine(index.words(statement.document, step.span))).join(', ')
    lines.push(labelled([piece(via)], { label: 'by way of ', indent: 4, style }))
  }
  return lines.join('\n')
}
