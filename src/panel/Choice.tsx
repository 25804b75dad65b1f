import type { JSX } from 'preact';
import { type MessageKey, t } from '../i18n';

type ChoiceProps<Value> = {
  label: string;
  /** Each value with the words for it. */
  choices: readonly (readonly [Value, MessageKey])[];
  chosen: Value;
  onChoose: (value: Value) => void;
};

/** One of several values. */
export function Choice<Value extends string | number>(props: ChoiceProps<Value>): JSX.Element {
  const { label, choices, chosen, onChoose } = props;
  const choose = (index: number): void => {
    const [value] = choices[index] ?? [];
    if (value !== undefined) onChoose(value);
  };
  return (
    <label class="choice">
      <span>{label}</span>
      <select value={chosen} onChange={(event) => choose(event.currentTarget.selectedIndex)}>
        {choices.map(([value, words]) => (
          <option key={value} value={value}>
            {t(words)}
          </option>
        ))}
      </select>
    </label>
  );
}
