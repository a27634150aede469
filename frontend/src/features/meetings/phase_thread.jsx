/** The meeting's parts as stitches by their length. The words beside it say the same. */

/** @param {{phases: import('../../net/wire').RunOfShow['phases'], now: number}} props `now` counts from 0 */
export function PhaseThread({ phases, now }) {
  return (
    <ul class="phase__thread" aria-hidden="true">
      {phases.map(({ phase, minutes }, place) => (
        <li
          key={phase}
          data-min={minutes}
          class={place < now ? 'is-past' : place === now ? 'is-now' : undefined}
        />
      ))}
    </ul>
  );
}
