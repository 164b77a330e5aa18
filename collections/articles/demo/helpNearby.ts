/** The services that stand beside an article; their hours come from the services themselves. */
import type { DemoWriter } from '../../../src/content/model/contentPlugin.ts'
import { callout, heading, serviceBox } from '../../../src/content/richText/compose.ts'
import type { RichTextNode } from '../../../src/content/richText/tree.ts'

const services = ['ajanvaraus', 'neuvontapuhelin', 'chat', 'vertaisryhmat', 'tukihenkilo']

const texts = {
  fi: {
    title: 'Puhu jonkun kanssa luottamuksellisesti',
    support: 'Aihe voi herättää raskaita tunteita. Niiden kanssa ei tarvitse jäädä yksin: valitse tapa, joka sinusta tuntuu sopivalta.',
  },
  sv: {
    title: 'Tala med någon i förtroende',
    support: 'Ämnet kan väcka tunga känslor. Du behöver inte bli ensam med dem: välj det sätt som känns bäst för dig.',
  },
  en: {
    title: 'Talk with somebody in confidence',
    support: 'The subject can stir up heavy feelings. You need not be alone with them: choose the way that feels right for you.',
  },
}

export function helpNearby(demo: Pick<DemoWriter, 'ids'>, locale: keyof typeof texts): RichTextNode[] {
  const boxes = demo.ids(...services.map((key) => `service:${key}`)).map(serviceBox)
  const { support, title } = texts[locale]
  return boxes.length > 0 ? [heading(2, title), callout('support', support), ...boxes] : []
}
