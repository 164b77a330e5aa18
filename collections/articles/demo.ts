/** The news of 2022 about the network of South-East Finland, and what can be read beside it; oldest relations first. */
import type { DemoContent } from '../../src/content/model/contentPlugin.ts'
import { createLanzarote, createWhatIsSerie } from './demo/background.ts'
import { leaveDrafts } from './demo/drafts.ts'
import { createChristmasServices, createSmallChildrenOnline, createWebinarNews } from './demo/news.ts'
import { createSouthEastFinland } from './demo/southEastFinland.ts'
import { createSomebodyClose, createWorriedAboutSelf } from './demo/support.ts'

export const demo: DemoContent = async (demo) => {
  await createLanzarote(demo)
  await createWhatIsSerie(demo)
  await createSomebodyClose(demo)
  await createWorriedAboutSelf(demo)
  await createSouthEastFinland(demo)
  await createSmallChildrenOnline(demo)
  await createChristmasServices(demo)
  await createWebinarNews(demo)
  leaveDrafts(demo)
}
