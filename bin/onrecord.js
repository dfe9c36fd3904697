#!/usr/bin/env node
import { existsSync } from 'node:fs'
import { BUNDLE, loadProgram } from './load-program.js'

if (existsSync(BUNDLE)) loadProgram().run()
else {
  console.error('onrecord: The program is not built yet. Run `npm run build` in its folder.')
  process.exitCode = 2
}
