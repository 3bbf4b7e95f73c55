/**
 * What a browser adds to the pages, which are whole without it: the next of the worker's pages comes in place of this one, forms answer as
 * they are changed, charts tell their figures, texts can be copied, sections are tabs, and the search suggests.
 */
import { addChartReader } from './chart-reader.ts'
import { addCopyButtons } from './copy.ts'
import { addNavigation } from './navigation.ts'
import { addSearchBox, addSearchKey } from './search-box.ts'
import { isSitePath } from './site-path.ts'
import { addTabs } from './tabs.ts'

const refresh = (): void => {
  addCopyButtons()
  addChartReader()
  addSearchBox()
  addTabs()
}

// Documentation, data and status are not among the worker's pages, which take each other's place.
if (isSitePath(new URL(location.href))) addNavigation(refresh)
addSearchKey()
refresh()
