import { expect, test } from '@playwright/test'
import { save, signIn, tokenOf } from './adminPanel.ts'
import { linkTo, paragraph, richText } from '../../src/content/richText/compose.ts'

interface Made {
  doc: { id: string }
}

test('an editor is told which of what an article refers to is in the trash or gone, and loses nothing by saving', async ({
  page,
  request,
}) => {
  const headers = { Authorization: `JWT ${await tokenOf(request, 'editor')}` }
  const make = async (collection: string, data: object): Promise<string> => {
    const answer = await request.post(`/api/${collection}`, { data, headers })
    return ((await answer.json()) as Made).doc.id
  }
  const topic = await make('topics', { name: 'Poistuva aihe' })
  const other = await make('pages', { title: 'Poistuva sivu', _status: 'published' })
  const gone = await make('pages', { title: 'Poistettu sivu', _status: 'published' })
  const article = await make('articles', {
    title: 'Viittaava artikkeli',
    topics: [topic],
    body: richText(
      paragraph(
        'Katso ',
        linkTo({ collection: 'pages', id: other }, 'tämä'),
        ' ja ',
        linkTo({ collection: 'pages', id: gone }, 'tuo'),
        '.',
      ),
    ),
    _status: 'published',
  })
  const deletedAt = new Date().toISOString()
  await request.patch(`/api/topics/${topic}`, { data: { deletedAt }, headers })
  await request.patch(`/api/pages/${other}`, { data: { deletedAt }, headers })
  await request.delete(`/api/pages/${gone}`, { headers })

  await signIn(page, 'editor')
  await page.goto(`/admin/collections/articles/${article}`)
  const told = page.locator('.dead-references')
  await expect(told.getByText('”Poistuva aihe” on roskakorissa')).toBeVisible()
  await expect(told.getByText('Linkki ”tämä”: ”Poistuva sivu” on roskakorissa')).toBeVisible()
  await expect(told.getByText('Linkki ”tuo”: Sisältö, johon tämä johti, on poistettu')).toBeVisible()
  for (const width of [1400, 390]) {
    await page.setViewportSize({ width, height: 900 })
    await expect(told.first()).toBeVisible()
    const { right } = await told.first().evaluate((element) => element.getBoundingClientRect())
    expect(right).toBeLessThanOrEqual(width)
    if (process.env['SCREENSHOTS']) {
      await page.screenshot({ path: `${process.env['SCREENSHOTS']}/dead-references-${width}.png`, fullPage: true })
    }
  }

  await page.locator('#field-lead').fill('Uusi ingressi.')
  await save(page)
  const saved = (await (await request.get(`/api/articles/${article}?depth=0`, { headers })).json()) as { lead: string; topics: string[] }
  expect([saved.lead, saved.topics]).toEqual(['Uusi ingressi.', [topic]])
})
