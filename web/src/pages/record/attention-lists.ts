import type {
  AlteredEntry,
  DamagedEntries,
  DiscrepancyEntries,
  MisattributedEntries,
} from '../../../../src/api/index.js'
import { answered, api } from '../../api/client.js'
import { useTimeFilter } from '../../shell/time-filter.js'
import type { AttentionList } from './use-attention.js'
import { useAttention } from './use-attention.js'

/** Changed quotations: against a primary text, or of two prints. */
export function useAltered(which: 'altered' | 'differing'): AttentionList<AlteredEntry> {
  const { range } = useTimeFilter()
  return useAttention({
    queryKey: [which, range],
    read: part => answered(api.attention[which].$get({ query: { ...part, ...range } })),
  })
}

/** Words credited to somebody else. */
export function useMisattributed(): AttentionList<MisattributedEntries['rows'][number]> {
  const { range } = useTimeFilter()
  return useAttention({
    queryKey: ['misattributed', range],
    read: part => answered(api.attention.misattributed.$get({ query: { ...part, ...range } })),
  })
}

/** Points on which accounts differ. */
export function useDiscrepancies(): AttentionList<DiscrepancyEntries['rows'][number]> {
  const { range } = useTimeFilter()
  return useAttention({
    queryKey: ['discrepancies', range],
    read: part => answered(api.attention.discrepancies.$get({ query: { ...part, ...range } })),
  })
}

/** Documents that lost something. */
export function useDamaged(): AttentionList<DamagedEntries['rows'][number]> {
  const { range } = useTimeFilter()
  return useAttention({
    queryKey: ['damaged', range],
    read: part => answered(api.attention.damaged.$get({ query: { ...part, ...range } })),
  })
}
