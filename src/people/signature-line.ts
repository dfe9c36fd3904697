import type { Attribution } from '../attribution/index.js'
import { latinPattern } from '../text/index.js'
import { indexAt, quotationAt } from './layout.js'
import { namesWithin } from './names-within.js'
import { resolveSource } from './resolve-source.js'
import type { Resolved, Stage } from './stage.js'

/** A line under a quotation, with the dash that print sets before whoever is quoted. */
const DASHED = /^\s*(?:[—–―-]{1,2}\s*)/u

/** What may stand behind the name: what somebody is or writes for, in capitals or after a comma, with no verb or stop. */
const REST = latinPattern(
  /^(?:,\s(?:(?:of|the|for|and|at|in|on)\s|\p{Lu}[\p{L}.’'&-]*,?\s?){1,8}|\s\([^()\n]{2,60}\))?$/u,
)
const REST_DASHED = /^(?:[,(][^.:;!?“”"\n]{2,80})?$/u

/** A line that says who wrote the article ("By Ada Quill", "Par Ada Quill"); "Von Quill, clerk" begins a name. */
const BYLINE = latinPattern(/^\s*(?:(?:by|par|por)\s|(?:von|di)\s\p{Lu}\S*\s\p{Lu})/iu)

/** So many paragraphs of one quotation may stand above its line. */
const LONGEST = 8

/**
 * Who stands in a line of their own under a quotation to which the sentence gives nobody ("— Ada Quill, engineer"; "Ada
 * Quill, Harbour Review"); undefined where no such line follows its last paragraph. Linear in the paragraphs.
 */
export function ofSignatureLine({ source, cue, content }: Attribution, stage: Stage): Resolved | undefined {
  const last = content.at(-1)
  const first = content[0]
  if (source.length + cue.length > 0 || last === undefined || first === undefined) return undefined
  const { text, paragraphs } = stage.layout
  const own = indexAt(paragraphs, first[0])
  if (text.slice(paragraphs[own]?.[0] ?? 0, first[0]).trim().length > 1) return undefined
  if (/\p{L}/u.test(text.slice(last[1], paragraphs[indexAt(paragraphs, last[1] - 1)]?.[1]))) return undefined
  for (let at = indexAt(paragraphs, last[1] - 1) + 1; at <= own + LONGEST; at++) {
    const paragraph = paragraphs[at]
    if (paragraph === undefined) return undefined
    if (/^\s*["“]/u.test(text.slice(...paragraph)) || quotationAt(stage.layout, paragraph[0]) !== undefined)
      continue
    return signedBy(paragraph, stage)
  }
  return undefined
}

function signedBy([start, end]: readonly [number, number], stage: Stage): Resolved | undefined {
  const line = stage.layout.text.slice(start, end).trimEnd()
  const dash = DASHED.exec(line)?.[0].length ?? 0
  if (BYLINE.test(line)) return undefined
  if (line.length > 120 || line.includes('\n')) return undefined
  const name = namesWithin(stage.cast.names, [start, end])[0]
  if (name?.kind !== 'person' || name.given.length === 0 || name.outer[0] !== start + dash) return undefined
  const rest = line.slice(name.span[1] - start)
  if (!(dash > 0 ? REST_DASHED : REST).test(rest)) return undefined
  const found = resolveSource(name.outer, stage)
  return { ...found, reason: `the line under the quotation: ${found.reason}`, confidence: 0.7 }
}
