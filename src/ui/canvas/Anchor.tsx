/**
 * React Flow draws a line only between nodes in which it finds a handle element. Lines here know their own way and
 * people draw them from ConnectDots, so one bare element is enough; its Handle component would cost a store
 * subscription for each of 1,000 shapes.
 */
export function Anchor() {
  return <span className="source rf-anchor" data-handlepos="top" aria-hidden="true" />;
}
