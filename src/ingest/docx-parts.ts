import type { Span } from '../text/index.js'
import type { PlacedStory } from './docx-story.js'
import type { LetStand } from './manuscript.js'
import { LET_STAND } from './manuscript.js'
import { parseMarkup } from './parse-markup.js'

/** The title in a file's properties; undefined where it has none. */
export function titleIn(properties: string): string | undefined {
  let inside = false
  let title = ''
  parseMarkup(properties, 'xml', {
    open: name => void (inside = name === 'dc:title'),
    text: data => void (title += inside ? data : ''),
    close: () => void (inside = false),
  })
  return title.trim() === '' ? undefined : title.trim()
}

/** Names of styles for block quotations; programs of every language keep the English ones inside the file. */
const QUOTES = /^(?:intense ?|block ?)?(?:quote|quotations?|block ?text|blockquote)$/iu

/** Paragraphs whose style is one of quotation, as spans of the whole text. */
export function blocksOf(stories: readonly PlacedStory[], styles: string): Span[] {
  const quoting = new Set<string>()
  let style = ''
  parseMarkup(styles, 'xml', {
    open: (name, attributes) => {
      if (name === 'w:style') style = attributes['w:styleId'] ?? ''
      if (name === 'w:name' && QUOTES.test(attributes['w:val'] ?? '')) quoting.add(style)
    },
  })
  return stories.flatMap(({ story, start }) =>
    story.paragraphs
      .filter(({ style: own }) => own !== undefined && (quoting.has(own) || QUOTES.test(own)))
      .map(({ span }): Span => [span[0] + start, span[1] + start]),
  )
}

/** The comments that let something stand, and what they are fixed to, as spans of the whole text. */
export function letStandIn(stories: readonly PlacedStory[], comments: string): LetStand[] {
  const texts = commentTexts(comments)
  return stories.flatMap(({ story, start }) =>
    [...story.comments].flatMap(([id, [from, to]]): LetStand[] => {
      const reason = LET_STAND.exec(texts.get(id) ?? '')?.[1]
      if (reason === undefined) return []
      // A comment that was set at a point means its paragraph.
      const own = from === to ? story.paragraphs.find(({ span }) => span[1] >= from)?.span : undefined
      const [first, last] = own ?? [from, to]
      return [{ covers: [first + start, last + start], reason }]
    }),
  )
}

/** The text of each comment, by its identity. */
function commentTexts(xml: string): Map<string, string> {
  const texts = new Map<string, string>()
  let id: string | undefined
  let inText = false
  parseMarkup(xml, 'xml', {
    open: (name, attributes) => {
      if (name === 'w:comment') id = attributes['w:id']
      inText = name === 'w:t'
    },
    text: data => {
      if (id !== undefined && inText) texts.set(id, (texts.get(id) ?? '') + data)
    },
    close: () => void (inText = false),
  })
  return texts
}
