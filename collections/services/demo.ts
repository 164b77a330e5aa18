/** The services that surround the networks, those of the association first, then help by others. */
import type { DemoContent } from '../../src/content/model/contentPlugin.ts'
import { createAdvicePhone, createAppointments, createChat } from './demo/contact.ts'
import { createEmergencyNumber, createNollalinja, createVictimSupport } from './demo/others.ts'
import { createPeerChats, createPeerGroups, createSupportPerson } from './demo/support.ts'

export const demo: DemoContent = async (demo) => {
  await createAppointments(demo)
  await createAdvicePhone(demo)
  await createChat(demo)
  await createPeerGroups(demo)
  await createPeerChats(demo)
  await createSupportPerson(demo)
  await createEmergencyNumber(demo)
  await createVictimSupport(demo)
  await createNollalinja(demo)
}
