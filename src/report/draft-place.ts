import type { ParagraphPlace, Place } from '../text/index.js'

/**
 * A place of a draft as its author finds it, in a few letters: "21:106" (line and column), "p. 3 ¶12" (page and
 * paragraph), "footnote 2".
 */
export function shortDraftPlace(place: Place): string {
  switch (place.kind) {
    case 'line':
      return `${place.line}:${place.column}`
    case 'paragraph': {
      if (isNote(place)) return noteName(place)
      const page = place.page === undefined ? '' : `p. ${place.page} `
      return `${page}¶${place.paragraph}`
    }
    default:
      throw place satisfies never
  }
}

/** The same in words: "line 21, column 106", "page 3, paragraph 12", "footnote 2, paragraph 1". */
export function draftPlace(place: Place): string {
  switch (place.kind) {
    case 'line':
      return `line ${place.line}, column ${place.column}`
    case 'paragraph': {
      const page = place.page === undefined ? undefined : `page ${place.page}`
      const part = place.part === 'body' ? undefined : isNote(place) ? noteName(place) : `in a ${place.part}`
      return [page, `paragraph ${place.paragraph}`, part].filter(one => one !== undefined).join(', ')
    }
    default:
      throw place satisfies never
  }
}

function isNote({ part }: ParagraphPlace): boolean {
  return part === 'footnote' || part === 'endnote'
}

function noteName({ part, note }: ParagraphPlace): string {
  return note === undefined ? part : `${part} ${note}`
}
