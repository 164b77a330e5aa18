/** Finnish: the operators of a filter, read between the name of a field and a value. */
import type { DefaultTranslationsObject } from '@payloadcms/translations'

export const operators: DefaultTranslationsObject['operators'] = {
  contains: 'sisältää',
  equals: 'on',
  exists: 'on täytetty',
  intersects: 'leikkaa alueen',
  isGreaterThan: 'on suurempi kuin',
  isGreaterThanOrEqualTo: 'on vähintään',
  isIn: 'on jokin näistä',
  isLessThan: 'on pienempi kuin',
  isLessThanOrEqualTo: 'on enintään',
  // Payload's `like` looks for every word of the value, in any order.
  isLike: 'sisältää sanat',
  isNotEqualTo: 'ei ole',
  isNotIn: 'ei ole mikään näistä',
  isNotLike: 'ei sisällä sanoja',
  near: 'on lähellä',
  within: 'on alueella',
}
