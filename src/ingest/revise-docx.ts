import { zipSync } from 'fflate'
import type { PlacedStory } from './docx-story.js'
import { escapeXml } from './escape-markup.js'
import type { Edit, Revision } from './manuscript.js'
import { parseMarkup } from './parse-markup.js'
import { AUTHOR, trackChanges } from './tracked-changes.js'
import { unpack } from './unpack.js'

/** Pictures count here, which reading leaves packed. */
const LIMITS = { bytes: 512 * 1024 * 1024, entries: 10_000 } as const

/* Word calls the part so; other programs number it. */
const COMMENTS = 'word/comments.xml'
const ANY_COMMENTS = /^word\/comments\d*\.xml$/u
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments'
const CONTENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml'

/**
 * A copy of a .docx file in which the edits stand as tracked changes, each with a comment that names the source of
 * its words; in footnotes and endnotes, where there can be no comments, without one. All other parts of the
 * file are copied as they are. The same edits give the same bytes.
 */
export async function reviseDocx(
  bytes: Uint8Array,
  stories: readonly PlacedStory[],
  edits: readonly Edit[],
): Promise<Revision> {
  const files = new Map<string, Uint8Array>(await unpack(bytes, name => !name.endsWith('/'), LIMITS))
  const read = (name: string): string => new TextDecoder().decode(files.get(name) ?? new Uint8Array())
  const written = (name: string, text: string): unknown => files.set(name, new TextEncoder().encode(text))
  const body = stories[0]
  const part = [...files.keys()].find(name => ANY_COMMENTS.test(name)) ?? COMMENTS
  const comments = new CommentList(read(part), stories)
  const left = new Set(edits)
  for (const placed of stories) {
    const end = placed.start + placed.story.text.length
    const own = edits.filter(({ span }) => span[0] >= placed.start && span[0] <= end)
    if (own.length === 0) continue
    const commentFor = (edit: Edit): number | undefined =>
      placed === body ? comments.numberOf(edit, own) : undefined
    const tracked = trackChanges(placed, own, { nextId: () => comments.nextId(), commentFor })
    for (const edit of own) if (!tracked.left.includes(edit)) left.delete(edit)
    written(placed.name, tracked.xml)
  }
  if (comments.isNew()) {
    const relations = body === undefined ? '' : `word/_rels/${body.name.slice('word/'.length)}.rels`
    written('[Content_Types].xml', withContentType(read('[Content_Types].xml')))
    written(relations, withRelation(read(relations)))
  }
  if (comments.hasAny()) written(part, comments.xml())
  return { bytes: packed(files), left: [...left] }
}

const END_OF_COMMENTS = '</w:comments>'

/**
 * The comments of a file, and new ones: one for edits of one source that follow each other. To a part that does not end as one of comments
 * nothing is added: the changes then stand without.
 */
class CommentList {
  readonly #before: string
  readonly #added: string[] = []
  readonly #numbers = new Map<Edit, number | undefined>()
  #next: number

  constructor(xml: string, stories: readonly PlacedStory[]) {
    this.#before = xml.replace(/<w:comments([^>]*)\/>/u, `<w:comments$1>${END_OF_COMMENTS}`)
    const all = [xml, ...stories.map(story => story.xml)]
    this.#next = Math.max(0, ...all.map(highestId)) + 1
  }

  nextId(): number {
    return this.#next++
  }

  /** The comment of an edit among those of its story; undefined for one that goes with the edit before it. */
  numberOf(edit: Edit, among: readonly Edit[]): number | undefined {
    if (this.#before !== '' && !this.#before.includes(END_OF_COMMENTS)) return undefined
    if (this.#numbers.has(edit)) return this.#numbers.get(edit)
    const before = among[among.indexOf(edit) - 1]
    const number = before?.source === edit.source ? undefined : this.nextId()
    this.#numbers.set(edit, number)
    if (number !== undefined)
      this.#added.push(
        `<w:comment w:id="${number}" w:author="${AUTHOR}" w:initials="O"><w:p><w:r><w:t xml:space="preserve">${escapeXml(edit.source)}</w:t></w:r></w:p></w:comment>`,
      )
    return number
  }

  hasAny(): boolean {
    return this.#added.length > 0
  }

  isNew(): boolean {
    return this.hasAny() && this.#before === ''
  }

  xml(): string {
    const before =
      this.#before === ''
        ? `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="${WORD}">${END_OF_COMMENTS}`
        : this.#before
    const end = before.lastIndexOf(END_OF_COMMENTS)
    return before.slice(0, end) + this.#added.join('') + before.slice(end)
  }
}

/** The highest number that names anything in the XML; 0 where there is none. */
function highestId(xml: string): number {
  let highest = 0
  parseMarkup(xml, 'xml', {
    open: (_name, attributes) => {
      const number = Number(attributes['w:id'] ?? 0)
      // What is no number of a sane file is no neighbour of ours.
      if (Number.isSafeInteger(number) && number < 2 ** 31 - 10_000) highest = Math.max(highest, number)
    },
  })
  return highest
}

function withContentType(types: string): string {
  return types.replace('</Types>', `<Override PartName="/${COMMENTS}" ContentType="${CONTENT}"/></Types>`)
}

function withRelation(relations: string): string {
  const empty = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`
  const known =
    relations === ''
      ? empty
      : relations.replace(/<Relationships([^>]*)\/>/u, '<Relationships$1></Relationships>')
  return known.replace(
    '</Relationships>',
    `<Relationship Id="onrecordComments" Type="${RELATION}" Target="comments.xml"/></Relationships>`,
  )
}

/** The earliest time that an archive can tell of: the same edits give the same bytes. */
const NO_TIME = new Date(1980, 0, 1)

function packed(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return zipSync(Object.fromEntries(files), { mtime: NO_TIME, level: 6 })
}
