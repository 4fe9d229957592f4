import type { PracticeMode } from '#domain/practice/practice-case'

const storageKey = 'gladi-practice-mode'

/** The mode that was chosen last on this machine; guided for whoever begins. An examination is never proposed. */
export function lastMode(): PracticeMode {
  return localStorage.getItem(storageKey) === 'practice' ? 'practice' : 'guided'
}

export function rememberMode(mode: PracticeMode) {
  if (mode !== 'exam') localStorage.setItem(storageKey, mode)
}
