import type { ComponentChildren, JSX } from 'preact';

type SwitchProps = {
  label: string;
  /** Stands before the label. */
  children?: ComponentChildren;
  isOn: boolean;
  isDisabled?: boolean;
  onSwitch: (isOn: boolean) => void;
};

export function Switch({ label, children, isOn, isDisabled = false, onSwitch }: SwitchProps): JSX.Element {
  return (
    <label class="switch">
      <span>
        {children}
        {label}
      </span>
      <input
        type="checkbox"
        role="switch"
        checked={isOn}
        aria-checked={isOn}
        disabled={isDisabled}
        onChange={(event) => onSwitch(event.currentTarget.checked)}
      />
    </label>
  );
}
