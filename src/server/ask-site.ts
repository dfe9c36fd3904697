import { lookup } from 'node:dns/promises'
import type { IncomingMessage, RequestOptions } from 'node:http'
import { request as askHttp } from 'node:http'
import { request as askHttps } from 'node:https'
import type { LookupFunction } from 'node:net'
import { isIP } from 'node:net'
import type { Readable } from 'node:stream'
import { PassThrough, pipeline } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { isNearAddress } from './near-address.js'

/** The network, as far as names and numbers go. */
export interface Network {
  /** The addresses of a name. Rejects for one that has none. */
  readonly addressesOf: (name: string) => Promise<readonly string[]>
  /** Whether an address is this machine's or of its own network. */
  readonly isNear: (address: string) => boolean
}

/** The network of this machine. */
export const NETWORK: Network = {
  addressesOf: async name => (await lookup(name, { all: true })).map(({ address }) => address),
  isNear: isNearAddress,
}

/** What is asked, and of whom. */
export interface Question {
  readonly url: URL
  readonly network: Network
  /** Only of an address that is elsewhere: not of this machine or its own network. */
  readonly elsewhere: boolean
  readonly headers: Readonly<Record<string, string>>
  readonly signal: AbortSignal
}

/** The answer of a site: its head, and its body as it comes, unpacked. */
export interface SiteAnswer {
  readonly head: IncomingMessage
  readonly body: Readable
  /** Whether it came from this machine or its own network. */
  readonly isNear: boolean
}

/** Thrown where a name leads to this machine or its own network and must not. */
export class NearAddressError extends Error {}

/**
 * Asks a site once (GET), over a connection of its own. A name is looked up once, and the connection goes to an address of that answer: what the
 * name leads to a moment later changes nothing.
 *
 * Rejects with `NearAddressError`, and with what connecting throws.
 */
export async function askSite(question: Question): Promise<SiteAnswer> {
  const { url, network, elsewhere, headers, signal } = question
  const host = url.hostname.replace(/^\[|\]$/gu, '')
  const found = isIP(host) === 0 ? await network.addressesOf(host) : [host]
  const allowed = elsewhere ? found.filter(address => !network.isNear(address)) : found
  signal.throwIfAborted()
  if (allowed.length === 0) throw new NearAddressError(host)
  const options: RequestOptions = { agent: false, headers, signal, lookup: answering(allowed) }
  const head = await new Promise<IncomingMessage>((resolve, reject) => {
    const ask = url.protocol === 'https:' ? askHttps : askHttp
    // Ending it emits one more error after the answer has begun: whoever reads the body is told of it.
    ask(url, options, resolve).on('error', reject).end()
  })
  return { head, body: unpacked(head), isNear: network.isNear(head.socket.remoteAddress ?? '') }
}

/** Answers each look-up of the connection with what was found. */
function answering(addresses: readonly string[]): LookupFunction {
  const all = addresses.map(address => ({ address, family: isIP(address) }))
  return (_, { all: wantsAll }, done) => {
    const [first] = all
    if (wantsAll === true) done(null, all)
    else done(null, first?.address ?? '', first?.family)
  }
}

/** Ends with an error where the packing is broken or the site breaks off. */
function unpacked(head: IncomingMessage): Readable {
  const into = unpackerOf(head.headers['content-encoding'])
  return pipeline(head, into, () => {
    // Whoever reads `into` is told.
  })
}

function unpackerOf(encoding: string | undefined): PassThrough | ReturnType<typeof createGunzip> {
  switch ((encoding ?? '').trim().toLowerCase()) {
    case 'gzip':
    case 'x-gzip':
      return createGunzip()
    case 'deflate':
      return createInflate()
    case 'br':
      return createBrotliDecompress()
    default:
      return new PassThrough()
  }
}
