import type { professions } from '../translations.ts'

type Profession = keyof typeof professions

/** Every profession that works in the networks nationally. */
export const national: readonly Profession[] = [
  'sexualTherapist',
  'psychotherapist',
  'physician',
  'psychologist',
  'police',
  'probationWorker',
  'prisonPsychologist',
  'prisonInstructor',
  'prosecutor',
  'researcher',
  'childProtectionWorker',
  'thirdSector',
]

/** Those of health care, social welfare and the Prison and Probation Service, who are in each network. */
export const core: readonly Profession[] = [
  'sexualTherapist',
  'psychotherapist',
  'psychologist',
  'probationWorker',
  'childProtectionWorker',
  'thirdSector',
]
