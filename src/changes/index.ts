export function createChangeLog(_: unknown) {
  return { start: async () => {}, stop: async () => {}, drain: async () => {} }
}
