import { lookup } from 'node:dns/promises'
import { BlockList, isIP } from 'node:net'
import { safeName } from './safe-path.js'

/** A page that was fetched, as it came. */
export interface FetchedPage {
  readonly kind: 'page'
  /** Where it lay in the end, after redirects. */
  readonly url: string
  /** For a file: from the address, with the ending of its form. */
  readonly name: string
  readonly bytes: Uint8Array
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
 * A redirect does not lead from elsewhere to this machine or its own network. Never throws: what failed is told.
 */
export async function fetchPage(
  address: string,
  options: FetchOptions = {},
): Promise<FetchedPage | NotFetched> {
  const { patience = PATIENCE, largest = LARGEST } = options
  const late = AbortSignal.timeout(patience)
  const signal = options.signal === undefined ? late : AbortSignal.any([late, options.signal])
  try {
    let url = webAddress(address)
    if (url === undefined) return failed('it is no address that begins with http:// or https://')
    for (let step = 0; step <= MOST_REDIRECTS; step++) {
      const answer = await fetch(url, { redirect: 'manual', signal, headers: HEADERS, credentials: 'omit' })
      const next = redirectOf(answer, url)
      if (next === undefined) return await pageOf(answer, url, largest)
      await answer.body?.cancel()
      if (next === 'nowhere') return failed('it leads on to no address')
      // A name can have addresses of both kinds: it came from elsewhere where one is elsewhere, and leads near where one is near.
      if ((await nearness(url)) !== 'all' && (await nearness(next)) !== 'none')
        return failed('it leads on to an address of this machine or its own network')
      url = next
    }
    return failed(`it leads on more than ${MOST_REDIRECTS} times`)
  } catch (error) {
    return failed(reasonOf(error, patience))
  }
}

const HEADERS = {
  'user-agent': 'Onrecord (a reader asked for this page)',
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

function redirectOf(answer: Response, from: URL): URL | 'nowhere' | undefined {
  if (![301, 302, 303, 307, 308].includes(answer.status)) return undefined
  const location = answer.headers.get('location')
  if (location === null || !URL.canParse(location, from.href)) return 'nowhere'
  return webAddress(new URL(location, from.href).href) ?? 'nowhere'
}

async function pageOf(answer: Response, url: URL, largest: number): Promise<FetchedPage | NotFetched> {
  if (!answer.ok) {
    await answer.body?.cancel()
    return failed(
      `the site answered ${answer.status}${answer.statusText === '' ? '' : ` ${answer.statusText}`}`,
    )
  }
  const type = (answer.headers.get('content-type') ?? '').split(';', 1).join('').trim().toLowerCase()
  const ending = FORMS[type] ?? endingOf(url, type)
  if (ending === undefined) {
    await answer.body?.cancel()
    return failed(`files of this kind are not read (${type === '' ? 'the site does not say which' : type})`)
  }
  const bytes = await bytesOf(answer, largest)
  if (bytes === undefined) return failed(`it is larger than ${Math.floor(largest / 1024 / 1024)} MiB`)
  if (bytes.length === 0) return failed('it is empty')
  return { kind: 'page', url: url.href, name: nameOf(url, ending), bytes }
}

/** Of a form that the site does not name, as its address ends. */
function endingOf(url: URL, type: string): string | undefined {
  if (type !== '' && type !== 'application/octet-stream' && type !== 'binary/octet-stream') return undefined
  return /\.(?:html?|txt|md|pdf|docx)$/iu.exec(url.pathname)?.[0].toLowerCase()
}

async function bytesOf(answer: Response, largest: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of (answer.body ?? []) as AsyncIterable<Uint8Array>) {
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

/* This machine, its own network, and addresses that no public site has. */
const NEAR = new BlockList()
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const)
  NEAR.addSubnet(net, prefix, 'ipv4')
for (const [net, prefix] of [
  ['::', 127],
  ['fc00::', 7],
  ['fe80::', 10],
] as const)
  NEAR.addSubnet(net, prefix, 'ipv6')

/** Whether a number belongs to this machine or its own network. */
export function isNearAddress(address: string): boolean {
  const inner = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/iu.exec(address)?.[1] ?? address
  return NEAR.check(inner, isIP(inner) === 6 ? 'ipv6' : 'ipv4')
}

/** How many of a name's addresses are near. A name that leads nowhere has none: fetching it fails by itself. */
async function nearness(url: URL): Promise<'all' | 'some' | 'none'> {
  const host = url.hostname.replace(/^\[|\]$/gu, '')
  if (isIP(host) !== 0) return isNearAddress(host) ? 'all' : 'none'
  try {
    const addresses = await lookup(host, { all: true })
    const near = addresses.filter(({ address }) => isNearAddress(address)).length
    return near === 0 ? 'none' : near === addresses.length ? 'all' : 'some'
  } catch {
    return 'none'
  }
}

function failed(reason: string): NotFetched {
  return { kind: 'not-fetched', reason }
}

function reasonOf(error: unknown, patience: number): string {
  if (error instanceof DOMException && error.name === 'TimeoutError')
    return `the site did not answer within ${Math.round(patience / 1000)} seconds`
  const cause = error instanceof Error ? (error.cause as NodeJS.ErrnoException | undefined) : undefined
  return (
    REASONS[cause?.code ?? ''] ??
    `it could not be fetched (${cause?.message ?? (error instanceof Error ? error.message : String(error))})`
  )
}

const REASONS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'there is no site of this name, or this machine is not connected',
  EAI_AGAIN: 'there is no site of this name, or this machine is not connected',
  ECONNREFUSED: 'the site did not let us in',
  ECONNRESET: 'the site did not let us in',
  UND_ERR_SOCKET: 'the site did not let us in',
}
