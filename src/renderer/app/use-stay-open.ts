import { useEffect } from 'react'
import { client } from '../api.ts'
import { usePlanSearch } from '../features/allocation/plan-search.ts'
import { useRosterImport } from '../features/roster/roster-import.ts'
import { useRunningWork } from '../running-work.ts'

const minute = 60_000
const signsOfLife = ['pointerdown', 'keydown', 'wheel'] as const

/** Tells main once a minute that somebody is there, or that work goes on: nothing locks then. */
export function useStayOpen() {
  useEffect(() => {
    let isUsed = false
    const onUse = () => {
      isUsed = true
    }
    const timer = setInterval(() => {
      if (isUsed || isWorking()) client.workspace.stayOpen().catch(() => {}) // who cannot be reached says so elsewhere
      isUsed = false
    }, minute)
    for (const sign of signsOfLife) window.addEventListener(sign, onUse, { passive: true })
    return () => {
      clearInterval(timer)
      for (const sign of signsOfLife) window.removeEventListener(sign, onUse)
    }
  }, [])
}

const isWorking = () =>
  useRunningWork.getState().works.length > 0 ||
  usePlanSearch.getState().at === 'searching' ||
  useRosterImport.getState().at === 'working'
