/** The change log: what was committed, told once to each durable subscriber, in commit order. */
export type { Change, Operation, Position, PublicStatus } from './log/change.ts'
export { createChangeLog, type ChangeLog, type ChangeLogOptions } from './changeLog.ts'
export { changeLogOf, logChanges } from './plugin.ts'
export type { DurableSubscription, SubscriberTransaction, Watcher } from './durable/subscription.ts'
