import type { InstalledContentPlugin } from '../../content/model/contentPlugin.ts'

/** Plugins so that each comes after those it relates to; where two relate to each other, the order of the config decides. */
export function inDemoOrder(plugins: readonly InstalledContentPlugin[]): InstalledContentPlugin[] {
  const byName = new Map(plugins.map((plugin) => [plugin.name, plugin]))
  const visited = new Set<string>()
  const ordered: InstalledContentPlugin[] = []
  const visit = (plugin: InstalledContentPlugin): void => {
    if (visited.has(plugin.name)) return
    visited.add(plugin.name)
    for (const name of [...(plugin.requires ?? []), ...(plugin.optional ?? [])]) {
      const needed = byName.get(name)
      if (needed) visit(needed)
    }
    ordered.push(plugin)
  }
  plugins.forEach(visit)
  return ordered
}
