/** `npm run eval -- NAME [options]`: accuracy, measured on data that lies beside the project. */
import { dispatch } from './dispatch.mjs'

await dispatch('eval', 'scripts/eval', '.mjs')
