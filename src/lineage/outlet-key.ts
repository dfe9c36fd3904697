import { SAME_OUTLET } from './outlet-lexicon.js'
import { latinPattern } from '../text/index.js'

/** What publishers and collections add to an outlet's name for its desks and editions. */
const DESKS = latinPattern(
  /\((?:[^()]*)\)|\s[-–—|]\s.*$|\b(?:online|web|opinion|fact check|editorial|politics|international|news|magazine|agency|newspaper|llc|inc|ltd|plc|media group)\b/giu,
)

const HOST_TAIL = /\.(?:co|com|org|net|go|gov|ac)\.[a-z]{2}$|\.(?:go\.com)$|\.[a-z]{2,}$/u

const FRONT = /^(?:www|edition|m|amp|mobile|news|en|us|uk)\./u

function squash(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

/**
 * The form in which two names of one outlet are equal: "CNN (Online)" and "CNN", "The Harbour
 * Times" and "Harbour Times - News", "AP" and "Associated Press". Empty for a name without letters.
 */
export function outletKey(name: string): string {
  const bare = squash(name.replace(/^\s*the\s+/iu, '').replace(DESKS, ' '))
  const key = bare === '' ? squash(name) : bare
  return SAME_OUTLET.get(key) ?? key
}

/**
 * The key of the outlet that an address belongs to, comparable with `outletKey` of its name;
 * undefined where `url` is no http address. A host tells the words of a name but not where they part,
 * so keys have no spaces.
 */
export function hostKey(url: string): string | undefined {
  const host = /^https?:\/\/([^/?#:]+)/iu.exec(url)?.[1]?.toLowerCase()
  if (host === undefined) return undefined
  const name = host.replace(FRONT, '').replace(HOST_TAIL, '').split('.').at(-1) ?? ''
  const key = squash(name.replace(/^the(?=\p{L}{3})/u, '')).replace(/(?<=\p{L}{2})news$/u, '')
  return key === '' ? undefined : (SAME_OUTLET.get(key) ?? key)
}
