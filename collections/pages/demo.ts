import type { DemoContent } from '../../src/content/model/contentPlugin.ts'
import { createAbout, createForMedia, createMembership } from './demo/about.ts'
import { createAccessibilityStatement, createDataProtection } from './demo/statements.ts'

export const demo: DemoContent = async (demo) => {
  await createAbout(demo)
  await createMembership(demo)
  await createForMedia(demo)
  await createDataProtection(demo)
  await createAccessibilityStatement(demo)
}
