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
