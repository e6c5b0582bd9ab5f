import { placeOf } from '../../../../web/room/closing/place-of.ts';

describe('where a company asks its candidates to go on', () => {
  it('is named by its host', () => {
    expect(placeOf('https://company.example:8443/done?x=1')).toEqual({
      href: 'https://company.example:8443/done?x=1',
      host: 'company.example:8443',
    });
  });

  it('names a host with letters that look alike as browsers do', () => {
    expect(placeOf('https://сompany.example/')?.host).toMatch(/^xn--/);
  });

  it.each([
    null,
    '',
    'javascript:alert(1)',
    'http://company.example/',
    'https://viva@company.example/',
    '//x.example/',
  ])('is nowhere with %j', (url) => {
    expect(placeOf(url)).toBeNull();
  });
});
