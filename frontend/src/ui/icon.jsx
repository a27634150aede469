/** Drawings by name from the sprite that the page carries. They say nothing by themselves. */

/** @param {{name: string}} props without its `i-` */
export function Icon({ name }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <use href={`#i-${name}`} />
    </svg>
  );
}

/**
 * A person's place; its name is always text beside it.
 *
 * @param {{member: import('../net/wire').Member | undefined}} props
 */
export function Cushion({ member }) {
  if (!member?.motif || !member.yarn)
    return <svg class="mark mark--none" viewBox="0 0 40 40" aria-hidden="true" />;
  return (
    <svg class={`mark hue-${member.yarn}`} viewBox="0 0 40 40" aria-hidden="true">
      <use href={`#m-${member.motif}`} />
    </svg>
  );
}

/** The group's own stripes along the upper edge. */
export function RugEdge() {
  return (
    <svg class="rug rug--thin" aria-hidden="true">
      <rect width="100%" height="100%" fill="url(#rug)" />
      <rect class="weave" width="100%" height="100%" />
    </svg>
  );
}

/** The lamp over the table. @param {{lit?: boolean}} props out where something cannot be reached */
export function Lamp({ lit = false }) {
  return (
    <svg class={lit ? 'calm__pic' : 'calm__pic pic--out'} viewBox="0 0 240 112" aria-hidden="true">
      {lit && <path class="pic__glow" d="M120 22 52 92h136z" />}
      <path class="pic__line" d="M120 0v12" />
      <path class="pic__lamp" d="M98 30a22 18 0 0 1 44 0z" />
      <path class="pic__edge" d="M28 92v6a92 13 0 0 0 184 0v-6z" />
      <ellipse class="pic__wood" cx="120" cy="92" rx="92" ry="14" />
    </svg>
  );
}
