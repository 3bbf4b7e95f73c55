import { env } from 'cloudflare:workers'
import { createApp } from './edge/app.ts'
import { DatasetStore } from './store/dataset-store.ts'

// Made once per isolate: every request after the first finds the dataset in memory.
export default createApp(new DatasetStore(env.DATASETS), env.STATEMENTS)
