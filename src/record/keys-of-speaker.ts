import type { Speaker } from '../people/index.js'
import { speakerKeys } from '../people/index.js'

/**
 * The keys under which those who are a speaker stand: of its name, and where a person decided who it is, of all of them.
 * Constant time.
 */
export function keysOfSpeaker({ name, kind, aliases, keys = [] }: Speaker): readonly string[] {
  return [...new Set([...speakerKeys({ name, kind, aliases, mentions: [], roles: [] }), ...keys])]
}
