/** Back to what is being answered, from the papers, the talk or the tabs; with a code, to that choice. */
export function focusCurrentQuestion(code?: string) {
  const inQuestion = code === undefined ? '[data-first]' : `[data-code="${CSS.escape(code)}"]`
  const first = `[data-current-question] ${inQuestion}, [data-members-end] [data-first]`
  const target = document.querySelector<HTMLElement>(first)
  target?.focus()
  // What is typed next takes the place of what is there.
  if (target instanceof HTMLTextAreaElement) target.select()
}
