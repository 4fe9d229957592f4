import { create } from 'zustand'
import { startPace } from './components/start-pace.ts'

/** Long work that goes on while one looks at other pages; the sidebar's foot shows a line for each. */
export type RunningWork = {
  id: string
  /** In the window's words: “Membuat folder Sulawesi Selatan”. */
  name: string
  /** The page that says more, e.g. `/serahkan`. */
  to: string
  /** 0–1; 0 while nobody can tell. */
  share: number
  /** In words, where counting says more than a share: “12 dari 38”. */
  count: string | null
  /** Whole seconds that it still takes, as far as the pace tells. */
  secondsLeft: number | null
  /** Null: it cannot be given up half-way. */
  cancel: (() => void) | null
}

export const useRunningWork = create<{ works: RunningWork[] }>()(() => ({ works: [] }))

/** Shows work from now on; whoever started it tells how far it is, and that it has ended, however it ended. */
export function startWork(work: Pick<RunningWork, 'name' | 'to' | 'cancel'>) {
  const id = crypto.randomUUID()
  const pace = startPace()
  const started: RunningWork = { ...work, id, share: 0, count: null, secondsLeft: null }
  useRunningWork.setState(({ works }) => ({ works: [...works, started] }))
  return {
    progress: (share: number, count: string | null = null) =>
      useRunningWork.setState(({ works }) => ({
        works: works.map(shown => (shown.id === id ? { ...shown, share, count, secondsLeft: pace(share) } : shown)),
      })),
    end: () => useRunningWork.setState(({ works }) => ({ works: works.filter(shown => shown.id !== id) })),
  }
}
