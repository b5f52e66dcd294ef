import { type ComponentType, lazy, Suspense } from 'react';
import type { LeftOutProps } from './LeftOutReasons.tsx';

// What makes templates is loaded after the form, which is whole without it.
const LeftOutReasons = lazy<ComponentType<LeftOutProps>>(() =>
  import('./LeftOutReasons.tsx').then(
    ({ LeftOutReasons: reasons }) => ({ default: reasons }),
    () => ({ default: () => null }),
  ),
);

/** What the template does not have of a shape or link: not all of it is a fault of the network that a rule tells. */
export function LeftOut(props: LeftOutProps) {
  return (
    <Suspense fallback={null}>
      <LeftOutReasons {...props} />
    </Suspense>
  );
}
