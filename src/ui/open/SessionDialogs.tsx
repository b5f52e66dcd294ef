import { lazy, Suspense } from 'react';
import { useSession } from '../../store/session-store.ts';
import { FileDrop } from './FileDrop.tsx';

const ProblemDialog = lazy(() => import('./ProblemDialog.tsx').then((module) => ({ default: module.ProblemDialog })));
const QuestionDialog = lazy(() =>
  import('./QuestionDialog.tsx').then((module) => ({ default: module.QuestionDialog })),
);

/** What may come up at any time: a problem with something that was opened, a question, a file over the window. */
export function SessionDialogs() {
  const problem = useSession((state) => state.problem);
  const question = useSession((state) => state.question);
  return (
    <>
      <FileDrop />
      <Suspense>
        {problem && <ProblemDialog problem={problem} />}
        {question && <QuestionDialog question={question} />}
      </Suspense>
    </>
  );
}
