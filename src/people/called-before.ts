import type { Member } from './cast.js'
import type { Resolved, Stage } from './stage.js'

/**
 * Whom the text described before by a noun without a name: "the board" after "the board of trustees", "the spokesman" after "a
 * spokesman for the port". The last one; undefined where there is none. `noun` is folded. Linear in the mentions.
 */
export function calledBefore(
  noun: string,
  at: number,
  stage: Stage,
): (Resolved & { readonly member: Member }) | undefined {
  let best: { member: Member; last: number } | undefined
  for (const member of stage.cast.members) {
    if (member.kind !== 'unnamed' || headOf(member.surname) !== noun) continue
    const last = member.mentions.findLast(({ span }) => span[0] < at)?.span[0] ?? -1
    if (last >= 0 && (best === undefined || last > best.last)) best = { member, last }
  }
  if (best === undefined) return undefined
  const { member } = best
  return { member, reason: `'the ${noun}' after '${member.name}'`, confidence: 0.75 }
}

/** The head of a folded description: "board of trustees", "school board", "spokesman for the port". */
function headOf(described: string): string {
  const core = described.split(/,| (?:of|for|at|in|on|with|from|close|who|that|which) /u)[0] ?? described
  return core.slice(core.lastIndexOf(' ') + 1)
}
