/** Payload plugin: answers every error over REST in one shape, with its code and in the language of the request. */
import type { Plugin } from 'payload'
import { tellError } from './toldErrors.ts'
import { atStage } from '../../content/model/stages.ts'

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
  return atStage('guard', plugin)
}
