/** Programs whose files are understood; `sheet`: a table that people keep themselves. */
export const scoreSources = ['sheet', 'google-forms', 'zoom-poll', 'moodle'] as const
export type ScoreSource = (typeof scoreSources)[number]
