import type { Span } from '../../src/text/index.js'
import type { Lottery } from '../changes/lottery.js'
import { LEAD_INS, NARRATIVE } from './invented.js'
import type { Item } from './items.js'
import { PEOPLE } from './voices.js'

/** A draft in Markdown, and where its quotations stand. */
export interface PlantedDraft {
  readonly text: string
  readonly planted: readonly { readonly item: Item; readonly spans: readonly Span[] }[]
}

const OPEN = '\uE000'
const CLOSE = '\uE001'

/** Print conventions, of which a draft has one throughout. */
const STYLES = [
  ['“', '”'],
  ['"', '"'],
  ['‘', '’'],
] as const

/** Single marks are rarer than the others, and an apostrophe inside can close them. */
function styleOf(lottery: Lottery): (typeof STYLES)[number] {
  const drawn = lottery.draw()
  return STYLES[drawn < 0.55 ? 0 : drawn < 0.9 ? 1 : 2]
}

/** An article with these quotations in it, each credited, with paragraphs of its own between them. */
export function draftOf(items: readonly Item[], lottery: Lottery): PlantedDraft {
  const [open, close] = styleOf(lottery)
  const narrative = lottery.shuffle(NARRATIVE)
  const paragraphs = [introduction()]
  for (const [i, item] of items.entries()) {
    const next = narrative[i % narrative.length]
    if (i % 2 === 0 && next !== undefined) paragraphs.push(next)
    paragraphs.push(credited(item, lottery))
  }
  const marked = paragraphs.join('\n\n').replaceAll('«', open).replaceAll('»', close)
  return unmark(`# The number on the card\n\n${marked}\n`, items)
}

/** Everybody named in full once, as an article does before it uses surnames. */
function introduction(): string {
  const named = Object.values(PEOPLE).map(({ full, role }) => `${full}, ${role}`)
  return `Five people have had most to say about the siren at Withymere: ${named.slice(0, -1).join('; ')}; and ${named.at(-1)}. This article sets their accounts beside each other.`
}

/** The paragraph around a quotation; «» stand for the draft's marks. */
function credited(item: Item, lottery: Lottery): string {
  const [first = '', second = ''] = item.parts.map(part => OPEN + part + CLOSE)
  const { person, verb, where } = item
  const { short, full, role, pronoun } = person
  if (item.parts.length > 1) {
    const who = lottery.pick([`${short} ${verb}`, `${verb} ${short}`])
    return `«${first},» ${who}, «${second}${stop(item.parts.at(-1))}»`
  }
  const text = item.parts[0] ?? ''
  const comma = /[!?…]$/u.test(text) ? '' : ','
  const isSentence = /^["“[]*\p{Lu}/u.test(text) && item.words > 5
  if (!isSentence) return fragment({ item, first, text, lottery })
  const named = lottery.pick([`${full}, ${role},`, short, full])
  const lead = lottery.pick(LEAD_INS).replace('{name}', full)
  return lottery.pick([
    `«${first}${comma}» ${short} ${verb}.`,
    `«${first}${comma}» ${verb} ${short}.`,
    `«${first}${comma}» ${verb} ${named.replace(/,$/u, '')}.`,
    `${named} ${verb} ${where}: «${first}${stop(text)}»`,
    `${named} ${verb}, «${first}${stop(text)}»`,
    ...(pronoun === 'they' ? [] : [`${lead} «${first}${comma}» ${pronoun} ${verb}.`]),
    `${full} put it like this ${where}:\n\n> ${first}${stop(text)}`,
  ])
}

interface Fragment {
  readonly item: Item
  readonly first: string
  readonly text: string
  readonly lottery: Lottery
}

function fragment({ item, first, text, lottery }: Fragment): string {
  const { person, verb, where } = item
  const { short, full, role } = person
  const inner = first + (/[.!?…]$/u.test(text) ? '' : '')
  return lottery.pick([
    `${short} ${verb} of «${inner}» ${where}, and has not taken it back.`,
    `There was, ${short} ${verb}, «${inner}».`,
    `${full}, ${role}, ${verb} ${where} that «${inner}».`,
    `The phrase that stayed with people was «${inner}», as ${short} ${verb} ${where}.`,
  ])
}

function stop(text: string | undefined): string {
  return /[.!?…]$/u.test(text ?? '') ? '' : '.'
}

function unmark(marked: string, items: readonly Item[]): PlantedDraft {
  const spans: Span[] = []
  let text = ''
  let start = 0
  for (const piece of marked.split(/([\uE000\uE001])/u)) {
    if (piece === OPEN) start = text.length
    else if (piece === CLOSE) spans.push([start, text.length])
    else text += piece
  }
  let at = 0
  const planted = items.map(item => {
    const own = spans.slice(at, at + item.parts.length)
    at += item.parts.length
    return { item, spans: own }
  })
  return { text, planted }
}
