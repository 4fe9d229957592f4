import { create } from 'zustand'
import type { AnalysisView } from './analysis-view.ts'

/** What each design's analysis showed last: whoever comes back to it finds the same class. Ids of designs are never used twice. */
const useRememberedViews = create<{ byDesign: Record<string, AnalysisView> }>()(() => ({ byDesign: {} }))

/** The view of the address, or the last one where the address says nothing. */
export function useRememberedView(designId: string, view: AnalysisView): AnalysisView {
  const last = useRememberedViews(({ byDesign }) => byDesign[designId])
  return Object.keys(view).length === 0 && last ? last : view
}

export function rememberView(designId: string, view: AnalysisView) {
  useRememberedViews.setState(({ byDesign }) => ({ byDesign: { ...byDesign, [designId]: view } }))
}
