/** Changes the quotation marks of annotated articles, and moves their spans along. */

const STYLES = { straight: ['"', '"'], single: ['‘', '’'], guillemets: ['«', '»'], unclosed: undefined }

/** The kinds of change: another style of marks, or one closing mark in ten lost. */
export const CHANGES = Object.keys(STYLES)

/** Offsets of the double marks of a text, paragraph by paragraph, with whether each opens. */
function* marks(text) {
  let open = false
  for (let i = 0; i < text.length; i++) {
    const char = text[i]
    if (char === '\n') open = false
    else if (char === '“' || (char === '"' && !open && /\S/.test(text[i + 1] ?? ' '))) {
      open = true
      yield { at: i, opens: true }
    } else if (char === '”' || char === '"') {
      if (open) yield { at: i, opens: false }
      open = false
    }
  }
}

/** The article with its marks changed; every span covers what it covered. */
export function changePrint(article, change) {
  const edits = new Map()
  let closing = 0
  for (const { at, opens } of marks(article.text)) {
    const style = STYLES[change]
    if (style !== undefined) edits.set(at, style[opens ? 0 : 1])
    else if (!opens && closing++ % 10 === 4) edits.set(at, '')
  }
  const place = new Int32Array(article.text.length + 1)
  let text = ''
  for (let i = 0; i < article.text.length; i++) {
    place[i] = text.length
    text += edits.get(i) ?? article.text[i]
  }
  place[article.text.length] = text.length
  const move = spans => spans.map(([s, e]) => [place[s], place[e]]).filter(([s, e]) => s < e)
  const attributions = article.attributions.map(({ source, cue, content }) => ({
    source: move(source),
    cue: move(cue),
    content: move(content),
  }))
  return { ...article, text, attributions }
}
