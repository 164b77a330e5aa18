import type { DemoContent } from '../../src/content/model/contentPlugin.ts'

export const demo: DemoContent = async ({ global }) => {
  await global(
    'urgent-help',
    {
      active: true,
      title: 'Tarvitsetko apua nyt?',
      text: 'Jos sinä tai joku muu on välittömässä vaarassa, soita hätänumeroon. Puhua voit myös, vaikka hätä ei olisi kiireellinen.',
      numbers: [
        { name: 'Hätänumero', dial: '112', display: '112', hours: 'Ympäri vuorokauden', url: 'https://112.fi' },
        { name: 'Nollalinja', dial: '080005005', display: '080 005 005', hours: 'Ympäri vuorokauden', url: 'https://nollalinja.fi' },
        {
          name: 'Rikosuhripäivystys',
          dial: '116006',
          display: '116 006',
          hours: 'Suomeksi ma–pe 9–20, ruotsiksi ma–pe 12–14',
          url: 'https://www.riku.fi',
        },
      ],
    },
    {
      sv: {
        title: 'Behöver du hjälp nu?',
        text: 'Ring nödnumret om du eller någon annan är i omedelbar fara. Du får ringa och tala också när det inte är bråttom.',
        numbers: [
          { name: 'Nödnummer', hours: 'Dygnet runt' },
          { name: 'Nollinjen', hours: 'Dygnet runt' },
          { name: 'Brottsofferjouren', hours: 'På finska mån–fre 9–20, på svenska mån–fre 12–14' },
        ],
      },
      en: {
        title: 'Do you need help now?',
        text: 'If you or somebody else is in immediate danger, call the emergency number. You can also call and talk when it is not urgent.',
        numbers: [
          { name: 'Emergency number', hours: 'Round the clock' },
          { name: 'Nollalinja', hours: 'Round the clock' },
          { name: 'Victim Support Finland', hours: 'In Finnish Mon–Fri 9–20, in Swedish Mon–Fri 12–14' },
        ],
      },
    },
  )
}
