import { workerData } from 'node:worker_threads'
import type { DecisionMade } from '../build/index.js'
import { answerTasks } from './asked-thread.js'
import { keepDecisions } from './keep-decisions.js'

answerTasks((made: readonly DecisionMade[]) => keepDecisions(workerData as string, made))
