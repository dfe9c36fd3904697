import { OnrecordError } from '../error/index.js'
import type { ParagraphPlace } from '../text/index.js'
import type { Extracted } from './describe.js'
import type { PlacedStory } from './docx-story.js'
import { blocksOf, letStandIn, titleIn } from './docx-parts.js'
import { readStory } from './docx-story.js'
import type { Manuscript } from './manuscript.js'
import { reviseDocx } from './revise-docx.js'
import { unpack } from './unpack.js'

/** The word processor's file of a novel has 3 MB of text as XML; what tables and revisions add is generous here. */
export const DOCX_LIMITS = { bytes: 64 * 1024 * 1024, entries: 10_000 } as const

const WANTED =
  /^word\/(?:document\d*|footnotes\d*|endnotes\d*|comments\d*|styles\d*)\.xml$|^docProps\/core\.xml$/u
const GAP = '\n\n'

/** A word processor's file, read. */
interface Docx {
  readonly text: string
  readonly stories: readonly PlacedStory[]
  readonly files: ReadonlyMap<string, string>
}

/**
 * The text of a .docx file as it would be printed with all tracked changes taken: the body with its tables and text
 * boxes in their order, then the footnotes, then the endnotes; paragraphs are parted by an empty line. Of what
 * the file says of itself only its title is taken: who saved it last is seldom who wrote it.
 *
 * @throws OnrecordError `too-large`, `unreadable-file`.
 */
export async function readDocx(bytes: Uint8Array): Promise<Extracted> {
  const { text, files } = await open(bytes)
  return { text, own: { title: titleIn(files.get('docProps/core.xml') ?? '') }, damage: [] }
}

/**
 * A .docx file as a manuscript. Places are by page, as it was last laid out, and by paragraph; a comment of the form
 * `onrecord-ignore: reason` lets stand what it is fixed to.
 *
 * @throws OnrecordError `too-large`, `unreadable-file`.
 */
export async function docxManuscript(bytes: Uint8Array): Promise<Manuscript> {
  const { text, stories, files } = await open(bytes)
  return {
    text,
    format: 'text',
    blocks: blocksOf(stories, files.get('word/styles.xml') ?? ''),
    letStand: letStandIn(stories, named(files, 'comments')?.[1] ?? ''),
    place: placesIn(stories),
    revise: edits => reviseDocx(bytes, stories, edits),
  }
}

async function open(bytes: Uint8Array): Promise<Docx> {
  const packed = await unpack(bytes, name => WANTED.test(name), DOCX_LIMITS)
  const files = new Map([...packed].map(([name, content]) => [name, new TextDecoder().decode(content)]))
  const stories: PlacedStory[] = []
  let text = ''
  for (const [kind, part] of [
    ['document', 'body'],
    ['footnotes', 'footnote'],
    ['endnotes', 'endnote'],
  ] as const) {
    const [name, xml] = named(files, kind) ?? []
    if (name === undefined || xml === undefined) continue
    const story = readStory(xml, part)
    if (text !== '' && story.text !== '') text += GAP
    stories.push({ name, xml, story, start: text.length })
    text += story.text
  }
  if (stories[0]?.story === undefined || !stories[0].name.startsWith('word/document'))
    throw new OnrecordError('unreadable-file', { seen: 'it is no file of a word processor (.docx)' })
  return { text, stories, files }
}

function named(files: ReadonlyMap<string, string>, kind: string): [string, string] | undefined {
  return [...files].find(([name]) => new RegExp(`^word/${kind}\\d*\\.xml$`, 'u').test(name))
}

/** Places by paragraph and page; paragraphs of the body, of its tables and of its text boxes are counted together. */
function placesIn(stories: readonly PlacedStory[]): (offset: number) => ParagraphPlace {
  return offset => {
    const last = stories.findLast(({ start }) => start <= offset) ?? stories[0]
    const at = offset - (last?.start ?? 0)
    const paragraphs = last?.story.paragraphs ?? []
    const index = Math.max(
      0,
      paragraphs.findIndex(({ span }) => span[1] > at),
    )
    const own = paragraphs[index]
    const part = own?.part ?? 'body'
    if (own?.note === undefined || last === undefined)
      return { kind: 'paragraph', part, paragraph: index + 1, page: pageAt(last, at), note: undefined }
    const first = paragraphs.findIndex(({ note }) => note === own.note)
    const order = part === 'endnote' ? stories[0]?.story.endnotes : stories[0]?.story.footnotes
    const note = (order?.indexOf(own.note) ?? -1) + 1
    return {
      kind: 'paragraph',
      part,
      paragraph: index - first + 1,
      page: undefined,
      note: note === 0 ? undefined : note,
    }
  }
}

/** The page of a place of the body; undefined where the file keeps no trace of how it was laid out. */
function pageAt(placed: PlacedStory | undefined, at: number): number | undefined {
  const breaks = placed?.story.pageBreaks ?? []
  return breaks.length === 0 ? undefined : breaks.filter(one => one <= at).length + 1
}
