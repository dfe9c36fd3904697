import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { Hono } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { Api } from '../api/index.js'
import { escapeHtml } from '../report/index.js'
import { appFile } from './app-files.js'

/** What the app is put together from. */
export interface AppParts {
  readonly api: Api
  /** Whoever has it is let in. */
  readonly token: string
  /** The folder with the app's files. */
  readonly files: string
}

/**
 * Nothing but our own files, and frames only for originals (which bring a policy of their own). Styles are
 * set by script on elements (positions of lists), which no policy concerns; style elements must bear the nonce of their page.
 */
const policy = (styles: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src ${styles}`,
    "font-src 'self'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "frame-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

/** The app's files and the API, for those who are let in. */
export function createApp({ api, token, files }: AppParts): Hono {
  const app = new Hono()
  // Cookies know hosts and no ports: each room has a name of its own.
  const cookie = `onrecord-${createHash('sha256').update(token).digest('hex').slice(0, 12)}`
  app.use(async (context, next) => {
    await next()
    const { headers } = context.res
    if (!headers.has('content-security-policy')) headers.set('content-security-policy', policy("'self'"))
    headers.set('x-content-type-options', 'nosniff')
    headers.set('referrer-policy', 'no-referrer')
    headers.set('cross-origin-opener-policy', 'same-origin')
    headers.set('cross-origin-resource-policy', 'same-origin')
    if (!headers.has('cache-control')) headers.set('cache-control', 'no-store')
  })
  app.use(async (context, next) => {
    if (!isLocal(context.req.header('host')))
      return context.text('This address serves this machine alone.', 403)
    const url = new URL(context.req.url)
    const given = url.searchParams.get('token')
    if (given !== null && equal(given, token)) {
      setCookie(context, cookie, token, { httpOnly: true, sameSite: 'Strict', path: '/' })
      url.searchParams.delete('token')
      // Two slashes would begin the name of another host.
      const there = `${url.pathname.replace(/^[/\\]+/u, '/')}${url.search}`
      const isLed = context.req.header('sec-fetch-site') === 'cross-site'
      return isLed ? context.html(leadOn(there)) : context.redirect(there)
    }
    if (!equal(getCookie(context, cookie) ?? '', token)) return context.text(CLOSED, 401)
    const origin = context.req.header('origin')
    if (origin !== undefined && origin !== url.origin) return context.text('From another site.', 403)
    return next()
  })
  app.route('/', api)
  app.get('*', context => {
    const file = appFile(files, new URL(context.req.url).pathname)
    if (file === undefined) return context.text('No such file.', 404)
    const headers = { 'content-type': file.type, 'cache-control': file.cache }
    if (!file.isPage) return context.body(file.bytes, 200, headers)
    const nonce = randomBytes(16).toString('base64')
    const page = new TextDecoder().decode(file.bytes).replaceAll(NONCE, nonce)
    return context.body(page, 200, {
      ...headers,
      'cache-control': 'no-store',
      'content-security-policy': policy(`'self' 'nonce-${nonce}'`),
    })
  })
  return app
}

/**
 * A page of ours that leads on. Where another page led here (the one that the command line opens), a redirect would be taken for that page's doing,
 * and the cookie, which is for our own alone, would not be sent with it.
 */
function leadOn(next: string): string {
  return `<!doctype html><meta charset="utf-8"><meta http-equiv="refresh" content="0; url=${escapeHtml(next)}"><title>Onrecord</title>`
}

/** What the page has in the place of its nonce (`web/vite.config.ts`). */
const NONCE = 'NONCE-OF-THIS-PAGE'

const CLOSED =
  'This reading room opens by the link that `onrecord serve` printed at its start. Open that link again; a new start makes a new link.'

/** Requests by another name than this machine's come from a page that had its name point here. */
function isLocal(host: string | undefined): boolean {
  return host !== undefined && /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/.test(host)
}

function equal(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
