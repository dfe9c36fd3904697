import type { DraftForm, DraftHistory } from './draft.js'
import { newDraft } from './draft.js'

const FORMS: readonly (readonly [RegExp, DraftForm])[] = [
  [/\.(?:txt|text)$/iu, 'txt'],
  [/\.(?:md|markdown)$/iu, 'md'],
  [/\.(?:html?|xhtml)$/iu, 'html'],
  [/\.docx$/iu, 'docx'],
  [/\.pdf$/iu, 'pdf'],
]

/** A file as a draft: its bytes go to the room as they are, and are read there. */
export async function openFile(file: File): Promise<DraftHistory> {
  const form = FORMS.find(([name]) => name.test(file.name))?.[1]
  const bytes = new Uint8Array(await file.arrayBuffer())
  return newDraft({ name: file.name, form, file: base64(bytes) })
}

/** In pieces: a call takes no more than some ten thousand arguments. */
function base64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += PIECE)
    text += String.fromCodePoint(...bytes.subarray(at, at + PIECE))
  return btoa(text)
}

const PIECE = 8192
