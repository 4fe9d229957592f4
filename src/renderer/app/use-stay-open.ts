import { useEffect } from 'react'
import { client } from '../api.ts'
import { usePlanSearch } from '../features/allocation/plan-search.ts'
import { useRosterImport } from '../features/roster/roster-import.ts'
import { useRunningWork } from '../running-work.ts'
import { holdsImport, holdsPlan } from './unsaved-kinds.ts'

const minute = 60_000
const signsOfLife = ['pointerdown', 'keydown', 'wheel'] as const

/** Tells main once a minute that somebody is there, or that work goes on or waits to be saved: nothing locks then. */
export function useStayOpen() {
  useEffect(() => {
    let isUsed = false
    const onUse = () => {
      isUsed = true
    }
    const timer = setInterval(() => {
      if (isUsed || isWorkOpen()) client.workspace.stayOpen().catch(() => {}) // who cannot be reached says so elsewhere
      isUsed = false
    }, minute)
    for (const sign of signsOfLife) window.addEventListener(sign, onUse, { passive: true })
    return () => {
      clearInterval(timer)
      for (const sign of signsOfLife) window.removeEventListener(sign, onUse)
    }
  }, [])
}

/** Mended rows and a found plan live in main's workers only: locking would throw them away. */
const isWorkOpen = () =>
  useRunningWork.getState().works.length > 0 ||
  useRosterImport.getState().at === 'working' ||
  holdsImport(useRosterImport.getState()) ||
  holdsPlan(usePlanSearch.getState())
