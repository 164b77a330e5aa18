/** The Chromium that `npm ci` brings (Linux x64); elsewhere an installed one, named by CHROMIUM_PATH. */
import chromium from '@sparticuz/chromium'

/**
 * What the package's own list has for machines without a display and a graphics processor. The rest of it is for scraping pages
 * and makes the browser less strict than anybody's: no same-origin policy, no isolation of sites, no refusal of mixed content.
 */
const forNoDisplay = [
  '--font-render-hinting=none',
  '--ignore-gpu-blocklist',
  '--in-process-gpu',
  '--no-zygote',
  '--use-angle=swiftshader',
  '--use-gl=angle',
]

/** What Playwright switches off of a browser's strictness. */
const laxDefaults = ['--disable-ipc-flooding-protection', '--disable-popup-blocking', '--unsafely-disable-devtools-self-xss-warnings']

/** Stands in place of Playwright's list, which has the partitioning of storage by site in it: the browser's own services alone. */
const ownServices = ['HttpsUpgrades', 'LensOverlay', 'MediaRouter', 'NetworkTimeServiceQuerying', 'OptimizationHints', 'PreconnectToSearch']

export async function chromiumLaunch(): Promise<{ executablePath: string; args: string[]; ignoreDefaultArgs: string[] }> {
  const installed = process.env['CHROMIUM_PATH']
  return {
    executablePath: installed ?? (await chromium.executablePath()),
    // The browser talks to the tested server alone; its own services would only knock at closed doors.
    args: [
      ...(installed ? [] : forNoDisplay),
      // Chromium does not start under root with its sandbox, and in a container mostly not at all.
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      `--disable-features=${ownServices.join(',')}`,
      '--disable-sync',
      '--no-first-run',
      '--disable-quic',
    ],
    ignoreDefaultArgs: laxDefaults,
  }
}
