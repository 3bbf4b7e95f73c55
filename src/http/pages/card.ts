import { SIZES } from '../../../charts/layout.ts'
import { type ChartSubject, pictureAddress } from '../../../site/chart-subject.ts'

/** The size of the pictures for link previews, in pixels. */
export const CARD = SIZES.social

/** The address of the picture that a link preview shows: the chart of what the page shows. Networks show no SVG. */
export const cardPath = (subject: ChartSubject): string => pictureAddress(subject, 'png', { size: 'social' })
