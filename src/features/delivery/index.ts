/**
 * Delivery: published content from memory, always right, and there when the database is not. It serves every collection;
 * what has the trait `vital` is kept on disk, too.
 */
import { oneOf, wholeNumber } from '../../settings/forms.ts'
import { defineFeature } from '../feature.ts'
import { createDelivery } from './delivery.ts'
import { deliveryPage, install } from './endpoints.ts'
import { figuresOf } from './figures.ts'
import { createSnapshotWriter } from './snapshotWriter.ts'
import { readSnapshot, snapshotFileIn } from './snapshot.ts'
import { createStandby } from './standby.ts'

export const delivery = defineFeature({
  name: 'delivery',
  trait: 'vital',
  settings: {
    SNAPSHOT: oneOf(['on', 'off'], 'on'),
    SHARED_CACHE_SECONDS: wholeNumber({ least: 0, most: 86_400, standard: 10 }),
  },
  config: deliveryPage(),
  run: ({ ask, changes, logger, payload, settings, values, version }) => {
    const deliverer = createDelivery({ payload, cacheBytes: settings.cacheBytes, sharedSeconds: values.SHARED_CACHE_SECONDS })
    install(payload, deliverer)
    const running = { deliverer, figures: figuresOf(deliverer) }
    if (values.SNAPSHOT === 'off') return running
    const { keys, store } = deliverer
    const file = snapshotFileIn(settings.dataDir)
    const snapshotWriter = createSnapshotWriter({ ask, payload, log: changes, store, keys, file, version, logger })
    return { ...running, served: () => snapshotWriter.start(), stop: () => snapshotWriter.stop() }
  },
  standby: async ({ settings, version }) => {
    const snapshot = await readSnapshot(snapshotFileIn(settings.dataDir), version)
    return snapshot && { description: `${snapshot.answers.length} answers from the disk`, answer: createStandby(snapshot) }
  },
})
