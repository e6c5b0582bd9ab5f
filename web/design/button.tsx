import { Button as Control, type ButtonProps as ControlProps } from '@ariakit/react/button';
import './button.css';

export interface ButtonProps extends Omit<ControlProps, 'disabled' | 'accessibleWhenDisabled'> {
  /** `main`: what a view is for, once in it. `quiet`: without a border. */
  kind?: 'main' | 'plain' | 'quiet' | 'danger';
  size?: 'small' | 'normal' | 'large';
  /** Why it does nothing now. It can be focused all the same, so that the reason is heard and the focus stays. */
  disabledReason?: string | null | undefined;
  /** Its work goes on: a second press does nothing. */
  isBusy?: boolean;
}

export function Button({
  kind = 'plain',
  size = 'normal',
  disabledReason,
  isBusy = false,
  className,
  ...rest
}: ButtonProps) {
  const classes = ['button', `button-${kind}`, `button-${size}`, className].filter(Boolean).join(' ');
  return (
    <Control
      {...rest}
      className={classes}
      disabled={isBusy || Boolean(disabledReason)}
      accessibleWhenDisabled
      aria-busy={isBusy || undefined}
      title={disabledReason ?? rest.title}
    />
  );
}
