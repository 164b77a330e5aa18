/** What a browser is shown in place of the form for the first account when it has not opened the one-time link. */
import type { Request, Response } from 'express'
import { errorSentence } from '../../content/errors.ts'
import type { Locale } from '../../content/locales.ts'
import { languageOf } from '../errors/problem.ts'

interface Words {
  title: string
  where: string
}

const words: Record<Locale, Words> = {
  fi: {
    title: 'Verkostolla ei ole vielä pääkäyttäjää',
    where:
      'Linkki on palvelimen tulosteessa, ja siinä on sana /setup/. Avaa se tällä selaimella. Jos et hoida palvelinta itse, pyydä linkki siltä, joka hoitaa.',
  },
  sv: {
    title: 'Verkosto har ännu ingen administratör',
    where:
      'Länken finns i serverns utskrift och innehåller ordet /setup/. Öppna den i den här webbläsaren. Om du inte själv sköter servern, be den som gör det om länken.',
  },
  en: {
    title: 'Verkosto has no administrator yet',
    where:
      'The link stands in what the server has printed, with /setup/ in it. Open it in this browser. If the server is not yours to keep, ask whoever keeps it for the link.',
  },
}

export function sendSetupPage({ headers }: Request, response: Response): void {
  const language = languageOf(headers)
  const { title, where } = words[language]
  const sentence = errorSentence('SETUP_TOKEN_REQUIRED', language)
  response
    .status(403)
    .set({ 'Cache-Control': 'no-store', 'Content-Language': language })
    .vary('Accept-Language, Cookie')
    .type('html')
    .send(
      `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
        `<title>${title}</title></head><body><main><h1>${title}</h1><p>${sentence}</p><p>${where}</p></main></body></html>`,
    )
}
