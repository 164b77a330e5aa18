import type { DemoWriter } from '../../../src/content/model/contentPlugin.ts'
import { demoLink } from '../../../src/content/model/demoLink.ts'
import { bold, bulletList, heading, paragraph, richText } from '../../../src/content/richText/compose.ts'
import type { RichText } from '../../../src/content/richText/tree.ts'
import { helpNearby } from './helpNearby.ts'

export const fields = {
  title: 'Sydöstra Finland fick ett eget SeriE-nätverk',
  lead:
    'Yrkespersoner i Sydöstra Finland har bildat ett nätverk som arbetar för att förebygga sexualbrott mot barn. Den första träffen ' +
    'hölls i början av april.',
  callsToAction: [
    { label: 'Mer om SeriE-nätverken' },
    { label: 'Prenumerera på det kostnadsfria nyhetsbrevet', url: 'https://uutiskirje.verkosto.example/sv/prenumerera' },
    { label: 'Bli medlem och stöd vårt arbete' },
    { label: 'Läs hela nyhetsbrevet för april 2022 (på finska)', url: '/uutiskirjeet/huhtikuu-2022' },
  ],
}

export function body(demo: DemoWriter): RichText {
  const network = (key: string, text: string) => demoLink(demo, 'networks', `network:${key}`, text)
  return richText(
    paragraph(
      'SeriE-nätverken är gemensamma forum för experter från olika områden, med särskild inriktning på att förebygga sexualbrott mot ' +
        'barn. I dem möts yrkespersoner från social- och hälsovården och från Brottspåföljdsmyndigheten: en del arbetar förebyggande, en ' +
        'del rehabiliterar personer som har begått brott, många gör bådadera.',
    ),
    heading(2, 'Många yrken, en gemensam sak'),
    paragraph(
      'I nätverken finns sexualterapeuter och psykoterapeuter, läkare, psykologer och forskare. Från rättsväsendet och ' +
        'påföljdsområdet deltar poliser, åklagare, brottspåföljdsarbetare, fängelsepsykologer och specialhandledare i fängelser. ' +
        'Också barnskyddsarbetare och aktörer inom tredje sektorn är med.',
    ),
    paragraph(
      'I nätverket på sin egen ort får medlemmen råd och ger råd åt andra. Frågor om sexuell dragning till barn dryftas tillsammans, ' +
        'kunskap utbyts, och arbetssätt som har visat sig fungera kommer alla till del.',
    ),
    heading(2, 'Sex gemensamma mål'),
    paragraph('Nätverken har kommit överens om vad de strävar efter:'),
    bulletList(
      [
        bold('Hjälp i tid. '),
        'Den som är orolig över sin sexuella dragning till barn eller är misstänkt för ett sexualbrott mot barn ska lättare få stöd som ' +
          'passar och som förebygger brott. För dem som har dömts byggs starkare vägar till fortsatt rehabilitering.',
      ],
      [bold('Delaktighet i debatten. '), 'Nätverken deltar i den offentliga debatten och lyfter fram brister i stödet och vården.'],
      [bold('Påverkan i hela landet. '), 'Klientgruppen och det stöd den behöver görs synliga på riksnivå.'],
      [
        bold('Yrkespersoner samman. '),
        'Samarbetet blir tätare mellan dem vars klienter har en förhöjd risk att begå sexualbrott mot barn.',
      ],
      [
        bold('Mindre stigma. '),
        'När stigmat kring sexuell dragning till barn minskar blir det lättare att söka hjälp, och risken för brott minskar.',
      ],
      [bold('Tillförlitlig kunskap. '), 'Information om sexuell dragning till barn och om förebyggande arbete är saklig och aktuell.'],
    ),
    heading(2, 'Konventionen förpliktar'),
    paragraph(
      'Finland ratificerade ',
      demoLink(demo, 'articles', 'article:lanzarote', 'Lanzarotekonventionen'),
      ' 2011. Den ska förebygga och bekämpa sexuella trakasserier mot barn, kontaktsökande i sexuellt syfte och sexuellt våld mot barn, ' +
        'trygga ställningen för barn som har blivit offer och öka samarbetet för att skydda barn, både i Finland och mellan länder.',
    ),
    paragraph(
      'Två saker bör hållas isär. Sexuell dragning till barn gör inte en människa till brottsling, och många begår aldrig något brott. ' +
        'Å andra sidan är den som har begått ett brott inte alltid pedofil.',
    ),
    paragraph(
      'Genom konventionen har Finland också lovat att ordna ändamålsenliga tjänster för denna grupp. Hittills har det varit mycket svårt ' +
        'att få hjälp inom den offentliga servicen. Därför gör nätverken vårdkedjorna tydligare i sina regioner och hjälper klienter att ' +
        'hitta från en tjänst till en annan.',
    ),
    heading(2, 'Sydöstra Finland startade på våren'),
    paragraph(
      network('kaakkois-suomi', 'Nätverket i Sydöstra Finland'),
      ' har grundats av yrkespersoner i regionen. Det träffades första gången i början av april, och arbetet kommer i gång stegvis under ' +
        'våren. Nya nätverk bildas hela tiden.',
    ),
    paragraph(
      'I huvudstadsregionen verkar ',
      network('helsinki', 'det stora nätverket i Helsingfors'),
      '. De andra nätverken finns i ',
      network('joensuu', 'Joensuu'),
      ', ',
      network('kajaani', 'Kajana'),
      ', ',
      network('oulu', 'Uleåborg'),
      ', ',
      network('pirkanmaa', 'Birkaland'),
      ', ',
      network('turku', 'Åbo'),
      ' samt ',
      network('lahti-paijat-hame', 'Lahtis och Päijänne-Tavastland'),
      '. Sexpo-stiftelsen samordnar nätverken i hela landet.',
    ),
    heading(2, 'Hjälp också till förövaren'),
    paragraph(
      'Barn behöver skyddas mot sexualbrott på många sätt. SeriE-nätverkens bidrag är att förebygga gärningar: deras medlemmar arbetar ' +
        'både med personer som har begått brott och med personer som har märkt att de känner sexuell dragning till barn.',
    ),
    paragraph(
      'Den som själv har utsatts för övergrepp i barndomen önskar ofta hjälp också till förövaren, särskilt när denna hör till den egna ' +
        'kretsen. När nätverket växer finns det i allt fler regioner en yrkesperson som också förövaren kan hänvisas till.',
    ),
    ...helpNearby(demo, 'sv'),
  )
}
