import type { PlaybackTexts } from '../en/playback.ts';

export const texts: PlaybackTexts = {
  title: 'Воспроизведение',
  back: 'К интервью',
  loading: 'Загрузка хода интервью',
  byThen: 'Сказано и сделано к этому моменту',
};
