import { lineAndColumn } from '../text/index.js'
import { decode } from './decode.js'
import { canEncode, encodeAs } from './encode.js'
import { escapeMarkup } from './escape-markup.js'
import { HtmlWriter } from './html-writer.js'
import type { Edit, Manuscript } from './manuscript.js'
import { neverClosed } from './never-closed.js'
import { parseMarkup } from './parse-markup.js'
import { edited } from './plain-manuscript.js'
import type { SourceMap } from './source-map.js'

/**
 * An HTML file as a manuscript: the words of its article (of all the page where it marks none), without what stands
 * around it. Lines and columns are those of the file. A comment `<!-- onrecord-ignore: reason -->` lets
 * stand the paragraph in which it stands, or the next one. Nothing in it is run or fetched. Undefined for
 * bytes that are no text. Linear.
 *
 * @throws OnrecordError `too-large` for a page nested without end.
 */
export function htmlManuscript(bytes: Uint8Array): Manuscript | undefined {
  const decoded = decode(bytes, 'declared')
  if (decoded === undefined) return undefined
  const { text: html, charset } = decoded
  // The head that Windows puts before a page on the clipboard is no part of it.
  const begin = /^Version:\d/u.test(html) ? Math.max(0, html.indexOf('<')) : 0
  const source = html.slice(begin)
  const leftOpen = neverClosed(source)
  const writer = new HtmlWriter(articleIn(html))
  parseMarkup(source, 'html', {
    open: (name, attributes, [at]) => writer.open(name, attributes, leftOpen.has(at)),
    text: (data, [start, end]) => writer.text(data, [begin + start, begin + end]),
    comment: data => writer.comment(data),
    close: name => writer.close(name),
  })
  const { text, map, blocks, letStand } = writer.finish()
  const lines = lineAndColumn(html)
  return {
    text,
    format: 'text',
    blocks,
    letStand,
    place: offset => ({ kind: 'line', ...lines(map.offset(offset)) }),
    revise: edits => {
      const written = edits.map(edit => inSource(edit, map, charset))
      const revised = edited(
        html,
        written.flatMap(one => one ?? []),
      )
      const left = edits.filter((_, index) => written[index] === undefined)
      return Promise.resolve({ bytes: encodeAs(revised, charset, bytes), left })
    },
  }
}

/** The element that holds the article: the first of these that the page has; undefined where it has none. */
function articleIn(html: string): 'article' | 'main' | undefined {
  if (/<article[\s>]/iu.test(html)) return 'article'
  return /<main[\s>]/iu.test(html) ? 'main' : undefined
}

interface SourceEdit {
  readonly span: Edit['span']
  readonly words: string
}

/** An edit as edits of the source: tags inside it stay, its words stand where it began. Undefined where it has no place there. */
function inSource(
  { span, words, source: remark, isRemark }: Edit,
  map: SourceMap,
  charset: string,
): SourceEdit[] | undefined {
  if (isRemark === true) {
    const start = map.carriers(span)[0]?.source[0]
    const comment = encodable(`<!-- ${remark.replaceAll(/--+>?|[<>]/gu, ' ')} -->`, charset)
    return start === undefined ? undefined : [{ span: [start, start], words: comment }]
  }
  const inserted = encodable(escapeMarkup(words), charset)
  if (span[0] === span[1]) {
    const [before] = map.carriers([span[0] - 1, span[0]])
    return before === undefined
      ? undefined
      : [{ span: [before.source[1], before.source[1]], words: inserted }]
  }
  const carriers = map.carriers(span)
  if (carriers[0]?.text[0] !== span[0] || carriers.at(-1)?.text[1] !== span[1]) return undefined
  return carriers.map(({ source }, index) => ({ span: source, words: index === 0 ? inserted : '' }))
}

/** Markup with a numeric entity for each character that the page's character set lacks. */
function encodable(markup: string, charset: string): string {
  if (canEncode(markup, charset)) return markup
  return [...markup].map(one => (canEncode(one, charset) ? one : `&#${one.codePointAt(0) ?? 0};`)).join('')
}
