import { lazy, type ReactNode, Suspense, useCallback, useState } from 'react';
import { ProofContext } from '../shared/proof-context';

/** Few acts ask for it. */
const ProofDialog = lazy(() => import('./proof-dialog').then(({ ProofDialog: dialog }) => ({ default: dialog })));

/** Asks somebody to prove once more who they are, before an act that wants it, and then does the act. */
export function Proof({ children }: { readonly children: ReactNode }) {
  const [again, setAgain] = useState<(() => void) | null>(null);
  const [wasAsked, setWasAsked] = useState(false);
  const ask = useCallback((act: () => void) => {
    setWasAsked(true);
    setAgain(() => act);
  }, []);
  return (
    <ProofContext.Provider value={ask}>
      {children}
      {wasAsked && (
        <Suspense fallback={null}>
          <ProofDialog
            isOpen={again !== null}
            onProved={() => {
              setAgain(null);
              again?.();
            }}
            onCancel={() => setAgain(null)}
          />
        </Suspense>
      )}
    </ProofContext.Provider>
  );
}
