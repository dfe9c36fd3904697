import { describe, expect, it } from 'vitest'
import { readHtml } from './html.js'

const SENTENCES = [
  'The harbour board met on Monday to hear why the siren at the quay had been silent for two nights.',
  'Ada Quill, who kept the log for nine years, said that she had warned the board in writing, and twice.',
  'The board said that it would publish the letter, with the names of the families taken out, by Friday.',
]

function page(head: string, body: string): string {
  return `<!doctype html><html lang="en-GB"><head><title>Siren was silent | The Quay Post</title>${head}</head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<article><h1>Siren was silent</h1>${body}</article><footer>© The Quay Post</footer></body></html>`
}

describe('readHtml', () => {
  it('keeps the words of links, block quotations as paragraphs, and line breaks', () => {
    const { text } = readHtml(
      page(
        '',
        `<p>${SENTENCES[0]}</p><p>She <a href="/letter">wrote: “It did not fail,”</a>&nbsp;and <em>left</em>.<br>At once.</p>
         <blockquote><p>${SENTENCES[1]}</p></blockquote><p>${SENTENCES[2]}</p>`,
      ),
    )
    expect(text.split('\n\n')).toEqual([
      'Siren was silent',
      SENTENCES[0],
      'She wrote: “It did not fail,”\u00a0and left.\nAt once.',
      SENTENCES[1],
      SENTENCES[2],
    ])
  })

  it('gives an inline quotation the marks that a browser puts around it', () => {
    const quoted = '<p>She told the board: <q>It did not <q>fail</q>,</q> and left.</p>'
    const { text } = readHtml(page('', `<p>${SENTENCES[0]}</p>${quoted}<p>${SENTENCES[2]}</p>`))
    expect(text).toContain('She told the board: “It did not ‘fail’,” and left.')
  })

  it('describes the page by its linked data before all else', () => {
    const head = `<script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"x"},{"@type":"NewsArticle",
      "headline":"The siren","datePublished":"2024-03-14T19:20:00Z","author":[{"name":"Tom Reed"},{"name":"Ida Marsh"}],
      "publisher":{"name":"The Quay Post"}}]}</script><meta property="og:title" content="Other">
      <link rel="canonical" href="https://quay.example/siren">`
    expect(readHtml(page(head, SENTENCES.map(one => `<p>${one}</p>`).join(''))).own).toEqual({
      title: 'The siren',
      publisher: 'The Quay Post',
      authors: ['Tom Reed', 'Ida Marsh'],
      published: '2024-03-14T19:20:00Z',
      url: 'https://quay.example/siren',
      kind: 'article',
      language: 'en-GB',
    })
  })

  it('goes by meta tags, bylines and date lines where there is no linked data, or a broken one', () => {
    const head =
      '<script type="application/ld+json">{oops</script><meta property="og:site_name" content="The Quay Post">'
    const body = `<p class="byline">By Tom Reed and Ida Marsh</p><p class="date">14 March 2024</p>${SENTENCES.map(one => `<p>${one}</p>`).join('')}`
    expect(readHtml(page(head, body)).own).toMatchObject({
      title: 'Siren was silent',
      publisher: 'The Quay Post',
      authors: ['Tom Reed', 'Ida Marsh'],
      published: '2024-03-14',
    })
  })

  it('never runs what a page holds', () => {
    const { text } = readHtml(
      page('', `${SENTENCES.map(one => `<p>${one}</p>`).join('')}<script>globalThis.hit = 1</script>`),
    )
    expect(text).not.toContain('globalThis')
    expect('hit' in globalThis).toBe(false)
  })

  it('gives the whole text of a page that is no article', () => {
    expect(readHtml('<p>Short.</p><p>Also short.</p>').text).toBe('Short.\n\nAlso short.')
  })
})
