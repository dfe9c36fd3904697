import type { CheckMemory } from './check-memory.js'

/** What the author of a draft has settled beforehand. */
export interface CheckSettings {
  /** Words in quotation marks that are no quotation: titles of works, names of ships, what is only named. */
  readonly notQuotations?: readonly string[]
  /** Documents whose wording is trusted as if the speaker had written it, by id: a draft is not weighed against them. */
  readonly trusted?: ReadonlySet<string>
  /** Keeps what was found for the next check; without it, nothing is kept. */
  readonly memory?: CheckMemory | undefined
}
