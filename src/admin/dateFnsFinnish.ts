/**
 * Finnish dates under the name of Estonian ones: next.config.ts puts this module in the place of `date-fns/locale/et`,
 * which is the key that the Finnish language names, because Payload's list of date locales has no Finnish on it.
 */
export { fi as et } from 'date-fns/locale/fi'
