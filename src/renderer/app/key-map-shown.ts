import { create } from 'zustand'

/** Whether the map of keys is open; a key, the top bar, the palette and the desktop's menu open it. */
export const useKeyMapShown = create<{ isShown: boolean }>()(() => ({ isShown: false }))

export const showKeyMap = () => useKeyMapShown.setState({ isShown: true })

export const hideKeyMap = () => useKeyMapShown.setState({ isShown: false })
