import { isCommonPassword, isOwnName } from '../../src/accounts/password.ts';

describe('a password', () => {
  it.each([
    '1234567890',
    'password123',
    'Password123',
    'QWERTYUIOP',
    ' 1q2w3e4r5t ',
    '1111111111',
    '0987654321',
    'ｐassword123',
  ])('is common: %s', (password) => {
    expect(isCommonPassword(password)).toBe(true);
  });

  it.each(['correct horse battery', 'long-enough-1', 'xK4#mmQ9!z', 'пароль с пробелами'])(
    'is not: %s',
    (password) => {
      expect(isCommonPassword(password)).toBe(false);
    },
  );

  it.each([
    'Ada.Lovelace',
    'ada.lovelace@example.org',
    'ADA.LOVELACE@EXAMPLE.ORG',
    'first.programmer',
    ' First.Programmer ',
  ])('is the own name: %j', (password) => {
    const ada = { nickname: 'first.programmer', email: 'Ada.Lovelace@example.org' };
    expect(isOwnName(password, ada)).toBe(true);
  });

  it('is not the own name because it begins with it', () => {
    expect(isOwnName('ada.lovelace was here', { nickname: 'ada.lovelace', email: 'a@example.org' })).toBe(
      false,
    );
  });

  it('is the own address in the other form of its domain too', () => {
    const ivan = { nickname: 'ivan', email: 'иван@пример.рф' };
    expect(isOwnName('иван@xn--e1afmkfd.xn--p1ai', ivan)).toBe(true);
  });
});
