/** Payload plugin: answers every error over REST in one shape, with its code and in the language of the request. */
import type { Plugin } from 'payload'
import { tellError } from './toldErrors.ts'

export function faults(): Plugin {
  const plugin: Plugin = (config) => ({
    ...config,
    hooks: {
      ...config.hooks,
      afterError: [
        ...(config.hooks?.afterError ?? []),
        ({ error, req }) => {
          const { status, ...told } = tellError(error, req.i18n.language)
          return { status, response: { errors: [told] } }
        },
      ],
    },
  })
  return Object.assign(plugin, { order: 30 })
}
