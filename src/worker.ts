import { env } from 'cloudflare:workers'
import { createApp } from './http/app.ts'
import { DatasetStore } from './store/dataset-store.ts'
import { PublicationLog } from './store/publications/log.ts'
import { Publisher } from './store/publications/publisher.ts'

// Created once per isolate, so that only the first request has to load the dataset.
const store = new DatasetStore(env.DATASETS)

export default createApp({
  store,
  statements: env.STATEMENTS,
  rateLimit: env.RATE_LIMIT,
  clientAddressHeader: env.CLIENT_ADDRESS_HEADER,
  publishing: {
    publisher: new Publisher(env.DATASETS, new PublicationLog(env.STATEMENTS), store),
    secret: env.ADMIN_SECRET,
  },
  contact: env.CONTACT,
  pictures: env.PICTURES,
  assets: env.ASSETS,
  assistants: env.ASSISTANTS,
})
