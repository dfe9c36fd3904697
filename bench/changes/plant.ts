import type { Passage, Witness } from '../../src/collation/index.js'
import type { SpeakerId } from '../../src/people/index.js'
import type { DocumentId, Span } from '../../src/text/index.js'
import { overlap, paragraphs, quotedPassages } from '../../src/text/index.js'
import type { Changed } from './change.js'
import type { Lottery } from './lottery.js'
import type { HostText, SourceText } from './texts.js'
import { SPEAKERS } from './word-lists.js'

/** Who says all of a source. */
const SPEAKER = 'the-speaker' as SpeakerId
const ANOTHER = 'another-speaker' as SpeakerId

/** A host with a quotation in it. */
export interface Planted {
  readonly witness: Witness
  /** Where the parts of the quotation stand. */
  readonly spans: readonly Span[]
}

/** A source as collation sees it: a primary text by one speaker. */
export function sourceWitness(source: SourceText): Witness {
  return {
    id: source.id as DocumentId,
    text: source.text,
    kind: source.kind,
    publisher: undefined,
    published: source.published,
    author: SPEAKER,
    damage: [],
    passages: source.paragraphs.map(({ span }) =>
      passageAt(span, { marked: false, speaker: SPEAKER, statement: undefined }),
    ),
  }
}

function passageAt(span: Span, rest: Pick<Passage, 'marked' | 'speaker' | 'statement'>): Passage {
  return { span, closed: true, said: undefined, ...rest }
}

/** A text that has nothing to do with the others. */
export function bystander(host: HostText): Witness {
  const passages = quotedPassages(host.text)
    .filter(({ depth }) => depth === 0)
    .map(({ span }) => passageAt(span, { marked: true, speaker: undefined, statement: undefined }))
  const common = { kind: 'article', publisher: undefined, author: undefined, damage: [] } as const
  return { id: host.id as DocumentId, text: host.text, published: host.published, ...common, passages }
}

const OPEN = '\uE000'
const CLOSE = '\uE001'

/** The share of quotations whose speaker the attribution is taken not to know. */
const SPEAKER_UNKNOWN = 0.2

/** The host with the changed quotation in a paragraph of its own, between two of its paragraphs, credited to a speaker. */
export function plant(host: HostText, changed: Changed, lottery: Lottery): Planted {
  const places = paragraphs(host.text)
  const at = lottery.pick(places)[1]
  const paragraph = written(changed, lottery)
  const marked = `${host.text.slice(0, at)}\n\n${paragraph}\n\n${host.text.slice(at).trimStart()}`
  const { text, spans } = unmark(marked)
  const speaker = lottery.draw() < SPEAKER_UNKNOWN ? undefined : SPEAKER
  const touching = (span: Span): boolean => spans.some(part => overlap(part, span) > 0)
  const passages = quotedPassages(text).flatMap(({ span, closed, depth }) => {
    const inner = depth > 0 && touching(span)
    if (depth > 0 && !inner) return []
    const outer = changed.frame === 'nested' && depth === 0
    const said = touching(span)
      ? { speaker: outer ? ANOTHER : speaker, statement: outer ? 1 : 0 }
      : { speaker: undefined, statement: undefined }
    return [{ ...passageAt(span, { marked: true, ...said }), closed }]
  })
  return { witness: { ...bystander(host), id: `host:${host.id}` as DocumentId, text, passages }, spans }
}

function unmark(marked: string): { readonly text: string; readonly spans: readonly Span[] } {
  const spans: Span[] = []
  let text = ''
  let start = 0
  for (const piece of marked.split(/([\uE000\uE001])/u)) {
    if (piece === OPEN) start = text.length
    else if (piece === CLOSE) spans.push([start, text.length])
    else text += piece
  }
  return { text, spans }
}

function written(changed: Changed, lottery: Lottery): string {
  const [first = '', second = ''] = changed.parts.map(part => OPEN + part + CLOSE)
  const name = lottery.pick(SPEAKERS)
  const words = changed.parts.join(' ').split(/\s+/u).length
  const stop = /[.!?…]\s*$/u.test(changed.parts.at(-1) ?? '') ? '' : '.'
  switch (changed.frame) {
    case 'double':
      return doubleMarks({ first, name, words, stop }, lottery)
    case 'single':
      return `${name} said: ‘${first}${stop}’`
    case 'straight':
      return `"${first}," said ${name}.`
    case 'guillemets':
      return `${name} said: «${first}${stop}»`
    case 'unclosed':
      return `${name} said: “${first}${stop}`
    case 'unclosed-amid-text':
      return `${name} said: “${first}${stop} The meeting went on until nine, and then everybody had tea.`
    case 'interrupted':
      return `“${first},” ${name} said, “${second}${stop}”`
    case 'paragraphs':
      return `${name} said: “${first}.\n\n“${second}${stop}”`
    case 'nested':
      return `“I was in the room and heard it said: ‘${first}’,” recalled ${name}.`
    default:
      return changed.frame satisfies never
  }
}

interface Sentence {
  readonly first: string
  readonly name: string
  readonly words: number
  readonly stop: string
}

function doubleMarks({ first, name, words, stop }: Sentence, lottery: Lottery): string {
  const fragment = [
    `${name} spoke of “${first}” at the meeting.`,
    `The reply, in which ${name} wrote of “${first}”, came on Tuesday.`,
  ]
  const clause = [
    `${name} said: “${first}${stop}”`,
    ...(stop === '' ? [] : [`“${first},” said ${name}.`, `“${first}”, ${name} told the meeting.`]),
  ]
  return lottery.pick(words < 5 ? fragment : words < 9 ? [...fragment, ...clause] : clause)
}
