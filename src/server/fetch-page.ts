import type { IncomingHttpHeaders } from 'node:http'
import type { Network, SiteAnswer } from './ask-site.js'
import { NETWORK, NearAddressError, askSite } from './ask-site.js'
import { safeName } from './safe-path.js'

/** A page that was fetched, as it came. */
export interface FetchedPage {
  readonly kind: 'page'
  /** Where it lay in the end, after redirects. */
  readonly url: string
  /** For a file: from the address, with the ending of its form. */
  readonly name: string
  readonly bytes: Uint8Array
  /** When it was fetched, as EDTF in UTC: by the clock of the site, by ours where that is a day or more off. */
  readonly at: string
}

/** An address that gave no page, and why, for a person. */
export interface NotFetched {
  readonly kind: 'not-fetched'
  readonly reason: string
}

/** How pages are fetched. */
export interface FetchOptions {
  /** In milliseconds, for all of it. */
  readonly patience?: number
  /** In bytes. */
  readonly largest?: number
  /** Ends it before. */
  readonly signal?: AbortSignal
  /** Of this machine, where it is left out. */
  readonly network?: Network
}

/** A slow archive needs some seconds; a reader who waits gives up after half a minute. */
const PATIENCE = 30_000

/** Pages are far smaller; reports as PDF seldom are larger. */
const LARGEST = 32 * 1024 * 1024

const MOST_REDIRECTS = 5

/** What is asked for, and the ending under which it is kept. */
const FORMS: Readonly<Record<string, string>> = {
  'text/html': '.html',
  'application/xhtml+xml': '.html',
  'text/plain': '.txt',
  'text/markdown': '.md',
  'application/pdf': '.pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': '.docx',
}

/**
 * Fetches what lies at an address, once: http and https alone, without cookies or names, within limits of time, size and redirects.
 * What came from elsewhere does not lead to this machine or its own network. Never throws: what failed is told.
 */
export async function fetchPage(
  address: string,
  options: FetchOptions = {},
): Promise<FetchedPage | NotFetched> {
  const { patience = PATIENCE, largest = LARGEST, network = NETWORK } = options
  const late = AbortSignal.timeout(patience)
  const signal = options.signal === undefined ? late : AbortSignal.any([late, options.signal])
  try {
    let url = webAddress(address)
    if (url === undefined) return failed('it is no address that begins with http:// or https://')
    let elsewhere = false
    for (let step = 0; step <= MOST_REDIRECTS; step++) {
      const answer = await askSite({ url, network, elsewhere, headers: HEADERS, signal })
      const next = redirectOf(answer, url)
      if (next === undefined) return await pageOf(answer, url, largest)
      answer.body.destroy()
      if (next === 'nowhere') return failed('it leads on to no address')
      elsewhere ||= !answer.isNear
      url = next
    }
    return failed(`it leads on more than ${MOST_REDIRECTS} times`)
  } catch (error) {
    return failed(late.aborted ? slow(patience) : reasonOf(error))
  }
}

const HEADERS = {
  'user-agent': 'Onrecord (a reader asked for this page)',
  'accept-encoding': 'gzip, deflate, br',
  accept: 'text/html, application/xhtml+xml, application/pdf, text/plain, */*;q=0.5',
}

function webAddress(address: string): URL | undefined {
  if (!URL.canParse(address.trim())) return undefined
  const url = new URL(address.trim())
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined
  // A name and a password in an address would be sent on.
  url.username = ''
  url.password = ''
  return url
}

function redirectOf({ head }: SiteAnswer, from: URL): URL | 'nowhere' | undefined {
  if (![301, 302, 303, 307, 308].includes(head.statusCode ?? 0)) return undefined
  const { location } = head.headers
  if (location === undefined || !URL.canParse(location, from.href)) return 'nowhere'
  return webAddress(new URL(location, from.href).href) ?? 'nowhere'
}

async function pageOf(
  { head, body }: SiteAnswer,
  url: URL,
  largest: number,
): Promise<FetchedPage | NotFetched> {
  const { statusCode = 0, statusMessage = '', headers } = head
  const refuse = (reason: string): NotFetched => {
    body.destroy()
    return failed(reason)
  }
  if (statusCode < 200 || statusCode > 299)
    return refuse(`the site answered ${statusCode}${statusMessage === '' ? '' : ` ${statusMessage}`}`)
  const type = (headers['content-type'] ?? '').split(';', 1).join('').trim().toLowerCase()
  const ending = FORMS[type] ?? endingOf(url, type)
  if (ending === undefined)
    return refuse(`files of this kind are not read (${type === '' ? 'the site does not say which' : type})`)
  const bytes = await bytesOf(body, largest)
  if (bytes === undefined) return refuse(`it is larger than ${Math.floor(largest / 1024 / 1024)} MiB`)
  if (bytes.length === 0) return failed('it is empty')
  return { kind: 'page', url: url.href, name: nameOf(url, ending), bytes, at: answeredAt(headers) }
}

/** A copy that lay somewhere on the way bears the date of its making. */
const DAY = 24 * 60 * 60 * 1000

function answeredAt({ date }: IncomingHttpHeaders): string {
  const [said, now] = [Date.parse(date ?? ''), Date.now()]
  const time = Math.abs(said - now) < DAY ? said : now
  return new Date(time).toISOString().replace(/\.\d+Z$/u, 'Z')
}

/** Of a form that the site does not name, as its address ends. */
function endingOf(url: URL, type: string): string | undefined {
  if (type !== '' && type !== 'application/octet-stream' && type !== 'binary/octet-stream') return undefined
  return /\.(?:html?|txt|md|pdf|docx)$/iu.exec(url.pathname)?.[0].toLowerCase()
}

/** Undefined where it is larger, packed or unpacked. */
async function bytesOf(body: SiteAnswer['body'], largest: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    size += chunk.length
    if (size > largest) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** "example.org-news-letter.html" */
function nameOf(url: URL, ending: string): string {
  const path = decoded(url.pathname)
    .replace(/\.(?:html?|php|aspx?|txt|md|pdf|docx)$/iu, '')
    .split('/')
    .filter(part => part !== '')
  return safeName([url.hostname.replace(/^www\./u, ''), ...path.slice(-2)].join('-').slice(0, 90) + ending)
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

function failed(reason: string): NotFetched {
  return { kind: 'not-fetched', reason }
}

function slow(patience: number): string {
  return `the site did not answer within ${Math.round(patience / 1000)} seconds`
}

function reasonOf(error: unknown): string {
  if (error instanceof NearAddressError) return 'it leads on to an address of this machine or its own network'
  const { code = '', message } = error as NodeJS.ErrnoException
  if (/CERT|SELF_SIGNED|VERIFY_LEAF/u.test(code)) return `the site cannot show that it is itself (${message})`
  return REASONS[code] ?? `it could not be fetched (${message === '' ? code : message})`
}

const REASONS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'there is no site of this name, or this machine is not connected',
  EAI_AGAIN: 'there is no site of this name, or this machine is not connected',
  ECONNREFUSED: 'the site did not let us in',
  ECONNRESET: 'the site did not let us in',
  EPIPE: 'the site did not let us in',
  ERR_STREAM_PREMATURE_CLOSE: 'the site broke off',
  Z_DATA_ERROR: 'what the site sent is damaged',
  Z_BUF_ERROR: 'the site broke off',
}
