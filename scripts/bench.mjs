/** `npm run bench -- NAME [options]`: speed and memory. */
import { dispatch } from './dispatch.mjs'

await dispatch('bench', 'bench', '.ts')
