/** The Chromium that `npm ci` brings (Linux x64); elsewhere an installed one, named by CHROMIUM_PATH. */
import chromium from '@sparticuz/chromium'

export async function chromiumLaunch(): Promise<{ executablePath: string; args: string[] }> {
  const installed = process.env['CHROMIUM_PATH']
  return {
    executablePath: installed ?? (await chromium.executablePath()),
    // The browser talks to the tested server alone; its own services would only knock at closed doors.
    args: [
      ...(installed ? [] : chromium.args.filter((argument) => !argument.startsWith('--headless') && argument !== '--single-process')),
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--disable-quic',
    ],
  }
}
