/** Fields with a label, and a choice of one. */

import { useEffect, useId, useRef } from 'preact/hooks';
import { Icon } from './icon.jsx';

/** What is wrong with a field, with its sign. @param {{id?: string, words: string}} props */
export function FieldError({ id, words }) {
  return (
    <p class="field__error" id={id}>
      <Icon name="warn" />
      <span>{words}</span>
    </p>
  );
}

/**
 * @param {{label: string, optional?: string, error?: string | null, rows?: number, value: string,
 *   onInput: (value: string) => void}} props
 */
export function TextArea({ label, optional, error, rows = 2, value, onInput }) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>
        {label} {optional && <span class="field__opt">{optional}</span>}
      </label>
      {error && <FieldError id={`${id}-error`} words={error} />}
      <textarea
        class="input"
        id={id}
        rows={rows}
        value={value}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </div>
  );
}

/**
 * @param {{legend: string, options: {value: string, label: string}[], value: string, error?: string | null,
 *   onChange: (value: string) => void}} props `error` takes the focus to the first choice
 */
export function Radios({ legend, options, value, error, onChange }) {
  const name = useId();
  const set = useRef(/** @type {HTMLFieldSetElement | null} */ (null));
  useEffect(() => {
    if (error) set.current?.querySelector('input')?.focus();
  }, [error]);
  return (
    <fieldset ref={set} class="field" aria-describedby={error ? `${name}-error` : undefined}>
      <legend>{legend}</legend>
      {error && <FieldError id={`${name}-error`} words={error} />}
      {options.map((option) => (
        <label key={option.value} class="choice">
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            aria-invalid={error ? 'true' : undefined}
            onChange={() => onChange(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}

/**
 * A choice that is folded up, for places where there is little height.
 *
 * @param {{label: string, nothing?: string, options: {value: string, label: string}[], value: string,
 *   error?: string | null, onChange: (value: string) => void}} props nothing: what stands there before a choice
 */
export function Select({ label, nothing, options, value, error, onChange }) {
  const id = useId();
  const field = useRef(/** @type {HTMLSelectElement | null} */ (null));
  useEffect(() => {
    if (error) field.current?.focus();
  }, [error]);
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {error && <FieldError id={`${id}-error`} words={error} />}
      <select
        ref={field}
        class="input"
        id={id}
        value={value}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {nothing && <option value="">{nothing}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
