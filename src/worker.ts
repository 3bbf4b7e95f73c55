import { env } from 'cloudflare:workers'
import { createApp } from './edge/app.ts'
import { DatasetStore } from './store/dataset-store.ts'

// Made once per isolate: every request after the first finds the dataset in memory.
export default createApp({
  store: new DatasetStore(env.DATASETS),
  statements: env.STATEMENTS,
  rateLimit: env.RATE_LIMIT,
  assets: env.ASSETS,
})
