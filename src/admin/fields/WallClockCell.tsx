'use client'
/** A day, a time of day or both in a list, as they are written in Finland: 1.12.2026 17.30. */
import type { DefaultCellComponentProps } from 'payload'
import type { ReactElement } from 'react'
import { finnishWallClock } from './finnishWallClock.ts'

export function WallClockCell({ cellData }: DefaultCellComponentProps): ReactElement {
  return <span>{finnishWallClock(cellData)}</span>
}
