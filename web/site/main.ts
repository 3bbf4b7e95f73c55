/**
 * What a browser adds to the worker's pages, which are whole without it: the next page comes in place of this one, forms answer as they
 * are changed, charts tell their figures, and texts can be copied.
 */
import { addChartReader } from './chart-reader.ts'
import { addCopyButtons } from './copy.ts'
import { addNavigation } from './navigation.ts'

const refresh = (): void => {
  addCopyButtons()
  addChartReader()
}

addNavigation(refresh)
refresh()
