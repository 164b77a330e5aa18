/** Runs one SQL statement and gives its rows. */
export type Query = (text: string, values?: readonly unknown[]) => Promise<Record<string, unknown>[]>
