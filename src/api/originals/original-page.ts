import { decode } from '../../ingest/index.js'
import { escapeHtml } from '../../report/index.js'
import type { StoredDocument } from '../../store/index.js'
import { capturedPage } from './captured-page.js'

/**
 * The policy under which an original is shown: nothing is loaded from anywhere, nothing runs, nothing is sent, and it has no origin. What
 * stands in the page itself is shown: its styles, and pictures that are part of it.
 */
export const ORIGINAL_POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  'sandbox',
].join('; ')

/**
 * A page that shows an original: HTML as it was captured, made safe; text as it stands; of a word processor's file and a PDF the extracted text,
 * since a frame without scripts cannot draw them. Linear.
 */
export function originalPage({ document, mediaType }: StoredDocument, bytes: Uint8Array): string {
  switch (mediaType) {
    case 'text/html': {
      const source = decode(bytes, 'declared')?.text ?? ''
      return whole({ ...capturedPage(source), ground: CAPTURED })
    }
    case 'text/plain':
    case 'text/markdown':
      return plain(decode(bytes)?.text ?? document.text, document.language)
    case 'application/json':
      return plain(indented(decode(bytes)?.text ?? document.text), document.language)
    default: {
      const paragraphs = document.text.split(/\n{2,}/u).map(one => `<p dir="auto">${escapeHtml(one)}</p>`)
      return whole({
        body: paragraphs.join('\n'),
        css: '',
        language: document.language,
        direction: undefined,
        ground: READING,
      })
    }
  }
}

function plain(text: string, language: string | undefined): string {
  return whole({
    body: `<pre dir="auto">${escapeHtml(text)}</pre>`,
    css: '',
    language,
    direction: undefined,
    ground: READING,
  })
}

function indented(json: string): string {
  try {
    return JSON.stringify(JSON.parse(json), undefined, 2)
  } catch {
    return json
  }
}

interface Whole {
  readonly body: string
  readonly css: string
  readonly language: string | undefined
  readonly direction: string | undefined
  /** Styles of ours. */
  readonly ground: string
}

function whole({ body, css, language, direction, ground }: Whole): string {
  const lang = language === undefined ? '' : ` lang="${escapeHtml(language)}"`
  const dir = direction === undefined ? '' : ` dir="${direction}"`
  return `<!doctype html>
<html${lang}${dir}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Original</title>
<style>${css}</style>
<style>${ground}</style>
</head>
<body>
${body}
</body>
</html>
`
}

const CAPTURED = `html { background: #fff; color: #111; color-scheme: light; }
body { overflow-wrap: break-word; }
.onrecord-picture { color: #555; font: italic 0.85em sans-serif; }
img { max-width: 100%; height: auto; }`

const READING = `html { background: #fffdf8; color: #1f1b16; color-scheme: light; }
body { max-width: 42rem; margin: 1.5rem auto; padding: 0 1rem; font: 1.0625rem/1.55 Georgia, 'Noto Serif', serif; overflow-wrap: break-word; }
pre { font: inherit; white-space: pre-wrap; margin: 0; }`
