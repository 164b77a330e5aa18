/** What a drawing draws is counted: parts of drawings that draw others, styles of every spelling, and the drawings of programs. */
import fc from 'fast-check'
import { groupsInOrder } from '../../collections/media/files/drawnGroups.ts'
import { verticesOfPath } from '../../collections/media/files/drawnVertices.ts'
import { stillSvg } from '../../collections/media/files/stillSvg.ts'

const svg = (inside: string): string => `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">${inside}</svg>`

function judged(inside: string): string {
  const drawing = stillSvg(svg(inside))
  return 'svg' in drawing ? 'drawn' : drawing.refused
}

const zigzag = (vertices: number): string => `M0 0${'h1'.repeat(vertices - 1)}`

/** A pattern, mask, clip or filter as good as any: a hundred shapes. */
const hundred = `<defs><g id="big">${'<path/>'.repeat(100)}</g></defs>`
const thousands = '<rect class="seen a"/>'.repeat(6_000)

describe('a drawing with markers', () => {
  const marker = (id: string, inside: string): string => `<marker id="${id}">${inside}</marker>`
  const line = (style: string, vertices = 10_000): string => `<path d="${zigzag(vertices)}" ${style}/>`

  it.each([
    [
      'a marker-mid of a path with markers',
      `${marker('b', '<path d="M0 0h1"/>')}${marker('a', line('marker-mid="url(#b)"'))}${line('marker-mid="url(#a)"')}`,
    ],
    ['markers by a style of its own', `${marker('a', '<path/>'.repeat(100))}${line('style="marker: url(#a)"')}`],
    ['markers by a style sheet', `<style>.m { marker-mid: url("#a") }</style>${marker('a', '<path/>'.repeat(100))}${line('class="m"')}`],
    ['a marker that a group hands down', `${marker('a', '<path/>'.repeat(100))}<g marker-mid="url(#a)"><g>${line('')}</g></g>`],
    [
      'markers on what is used',
      `${marker('a', '<path/>'.repeat(100))}<defs><path id="l" d="${zigzag(10_000)}"/></defs><use href="#l" style="marker-mid:url(#a)"/>`,
    ],
    ['markers on a polyline', `${marker('a', '<path/>'.repeat(100))}<polyline points="${'1,1 '.repeat(10_000)}" marker-mid="url(#a)"/>`],
    [
      'markers on a line that a style draws',
      `<style>path { d: path("${zigzag(10_000)}") }</style>${marker('a', '<path/>'.repeat(100))}<path marker-mid="url(#a)"/>`,
    ],
    ['marks at the ends of many lines', `${marker('a', '<path/>'.repeat(100))}${'<line marker-end="url(#a)"/>'.repeat(6_000)}`],
    [
      'markers that are painted as their line',
      `${hundred}${marker('a', '<path fill="context-fill"/>'.repeat(10))}${line('marker-mid="url(#a)" fill="url(#big)"', 1_000)}`,
    ],
  ])('is refused with %s', (_, inside) => {
    expect(judged(inside)).toBe('SVG_DRAWS_TOO_MUCH')
  })

  it('may have as many as a chart has', () => {
    const points = `${marker('dot', '<circle r="2"/>')}${line('marker-mid="url(#dot)" fill="none"').repeat(10)}`
    const arrows = `${marker('arrow', '<path d="M0,0 L10,5 L0,10 Z"/>')}${'<line x2="9" marker-end="url(#arrow)"/>'.repeat(8_000)}`
    expect([judged(points), judged(arrows)]).toEqual(['drawn', 'drawn'])
  })

  it('may put by a rule for all lines a marker on the line in the marker, too', () => {
    const rule = '<style>path, line { marker-start: url(#a); marker-mid: url(#b); marker-end: url(#c) }</style>'
    const markers = ['a', 'b', 'c'].map((id) => marker(id, '<path d="M0,0 L10,5 L0,10 Z"/>'))
    expect(judged(`${rule}${markers.join('')}${'<path d="M0 0h1v1"/>'.repeat(50)}`)).toBe('drawn')
  })

  it('has as many vertices as its commands have numbers for', () => {
    expect(verticesOfPath('M0,0 1,1-2-2.5.5 3')).toBe(4)
    expect(verticesOfPath('m0 0c1 1 2 2 3 3 4 4 5 5 6 6s1e-5,2 3 4zH7v8')).toBe(7)
    expect(verticesOfPath('M0 0a1 1 0 0110 10')).toBeGreaterThanOrEqual(2)
  })
})

