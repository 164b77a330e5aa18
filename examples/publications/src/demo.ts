import type { DemoContent } from 'verkosto'

export const demo: DemoContent = async (demoWriter) => {
  await demoWriter.create(
    'publications',
    'publication:ennaltaehkaiseva-tuki',
    {
      title: 'Ennaltaehkäisevän tuen saatavuus viidellä alueella',
      abstract: 'Selvitys siitä, mistä ja kuinka nopeasti ehkäisevää tukea sai vuonna 2024.',
      authors: [{ name: 'Maija Esimerkki' }],
      year: 2025,
    },
    {
      sv: { title: 'Tillgången till förebyggande stöd i fem regioner' },
      en: { title: 'Access to preventive support in five regions' },
    },
  )
}
