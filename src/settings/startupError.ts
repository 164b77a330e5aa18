/** What keeps the server from starting, in one line that names the remedy. The command prints it and exits with 1. */
export class StartupError extends Error {
  override name = 'StartupError'
}
