import { Suspense } from 'react';
import { useSession } from '../../store/session-store.ts';
import { later } from '../shell/later.ts';
import { FileDrop } from './FileDrop.tsx';

const ProblemDialog = later(() => import('./ProblemDialog.tsx').then((part) => part.ProblemDialog));
const QuestionDialog = later(() => import('./QuestionDialog.tsx').then((part) => part.QuestionDialog));

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
