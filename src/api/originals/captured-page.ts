import { neverClosed, parseMarkup } from '../../ingest/index.js'
import { escapeHtml } from '../../report/index.js'
import { safeCss } from './safe-css.js'

/** A captured page made safe: what stands in its body, and its styles. */
export interface SafePage {
  readonly body: string
  readonly css: string
  readonly language: string | undefined
  readonly direction: 'ltr' | 'rtl' | undefined
}

/** Kept with their allowed attributes; any other element is left out, and its content stays. */
const ELEMENTS = new Set(
  `a abbr address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del details dfn div dl dt
  em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i ins kbd li main mark nav ol p pre q rp rt ruby s samp section
  small span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr`.split(
    /\s+/u,
  ),
)

/** Left out with all that is in them: what runs, loads, asks, or is drawn by rules of its own. */
const DROPPED = new Set(
  `script style title noscript template iframe frame frameset object embed applet svg math audio video canvas select textarea
  datalist map portal dialog noembed noframes xmp plaintext listing marquee`.split(/\s+/u),
)

const VOID = new Set(['br', 'hr', 'col', 'wbr'])

const ATTRIBUTES = new Set(
  `class lang dir colspan rowspan span headers scope align valign width height bgcolor color face size cellpadding cellspacing
  border nowrap start reversed value type datetime open`.split(/\s+/u),
)

/** Pictures that stand in the page itself. */
const OWN_PICTURE = /^data:image\/(?:png|jpe?g|gif|webp|avif);base64,[a-z0-9+/=\s]+$/iu

/**
 * A captured page as it can be shown: text, structure and its own styles, written anew from a list of what is allowed. No scripts, event
 * attributes, forms, frames, drawings, and no address: links keep their words and tell where they led. Linear.
 *
 * @throws OnrecordError `too-large` for a page that is nested more than 5,000 deep.
 */
export function capturedPage(source: string): SafePage {
  const out: string[] = []
  const css: string[] = []
  let dropped = 0
  let inStyle = false
  let language: string | undefined
  let direction: SafePage['direction']
  const leftOpen = neverClosed(source)
  parseMarkup(source, 'html', {
    open(name, attributes, [at]) {
      if (name === 'html' || name === 'body') {
        language ??= attributes['lang']
        if (attributes['dir'] === 'rtl' || attributes['dir'] === 'ltr') direction ??= attributes['dir']
      }
      if (dropped > 0 || (DROPPED.has(name) && !leftOpen.has(at))) {
        dropped += 1
        inStyle = name === 'style' && dropped === 1
      } else if (name === 'img') out.push(picture(attributes))
      else if (ELEMENTS.has(name)) out.push(`<${name}${allowed(name, attributes)}>`)
    },
    text(text) {
      if (inStyle) css.push(text)
      else if (dropped === 0) out.push(escapeHtml(text))
    },
    close(name) {
      if (dropped > 0) {
        dropped -= 1
        inStyle = false
      } else if (ELEMENTS.has(name) && !VOID.has(name)) out.push(`</${name}>`)
    },
  })
  return { body: out.join(''), css: css.map(safeCss).join('\n'), language, direction }
}

function allowed(name: string, attributes: Readonly<Record<string, string>>): string {
  const kept = Object.entries(attributes).flatMap(([attribute, value]) => {
    if (attribute === 'style') return [['style', safeCss(value)] as const]
    return ATTRIBUTES.has(attribute) ? [[attribute, value] as const] : []
  })
  const led = name === 'a' ? whereTo(attributes['href']) : undefined
  const all = led === undefined ? kept : [...kept, ['title', led] as const]
  return all.map(([attribute, value]) => ` ${attribute}="${escapeHtml(value)}"`).join('')
}

/** Where a link led, to be read: never to be followed from here. */
function whereTo(href: string | undefined): string | undefined {
  const address = href?.trim()
  return address !== undefined && /^(?:https?:|mailto:|\/|\.|#)/iu.test(address)
    ? `Led to ${address}`
    : undefined
}

function picture({ src = '', alt = '', width, height }: Readonly<Record<string, string>>): string {
  if (OWN_PICTURE.test(src)) {
    const size = [
      width === undefined ? '' : ` width="${escapeHtml(width)}"`,
      height === undefined ? '' : ` height="${escapeHtml(height)}"`,
    ].join('')
    return `<img src="${escapeHtml(src)}" alt="${escapeHtml(alt)}"${size}>`
  }
  return `<span class="onrecord-picture">[picture${alt.trim() === '' ? '' : `: ${escapeHtml(alt)}`}]</span>`
}
