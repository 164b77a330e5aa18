/** Events around the turn of the year 2026–2027, and the first meeting of the newest network in 2022. */
import type { DemoContent } from '../../src/content/model/contentPlugin.ts'
import { createTraining, createWebinar } from './demo/learning.ts'
import { createChangedMeetings, createClosedMeetings, createFirstMeeting } from './demo/meetings.ts'
import { createPeerGroups } from './demo/peerGroups.ts'

export const demo: DemoContent = async (demo) => {
  await createFirstMeeting(demo)
  await createClosedMeetings(demo)
  await createChangedMeetings(demo)
  await createWebinar(demo)
  await createTraining(demo)
  await createPeerGroups(demo)
}
