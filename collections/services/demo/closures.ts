/** The Christmas break that the services share, from the day before Christmas Eve to Epiphany. */
const note = {
  fi: { note: 'Joulutauko' },
  sv: { note: 'Julpaus' },
  en: { note: 'Christmas break' },
}

/** The same row in each language, for the array `exceptions`. */
export const christmasBreak = {
  fi: { from: '2026-12-23', through: '2027-01-06', closed: true, ...note.fi },
  sv: note.sv,
  en: note.en,
}
