import { z } from 'zod'
import type { Extracted } from './describe.js'
import { FIELDS, understand } from './describe-fields.js'
import { joinWrapped } from './join-wrapped.js'

const FRONT = /^---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/u
const schema = z.looseObject(FIELDS)

/**
 * A Markdown file's text is its source after the front matter, character for character, with spaces for the line
 * breaks at which a paragraph runs on: marks of emphasis, links and headings stay, so that a span is the file's own offset less the length of the
 * front matter. A front matter of `key: value` lines (title, date, author, publisher, url, kind,
 * language) tells of the document; a first heading is the title where nothing else says.
 */
export function readMarkdown(source: string): Extracted {
  const front = FRONT.exec(source)
  const text = source.slice(front?.[0].length ?? 0)
  const given = schema.parse(front?.[1] === undefined ? {} : keyValues(front[1]))
  const heading = /^#\s+(.+?)\s*#*\s*$/mu.exec(text)?.[1]
  const own = understand(given).description
  return { text: joinWrapped(text), own: { ...own, title: own.title ?? heading }, damage: [] }
}

/** The scalar lines and simple lists of a YAML front matter; all else in it is let be. */
function keyValues(front: string): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = {}
  let last: string | undefined
  for (const line of front.split(/\r?\n/u)) {
    const item = /^\s+-\s+(.*)$/u.exec(line)?.[1]
    const pair = /^([A-Za-z][\w-]*)\s*:\s*(.*)$/u.exec(line)
    if (item !== undefined && last !== undefined) {
      const before = values[last]
      values[last] = [...(Array.isArray(before) ? before : []), unquote(item)]
    } else if (pair?.[1] !== undefined) {
      last = pair[1].toLowerCase()
      const value = pair[2]?.trim() ?? ''
      const list = /^\[(.*)\]$/u.exec(value)?.[1]
      if (list !== undefined) values[last] = list.split(',').map(unquote)
      else if (value !== '') values[last] = unquote(value)
    }
  }
  return values
}

function unquote(value: string): string {
  const trimmed = value.trim()
  return /^(["']).*\1$/u.test(trimmed) ? trimmed.slice(1, -1) : trimmed
}
