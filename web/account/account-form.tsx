import type { ReactNode } from 'react';
import { faultOf } from '../api/problem.ts';
import { Button } from '../design/button.tsx';
import { Field } from '../design/field.tsx';
import { useTexts } from '../texts/provider.tsx';
import { useForm } from './form.ts';
import { FormFault } from './form-fault.tsx';
import './form.css';

/** Who one wants to be here. */
export interface Account {
  email: string;
  nickname: string;
  password: string;
}

const FIELDS = ['email', 'nickname', 'password'] as const;

/**
 * An account to be made, by whichever call. What a field may hold the server says alone, so that there is one answer:
 * the form checks nothing by itself.
 */
export function AccountForm({
  action,
  send,
  isKnown = false,
}: {
  /** What the button says. */
  action: ReactNode;
  send: (account: Account) => Promise<unknown>;
  /** Whose address is known already: it is not asked for. */
  isKnown?: boolean;
}) {
  const { account: texts } = useTexts('home');
  const { signIn } = useTexts('shared');
  const form = useForm((field) =>
    send({ email: field('email'), nickname: field('nickname'), password: field('password') }),
  );
  return (
    <form className="form" ref={form.ref} onSubmit={form.submit} noValidate>
      <FormFault fault={form.fault} fields={FIELDS} />
      {!isKnown && (
        <Field
          label={texts.email}
          name="email"
          inputMode="email"
          autoComplete="email"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={254}
          required
          fault={faultOf(form.fault, 'email')}
        />
      )}
      <Field
        label={texts.nickname}
        name="nickname"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={32}
        required
        fault={faultOf(form.fault, 'nickname')}
      />
      <Field
        label={signIn.password}
        hint={texts.passwordHint}
        name="password"
        type="password"
        autoComplete="new-password"
        maxLength={200}
        required
        fault={faultOf(form.fault, 'password')}
      />
      <p>
        <Button type="submit" kind="main" size="large" isBusy={form.isBusy}>
          {action}
        </Button>
      </p>
    </form>
  );
}
