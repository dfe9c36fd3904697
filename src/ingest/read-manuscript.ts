import { OnrecordError } from '../error/index.js'
import type { Manuscript } from './manuscript.js'
import { plainManuscript } from './plain-manuscript.js'

/** The forms of file that a draft can have. */
export const DRAFT_FORMS = ['txt', 'md', 'html', 'docx', 'pdf'] as const

/** A form of file that a draft can have. */
export type DraftForm = (typeof DRAFT_FORMS)[number]

/** The largest draft that is read, in bytes: 300 pages are 1 MB as text. */
export const LARGEST_DRAFT = 32 * 1024 * 1024
/** The most letters of text that a draft may hold: as many as a shelf of novels. */
const MOST_LETTERS = 8 * 1024 * 1024

const NAMES: readonly (readonly [RegExp, DraftForm])[] = [
  [/\.(?:txt|text)$/iu, 'txt'],
  [/\.(?:md|markdown)$/iu, 'md'],
  [/\.(?:html?|xhtml)$/iu, 'html'],
  [/\.docx$/iu, 'docx'],
  [/\.pdf$/iu, 'pdf'],
]

/** The form of a draft, by the end of its name; undefined for a name that tells of none. */
export function draftForm(name: string): DraftForm | undefined {
  return NAMES.find(([pattern]) => pattern.test(name))?.[1]
}

/**
 * Reads what somebody is writing, in the form that `form` names, else in the form that its bytes show: what comes
 * from a pipe or a clipboard has no name. Text of no known form is read as Markdown, the safer reading of
 * plain text too.
 *
 * @throws OnrecordError `too-large`; `unreadable-file` for what is broken, binary or of another program.
 */
export async function readManuscript(bytes: Uint8Array, form?: DraftForm): Promise<Manuscript> {
  if (bytes.length > LARGEST_DRAFT)
    throw new OnrecordError('too-large', { seen: `it is larger than ${LARGEST_DRAFT / 1024 / 1024} MiB` })
  const manuscript = await read(bytes, form ?? formShown(bytes))
  if (manuscript === undefined) throw new OnrecordError('unreadable-file', { seen: reasonOf(bytes) })
  if (manuscript.text.length > MOST_LETTERS)
    throw new OnrecordError('too-large', {
      seen: `it holds more than ${MOST_LETTERS / 1024 / 1024} million letters`,
    })
  return manuscript
}

/** How a page begins, as a file or as a clipboard gives it: on Windows, with a head that says where the page lies. */
const PAGE =
  /^\uFEFF?\s*(?:<!doctype html|<html|<meta|<body|<!--StartFragment|Version:\d[^]{0,400}?StartHTML:)/iu

function formShown(bytes: Uint8Array): DraftForm {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  if (head.startsWith('%PDF-')) return 'pdf'
  if (head.startsWith('PK\u0003\u0004')) return 'docx'
  return PAGE.test(head.replace('ï»¿', '')) ? 'html' : 'md'
}

function reasonOf(bytes: Uint8Array): string {
  const [first, second] = bytes
  return first === 0xd0 && second === 0xcf
    ? 'it is of an older word processor; save it as .docx'
    : 'it holds binary data'
}

/* A reader is loaded when its first draft comes. */
async function read(bytes: Uint8Array, form: DraftForm): Promise<Manuscript | undefined> {
  switch (form) {
    case 'txt':
      return plainManuscript(bytes, 'text')
    case 'md':
      return plainManuscript(bytes, 'markdown')
    case 'html':
      return (await import('./html-manuscript.js')).htmlManuscript(bytes)
    case 'docx':
      return (await import('./docx.js')).docxManuscript(bytes)
    case 'pdf':
      return (await import('./pdf.js')).pdfManuscript(bytes)
    default:
      throw form satisfies never
  }
}