describe('a drawing with styles', () => {
  const written = (style: string): string => style.replaceAll('&', '&amp;').replaceAll('>', '&gt;')

  it.each([
    '.a { fill: url(#big) }',
    'rect.seen{stroke:URL( "#big" )}',
    '* { mask: url(#big) }',
    'svg > rect, .never { clip-path: url(#big) }',
    ':not(.x .never) { filter: url(#big) }',
    ':root { fill: url(#big) }',
    '@media screen { @supports (a: b) { .a { fill: url(#big) } } }',
    '.seen { & { fill: url(#big) } }',
    'svg { rect { fill: url(#big) } }',
    ':root { --p: url(#big) } .a { fill: var(--p) }',
    '@property --p { syntax: "*"; inherits: true; initial-value: url(#big) } .a { fill: var(--p) }',
    '@keyframes k { from { fill: url(#big) } } .a { animation: k 1s infinite }',
    '.a { f\\69ll: u\\72l(#big) }',
    '.a { fill: url(#b\\69 g) }',
    '.never { content: "}" } .a { fill: url(#big) }',
    '.never { content: "{" } .a { fill: url(#big) }',
    ".never { content: '/*' } .a { fill: url(#big) } .never { content: '*/' }",
    '.never { x: url(data:/*) } .a { fill: url(#big) } .never { x: url(data:*/) }',
    '/* { */ .a { fill: url(#big) } /* } */',
    '.never { x: "\n} .a { fill: url(#big) } .never { content: "" }',
    'svg { mask: url(#big) } .a { mask: inherit }',
  ])('is refused when one draws a hundred shapes in each of six thousand: %s', (style) => {
    expect(judged(`${hundred}<style>${written(style)}</style>${thousands}`)).toBe('SVG_DRAWS_TOO_MUCH')
    expect(judged(`${hundred}${thousands}<style>${written(style)}</style>`)).toBe('SVG_DRAWS_TOO_MUCH')
  })

  it.each([
    '.never { fill: url(#big) }',
    '#never, rect.never, .a .never { fill: url(#big); mask: url(#big) }',
    'svg { mask: url(#big); clip-path: url(#big) }',
    '/* .a { fill: url(#big) } */',
    '.a { fill: red } circle { filter: url(#big) }',
    '.a::before { content: "url(#other)" }',
  ])('may have rules for others: %s', (style) => {
    expect(judged(`${hundred}<style>${style}</style>${thousands}`)).toBe('drawn')
  })

  it.each([
    ['a group hands down', `<g fill="url(#big)">${thousands}</g>`],
    ['what is used has from its use', `<defs><g id="all">${thousands}</g></defs><use href="#all" style="stroke:url(#big)"/>`],
    ['another pattern has its shapes from', `<pattern id="p" xlink:href="#big"/><g fill="url(#p)">${thousands}</g>`],
    [
      'a filter draws as a picture',
      `${hundred}<filter id="f">${'<feImage href="#big"/>'.repeat(10)}</filter>${'<g filter="url(#f)"/>'.repeat(600)}`,
    ],
  ])('is refused when it is what %s', (_, inside) => {
    expect(judged(`${hundred}${inside}`)).toBe('SVG_DRAWS_TOO_MUCH')
  })

  it('is refused with a part that draws much by way of one that is drawn by it', () => {
    const circle = `<g id="a">${'<path/>'.repeat(10_000)}<use href="#b"/></g><g id="b"><use href="#a"/></g>`
    expect(judged(`${circle}${'<use href="#b"/>'.repeat(100)}`)).toBe('SVG_DRAWS_TOO_MUCH')
    expect(judged(`${circle}${'<use href="#b"/>'.repeat(10)}`)).toBe('drawn')
  })

  it('is refused with one long line, or one long text, that is drawn again and again', () => {
    expect(judged(`<path id="l" d="${zigzag(100_000)}"/>${'<use href="#l"/>'.repeat(100)}`)).toBe('SVG_DRAWS_TOO_MUCH')
    expect(judged(`<text id="t">${'a'.repeat(100_000)}</text>${'<use href="#t"/>'.repeat(100)}`)).toBe('SVG_DRAWS_TOO_MUCH')
    expect(judged(`<path id="l" d="${zigzag(100_000)}"/>${'<use href="#l"/>'.repeat(10)}`)).toBe('drawn')
  })

  it('is refused for a rule that draws too much, whatever rules stand around it', () => {
    const name = fc.constantFrom('.b', '#c', 'circle', 'g > text', ':hover', '[x="}"]', '.b:not(.c, .d)', '@media print')
    const value = fc.constantFrom(
      // Of nothing: three rules of which nobody can tell whom they are for draw a shape three times in each element, and more in itself.
      'fill:url(#nothing)',
      "font-family:'Open {Sans'",
      'content:"/* {*/"',
      'fill:red;',
      'd:path("M0 0h1")',
      '',
      'x:url(data:image/png;base64,{AA)',
    )
    const rule = fc.oneof(
      fc.tuple(name, fc.array(value, { maxLength: 3 })).map(([selector, values]) => `${selector}{${values.join(';')}}`),
      fc.constantFrom('/* { */', '@namespace "http://www.w3.org/2000/svg";', ' ', '&lt;!-- --&gt;'),
    )
    const rules = fc.array(rule, { maxLength: 8 }).map((all) => all.join(''))
    fc.assert(
      fc.property(rules, rules, (before, after) => {
        const style = (middle: string): string => `<style>${before}${middle}${after}</style>${hundred}${thousands}`
        expect(judged(style('.a{fill:url(#big)}'))).toBe('SVG_DRAWS_TOO_MUCH')
        expect(judged(style(''))).toBe('drawn')
      }),
      { numRuns: 25 },
    )
    // Twice a hundred thousand elements are drawn, 25 times.
  }, 30_000)

  it('is looked at whatever its styles are made of', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      ';',
      ':',
      ',',
      '(',
      ')',
      '"',
      "'",
      '/*',
      '*/',
      'url(',
      '#a',
      '.a',
      'marker-mid',
      'fill',
      '\\',
      '--',
      'd:path(',
      'M0 0',
      '@media',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const style = pieces.join(' ')
        const few = `<style>${style}</style><g id="a"><path d="M0 0h1" style="${style.replaceAll('"', '&quot;')}" class="a"/></g>`
        expect(['drawn', 'SVG_NOT_STILL']).toContain(judged(few))
      }),
      { numRuns: 1000 },
    )
  })
})

