import { create } from 'zustand'

const storageKey = 'gladi-screen-share'

/** Whether people's names are hidden because others see this screen. Kept until the window is closed, also over a reload. */
export const useScreenShareMode = create<{ isOn: boolean }>()(() => ({
  isOn: sessionStorage.getItem(storageKey) === 'on',
}))

export function toggleScreenShare() {
  const isOn = !useScreenShareMode.getState().isOn
  if (isOn) sessionStorage.setItem(storageKey, 'on')
  else sessionStorage.removeItem(storageKey)
  useScreenShareMode.setState({ isOn })
}

/** For who shows something to a class. */
export function startScreenShare() {
  if (!useScreenShareMode.getState().isOn) toggleScreenShare()
}
