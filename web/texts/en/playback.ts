/** Of the playback of an interview in the console. */
export const texts = {
  title: 'Playback',
  back: 'To the interview',
  loading: 'Loading what happened',
  byThen: 'Said and done by then',
};

export type PlaybackTexts = typeof texts;