describe('a drawing with more rules than a program writes', () => {
  it('is refused before they are all read', () => {
    expect(judged(`<style>${'.a{fill:red}'.repeat(5_000)}</style>`)).toBe('drawn')
    expect(judged(`<style>${'.a{fill:red}'.repeat(25_000)}</style>`)).toBe('SVG_DRAWS_TOO_MUCH')
    expect(judged(`<style>${'{'.repeat(900_000)}</style>`)).toBe('SVG_DRAWS_TOO_MUCH')
  })
})

describe('a drawing of a program', () => {
  const programs: Record<string, string> = {
    Illustrator: `<defs><style>.cls-1{fill:none}.cls-2{clip-path:url(#clip-path)}.cls-3{fill:url(#linear-gradient)}.cls-4{mask:url(#mask);filter:url(#luminosity)}
      .cls-5,.cls-6{stroke:#fff;fill:url(#_10lpi_40_)}</style><clipPath id="clip-path"><rect class="cls-1" width="9" height="9"/></clipPath>
      <linearGradient id="linear-gradient"><stop offset="0"/><stop offset="1"/></linearGradient><linearGradient id="lg2" xlink:href="#linear-gradient"/>
      <filter id="luminosity"><feFlood/><feBlend/></filter><mask id="mask"><g class="cls-4"><path d="M0,0H9V9Z"/></g></mask>
      <pattern id="_10lpi_40_">${'<line class="cls-1" x2="72"/>'.repeat(24)}</pattern></defs>
      <g class="cls-2">${'<path class="cls-3" d="M0,0c1-1,2.5.5,3,3Z"/>'.repeat(8_000)}${'<g class="cls-4"><path class="cls-5"/></g>'.repeat(200)}</g>`,
    Inkscape: `<defs><marker id="Arrow1Lend" style="overflow:visible"><path d="M 0,0 5,-5 -12.5,0 5,5 Z" style="fill:context-stroke;stroke-width:1pt"/></marker>
      <filter id="filter4157"><feGaussianBlur stdDeviation="1"/></filter></defs><g style="display:inline;filter:url(#filter4157)">
      ${'<path style="fill:none;stroke:#000000;marker-start:none;marker-end:url(#Arrow1Lend);-inkscape-stroke:none" d="m 1,2 3,4 5,6"/>'.repeat(3_000)}</g>`,
    'a library of charts': `<style>.link{fill:none;stroke:#999;marker-end:url(#end)} .node:hover circle{fill:red} text{font:10px sans-serif}
      @media (prefers-color-scheme: dark){.link{stroke:#eee}}</style><marker id="end" viewBox="0 -5 10 10"><path d="M0,-5L10,0L0,5"/></marker>
      ${'<path class="link" d="M0,0A5,5 0 0,1 9,9"/><g class="node"><circle r="5"/><text>n</text></g>'.repeat(2_000)}`,
    'a map with hatches': `<style><![CDATA[ path { stroke: black } .forest { fill: url('#hatch') } ]]></style>
      <pattern id="hatch" patternTransform="rotate(45)"><path d="M0,0v4"/></pattern>${`<path class="forest" d="${zigzag(200)}"/>`.repeat(1_500)}`,
  }

  it.each(Object.keys(programs))('is taken: %s', (program) => {
    expect(judged(programs[program] ?? '')).toBe('drawn')
  })
})

describe('groups of what needs each other', () => {
  it('stand behind all that they need, each once', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.nat(11), { maxLength: 3 }), { minLength: 12, maxLength: 12 }), (needs) => {
        const needsOf = (node: number): number[] => [...(needs[node] ?? [])]
        const reached = (from: number): Set<number> => {
          const seen = new Set<number>()
          for (const rest = needsOf(from); rest.length > 0;) {
            const next = rest.pop() ?? 0
            if (!seen.has(next)) rest.push(...needsOf(next))
            seen.add(next)
          }
          return seen
        }
        const groups = groupsInOrder(0, needsOf)
        const group = new Map(groups.flatMap((members, index) => members.map((member) => [member, index] as const)))
        expect(groups.flat().sort((a, b) => a - b)).toEqual([...new Set([0, ...reached(0)])].sort((a, b) => a - b))
        for (const [node, own] of group) {
          for (const needed of reached(node)) {
            const other = group.get(needed) ?? Infinity
            expect(other).toBeLessThanOrEqual(own)
            expect(other === own).toBe(needed === node || reached(needed).has(node))
          }
        }
      }),
    )
  })
})
