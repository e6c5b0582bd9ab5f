import { browserLocale } from '../../../web/texts/locale.ts';
import { loadTexts } from '../../../web/texts/texts.ts';

describe('the language of the page', () => {
  it.each([
    [['ru-RU', 'ru', 'en'], 'ru'],
    [['de', 'ru', 'en'], 'ru'],
    [['en-GB', 'ru'], 'en'],
    [['de-DE'], 'en'],
    [[], 'en'],
  ])('is, for a browser that wants %j, %s', (languages, locale) => {
    expect(browserLocale(languages)).toBe(locale);
  });
});

describe('texts', () => {
  it('come in the language that is asked for, and are loaded once', async () => {
    const [english, russian] = await Promise.all([loadTexts('home', 'en'), loadTexts('home', 'ru')]);
    expect(english.account.email).toBe('E-mail');
    expect(russian.account.email).toBe('Почта');
    expect(loadTexts('home', 'en')).toBe(loadTexts('home', 'en'));
  });
});
